import type { Socket } from 'node:net';
import type { Fault } from '../fetch/exchange.ts';
import { tooLarge } from '../fetch/fault.ts';
import { type Dialled, dial } from '../fetch/guard/dial.ts';
import { guardAddress, portOf } from '../fetch/guard/guard.ts';
import type { NetworkPolicy } from '../fetch/guard/network-policy.ts';

/** How much one page may ask of the network. */
export interface OutletLimits {
  /** That come in, in bytes as sent, over all connections together. */
  readonly bytes: number;
  /** Attempts to connect, refused ones among them. */
  readonly connections: number;
}

/**
 * The one way out of the proxy: every connection is judged by the guard, dialled by `dial` and counted. It remembers what
 * was refused and who answered, as the browser sees only the proxy.
 */
export class Outlet {
  /** Addresses that were not asked: `http://10.0.0.1/a`; for secure ones without path, which the proxy never sees. */
  readonly refused: Set<string> = new Set();
  readonly #policy: NetworkPolicy;
  readonly #limits: OutletLimits;
  readonly #faults = new Map<string, Fault>();
  readonly #peers = new Map<string, string>();
  readonly #sockets = new Set<Socket>();
  readonly #closed = new AbortController();
  #bytes = 0;
  #connections = 0;

  constructor(policy: NetworkPolicy, limits: OutletLimits) {
    this.#policy = policy;
    this.#limits = limits;
  }

  /** Whether more came in than may. Then all connections are ended, and there are no more. */
  get isSpent(): boolean {
    return this.#bytes > this.#limits.bytes;
  }

  /** Why the last attempt to reach the host and port of an address failed. */
  faultAt(url: URL): Fault | undefined {
    return this.#faults.get(hostAndPort(url));
  }

  /** The IP address that the host and port of an address had last. */
  peerAt(url: URL): string | undefined {
    return this.#peers.get(hostAndPort(url));
  }

  /** Never rejects. The socket is ended by `close`, and has a listener for errors. */
  async open(url: URL): Promise<Dialled> {
    const dialled = await this.#dialled(url);
    const key = hostAndPort(url);
    if ('fault' in dialled) {
      this.failed(url, dialled.fault);
      return dialled;
    }
    this.#faults.delete(key);
    this.#peers.set(key, dialled.socket.remoteAddress ?? '');
    this.#count(dialled.socket);
    return dialled;
  }

  /** Remembers why a host and port that were reached gave no answer. */
  failed(url: URL, fault: Fault): void {
    this.#faults.set(hostAndPort(url), fault);
  }

  close(): void {
    this.#closed.abort();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #dialled(url: URL): Promise<Dialled> {
    if (this.isSpent) return { fault: tooLarge(this.#limits.bytes) };
    this.#connections += 1;
    if (this.#connections > this.#limits.connections) {
      const reason = `The page wants more than ${this.#limits.connections} connections.`;
      return { fault: { kind: 'too-large', reason } };
    }
    const { signal } = this.#closed;
    const refused = guardAddress(url, this.#policy.allowHosts);
    const dialled: Dialled = refused
      ? { fault: refused }
      : await dial(url.hostname, portOf(url), this.#policy, { signal }).catch(() => ({ fault: GONE }));
    if ('fault' in dialled && dialled.fault.kind === 'not-public') this.refused.add(url.href);
    return dialled;
  }

  #count(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', ({ byteLength }: Buffer) => {
      this.#bytes += byteLength;
      if (this.isSpent) this.close();
    });
    if (this.#closed.signal.aborted) socket.destroy();
  }
}

const GONE: Fault = { kind: 'no-connection', reason: 'The capture of the page had ended already.' };

function hostAndPort(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}
