/** What happened to the marks between two words that follow each other on both sides, and behind the last word. */
import type { Change } from '../../model/verification.ts';
import { type PlacedJoint, shownBetween, sourceJointBefore } from '../letters/between.ts';
import { firstAt } from '../letters/letters.ts';
import type { Token } from '../letters/tokens.ts';
import { fitEnd } from '../match/edges.ts';
import { compareJoints } from '../match/joint.ts';
import { operatorsWithin } from '../match/quotation.ts';
import type { Column } from './align.ts';
import type { Fragment } from './fragments.ts';
import type { Sides } from './sides.ts';

export function* jointChange(before: Column, after: Column, sides: Sides): Generator<Change> {
  const ours = [sides.quote[before.quote ?? -1], sides.quote[after.quote ?? -1]] as const;
  const theirs = [sides.source[before.source ?? -1], sides.source[after.source ?? -1]] as const;
  if (!ours[0] || !ours[1] || !theirs[0] || !theirs[1]) return;
  const { strand } = sides.quotation;
  const [start, end] = [ours[0].end, ours[1].start];
  if (isSpace(strand.text, start, end) && isSpace(sides.strand.text, theirs[0].end, theirs[1].start)) return;
  const crossed = operatorsWithin(sides.quotation, start, end);
  if (crossed.length > 0) {
    for (const one of crossed) yield* operatorChange(strand.text.slice(one.start, one.end), one.kind);
    return;
  }
  const source = jointOf(theirs[0], theirs[1], sides);
  const shown = shownBetween(strand, start, end);
  const fit = compareJoints({ shown, before: source.before, after: source.after }, source);
  if (!fit.same) yield punctuationChange(ours[0], shown, theirs[0], source.shown);
  else if (fit.kind) yield { kind: fit.kind };
}

/** What stands between most words. */
function isSpace(text: string, start: number, end: number): boolean {
  return end - start === 1 && text[start] === ' ';
}

/** The mark behind the last word, where it turns the sense. */
export function* endChange(last: Fragment, sides: Sides): Generator<Change> {
  const ours = sides.quote.at(-1);
  const theirs = sides.source[last.sourceTo - 1];
  if (!ours || !theirs || last.to !== sides.quote.length) return;
  const { strand, operators } = sides.quotation;
  const from = ours.end;
  if ((operators.at(-1)?.start ?? -1) >= from) return;
  const source = jointOf(theirs, sides.source[last.sourceTo], sides);
  const shown = strand.text.slice(from);
  const fit = fitEnd(shown, source, { isCut: false, isSentence: false });
  if (fit.changed) yield punctuationChange(ours, shown, theirs, source.shown);
  else if (fit.kind) yield { kind: fit.kind };
}

export function* operatorChange(text: string, kind: string, source = ''): Generator<Change> {
  const told = source.trim() ? { source: source.trim() } : {};
  if (kind === 'ellipsis' || kind === 'bracket') yield { kind, quote: text, ...told };
  else if (kind === 'emphasis') yield { kind: 'emphasis' };
}

function punctuationChange(ours: Token, marks: string, theirs: Token, sourceMarks: string): Change {
  return {
    kind: 'punctuation-changed',
    quote: `${ours.text}${marks.trimEnd()}`,
    source: `${theirs.text}${sourceMarks.trimEnd()}`,
  };
}

/** The joint behind a word of the source, up to the next word of its row. */
function jointOf(before: Token, after: Token | undefined, { strand }: Sides): PlacedJoint {
  const joint = sourceJointBefore(strand, after ? firstAt(strand.at, after.start) : firstAt(strand.at, before.end));
  const end = after?.start ?? joint.end;
  return { ...joint, start: before.end, end, shown: shownBetween(strand, before.end, end) };
}
