/**
 * Words before the number of a page or column, as printed works, parliamentary reports and editions have them; from
 * general knowledge of the languages, short forms included.
 */
const PAGE_WORDS = [
  ...['page', 'pages', 'pag', 'pg', 'p', 'pp', 'folio', 'fol', 'seite', 's', 'bladzijde', 'blz', 'sida', 'side'],
  ...['sivu', 'página', 'pagina', 'pág', 'strona', 'str', 'strana', 'stránka', 'oldal', 'sayfa', 'trang', 'halaman'],
  ...['страница', 'стр', 'с', 'сторінка', 'страна', 'σελίδα', 'σελ', 'عمود', 'صفحة', 'صفحه', 'ص', 'עמוד', "עמ'", 'หน้า'],
];
const COLUMN_WORDS = ['column', 'col', 'cols', 'spalte', 'sp', 'colonne', 'columna', 'coluna', 'colonna', 'kolom'];
const MORE_WORDS = ['line', 'verse', 'zeile', 'ligne'];

const any = (words: readonly string[]): string => words.join('|');
/** Roman numbers need a point or a space before them: `[sic]` is no page. */
const NUMBER = '(?:\\.?\\s*\\d{1,5}[a-z]?|[.\\s]\\s*[ivxlc]{1,7})';

/** A mark of a page or column in brackets: `[Page 3]`, `{Spalte 12}`, `[p. 4]`, `[第3頁]`. */
export const BRACKETED_PAGE: RegExp = new RegExp(
  `(?:\\[|\\{|<)\\s*(?:(?:${any([...PAGE_WORDS, ...COLUMN_WORDS, ...MORE_WORDS])})${NUMBER}|第?\\s*\\d{1,5}\\s*[頁页쪽])\\s*(?:\\]|\\}|>)`,
  'giu',
);

const COUNT = '(?:\\s*(?:/|of|von|de|sur|di|van|av|z|из|\\|)\\s*\\d{1,5})?';
const NAMED = new RegExp(
  `^[-–—\\s|]*(?:(?:${any(PAGE_WORDS)})${NUMBER}${COUNT}|第\\s*\\d{1,5}\\s*[頁页]|\\d{1,5}\\s*[頁页ページ쪽])[-–—\\s|]*$`,
  'iu',
);
const DECORATED = /^(?:[-–—|~*]\s*(\d{1,4})\s*[-–—|~*]|(\d{1,4})\s*\/\s*\d{1,4})$/u;
const BARE = /^\d{1,4}$/u;
const ROMAN = /^[ivxl]{1,7}$/u;

/** Whether a line is the number of a page and nothing else: surely so, perhaps so, or not. */
export function pageNumberKind(words: string): 'sure' | 'maybe' | undefined {
  if (words.length > 30) return undefined;
  if (NAMED.test(words) || DECORATED.test(words)) return 'sure';
  return BARE.test(words) || ROMAN.test(words) ? 'maybe' : undefined;
}
