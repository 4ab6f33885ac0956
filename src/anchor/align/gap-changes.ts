/** What lies between two fragments of a quotation, before its first and behind its last. */
import type { Change } from '../../model/verification.ts';
import type { Token } from '../letters/tokens.ts';
import { isOmission } from '../match/chain.ts';
import { operatorsWithin } from '../match/quotation.ts';
import type { Fragment } from './fragments.ts';
import { added, changesBetween, LONGEST_DROPPED } from './run-changes.ts';
import type { Sides } from './sides.ts';
import { substitution } from './word-changes.ts';

/** So many words at an end are told against the words that stand there in the source; more were put in. */
const SHORT_END = 6;
/** Passages that stand no farther apart, or are whole sentences, have only changed their order. */
const NEAR = 60;
const SENTENCE_END = /[.!?\u2026\u3002][\p{Pf}\p{Pe}"'\s]*$/u;

export function gapChanges(before: Fragment | undefined, after: Fragment | undefined, sides: Sides): Change[] {
  if (before && after) return between(before, after, sides);
  const { quote, source } = sides;
  const ours = quote.slice(before ? before.to : 0, after ? after.from : quote.length);
  if (ours.length === 0) return [];
  const whole = added(ours, sides);
  if (ours.length > SHORT_END || whole.kind === 'spliced') return [whole];
  const theirs = before
    ? source.slice(before.sourceTo, before.sourceTo + ours.length)
    : source.slice(Math.max(0, (after?.sourceFrom ?? 0) - ours.length), after?.sourceFrom ?? 0);
  if (theirs.length !== ours.length) return [whole];
  if (ours.some(({ isLetter }) => isLetter)) return [substitution(ours, theirs, sides)];
  const pairs = ours.map((token, index) => ({ token, other: theirs.slice(index, index + 1) }));
  const differing = pairs.filter(({ token, other }) => other[0]?.find !== token.find);
  return differing.map(({ token, other }) => substitution([token], other, sides));
}

function between(before: Fragment, after: Fragment, sides: Sides): Change[] {
  const { quote, source, quotation } = sides;
  const ours = quote.slice(before.to, after.from);
  const start = quote[before.to - 1]?.end ?? 0;
  const end = quote[after.from]?.start ?? start;
  const isOmitted = isOmission(operatorsWithin(quotation, start, end));
  if (after.sourceFrom < before.sourceTo) return [...put(ours, sides), backwards(before, after, sides)];
  const theirs = source.slice(before.sourceTo, after.sourceFrom);
  if (isOmitted || theirs.length <= LONGEST_DROPPED) return changesBetween(ours, theirs, start, end, sides);
  const spliced: Change = { kind: 'spliced', quote: seam(before, after, sides) };
  return [...put(ours, sides), spliced];
}

function put(ours: readonly Token[], sides: Sides): Change[] {
  return ours.length > 0 ? [added(ours, sides)] : [];
}

/** The second part stands before the first in the source. */
function backwards(before: Fragment, after: Fragment, sides: Sides): Change {
  const distance = before.sourceFrom - after.sourceTo;
  const text = sides.quotation.strand.text;
  const end = sides.quote[after.from]?.start ?? 0;
  const isSentence = SENTENCE_END.test(text.slice(Math.max(0, end - 12), end).trimEnd());
  const kind = distance <= NEAR || isSentence ? 'reordered' : 'spliced';
  return { kind, quote: seam(before, after, sides) };
}

/** The last words of one part and the first of the next. */
function seam(before: Fragment, after: Fragment, { quote, quotation }: Sides): string {
  const from = quote[Math.max(before.from, before.to - 3)]?.start ?? 0;
  const to = quote[Math.min(after.to - 1, after.from + 2)]?.end ?? from;
  return quotation.strand.text.slice(from, to);
}
