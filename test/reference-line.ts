/** Single reference lines, for tests of the parts of the recogniser that read them. */
import { dateFinder } from '../src/cite/dates/date-parsing.ts';
import type { Mark } from '../src/model/page.ts';
import { lineReader, type ReadLine } from '../src/recognise/line/reader.ts';
import { type ReadReference, type ReferenceLine, referenceOf } from '../src/recognise/line/reference.ts';
import type { Segment } from '../src/recognise/line/segment.ts';
import { bareLinksOutside } from '../src/text/bare-links.ts';

/** A line in which `[words](address)` is a link, as is an address, and `*words*` is emphasised. */
export function line(written: string): ReferenceLine {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: linked, 2: href = '', 3: em = '', index } of written.matchAll(
    /\[([^\]]*)\]\(([^)]*)\)|\*([^*]*)\*/gu,
  )) {
    text += written.slice(from, index);
    const words = linked ?? em;
    const place = { start: text.length, end: text.length + words.length };
    marks.push(linked === undefined ? { kind: 'em', ...place } : { kind: 'link', href, ...place });
    text += words;
    from = index + whole.length;
  }
  text += written.slice(from);
  return { text, marks: [...marks, ...bareLinksOutside(text, marks)].sort((a, b) => a.start - b.start) };
}

/** The ways to read a line that stands alone, or on a page with the lines `around` it. */
export function readAlone(
  written: string | ReferenceLine,
  { lang = 'en', around = [] }: { readonly lang?: string; readonly around?: readonly string[] } = {},
): ReadLine {
  const own = typeof written === 'string' ? line(written) : written;
  const readLine = lineReader([...around.map(line), own], dateFinder([lang]), {
    rounds: around.length > 0 ? 3 : 0,
    lang,
  });
  return readLine(own);
}

/** The reference that a line is read as. */
export function referenceIn(
  written: string | ReferenceLine,
  options: { readonly lang?: string; readonly around?: readonly string[] } = {},
): ReadReference {
  return referenceOf(typeof written === 'string' ? line(written) : written, readAlone(written, options));
}

/** The words of the best of some segments, or undefined where there is none. */
export function bestWords({ sight }: ReadLine, segments: readonly Segment[]): string | undefined {
  const best = [...segments].sort((a, b) => b.score - a.score)[0];
  return best && sight.line.text.slice(best.start, best.end);
}
