/** A file name as a title, for formats that hold none: “reading-list.bib” is “Reading list”. */
export function titleFromFile(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const words = file
    .replace(/\.[\p{L}\p{N}.]{1,12}$/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return words === '' ? 'Untitled page' : words.charAt(0).toUpperCase() + words.slice(1);
}
