/**
 * Gives each block its role by the Viterbi algorithm (Viterbi 1967): the sequence of roles with the highest sum of what
 * each block looks like and of how well each role follows the one before. Linear in the number of blocks.
 */
import type { Evidence } from './evidence.ts';

export type Role = 'title' | 'intro' | 'heading' | 'head' | 'byline' | 'reference' | 'quotation' | 'note';

const ROLES: readonly Role[] = ['title', 'intro', 'heading', 'head', 'byline', 'reference', 'quotation', 'note'];
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * `FOLLOWS[a][b]`: how well role b follows role a; a pair that is not named never happens. `head` is a title that
 * stands alone and `byline` the rest of its reference in the next block. Chosen by hand: whole steps are preferences
 * that a block's own look can overrule, six and more are orders that it can hardly overrule.
 */
const FOLLOWS: Readonly<Record<Role | 'start', Partial<Record<Role, number>>>> = {
  start: { title: 1, intro: -1, heading: -0.5, reference: 0, head: -0.5, quotation: -6 },
  title: { intro: 0, heading: 0, reference: 0, head: 0, title: -6, quotation: -6 },
  intro: { intro: 0, heading: 0.3, reference: 0, head: 0, quotation: -6 },
  heading: { reference: 0.2, head: 0, heading: -0.5, intro: -1, quotation: -4 },
  head: { byline: 0.5, quotation: -1.5, note: -2, head: -2 },
  byline: { quotation: 0.3, note: 0, head: 0, heading: -0.2, reference: -1, byline: -3 },
  reference: { quotation: 0.3, note: 0, reference: 0, head: -0.3, heading: -0.2 },
  quotation: { quotation: 0, note: 0, reference: 0.2, head: 0, heading: -0.2 },
  note: { note: -0.3, quotation: -0.2, reference: 0, head: 0, heading: 0 },
};

/** The roles of blocks that are not furniture, in order. */
export function rolesOf(blocks: readonly Evidence[]): Role[] {
  let scores: Record<Role | 'start', number> | undefined;
  const cameFrom: Record<Role, Role | 'start'>[] = [];
  const habits = titleHabits(blocks);
  for (const evidence of blocks) {
    const looks = appearance(evidence, habits);
    const next = blank();
    const from = {} as Record<Role, Role | 'start'>;
    for (const role of ROLES) {
      let best = NEVER;
      for (const before of scores ? ROLES : (['start'] as const)) {
        const score = (scores ? scores[before] : 0) + (FOLLOWS[before][role] ?? NEVER) + looks[role];
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

/** Shares of the page's dated blocks: how much a date without a title beside it speaks against a reference. */
interface TitleHabits {
  /** With a title that is set off in any way. */
  readonly setOff: number;
  /** With a title in quotation marks. */
  readonly marked: number;
}

function titleHabits(blocks: readonly Evidence[]): TitleHabits {
  const dated = blocks.filter((e) => e.dates.length > 0);
  const share = (test: (e: Evidence) => boolean): number => dated.filter(test).length / Math.max(1, dated.length);
  return { setOff: share(setsTitleOff), marked: share((e) => e.markedTitle) };
}

function setsTitleOff(e: Evidence): boolean {
  return e.markedTitle || e.linked > 0 || e.emphasised;
}

/** How much a block looks like each role. A unit is about as much as one clear sign. */
function appearance(e: Evidence, habits: TitleHabits): Record<Role, number> {
  const { kind, level, label } = e.block;
  const prose = kind === 'paragraph' || kind === 'item' || kind === 'row';
  const quoted = e.outer.state === 'both';
  const halfQuoted = e.outer.state === 'lost-opening' || e.outer.state === 'lost-closing';
  const dated = e.dates.length > 0 ? 1 : 0;
  const short = e.words <= 9 ? 1 : 0;
  const heading = kind === 'heading';
  const length = Math.max(0, e.words - 35) * 0.05;
  const marked = e.markedTitle ? 1 : 0;
  const linked = e.linked > 0 ? 1 : 0;
  const speech = e.speech && dated === 0 ? 4 : 0;
  const remark = e.labelledNote ? 5 : 0;
  return {
    title:
      (heading && level === 1 ? 4 : heading ? 0.5 : short && !e.endsSentence ? 0 : -1) -
      2 * marked -
      2 * dated -
      (quoted ? 4 : 0) -
      (e.words > 25 ? 4 : 0),
    intro: (prose ? 0.6 : -3) - 2 * marked - (quoted ? 3 : 0) - (e.endsSentence ? 0 : 0.3),
    heading:
      (heading ? 3 - 2 * e.linked : short && !e.endsSentence ? 0.9 : -5) -
      2 * marked -
      (prose ? dated : 0) -
      (label ? 2 : 0) -
      (quoted ? 4 : 0) -
      (prose ? linked : 0),
    head:
      (heading ? 1.5 + 2.5 * e.linked : e.linked > 0.8 ? 1.8 : -1.5) -
      2 * dated -
      (e.endsSentence && !heading ? 1 : 0) -
      (quoted ? 0.5 : 0) -
      length,
    byline:
      (prose ? 1 : -4) +
      1.5 * dated +
      (e.words <= 20 ? 0.6 : -2) -
      2.5 * marked -
      (quoted || halfQuoted ? 4 : 0) -
      e.linked -
      3 * habits.marked -
      remark,
    reference:
      referenceLook(e, dated, marked, linked, length) -
      (setsTitleOff(e) ? 0 : 2 * habits.setOff) -
      (quoted ? 4 : 0) -
      (halfQuoted ? 2 : 0) -
      speech -
      remark,
    quotation:
      speech -
      remark +
      (kind === 'quotation' ? 4 : quoted ? 4 : halfQuoted ? 2.5 : -1.5) -
      dated -
      marked -
      (heading ? 4 : 0),
    note:
      remark -
      speech +
      (prose ? 0.4 : kind === 'quotation' ? -2 : -4) +
      (e.endsSentence ? 0.8 : -0.6) +
      (e.bracketed ? 1.2 : 0) -
      (quoted ? 4 : 0) -
      (halfQuoted ? 2 : 0) -
      1.5 * dated -
      1.5 * marked,
  };
}

function referenceLook(e: Evidence, dated: number, marked: number, linked: number, length: number): number {
  const { kind } = e.block;
  const set = kind === 'heading' ? -1 : kind === 'quotation' ? -5 : kind === 'row' ? 1 : kind === 'item' ? 0.4 : 0;
  const unsigned = dated + marked + linked === 0 ? -1.5 : 0;
  return set + unsigned + 1.6 * dated + 1.6 * marked + 0.8 * linked + (e.emphasised ? 0.4 : 0) - length;
}

function blank(): Record<Role | 'start', number> {
  return { start: NEVER, title: 0, intro: 0, heading: 0, head: 0, byline: 0, reference: 0, quotation: 0, note: 0 };
}
