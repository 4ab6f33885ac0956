import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** By the path, without a query. What is not among them is 404. */
export type Routes = Readonly<Record<string, Route>>;

/** A request that the site got. */
export interface Hit {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** In their order, as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface SiteOptions {
  /** Where on loopback, 127.0.0.1 if not given: so that one test has several hosts. */
  readonly address?: string;
  /** In PEM; the site then speaks TLS. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

export interface Site {
  /** `http://127.0.0.1:40001`. */
  readonly origin: string;
  /** `127.0.0.1:40001`, as `--allow-host` takes it. */
  readonly host: string;
  readonly hits: readonly Hit[];
}

/** A site on loopback that is closed after the test, with whatever connections it then has. */
export async function startSite(t: TestContext, routes: Routes, options: SiteOptions = {}): Promise<Site> {
  const { address = '127.0.0.1', certificate } = options;
  const hits: Hit[] = [];
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '' } = request;
    hits.push({ method, path: url, headers: pairs(request.rawHeaders) });
    const route = routes[new URL(url, 'http://site.example').pathname] ?? missing;
    route(request, response);
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const host = `${address}:${await listen(t, server, address)}`;
  return { origin: `${certificate ? 'https' : 'http'}://${host}`, host, hits };
}

async function listen(t: TestContext, server: Server, address: string): Promise<number> {
  // Many routes break their answers, and clients end their connections at any moment.
  server.on('clientError', (_, socket) => socket.destroy());
  server.listen(0, address);
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

function missing(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.');
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : [])) as [string, string][];
}
