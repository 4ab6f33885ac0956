/**
 * An input that cannot be read, or work that cannot be done: the message is one sentence for the user that says what,
 * where and what to do. The command line prints it and ends with exit code 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}
