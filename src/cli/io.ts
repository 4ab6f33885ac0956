/** The world as a command sees it; tests give their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; relative paths are counted from here. */
  readonly cwd: string;
  now(): Date;
}

export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** Colours only for people who look at a terminal and have not asked for none (https://no-color.org). */
export function wantsColour(output: Output, env: Io['env']): boolean {
  return output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}
