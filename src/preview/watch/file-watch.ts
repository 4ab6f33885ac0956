import { changedFiles, type FileStates, fileStates, isGone } from './file-states.ts';
import { WakeUp } from './wake-up.ts';

/** Milliseconds between two looks where nothing calls for one, as on the disks of other machines. */
const LOOK_EVERY = 1000;
/** Several files are often saved at once, and a file in several steps: so long nothing must happen. */
const SETTLED_AFTER = 25;
/** A file that is replaced is gone for a moment. */
const GONE_AFTER = 500;
/** Something that never comes to rest is not waited for. */
const LONGEST = 2000;

/** As in `World`: rejects when the signal says so. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits for files to change. */
export class FileWatch {
  readonly #wait: Wait;
  readonly #signal: AbortSignal;
  readonly #wakeUp: WakeUp = new WakeUp(() => this.#wake());
  #isCalled = false;
  #sleep = new AbortController();

  /** @param signal ends the waiting */
  constructor(wait: Wait, signal: AbortSignal) {
    this.#wait = wait;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake());
  }

  /**
   * The states of these files, once they are others than before and do not change any more; undefined if the waiting is
   * ended.
   * @param paths absolute; of a folder, the pages right in it count as well
   */
  async next(paths: readonly string[], before: FileStates): Promise<FileStates | undefined> {
    this.#wakeUp.watch(paths);
    for (;;) {
      if (this.#signal.aborted) return undefined;
      const states = fileStates(paths);
      if (changedFiles(before, states).length > 0) return await this.#settled(paths, before, states);
      await this.#pause(LOOK_EVERY);
    }
  }

  close(): void {
    this.#wakeUp.close();
  }

  async #settled(paths: readonly string[], before: FileStates, first: FileStates): Promise<FileStates | undefined> {
    let states = first;
    for (let waited = 0; waited < LONGEST; waited += SETTLED_AFTER) {
      await this.#wait(SETTLED_AFTER, this.#signal).catch(() => undefined);
      if (this.#signal.aborted) return undefined;
      const former = states;
      states = fileStates(paths);
      const isMissing = paths.some((path) => isGone(states, path) && !isGone(before, path));
      if (changedFiles(former, states).length === 0 && (!isMissing || waited > GONE_AFTER)) break;
    }
    return states;
  }

  async #pause(milliseconds: number): Promise<void> {
    if (!this.#isCalled) {
      this.#sleep = new AbortController();
      // Being called before the time is up is no failure.
      await this.#wait(milliseconds, this.#sleep.signal).catch(() => undefined);
    }
    this.#isCalled = false;
  }

  #wake(): void {
    this.#isCalled = true;
    this.#sleep.abort();
  }
}
