/** Whether two titles are one source’s: as the page writes it, and as the source does. */
import type { Comparison } from './comparison.ts';
import { inOtherScripts, keyOf, mended, type Slip, slipsBetween, type Word, wordsOf } from './words.ts';

/** What else is known of the two. */
export interface AboutTitles {
  /** The source is in another language than the page, which may have translated the title. */
  readonly mayBeTranslated: boolean;
  /** Names of the outlet, which sites write into their titles. */
  readonly names: readonly string[];
}

/** Nobody cites longer ones. */
const LONGEST = 600;
/** In titles of more parts nobody looks for one. */
const MOST_PARTS = 8;
/** Letters that a title which was cut off must have left, and one in which a letter may be mistyped. */
const FEWEST_LETTERS = 8;
const BETWEEN_PARTS = /[:|\u2013\u2014\u00b7\u2022\u00ab\u00bb/?!;()[\]{}\n]|\s-+\s|\.\s/gu;
const CUT_OFF = /(?:\u2026|\.{3})\s*$/u;
/** What sites write before or after a title. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'opinion oped analysis comment commentary exclusive interview review editorial column explainer video watch podcast ' +
    'pressrelease newsrelease analyse kommentar meinung interviewmit analisis entrevista avis tribune entretien opinione'
  ).split(' '),
);
/** Reports that go on while they are read change their title by the hour. */
const LIVE =
  /\bas it happened\b|\blive ?(?:blog|ticker|updates?|coverage|feed|news)\b|[-\u2013\u2014:|]\s*live\s*$|^\s*live\s*[-\u2013\u2014:|]|\ben (?:direct|vivo)\b|\bin diretta\b/iu;

export function compareTitles(page: string, source: string, about: AboutTitles): Comparison {
  if (Math.max(page.length, source.length) > LONGEST) return 'unknown';
  const [ours, theirs] = [keyOf(page), keyOf(source)];
  if (ours === '' || theirs === '') return 'unknown';
  if (ours === theirs || isSameTitle(page, source, about.names)) return 'same';
  // A site or body that writes its name where the title should be has not told the title.
  if (about.names.some((name) => keyOf(name) === theirs)) return 'unknown';
  if (inOtherScripts(page, source) || LIVE.test(page) || LIVE.test(source)) return 'unknown';
  const slips = slipsOf(page, source);
  if (slips) return { kind: 'slip', mend: (written) => mended(written, slips) };
  if (about.mayBeTranslated) return 'unknown';
  return { kind: isAkin(wordsOf(page), wordsOf(source)) ? 'change' : 'other' };
}

/** One may leave out a subtitle, the name of the site or a label, or break off with an ellipsis. */
function isSameTitle(page: string, source: string, names: readonly string[]): boolean {
  const ignored = new Set([...LABELS, ...names.map(keyOf)]);
  const [ours, theirs] = [page, source].map((title) => ({
    whole: keyOf(withoutLabels(title, ignored)),
    runs: new Set(runsOf(title).map(keyOf)),
  }));
  if (!ours || !theirs) return false;
  return (
    theirs.runs.has(ours.whole) ||
    ours.runs.has(theirs.whole) ||
    isCutOff(page, theirs.runs) ||
    isCutOff(source, ours.runs)
  );
}

function isCutOff(title: string, others: ReadonlySet<string>): boolean {
  const start = keyOf(title.replace(CUT_OFF, ''));
  return CUT_OFF.test(title) && start.length >= FEWEST_LETTERS && [...others].some((other) => other.startsWith(start));
}

/** What was mistyped in a title, which may lack a subtitle that the other has. */
function slipsOf(page: string, source: string): Slip[] | undefined {
  const [ours, theirs] = [wordsOf(page), wordsOf(source)];
  const pairs: (readonly [Word[], Word[]])[] = [
    ...runsOf(source).map((run) => [ours, wordsOf(run)] as const),
    ...runsOf(page).map((run) => [wordsOf(run), theirs] as const),
  ];
  for (const [one, other] of pairs) {
    const slips =
      one.map(({ letters }) => letters).join('').length < FEWEST_LETTERS ? undefined : slipsBetween(one, other);
    if (slips) return slips;
  }
  return undefined;
}

/** The title and each run of its parts, the longest first. */
function runsOf(title: string): string[] {
  const parts = partsOf(title);
  if (parts.length > MOST_PARTS) return [title];
  const runs = parts.flatMap((first, i) => parts.slice(i).map((last) => title.slice(first.start, last.end)));
  return [title, ...runs.sort((a, b) => b.length - a.length)];
}

/** Without the parts at its ends that are no part of a title, unless there are no others. */
function withoutLabels(title: string, ignored: ReadonlySet<string>): string {
  const parts = partsOf(title);
  const isTitle = ({ start, end }: Part): boolean => !ignored.has(keyOf(title.slice(start, end)));
  const [first, last] = [parts.find(isTitle), parts.findLast(isTitle)];
  return first && last ? title.slice(first.start, last.end) : title;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The stretches between colons, dashes, bars, stops and brackets that hold a letter or digit. */
function partsOf(title: string): Part[] {
  const marks = [...title.matchAll(BETWEEN_PARTS)];
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  return starts
    .map((start, i) => ({ start, end: marks[i]?.index ?? title.length }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(title.slice(start, end)));
}

/** Whether they share a third of the words of the shorter one. */
function isAkin(page: readonly Word[], source: readonly Word[]): boolean {
  const theirs = new Set(source.map(({ letters }) => letters));
  const shared = page.filter(({ letters }) => theirs.has(letters)).length;
  return shared * 3 >= Math.min(page.length, source.length);
}
