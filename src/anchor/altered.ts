/** What was changed in a quotation whose words go with a place of the source, but are not those of the source. */
import type { Change, Passage } from '../model/verification.ts';
import type { Column } from './align/align.ts';
import { type Fragment, findFragments } from './align/fragments.ts';
import { gapChanges } from './align/gap-changes.ts';
import { endChange, jointChange } from './align/joint-changes.ts';
import { runChanges } from './align/run-changes.ts';
import type { Sides } from './align/sides.ts';
import { samePairs } from './align/whole-words.ts';
import { pairChange } from './align/word-changes.ts';
import { findForm } from './letters/letters.ts';
import { type Token, tokensOf } from './letters/tokens.ts';
import type { QuotationReadings } from './match/quotation.ts';
import type { PreparedSource } from './source-strands.ts';

export interface Alteration {
  readonly passages: readonly Passage[];
  readonly changes: readonly Change[];
  /** Share of the words of the quotation that stand in the passages. */
  readonly share: number;
}

/** Half of the words have to stand in one place, or in two. */
const LEAST_SHARE = 0.5;
/** Told once for each kind: these make no quotation false. */
const COSMETIC: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'typography',
  'nested-quotes',
  'hyphenation',
  'ligature',
  'unicode',
  'paragraph-join',
  'footnote',
]);

/** Undefined where less than half of the words go with the source. */
export function findAlteration(
  readings: QuotationReadings,
  prepared: PreparedSource,
  others: readonly PreparedSource[],
): Alteration | undefined {
  const quotation = readings.marked;
  const quote = tokensOf(quotation.strand);
  const index = prepared.tokens;
  const fragments = findFragments(quote, index);
  const share = fragments.reduce((sum, { matched }) => sum + matched, 0) / Math.max(1, quote.length);
  if (share < LEAST_SHARE || !holdsHalfTheLetters(fragments, quote, index.tokens)) return undefined;
  const sides: Sides = { quotation, quote, source: index.tokens, prepared, others, strand: prepared.full };
  const changes = merged(withMoved(changesAlong(fragments, sides)));
  const { text: source } = prepared.source;
  const passages = fragments.map((fragment) => passageOf(widened(fragment, sides), index.tokens, source));
  return { passages: inOrderWithoutOverlap(passages, source), changes, share };
}

/** Small words stand anywhere: half of the words has to be half of the letters, or nearly so. */
function holdsHalfTheLetters(
  fragments: readonly Fragment[],
  quote: readonly Token[],
  source: readonly Token[],
): boolean {
  let all = 0;
  for (const { find } of quote) all += find.length;
  let held = 0;
  for (const { quote: ours, source: theirs } of fragments.flatMap(({ columns }) => columns)) {
    const token = ours === undefined ? undefined : quote[ours];
    if (token && theirs !== undefined && source[theirs]?.find === token.find) held += token.find.length;
  }
  return held >= all * 0.45;
}

function changesAlong(fragments: readonly Fragment[], sides: Sides): Change[] {
  const changes: Change[] = [];
  let before: Fragment | undefined;
  for (const fragment of fragments) {
    changes.push(...gapChanges(before, fragment, sides), ...changesWithin(fragment, sides));
    before = fragment;
  }
  if (before) changes.push(...gapChanges(before, undefined, sides), ...endChange(before, sides));
  return changes;
}

/** Runs of columns that are no pair of the same word, and between pairs the marks. */
function changesWithin({ columns }: Fragment, sides: Sides): Change[] {
  const changes: Change[] = [];
  const same = samePairs(columns, sides);
  let run: Column[] = [];
  let last: Column | undefined;
  for (const [at, column] of columns.entries()) {
    if (!same[at]) {
      run.push(column);
      continue;
    }
    if (run.length > 0) changes.push(...runChanges(run, last, column, sides));
    else if (last) changes.push(...jointChange(last, column, sides));
    changes.push(...pairChange(column, sides));
    run = [];
    last = column;
  }
  if (run.length > 0) changes.push(...runChanges(run, last, undefined, sides));
  return changes;
}

/** Words that went from one side of their neighbours to the other are told as such, not as put in and left out. */
function withMoved(changes: readonly Change[]): Change[] {
  const told: Change[] = [];
  for (const change of changes) {
    const last = told.at(-1);
    const moved = last && movedWords(last, change);
    if (moved) told[told.length - 1] = { kind: 'reordered', ...moved };
    else told.push(change);
  }
  return told;
}

function movedWords(one: Change, other: Change): Pick<Change, 'quote' | 'source'> | undefined {
  if (one.quote && one.source && one.quote === other.source && one.source === other.quote)
    return { quote: `${one.quote} ${other.quote}`, source: `${one.source} ${other.source}` };
  const added = [one, other].find(({ source }) => source === undefined)?.quote;
  const left = [one, other].find(({ quote }) => quote === undefined)?.source;
  if (added === undefined || left === undefined || findForm(added) !== findForm(left)) return undefined;
  return { quote: added, source: left };
}

/** Cosmetic differences once for each kind; the same change once. */
function merged(changes: readonly Change[]): Change[] {
  const told = new Set<string>();
  return changes.filter((change) => {
    const key = COSMETIC.has(change.kind) ? change.kind : JSON.stringify(change);
    if (change.kind !== 'ellipsis' && told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** With the words at both ends that were put in the place of others. */
function widened(fragment: Fragment, { quote, source }: Sides): { from: number; to: number } {
  const lead = fragment.from < 3 ? fragment.from : 0;
  const left = quote.length - fragment.to;
  const trail = left < 3 ? left : 0;
  return { from: Math.max(0, fragment.sourceFrom - lead), to: Math.min(source.length, fragment.sourceTo + trail) };
}

function passageOf({ from, to }: { from: number; to: number }, tokens: readonly Token[], text: string): Passage {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { exact: text.slice(start, end), start, end };
}

/** In the order of the quotation; two that meet in the source are one. */
function inOrderWithoutOverlap(passages: readonly Passage[], text: string): Passage[] {
  const kept: Passage[] = [];
  for (const passage of passages) {
    const last = kept.at(-1);
    if (last && passage.start >= last.start && passage.start <= last.end + 1) {
      const end = Math.max(last.end, passage.end);
      kept[kept.length - 1] = { exact: text.slice(last.start, end), start: last.start, end };
    } else kept.push(passage);
  }
  return kept;
}
