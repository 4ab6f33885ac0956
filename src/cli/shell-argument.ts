/** A name as a shell takes it for one argument, for commands that a person is to copy. */
export function shellArgument(name: string): string {
  return /^[\p{L}\p{N}._/:\\~+@%-]+$/u.test(name) ? name : `"${name}"`;
}
