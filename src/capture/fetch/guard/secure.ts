import { isIP, type Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { codeOf, endWhenSilent, FaultError } from '../fault.ts';
import type { Dialled } from './dial.ts';
import { normalHost } from './guard.ts';

/** What Node and OpenSSL find wrong with certificates, for people. */
const WRONG: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'has expired'],
  ['CERT_NOT_YET_VALID', 'is not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'is for another name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'is signed by nobody but itself'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'comes from an issuer that is not known'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'comes from an issuer that is not known'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'comes from an issuer that is not known'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'comes from an issuer that is not known'],
  ['CERT_REVOKED', 'was revoked'],
]);

/**
 * Speaks TLS over a connection, and holds the server to its certificate. `trust`: as `NetworkPolicy.trust`. `idle`: how
 * many milliseconds the server may say nothing, now and later. Fault kinds: `certificate`, `no-connection`, `too-slow`.
 */
export function secured(connection: Socket, host: string, trust: string | undefined, idle: number): Promise<Dialled> {
  const name = normalHost(host);
  const socket = connect({
    socket: connection,
    host: name,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ...(trust === undefined ? {} : { ca: trust }),
    ALPNProtocols: ['http/1.1'],
    // It is so by itself, but an environment variable may say otherwise.
    rejectUnauthorized: true,
  });
  // It stays, as in `dial`.
  socket.on('error', () => socket.destroy());
  endWhenSilent(socket, idle);
  return new Promise((resolve) => {
    socket.once('secureConnect', () => resolve({ socket }));
    socket.once('close', () => resolve(failure(socket, name)));
  });
}

function failure(socket: TLSSocket, name: string): Dialled {
  if (socket.errored instanceof FaultError) return { fault: socket.errored.fault };
  const code = codeOf(socket.errored);
  // Set where the certificate was judged; other failures are of the connection.
  if (socket.authorizationError) {
    const wrong = WRONG.get(code ?? '') ?? `cannot be trusted (${code})`;
    return { fault: { kind: 'certificate', reason: `The certificate of ${name} ${wrong}.` } };
  }
  const detail = code === undefined ? '' : ` (${code})`;
  return { fault: { kind: 'no-connection', reason: `${name} makes no secure connection${detail}.` } };
}
