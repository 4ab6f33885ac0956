import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent } from './file-error.ts';

/** Marks a folder as a site that this program wrote and may replace, and names every file in it. */
export const MANIFEST_NAME = '.contextpage';

const FORMAT = 'contextpage-site/1';

/** Files that file managers leave in every folder they show. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export function manifestText(paths: readonly string[]): string {
  return `${JSON.stringify({ format: FORMAT, files: paths.toSorted() }, null, 1)}\n`;
}

/** The files that the manifest of a folder names; undefined where there is no manifest of ours. */
export function readManifest(folder: string): readonly string[] | undefined {
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
  return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : undefined;
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
