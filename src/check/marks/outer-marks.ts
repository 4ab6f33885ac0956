import type { Line } from '../../model/reading.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { mostFrequent } from '../majority.ts';
import { fieldOf } from '../written.ts';

/** A mark at the edge of a quotation or a title. */
export interface EdgeMark {
  readonly at: number;
  readonly glyph: string;
}

export interface Edges {
  readonly open?: EdgeMark;
  readonly close?: EdgeMark;
}

/** The pair a page puts around its quotations, with the space inside that some languages want. */
export interface Convention {
  readonly open: string;
  readonly close: string;
}

const GLYPH = /["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/u;
const SPACE = /[\s\u00a0\u202f]/u;
/** Short forms that begin with an apostrophe, which word processors turn into an opening mark. */
const CLIPPED = /^['\u2018\u2019](?:\d|(?:tis|twas|twere|em|til|cause|cos|bout|round|n)\b)/iu;
/** What may follow a quotation's closing mark in its block: a stop, a note number, a locator in brackets. */
const AFTERWORD = /^[\s.,;:!?\d]*(?:[([][^()[\]]{0,80}[)\]])?[\s.]*$/u;
const LONGEST_AFTERWORD = 100;

/** The marks around a whole quotation, as far as they are there. */
export function quotationEdges(text: string): Edges {
  const first = text[0] ?? '';
  const opens = GLYPH.test(first) && !CLIPPED.test(text.slice(0, 8));
  let close: EdgeMark | undefined;
  for (let i = text.length - 1; i > 0 && i > text.length - LONGEST_AFTERWORD; i--) {
    if (!GLYPH.test(text[i] ?? '')) continue;
    if (AFTERWORD.test(text.slice(i + 1))) close = { at: i, glyph: text[i] ?? '' };
    break;
  }
  return { ...(opens && { open: { at: 0, glyph: first } }), ...(close && { close }) };
}

/** The marks right before and after the title of a reference line. */
export function titleEdges(line: Line): Edges {
  const title = fieldOf(line, 'title');
  if (!title) return {};
  const { text } = line;
  let before = title.start - 1;
  if (SPACE.test(text[before] ?? '') && '\u00ab\u00bb'.includes(text[before - 1] ?? ' ')) before--;
  let after = title.end;
  // American usage puts a comma or stop inside the closing mark.
  if (/[.,]/u.test(text[after] ?? '') && GLYPH.test(text[after + 1] ?? '')) after++;
  if (SPACE.test(text[after] ?? '') && '\u00ab\u00bb'.includes(text[after + 1] ?? ' ')) after++;
  return { ...glyphAt(text, before, 'open'), ...glyphAt(text, after, 'close') };
}

/** How the page marks its quotations; undefined where most stand without marks. */
export function quotationConvention(lines: readonly Line[], lang: string): Convention | undefined {
  const edges = lines.map((line) => quotationEdges(line.text));
  const marked = edges.filter((edge) => edge.open ?? edge.close);
  if (marked.length * 2 <= lines.length) return undefined;
  const pairs = lines.flatMap((line, i) => {
    const { open, close } = edges[i] ?? {};
    return open && close ? [withSpaces(line.text, open, close)] : [];
  });
  const usual = mostFrequent(pairs)?.split('\t');
  return usual ? { open: usual[0] ?? '', close: usual[1] ?? '' } : outerMarks(lang);
}

function glyphAt(text: string, at: number, side: 'open' | 'close'): Edges {
  const glyph = text[at] ?? '';
  return at >= 0 && GLYPH.test(glyph) ? { [side]: { at, glyph } } : {};
}

function withSpaces(text: string, open: EdgeMark, close: EdgeMark): string {
  const inner = text.slice(open.at + 1, close.at);
  const first = SPACE.test(inner[0] ?? '') ? inner[0] : '';
  const last = SPACE.test(inner.at(-1) ?? '') ? inner.at(-1) : '';
  return `${open.glyph}${first}\t${last}${close.glyph}`;
}
