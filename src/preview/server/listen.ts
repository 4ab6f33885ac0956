import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { isSystemError } from '../../files/file-error.ts';
import { InputError } from '../../model/input-error.ts';

/** No other machine reaches it. */
const LOOPBACK = '127.0.0.1';
/** Where no port is asked for, the first of these that is free. */
const FIRST = 4000;
const TRIES = 50;

export interface Listening {
  readonly port: number;
  /** Ends every connection, also those that wait for news. */
  close(): Promise<void>;
}

/**
 * Listens on this machine alone.
 * @param answer is given the port, which it has to know to tell who was meant
 * @throws InputError if the port asked for cannot be had
 */
export async function listen(answer: (port: number) => RequestListener, asked: number | undefined): Promise<Listening> {
  if (asked !== undefined) return await listenAt(asked, answer);
  for (let port = FIRST; port < FIRST + TRIES; port++) {
    try {
      return await listenAt(port, answer);
    } catch (error) {
      // Another program has it.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return await listenAt(0, answer);
}

function listenAt(asked: number, answer: (port: number) => RequestListener): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(refused(asked, error)));
    server.listen(asked, LOOPBACK, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : asked;
      server.on('request', answer(port));
      resolve({ port, close: () => closed(server) });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function refused(port: number, error: Error): Error {
  if (!isSystemError(error)) return error;
  const why =
    error.code === 'EADDRINUSE'
      ? 'another program has it'
      : error.code === 'EACCES'
        ? 'the system keeps it for itself'
        : `the system says ${error.code}`;
  return new InputError(
    `The preview cannot be served at port ${port}: ${why}; give another port, or leave --port out to get one that is free.`,
  );
}
