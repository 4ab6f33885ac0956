/**
 * An input that cannot be read, or work that cannot be done: the message is one sentence for the user that says what,
 * where and what to do. The command line prints it and ends with exit code 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The lines of the message: its sentence, and below it, where several things are wrong at once, each of them. */
  readonly lines: readonly [string, ...string[]];

  constructor(
    sentence: string,
    { faults = [], ...options }: ErrorOptions & { readonly faults?: readonly string[] } = {},
  ) {
    super([sentence, ...faults].join('\n'), options);
    this.lines = [sentence, ...faults];
  }
}
