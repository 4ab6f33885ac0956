import type { Socket } from 'node:net';
import type { Fault } from './exchange.ts';

/** Ends a connection, or the wait for one, with a fault of our own: too slow. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** What an error while the answer was awaited or read means. `host`: for the sentence. */
export function faultOf(error: unknown, host: string): Fault {
  if (error instanceof FaultError) return error.fault;
  const code = codeOf(error) ?? '';
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { kind: 'too-large', reason: `The answer of ${host} has a larger head than browsers take.` };
  }
  if (code.startsWith('HPE_')) return broken(`The answer of ${host} is not proper HTTP (${code}).`);
  return broken(`The connection to ${host} broke off before the answer was whole.`);
}

export function broken(reason: string): Fault {
  return { kind: 'broken-answer', reason };
}

export function tooSlow(reason: string): FaultError {
  return new FaultError({ kind: 'too-slow', reason });
}

export function tooLarge(mostBytes: number, unpacked = ''): Fault {
  return { kind: 'too-large', reason: `The answer is larger than ${mostBytes / 1_000_000} MB${unpacked}.` };
}

/** Ends a connection on which nothing comes or goes for so many milliseconds. */
export function endWhenSilent(socket: Socket, idle: number): void {
  socket.setTimeout(idle, () => {
    socket.destroy(tooSlow(`The server said nothing for ${idle / 1_000} seconds.`));
  });
}

/** `CERT_HAS_EXPIRED`, `ECONNRESET`: by which system and Node name their errors. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
