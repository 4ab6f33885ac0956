/**
 * What a second `check --archive` costs beside the first, for a page of many captured sources with a quotation each, one
 * in twenty altered.
 *
 *   node bench/capture/again.ts [count]      default: 300
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { exchange, look, open } from '../../test/archive-exchange.ts';
import { firstSentence, headline, html } from './site.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const FALSE_EACH = 20;
/** The best of so many, as other programs run, too. */
const TIMES = 3;

function addressOf(number: number): string {
  return `https://site-${number % 20}.example/articles/${number}`;
}

function makeArchive(path: string, count: number): void {
  const archive = open(path);
  for (let i = 0; i < count; i++) {
    const bytes = Buffer.from(html(i));
    const contentType = 'text/html; charset=utf-8';
    const came = exchange(addressOf(i), { headers: [['Content-Type', contentType]], body: bytes });
    archive.keep(look(addressOf(i)), { exchanges: [came], document: { bytes, text: `${i}`, contentType } });
  }
  archive.close();
}

/** @param said what is quoted of some sources in place of their first sentences */
function pageOf(count: number, said: ReadonlyMap<number, string> = new Map()): string {
  const entries = Array.from({ length: count }, (_, i) => {
    const sentence = firstSentence(i);
    const words = said.get(i) ?? (i % FALSE_EACH === 1 ? sentence.replace(/^\S+/u, 'Never') : sentence);
    return `Ada Quill, [‘${headline(i)}’](${addressOf(i)}), *The Quay*, 29 March 2021\n\n> ${words}\n`;
  });
  return `---\ncontextpage: 1\ntitle: A page of ${count} sources\nlang: en\n---\n\n${entries.join('\n')}`;
}

/** In seconds; the command’s own start is in it. */
function check(folder: string): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [MAIN, 'check', 'page.md', '--archive', 'archive', '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}`);
  return (performance.now() - began) / 1_000;
}

const count = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'contextpage-again-'));
const write = (page: string): void => writeFileSync(join(folder, 'page.md'), page);
const forgetVerdicts = (): void => rmSync(join(folder, 'archive/verdicts.json'), { force: true });
const STEPS: readonly (readonly [what: string, before: (turn: number) => void])[] = [
  ['first', forgetVerdicts],
  ['again', () => undefined],
  [
    'one true quotation edited',
    (turn) => write(pageOf(count, new Map([[0, html(0).match(/[A-Z][a-z ]+\./gu)?.[turn] ?? '']]))),
  ],
  ['one false quotation edited', (turn) => write(pageOf(count, new Map([[0, `Never was it ${turn} barges.`]])))],
  ['one source more', (turn) => write(pageOf(count + turn + 1))],
];
try {
  makeArchive(join(folder, 'archive'), count + TIMES);
  write(pageOf(count));
  let first = 0;
  for (const [what, before] of STEPS) {
    const times = Array.from({ length: TIMES }, (_, turn) => {
      before(turn);
      return check(folder);
    });
    const best = Math.min(...times);
    first ||= best;
    process.stdout.write(
      `${what.padEnd(28)}${best.toFixed(2).padStart(7)} s${((best / first) * 100).toFixed(0).padStart(6)} %\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
