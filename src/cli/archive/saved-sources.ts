/** Which saved file is a copy of which entry's source: by the list in the folder, else by its name. */
import { resolve } from 'node:path';
import { addressKey } from '../../check/addresses.ts';
import { openSavedFolder, type SavedFile } from '../../files/saved-sources.ts';
import type { Entry } from '../../model/page.ts';
import { type ListedSource, readSourceIndex } from '../../read/source-index.ts';

/** A copy of the source of one entry, not yet read. */
export interface SavedSource {
  /** `Entry.id`. */
  readonly entry: string;
  /** Path from the folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  bytes(): Uint8Array;
  readonly contentType?: string;
  /** Where it was copied from. */
  readonly url?: string;
  /** EDTF date of the copy. */
  readonly captured?: string;
}

/** A folder of saved sources. */
export interface Archive {
  /** Paths in its list at which there is no file. */
  readonly missing: readonly string[];
  /** What of it belongs to the entries of a page. */
  sourcesOf(entries: readonly Entry[]): PageSources;
}

export interface PageSources {
  /** In the order of the entries, the copies of one entry in that of their numbers. */
  readonly sources: readonly SavedSource[];
  /** Files that belong to no entry. */
  readonly strays: readonly string[];
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
  const paths = new Set([INDEX, ...listed.map(({ file }) => file.path)]);
  const named = folder.files.filter(({ path }) => !paths.has(path)).sort((a, b) => numberOf(a) - numberOf(b));
  return {
    missing: [...new Set(list.filter((one) => !folder.file(one.file)).map(({ file }) => file))],
    sourcesOf: (entries) => assigned(listed, named, entries),
  };
}

function assigned(listed: readonly Known[], named: readonly SavedFile[], entries: readonly Entry[]): PageSources {
  const byKey = keysOf(entries);
  const copies = new Map<string, SavedSource[]>(entries.map(({ id }) => [id, []]));
  const owned = new Set<string>();
  const take = (known: Known, owners: readonly Entry[]): void => {
    for (const entry of owners) copies.get(entry.id)?.push(sourceOf(known, entry));
    if (owners.length > 0) owned.add(known.file.path);
  };
  for (const one of listed) take(one, byKey.get(one.entry === undefined ? addressOf(one.url) : idOf(one.entry)) ?? []);
  for (const file of named) take({ file }, ownersByName(file, byKey));
  const all = new Set([...listed.map(({ file }) => file), ...named].map(({ path }) => path));
  return { sources: [...copies.values()].flat(), strays: [...all].filter((path) => !owned.has(path)).sort() };
}

function sourceOf({ file, contentType, url, captured }: Known, { id, reference }: Entry): SavedSource {
  const address = url ?? reference.URL;
  return {
    entry: id,
    name: file.path,
    size: file.size,
    bytes: () => file.bytes(),
    ...(contentType === undefined ? {} : { contentType }),
    ...(address === undefined ? {} : { url: address }),
    ...(captured === undefined ? {} : { captured }),
  };
}

/** Entries by id and by address; two entries may be about one document. */
function keysOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const keyed = entries.flatMap((entry) => [
    { key: idOf(entry.id), entry },
    { key: addressOf(entry.reference.URL), entry },
  ]);
  const groups = Map.groupBy(keyed, ({ key }) => key);
  groups.delete('');
  return new Map([...groups].map(([key, group]) => [key, group.map(({ entry }) => entry)]));
}

/** Some systems write the letters of file names apart from their accents. */
function idOf(id: string): string {
  return `entry ${id.normalize('NFC')}`;
}

/** Empty for what is no web address. A fragment is a place in a document. */
function addressOf(address: string | undefined): string {
  const whole = address?.replace(/#.*$/su, '');
  const key = whole && (addressKey(whole) ?? URL.parse(whole)?.href);
  return key ? `address ${key}` : '';
}

/** `id.html`, `id.tar.html` or, for further copies, `id-2.html`. An id that ends so itself comes first. */
function ownersByName({ path }: SavedFile, byKey: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  for (let stem = path; stem; stem = stem.slice(0, Math.max(0, stem.lastIndexOf('.')))) {
    const owners = byKey.get(idOf(stem)) ?? byKey.get(idOf(stem.replace(COPY_NUMBER, '')));
    if (owners) return owners;
  }
  return [];
}

const COPY_NUMBER = /-\d{1,2}$/u;

function numberOf({ path }: SavedFile): number {
  const [stem = ''] = path.split('.', 1);
  return Number(COPY_NUMBER.exec(stem)?.[0].slice(1) ?? 0);
}
