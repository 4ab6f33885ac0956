/**
 * Memento (RFC 7089): copies of a source by date, at any archive that speaks it. The TimeGate is asked first, which
 * names one copy; the TimeMap, which lists all, only where that copy will not do.
 */
import { archiveAddress } from '../../text/archive-address.ts';
import type { Fetched } from '../fetch/exchange.ts';
import { headerOf, limitedBy, statusOf, unusable } from './busy.ts';
import { noonOf } from './citation-date.ts';
import { linkValues } from './link-values.ts';
import { BestMementos, isTooEarly, type Memento } from './memento-choice.ts';
import { type Ask, type Clock, instant, type Nearest, type NoAnswer, type OutsideArchive } from './outside-archive.ts';

export interface MementoService {
  readonly name: string;
  /** What stands before the address of the original. */
  readonly timeGate: string;
  readonly timeMap: string;
}

export const WAYBACK_MACHINE: MementoService = {
  name: 'Wayback Machine',
  timeGate: 'https://web.archive.org/web/',
  timeMap: 'https://web.archive.org/web/timemap/link/',
};

/** So many copies are tried until one is no copy of an error page, and so many pages of a TimeMap are read. */
const MOST_TRIED = 4;
const MOST_PAGES = 10;

export class MementoArchive implements OutsideArchive {
  readonly name: string;
  readonly #service: MementoService;
  readonly #ask: Ask;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(service: MementoService, ask: Ask, clock: Pick<Clock, 'now'>) {
    this.name = service.name;
    this.#service = service;
    this.#ask = ask;
    this.#clock = clock;
  }

  async nearest(url: string, date: string | undefined): Promise<Nearest> {
    const noon = noonOf(date);
    const headers = noon ? { headers: { 'Accept-Datetime': noon.toUTCString() } } : {};
    const answer = await this.#ask(this.#service.timeGate + url, headers);
    const limit = limitedBy(answer, this.name, this.#clock.now());
    if (limit) return limit;
    const first = mementoOf(answer);
    const isSound = first !== undefined && isFullAnswer(answer);
    if (isSound && !(noon && isTooEarly(first.at, noon))) return found(first, chosenFor(date));
    if (!first) return statusOf(answer) === 404 ? this.#none('no copy of this address') : unusable(answer, this.name);
    return this.#fromTimeMap(url, date, noon, isSound ? first : undefined);
  }

  /** `spare` is a sound copy from before the date: better than none. */
  async #fromTimeMap(
    url: string,
    date: string | undefined,
    noon: Date | undefined,
    spare: Memento | undefined,
  ): Promise<Nearest> {
    const listed = await this.#listed(url, noon);
    if ('kind' in listed) return spare ? found(spare, EARLY) : listed;
    for (const memento of listed) {
      if (spare && noon && isTooEarly(memento.at, noon)) break;
      const answer = await this.#ask(memento.url);
      const limit = limitedBy(answer, this.name, this.#clock.now());
      if (limit) return spare ? found(spare, EARLY) : limit;
      if (isFullAnswer(answer)) return found(memento, noon && isTooEarly(memento.at, noon) ? EARLY : chosenFor(date));
    }
    if (spare) return found(spare, EARLY);
    return this.#none(listed.length > 0 ? 'only copies of error pages of this address' : 'no copy of this address');
  }

  #none(why: string): Nearest {
    return { kind: 'none', reason: `The ${this.name} has ${why}.` };
  }

  /** The copies worth trying, the best first. */
  async #listed(url: string, noon: Date | undefined): Promise<readonly Memento[] | NoAnswer> {
    const best = new BestMementos(noon, MOST_TRIED);
    const pages = [this.#service.timeMap + url];
    for (let i = 0; i < Math.min(pages.length, MOST_PAGES); i++) {
      const page = pages[i] ?? '';
      const answer = await this.#ask(page);
      const limit = limitedBy(answer, this.name, this.#clock.now());
      if (limit && best.list.length === 0) return limit;
      const status = statusOf(answer);
      if (i === 0 && status !== 404 && !isFullAnswer(answer)) return unusable(answer, this.name);
      if (!isFullAnswer(answer)) continue;
      const base = answer.exchanges.at(-1)?.url ?? page;
      for (const next of readTimeMap(answer.body, base, best)) {
        if (pages.length < MOST_PAGES && !pages.includes(next)) pages.push(next);
      }
    }
    return best.list;
  }
}

const EARLY = 'This copy is from before the date of the source; there is no later one that is whole.';

function chosenFor(date: string | undefined): string {
  return date === undefined ? 'This is the last copy.' : 'This is the first copy from the date of the source on.';
}

function found({ url, at }: Memento, reason: string): Nearest {
  return { kind: 'found', url, at: instant(at), reason };
}

/** A copy of an error page is replayed with the status that the page had. */
function isFullAnswer(answer: Fetched): boolean {
  const status = statusOf(answer) ?? 0;
  return status >= 200 && status < 300;
}

/** The copy that an answer is: by its header, else by the link to itself, else by its address. */
function mementoOf(answer: Fetched): Memento | undefined {
  const address = answer.exchanges.at(-1)?.url;
  if (address === undefined || answer.fault) return undefined;
  const own = headerOf(answer, 'content-location');
  const url = (own === undefined ? undefined : URL.parse(own, address)?.href) ?? address;
  const at =
    dateOf(headerOf(answer, 'memento-datetime')) ?? linkedDate(answer, url) ?? dateOf(archiveAddress(url)?.date);
  return at && { url, at };
}

function linkedDate(answer: Fetched, url: string): Date | undefined {
  for (const { target, rel, parameters } of linkValues(headerOf(answer, 'link') ?? '')) {
    if (rel.has('memento') && URL.parse(target, url)?.href === url) return dateOf(parameters.get('datetime'));
  }
  return undefined;
}

/** Adds the copies of a TimeMap, and gives the addresses of its further pages (RFC 7089, section 5.1.1). */
function readTimeMap(body: Uint8Array, base: string, best: BestMementos): string[] {
  const pages: string[] = [];
  for (const { target, rel, parameters } of linkValues(new TextDecoder().decode(body))) {
    const url = URL.parse(target, base)?.href;
    if (url === undefined) continue;
    const at = rel.has('memento') ? dateOf(parameters.get('datetime')) : undefined;
    if (at) best.add({ url, at });
    else if (rel.has('timemap') && url !== base && pages.length < MOST_PAGES) pages.push(url);
  }
  return pages;
}

function dateOf(text: string | undefined): Date | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time);
}
