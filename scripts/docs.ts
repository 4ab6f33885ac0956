/**
 * Writes the generated documents: docs/rules.md from the list of rules, docs/cli.md from what the commands say under
 * `--help`, THIRD-PARTY.md from the installed packages. `--check` fails instead where one is not up to date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { RuleDescription } from '../src/check/rule.ts';
import { described } from '../src/check/rules.ts';
import { measured, roundTripTable } from '../test/round-trips/measured.ts';
import { thirdParty } from './third-party.ts';

const ROOT = join(import.meta.dirname, '..');
const MAIN = join(ROOT, 'src/cli/main.ts');

const NOTICE = '<!-- Written by `node scripts/docs.ts`; do not edit. -->';

function rulesDocument(list: readonly RuleDescription[]): string {
  const undocumented = list.filter((rule) => !existsSync(join(ROOT, 'docs/rules', `${rule.name}.md`)));
  if (undocumented.length > 0) throw new Error(`no page in docs/rules: ${undocumented.map((r) => r.name).join(', ')}`);
  const rows = list.map((rule) => `| [${rule.name}](rules/${rule.name}.md) | ${rule.severity} | ${rule.summary} |`);
  return [
    '# Rules',
    '',
    NOTICE,
    '',
    '`contextpage check` looks for the following. Each rule has a page with an example and what to do.',
    '',
    '| rule | severity | what it finds |',
    '|---|---|---|',
    ...rows,
    '',
    'Two more names stand before messages from the reading of a file: [read](rules/read.md) and, for context files,',
    '[context-file](rules/context-file.md).',
    '',
  ].join('\n');
}

function commandsDocument(): string {
  const overview = help([]);
  const parts = commandsIn(overview).flatMap((name) => commandSections([name]));
  if (parts.length === 0) throw new Error('`contextpage --help` lists no commands');
  return `# Commands\n\n${NOTICE}\n\n${fenced(overview)}\n${parts.join('\n')}`;
}

/** Of a command and of those under it. */
function commandSections(command: readonly string[]): string[] {
  const text = help(command);
  const under = commandsIn(text).flatMap((name) => commandSections([...command, name]));
  return [`## contextpage ${command.join(' ')}\n\n${fenced(text)}`, ...under];
}

function commandsIn(text: string): string[] {
  const list = /^Commands:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

function help(command: readonly string[]): string {
  const run = spawnSync(process.execPath, [MAIN, ...command, '--help'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  if (run.status !== 0) throw new Error(`contextpage ${command.join(' ')} --help failed: ${run.stderr}`);
  return run.stdout;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

const TABLE_START = `<!-- From here to the end: written by \`node scripts/docs.ts\`; do not edit. -->`;

/** The document as it stands, with the table of what each format holds measured anew. */
async function formatsDocument(): Promise<string> {
  const [written = ''] = readFileSync(join(ROOT, 'docs/formats.md'), 'utf8').split(TABLE_START);
  return `${written}${TABLE_START}\n\n${roundTripTable(await measured())}\n`;
}

const documents: Readonly<Record<string, string>> = {
  'docs/formats.md': await formatsDocument(),
  'docs/rules.md': rulesDocument(described),
  'docs/cli.md': commandsDocument(),
  'THIRD-PARTY.md': thirdParty(ROOT),
};

for (const [name, text] of Object.entries(documents)) {
  const path = join(ROOT, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${name} is not up to date: run npm run fix\n`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
