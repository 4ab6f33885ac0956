/** The first characters of a text, cut after a word, with an ellipsis where something is left out. */
export function shorten(text: string, longest: number): string {
  const flat = text
    .slice(0, longest * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  const chars = [...flat];
  if (chars.length <= longest && text.length <= longest * 2) return flat;
  const cut = chars.slice(0, longest).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')} \u2026`;
}
