/**
 * How much a block looks like each role, as a sum of weighted signs. A unit is about as much as one clear sign; the
 * weights are chosen by hand on invented pages. Whole units are signs, fractions are leanings, four and more are as good
 * as an order.
 */
import type { Role } from './roles.ts';
import type { Sighted } from './sighted.ts';
import { isTitleSetOff, type Signs, signsOf, type TitleHabits } from './signs.ts';

export function appearance(e: Sighted, habits: TitleHabits): Record<Role, number> {
  const looks = ownLooks(signsOf(e), habits);
  for (const [role, bonus] of Object.entries(e.habit ?? {}) as [Role, number][]) looks[role] += bonus;
  for (const [role, bonus] of Object.entries(labelLooks(e)) as [Role, number][]) looks[role] += bonus;
  return looks;
}

/** Fields one to a line, each with its label: the first of them begins an entry. */
function labelLooks(e: Sighted): Partial<Record<Role, number>> {
  if (e.labelled === 'quotation') return { quotation: 6, note: -3, byline: -3, reference: -3 };
  if (e.begins && e.labelled === undefined) return { head: 6, heading: -4, title: -3 };
  if (e.labelled === undefined || e.begins === undefined) return {};
  if (e.labelled === 'note') return { note: 3 };
  return e.begins ? { head: 4, byline: -2, reference: -2, note: -3 } : { byline: 4, head: -2, reference: -3, note: -3 };
}

function ownLooks(s: Signs, habits: TitleHabits): Record<Role, number> {
  const reference = referenceLook(s, habits);
  return {
    title: titleLook(s),
    intro: introLook(s),
    heading: headingLook(s),
    head: headLook(s),
    byline: bylineLook(s, habits),
    reference,
    source: reference - 1.2 + (s.e.dashed ? 2.4 : 0) + (s.e.block.cite ? 5 : 0) + (s.listed ? -1 : 0),
    quotation: quotationLook(s),
    fore: foreLook(s),
    address: s.e.linkOnly && !s.listed ? 3 : -9,
    note: noteLook(s),
  };
}

function titleLook({ e, heading, short, marked, day, capitals, dated, quoted, alone }: Signs): number {
  const set = heading && e.block.level === 1 ? 4 : heading ? 0.5 : short && !e.endsSentence ? 0 : -1;
  // “PRESS REVIEW, MAY 2021” may well name its date.
  const date = day ? 1 : capitals > 0 ? 0.5 * dated : 2 * dated;
  return set - 2 * marked - date - (quoted ? 4 : 0) - (e.words > 25 ? 4 : 0) - 3 * alone;
}

function introLook({ e, prose, marked, quoted, fit, alone }: Signs): number {
  const own = (prose ? 0.6 : -3) - 2 * marked - (quoted ? 3 : 0) - (e.endsSentence ? 0 : 0.3);
  return own - Math.max(0, fit) * 0.7 - 3 * alone;
}

function headingLook(s: Signs): number {
  const { e, heading, short, capitals, marked, prose, dated, day, decorated, listed, quoted, linked, fit } = s;
  return (
    (heading ? 3 - 2 * e.linked : short && !e.endsSentence ? 0.9 + capitals : -5 + capitals) -
    2 * marked -
    (prose && !e.dateOnly ? dated : 0) +
    (prose ? 1.2 * day : 0) +
    6 * decorated -
    (listed ? 2 : 0) -
    (quoted ? 4 : 0) -
    (prose ? linked : 0) -
    Math.max(0, fit) +
    stanza(e, 0.4, 0.3)
  );
}

function headLook({ e, heading, dated, quoted, marked, length, alone, remark }: Signs): number {
  return (
    (heading ? 1.5 + 2.5 * e.linked + (e.titles ? 2 : 0) : e.linked > 0.8 ? 1.8 : -1.2) -
    (e.block.divides ? 9 : 0) -
    (e.dateOnly ? 2.5 : 2 * dated) -
    (e.endsSentence && !heading ? 1 : 0) -
    (quoted ? 0.5 : 0) +
    0.5 * marked -
    length -
    3 * alone -
    5 * remark -
    (e.byAuthor ? 2 : 0) -
    (e.complete ? 1.5 : 0) +
    (e.closes ? -1 : 0) +
    stanza(e, 1, 0.8)
  );
}

function bylineLook(s: Signs, habits: TitleHabits): number {
  const { e, prose, dated, marked, quoted, halfQuoted, remark, listed, linked } = s;
  // A line without a blank one before it goes with the line above, whatever it holds.
  const inside = e.opens === false;
  return (
    (e.byAuthor || e.labelled === 'author' ? 2 : 0) +
    (prose ? 1 : -4) +
    1.2 * dated +
    (e.words <= 20 ? 0.6 : -2) -
    1.5 * marked * (inside ? 0.3 : 1) -
    (quoted || halfQuoted ? 4 : 0) +
    (e.linkOnly ? 2.5 : -e.linked) +
    (inside ? 1.2 : e.opens ? -1.5 : 0) -
    (inside ? 0.5 : 3) * habits.marked -
    5 * remark -
    (listed ? 3 : 0) -
    (e.complete ? 2.5 : 0) +
    Math.max(-0.6, Math.min(0.8, 0.4 * e.fit)) -
    (e.endsSentence && !dated && !e.linkOnly ? 0.8 : 0) -
    (e.fit <= 0 && !dated && !linked && !e.byAuthor && e.labelled === undefined ? 1 : 0)
  );
}

function referenceLook(s: Signs, habits: TitleHabits): number {
  const { e, dated, marked, linked, length, fit, quoted, halfQuoted, speech, remark, alone, day, decorated } = s;
  const { kind } = e.block;
  const set = kind === 'heading' ? -1 : kind === 'quotation' ? -5 : kind === 'row' ? 1 : kind === 'item' ? 0.4 : 0;
  const unsigned = dated + marked + linked === 0 ? -1.5 : 0;
  // Where the page sets its titles off, a line without a title is hardly a reference.
  const untitled = isTitleSetOff(e) || e.complete || e.back ? 0 : 2 * habits.setOff * Math.max(0, 1 - fit / 2);
  const own = set + unsigned + 1.6 * dated + 1.6 * marked + 0.8 * linked + (e.emphasised ? 0.4 : 0) - length;
  return (
    own +
    (e.linkFirst && e.linked < 0.95 && kind !== 'heading' ? 1 : 0) +
    fit -
    untitled +
    (e.complete ? 1.2 : 0) +
    (e.back ? 4 : 0) -
    (quoted ? 4 : 0) -
    (halfQuoted ? 2 : 0) -
    4 * speech -
    5 * remark -
    3 * alone -
    (e.byAuthor && !e.complete ? 1.5 : 0) -
    5 * day -
    3 * decorated
  );
}

function quotationLook({ e, speech, remark, quoted, halfQuoted, dated, marked, heading, alone }: Signs): number {
  const set = e.block.kind === 'quotation' || quoted ? 4 : halfQuoted ? 2.5 : -1.5;
  return 4 * speech - 5 * remark + set - dated - marked - (heading ? 4 : 0) - 3 * alone;
}

/** A quotation before its source is rarer than one after, so it looks a little less like it. */
function foreLook({ e, quoted, halfQuoted, dated, marked, heading, remark }: Signs): number {
  const set = e.block.kind === 'quotation' || quoted ? 3.4 : halfQuoted ? 1.5 : -2;
  return set - dated - marked - (heading ? 4 : 0) - 5 * remark;
}

function noteLook(s: Signs): number {
  const { e, remark, speech, prose, quoted, halfQuoted, dated, marked, fit, alone, decorated } = s;
  return (
    5 * remark -
    4 * speech +
    (prose ? 0.4 : e.block.kind === 'quotation' ? -2 : -4) +
    (e.endsSentence ? 0.8 : -0.6) +
    (e.bracketed ? 1.2 : 0) -
    (quoted ? 4 : 0) -
    (halfQuoted ? 2 : 0) -
    1.5 * dated -
    1.5 * marked -
    Math.max(0, fit) -
    1.5 * alone -
    3 * decorated
  );
}

/** What a blank line before and none after adds: the first of several lines. */
function stanza({ opens, closes }: Sighted, before: number, after: number): number {
  return (opens === true ? before : opens === false ? -2 * before : 0) + (closes === false ? after : 0);
}
