import type { Io } from './io.ts';
import { WIDTH } from './report/layout.ts';
import { visibleInLine } from './visible.ts';

const SHOW_AFTER_MS = 1000;
/** Inputs of this size take longer than that. */
const LARGE_BYTES = 1_000_000;
/** A longer line would be folded by the terminal, and only its end be cleared. */
const LONGEST = WIDTH - ' …'.length - 1;
const CLEAR_LINE = '\r\u001b[K';

/** Tells a person at a terminal what takes so long; silent in a pipe, and while everything is quick. */
export class Progress {
  readonly #io: Io;
  readonly #began: number;
  readonly #silent: boolean;
  #large = false;
  #shown = false;

  constructor(io: Io, quiet: boolean) {
    this.#io = io;
    this.#began = io.now().getTime();
    this.#silent = quiet || !io.stderr.isTTY;
  }

  /** The size of what is worked on, in bytes. */
  expect(bytes: number): void {
    this.#large = bytes > LARGE_BYTES;
  }

  step(text: string): void {
    if (this.#silent) return;
    if (!this.#large && this.#io.now().getTime() - this.#began < SHOW_AFTER_MS) return;
    this.#io.stderr.writePainted(`${CLEAR_LINE}${visibleInLine(text).slice(0, LONGEST)} …`);
    this.#shown = true;
  }

  done(): void {
    if (this.#shown) this.#io.stderr.writePainted(CLEAR_LINE);
    this.#shown = false;
  }
}
