import { readInput } from '../files/read-input.ts';
import type { Message } from '../model/message.ts';
import { sha256 } from '../text/hash.ts';
import type { Template } from '../write/docx/template/read-template.ts';
import type { Io } from './io.ts';

/** The template that a command was given, with what is to be said of it, and its sha256; undefined without one. */
export async function readHouse(
  given: string | undefined,
  io: Io,
): Promise<{ template: Template; messages: readonly Message[]; sha256: string } | undefined> {
  if (given === undefined) return undefined;
  const { bytes, name } = await readInput(given, io.cwd, io.stdin);
  const { readTemplate } = await import('../write/docx/template/read-template.ts');
  return { ...(await readTemplate(bytes, { name })), sha256: sha256(bytes) };
}
