/** Whether an archive folder is as it was written: every byte of it, by code that shares nothing with other tools. */
import { readFileSync, statSync } from 'node:fs';
import { withFileErrors } from '../../files/file-error.ts';
import { isHidden } from '../../files/saved-sources.ts';
import { sha256 } from '../../text/hash.ts';
import { listOf, looksOf } from '../folder.ts';
import { indexText } from '../index/index-file.ts';
import { fileOf, INDEX, LIST, type NamedFolder, namesIn, TEXT_NAME, TEXTS, textPath, VERDICTS } from '../layout.ts';
import { type KeptLook, type List, placeKey } from '../list/list.ts';
import { isLocked } from '../lock.ts';
import { areVerdictsDamaged } from '../verdicts-file.ts';
import type { Walked } from './check-capture.ts';
import { checkWarcs } from './check-warc.ts';

export interface ArchiveCheck {
  /** One sentence each, with the place. None: nothing is wrong. */
  readonly problems: readonly string[];
  readonly counts: ArchiveCounts;
}

export interface ArchiveCounts {
  readonly looks: number;
  /** Looks of which something was kept. */
  readonly captures: number;
  readonly warcs: number;
  readonly records: number;
  readonly texts: number;
}

/**
 * Reads all of an archive, one capture at a time. What another process is just writing is left out.
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` for what is no archive or cannot be read.
 */
export function checkArchive(path: string, name: string): ArchiveCheck {
  const folder = { path, name };
  return withFileErrors('read', name, () => {
    const isBusy = isLocked(folder);
    const list = listOf(folder);
    const looks = looksOf(list);
    const walked = notYetWalked(looks);
    const texts = namesIn(folder, TEXTS).flatMap((one) => TEXT_NAME.exec(one)?.[1] ?? []);
    const problems = [
      ...checkList(folder, list, isBusy),
      ...checkWarcs(folder, looks, walked, isBusy),
      ...checkCopies(folder, looks, walked),
      ...checkTexts(folder, looks, texts, isBusy),
      ...checkNames(folder),
      ...checkVerdicts(folder),
    ];
    // Made from the records, so it is judged only where those are whole.
    if (problems.length === 0 && !isBusy) problems.push(...checkIndex(folder, walked));
    const captures = looks.filter(({ records }) => records).length;
    const counts = { looks: looks.length, captures, warcs: walked.warcs, records: walked.records, texts: texts.length };
    return { problems, counts };
  });
}

function notYetWalked(looks: readonly KeptLook[]): Walked {
  const documents = looks.flatMap(({ look }) => (look.copy ? [[placeKey(look.copy), undefined] as const] : []));
  return { warcs: 0, records: 0, cdx: [], payloads: new Map(), revisits: [], documents: new Map(documents) };
}

function checkList(folder: NamedFolder, { damaged, end }: List, isBusy: boolean): string[] {
  const { path, name } = fileOf(folder, LIST);
  const lines = damaged.map((line) => `“${name}”: line ${line} is not as it was written.`);
  if (isBusy || statSync(path).size === end) return lines;
  return [...lines, `“${name}”: the last line is cut off; the next capture takes away what is left of it.`];
}

function* checkCopies(folder: NamedFolder, looks: readonly KeptLook[], { documents }: Walked): Generator<string> {
  const { name } = fileOf(folder, LIST);
  for (const { look } of looks) {
    if (!look.copy) continue;
    const found = documents.get(placeKey(look.copy));
    const which = `“${name}”: the look of ${look.at} at ${look.url}`;
    if (!found) yield `${which} has its copy where there is no record that is whole.`;
    else if (found.url !== look.url) yield `${which} has its copy among the records of ${found.url}.`;
    else if (found.sha256 !== look.copy.sha256) yield `${which} has a copy that is not the document that was kept.`;
  }
}

function* checkTexts(
  folder: NamedFolder,
  looks: readonly KeptLook[],
  texts: readonly string[],
  isBusy: boolean,
): Generator<string> {
  const missing = new Set(looks.flatMap(({ look }) => look.copy?.textSha256 ?? []));
  for (const hash of texts) {
    const { path, name } = fileOf(folder, textPath(hash));
    if (!missing.delete(hash) && !isBusy) yield `“${name}” is the text of no look.`;
    if (sha256(readFileSync(path)) !== hash) yield `“${name}” is not as it was written.`;
  }
  for (const hash of missing) yield `“${fileOf(folder, textPath(hash)).name}” is missing.`;
}

/** In the folder itself any file may lie: a person saves there by hand what could not be captured. */
function* checkNames(folder: NamedFolder): Generator<string> {
  for (const name of namesIn(folder, TEXTS).filter((one) => !isHidden(one) && !TEXT_NAME.test(one))) {
    yield `“${fileOf(folder, `${TEXTS}/${name}`).name}” is not a file of the archive; move it elsewhere.`;
  }
}

function checkVerdicts(folder: NamedFolder): string[] {
  if (!areVerdictsDamaged(folder)) return [];
  return [`“${fileOf(folder, VERDICTS).name}” is not as it was written; delete it, the next check makes it anew.`];
}

function* checkIndex(folder: NamedFolder, { cdx }: Walked): Generator<string> {
  const { name } = fileOf(folder, INDEX);
  const text = indexText(folder);
  const right = cdx.sort().join('');
  if (text === right || (text === undefined && right === '')) return;
  const what = text === undefined ? 'is missing' : 'does not say what is in the WARC files, so delete it';
  yield `“${name}” ${what}; the next capture makes it anew.`;
}
