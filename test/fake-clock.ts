import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../src/capture/fetch/polite/host-queue.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that stands still while there is work, and then jumps to the next moment that somebody waits for. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(start: string = '2026-05-01T09:30:00Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = { at: this.#now + milliseconds, ring: resolve };
    const stop = (): void => {
      this.#timers.delete(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) stop();
    else this.#timers.add(timer);
    signal?.addEventListener('abort', stop, { once: true });
    return promise.finally(() => signal?.removeEventListener('abort', stop));
  }

  /** Lets time pass until the work is done. Fails where the work waits for what never comes. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const end = (): void => {
      isDone = true;
    };
    work.then(end, end);
    for (;;) {
      await setImmediate();
      if (isDone) return work;
      const next = [...this.#timers].reduce((a, b) => (b.at < a.at ? b : a), { at: Infinity, ring: end });
      if (next.at === Infinity) throw new Error('The work waits for ever');
      this.#timers.delete(next);
      this.#now = next.at;
      next.ring();
    }
  }
}
