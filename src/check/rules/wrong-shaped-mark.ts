import type { Page } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import { asChange, type WrongShape, wrongPair, wrongShapes } from '../marks/mark-shape.ts';
import { quotationEdges, titleEdges } from '../marks/outer-marks.ts';
import type { Finding, Rule } from '../rule.ts';
import { fieldOf, type Written } from '../written.ts';

export const wrongShapedMark: Rule = {
  name: 'wrong-shaped-mark',
  severity: 'warning',
  summary: 'A quotation mark has the shape of its opposite, or is straight among curly ones.',
  needs: 'lines',
  *check(page, written) {
    for (const line of written.references) yield* findings(written, line, inReference(page, line), 'title');
    for (const line of written.quotations) yield* findings(written, line, inQuotation(page, line), 'quotation');
  },
};

function* findings(written: Written, line: Line, wrong: readonly WrongShape[], what: string): Iterable<Finding> {
  for (const one of wrong) {
    yield {
      reason: `${one.glyph} ${one.role === 'open' ? 'opens' : 'closes'} here, in this ${what}; the mark for that is ${one.right}`,
      expected: one.right,
      ...written.at(line, one.at, one.at + 1),
      ...written.fix(line, [asChange(one)]),
    };
  }
}

function inReference(page: Page, line: Line): WrongShape[] {
  const title = fieldOf(line, 'title');
  if (!title) return [];
  const outer = wrongPair(line.text, titleEdges(line), page.lang);
  const text = line.text.slice(title.start, title.end);
  const inner = wrongShapes(text, page.lang).map((one) => ({ ...one, at: one.at + title.start }));
  return outer ? [outer, ...inner] : inner;
}

/** Double marks are judged each by its place; single ones only around the whole, for they may be apostrophes. */
function inQuotation(page: Page, line: Line): WrongShape[] {
  const edges = quotationEdges(line.text);
  const single = edges.open && /['\u2018\u2019\u201a]/u.test(edges.open.glyph);
  const pair = single ? wrongPair(line.text, edges, page.lang) : undefined;
  return [...(pair ? [pair] : []), ...wrongShapes(line.text, page.lang)];
}
