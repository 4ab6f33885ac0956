/** The reference line of an entry: one running line with one link in it, the parts in the order of `cite/line.ts`. */

import { toEdtf } from '../../cite/dates/dates.ts';
import { type LinePart, lineComma, referenceLine } from '../../cite/line.ts';
import type { Entry } from '../../model/page.ts';
import { directionOf } from '../../text/direction.ts';
import { attributes, type Html, heading, html } from './html.ts';
import { foreign, type Setting } from './setting.ts';
import { addressForPrint, sourceAddress, sourceLink, withoutSource } from './source-links.ts';
import { styledLine } from './styled-reference.ts';

/** Longer dates (ranges, dates in words), and longer pages and numbers, may break over lines. */
const UNBROKEN = 24;

/** The heading of an entry, in the citation style of the build or, without one, in the default style. */
export function referenceHeading(entry: Entry, level: number, setting: Setting): Html {
  const styled = setting.styledLines?.get(entry.id) ?? [];
  const parts = partsOf(entry, setting);
  const other = foreign(entry.reference.language, setting);
  // `dir="auto"` looks past everything that stands in a `bdi`, so the direction is worked out here.
  const line = directionOf((styled.length > 0 ? styled : parts).map((part) => part.text).join(''));
  const dir = line === setting.script.direction ? undefined : line;
  const className = other.class === undefined ? 'ref' : `ref ${other.class}`;
  const content = styled.length > 0 ? styledLine(entry, styled, setting) : defaultLine(entry, parts, setting);
  const comma = lineComma(entry.reference, setting.lang);
  const rest = withoutSource(entry, setting).map((part) => html`${comma}${part}`);
  return heading(level, { class: className, lang: other.lang, dir }, [content, rest]);
}

/** The parts of the line; of a source that has nothing but an address, that. */
function partsOf(entry: Entry, { lang, words }: Setting): LinePart[] {
  const parts = referenceLine(entry.reference, lang);
  const address = sourceAddress(entry);
  if (parts.length === 0 && address !== undefined) parts.push({ role: 'outlet', text: address });
  if (parts.some((part) => part.role === 'date')) return parts;
  const undated: LinePart = { role: 'date', text: words.undated };
  return parts.length === 0 ? [undated] : [...parts, { role: 'text', text: lineComma(entry.reference, lang) }, undated];
}

function defaultLine(entry: Entry, parts: readonly LinePart[], setting: Setting): Html {
  const linked = linkedPart(parts);
  const address = sourceAddress(entry);
  const mixed = parts.some(({ text }) => (directionOf(text) ?? setting.script.direction) !== setting.script.direction);
  const dateLang = foreign(entry.reference.language, setting).lang === undefined ? undefined : setting.lang;
  const printed = parts.map((part) => {
    const words = part.text === address ? breakable(part.text) : html`${part.text}`;
    const inner = part === linked ? linkTo(entry, part, words, address, setting) : words;
    const marked =
      part.role === 'date' ? dateOf(entry, part.text, dateLang) : part.role === 'detail' ? unbroken(part.text) : inner;
    const shown = part.role === 'outlet' && part.text !== address ? html`<i>${marked}</i>` : marked;
    return mixed && part.role !== 'text' ? html`<bdi>${shown}</bdi>` : shown;
  });
  // Behind the title's closing mark.
  const at = linked === undefined ? 0 : parts.indexOf(linked) + (linked.role === 'title' ? 2 : 1);
  const beside = linked?.text === address ? undefined : addressForPrint(address);
  return html`${printed.slice(0, at)}${beside}${printed.slice(at)}`;
}

/** An address that may break over lines behind its slashes, so that it does not leave a lone comma to the next line. */
function breakable(address: string): Html {
  const [first = '', ...rest] = address.split(/(?<=[^:/]\/)(?!\/)/u);
  return html`${first}${rest.map((part) => html`<wbr>${part}`)}`;
}

/** The link stands on the title; without one on the outlet, and failing that on the first words of the line. */
function linkedPart(parts: readonly LinePart[]): LinePart | undefined {
  const byRole = (role: LinePart['role']) => parts.find((part) => part.role === role);
  return byRole('title') ?? byRole('outlet') ?? parts[0];
}

function linkTo(entry: Entry, { role }: LinePart, words: Html, href: string | undefined, setting: Setting): Html {
  if (href !== undefined) return sourceLink(entry, href, words, setting);
  return role === 'title' ? html`<b>${words}</b>` : words;
}

/** “12 (4)”, “pp. 3–9”. */
function unbroken(text: string): Html {
  return text.length > UNBROKEN ? html`${text}` : html`<span class="d">${text}</span>`;
}

function dateOf(entry: Entry, text: string, lang: string | undefined): Html {
  const datetime = calendarDate(toEdtf(entry.reference.issued) ?? '');
  const className = text.length > UNBROKEN ? undefined : 'd';
  const values = attributes({ class: className, lang, datetime });
  return datetime === undefined ? html`<span${values}>${text}</span>` : html`<time${values}>${text}</time>`;
}

/** Year, month or day as HTML takes them: no range, no season, no day that no calendar has. */
function calendarDate(edtf: string): string | undefined {
  const time = /^\d{4}(?:-\d\d){0,2}$/u.test(edtf) && !edtf.startsWith('0000') ? Date.parse(edtf) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(edtf) ? edtf : undefined;
}
