/** Previews as a person starts them: in this process, which is quick, and in one of their own, which signals can end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/program.ts';
import { eventually } from './eventually.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export interface PreviewRun {
  /** What it has printed. */
  readonly printed: () => string;
  /** Where it answers, ending with a slash, once its first build is done. */
  readonly address: string;
  /** Ends it as Ctrl+C does; gives the exit code. */
  readonly end: () => Promise<number>;
}

export interface PreviewProcess extends Omit<PreviewRun, 'end'> {
  /** The folder that it takes for that of the system's temporary files. */
  readonly temporary: string;
  /** Ends it by a signal; gives the exit code, or the signal where that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** @param cwd the folder of the person, in which the arguments count */
export async function startPreview(t: TestContext, cwd: string, argv: readonly string[]): Promise<PreviewRun> {
  let output = '';
  const stream = {
    isTTY: false,
    write(text: string | Uint8Array): void {
      output += String(text);
    },
  };
  const breaking = new AbortController();
  const ended = main(['preview', ...argv], {
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    cwd,
    now: () => new Date(),
    wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
    interruption: () => breaking.signal,
  });
  const end = (): Promise<number> => {
    breaking.abort();
    return ended;
  };
  t.after(end);
  const printed = (): string => output;
  return { printed, address: await addressOnce(printed), end };
}

/**
 * @param cwd the folder of the person, in which the arguments count
 * @param temporary by default a new folder, gone after the test
 */
export async function startPreviewProcess(
  t: TestContext,
  cwd: string,
  argv: readonly string[],
  temporary: string = mkdtempSync(join(tmpdir(), 'contextpage-test-')),
): Promise<PreviewProcess> {
  const child = spawn(process.execPath, [MAIN, 'preview', ...argv], {
    cwd,
    env: { ...process.env, TMPDIR: temporary, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(temporary, { recursive: true, force: true });
  });
  const printed = (): string => output;
  return {
    printed,
    address: await addressOnce(printed),
    temporary,
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}

/** Once the first build is done. */
async function addressOnce(printed: () => string): Promise<string> {
  await eventually(() => {
    if (!/^\d\d:\d\d:\d\d .* s/mu.test(printed())) throw new Error(`The preview shows nothing: ${printed()}`);
  });
  return /http:\S+/u.exec(printed())?.[0] ?? '';
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the preview answers to a path that is sent just as it is given. */
export async function ask(
  address: string,
  path: string,
  asked: Asked = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(address);
  const sent = request({ hostname, port, path, ...asked });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of answer) body += String(chunk);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}
