import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeDurably } from './durable-write.ts';
import { fileError, isAbsent, isSystemError } from './file-error.ts';
import { assertMayHoldSite, assertReplaceable, realPath, type Surroundings } from './site-guard.ts';
import { MANIFEST_NAME, manifestText, readManifest } from './site-manifest.ts';
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
  readonly #written: string[] = [];
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
    assertInside(file.path, this.#written);
    this.#written.push(file.path);
    try {
      return this.#write(file.path, file.content);
    } catch (error) {
      throw fileError('write', join(this.#name, file.path), error);
    }
  }

  /** Files of the old site as texts, by their paths; those that are there and fit. Another build may move it away. */
  former(fits: (path: string) => boolean): Map<string, string> {
    try {
      const paths = (readManifest(this.#out) ?? []).filter(fits);
      return new Map(paths.flatMap((path) => textAt(join(this.#out, path)).map((text) => [path, text])));
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return new Map();
      throw fileError('read the former site in', this.#name, error);
    }
  }

  /** Lets the new site take the place of the old one. Returns how many files differ; where none does, nothing is touched. */
  publish(): number {
    try {
      this.#write(MANIFEST_NAME, manifestText(this.#written));
      if (this.#changed === 0) {
        this.discard();
        return 0;
      }
      const former = statSync(this.#out, { throwIfNoEntry: false });
      if (former) chmodSync(this.#next, former.mode);
      const folders = this.#written.map((path) => dirname(join(this.#next, path)));
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

/**
 * Puts the old site's file into the new one, with its time, if it has the same bytes: as a second name for it, or, on
 * disks that know no second names, as a copy. Another build may replace the old site at any moment: false then, too.
 */
function keepFormer(former: string, fresh: string, bytes: Uint8Array): boolean {
  try {
    const found = statSync(former);
    if (found.size !== bytes.byteLength || !readFileSync(former).equals(bytes)) return false;
    if (!linked(former, fresh)) {
      writeDurably(fresh, bytes);
      utimesSync(fresh, found.atime, found.mtime);
    }
    if (readFileSync(fresh).equals(bytes)) return true;
    rmSync(fresh);
    return false;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function textAt(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')];
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (!isSystemError(error) || error.code === 'ENOENT') throw error;
    return false;
  }
}

/** A fault of a writer and not of the user: a path that leads out of the site, or two files that some disks hold for one. */
function assertInside(path: string, written: readonly string[]): void {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\\:\0]/u.test(path)) {
    throw new Error(`a site has no place for the path ${JSON.stringify(path)}`);
  }
  const folded = path.normalize().toLowerCase();
  if (written.some((other) => other.normalize().toLowerCase() === folded)) {
    throw new Error(`two files of the site have the name ${JSON.stringify(path)}`);
  }
}
