/** How much a block looks like each role. A unit is about as much as one clear sign. */
import type { Role } from './roles.ts';
import type { Sighted } from './sighted.ts';

/** Shares of the page's dated blocks: how much a date without a title beside it speaks against a reference. */
export interface TitleHabits {
  /** With a title that is set off in any way. */
  readonly setOff: number;
  /** With a title in quotation marks. */
  readonly marked: number;
}

export function titleHabits(blocks: readonly Sighted[]): TitleHabits {
  const dated = blocks.filter((e) => e.dates.length > 0 && !e.dateOnly);
  const share = (test: (e: Sighted) => boolean): number => dated.filter(test).length / Math.max(1, dated.length);
  return { setOff: share(setsTitleOff), marked: share((e) => e.markedTitle) };
}

function setsTitleOff(e: Sighted): boolean {
  return e.markedTitle || (e.linked > 0 && !e.linkOnly) || e.emphasised;
}

export function appearance(e: Sighted, habits: TitleHabits): Record<Role, number> {
  const looks = ownLooks(e, habits);
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

function ownLooks(e: Sighted, habits: TitleHabits): Record<Role, number> {
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
  const alone = e.linkOnly ? 3 : 0;
  const day = e.dateOnly ? 1 : 0;
  const decorated = /^[*=#~_-]{2,}\s.*\s[*=#~_-]{2,}$/u.test(e.block.text) ? 3 : 0;
  const capitals = isCapitals(e.block.text) ? 0.8 : 0;
  const fit = Math.max(-2, Math.min(3, e.fit));
  const fore =
    (kind === 'quotation' || quoted ? 3.4 : halfQuoted ? 1.5 : -2) - dated - marked - (heading ? 4 : 0) - remark;
  const reference =
    referenceLook(e, dated, marked, linked, length) +
    (e.linkFirst && e.linked < 0.95 && kind !== 'heading' ? 1 : 0) +
    fit -
    (setsTitleOff(e) || e.complete || e.back ? 0 : 2 * habits.setOff * Math.max(0, 1 - fit / 2)) +
    (e.complete ? 1.2 : 0) +
    (e.back ? 4 : 0) -
    (quoted ? 4 : 0) -
    (halfQuoted ? 2 : 0) -
    speech -
    remark -
    alone -
    (e.byAuthor && !e.complete ? 1.5 : 0) -
    5 * day -
    decorated;
  return {
    title:
      (heading && level === 1 ? 4 : heading ? 0.5 : short && !e.endsSentence ? 0 : -1) -
      2 * marked -
      (day ? 1 : capitals > 0 ? 0.5 * dated : 2 * dated) -
      (quoted ? 4 : 0) -
      (e.words > 25 ? 4 : 0) -
      alone,
    intro:
      (prose ? 0.6 : -3) - 2 * marked - (quoted ? 3 : 0) - (e.endsSentence ? 0 : 0.3) - Math.max(0, fit) * 0.7 - alone,
    heading:
      (heading ? 3 - 2 * e.linked : short && !e.endsSentence ? 0.9 + capitals : -5 + capitals) -
      2 * marked -
      (prose && !e.dateOnly ? dated : 0) +
      (prose ? 1.2 * day : 0) +
      decorated * 2 -
      (label ? 2 : 0) -
      (quoted ? 4 : 0) -
      (prose ? linked : 0) -
      Math.max(0, fit) +
      stanza(e, 0.4, 0.3),
    head:
      (heading ? 1.5 + 2.5 * e.linked + (e.titles ? 2 : 0) : e.linked > 0.8 ? 1.8 : -1.2) -
      (e.dateOnly ? 2.5 : 2 * dated) -
      (e.endsSentence && !heading ? 1 : 0) -
      (quoted ? 0.5 : 0) +
      0.5 * marked -
      length -
      alone -
      remark -
      (e.byAuthor ? 2 : 0) -
      (e.complete ? 1.5 : 0) +
      (e.closes ? -1 : 0) +
      stanza(e, 1, 0.8),
    byline:
      (e.byAuthor || e.labelled === 'author' ? 2 : 0) +
      (prose ? 1 : -4) +
      1.2 * dated +
      (e.words <= 20 ? 0.6 : -2) -
      1.5 * marked * (e.opens === false ? 0.3 : 1) -
      (quoted || halfQuoted ? 4 : 0) +
      (e.linkOnly ? 2.5 : -e.linked) +
      (e.opens === false ? 1.2 : e.opens ? -1.5 : 0) -
      (e.opens === false ? 0.5 : 3) * habits.marked -
      remark -
      (label ? 3 : 0) -
      (e.complete ? 2.5 : 0) +
      Math.max(-0.6, Math.min(0.8, 0.4 * e.fit)) -
      (e.endsSentence && !dated && !e.linkOnly ? 0.8 : 0) -
      (e.fit <= 0 && !dated && !linked && !e.byAuthor && e.labelled === undefined ? 1 : 0),
    reference,
    source: reference - 1.2 + (e.dashed ? 2.4 : 0) + (e.block.cite ? 5 : 0) + (label ? -1 : 0),
    quotation:
      speech -
      remark +
      (kind === 'quotation' ? 4 : quoted ? 4 : halfQuoted ? 2.5 : -1.5) -
      dated -
      marked -
      (heading ? 4 : 0) -
      alone,
    fore,
    address: e.linkOnly && !label ? 3 : -9,
    note:
      remark -
      speech +
      (prose ? 0.4 : kind === 'quotation' ? -2 : -4) +
      (e.endsSentence ? 0.8 : -0.6) +
      (e.bracketed ? 1.2 : 0) -
      (quoted ? 4 : 0) -
      (halfQuoted ? 2 : 0) -
      1.5 * dated -
      1.5 * marked -
      Math.max(0, fit) -
      0.5 * alone -
      decorated,
  };
}

/** What a blank line before and none after adds: the first of several lines. */
function stanza({ opens, closes }: Sighted, before: number, after: number): number {
  return (opens === true ? before : opens === false ? -2 * before : 0) + (closes === false ? after : 0);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length <= 80;
}

function referenceLook(e: Sighted, dated: number, marked: number, linked: number, length: number): number {
  const { kind } = e.block;
  const set = kind === 'heading' ? -1 : kind === 'quotation' ? -5 : kind === 'row' ? 1 : kind === 'item' ? 0.4 : 0;
  const unsigned = dated + marked + linked === 0 ? -1.5 : 0;
  return set + unsigned + 1.6 * dated + 1.6 * marked + 0.8 * linked + (e.emphasised ? 0.4 : 0) - length;
}
