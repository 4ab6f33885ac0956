/** Reads an archive folder, also while another process writes to it. */
import { readFileSync, statSync } from 'node:fs';
import { isAbsent, withFileErrors } from '../files/file-error.ts';
import { readPart } from '../files/read-part.ts';
import type { Copy, Look } from '../model/capture.ts';
import { InputError } from '../model/input-error.ts';
import { sha256 } from '../text/hash.ts';
import { fileOf, LIST, type NamedFolder, textPath } from './layout.ts';
import { type KeptLook, type List, readList } from './list/list.ts';
import { decodedBody } from './warc/content-encoding.ts';
import { DamagedRecord, httpMessage, readRecord, type WarcRecord, warcHeader } from './warc/read-record.ts';

/** An archive, to read. */
export interface ArchiveFolder {
  /** In the order of time. */
  readonly looks: readonly Look[];
  /** The bytes of the document, without content encoding. Throws `InputError` where they are not as they were kept. */
  document(copy: Copy): Uint8Array;
  /** Its readable text. Throws `InputError` where it is not as it was kept. */
  text(copy: Copy): string;
}

/**
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` for what is no archive, or has a damaged list.
 */
export function readArchive(path: string, name: string): ArchiveFolder {
  const folder = { path, name };
  return { looks: looksOf(wholeList(folder)).map(({ look }) => look), ...copyReader(folder) };
}

/** What is in the copies. */
export function copyReader(folder: NamedFolder): Pick<ArchiveFolder, 'document' | 'text'> {
  return { document: (copy) => documentOf(folder, copy), text: (copy) => textOf(folder, copy) };
}

/** The list without regard to damage. Throws `InputError` where there is none. */
export function listOf(folder: NamedFolder): List {
  return withFileErrors('read', folder.name, () => {
    if (!statSync(folder.path).isDirectory()) throw new InputError(`“${folder.name}” is a file and no archive folder.`);
    try {
      return readList(readFileSync(fileOf(folder, LIST).path));
    } catch (error) {
      if (!isAbsent(error)) throw error;
      throw new InputError(`“${folder.name}” is no archive: it has no “${LIST}”, the list of what was captured.`);
    }
  });
}

/** Throws `InputError` where a line is not as it was written. */
export function wholeList(folder: NamedFolder): List {
  const list = listOf(folder);
  const [line] = list.damaged;
  if (line === undefined) return list;
  throw new InputError(
    `Line ${line} of “${fileOf(folder, LIST).name}” is not as it was written; put the whole archive folder back from a backup.`,
  );
}

export function looksOf({ lines }: Pick<List, 'lines'>): readonly KeptLook[] {
  return lines.filter((line) => 'look' in line);
}

/** The record at a place of a WARC file. Throws `InputError` where there is none that is whole. */
export function recordAt(folder: NamedFolder, copy: Copy): WarcRecord {
  const bytes = partAt(folder, copy);
  return undamaged(folder, copy, () => readRecord(bytes).record);
}

/** Where bytes stand in a WARC file. */
type Part = Pick<Copy, 'warc' | 'offset' | 'length'>;

/** A part of a WARC file, or as much of it as there is. Throws `InputError` where it cannot be read. */
export function partAt(folder: NamedFolder, { warc, offset, length }: Part): Buffer {
  const { path, name } = fileOf(folder, warc);
  return withFileErrors('read', name, () => readPart(path, offset, length));
}

/** What a reader of records makes of a part of a WARC file. Throws `InputError` for damage. */
export function undamaged<Result>(
  folder: NamedFolder,
  { warc, offset }: Omit<Part, 'length'>,
  read: () => Result,
): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error;
    const place = `The record at byte ${offset} of “${fileOf(folder, warc).name}”`;
    throw new InputError(`${place} ${error.message}; put the whole archive folder back from a backup.`);
  }
}

/** The document that a record holds. Throws `DamagedRecord`. */
export function documentIn(record: WarcRecord): Uint8Array {
  return warcHeader(record, 'WARC-Type') === 'resource' ? record.block : decodedBody(httpMessage(record.block));
}

function documentOf(folder: NamedFolder, copy: Copy): Uint8Array {
  const record = recordAt(folder, copy);
  return undamaged(folder, copy, () => {
    const bytes = documentIn(record);
    if (sha256(bytes) !== copy.sha256) throw new DamagedRecord('is not the document that was kept');
    return bytes;
  });
}

function textOf(folder: NamedFolder, copy: Copy): string {
  const { path, name } = fileOf(folder, textPath(copy.textSha256));
  const bytes = withFileErrors('read', name, () => readFileSync(path));
  if (sha256(bytes) === copy.textSha256) return bytes.toString();
  throw new InputError(`“${name}” is not as it was kept; put the whole archive folder back from a backup.`);
}
