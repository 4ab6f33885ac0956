import { visible } from './visible.ts';

/** The world as the program sees it; tests give their own. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; relative paths are counted from here. */
  readonly cwd: string;
  now(): Date;
  /** Resolves after so many milliseconds; rejects when the signal says so. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Aborted when the user breaks off (Ctrl+C). Only work that can be gone on with asks; all other ends at once.
   * @param also other signals that end the work in the same way
   */
  interruption(also?: readonly NodeJS.Signals[]): AbortSignal;
  /**
   * The next line that the person at the terminal types; undefined where they end the input, or break off as the signal
   * says. None where nobody is there to be asked.
   * @param given stands in the line already, to be changed
   */
  readonly typedLine?: (signal: AbortSignal, given?: string) => Promise<string | undefined>;
}

export interface Stream {
  readonly isTTY: boolean;
  write(data: string | Uint8Array): void;
}

/** The world as a command sees it. */
export interface Io extends Omit<World, 'stdout' | 'stderr'> {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A stream to which no text of a page, and no name of a file, can send commands for the terminal. */
export class Output {
  readonly #stream: Stream;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  get isTTY(): boolean {
    return this.#stream.isTTY;
  }

  write(text: string): void {
    this.#stream.write(visible(text));
  }

  /** Writes a file, to a stream that is no terminal. */
  writeBytes(bytes: Uint8Array): void {
    this.#stream.write(bytes);
  }

  /** Writes a text with commands of our own in it, such as colours. All other text in it must be `visible` already. */
  writePainted(text: string): void {
    this.#stream.write(text);
  }
}

export function ioOf(world: World): Io {
  return {
    // Opening the standard input costs start-up time, and most commands never read it.
    get stdin() {
      return world.stdin;
    },
    stdout: new Output(world.stdout),
    stderr: new Output(world.stderr),
    env: world.env,
    cwd: world.cwd,
    now: () => world.now(),
    wait: (milliseconds, signal) => world.wait(milliseconds, signal),
    interruption: (also) => world.interruption(also),
    ...(world.typedLine && { typedLine: world.typedLine }),
  };
}

/** Colours only for people who look at a terminal and have not asked for none (https://no-color.org). */
export function wantsColour(output: Output, env: Io['env']): boolean {
  return output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}
