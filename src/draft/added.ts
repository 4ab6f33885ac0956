/** A new entry, or new quotations, as a change of the page's text that is proved by reading the text again. */
import { isDeepStrictEqual } from 'node:util';
import type { Entry, Page } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { entryText } from './entry-text.ts';
import { areSameEntries, isSameAround } from './proof.ts';
import type { Home } from './section.ts';
import { behindQuotations, type Spot, spotOf } from './spot.ts';

export interface Added {
  /** The whole text of the page. */
  readonly text: string;
  /** The same, read. */
  readonly reading: Reading;
  /** The entry that is new, or has the new quotations, as it was read. */
  readonly entry: Entry;
  /** The stretch of the text that is new, with the line ends around it. */
  readonly start: number;
  readonly end: number;
}

export type ReadAgain = (text: string) => Promise<Reading>;

/**
 * Undefined where the text, read again, is not the former page with this entry: nothing else of the page may be read in
 * another way. All other characters of the text stay as they are.
 */
export async function withEntry(
  reading: Reading,
  entry: Entry,
  home: Exclude<Home, { kind: 'open' }>,
  read: ReadAgain,
): Promise<Added | undefined> {
  const writer = entryText(reading);
  const spot = spotOf(reading, entry, home);
  const heading = home.kind === 'new-year' ? `${writer.yearHeading(home.year, home.model)}${writer.gap}` : '';
  const section = home.kind === 'section' ? home.section.id : undefined;
  // An entry belongs to the heading above it; only where that is the wrong one does it name its own.
  for (const named of [undefined, section ?? '']) {
    const changed = inserted(reading, heading + writer.entry(entry, named), spot, writer.gap);
    const again = await read(changed.text);
    const added = addedEntry(reading.page, again.page, changed.start);
    if (!added || !writer.isAsDrafted(entry, added)) return undefined;
    if (home.kind === 'new-year' || added.section === section) return { ...changed, reading: again, entry: added };
  }
  return undefined;
}

/** The same for quotations that an entry of the page gets: the last ones of `entry` are those that it has not yet. */
export async function withMoreQuotations(
  reading: Reading,
  entry: Entry,
  present: Entry,
  read: ReadAgain,
): Promise<Added | undefined> {
  const writer = entryText(reading);
  const more = entry.quotations.slice(present.quotations.length);
  const text = more.map((quotation) => writer.quotation(quotation, entry)).join('');
  const changed = inserted(reading, text, behindQuotations(reading, present), '');
  const again = await read(changed.text);
  const index = reading.page.entries.indexOf(present);
  const found = again.page.entries[index];
  if (!found || !isSameAround(reading.page, again.page)) return undefined;
  const others = (page: Page): Entry[] => page.entries.toSpliced(index, 1);
  if (!areSameEntries(others(reading.page), others(again.page))) return undefined;
  const former = { ...found, quotations: found.quotations.slice(0, present.quotations.length) };
  const words = ({ quotations }: Entry): string[] => quotations.map(({ text: { plain } }) => plain);
  const isRight = areSameEntries([present], [former]) && isDeepStrictEqual(words(entry), words(found));
  return isRight ? { ...changed, reading: again, entry: found } : undefined;
}

/** With the line ends of the file. */
function inserted(
  { source }: Reading,
  text: string,
  { at, side }: Spot,
  gap: string,
): Pick<Added, 'text' | 'start' | 'end'> {
  const whole = side === 'before' ? text + gap : gap + text;
  const crlf = source.includes('\r\n');
  const fresh = crlf ? whole.replace(/\r?\n/gu, '\r\n') : whole.replaceAll('\r\n', '\n');
  return { text: source.slice(0, at) + fresh + source.slice(at), start: at, end: at + fresh.length };
}

/** The entry that begins in the text from `start` on, if the page is otherwise as it was. */
function addedEntry(before: Page, after: Page, start: number): Entry | undefined {
  const index = after.entries.findIndex(({ place }) => place && 'offset' in place && place.offset >= start);
  const isRest = areSameEntries(before.entries, after.entries.toSpliced(index, 1)) && isSameAround(before, after);
  return isRest ? after.entries[index] : undefined;
}
