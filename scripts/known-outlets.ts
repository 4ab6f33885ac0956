/**
 * Writes src/recognise/knowledge/outlet-names.ts: names of periodicals, taken from the Citation Style Language styles, of
 * which most are made for one periodical each and say its name, its ISSN and its field.
 *
 *   node scripts/known-outlets.ts STYLES      a folder with *.csl and dependent/*.csl, such as the one of the Debian
 *                                             package citation-style-language-styles
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { foldWords } from '../src/cite/types/type.ts';

/** Fields whose periodicals stand on pages about public affairs. */
const FIELDS =
  /<category field="(?:anthropology|communications|geography|history|humanities|law|literature|philosophy|political_science|social_science|sociology)"/u;
const ISSN = /<e?issn>/u;
const TITLE = /<title>([^<]+)<\/title>/u;
/** A language or a variety of the style, said after the name. */
const VARIETY = / \([^()]*\)$/u;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&apos;': "'" };
const WIDTH = 110;

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: node scripts/known-outlets.ts STYLES\n');
  process.exit(2);
}
const names = [...namesIn(folder), ...namesIn(join(folder, 'dependent'))];
const folded = [...new Set(names.map((name) => foldWords(name).join(' ')))].filter((name) => name.length > 2).sort();
const target = join(import.meta.dirname, '../src/recognise/knowledge/outlet-names.ts');
writeFileSync(target, file(folded));
process.stdout.write(`${folded.length} names\n`);

function namesIn(path: string): string[] {
  const names: string[] = [];
  for (const style of readdirSync(path).filter((name) => name.endsWith('.csl'))) {
    const xml = readFileSync(join(path, style), 'utf8');
    const title = TITLE.exec(xml)?.[1];
    if (title === undefined || !ISSN.test(xml) || !FIELDS.test(xml)) continue;
    names.push(title.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? ' ').replace(VARIETY, ''));
  }
  return names;
}

function file(all: readonly string[]): string {
  const lines: string[] = [''];
  for (const name of all) {
    const line = lines.at(-1) ?? '';
    if (line.length + name.length > WIDTH) lines.push(`${name}|`);
    else lines[lines.length - 1] = `${line}${name}|`;
  }
  return `/**
 * Names of periodicals in the humanities and the social sciences, words folded, parted by bars. Written by
 * scripts/known-outlets.ts from the names that the Citation Style Language styles say (citationstyles.org, state of
 * 2023-02-09 as in Debian 12; CC BY-SA 3.0 for the styles, of which nothing but names is taken).
 */
export const OUTLET_NAMES: string = \`
${lines.join('\n').replace(/\|$/u, '')}
\`;
`;
}
