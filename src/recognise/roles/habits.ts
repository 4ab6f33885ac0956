/** What blocks of each shape mostly are on a page. */
import { ROLES, type Role } from './roles.ts';
import { type Sighted, shapeOf } from './sighted.ts';

/** How much a habit weighs, and what share counts as neither habit nor exception. */
const HABIT = 0.8;
const NEUTRAL = 0.3;
const LEAST = 0.06;
/** Blocks of a shape that make half a habit. */
const HALF = 2;

/** What to add to each role of a block, by the roles that blocks of its shape had before. */
export function habits(
  blocks: readonly Sighted[],
  roles: readonly Role[],
): (e: Sighted) => Partial<Record<Role, number>> {
  const counts = new Map<string, Map<Role, number>>();
  for (const [i, e] of blocks.entries()) {
    const shape = shapeOf(e);
    const row = counts.get(shape) ?? new Map<Role, number>();
    const role = roles[i];
    if (role) row.set(role, (row.get(role) ?? 0) + 1);
    counts.set(shape, row);
  }
  return (e) => {
    const row = counts.get(shapeOf(e));
    const seen = row ? [...row.values()].reduce((sum, n) => sum + n, 0) : 0;
    const weight = (HABIT * seen) / (seen + HALF);
    return Object.fromEntries(
      ROLES.map((role) => {
        const share = (row?.get(role) ?? 0) / Math.max(1, seen);
        return [role, weight * Math.log((share + LEAST) / (NEUTRAL + LEAST))];
      }),
    );
  };
}
