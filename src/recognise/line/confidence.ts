/** How sure each field of a reading is, and what else its words could be. */
import type { Alternative } from '../../model/reading.ts';
import type { Parse } from './search.ts';
import type { Segment, SegmentField } from './segment.ts';

/**
 * How much the scores promise more than they hold: fields at 0.9 and more are then right in about 98 of 100 cases on
 * pages that nobody tuned to (`bench/calibration.ts`).
 */
const TEMPERATURE = 2.4;
/** Readings less likely than this are not worth telling. */
const WORTH_TELLING = 0.05;
const MOST = 2;

export interface Assurance {
  /** From 0 to 1: the share of all readings, each by its likelihood, that give the stretch the same field. */
  readonly confidence: number;
  /** What other readings make of the stretch, the likeliest first. */
  readonly alternatives: readonly Alternative[];
}

export function assurances(parses: readonly Parse[]): (segment: Segment) => Assurance {
  const top = parses[0]?.score ?? 0;
  const weights = parses.map(({ score }) => Math.exp((score - top) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (segment) => {
    let same = 0;
    const others = new Map<string, { alternative: Alternative; weight: number }>();
    for (const [i, { segments }] of parses.entries()) {
      const weight = weights[i] ?? 0;
      const other = segments.find(({ start, end }) => start < segment.end && end > segment.start);
      if (other && isSame(other, segment)) same += weight;
      else if (other) {
        const key = `${other.field} ${other.start} ${other.end}`;
        const alternative = { field: nameOf(other.field), start: other.start, end: other.end };
        others.set(key, { alternative, weight: (others.get(key)?.weight ?? 0) + weight });
      }
    }
    const told = [...others.values()]
      .filter(({ weight }) => weight >= WORTH_TELLING * total)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST);
    return { confidence: same / total, alternatives: told.map(({ alternative }) => alternative) };
  };
}

function isSame(a: Segment, b: Segment): boolean {
  return a.field === b.field && a.start === b.start && a.end === b.end;
}

function nameOf(field: SegmentField): Alternative['field'] {
  return field === 'accessed' ? 'detail' : field;
}
