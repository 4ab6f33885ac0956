/** The command as users get it, packed by scripts/bundle.ts, beside the modules it was packed from. `npm test` builds it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copiedExamples, EXAMPLE, PASTED, run } from './run-cli.ts';
import { startSite } from './source-site/site.ts';

const PACKED = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const STYLE = fileURLToPath(new URL('../src/cite/contextpage.csl', import.meta.url));

function packed(cwd: string, argv: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PACKED, ...argv], { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

function filesOf(folder: string): Map<string, string> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(folder.length), readFileSync(path, 'latin1')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('the packed command says and writes what its modules do', async (t) => {
  const [here, there] = [copiedExamples(t), copiedExamples(t)];
  const steps = [
    ['--version'],
    ['build', '--help'],
    ['check', PASTED],
    ['check', EXAMPLE, '--format', 'json', '--today', '2026-01-01'],
    ['build', EXAMPLE, '--out', 'site', '--report', 'report'],
    ['build', EXAMPLE, '--out', 'styled', '--style', STYLE, '--archive', 'sources'],
    ['convert', EXAMPLE, 'page.docx'],
    ['convert', 'page.docx', 'from-docx.json'],
    ['convert', EXAMPLE, 'page.html'],
    ['convert', 'page.html', 'from-html.md'],
    ['convert', 'from-docx.json', 'page.bib'],
    ['check', EXAMPLE, '--archive', 'sources', '--today', '2026-01-01'],
    ['verify', EXAMPLE, '--archive', 'sources', '--receipts', 'receipts.json'],
    ['verify', EXAMPLE, '--archive', 'sources', '--format', 'json'],
    ['check', PASTED, '--fix'],
    ['check', 'absent.txt'],
  ];
  for (const step of steps) {
    const { code, stdout, stderr } = await run(here, step);
    assert.deepEqual(packed(there, step), { code, stdout, stderr }, step.join(' '));
  }
  assert.deepEqual(filesOf(there), filesOf(here));
});

test('foreign Markdown, whose reader is a file of its own, is read by the packed command', async (t) => {
  const folder = copiedExamples(t);
  const page = fileURLToPath(new URL('fixtures/markdown--clippings/input.md', import.meta.url));
  const argv = ['check', page, '--format', 'json', '--today', '2026-01-01'];
  const { code, stdout, stderr } = await run(folder, argv);
  assert.deepEqual(packed(folder, argv), { code, stdout, stderr });
});

test('the packed command captures from a site, checks and exports what it kept', async (t) => {
  const page =
    '<title>Mud</title><article><h1>Mud</h1><p>The basin was full of mud, and nobody had asked why.</p></article>';
  const site = await startSite(t, {
    '/mud': (_, response) => response.setHeader('Content-Type', 'text/html').end(page),
  });
  const folder = copiedExamples(t);
  const steps: [argv: string[], said: RegExp][] = [
    [['capture', `${site.origin}/mud`, '--allow-host', site.host], /^1 new/mu],
    [['archive', 'check'], /all as they were written/u],
    [['archive', 'export', 'mud.wacz'], /^mud\.wacz: 1 source/u],
    [['capture', '--forget', `${site.origin}/mud`], /^Purged/u],
  ];
  for (const [argv, said] of steps) {
    const child = spawn(process.execPath, [PACKED, ...argv], { cwd: folder });
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    assert.deepEqual([stderr, code], ['', 0]);
    assert.match(stdout, said);
  }
});
