/**
 * Writes THIRD-PARTY.md: every package that users of `contextpage` install with it, found by walking `dependencies`
 * through node_modules. Fails on a licence that is not in the list below. `--check` compares instead of writing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** Licences under which a package may be installed with this one; SPDX identifiers. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

/**
 * Packages that run in the command alone, as their makers ship them, and are part of no file that a build publishes or
 * packs: citeproc, which offers a choice of two licences of which we take the first, and the reader of BibTeX.
 */
const ALLOWED_HERE: ReadonlyMap<string, string> = new Map([
  ['citeproc', 'CPAL-1.0 OR AGPL-1.0'],
  ['biblatex-csl-converter', 'LGPL-3.0'],
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Where a citation style says what it is, by whom, and under which licence. */
const STYLES = join('src', 'cite', 'styles');
const STYLE_LICENCE = 'http://creativecommons.org/licenses/by-sa/3.0/';

/** The text of THIRD-PARTY.md. Throws an `Error` that names each package whose licence is not allowed. */
export function thirdParty(root: string): string {
  const packages = new Map<string, Manifest>();
  const collect = (folder: string): void => {
    const manifest = readManifest(folder);
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const found = findPackage(folder, name, root);
      const dependency = readManifest(found);
      const key = `${dependency.name} ${dependency.version}`;
      if (packages.has(key)) continue;
      packages.set(key, dependency);
      collect(found);
    }
  };
  collect(root);
  const rows = [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, manifest]) => manifest);
  const refused = rows.filter((row) => !isAllowed(row)).map((row) => `${row.name} (${row.license ?? 'no licence'})`);
  if (refused.length > 0) throw new Error(`licence not in the list of scripts/third-party.ts: ${refused.join(', ')}`);
  return document(rows, styleRows(join(root, STYLES)));
}

function isAllowed({ name, license = '' }: Manifest): boolean {
  return ALLOWED.has(license) || ALLOWED_HERE.get(name) === license;
}

/** The head of a style is written by hand in the official repository, each element on a line of its own. */
function styleRows(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csl'));
  return files.sort().map((file) => {
    const info = /<info>(.*)<\/info>/su.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    if (!info.includes(`<rights license="${STYLE_LICENCE}">`)) throw new Error(`${file} is not under ${STYLE_LICENCE}`);
    const title = /<title>(.*)<\/title>/u.exec(info)?.[1] ?? file;
    const people = [...info.matchAll(/<name>(.*)<\/name>/gu)].map(([, name]) => name);
    return `| ${title} | ${people.join(', ')} | CC-BY-SA-3.0 |`;
  });
}

function document(rows: readonly Manifest[], styles: readonly string[]): string {
  return [
    '# Third-party packages',
    '',
    'Installed with `contextpage`, none of them changed. Written by `node scripts/docs.ts` from the installed packages;',
    'each package carries its licence text. The web fonts (OFL-1.1) are the only files of theirs in a published page.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.name} | ${row.version} | ${row.license} |`),
    '',
    '# Citation styles',
    '',
    'Files of the [official repository](https://github.com/citation-style-language/styles) of the Citation Style Language, shipped',
    'unmodified under [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/). No published page holds any of them.',
    '',
    '| style | authors and contributors | licence |',
    '|---|---|---|',
    ...styles,
    '',
  ].join('\n');
}

/** As Node resolves it: the nearest node_modules at or above the folder, up to the root. */
function findPackage(from: string, name: string, root: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) throw new Error(`${name} is not installed: run npm ci`);
  }
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const target = join(root, 'THIRD-PARTY.md');
  const text = thirdParty(root);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    process.stderr.write('THIRD-PARTY.md is not up to date: run npm run fix\n');
    process.exitCode = 1;
  }
}
