/** What stands in the table of sources, and what it sorts by. */
import { dateInWords, dateOrder, fromEdtf } from '../../../cite/dates/dates.ts';
import { nameInReadingOrder, sortingParts } from '../../../cite/names/names.ts';
import type { CslName } from '../../../model/csl.ts';
import type { Entry } from '../../../model/page.ts';
import { checkWords } from '../../check-words.ts';
import type { ShownVerdict } from '../../shown-checks.ts';
import { outlets } from '../find/facets.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { sourceAddress } from '../source-links.ts';
import { checkMark } from '../verdicts/check-marks.ts';

export interface Cell {
  readonly content?: Html;
  /** What it sorts by, where that is not its text; empty keys come last. */
  readonly key?: string | number;
}

export function dateCell({ reference: { issued } }: Entry, { lang, words }: Setting): Cell {
  const text = dateInWords(issued, lang);
  return { content: html`<span class="d">${text === '' ? words.undated : text}</span>`, key: dateOrder(issued) };
}

export function authorCell({ reference: { author = [], editor = [] } }: Entry, { lang }: Setting): Cell {
  const { comma, semicolon } = checkWords(lang);
  const names = (author.length > 0 ? author : editor).map((name) => nameInTable(name, comma));
  if (names.length === 0) return {};
  return { content: html`${names.map((name, i) => html`${i > 0 ? semicolon : ''}<bdi>${name}</bdi>`)}` };
}

/** Family name first, so that what it sorts by stands first. */
function nameInTable(name: CslName, comma: string): string {
  const asRead = nameInReadingOrder(name);
  return asRead.startsWith(name.family ?? '') ? asRead : sortingParts(name).filter(Boolean).join(comma);
}

export function titleCell(entry: Entry, setting: Setting): Cell {
  const { title, language } = entry.reference;
  const { lang } = title === undefined ? {} : foreign(language, setting);
  const text = title ?? sourceAddress(entry) ?? entry.id;
  return {
    content: html`<a${attributes({ href: setting.linkTo(entry.id) })}><bdi${attributes({ lang })}>${text}</bdi></a>`,
  };
}

export function outletCell(entry: Entry): Cell {
  const [outlet = ''] = outlets(entry);
  return outlet === '' ? {} : { content: html`<bdi>${outlet}</bdi>` };
}

/** In the order of a reader who looks for what is wrong. */
const LOUDEST_FIRST: readonly ShownVerdict[] = [
  'altered',
  'wrong-source',
  'not-found',
  'unreadable',
  'not-checked',
  'not-verified',
  'edited',
  'verbatim',
];

export function checkCell({ quotations }: Entry, { checks, lang }: Setting): Cell {
  const { verdicts } = checkWords(lang);
  const counts = Map.groupBy(quotations, ({ id }) => checks.get(id)?.verdict);
  const found = LOUDEST_FIRST.map((verdict) => ({ verdict, count: counts.get(verdict)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const [loudest] = found;
  if (!loudest) return {};
  const lines = found.map(
    ({ verdict, count }) =>
      html`<span class="check">${checkMark(verdict)} ${verdicts[verdict]}${count > 1 ? ` ${count}` : ''}</span> `,
  );
  return { content: html`${lines}`, key: LOUDEST_FIRST.indexOf(loudest.verdict) };
}

export function addedCell({ added }: Entry, { lang }: Setting): Cell {
  const date = added === undefined ? undefined : fromEdtf(added);
  if (!date) return {};
  return { content: html`<span class="d">${dateInWords(date, lang)}</span>`, key: dateOrder(date) };
}

export function quotationsCell({ quotations }: Entry): Cell {
  return { content: html`${quotations.length}` };
}
