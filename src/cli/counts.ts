import type { Page, Text } from '../model/page.ts';

/** What a page holds, in words: “15 sources, 16 quotations, 4 links”. */
export function pageCounts(page: Page): string {
  let quotations = 0;
  let notes = 0;
  let links = linksIn(page.intro);
  for (const entry of page.entries) {
    quotations += entry.quotations.length;
    notes += entry.notes.length;
    links += entry.reference.URL ? 1 : 0;
    links += linksIn([...entry.quotations, ...entry.notes].map(({ text }) => text));
  }
  const parts = [counted(page.entries.length, 'source'), counted(quotations, 'quotation'), counted(links, 'link')];
  if (notes > 0) parts.push(counted(notes, 'note'));
  if (page.sections.length > 0) parts.push(counted(page.sections.length, 'section'));
  return parts.join(', ');
}

/** “1 link”, “2 links”; “2 edits need”, where more than an “s” tells many from one. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** “640 bytes”, “31 KB”, “1.2 MB”, as file managers count. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function linksIn(texts: readonly Text[]): number {
  return texts.reduce((sum, { marks }) => sum + (marks?.filter(({ kind }) => kind === 'link').length ?? 0), 0);
}
