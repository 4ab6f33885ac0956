import type { Alternative, FieldName, FieldSpan, Line } from '../../model/reading.ts';
import { isSettled } from '../described/settled.ts';
import type { Rule } from '../rule.ts';

/** Below this the recogniser says itself that it may well be wrong. */
const UNSURE = 0.4;

/** What a stretch was read as, and may be. */
const AS: Readonly<Record<FieldName | Alternative['field'], string>> = {
  author: 'the author',
  title: 'the title',
  outlet: 'the outlet',
  publisher: 'the publisher',
  medium: 'the kind of source',
  date: 'the date',
  link: 'the address',
  locator: 'the place in the source',
  volume: 'the volume',
  detail: 'a remark',
  note: 'a note',
  quotation: 'a quotation',
};

export const uncertainField: Rule = {
  name: 'uncertain-field',
  severity: 'info',
  summary: 'Part of a reference could be read in more than one way.',
  needs: 'lines',
  *check(page, written) {
    const references = new Map(page.entries.map(({ id, reference }) => [id, reference]));
    for (const line of written.references) {
      const [reference, source] = [references.get(line.entry), written.described?.get(line.entry)];
      const isLeft = ({ field }: FieldSpan): boolean => !reference || !source || !isSettled(field, reference, source);
      const unsure = stretches(line).filter((stretch) => isOpen(stretch) && isLeft(stretch));
      const [first] = unsure;
      if (!first) continue;
      const read = unsure.map((one) => `${quoted(line, one)} as ${AS[one.field]}${instead(line, one)}`);
      yield {
        reason: `Please check how this reference was read: ${read.join('; ')}.`,
        ...written.at(line, first.start, unsure.at(-1)?.end ?? first.end),
      };
    }
  },
};

/** Unsure fields; neighbours of one kind, such as authors, are one stretch with what each could be. */
function stretches({ fields }: Line): FieldSpan[] {
  const out: FieldSpan[] = [];
  for (const [i, field] of fields.entries()) {
    if (field.confidence >= UNSURE) continue;
    const last = out.at(-1);
    if (last && fields[i - 1]?.field === field.field && last.end === fields[i - 1]?.end) {
      const alternatives = [...(last.alternatives ?? []), ...(field.alternatives ?? [])];
      out[out.length - 1] = { ...last, end: field.end, alternatives };
    } else out.push(field);
  }
  return out;
}

/** Not so where it is only in doubt how one field falls into several of its kind, as authors do. */
function isOpen({ field, start, end, alternatives = [] }: FieldSpan): boolean {
  const isInside = (one: Alternative): boolean => one.field === field && one.start >= start && one.end <= end;
  return alternatives.length === 0 || !alternatives.every(isInside);
}

function quoted({ text }: Line, { start, end }: { readonly start: number; readonly end: number }): string {
  return `\u201c${text.slice(start, end)}\u201d`;
}

/** “ (or the outlet, or “The dike, then and now” as the title)”: other words only where they differ. */
function instead(line: Line, stretch: FieldSpan): string {
  const own = bare(line.text.slice(stretch.start, stretch.end));
  const others = (stretch.alternatives ?? []).flatMap((other) => {
    const isSame = bare(line.text.slice(other.start, other.end)) === own;
    if (isSame) return other.field === stretch.field ? [] : [AS[other.field]];
    return [`${quoted(line, other)} as ${AS[other.field]}`];
  });
  const [first, ...more] = new Set(others);
  return first === undefined ? '' : ` (or ${[first, ...more.map((one) => `or ${one}`)].join(', ')})`;
}

/** Without the marks and stops at its ends. */
function bare(words: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(words)?.[0] ?? words;
}
