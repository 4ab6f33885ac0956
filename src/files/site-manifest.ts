import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent } from './file-error.ts';

/** Marks a folder as a site that this program wrote and may replace, and names every file in it. */
export const MANIFEST_NAME = '.contextpage';

const FORMAT = 'contextpage-site/1';

/** Files that file managers leave in every folder they show. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** A part of a site that is made at one stroke: a page, or what is of all pages together. */
export interface SitePart {
  /** Tells all that it was made of: two parts with one key are the same. */
  readonly key: string;
  /** sha256 in hexadecimal of each of its files, by paths within the site. */
  readonly files: Readonly<Record<string, string>>;
  /** sha256 of the path of the file it was made from, which itself is nobody’s business. */
  readonly from?: string;
}

/** By the name of the part. */
export type SiteParts = Readonly<Record<string, SitePart>>;

export function manifestText(paths: readonly string[], parts: SiteParts = {}): string {
  const made = Object.keys(parts).length > 0 && { parts };
  return `${JSON.stringify({ format: FORMAT, files: paths.toSorted(), ...made }, null, 1)}\n`;
}

/** The files that the manifest of a folder names; undefined where there is no manifest of ours. */
export function readManifest(folder: string): readonly string[] | undefined {
  return manifestOf(folder)?.files;
}

/** The parts that it names; none of a site that was made in one. */
export function readParts(folder: string): SiteParts {
  return manifestOf(folder)?.parts ?? {};
}

interface Manifest {
  readonly files: readonly string[];
  readonly parts: SiteParts;
}

function manifestOf(folder: string): Manifest | undefined {
  if (!isFile(join(folder, MANIFEST_NAME))) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  if (!('format' in manifest) || manifest.format !== FORMAT || !('files' in manifest)) return undefined;
  const { files } = manifest;
  if (!Array.isArray(files) || !files.every(isInside)) return undefined;
  const parts = 'parts' in manifest && typeof manifest.parts === 'object' ? Object.entries(manifest.parts ?? {}) : [];
  const known = new Set<string>(files);
  return {
    files,
    parts: Object.fromEntries(parts.filter((part): part is [string, SitePart] => isPart(part[1], known))),
  };
}

/** Of no file elsewhere, whoever wrote the manifest. */
function isInside(path: unknown): path is string {
  return typeof path === 'string' && !path.split('/').includes('..');
}

/** With files of the site alone. */
function isPart(part: unknown, known: ReadonlySet<string>): part is SitePart {
  if (typeof part !== 'object' || part === null || !('key' in part) || !('files' in part)) return false;
  const { key, files } = part;
  if (typeof key !== 'string' || typeof files !== 'object' || files === null) return false;
  return Object.entries(files).every(([path, hash]) => known.has(path) && typeof hash === 'string');
}

/** False also where `path` would lie in a file. */
function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Paths of the files in a folder that its manifest does not name, with forward slashes, in order. */
export function foreignFiles(folder: string, known: readonly string[]): string[] {
  const ours = new Set([...known, MANIFEST_NAME]);
  return filesUnder(folder, '')
    .filter((path) => !ours.has(path.normalize()) || !lstatSync(join(folder, path)).isFile())
    .sort();
}

function filesUnder(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((item) => {
    if (LEFT_BY_SYSTEMS.has(item.name)) return [];
    const path = `${prefix}${item.name}`;
    return item.isDirectory() ? filesUnder(folder, `${path}/`) : [path];
  });
}
