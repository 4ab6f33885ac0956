/** Small pages with one habit each. */

/** What it shows, the page, its title, its authors in reading order, its day (EDTF), its outlet, its address. */
export type Habit = readonly [
  habit: string,
  html: string,
  title: string,
  author: readonly string[],
  issued?: string | undefined,
  outlet?: string | undefined,
  url?: string,
];

const SENTENCE =
  'The water in the basin rose again by a hand’s breadth overnight, and the keepers who had gone home came back with lamps to look at the gates.';

/** So many paragraphs, no two alike. */
export function prose(count: number, sentence: string = SENTENCE): string {
  return Array.from({ length: count }, (_, at) => `<p>${sentence} ${at}.</p>`).join('');
}

export function page(head: string, body: string, lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}
