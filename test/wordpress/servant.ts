import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export interface Servant {
  stop(): Promise<void>;
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
  env: Readonly<Record<string, string>>,
  serves: () => boolean | Promise<boolean>,
): Promise<Servant> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said = (said + String(piece)).slice(-4_000);
    });
  }
  const killGroup = (): void => kill(child, 'SIGKILL');
  process.on('exit', killGroup);
  const end = performance.now() + PATIENCE;
  while (!(await answers(serves))) {
    if (child.exitCode !== null || performance.now() > end) {
      killGroup();
      throw new Error(`${program} does not serve: ${said}`);
    }
    await pause(BETWEEN_LOOKS);
  }
  return {
    async stop() {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      killGroup();
      await ended;
      process.off('exit', killGroup);
    },
  };
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
