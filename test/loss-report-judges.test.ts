/** The account of how a page was read before outside judges: an HTML checker, an accessibility checker, and a browser. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { lossReport } from '../src/write/loss-report/loss-report.ts';
import { needs } from './tools.ts';

const INPUTS: Readonly<Record<string, string>> = {
  'fens.html': `<!doctype html><html lang="de"><head><title>Moore</title><script>${'let x = 1;\n'.repeat(90)}</script></head>
<body><nav><a href="/">Start</a></nav><main><h1>Presseschau: Moore</h1><h2>Zeitungen</h2><ul>
<li>Fenn, Ada: <a href="https://post.example/a">Der Deich, damals und heute</a>. In: <em>Moorbote</em>, 12.03.2023. (Bezahlschranke)
<blockquote>Der Deich hält.</blockquote></li>
<li>Lind, Eva: <a href="https://post.example/b">Wem gehört das Moor?</a> In: <em>Moorbote</em>, 9.11.2022.</li>
<li><a href="https://post.example/c">Ein Steg für alle</a>, Küstenblatt, 2.6.2022</li></ul></main></body></html>`,
  'fens.txt': `قراءات في مياه النهر

سلمى الهادي، «لمن النهر؟»، جريدة الميناء، 12 مارس 2023
«لم يكن النهر ملكا لأحد.»

كريم الساحلي، «التجريف وما بعده»، صوت الشمال، 9 نوفمبر 2022
«التجريف يكلف أكثر مما يعطي.»`,
  'fens.ris': 'TY  - NEWS\nTI  - The dike\nAU  - Fenn, Ada\nZZ  - odd\nER  - \n',
};

const require = createRequire(import.meta.url);
const root = mkdtempSync(join(tmpdir(), 'contextpage-report-'));
const documents = Object.keys(INPUTS).map((name) => join(root, `${name}.html`));

before(async () => {
  for (const [name, text] of Object.entries(INPUTS)) {
    const reading = await readPage(new TextEncoder().encode(text), { name });
    writeFileSync(join(root, `${name}.html`), lossReport(doubted(reading)));
  }
});

after(() => rmSync(root, { recursive: true, force: true }));

/** Every second field in doubt, so that each way to show a field is there, however well the page is read. */
function doubted(reading: Reading): Reading {
  const lines = reading.lines.map((line) => ({
    ...line,
    fields: line.fields.map((field, i) => ({
      ...field,
      confidence: [0.95, 0.3, 0.7][i % 3] ?? 1,
      alternatives: [{ field: 'note' as const, start: 0, end: line.text.length }],
    })),
  }));
  return { ...reading, lines };
}

test('The Nu HTML Checker finds no error', needs('java', 'apt-get install default-jre-headless'), async () => {
  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const found = await promisify(execFile)('java', [
    '-jar',
    jar,
    '--errors-only',
    '--format',
    'gnu',
    ...documents,
  ]).catch((error: { stderr: string }) => error);
  assert.equal(found.stderr, '');
});

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;

  before(async () => {
    const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });

  after(() => browser.close());

  test('axe finds no violation and nothing scrolls sideways, light and dark, down to 320 pixels', async () => {
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const runAxe = `axe.run().then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')))`;
    for (const document of documents) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme });
        await tab.goto(`file://${document}`);
        await tab.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        await tab.evaluate(axe);
        assert.deepEqual(await tab.evaluate(runAxe), [], `${document}, ${colorScheme}`);
        assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 320, document);
        await tab.close();
      }
    }
  });

  test('each link of the list of doubtful parts leads to the words that it names', async () => {
    const tab = await browser.newPage();
    await tab.goto(`file://${documents[0]}`);
    const pairs = (await tab.evaluate(
      `[...document.querySelectorAll('.lost a[href^="#f"]')].map((link) => [
        link.parentElement.querySelector('bdi').textContent,
        document.querySelector(link.hash).lastChild.textContent,
      ])`,
    )) as [string, string][];
    assert.ok(pairs.length >= 6);
    for (const [named, shown] of pairs) assert.equal(shown, named);
    await tab.close();
  });
});
