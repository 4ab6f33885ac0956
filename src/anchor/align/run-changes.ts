/** What became of a run of words between two pairs of the same word. */
import type { Change } from '../../model/verification.ts';
import { findForm, stretchAt } from '../letters/letters.ts';
import type { Token } from '../letters/tokens.ts';
import { MOST_REPLACED } from '../match/links.ts';
import { operatorsWithin } from '../match/quotation.ts';
import type { Column } from './align.ts';
import { operatorChange } from './joint-changes.ts';
import type { Sides } from './sides.ts';
import { negatorsIn, substitution, textOf } from './word-changes.ts';

/** A silent gap of more words joins two passages into one that nobody wrote. */
export const LONGEST_DROPPED = 40;
/** Fewer words than these may stand anywhere by chance. */
const FEWEST_SPLICED = 4;
/** Words to each side of a negator that are told with it. */
const SHORT_RUN = 3;

export function runChanges(
  run: readonly Column[],
  before: Column | undefined,
  after: Column | undefined,
  sides: Sides,
): Change[] {
  const ours = present(run.map(({ quote }) => sides.quote[quote ?? -1]));
  const theirs = present(run.map(({ source }) => sides.source[source ?? -1]));
  const start = sides.quote[before?.quote ?? -1]?.end ?? 0;
  const end = sides.quote[after?.quote ?? -1]?.start ?? sides.quotation.strand.text.length;
  return changesBetween(ours, theirs, start, end, sides);
}

/**
 * @param ours words of the quotation that stand nowhere in their place, between two offsets of it
 * @param theirs words of the source that the quotation does not have there
 */
export function changesBetween(
  ours: readonly Token[],
  theirs: readonly Token[],
  start: number,
  end: number,
  sides: Sides,
): Change[] {
  const crossed = operatorsWithin(sides.quotation, start, end).filter(({ kind }) => kind !== 'letter');
  const left = textOf(theirs, sides.strand);
  const marked = crossed.flatMap((one) => [
    ...operatorChange(sides.quotation.strand.text.slice(one.start, one.end), one.kind, left),
  ]);
  const isMarked = crossed.some(
    ({ kind }) => kind === 'ellipsis' || (kind === 'bracket' && theirs.length <= MOST_REPLACED),
  );
  if (ours.length === 0 && theirs.length === 0) return marked;
  if (ours.length === 0 && isMarked) return [...marked, ...hiddenNegation(theirs, left, sides)];
  if (ours.length === 0) return [...marked, dropped(theirs, left, sides)];
  if (theirs.length === 0) return [...marked, added(ours, sides)];
  if (isMarked && crossed.some(({ kind }) => kind === 'ellipsis')) return [...marked, added(ours, sides)];
  return [...marked, ...substituted(ours, theirs, sides)];
}

function substituted(ours: readonly Token[], theirs: readonly Token[], sides: Sides): Change[] {
  if (ours.length === theirs.length && ours.length <= SHORT_RUN * 2 && !isRun(ours)) {
    const each = ours.map((token, index) => substitution([token], present([theirs[index]]), sides));
    const whole = substitution(ours, theirs, sides);
    return whole.kind === 'reordered' || whole.kind === 'negation-changed' || ours.length === 1 ? [whole] : each;
  }
  return [substitution(ours, theirs, sides)];
}

/** Letters of a script without spaces: a run of them is told as one. */
function isRun(tokens: readonly Token[]): boolean {
  return tokens.some(({ isLetter }) => isLetter);
}

function dropped(tokens: readonly Token[], source: string, sides: Sides): Change {
  if (tokens.length <= SHORT_RUN && negatorsIn(tokens, sides) > 0) return { kind: 'negation-changed', source };
  const isFar = tokens.length > LONGEST_DROPPED || rowOf(tokens[0], sides) !== rowOf(tokens.at(-1), sides);
  return { kind: isFar ? 'spliced' : 'words-dropped', source };
}

/** Cells of two rows of a table say nothing together. */
function rowOf(token: Token | undefined, { strand }: Sides): number | undefined {
  return token && strand.stretches[stretchAt(strand.stretches, token.start)]?.row;
}

/** Words that the quotation has and the source has not: from elsewhere on the page or in another source, or new. */
export function added(tokens: readonly Token[], sides: Sides): Change {
  const quote = textOf(tokens, sides.quotation.strand);
  if (tokens.length >= FEWEST_SPLICED && isTakenFromElsewhere(quote, sides)) return { kind: 'spliced', quote };
  const denies = tokens.length <= SHORT_RUN && negatorsIn(tokens, sides) > 0;
  return { kind: denies ? 'negation-changed' : 'words-added', quote };
}

function isTakenFromElsewhere(quote: string, { prepared, others }: Sides): boolean {
  const letters = findForm(quote);
  return [prepared.outside, ...others.flatMap((other) => other.strands)].some(({ find }) => find.includes(letters));
}

/** An omission that is marked and still hides that the source denies. */
function hiddenNegation(tokens: readonly Token[], source: string, sides: Sides): Change[] {
  const hides = tokens.length <= SHORT_RUN && negatorsIn(tokens, sides) > 0;
  return hides ? [{ kind: 'negation-changed', source }] : [];
}

function present(tokens: readonly (Token | undefined)[]): Token[] {
  return tokens.filter((token) => token !== undefined);
}
