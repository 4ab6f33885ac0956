import type { Told } from '../../model/description.ts';
import type { Group } from './agreement.ts';

/** The group that was chosen, with those that say something else. `same`: whether two keys are no disagreement. */
export function toldOf<T>(
  chosen: Group<T>,
  groups: readonly Group<T>[],
  same: (one: string, other: string) => boolean,
): Told<T> {
  const others = groups.filter((group) => group.key !== chosen.key && !same(group.key, chosen.key));
  return {
    value: chosen.value,
    from: chosen.from,
    others: others.map(({ value, from }) => ({ value, from })),
  };
}
