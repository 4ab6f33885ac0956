import type { Cursor } from './cursor.ts';

interface OpenFrame {
  kind: 'picture' | 'object' | 'text' | undefined;
  description: string;
}

/** Frames (ODF 1.3 part 3, 10.4): round a text box, whose words are text, or round what is none. */
export class Frames {
  readonly #open: OpenFrame[] = [];

  open(): void {
    this.#open.push({ kind: undefined, description: '' });
  }

  /** An object comes with a picture of it, for programs that do not know it. */
  hold(kind: 'picture' | 'object' | 'text'): void {
    const frame = this.#open.at(-1);
    if (frame) frame.kind ??= kind;
  }

  /** Words of `svg:title` and `svg:desc`. */
  describe(words: string): void {
    const frame = this.#open.at(-1);
    if (frame) frame.description = `${frame.description} ${words}`.trim();
  }

  close(at: Cursor): void {
    const frame = this.#open.pop();
    if (frame?.kind === 'picture' || frame?.kind === 'object') at.leaveOut(frame.kind, frame.description);
  }
}
