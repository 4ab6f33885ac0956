/**
 * Finds the structure of a page in two rounds: roles by what each block looks like, then once more with what the first
 * round taught: the convention of the reference lines, and what blocks of each shape mostly are.
 */
import type { Block } from '../model/block.ts';
import type { DateFinder } from './blocks/dates.ts';
import type { Evidence } from './blocks/evidence.ts';
import { type Placed, placed, withTitleHeadings } from './blocks/surroundings.ts';
import type { Columns } from './blocks/table-head.ts';
import { type Drafts, draftsOf } from './drafts.ts';
import { fitOf, isComplete } from './line/fit.ts';
import { type LineReader, lineReader } from './line/reader.ts';
import { type ReadReference, type ReferenceLine, referenceOf } from './line/reference.ts';
import { habits } from './roles/habits.ts';
import { rolesOf } from './roles/roles.ts';
import type { Sighted } from './roles/sighted.ts';

const ROUNDS = 2;
/** Longer blocks are not read as reference lines to judge them by. */
const LONGEST = 500;
/** The first round looks at the beginning of a page only: so many blocks show all habits that it has. */
const BEGINNING = 3000;
const FEWEST = 2;

/** What is known of the page before its structure. */
export interface PageSight {
  readonly source: string;
  readonly lang: string;
  readonly columnsOf: (block: Block) => Columns | undefined;
  readonly findDates: DateFinder;
}

export interface Structure extends Drafts {
  /** On long pages the references that the second round read, by their block: what is read once need not be again. */
  readonly readings: ReadonlyMap<Block, ReadReference>;
}

export function structureOf(content: readonly Evidence[], sight: PageSight): Structure {
  const { source, lang, columnsOf, findDates } = sight;
  const blocks = placed(content, source);
  const beginning = blocks.slice(0, BEGINNING);
  const first = lineReader(beginning.filter(isCandidate).map(lineOf(sight)), findDates, { rounds: 0, lang });
  const seen = withTitleHeadings(beginning.map((e) => ({ ...e, ...fits(e, first(lineOf(sight)(e))) })));
  const roles = rolesOf(seen);
  const drafts = draftsOf(seen, roles, columnsOf, findDates);
  const readings = new Map<Block, ReadReference>();
  if (drafts.drafts.length < FEWEST && blocks.length === beginning.length) return { ...drafts, readings };
  const lines = drafts.drafts.map((draft) => draft.line);
  const learnt = lineReader(lines, findDates, { rounds: ROUNDS, lang });
  const typical = typicalScore(lines, learnt);
  const habitOf = habits(seen, roles);
  const again = withTitleHeadings(
    blocks.map((e) => {
      const line = lineOf(sight)(e);
      const read = isCandidate(e) ? learnt(line) : undefined;
      const fit = read ? { fit: fitOf(read, typical), complete: isComplete(read) } : { fit: 0, complete: false };
      if (read && fit.complete && blocks.length > BEGINNING) readings.set(e.block, referenceOf(line, read));
      return { ...e, ...fit };
    }),
  ).map((e) => ({ ...e, habit: habitOf(e) }));
  return { ...draftsOf(again, rolesOf(again), columnsOf, findDates), readings };
}

function fits(e: Evidence, read: ReturnType<LineReader>): Pick<Sighted, 'fit' | 'complete'> {
  return isCandidate(e) ? { fit: fitOf(read), complete: isComplete(read) } : { fit: 0, complete: false };
}

function isCandidate({ block, outer }: Evidence): boolean {
  return block.text.length <= LONGEST && outer.state !== 'both' && block.kind !== 'quotation';
}

function lineOf({ columnsOf }: PageSight): (e: Placed) => ReferenceLine {
  return ({ block }) => {
    const columns = columnsOf(block);
    return columns ? { ...block, columns } : block;
  };
}

/** The middle of what the page's reference lines score. */
function typicalScore(lines: readonly ReferenceLine[], readLine: LineReader): number {
  const step = Math.max(1, Math.floor(lines.length / 200));
  const scores = lines
    .filter((_, i) => i % step === 0)
    .map((line) => readLine(line).parses[0]?.score ?? 0)
    .sort((a, b) => a - b);
  return scores[Math.floor(scores.length / 2)] ?? 0;
}
