import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { askOn, type Body, readBody, responseHead } from './answer.ts';
import { contentEncoding, decoded, endsByItself } from './content-encoding.ts';
import type { Exchange, Fault, Head } from './exchange.ts';
import { endWhenSilent, FaultError, faultOf, tooLarge, tooSlow } from './fault.ts';
import { type Dialled, dial } from './guard/dial.ts';
import { portOf } from './guard/guard.ts';
import type { NetworkPolicy } from './guard/network-policy.ts';
import { secured } from './guard/secure.ts';
import type { Limits } from './limits.ts';
import { isRedirect } from './redirect.ts';
import type { Hop } from './request.ts';

export interface Order {
  readonly hop: Hop;
  /** As it is to be sent. */
  readonly head: Head;
  /** A redirect is not the answer then, and its body may be cut. */
  readonly followRedirects: boolean;
}

export interface Means {
  readonly policy: NetworkPolicy;
  readonly limits: Limits;
  now(): Date;
}

export interface HopResult {
  /** Missing where there was no answer; with a fault, what there was of it. */
  readonly exchange?: Exchange;
  /** Without content encoding; empty with a fault, and for a redirect that is followed. */
  readonly body: Uint8Array;
  readonly fault?: Fault;
}

const NOTHING = new Uint8Array();

/** Asks once, on a connection of its own. What the network does is a fault. Rejects with the reason of `signal`. */
export async function makeHop(order: Order, means: Means, signal: AbortSignal): Promise<HopResult> {
  try {
    const opened = await open(order.hop.url, means, signal);
    if ('fault' in opened) return { body: NOTHING, fault: opened.fault };
    return await exchanged(opened.socket, order, means, signal).finally(() => opened.socket.destroy());
  } catch (error) {
    if (error instanceof FaultError) return { body: NOTHING, fault: error.fault };
    throw error;
  }
}

async function open(url: URL, { policy, limits }: Means, signal: AbortSignal): Promise<Dialled> {
  const dialled = await dial(url.hostname, portOf(url), policy, { signal, patience: limits.connect });
  if ('fault' in dialled) return dialled;
  addAbortSignal(signal, dialled.socket);
  if (url.protocol === 'http:') {
    endWhenSilent(dialled.socket, limits.idle);
    return dialled;
  }
  const opened = await secured(dialled.socket, url.hostname, policy.trust, limits.idle);
  signal.throwIfAborted();
  return opened;
}

async function exchanged(socket: Socket, order: Order, means: Means, signal: AbortSignal): Promise<HopResult> {
  const { head, followRedirects } = order;
  const { url, content } = order.hop;
  const { limits, now } = means;
  const fault = (error?: unknown): Fault =>
    faultOf(signal.aborted ? signal.reason : (socket.errored ?? error), url.hostname);
  const sent = { url: url.href, at: now(), ipAddress: socket.remoteAddress ?? '', request: head };
  let answer: IncomingMessage;
  try {
    answer = await askOn(socket, head, content?.bytes, limits.head);
  } catch (error) {
    return { body: NOTHING, fault: fault(error) };
  }
  const response = responseHead(answer);
  const isPassed = followRedirects && isRedirect(response);
  const { bytes, cut } = await (isPassed ? passedBody(answer, socket, limits) : readBody(answer, limits.body));
  const brokenOff = cut === 'disconnect' ? fault() : undefined;
  const truncated = brokenOff?.kind === 'too-slow' ? 'time' : cut;
  const exchange: Exchange = { ...sent, response, body: bytes, ...(truncated === undefined ? {} : { truncated }) };
  if (isPassed) return { exchange, body: NOTHING };
  return withDocument(exchange, brokenOff, limits);
}

async function passedBody(answer: IncomingMessage, socket: Socket, { redirectBody }: Limits): Promise<Body> {
  const late = setTimeout(
    () => socket.destroy(tooSlow('The body of a redirect was not waited for.')),
    redirectBody.time,
  );
  try {
    return await readBody(answer, redirectBody.bytes);
  } finally {
    clearTimeout(late);
  }
}

/** The answer without its content encoding. `brokenOff`: how the connection ended before the answer did. */
async function withDocument(exchange: Exchange, brokenOff: Fault | undefined, limits: Limits): Promise<HopResult> {
  const { response, body, truncated } = exchange;
  const failed = (fault: Fault): HopResult => ({ exchange, body: NOTHING, fault });
  if (truncated === 'length') return failed(tooLarge(limits.body));
  const encoding = contentEncoding(response);
  if (typeof encoding === 'object') return failed(encoding);
  if (brokenOff && (body.byteLength === 0 || !endsByItself(encoding))) return failed(brokenOff);
  const document = encoding === undefined ? body : decoded(body, encoding, limits.decoded);
  if ('kind' in document) return failed(brokenOff ?? document);
  // If it broke off, it still came whole: servers that pack an answer may announce the length that it had before.
  const { truncated: _, ...whole } = exchange;
  return { exchange: whole, body: document };
}
