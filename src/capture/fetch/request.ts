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
  /** What a POST says in another form, in place of `form`. */
  readonly content?: Content;
  readonly validators?: Validators;
  /** True if not given. If false, a redirect is an answer like others. */
  readonly followRedirects?: boolean;
  /** Asked before each hop: a fault ends the matter. It takes none of the time that the hops have. */
  beforeHop?(url: string): Promise<Fault | undefined>;
  /** Ends the matter: `fetch` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface Content {
  /** Media type, with its parameters. */
  readonly type: string;
  readonly bytes: Uint8Array;
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
  /** Only of a POST. */
  readonly content?: Content;
  readonly validators: Validators;
}

export function firstHop(address: string, request: FetchRequest): Hop | Fault {
  const { method = 'GET', headers = {}, form = {}, content = formContent(form), validators = {} } = request;
  const url = URL.parse(address);
  if (!url) return { kind: 'not-public', reason: 'What was to be fetched is no web address.' };
  url.hash = '';
  const hop = { url, method, headers, validators: { url: url.href, ...validators } };
  return method === 'POST' ? { ...hop, content } : hop;
}

function formContent(form: Readonly<Record<string, string>>): Content {
  return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(new URLSearchParams(form).toString()) };
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

function contentHeaders({ content }: Hop): [string, string][] {
  if (!content) return [];
  return [
    ['Content-Type', content.type],
    ['Content-Length', String(content.bytes.byteLength)],
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
