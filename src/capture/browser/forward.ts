import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Fault } from '../fetch/exchange.ts';
import { broken, faultOf } from '../fetch/fault.ts';
import { LIMITS } from '../fetch/limits.ts';
import type { Outlet } from './outlet.ts';

/**
 * Passes on a request in absolute form (RFC 9112, section 3.2.2) and its answer. Node’s parser reads both and Node writes
 * both anew, so that no two parties can read one message differently. Upgrades are not passed on: their headers are of
 * one connection. `refuse` answers in our own name.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  outlet: Outlet,
  refuse: (fault: Fault) => void,
): Promise<void> {
  const url = URL.parse(request.url ?? '');
  if (url?.protocol !== 'http:') {
    refuse(broken('A proxy is asked for whole http: addresses.'));
    return;
  }
  const opened = await outlet.open(url);
  if ('fault' in opened) {
    refuse(opened.fault);
    return;
  }
  const { socket } = opened;
  // The browser may have gone while the connection was made, and may go at any moment.
  response.on('close', () => socket.destroy());
  if (response.destroyed) socket.destroy();
  try {
    const answer = await answerOn(socket, request, url);
    // A body that breaks off must not look whole.
    answer.on('error', () => response.destroy());
    response.sendDate = false;
    // It throws for what the parser takes and HTTP does not allow.
    response.writeHead(answer.statusCode ?? 0, answer.statusMessage, endToEnd(answer.rawHeaders));
    answer.pipe(response);
  } catch (error) {
    socket.destroy();
    const fault = faultOf(error, url.hostname);
    outlet.failed(url, fault);
    refuse(fault);
  }
}

/** Sends the request on a connection and waits for the head of the answer. Rejects when the connection ends before. */
function answerOn(socket: Socket, request: IncomingMessage, url: URL): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = ask({
      createConnection: () => socket,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: requestHeaders(request, url),
      setHost: false,
      maxHeaderSize: LIMITS.head,
      insecureHTTPParser: false,
    });
    asked.maxHeadersCount = 0;
    asked.on('error', reject);
    asked.on('close', () => reject(new Error('The server ended the connection without an answer.')));
    asked.on('response', resolve);
    request.on('error', () => socket.destroy());
    request.pipe(asked);
  });
}

/** `Host` is made from the address, whatever the browser wrote: RFC 9112, section 3.2.2. */
function requestHeaders(request: IncomingMessage, url: URL): string[] {
  const body = request.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked'];
  const headers = pairs(endToEnd(request.rawHeaders)).filter(([name]) => !REPLACED.has(name.toLowerCase()));
  return ['Host', url.host, ...headers.flat(), ...body, 'Connection', 'close'];
}

/** Node has answered `Expect` already. */
const REPLACED: ReadonlySet<string> = new Set(['host', 'expect']);

/** Of one connection only (RFC 9110, section 7.6.1). */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Headers, in turn names and values, without those that are of one connection or that `Connection` names. */
function endToEnd(raw: readonly string[]): string[] {
  const all = pairs(raw);
  const named = all
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.split(',').map((token) => token.trim().toLowerCase()));
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  return all.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}

function pairs(raw: readonly string[]): [name: string, value: string][] {
  return raw.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}
