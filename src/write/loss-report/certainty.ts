/** How sure the reading is of each field, told at the place in the input where the field stands. */
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import type { Alternative, FieldSpan, Line, Span } from '../../model/reading.ts';

/** From here on the reading is sure, and the report says nothing of it. */
const SURE = 0.9;
/** Below this, the reading asks to be looked at. */
const LIKELY = 0.6;

/** A field of a reference line, with where it stands in the input. */
export interface ReadField {
  /** Counts all fields of the page, from 0: what the anchors of the report are made of. */
  readonly number: number;
  readonly field: FieldSpan;
  readonly line: Line;
  /** Offsets in the input. */
  readonly start: number;
  readonly end: number;
}

/** The fields of all reference lines, by where they begin. */
export function readFields(lines: readonly Line[]): ReadField[] {
  return lines
    .flatMap((line) => line.fields.map((field) => ({ field, line })))
    .map(({ field, line }, number) => ({
      number,
      field,
      line,
      start: sourceStart(line.origin, field.start),
      end: sourceEnd(line.origin, field.end),
    }))
    .sort((a, b) => a.start - b.start || a.number - b.number);
}

/** The field that a span of the input is part of, by binary search. */
export function fieldOfSpan(fields: readonly ReadField[], { start, kind }: Span): ReadField | undefined {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fields[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = fields[low - 1];
  return found && start < found.end && found.field.field === kind ? found : undefined;
}

export type Assurance = 'sure' | 'likely' | 'doubtful';

export function assurance({ confidence }: FieldSpan): Assurance {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'doubtful';
}

/** “76 %”, rounded down, so that no field looks surer than it is. */
export function percent({ confidence }: FieldSpan): string {
  return `${Math.floor(confidence * 100)} %`;
}

/** The other readings, without those that are the same to a person: another length of the same field is one. */
export function otherReadings({ text }: Line, field: FieldSpan): { as: Alternative['field']; words: string }[] {
  const seen = new Set([`${field.field} ${text.slice(field.start, field.end)}`]);
  return (field.alternatives ?? []).flatMap(({ field: as, start, end }) => {
    const words = text.slice(start, end);
    const key = `${as} ${words}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ as, words }];
  });
}
