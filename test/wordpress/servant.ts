import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface Servant {
  stop(): Promise<void>;
}

interface ServantOptions {
  /** Path of the file that takes what it says. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds. */
const PATIENCE = 30_000;
const BETWEEN_LOOKS = 30;

/**
 * Starts a program that serves, in a process group of its own, and waits until it does. None of its processes outlives
 * this one.
 */
export async function startServant(
  program: string,
  args: readonly string[],
  { log, env = {} }: ServantOptions,
  serves: () => boolean | Promise<boolean>,
): Promise<Servant> {
  // A pipe would fill up, and hold the program up, while the test waits for a process of its own.
  const output = openSync(log, 'a');
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const killGroup = (): void => kill(child, 'SIGKILL');
  process.on('exit', killGroup);
  process.on('SIGTERM', leave);
  const end = performance.now() + PATIENCE;
  while (!(await answers(serves))) {
    if (child.exitCode !== null || performance.now() > end) {
      killGroup();
      throw new Error(`${program} does not serve: ${readFileSync(log, 'utf8')}`);
    }
    await pause(BETWEEN_LOOKS);
  }
  return {
    async stop() {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      killGroup();
      await ended;
      process.off('exit', killGroup);
      process.off('SIGTERM', leave);
    },
  };
}

/** Who is told to end, as a test that takes too long, would end without “exit”, and leave behind what serves it. */
function leave(): void {
  process.exit(1);
}

async function answers(serves: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await serves();
  } catch {
    return false;
  }
}

function kill({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
