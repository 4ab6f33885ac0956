/** Who may ask which host when: one request at a time for each host, and a pause between two. */
import { unlessAborted } from '../unless-aborted.ts';

/** Time as this folder needs it: the world's in the program, a made one in tests. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds; rejects when the signal says so. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The right to ask one host, of which there is one. Who has it gives it back by `end` and waits for no other turn before. */
export interface Turn {
  readonly host: string;
  end(): void;
}

interface Host {
  /** Settles when all who came before have ended. */
  free: Promise<void>;
  /** Between the end of a request and the start of the next, in milliseconds. */
  pauseMs: number;
  /** When the last request ended. */
  endedAt: number;
  /** Not to be asked before, whatever the pause. */
  restsUntil: number;
}

/** However often a host says that it is asked too much. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * Turns go in the order in which they were asked for; hosts know nothing of each other. A host is kept for the whole
 * run, as its pause is, without its past: memory grows with the hosts and with those who wait, not with the requests.
 */
export class HostQueue {
  readonly #clock: Clock;
  readonly #pauseMs: number;
  readonly #hosts = new Map<string, Host>();

  constructor(clock: Clock, pauseMs: number) {
    this.#clock = clock;
    this.#pauseMs = pauseMs;
  }

  /** Waits for the turn of a host (name and port). Rejects, without a turn, when the signal says so. */
  async turn(name: string, signal?: AbortSignal): Promise<Turn> {
    const host = this.#host(name);
    const ended = Promise.withResolvers<void>();
    const before = host.free;
    host.free = before.then(() => ended.promise);
    try {
      await unlessAborted(before, signal);
      await this.#pause(host, signal);
    } catch (error) {
      ended.resolve();
      throw error;
    }
    return {
      host: name,
      end: () => {
        host.endedAt = this.#clock.now().getTime();
        ended.resolve();
      },
    };
  }

  /** Makes the pauses of a host so long at least. */
  atLeast(name: string, pauseMs: number): void {
    const host = this.#host(name);
    host.pauseMs = Math.max(host.pauseMs, pauseMs);
  }

  /** Doubles the pauses of a host. Returns whether they were not at their longest already. */
  slowDown(name: string): boolean {
    const host = this.#host(name);
    const wasLongest = host.pauseMs >= LONGEST_PAUSE_MS;
    host.pauseMs = Math.max(host.pauseMs, Math.min(2 * host.pauseMs, LONGEST_PAUSE_MS));
    return !wasLongest;
  }

  /** Nobody asks a host for so long from now. */
  rest(name: string, milliseconds: number): void {
    const host = this.#host(name);
    host.restsUntil = Math.max(host.restsUntil, this.#clock.now().getTime() + milliseconds);
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const host = { free: Promise.resolve(), pauseMs: this.#pauseMs, endedAt: -Infinity, restsUntil: -Infinity };
    this.#hosts.set(name, host);
    return host;
  }

  /** Looks again after each wait: meanwhile the pause may have grown, and timers may come early. */
  async #pause(host: Host, signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const left = Math.max(host.endedAt + host.pauseMs, host.restsUntil) - this.#clock.now().getTime();
      if (left <= 0) return;
      await this.#clock.wait(left, signal);
    }
  }
}
