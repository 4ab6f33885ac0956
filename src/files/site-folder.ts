import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../text/hash.ts';
import { syncFolder, writeDurably } from './durable-write.ts';
import { fileError, isAbsent, isSystemError } from './file-error.ts';
import { foldedPath } from './folded-path.ts';
import { keepFormer, keepKnown, textAt } from './former-file.ts';
import { assertMayHoldSite, assertReplaceable, realPath, type Surroundings } from './site-guard.ts';
import {
  MANIFEST_NAME,
  manifestText,
  readManifest,
  readParts,
  type SitePart,
  type SiteParts,
} from './site-manifest.ts';
import { freeName, pause, putBack, removeLeftovers, TRIES, takePlace } from './site-swap.ts';

/** A file of the site: a path with forward slashes, relative to the folder, and what it holds. */
export interface SiteFile {
  readonly path: string;
  /** In chunks where it may be large. */
  readonly content: string | Uint8Array | Iterable<Uint8Array>;
}

/**
 * A site being made: its files gather in a folder beside the old site, which stays as it is until `publish` lets the
 * new one take its place. So a build that fails or is killed leaves the old site or the new one, never a mixture.
 */
export class SiteFolder {
  /** What the user calls the folder, for messages. */
  readonly #name: string;
  readonly #out: string;
  /** Made with the first file, so that a build that fails before leaves no trace. */
  #next = '';
  /** Paths, by what some disks hold for the same path. */
  readonly #written = new Map<string, string>();
  readonly #parts = new Map<string, SitePart>();
  #formerParts: SiteParts | undefined;
  #formerPaths: ReadonlyMap<string, readonly string[]> | undefined;
  #changed = 0;

  /**
   * Puts a site back that a killed build had set aside, and makes sure that `out` may be replaced: throws `InputError`
   * if not, and then nothing has changed.
   */
  constructor(out: string, name: string, around: Surroundings) {
    this.#name = name;
    try {
      this.#out = realPath(out);
      assertMayHoldSite(this.#out, name, around);
      prepare(this.#out, name);
    } catch (error) {
      throw fileError('make the site in', name, error);
    }
  }

  /** Writes one file of the new site, or keeps the old site's file where it has the same bytes. Returns its size. */
  add(file: SiteFile): number {
    this.#take(file.path);
    try {
      return this.#write(file.path, file.content);
    } catch (error) {
      throw fileError('write', join(this.#name, file.path), error);
    }
  }

  /** Whether the new site has a file at a path already. */
  has(path: string): boolean {
    return this.#written.get(foldedPath(path)) === path;
  }

  /** Of a file that the new site has. */
  size(path: string): number {
    return statSync(join(this.#folder(), path)).size;
  }

  /**
   * Makes one part of the site, or takes it over from the old site if it has one that was made of the same. Returns
   * whether it was taken over.
   * @param key tells all that the part is made of
   * @param make adds the files, and returns their paths
   * @param from the file that the part is of, where it is of one
   */
  async part(name: string, key: string, make: () => Promise<readonly string[]>, from?: string): Promise<boolean> {
    const former = this.#formerPart(name);
    const source = from !== undefined && { from: sha256(from) };
    if (former?.key === key && this.#keep(Object.entries(former.files))) {
      this.#parts.set(name, { key, files: former.files, ...source });
      return true;
    }
    const paths = [...new Set(await make())].sort();
    const files = paths.map((path) => [path, sha256(readFileSync(join(this.#folder(), path)))] as const);
    this.#parts.set(name, { key, files: Object.fromEntries(files), ...source });
    return false;
  }

  /** Whether the old site has a part that was made from this file. */
  wasMadeFrom(file: string): boolean {
    return Object.values(this.#partsBefore()).some(({ from }) => from === sha256(file));
  }

  /**
   * Files of the old site in one of its folders (`ports/`; all of them for an empty string) as texts, by their paths from
   * there; those that are there and fit. Another build may move it away.
   */
  former(folder: string, fits: (path: string) => boolean): Map<string, string> {
    try {
      this.#formerPaths ??= inFolders(readManifest(this.#out) ?? []);
      const paths = (this.#formerPaths.get(folder) ?? []).filter(fits);
      return new Map(paths.flatMap((path) => textAt(join(this.#out, folder, path)).map((text) => [path, text])));
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return new Map();
      throw fileError('read the former site in', this.#name, error);
    }
  }

  /** Lets the new site take the place of the old one. Returns how many files differ; where none does, nothing is touched. */
  publish(): number {
    try {
      const written = [...this.#written.values()];
      this.#write(MANIFEST_NAME, manifestText(written, Object.fromEntries([...this.#parts].sort())));
      if (this.#changed === 0) {
        this.discard();
        return 0;
      }
      const former = statSync(this.#out, { throwIfNoEntry: false });
      if (former) chmodSync(this.#next, former.mode);
      const folders = written.map((path) => dirname(join(this.#next, path)));
      for (const folder of new Set([...folders, this.#next])) syncFolder(folder);
      takePlace(this.#next, this.#out, (aside) => assertReplaceable(aside, this.#name));
      return this.#changed;
    } catch (error) {
      this.discard();
      throw fileError('make the site in', this.#name, error);
    }
  }

  /** Removes what was written of the new site; the old one stays. */
  discard(): void {
    if (this.#next) rmSync(this.#next, { recursive: true, force: true });
  }

  /** A fault of a writer and not of the user: a path that leads out of the site, or two files that some disks hold for one. */
  #take(path: string): void {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\\:\0]/u.test(path)) {
      throw new Error(`a site has no place for the path ${JSON.stringify(path)}`);
    }
    if (this.#written.has(foldedPath(path)))
      throw new Error(`two files of the site have the name ${JSON.stringify(path)}`);
    this.#written.set(foldedPath(path), path);
  }

  #formerPart(name: string): SitePart | undefined {
    const parts = this.#partsBefore();
    return Object.hasOwn(parts, name) ? parts[name] : undefined;
  }

  #partsBefore(): SiteParts {
    try {
      this.#formerParts ??= readParts(this.#out);
      return this.#formerParts;
    } catch (error) {
      if (isAbsent(error)) return {};
      throw fileError('read the former site in', this.#name, error);
    }
  }

  /** All of these files of the old site, or none: false if one of them is not there or holds something else. */
  #keep(files: readonly (readonly [string, string])[]): boolean {
    const kept: string[] = [];
    try {
      for (const [path, hash] of files) {
        if (this.has(path)) continue;
        const fresh = join(this.#folder(), path);
        mkdirSync(dirname(fresh), { recursive: true });
        if (!keepKnown(join(this.#out, path), fresh, hash)) {
          for (const one of kept) rmSync(one);
          return false;
        }
        kept.push(fresh);
      }
    } catch (error) {
      throw fileError('make the site in', this.#name, error);
    }
    for (const [path] of files) if (!this.has(path)) this.#take(path);
    return true;
  }

  #folder(): string {
    if (this.#next) return this.#next;
    mkdirSync(dirname(this.#out), { recursive: true });
    const next = freeName(this.#out, 'new');
    mkdirSync(next);
    this.#next = next;
    return next;
  }

  #write(path: string, content: SiteFile['content']): number {
    const fresh = join(this.#folder(), path);
    const former = join(this.#out, path);
    mkdirSync(dirname(fresh), { recursive: true });
    const whole = typeof content === 'string' ? Buffer.from(content) : content;
    if (whole instanceof Uint8Array) {
      if (!keepFormer(former, fresh, whole)) {
        this.#changed += 1;
        writeDurably(fresh, whole);
      }
      return whole.byteLength;
    }
    const size = writeDurably(fresh, whole);
    const kept = `${fresh}~`;
    if (!keepFormer(former, kept, readFileSync(fresh))) this.#changed += 1;
    else renameSync(kept, fresh);
    return size;
  }
}

/** Another build may move the old site away while it is looked at: then once more. */
function prepare(out: string, name: string): void {
  for (let turn = 1; ; turn++) {
    putBack(out);
    const before = whichFolder(out);
    try {
      assertReplaceable(out, name);
      removeLeftovers(out);
      return;
    } catch (error) {
      const isAnother = whichFolder(out) !== before;
      if (turn === TRIES || !(isAnother || (isSystemError(error) && error.code === 'ENOENT'))) throw error;
    }
    pause(turn);
  }
}

/** Tells a folder from one that has taken its name. */
function whichFolder(path: string): string {
  const { ino, birthtimeMs } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return `${ino} ${birthtimeMs}`;
}

/** By the first folder on their way, from there; and all of them, by an empty string. */
function inFolders(paths: readonly string[]): Map<string, readonly string[]> {
  const below = Map.groupBy(paths, (path) => path.slice(0, path.indexOf('/') + 1));
  const groups = [...below].map(([folder, some]) => [folder, some.map((path) => path.slice(folder.length))] as const);
  return new Map([...groups, ['', paths]]);
}
