/** All that the stretches of a reference line could be. */
import { authorSegments, outletSegments } from './name-segments.ts';
import { remarkSegments } from './remark-segments.ts';
import type { Segment, Sight } from './segment.ts';
import { sureSegments } from './sure-segments.ts';
import { bareTitles, styledTitles } from './title-segments.ts';

/** Every candidate, by the atom that it begins with. */
export function segmentsOf(sight: Sight): Segment[][] {
  const styled = styledTitles(sight);
  return sight.atoms.map((_, i) => [
    ...styled.filter((segment) => segment.first === i),
    ...sureSegments(sight, i),
    ...bareTitles(sight, i),
    ...authorSegments(sight, i),
    ...outletSegments(sight, i),
    ...remarkSegments(sight, i),
  ]);
}
