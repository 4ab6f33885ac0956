/** Everything that is written as HTML, before two HTML checkers, each of them started once. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { editsReports } from './edits-reports.ts';
import { largePage } from './large-page.ts';
import { lossReports } from './loss-reports.ts';
import { buildSite } from './site/built-site.ts';
import { plantedSite } from './site/planted-site.ts';
import { DATED, DOWNLOADS, PAGES } from './site-pages.ts';
import { needs } from './tools.ts';
import { writeSite } from './written-site.ts';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'contextpage-markup-'));
after(() => rmSync(root, { recursive: true, force: true }));

const CSV = { path: 'harbour.csv', format: 'csv', bytes: 9000 };
const pages: string[] = [];
const reports: string[] = [];

before(async () => {
  for (const [name, page] of Object.entries({ ...PAGES, dated: DATED, large: largePage() })) {
    const files = await writeSite(join(root, name), page, { baseName: 'harbour', downloads: [...DOWNLOADS, CSV] });
    const html = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
    pages.push(...(name === 'large' ? LARGE : html).map((path) => join(root, name, path)));
    assert.ok(name !== 'large' || LARGE.every((path) => html.includes(path)));
  }
  const { site } = await plantedSite({ title: 'The delta files', url: 'https://delta.example/' });
  const files = await buildSite(join(root, 'pages'), site);
  pages.push(...files.filter((path) => path.endsWith('.html')).map((path) => join(root, 'pages', path)));
  for (const [name, html] of [...(await lossReports()), ...editsReports()]) {
    writeFileSync(join(root, `${name}.html`), html);
    reports.push(join(root, `${name}.html`));
  }
});

/** Of the list on several pages, the first and that of a year: the others are as they are. */
const LARGE = ['index.html', '2019.html'];

test('The Nu HTML Checker finds no error', needs('java', 'apt-get install default-jre-headless'), async () => {
  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  // Optimising the checker takes longer than what it checks.
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss2m'];
  const found = await run('java', [
    ...java,
    '-jar',
    jar,
    '--errors-only',
    '--format',
    'gnu',
    ...pages,
    ...reports,
  ]).catch((error: { stderr: string }) => error);
  assert.equal(found.stderr, '');
});

test('html-validate finds no error', async () => {
  const bin = join(dirname(require.resolve('html-validate/package.json')), 'bin/html-validate.mjs');
  const found = await run(process.execPath, [bin, ...pages], { cwd: root }).catch((error: { stdout: string }) => error);
  assert.equal(found.stdout, '');
});
