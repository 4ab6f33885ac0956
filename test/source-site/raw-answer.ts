import type { IncomingMessage, ServerResponse } from 'node:http';

export function query({ url = '' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://site.example').searchParams;
}

/** Writes bytes in place of an HTTP answer, and ends the connection. */
export function answerRaw(response: ServerResponse, bytes: string | Uint8Array): void {
  response.socket?.end(bytes);
}

/** Ends a connection without TLS by a reset, once what was written is on its way. */
export function reset(response: ServerResponse): void {
  setImmediate(() => response.socket?.resetAndDestroy());
}
