import type { FieldSpan, Line } from '../../model/reading.ts';
import { lastWords } from '../entry-name.ts';
import { prevailing } from '../majority.ts';
import type { Finding, Rule } from '../rule.ts';
import { fieldOf, type Written } from '../written.ts';

/** Marks around a title and white space: what is left of the text between two fields is its punctuation. */
const NO_PUNCTUATION = /["'\s\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/gu;
const CLOSING = /^\s?["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]+/u;
/** The closing mark of a title, with a comma before it or not. */
const MARK_INSIDE = /^[,\s]?["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/u;
const COMMA_INSIDE = /^,["'\u2018-\u201f\u00ab\u00bb]/u;
const OPENING = /["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]\s?$/u;
const DOUBLED = /,(?:\s*,)+/gu;
/** After so short a word the stop may belong to it: “n.d.”, “U.K.”, “Ltd.”, “Sept.”. */
const ABBREVIATION = /(?<!\p{L})\p{L}{1,4}\.$/u;
/** What stands for a part of the line in “expected”, in characters. */
const SHOWN = 30;

export const referencePunctuation: Rule = {
  name: 'reference-punctuation',
  severity: 'warning',
  summary: 'The commas and full stops of a reference differ from those of the other references.',
  needs: 'lines',
  *check(_page, written) {
    yield* finalStops(written);
    yield* missingCommas(written);
    for (const line of written.references) yield* doubledCommas(written, line);
  },
};

function* finalStops(written: Written): Iterable<Finding> {
  const read = written.references.filter((line) => fieldOf(line, 'title') && !endsInProse(line));
  const lines = read
    .filter((line) => !ABBREVIATION.test(line.text.trimEnd().slice(-6)))
    .map((line) => ({ line, end: line.text.trimEnd().length, stop: finalStop(line) }));
  const usual = prevailing(lines.map(({ stop }) => stop !== undefined));
  for (const { line, end, stop } of lines) {
    if (usual === false && stop !== undefined) {
      yield {
        reason: 'This reference ends with a full stop; the others have none.',
        expected: lastWords(line.text.slice(0, stop), SHOWN),
        ...written.at(line, stop, stop + 1),
        ...written.fix(line, [{ start: stop, end: stop + 1, text: '' }]),
      };
    } else if (usual === true && stop === undefined && takesStop(line, end)) {
      yield {
        reason: 'This reference has no full stop at its end; the others have one.',
        expected: `${lastWords(line.text.slice(0, end), SHOWN)}.`,
        ...written.at(line, Math.max(0, end - 1), end),
        ...written.fix(line, [{ start: end, end, text: '.' }]),
      };
    }
  }
}

/** A remark after the last field, “… (6 May 2021) — A short overview.”, ends as a sentence does. */
function endsInProse({ text, fields }: Line): boolean {
  const last = fields.reduce((end, field) => Math.max(end, field.end), 0);
  return /[\p{L}\p{N}]/u.test(text.slice(last));
}

/** Where the full stop after the last field stands; one inside the field, as in “Inc.”, is part of it. */
function finalStop(line: Line): number | undefined {
  const at = line.text.trimEnd().length - 1;
  if (line.text[at] !== '.' || line.text[at - 1] === '.') return undefined;
  return line.fields.some((field) => field.start <= at && at < field.end) ? undefined : at;
}

/** After an address, a stop would become part of it. */
function takesStop({ text, fields }: Line, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && !fields.some((one) => one.field === 'link' && one.end === end);
}

/**
 * Commas that are missing before or after a title, where the page as a rule has one there. Only the marks around a
 * title prove that a field ends: between other words, “HC Deb 21 November 2023”, the space may be all there should be.
 */
function* missingCommas(written: Written): Iterable<Finding> {
  const kinds = Map.groupBy(written.references.flatMap(seamsOf), (seam) => seam.kind);
  for (const all of kinds.values()) {
    // American usage: the comma stands inside the marks, and gives way to a question mark there.
    const inside = prevailing(all.flatMap((seam) => (seam.punctuation === ',' ? [seam.commaInside] : []))) === true;
    const seams = inside ? all.filter(({ line, field }) => !'?!'.includes(line.text[field.end - 1] ?? ' ')) : all;
    if (prevailing(seams.map((seam) => seam.punctuation)) !== ',') continue;
    for (const { line, field, afterMark, punctuation } of seams) {
      if (punctuation !== '') continue;
      const at = inside ? field.end : afterMark;
      yield {
        reason: `A comma is missing after the ${field.field}.`,
        expected: `${lastWords(line.text.slice(0, at), SHOWN)},`,
        ...written.at(line, at, at + 1),
        ...written.fix(line, [{ start: at, end: at, text: ',' }]),
      };
    }
  }
}

/** Where one field ends and the next begins. */
interface Seam {
  readonly line: Line;
  readonly kind: string;
  readonly field: FieldSpan;
  /** Offset after the closing mark of a title, after the field elsewhere. */
  readonly afterMark: number;
  readonly punctuation: string;
  readonly commaInside: boolean;
}

function seamsOf(line: Line): Seam[] {
  const fields = [...line.fields].sort((a, b) => a.start - b.start);
  return fields.flatMap((field, i) => {
    const next = fields[i + 1];
    if (!next || next.field === field.field || next.start <= field.end) return [];
    const gap = line.text.slice(field.end, next.start);
    const proven = field.field === 'title' ? MARK_INSIDE.test(gap) : next.field === 'title' && OPENING.test(gap);
    if (!proven) return [];
    return {
      line,
      kind: field.field === 'title' ? 'title' : `${field.field} ${next.field}`,
      field,
      afterMark: field.end + (field.field === 'title' ? (CLOSING.exec(gap)?.[0].length ?? 0) : 0),
      punctuation: gap.replace(NO_PUNCTUATION, ''),
      commaInside: COMMA_INSIDE.test(gap),
    };
  });
}

function* doubledCommas(written: Written, line: Line): Iterable<Finding> {
  const inField = new Uint8Array(line.text.length);
  for (const { start, end } of line.fields) inField.fill(1, start, end);
  for (const { 0: doubled, index } of line.text.matchAll(DOUBLED)) {
    const end = index + doubled.length;
    if (inField[index] && inField[end - 1]) continue;
    yield {
      reason: 'Two commas follow each other; one is too many, or something is missing between them.',
      expected: ',',
      ...written.at(line, index, end),
      ...written.fix(line, [{ start: index, end, text: ',' }]),
    };
  }
}
