import { validateHeaderName, validateHeaderValue } from 'node:http';
import { ACCEPTED_ENCODINGS } from './content-encoding.ts';
import type { Fault, Head } from './exchange.ts';

/** What to ask for, besides the address. */
export interface FetchRequest {
  readonly method?: 'GET' | 'POST';
  /** Besides those that every request has; `Accept` and `Accept-Language` among them. Never a cookie. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What a POST says, as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, string>>;
  readonly validators?: Validators;
  /** True if not given. If false, a redirect is an answer like others. */
  readonly followRedirects?: boolean;
  /** Asked before each hop: a fault ends the matter. It takes none of the time that the hops have. */
  beforeHop?(url: string): Promise<Fault | undefined>;
  /** Ends the matter: `fetch` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** What an earlier answer gave to ask again with (RFC 9110, section 13.1). */
export interface Validators {
  /** The address that gave that answer, if not the one that is asked: no other is sent them, as they mean nothing there. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One request to one address. */
export interface Hop {
  /** Without a fragment. */
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
  readonly validators: Validators;
}

export function firstHop(address: string, request: FetchRequest): Hop | Fault {
  const { method = 'GET', headers = {}, form = {}, validators = {} } = request;
  const url = URL.parse(address);
  if (!url) return { kind: 'not-public', reason: 'What was to be fetched is no web address.' };
  url.hash = '';
  const content = method === 'POST' ? new URLSearchParams(form).toString() : '';
  return { url, method, headers, content, validators: { url: url.href, ...validators } };
}

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8';
/** They belong to the connection or to the user’s privacy. */
const OURS = /^(?:host|user-agent|accept-encoding|connection|content-.*|transfer-encoding|te|upgrade|expect|cookie)$/iu;

/** The head of a request, exactly as it will be sent. Throws for headers that a caller must not give. */
export function requestHead(hop: Hop, userAgent: string): Head {
  const { url } = hop;
  const given = Object.entries(hop.headers);
  for (const [name, value] of given) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    if (OURS.test(name)) throw new TypeError(`${name} is not for the caller to send`);
  }
  const accepts = given.some(([name]) => name.toLowerCase() === 'accept');
  return {
    line: `${hop.method} ${url.pathname}${url.search} HTTP/1.1`,
    headers: [
      ['Host', url.host],
      ['User-Agent', userAgent],
      ...(accepts ? [] : [['Accept', ACCEPT] as const]),
      ['Accept-Encoding', ACCEPTED_ENCODINGS],
      ...given,
      ...conditions(hop),
      ...contentHeaders(hop),
      ['Connection', 'close'],
    ],
  };
}

function contentHeaders({ method, content }: Hop): [string, string][] {
  if (method !== 'POST') return [];
  return [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Content-Length', String(Buffer.byteLength(content))],
  ];
}

function conditions({ url, validators }: Hop): [string, string][] {
  const { url: validUrl, etag, lastModified } = validators;
  if (validUrl !== url.href) return [];
  const pairs: [string, string | undefined][] = [
    ['If-None-Match', etag],
    ['If-Modified-Since', lastModified],
  ];
  return pairs.flatMap(([name, value]) => (value !== undefined && SENDABLE.test(value) ? [[name, value]] : []));
}

/** A header value (RFC 9110, section 5.5), one character for a byte. Old answers may have held anything. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]+$/u;
