import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { fileError } from '../files/file-error.ts';
import { failureText } from './failure.ts';
import type { Stream, World } from './io.ts';

/** The process as the program sees it. */
export function systemIo(): World {
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
    interruption,
    ...(isatty(0) && isatty(1) && { typedLine }),
  };
}

/** The first Ctrl+C asks the work to stop, the second stops it. */
function interruption(also: readonly NodeJS.Signals[] = []): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', ...also] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** The terminal edits the line, and makes a signal of Ctrl+C; words that are given can only be put there by ourselves. */
function typedLine(signal: AbortSignal, given?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const edited = given === undefined ? {} : { output: process.stdout, terminal: true, prompt: '' };
    const lines = createInterface({ input: process.stdin, signal, ...edited });
    if (given !== undefined) lines.write(given);
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(undefined));
  });
}

/** A reader that goes away, as `head` does when it has seen enough, is no failure: what is left to say is dropped. */
function output(stream: NodeJS.WriteStream): Stream {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream !== process.stderr)
      process.stderr.write(`contextpage: ${failureText(fileError('write', 'standard output', error))}\n`);
  });
  return {
    isTTY: stream.isTTY === true,
    write(data) {
      if (open) stream.write(data);
    },
  };
}
