/** A preview that runs in a process of its own, as a person starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

export interface PreviewRun {
  readonly process: ChildProcess;
  /** What it has printed. */
  readonly printed: () => string;
  /** Where it answers, ending with a slash, once its first build is done. */
  readonly address: string;
  /** The folder that it takes for that of the system's temporary files. */
  readonly temporary: string;
  /** Ends it by a signal; gives the exit code, or the signal where that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** @param cwd the folder of the person, in which the arguments count */
export async function startPreview(
  t: TestContext,
  cwd: string,
  argv: readonly string[],
  temporary?: string,
): Promise<PreviewRun> {
  const own = temporary ?? mkdtempSync(join(tmpdir(), 'contextpage-test-'));
  const child = spawn(process.execPath, [MAIN, 'preview', ...argv], {
    cwd,
    env: { ...process.env, TMPDIR: own, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(own, { recursive: true, force: true });
  });
  const isShown = /^\d\d:\d\d:\d\d .* s/mu;
  await eventually(() => {
    if (!isShown.test(output)) throw new Error(`The preview shows nothing: ${output}`);
  });
  return {
    process: child,
    printed: () => output,
    address: /http:\S+/u.exec(output)?.[0] ?? '',
    temporary: own,
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
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
