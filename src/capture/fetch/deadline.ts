import { tooSlow } from './fault.ts';

/** One allowance of time for several pieces of work; what passes between them does not count. */
export class Deadline {
  readonly #all: number;
  #left: number;

  /** In milliseconds. */
  constructor(all: number) {
    this.#all = all;
    this.#left = all;
  }

  /** The signal is aborted when the time is over, with a fault as its reason, or when `cancel` is. */
  async during<T>(work: (signal: AbortSignal) => Promise<T>, cancel: AbortSignal | undefined): Promise<T> {
    cancel?.throwIfAborted();
    const stop = new AbortController();
    const stopped = (): void => stop.abort(cancel?.reason);
    const over = tooSlow(`The answer took longer than ${this.#all / 1_000} seconds.`);
    const start = performance.now();
    const timer = setTimeout(() => stop.abort(over), Math.max(0, this.#left));
    cancel?.addEventListener('abort', stopped, { once: true });
    try {
      return await work(stop.signal);
    } finally {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', stopped);
      this.#left -= performance.now() - start;
    }
  }
}
