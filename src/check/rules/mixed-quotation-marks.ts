import type { Page } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import { prevailing } from '../majority.ts';
import { type Edges, quotationEdges, titleEdges } from '../marks/outer-marks.ts';
import type { Rule } from '../rule.ts';
import type { Written } from '../written.ts';

/** By the opening mark, for it is the closing one that goes wrong on real pages. */
const KINDS: Readonly<Record<string, string>> = {
  '"': 'straight double marks',
  "'": 'straight single marks',
  '\u2018': 'single marks \u2018\u2026\u2019',
  '\u201a': 'low single marks \u201a\u2026\u2018',
  '\u201c': 'double marks \u201c\u2026\u201d',
  '\u201d': 'double marks \u201d\u2026\u201d',
  '\u201e': 'low double marks \u201e\u2026\u201c',
  '\u00ab': 'angle marks \u00ab\u2026\u00bb',
  '\u00bb': 'angle marks \u00bb\u2026\u00ab',
};
/** Typewriter marks, by their kind: a page that has them is not asked to take more of them. */
const STRAIGHT: ReadonlyMap<string, { readonly weight: string; readonly glyphs: RegExp }> = new Map([
  ['straight double marks', { weight: 'double marks', glyphs: /["\u201c\u201d]/u }],
  ['straight single marks', { weight: 'single marks', glyphs: /['\u2018\u2019]/u }],
]);
/** Marks that no hand puts by mistake: the words are in a language that uses them. */
const DELIBERATE = /[\u201a\u201e\u00ab\u00bb]/u;

export const mixedQuotationMarks: Rule = {
  name: 'mixed-quotation-marks',
  severity: 'warning',
  summary: 'A title or quotation stands in other marks than most on the page.',
  needs: 'lines',
  *check(page, written) {
    const own = inPageLanguage(page);
    yield* oddOnes(written, written.references.filter(own), 'title', titleEdges);
    yield* oddOnes(written, written.quotations.filter(own), 'quotation', (line) => quotationEdges(line.text));
  },
};

function* oddOnes(written: Written, lines: readonly Line[], what: string, edgesOf: (line: Line) => Edges) {
  const marked = lines.flatMap((line) => {
    const { open, close } = edgesOf(line);
    const kind = open && KINDS[open.glyph];
    return open && close && kind ? [{ line, kind, open, close }] : [];
  });
  const usual = prevailing(marked.map(({ kind }) => kind));
  if (!usual) return;
  const straight = STRAIGHT.get(usual);
  const expected = straight?.weight ?? usual;
  for (const { line, kind, open, close } of marked) {
    if (kind === usual || DELIBERATE.test(open.glyph) || straight?.glyphs.test(open.glyph)) continue;
    yield {
      reason: `This ${what} stands in ${kind}, while the page puts its ${what}s in ${expected}.`,
      expected,
      ...written.at(line, open.at, close.at + 1),
    };
  }
}

/** Whether the source, as far as its language is known, is in that of the page. */
function inPageLanguage(page: Page): (line: Line) => boolean {
  const foreign = new Set(
    page.entries.filter(({ reference }) => (reference.language ?? page.lang) !== page.lang).map(({ id }) => id),
  );
  return (line) => !foreign.has(line.entry);
}
