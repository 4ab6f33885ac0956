/** What stands between two letters of a strand. */

import type { Joint } from '../match/joint.ts';
import type { SourceStrand } from '../source-strands.ts';
import { letterEnd } from './characters.ts';
import { type Strand, stretchAt } from './letters.ts';

/** A joint with its place in the text: from behind the letter before it to the letter after it. */
export interface PlacedJoint extends Joint {
  readonly start: number;
  readonly end: number;
}

/** Behind the letter with this index, its marks included. */
export function endOfLetter({ text, stretches, at }: Strand, index: number): number {
  const start = at[index] ?? text.length;
  return letterEnd(text, start, stretches[stretchAt(stretches, start)]?.end ?? text.length);
}

/** The joint before the letter with this index, which may be one past the last letter. */
export function jointBefore(strand: Strand, index: number): PlacedJoint {
  const { text, stretches, at } = strand;
  const start = index === 0 ? (stretches[0]?.start ?? 0) : endOfLetter(strand, index - 1);
  const end = index < at.length ? (at[index] ?? 0) : Math.max(start, stretches.at(-1)?.end ?? 0);
  return { start, end, shown: shownBetween(strand, start, end), ...letters(text, strand, index) };
}

/** The same in a source, where blocks end and apparatus and insets are read over. */
export function sourceJointBefore(strand: SourceStrand, index: number): PlacedJoint {
  const joint = jointBefore(strand, index);
  const { stretches, calls } = strand;
  const here = stretches[stretchAt(stretches, Math.max(0, joint.start - 1))];
  if (!here || joint.end < here.end) return joint;
  const there = stretches[stretchAt(stretches, joint.end)];
  const call = calls[stretchAt(calls, joint.start)];
  return {
    ...joint,
    endsBlock: there !== undefined && there.block !== here.block,
    dropsCall: call !== undefined && call.start < joint.end,
    skips: joint.shown.length < joint.end - joint.start,
  };
}

function letters(text: string, { at }: Strand, index: number): { before: string; after: string } {
  return { before: index > 0 ? letterAt(text, at[index - 1]) : '', after: letterAt(text, at[index]) };
}

function letterAt(text: string, at: number | undefined): string {
  return at === undefined ? '' : String.fromCodePoint(text.codePointAt(at) ?? 32);
}

/** The text between two offsets without what the strand leaves out. */
export function shownBetween({ text, stretches }: Strand, start: number, end: number): string {
  let shown = '';
  for (let index = stretchAt(stretches, start); index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch || stretch.start >= end) break;
    shown += text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
  }
  return shown;
}
