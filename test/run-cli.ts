import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/program.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
export const EXAMPLE = 'halder-barrier.md';
/** The same page as text, with the faults that a page kept by hand has. */
export const PASTED = 'halder-barrier-as-pasted.txt';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  /** Lines that somebody at the terminal types; after the last one the input ends. */
  readonly typed?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
  /** Called with each piece of output, before the command goes on. */
  readonly onOutput?: (text: string) => void;
  /** The day, as in 2026-01-31. */
  readonly today?: string;
  /** The user breaking off. */
  readonly interruption?: AbortSignal;
}

/** A new folder with the examples in it, gone after the test. */
export function copiedExamples(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXAMPLES, folder, { recursive: true });
  return folder;
}

/** Runs the command line in this process, as if in the folder `cwd`, on 1 January 2026 if no other day is given. */
export async function run(cwd: string, argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {
    stdin = '',
    tty = false,
    typed,
    env = {},
    tick = 0,
    onOutput,
    today = '2026-01-01',
    interruption = new AbortController().signal,
  } = options;
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: tty,
    write(text: string): void {
      written[name] += text;
      onOutput?.(text);
    },
  });
  let now = new Date(`${today}T00:00:00`).getTime();
  const code = await main(argv, {
    stdin: chunksOf(Buffer.from(stdin)),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    cwd,
    now() {
      now += tick;
      return new Date(now);
    },
    /** Time passes ten times faster than outside, and not at all while nobody waits. */
    async wait(milliseconds, signal) {
      await setTimeout(milliseconds / 10, undefined, signal ? { signal } : {});
      now += milliseconds;
    },
    interruption: () => interruption,
    ...(typed && { typedLine: linesOf(typed) }),
  });
  return { code, ...written };
}

function linesOf(typed: readonly string[]): () => Promise<string | undefined> {
  const left = [...typed];
  return () => Promise.resolve(left.shift());
}

/** Small chunks, so that characters are cut in two. */
async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 1001) yield bytes.subarray(at, at + 1001);
}
