/** The words of a text in small letters without any accents or vowel signs, for looking them up in lists. */
export function bareWords(text: string): string[] {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
