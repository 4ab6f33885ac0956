/** An archive folder, to write: each capture lies whole on the disk before it is acknowledged. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Capture, CapturedDocument, NewLook } from '../capture/capture.ts';
import { appendDurably, syncFolder } from '../files/durable-write.ts';
import { withFileErrors } from '../files/file-error.ts';
import { writeFileWhole } from '../files/safe-write.ts';
import { assertOutsideSites } from '../files/site-guard.ts';
import type { Copy, Look } from '../model/capture.ts';
import { InputError } from '../model/input-error.ts';
import { sha256 } from '../text/hash.ts';
import { type ArchiveFolder, copyReader, looksOf } from './folder.ts';
import { IndexFile } from './index/index-file.ts';
import { fileOf, INDEX, LIST, type NamedFolder, textPath, WARCS, warcName, warcNumber } from './layout.ts';
import { type KeptLook, type List, type Records, writeLine } from './list/list.ts';
import { releaseLock, takeLock } from './lock.ts';
import { type Place, placeCapture } from './place-capture.ts';
import { makeFolder, recovered } from './recover.ts';
import { warcinfoRecord } from './warc/capture-records.ts';
import { warcDate } from './warc/warc-record.ts';

export interface ArchiveOptions {
  /** Names new WARC files. */
  readonly now: Date;
  /** What the WARC files say of their maker: `contextpage 1.0.0`. */
  readonly software: string;
  /** In bytes: a WARC file of this size gets no more captures. */
  readonly fullWarc?: number;
}

/** An archive that this process, and no other, writes to. */
export interface Archive extends ArchiveFolder {
  /** The last look at this address that has a copy. */
  lastCopied(url: string): Look | undefined;
  /**
   * Remembers a look, and what it has brought, if anything. Returns when both lie on the disk; throws `InputError` if
   * they cannot be written, and then neither is kept.
   */
  keep(look: NewLook, capture?: Capture): Look;
  /** Writes the index and lets others write. Whatever was kept stays also without it. */
  close(): void;
}

const FULL_WARC = 500_000_000;

/**
 * Opens an archive folder, or makes one, and takes away what a killed program has left in it.
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` where another process writes, the place is public, or what was kept is no longer whole.
 */
export function openArchive(path: string, name: string, options: ArchiveOptions): Archive {
  const folder = { path, name };
  return withFileErrors('write', name, () => {
    const list = lockArchive(folder);
    return new OpenArchive(folder, list, options);
  });
}

/** The folder, ready to be written to by this process only. */
export function lockArchive(folder: NamedFolder): List {
  assertOutsideSites(folder.path, folder.name, { what: 'archived copies', option: '--archive' });
  if (statSync(folder.path, { throwIfNoEntry: false })?.isFile()) {
    throw new InputError(`“${folder.name}” is a file; give the name of a folder with --archive.`);
  }
  mkdirSync(folder.path, { recursive: true });
  takeLock(folder);
  try {
    makeFolder(folder);
    return recovered(folder);
  } catch (error) {
    releaseLock(folder);
    throw error;
  }
}

class OpenArchive implements Archive {
  readonly #folder: NamedFolder;
  readonly #options: ArchiveOptions;
  readonly #looks: Look[] = [];
  readonly #records: Records[] = [];
  readonly #lastCopied = new Map<string, Look>();
  readonly #index: IndexFile;
  /** Of the list. */
  #end: number;
  #sum: string;
  /** The highest number of a WARC file. */
  #warcs = 0;
  #isOpen = true;

  readonly document: ArchiveFolder['document'];
  readonly text: ArchiveFolder['text'];

  constructor(folder: NamedFolder, list: List, options: ArchiveOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#index = new IndexFile(folder);
    this.#end = list.end;
    this.#sum = list.sum;
    for (const kept of looksOf(list)) this.#remember(kept);
    ({ document: this.document, text: this.text } = copyReader(folder));
  }

  get looks(): readonly Look[] {
    return this.#looks;
  }

  lastCopied(url: string): Look | undefined {
    return this.#lastCopied.get(url);
  }

  keep(look: NewLook, capture?: Capture): Look {
    if (!this.#isOpen) throw new Error('the archive is closed');
    const written = capture ? this.#write(look, capture) : { look, cdx: [] };
    const { cdx, ...kept } = written;
    const line = writeLine(kept, this.#sum);
    const bytes = Buffer.from(line.text);
    const { path, name } = fileOf(this.#folder, LIST);
    withFileErrors('write', name, () => appendDurably(path, this.#end, bytes));
    this.#end += bytes.length;
    this.#sum = line.sum;
    this.#index.add(cdx);
    this.#remember(kept);
    return kept.look;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      withFileErrors('write', fileOf(this.#folder, INDEX).name, () => this.#index.close(this.#records));
    } finally {
      releaseLock(this.#folder);
    }
  }

  /** Nothing of it counts until its line is written: what fails before is written over. */
  #write(look: NewLook, capture: Capture): KeptLook & { readonly cdx: readonly string[] } {
    const { place, warcinfo } = this.#nextPlace();
    const last = this.#lastCopied.get(look.url);
    const { bytes, cdx, copy } = placeCapture(this.#folder, capture, look.at, place, last?.copy);
    const { path, name } = fileOf(this.#folder, place.warc);
    withFileErrors('write', name, () => {
      this.#index.retire();
      appendDurably(path, place.offset - warcinfo.length, Buffer.concat([warcinfo, bytes]));
      if (warcinfo.length > 0) syncFolder(dirname(path));
    });
    if (capture.document) writeText(this.#folder, copy, capture.document);
    const records = { ...place, length: bytes.length, sha256: sha256(bytes) };
    return { look: { ...since(copy, last), ...look, copy }, records, cdx };
  }

  #nextPlace(): { place: Place; warcinfo: Uint8Array } {
    const last = this.#records.at(-1);
    const { now, software, fullWarc = FULL_WARC } = this.#options;
    const end = last ? last.offset + last.length : fullWarc;
    if (last && end < fullWarc) return { place: { warc: last.warc, offset: end }, warcinfo: new Uint8Array() };
    const at = warcDate(now);
    const fileName = warcName(at.slice(0, 10), this.#warcs + 1);
    const warcinfo = warcinfoRecord(fileName, at, software);
    return { place: { warc: `${WARCS}/${fileName}`, offset: warcinfo.length }, warcinfo };
  }

  #remember({ look, records }: KeptLook): void {
    this.#looks.push(look);
    if (look.copy) this.#lastCopied.set(look.url, look);
    if (!records) return;
    this.#records.push(records);
    this.#warcs = Math.max(this.#warcs, warcNumber(records.warc));
  }
}

function writeText(folder: NamedFolder, { textSha256 }: Copy, { text }: CapturedDocument): void {
  const file = fileOf(folder, textPath(textSha256));
  if (!existsSync(file.path)) writeFileWhole(file, text, true);
}

function since({ textSha256 }: Copy, last: Look | undefined): Pick<Look, 'since'> {
  if (!last?.copy) return {};
  return { since: { at: last.at, text: last.copy.textSha256 === textSha256 ? 'same' : 'changed' } };
}
