/** Invented sites in memory: what each answers, and a fetch over them that follows redirects as HTTP clients do. */

import type { Exchange, Fetched } from '../../src/capture/fetch/exchange.ts';
import type { Outcome } from '../../src/model/capture.ts';
import type { Routes } from './site.ts';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The answer for a path with its query: `/news/tides?page=2`. */
export type Site = (path: string) => Answer;

export interface Case {
  readonly name: string;
  readonly url: string;
  /** The title that the page of sources gives. */
  readonly title?: string;
  readonly expected: Outcome;
  readonly movedTo?: string;
  /** Why it is not found out yet. */
  readonly gap?: string;
}

/** By host. */
export type Sites = ReadonlyMap<string, Site>;

const MOST_HOPS = 10;

/** A fetch over the sites. A host that is none of them has no name. */
export function fetchFrom(sites: Sites, address: string): Fetched {
  const exchanges: Exchange[] = [];
  for (let url = address; exchanges.length <= MOST_HOPS; ) {
    const { host, pathname, search } = new URL(url);
    const site = sites.get(host);
    if (!site)
      return {
        exchanges,
        body: new Uint8Array(),
        fault: { kind: 'name-unknown', reason: `There is no host ${host}.` },
      };
    const answer = site(pathname + search);
    const exchange = exchangeOf(url, answer);
    exchanges.push(exchange);
    const { location } = answer.headers ?? {};
    if (location === undefined || exchange.response.status < 300 || exchange.response.status > 399) {
      return { exchanges, body: exchange.body };
    }
    url = new URL(location, url).href;
  }
  return {
    exchanges,
    body: new Uint8Array(),
    fault: { kind: 'too-many-redirects', reason: 'The address led on more than ten times.' },
  };
}

export function exchangeOf(url: string, { status = 200, headers = {}, body = '' }: Answer): Exchange {
  const type = typeof body === 'string' && body !== '' ? { 'content-type': 'text/html; charset=utf-8' } : {};
  return {
    url,
    at: new Date('2031-05-01T09:30:00Z'),
    ipAddress: '203.0.113.9',
    request: { line: `GET ${new URL(url).pathname} HTTP/1.1`, headers: [] },
    response: { line: `HTTP/1.1 ${status} `, status, headers: Object.entries({ ...type, ...headers }) },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}

/** A site of some pages; `missing` answers all else. */
export function siteOf(pages: Readonly<Record<string, Answer | string>>, missing: Site): Site {
  return (path) => {
    const page = pages[path];
    return page === undefined ? missing(path) : typeof page === 'string' ? { body: page } : page;
  };
}

export function redirect(location: string, status = 302): Answer {
  return { status, headers: { location } };
}

/** The same pages for a listener on loopback, which knows paths without their queries. */
export function routesOf(pages: Readonly<Record<string, Answer | string>>): Routes {
  return Object.fromEntries(
    Object.entries(pages).map(([path, page]) => [
      path.replace(/\?.*$/u, ''),
      (_, response) => {
        const { status = 200, headers = {}, body = '' } = typeof page === 'string' ? { body: page } : page;
        const type = typeof body === 'string' && body !== '' ? { 'content-type': 'text/html; charset=utf-8' } : {};
        response.writeHead(status, { ...type, ...headers }).end(body);
      },
    ]),
  );
}
