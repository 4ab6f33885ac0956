/** A web page to what it says of itself. */
import type { SourceDescription } from '../../model/description.ts';
import type { Unreadable } from '../../model/source.ts';
import { hostOf } from '../../text/host.ts';
import { dayOrder } from '../day-order.ts';
import { decide } from '../decide/decide.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { bylineEvidence } from '../lines/byline.ts';
import { datelineEvidence } from '../lines/dateline.ts';
import { labelledFields } from '../lines/labelled-fields.ts';
import { type Line, readText } from '../lines/line.ts';
import { writtenDates } from '../written-dates.ts';
import { addressEvidence, canonicalEvidence, isHome, originalAddress } from './addresses.ts';
import { titleEvidence } from './document-title.ts';
import { looseJson } from './loose-json.ts';
import { metaEvidence } from './meta-tags.ts';
import { embeddedThings, MICRODATA, RDFA } from './microdata.ts';
import { schemaEvidence } from './schema-work.ts';
import { siteEvidence } from './site-names.ts';
import { type WebPage, webPage } from './web-page.ts';

/** Pages that came in place of the source, and say nothing of it. */
const INSTEAD: ReadonlySet<Unreadable['kind']> = new Set(['error-page', 'bot-wall']);
/** Pages whose head is about the source while they show something else. */
const HEAD_ALONE: ReadonlySet<Unreadable['kind']> = new Set(['consent-wall', 'login']);
/** Text that is looked through for dates in figures. */
const SAMPLE = 400;
const LONGEST_SUBTITLE = 120;

/** `source`: the decoded page. `url`: where it was found. Throws `InputError` for markup that is tangled beyond reading. */
export function describePage(source: string, url: string | undefined): SourceDescription {
  const address = url === undefined ? undefined : originalAddress(url, undefined);
  const page = webPage(source, address);
  if (page.unreadable !== undefined && INSTEAD.has(page.unreadable)) return {};
  const evidence = [...pageEvidence(page)].map((one) => (one.field === 'url' ? withAddress(one, url) : one));
  const known = new Set(evidence.flatMap(({ field, text }) => (field === 'date' ? text.slice(0, 10) : [])));
  const host = hostOf(address ?? evidence.find(({ field, text }) => field === 'url' && text !== '')?.text ?? '');
  const order = dayOrder(textsOf(page), known, page.lang, host);
  const usable = evidence.filter(
    ({ field, text }) => field !== 'url' || (text !== '' && (!isHome(text) || text === address)),
  );
  return decide(usable, { lang: page.lang, order, host });
}

function* pageEvidence(page: WebPage): Generator<Evidence> {
  const { document, data, lang, url, unreadable } = page;
  const isShown = unreadable === undefined || !HEAD_ALONE.has(unreadable);
  const { lines, headline } = isShown ? page : { lines: [] };
  const told: Evidence[] = [...metaEvidence(data)];
  if (headline !== undefined) told.push({ field: 'title', text: headline, from: SHOWN.title, trust: TRUST.headline });
  const subtitle = subtitleIn(lines);
  if (subtitle !== undefined) told.push({ field: 'subtitle', text: subtitle, from: SHOWN.title, trust: TRUST.shown });
  const titles = [...told.filter(({ field }) => field === 'title').map(({ text }) => text), data.title ?? ''];
  told.push(...schemaEvidence(data.scripts.flatMap(looseJson), titles, 'JSON-LD'));
  told.push(...schemaEvidence(embeddedThings(document, MICRODATA), titles, 'microdata'));
  told.push(...schemaEvidence(embeddedThings(document, RDFA), titles, 'RDFa'));
  yield* told;
  yield* titleEvidence(data.title, told);
  yield* siteEvidence(document, data, lines, url);
  // Which number of 03/04/2021 is the day does not matter for finding it.
  const dates = writtenDates(lang, 'day-first');
  yield* bylineEvidence(lines, dates, lang);
  yield* datelineEvidence(lines, dates);
  yield* labelledFields(lines);
  yield* addressEvidence(url);
  yield* canonicalEvidence(data, url);
  if (data.lang !== undefined) yield { field: 'language', text: data.lang, from: 'lang', trust: TRUST.stated };
}

/** Short, and no sentence, right under the title. */
function subtitleIn(lines: readonly Line[]): string | undefined {
  const next = lines[lines.findIndex(({ place }) => place === 'title') + 1];
  if (!next?.parts.some(({ label }) => label === 'subtitle')) return undefined;
  const text = readText(next.parts);
  return text.length <= LONGEST_SUBTITLE && !/[.!。]$/u.test(text) ? text : undefined;
}

function withAddress(one: Evidence, base: string | undefined): Evidence {
  return { ...one, text: originalAddress(one.text, base) ?? '' };
}

function* textsOf({ lines }: WebPage): Generator<string> {
  for (const { parts } of lines) yield readText(parts).slice(0, SAMPLE);
}
