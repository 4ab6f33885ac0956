import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Head, ResponseHead } from './exchange.ts';
import { broken, FaultError } from './fault.ts';
import { GatheredBytes } from './gathered-bytes.ts';
import { onOneLine } from './on-one-line.ts';

export interface Body {
  readonly bytes: Uint8Array;
  /** Why there is no more of it: too much for us, or the connection ended. */
  readonly cut?: 'length' | 'disconnect';
}

/**
 * Sends a request on a connection and waits for the head of the answer. Rejects when the connection ends before, for
 * whatever reason, or what comes is not HTTP. Afterwards the answer must be read or the connection ended.
 */
export function askOn(
  socket: Socket,
  head: Head,
  content: Uint8Array | undefined,
  mostHead: number,
): Promise<IncomingMessage> {
  const [method = '', path = ''] = head.line.split(' ');
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      method,
      path,
      headers: head.headers.flat(),
      setHost: false,
      maxHeaderSize: mostHead,
      insecureHTTPParser: false,
    });
    // All of them: `mostHead` bounds them.
    asked.maxHeadersCount = 0;
    asked.on('error', reject);
    asked.on('close', () => reject(new FaultError(broken('The server ended the connection without an answer.'))));
    asked.on('upgrade', () => {
      socket.destroy();
      reject(new FaultError(broken('The server wants to speak another protocol than HTTP/1.1.')));
    });
    asked.on('response', (response) => {
      // An error ends the reading in `readBody`; that it has a listener at any time keeps the program alive.
      response.on('error', () => response.destroy());
      resolve(response);
    });
    // In bytes: a string would be joined to the head, and the head then be sent as UTF-8.
    asked.end(content ?? new Uint8Array());
  });
}

/** Never rejects: a body that breaks off is as long as it came. */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<Body> {
  const bytes = new GatheredBytes();
  try {
    for await (const piece of response as AsyncIterable<Uint8Array>) {
      const room = mostBytes - bytes.size;
      bytes.add(piece.subarray(0, room));
      if (piece.byteLength > room) return { bytes: bytes.whole(), cut: 'length' };
    }
  } catch {
    return { bytes: bytes.whole(), cut: 'disconnect' };
  }
  return { bytes: bytes.whole() };
}

type RawHead = Pick<IncomingMessage, 'httpVersion' | 'statusCode' | 'statusMessage' | 'rawHeaders'>;

export function responseHead(answer: RawHead): ResponseHead {
  const { httpVersion, statusCode: status = 0, statusMessage, rawHeaders } = answer;
  const headers: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.push([onOneLine(rawHeaders[at]), onOneLine(rawHeaders[at + 1])]);
  }
  return { line: `HTTP/${httpVersion} ${status} ${onOneLine(statusMessage)}`, status, headers };
}
