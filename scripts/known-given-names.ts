/**
 * Writes src/recognise/knowledge/given-name-list.ts: given names in some fifty languages, from the locale data of faker
 * (MIT), which is no dependency: install it somewhere else and say where.
 *
 *   node scripts/known-given-names.ts FAKER      the folder of the package @faker-js/faker
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { foldWords } from '../src/cite/types/type.ts';

/** Made for fun, or not the names of people. */
const NO_NAMES: ReadonlySet<string> = new Set(['base', 'en_BORK', 'en_AU_ocker', 'eo', 'dv']);
/** Names of each locale that are taken even if no other locale has them. */
const OF_EACH = 52;
const MOST = 5000;
const WIDTH = 110;

interface Faker {
  readonly allLocales: Readonly<Record<string, Locale>>;
}
interface Locale {
  readonly person?: { readonly first_name?: Readonly<Record<string, readonly string[] | null>> };
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: node scripts/known-given-names.ts FAKER\n');
  process.exit(2);
}
const { allLocales } = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Faker;
const lists = Object.entries(allLocales).flatMap(([name, locale]) => (NO_NAMES.has(name) ? [] : [namesOf(locale)]));
const chosen = choose(lists);
writeFileSync(join(import.meta.dirname, '../src/recognise/knowledge/given-name-list.ts'), file(chosen));
process.stdout.write(`${chosen.length} names\n`);

function namesOf({ person }: Locale): string[] {
  const all = Object.values(person?.first_name ?? {}).flatMap((names) => names ?? []);
  const words = all.map((name) => foldWords(name).join(' '));
  return [...new Set(words)].filter((name) => name.length > 2 && !name.includes(' ')).sort();
}

/** Names that most locales share first; then some of each, evenly over the alphabet. */
function choose(all: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const few = all.flatMap((names) => names.filter((_, i) => i % Math.ceil(names.length / OF_EACH) === 0));
  const shared = [...counts].filter(([, count]) => count > 1).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [...new Set([...few, ...shared.map(([name]) => name)])].slice(0, MOST).sort();
}

function file(names: readonly string[]): string {
  const lines: string[] = [''];
  for (const name of names) {
    const line = lines.at(-1) ?? '';
    if (line.length + name.length > WIDTH) lines.push(`${name} `);
    else lines[lines.length - 1] = `${line}${name} `;
  }
  return `/**
 * Given names in some fifty languages, words folded, parted by spaces. Written by scripts/known-given-names.ts from the
 * locale data of faker 10.6.0 (fakerjs.dev; MIT, copyright its contributors).
 */
export const GIVEN_NAME_LIST: string = \`
${lines.map((line) => line.trimEnd()).join('\n')}
\`;
`;
}
