import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { WorkerAnswer } from './worker-answer.ts';
import { workerArguments } from './worker-file.ts';

export interface Limits {
  /** Of the heap; twice as much of all memory. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

const LIMITS: Limits = { megabytes: 768, milliseconds: 30_000 };
const MOST_OUTPUT = 256 * 1024 * 1024;
/** How often the memory of the child is looked at, where the system shows it. */
const WATCH = 250;

/** Why there is no answer: the child took too long, took too much memory, or broke down. */
export type NoAnswer = 'time' | 'memory' | 'broken';

/**
 * Has the bytes of a PDF read by a process that may read files and nothing else, with limits of time and memory, so
 * that a hostile file costs no more than them.
 */
export function askWorker(bytes: Uint8Array, limits: Limits = LIMITS): Promise<WorkerAnswer | NoAnswer> {
  // Taken when it is needed: an import would load it with every command.
  const { spawn } = process.getBuiltinModule('node:child_process');
  const flags = ['--permission', '--allow-fs-read=*', `--max-old-space-size=${limits.megabytes}`, '--no-warnings'];
  const child = spawn(process.execPath, [...flags, ...workerArguments()], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let reason: NoAnswer = 'broken';
    const stop = (why: NoAnswer): void => {
      reason = why;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => stop('time'), limits.milliseconds);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.megabytes * 2) stop('memory');
    }, WATCH);
    const end = (answer: WorkerAnswer | NoAnswer): void => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(answer);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_OUTPUT) stop('memory');
      else chunks.push(chunk);
    });
    // The child may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.on('error', () => end('broken'));
    // Node without memory aborts itself.
    child.on('close', (code, signal) => {
      if (code === 0) end(parsed(Buffer.concat(chunks)));
      else end(signal === 'SIGABRT' || code === 134 ? 'memory' : reason);
    });
    child.stdin.end(bytes);
  });
}

function parsed(output: Buffer): WorkerAnswer | NoAnswer {
  try {
    return JSON.parse(output.toString('utf8'));
  } catch {
    return 'broken';
  }
}

/** 0 where the system has no /proc. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / (1024 * 1024) || 0;
  } catch {
    return 0;
  }
}
