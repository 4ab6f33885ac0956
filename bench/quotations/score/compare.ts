/** How near one verification is to its label. */
import type { Verification } from '../../../src/model/verification.ts';
import type { Expected, NamedChange, QuotationCase } from '../case.ts';
import { foldedWords } from '../make/fold.ts';

export interface Outcome {
  readonly labelled: QuotationCase;
  readonly got: Verification;
  /** Time the judgement took, in milliseconds. */
  readonly time: number;
}

export type Deadly = 'A' | 'B';

const FAITHFUL: ReadonlySet<string> = new Set(['verbatim', 'edited']);

/** A: a false quotation passes as true. B: a true one is reported as false. */
export function deadly({ labelled, got }: Outcome): Deadly | undefined {
  const { verdict } = labelled.expected;
  if (isFalse(verdict)) return FAITHFUL.has(got.verdict) ? 'A' : undefined;
  return FAITHFUL.has(verdict) && (got.verdict === 'altered' || got.verdict === 'not-found') ? 'B' : undefined;
}

export function isFalse(verdict: string): boolean {
  return verdict === 'altered' || verdict === 'not-found' || verdict === 'wrong-source';
}

export function isFaithful(verdict: string): boolean {
  return FAITHFUL.has(verdict);
}

/** F1 over the words of all passages, or over the characters of scripts without spaces; 0 to 1. */
export function passageF1({ labelled, got }: Outcome): number {
  const wanted = foldedWords(labelled.expected.passages.join(' '), labelled.lang);
  const given = foldedWords(got.passages.map(({ exact }) => exact).join(' '), labelled.lang);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return wanted.length + given.length === 0 ? 1 : (2 * shared) / (wanted.length + given.length);
}

export interface ChangeCount {
  readonly named: number;
  readonly wanted: number;
  readonly given: number;
}

/** A change is named if one of its kind shares a word with it, on either side; where the label has no words, by kind. */
export function changeCount(expected: Expected, got: Verification, lang: string): ChangeCount {
  const wanted = expected.changes ?? [];
  const left: NamedChange[] = [...got.changes];
  for (const change of wanted) {
    const at = left.findIndex((one) => one.kind === change.kind && sharesWord(change, one, lang));
    if (at >= 0) left.splice(at, 1);
  }
  return { named: got.changes.length - left.length, wanted: wanted.length, given: got.changes.length };
}

function sharesWord(wanted: NamedChange, given: NamedChange, lang: string): boolean {
  const sides = (['quote', 'source'] as const).map((side) => {
    const words = foldedWords(wanted[side] ?? '', lang);
    const others = foldedWords(given[side] ?? '', lang);
    return { any: words.length > 0, hit: words.some((word) => others.some((other) => isSame(word, other))) };
  });
  return sides.every(({ any }) => !any) || sides.some(({ hit }) => hit);
}

/** A single letter, as of a changed first letter, stands for the word it begins. */
function isSame(word: string, other: string): boolean {
  if (word === other) return true;
  return [...word].length === 1 ? other.startsWith(word) : [...other].length === 1 && word.startsWith(other);
}

/** Cautions are right if they are of the same kinds. */
export function cautionsRight({ expected }: QuotationCase, got: Verification): boolean {
  const kinds = (cautions: Verification['cautions'] = []): string =>
    cautions
      .map(({ kind }) => kind)
      .sort()
      .join(' ');
  return kinds(expected.cautions) === kinds(got.cautions);
}
