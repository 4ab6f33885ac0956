/**
 * A web archive on loopback that speaks Memento (RFC 7089) and Save Page Now 2, limits included. `ask` sends what is
 * meant for the Wayback Machine there: no name is ever looked up, and no connection leaves the machine.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Fetched } from '../src/capture/fetch/exchange.ts';
import type { Ask, Clock } from '../src/capture/outside/outside-archive.ts';

const ARCHIVE = 'https://web.archive.org';

/** What the archive answers to one request. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as the archive got it. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly form: URLSearchParams;
}

export interface StandIn extends AsyncDisposable {
  readonly ask: Ask;
  readonly clock: Clock & { readonly waited: readonly number[] };
  readonly asked: readonly Asked[];
}

export async function standIn(reply: (asked: Asked, i: number) => Reply): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, form: new URLSearchParams(body) };
      asked.push(one);
      const { status = 200, headers: more = {}, body: content = '' } = reply(one, asked.length - 1);
      response.writeHead(status, more).end(content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    ask: (address, asking) => askAt(origin, address, asking),
    clock: clockOf(),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Time that passes only by waiting. */
function clockOf(): StandIn['clock'] {
  const waited: number[] = [];
  let at = Date.parse('2026-05-01T09:30:00Z');
  return {
    waited,
    now: () => new Date(at),
    wait: async (milliseconds) => {
      waited.push(milliseconds);
      at += milliseconds;
    },
  };
}

const MOST_HOPS = 5;

/** As the program's own way out answers: each hop an exchange, a fault instead of an exception. */
async function askAt(origin: string, address: string, asking: Parameters<Ask>[1] = {}): Promise<Fetched> {
  const exchanges: Fetched['exchanges'][number][] = [];
  const { method = 'GET', headers = {}, form, followRedirects = true } = asking;
  let url = address;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!url.startsWith(`${ARCHIVE}/`)) throw new Error(`asked elsewhere: ${url}`);
    const response = await fetch(origin + url.slice(ARCHIVE.length), {
      method,
      headers,
      redirect: 'manual',
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    exchanges.push({
      url,
      at: new Date(0),
      ipAddress: '127.0.0.1',
      request: { line: `${method} ${url} HTTP/1.1`, headers: Object.entries(headers) },
      response: { line: `HTTP/1.1 ${response.status}`, status: response.status, headers: [...response.headers] },
      body,
    });
    const location = response.headers.get('location');
    if (!followRedirects || location === null || response.status < 300 || response.status > 399)
      return { exchanges, body };
    url = new URL(location, url).href;
  }
  return { exchanges, body: new Uint8Array(), fault: { kind: 'too-many-redirects', reason: 'It leads on and on.' } };
}
