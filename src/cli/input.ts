import { webAddress } from '../cite/source-address.ts';
import { type InputFile, readInput } from '../files/read-input.ts';
import type { Io } from './io.ts';

/** Hosts of the own network that the user vouches for: `intranet.example:8080`. */
export interface NetworkOptions {
  readonly allowHost?: readonly string[];
}

const ADDRESS = /^https?:\/\//iu;

export function isAddress(name: string): boolean {
  return ADDRESS.test(name);
}

/** An address as it is asked for, and so remembered, however it was typed; the id of an entry as it is. */
export function idOrAddress(name: string): string {
  return (isAddress(name) ? webAddress(name) : undefined) ?? name;
}

/**
 * Reads what the user named: a path, `-` for the standard input, or an address of the web. Throws `InputError` for
 * whatever cannot be read.
 */
export async function readCommandInput(name: string, io: Io, { allowHost = [] }: NetworkOptions): Promise<InputFile> {
  if (!isAddress(name)) return readInput(name, io.cwd, io.stdin);
  const { readFromWeb } = await import('./capture/read-from-web.ts');
  return readFromWeb(name, io, allowHost);
}
