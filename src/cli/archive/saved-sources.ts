/** Which saved file is a copy of which entry's source: by the list in the folder, else by its name. */
import { resolve } from 'node:path';
import { LIST, type NamedFolder, OWN_FILES } from '../../archive/layout.ts';
import { webAddress } from '../../cite/source-address.ts';
import { openSavedFolder, type SavedFile } from '../../files/saved-sources.ts';
import type { Outcome, Rung } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { type ListedSource, readSourceIndex } from '../../read/source-index.ts';
import { type LooksByEntry, openCaptured } from './captured-sources.ts';
import { EntryKeys } from './entry-keys.ts';

/** A copy of the source of one entry, not yet read. */
export interface SavedSource {
  /** `Entry.id`. */
  readonly entry: string;
  /** Tells it from all other documents of the folder. */
  readonly key: string;
  /** Path from the folder to what a person can open: the file, or the text of a capture. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  bytes(): Uint8Array;
  readonly contentType?: string;
  /** Where it was copied from. */
  readonly url?: string;
  /** EDTF date of the copy. */
  readonly captured?: string;
  /** How it was captured, what came, and its sha256 in the list; none for a file that was saved by hand. */
  readonly rung?: Rung;
  readonly outcome?: Outcome;
  readonly sha256?: string;
}

/** A folder of saved sources: files that a person put there, captures, or both. */
export interface Archive {
  /** Paths in its list at which there is no file. */
  readonly missing: readonly string[];
  /** Where it holds captures, too. */
  readonly captures?: NamedFolder;
  /** Whether there is a file, which a person saved, at a path from the folder. */
  hasFile(path: string): boolean;
  /** What of it belongs to the entries of a page. */
  sourcesOf(entries: readonly Entry[]): PageSources;
}

export interface PageSources {
  /** In the order of the entries, the copies of one entry in that of their numbers. */
  readonly sources: readonly SavedSource[];
  /** Files that belong to no entry. */
  readonly strays: readonly string[];
  /** Every time that the sources were asked for; none for a folder of files that were saved by hand. */
  readonly looks?: LooksByEntry;
}

/** A saved file with what the list, if it is in it, says of it. */
interface Known extends Omit<ListedSource, 'file'> {
  readonly file: SavedFile;
}

const INDEX = 'index.json';

/** Throws `InputError` where the folder or its list cannot be read, or the list leads out of it. */
export function openArchive(name: string, cwd: string): Archive {
  const folder = openSavedFolder(resolve(cwd, name), name);
  const index = folder.files.find(({ path }) => path === INDEX);
  const list = index ? readSourceIndex(index.bytes(), `${name}/${INDEX}`) : [];
  const listed = list.flatMap((one): Known[] => {
    const file = folder.file(one.file);
    return file ? [{ ...one, file }] : [];
  });
  const isArchive = folder.files.some(({ path }) => path === LIST);
  const captures = { path: resolve(cwd, name), name };
  const captured = isArchive ? openCaptured(captures) : undefined;
  const paths = new Set([INDEX, ...(isArchive ? OWN_FILES : []), ...listed.map(({ file }) => file.path)]);
  const named = folder.files.filter(({ path }) => !paths.has(path)).sort((a, b) => numberOf(a) - numberOf(b));
  const saved = new Set([...listed.map(({ file }) => file), ...named].map(({ path }) => path));
  return {
    ...(isArchive && { captures }),
    hasFile: (path) => saved.has(path),
    missing: [...new Set(list.filter((one) => !folder.file(one.file)).map(({ file }) => file))],
    sourcesOf(entries) {
      const keys = new EntryKeys(entries);
      const byHand = assigned(listed, named, entries, keys);
      if (!captured) return byHand;
      const looks = captured.looksOf(keys);
      return { ...byHand, sources: [...byHand.sources, ...captured.copiesOf(looks)], looks };
    },
  };
}

function assigned(
  listed: readonly Known[],
  named: readonly SavedFile[],
  entries: readonly Entry[],
  keys: EntryKeys,
): PageSources {
  const copies = new Map<string, SavedSource[]>(entries.map(({ id }) => [id, []]));
  const owned = new Set<string>();
  const take = (known: Known, owners: readonly Entry[]): void => {
    for (const entry of owners) copies.get(entry.id)?.push(sourceOf(known, entry));
    if (owners.length > 0) owned.add(known.file.path);
  };
  for (const one of listed) take(one, one.entry === undefined ? keys.withAddress(one.url) : keys.withId(one.entry));
  for (const file of named) take({ file }, ownersByName(file, keys));
  const all = new Set([...listed.map(({ file }) => file), ...named].map(({ path }) => path));
  return { sources: [...copies.values()].flat(), strays: [...all].filter((path) => !owned.has(path)).sort() };
}

function sourceOf({ file, contentType, url, captured }: Known, { id, reference }: Entry): SavedSource {
  // A link to a file on the disk of whoever keeps the page is none of the copy's.
  const address = webAddress(url ?? reference.URL);
  return {
    entry: id,
    key: file.path,
    name: file.path,
    size: file.size,
    bytes: () => file.bytes(),
    ...(contentType === undefined ? {} : { contentType }),
    ...(address === undefined ? {} : { url: address }),
    ...(captured === undefined ? {} : { captured }),
  };
}

/** `id.html`, `id.tar.html` or, for further copies, `id-2.html`. An id that ends so itself comes first. */
function ownersByName({ path }: SavedFile, keys: EntryKeys): readonly Entry[] {
  for (let stem = path; stem; stem = stem.slice(0, Math.max(0, stem.lastIndexOf('.')))) {
    for (const id of [stem, stem.replace(COPY_NUMBER, '')]) {
      const owners = keys.withId(id);
      if (owners.length > 0) return owners;
    }
  }
  return [];
}

const COPY_NUMBER = /-\d{1,2}$/u;

function numberOf({ path }: SavedFile): number {
  const [stem = ''] = path.split('.', 1);
  return Number(COPY_NUMBER.exec(stem)?.[0].slice(1) ?? 0);
}
