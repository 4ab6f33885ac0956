import { once } from 'node:events';
import { isIP, type Socket, SocketAddress } from 'node:net';
import type { Fault } from '../exchange.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { guardHost, innerHost, isVouchedFor, normalHost } from './guard.ts';
import type { NetworkPolicy } from './network-policy.ts';
import { isPublicAddress } from './public-address.ts';

export type Dialled = { readonly socket: Socket } | { readonly fault: Fault };

export interface DialOptions {
  /** Ends the attempt: `dial` then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds for each address. */
  readonly patience?: number;
}

const PATIENCE = 5_000;
/** So many addresses of one name are tried. */
const MOST_TRIED = 4;

/**
 * Opens a connection to a host on the public web, or to one that the user vouches for. The name is looked up once; one
 * inner address among its addresses refuses it, and the connection goes to one of these very addresses, so that a name
 * that leads elsewhere when it is asked again gains nothing. The socket has a listener for errors: they end it, not
 * the program. Fault kinds: `not-public`, `name-unknown`, `no-connection`.
 */
export async function dial(
  host: string,
  port: number,
  policy: NetworkPolicy,
  { signal, patience = PATIENCE }: DialOptions = {},
): Promise<Dialled> {
  const refused = guardHost(host, port, policy.allowHosts);
  if (refused) return { fault: refused };
  const name = normalHost(host);
  const addresses = isIP(name) === 0 ? await resolved(name, policy, signal) : [name];
  if ('kind' in addresses) return { fault: addresses };
  const isAllowed = isVouchedFor(name, port, policy.allowHosts) ? isAddress : isPublicAddress;
  const inner = addresses.find((address) => !isAllowed(address));
  if (inner !== undefined) return { fault: innerHost(name, port, inner) };
  for (const address of addresses.slice(0, MOST_TRIED)) {
    const socket = await connected(policy.connect(address, port), patience, signal);
    const peer = socket?.remoteAddress;
    if (!socket || peer === undefined) continue;
    if (isSameAddress(peer, address)) return { socket };
    socket.destroy();
    return { fault: innerHost(name, port, peer) };
  }
  return { fault: { kind: 'no-connection', reason: `${name} does not take connections on port ${port}.` } };
}

async function resolved(
  name: string,
  policy: NetworkPolicy,
  signal: AbortSignal | undefined,
): Promise<readonly string[] | Fault> {
  try {
    signal?.throwIfAborted();
    // A look-up cannot be stopped, only left.
    const addresses = await unlessAborted(policy.resolve(name), signal);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && 'code' in error && error.code === 'EAI_AGAIN') {
      return { kind: 'no-connection', reason: `The name service gave no answer for ${name}.` };
    }
  }
  return { kind: 'name-unknown', reason: `There is no server of the name ${name}.` };
}

/** The socket when it is connected; nothing if that fails or takes too long. */
async function connected(
  socket: Socket,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<Socket | undefined> {
  // It stays for as long as the socket lives: an error that nobody listens to would end the program.
  socket.on('error', () => socket.destroy());
  const waiting = new AbortController();
  const giveUp = (): void => waiting.abort();
  const timer = setTimeout(giveUp, patience);
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    signal?.throwIfAborted();
    await once(socket, 'connect', { signal: waiting.signal });
    return socket;
  } catch {
    socket.destroy();
    signal?.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Any IP address, also an inner one; without a zone, and never a name that would be looked up again. */
function isAddress(address: string): boolean {
  return isIP(address) !== 0 && !address.includes('%');
}

function isSameAddress(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

/** IPv6 has many spellings. The system may add a zone. */
function canonical(address: string): string {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return new SocketAddress({ address: address.replace(/%.*$/u, ''), family }).address;
}
