/**
 * What comparing quotations with the copies gave, so that the next run does only what has changed. The file can be made
 * anew at any time, and is ignored where it is not as it was written. What is in it is the matter of who writes it.
 *
 *     {"sum":"<sha256 of the content as it stands here>","content":…}
 */
import { readFileSync } from 'node:fs';
import { isAbsent } from '../files/file-error.ts';
import { writeFileWhole } from '../files/safe-write.ts';
import type { Look } from '../model/capture.ts';
import { sha256 } from '../text/hash.ts';
import { looksOf, wholeList } from './folder.ts';
import { fileOf, type NamedFolder, VERDICTS } from './layout.ts';
import { releaseLock, takeLock } from './lock.ts';

/** What was kept; undefined where there is nothing, or where it is not as it was written. */
export function keptVerdicts(folder: NamedFolder): unknown {
  return contentIn(textOf(folder) ?? '');
}

/** Whether the file is there and not as it was written. */
export function areVerdictsDamaged(folder: NamedFolder): boolean {
  const text = textOf(folder);
  return text !== undefined && contentIn(text) === undefined;
}

/**
 * Writes the file, if it would be another one than before. Nobody else writes meanwhile: what is being forgotten in the
 * same moment must not be written down again.
 * @param contentOf makes what to keep, for the looks that are then in the list
 * Throws `InputError` while another process writes, and where the file cannot be written.
 */
export function keepVerdicts(folder: NamedFolder, contentOf: (looks: readonly Look[]) => object): void {
  const wanted = (): string => framed(contentOf(looksOf(wholeList(folder)).map(({ look }) => look)));
  if (textOf(folder) === wanted()) return;
  takeLock(folder);
  try {
    writeFileWhole(fileOf(folder, VERDICTS), wanted(), true);
  } finally {
    releaseLock(folder);
  }
}

function textOf(folder: NamedFolder): string | undefined {
  try {
    return readFileSync(fileOf(folder, VERDICTS).path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function framed(content: object): string {
  const body = JSON.stringify(content);
  return `{"sum":"${sha256(body)}","content":${body}}\n`;
}

function contentIn(text: string): unknown {
  const content = parsedContent(text);
  return typeof content === 'object' && content !== null && framed(content) === text ? content : undefined;
}

function parsedContent(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'content' in data ? data.content : undefined;
  } catch {
    // Cut off, or not ours.
    return undefined;
  }
}
