/** A review as JSON, so that it can be gone on with another day. */
import * as v from 'valibot';
import type { CslDate, CslName } from '../../model/csl.ts';
import { InputError } from '../../model/input-error.ts';
import type { Archived, Mark, Text } from '../../model/page.ts';
import type { Decision, FieldValue } from '../proposal.ts';
import type { Review } from './review.ts';

const FORMAT = 'contextpage/review/1';

/** The same review gives the same bytes. The history of the sitting is not kept. */
export function reviewJson({ exported, page, decided }: Review): string {
  const decisions = Object.fromEntries([...decided].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: FORMAT, exported, page, decisions }, null, 2)}\n`;
}

/**
 * Reads what `reviewJson` wrote.
 * @param name the file, as the user knows it
 * @throws InputError where it is no review
 */
export function readReview(json: string, name: string): Review {
  const parsed = v.safeParse(review, parseJson(json));
  if (!parsed.success) {
    throw new InputError(
      `“${name}” is not a review that can be gone on with: delete it to begin anew; nothing of the page is lost.`,
    );
  }
  const { exported, page, decisions } = parsed.output;
  return { exported, page, decided: new Map(Object.entries(decisions)), history: [] };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Told in the same sentence as any other damage.
    return undefined;
  }
}

const text = v.string();
const optional = v.exactOptional(text);
const count = v.pipe(v.number(), v.safeInteger());

const mark: v.GenericSchema<unknown, Mark> = v.strictObject({
  start: count,
  end: count,
  kind: v.picklist(['link', 'em', 'strong', 'break']),
  href: optional,
});
const markedText: v.GenericSchema<unknown, Text> = v.strictObject({
  plain: text,
  marks: v.exactOptional(v.array(mark)),
});
const nameOf: v.GenericSchema<unknown, CslName> = v.strictObject({
  family: optional,
  given: optional,
  'non-dropping-particle': optional,
  'dropping-particle': optional,
  suffix: optional,
  literal: optional,
});
const date: v.GenericSchema<unknown, CslDate> = v.strictObject({
  'date-parts': v.exactOptional(v.array(v.array(count))),
  season: v.exactOptional(count),
  circa: v.exactOptional(v.boolean()),
  literal: optional,
});
const copy: v.GenericSchema<unknown, Archived> = v.strictObject({ url: text, date: optional });
const value: v.GenericSchema<unknown, FieldValue> = v.union([text, count, markedText, v.array(nameOf), copy, date]);
const decision: v.GenericSchema<unknown, Decision> = v.variant('answer', [
  v.strictObject({ answer: v.picklist(['accept', 'reject', 'later']) }),
  v.strictObject({ answer: v.literal('edited'), value }),
]);
const review = v.strictObject({
  format: v.literal(FORMAT),
  exported: text,
  page: text,
  decisions: v.record(text, decision),
});
