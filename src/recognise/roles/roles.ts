/**
 * Gives each block its role by the Viterbi algorithm (Viterbi 1967): the sequence of roles with the highest sum of what
 * each block looks like and of how well each role follows the one before. Linear in the number of blocks.
 */
import { appearance } from './appearance.ts';
import type { Sighted } from './sighted.ts';
import { titleHabits } from './signs.ts';

export const ROLES = [
  'title',
  'intro',
  'heading',
  'head',
  'byline',
  'reference',
  'quotation',
  'note',
  'fore',
  'source',
  'address',
] as const;

export type Role = (typeof ROLES)[number];

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * `FOLLOWS[a][b]`: how well role b follows role a; a pair that is not named never happens. `head` is the first line of a
 * reference that is set over several and `byline` each of the rest; `fore` is a quotation that stands before its source
 * and `source` the reference there; `address` is the link of a reference on a line of its own. Chosen by hand: whole steps
 * are preferences that a block's own look can overrule, six and more are orders that it can hardly overrule.
 */
const FOLLOWS: Readonly<Record<Role | 'start', Partial<Record<Role, number>>>> = {
  start: { title: 3.5, intro: -1, heading: -0.5, reference: 0, head: -0.5, quotation: -6, fore: -2 },
  title: { intro: 0, heading: 0, reference: 0, head: 0, title: -6, quotation: -6, fore: -1 },
  intro: { intro: 0, heading: 0.3, reference: 0, head: 0, quotation: -6, fore: -1 },
  heading: { reference: 0.2, head: 0, heading: -0.5, intro: -1, quotation: -4, fore: -0.8, note: -4 },
  head: { byline: 0.6, quotation: -1.5, note: -2, head: -2 },
  byline: { address: 0.3, quotation: 0.3, note: 0, head: 0, heading: -0.2, reference: -0.6, byline: -1.2 },
  reference: { address: 0.3, quotation: 0.3, note: 0, reference: 0, head: -0.3, heading: -0.2, fore: -2 },
  quotation: { address: 0, quotation: 0, note: 0, reference: 0.2, head: 0, heading: -0.2, fore: -2 },
  note: { address: 0, note: -0.3, quotation: -0.2, reference: 0, head: 0, heading: 0, fore: -2 },
  fore: { fore: -0.3, source: 0.5 },
  address: { quotation: 0, note: 0, reference: 0.1, head: 0.1, heading: 0.1, fore: 0.2, address: -2 },
  source: { address: 0.3, fore: 0.3, heading: 0, note: 0, reference: -0.5, head: -1, source: -3 },
};

/** The roles of blocks that are not furniture, in order. */
export function rolesOf(blocks: readonly Sighted[]): Role[] {
  let scores: Record<Role, number> | undefined;
  const cameFrom: Record<Role, Role | 'start'>[] = [];
  const habits = titleHabits(blocks);
  for (const sighted of blocks) {
    const looks = appearance(sighted, habits);
    const next = {} as Record<Role, number>;
    const from = {} as Record<Role, Role | 'start'>;
    for (const role of ROLES) {
      let best = NEVER;
      for (const before of scores ? ROLES : (['start'] as const)) {
        const score =
          (scores && before !== 'start' ? scores[before] : 0) + (FOLLOWS[before][role] ?? NEVER) + looks[role];
        if (score > best || from[role] === undefined) {
          best = score;
          from[role] = before;
        }
      }
      next[role] = best;
    }
    scores = next;
    cameFrom.push(from);
  }
  if (!scores) return [];
  const last = scores;
  let role: Role | 'start' = ROLES.reduce((best, r) => (last[r] > last[best] ? r : best), 'intro' as Role);
  const roles: Role[] = [];
  for (let i = cameFrom.length - 1; i >= 0 && role !== 'start'; i--) {
    roles[i] = role;
    role = cameFrom[i]?.[role] ?? 'start';
  }
  return roles;
}
