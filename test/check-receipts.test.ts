/** The checker of receipts as strangers get it: one file in an empty folder. `npm test` builds it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from '../src/model/page.ts';
import { docxBytes } from './docx-parts.ts';
import { pdfFile } from './pdf-file.ts';
import { articleOf } from './receipt-records.ts';
import { run } from './run-cli.ts';
import { startSite } from './source-site/site.ts';

const PACKED = fileURLToPath(new URL('../dist/check-receipts.mjs', import.meta.url));
const SAID = 'The town has not spent nine million crowns on barges in ten years.';
const JAPANESE = '水門は冬のあいだ閉じたままだった。町の人はそれを誰にも頼んでいなかった。';
const ENGLISH = 'The board had the tide book read aloud before every vote it took on the gates.';

const LETTER: Page = {
  title: 'A letter on barges',
  lang: 'en',
  intro: [{ plain: `The clerk wrote it twice. ${SAID} Nobody answered the letter in that year or the next.` }],
  sections: [],
  entries: [],
  other: [],
};
const MHTML = [
  'From: <Saved by a browser>',
  'Snapshot-Content-Location: https://port.example/mhtml',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="--x1"',
  '',
  '----x1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  'Content-Location: https://port.example/mhtml',
  '',
  articleOf('A paragraph about rope.', SAID),
  '----x1--',
  '',
].join('\r\n');
const PDF = pdfFile([
  [
    { text: ENGLISH, x: 60, y: 700 },
    ...[JAPANESE.slice(0, 17), JAPANESE.slice(17)].map((text, at) => ({
      text,
      x: 60,
      y: 600 - at * 14,
      font: 'J' as const,
    })),
  ],
]);

/** By the id of the entry: a copy of each kind, and the words that are quoted from it. */
const KINDS: Readonly<Record<string, readonly [name: string, copy: string | Uint8Array, words: string]>> = {
  html: ['html.html', articleOf('A paragraph about rope.', SAID), SAID],
  text: ['text.txt', `A paragraph about rope.\n\n${SAID}\n`, SAID],
  word: ['word.docx', docxBytes(LETTER), SAID],
  mhtml: ['mhtml.mhtml', MHTML, 'The town has not spent nine million … in ten years.'],
  pdf: ['pdf.pdf', PDF, ENGLISH],
  japanese: ['japanese.pdf', PDF, JAPANESE],
};

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-receipts-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function pageOf(quoted: Readonly<Record<string, string>>, address = 'https://port.example'): string {
  const entries = Object.entries(quoted).map(
    ([id, words]) =>
      `Ana Ruiz, [‘About ${id}’](${address}/${id}), *Port News*, 3 May 2021 {#${id} archived="https://archive.example/${id}"}\n\n> ${words}\n`,
  );
  return `---\ncontextpage: 1\ntitle: Mud\nlang: en\n---\n\n${entries.join('\n')}`;
}

/** A folder with a page of these quotations, and receipts by the copies in it. */
async function folderWith(
  t: TestContext,
  quoted: Readonly<Record<string, string>>,
  copies: readonly string[],
): Promise<string> {
  const folder = scratch(t);
  mkdirSync(join(folder, 'saved'));
  for (const id of copies) {
    const [name = '', copy = ''] = KINDS[id] ?? [];
    writeFileSync(join(folder, 'saved', name), copy);
  }
  writeFileSync(join(folder, 'page.md'), pageOf(quoted));
  await run(folder, ['verify', 'page.md', '--archive', 'saved', '--receipts', 'receipts.json', '--quiet']);
  return folder;
}

/** The one file alone, under a Node that may read files and start itself, and neither write nor connect. */
function check(
  t: TestContext,
  folder: string,
  ...argv: readonly string[]
): { code: number | null; stdout: string; stderr: string } {
  const alone = scratch(t);
  const program = join(alone, 'check-receipts.mjs');
  copyFileSync(PACKED, program);
  const flags = ['--permission', '--allow-fs-read=*', '--allow-child-process', '--no-warnings'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  });
  assert.deepEqual(readdirSync(alone), ['check-receipts.mjs']);
  return { code: status, stdout, stderr };
}

test('the one file confirms receipts for copies of every format', async (t) => {
  const quoted = Object.fromEntries(Object.entries(KINDS).map(([id, [, , words]]) => [id, words]));
  const folder = await folderWith(t, quoted, Object.keys(KINDS));
  const { code, stdout, stderr } = check(t, folder, 'receipts.json', 'saved');
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(stdout.match(/^confirmed {2}(?:verbatim|edited) {2}/gmu)?.length, 6, stdout);
  assert.match(stdout, /\n6 confirmed · none failed\n$/u);
});

test('copies are known by their content: names, places and other files make no difference', async (t) => {
  const folder = await folderWith(t, { html: SAID }, ['html', 'text']);
  mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true });
  copyFileSync(join(folder, 'saved/html.html'), join(folder, 'elsewhere/deep/x.bin'));
  writeFileSync(join(folder, 'elsewhere/broken.wacz'), 'no archive');
  writeFileSync(join(folder, 'elsewhere/broken.warc.gz'), 'no archive');
  const { code, stdout, stderr } = check(t, folder, 'receipts.json', 'elsewhere');
  assert.deepEqual([code, stdout.split('\n').at(-2)], [0, '1 confirmed · none failed']);
  assert.match(
    stderr,
    /^check-receipts: “elsewhere\/broken\.wacz” is no zip archive that can be read\.\ncheck-receipts: “elsewhere\/broken\.warc\.gz” could not be looked into/u,
  );
});

test('a receipt is told as not checked without its copy, with where a public one is', async (t) => {
  const folder = await folderWith(t, { html: SAID }, ['html']);
  writeFileSync(join(folder, 'other.html'), articleOf('Another paragraph, for the page was changed.', SAID));
  const without = check(t, folder, 'receipts.json');
  assert.deepEqual([without.code, without.stderr], [0, '']);
  assert.match(
    without.stdout,
    /^not checked {2}verbatim {2}html\n[\s\S]*https:\/\/archive\.example\/html[\s\S]*\n1 not checked · none failed\n$/u,
  );
  const beside = check(t, folder, 'receipts.json', '--other', 'other.html');
  assert.match(
    beside.stdout,
    /^not checked[\s\S]*In “other\.html”, which is another copy, the words stand, verbatim\./u,
  );
  assert.match(beside.stdout, /\n1 not checked · none failed\n$/u);
});

test('a receipt for words that were changed fails, with the reason, and decides the exit code', async (t) => {
  const folder = await folderWith(t, { html: SAID }, ['html']);
  const path = join(folder, 'receipts.json');
  const json = readFileSync(path, 'utf8');
  for (const [from, to, says] of [
    [`"quotation": "${SAID}"`, `"quotation": "${SAID.replace('not ', '')}"`, /for other words than the quotation/u],
    ['"verdict": "verbatim"', '"verdict": "edited"', /the words are “verbatim” and not “edited”/u],
    ['"textSha256": "', '"textSha256": "0', /receipts\.0\.receipt\.copy\.textSha256 must be a sha256/u],
  ] as const) {
    assert.ok(json.includes(from));
    writeFileSync(path, json.replace(from, to));
    const { code, stdout, stderr } = check(t, folder, 'receipts.json', 'saved');
    assert.match(stdout + stderr, says);
    assert.equal(code, stderr === '' ? 1 : 2);
  }
});

test('a published page.json is checked as receipts are, and by its captures as they lie in web archives', async (t) => {
  const site = await startSite(t, {
    '/mud': (_, response) => {
      const page = articleOf(
        ...Array.from({ length: 9 }, (_, at) => `In the year ${1900 + at} the basin was dredged again, and silted up.`),
        SAID,
      );
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    },
  });
  const folder = scratch(t);
  writeFileSync(join(folder, 'page.md'), pageOf({ mud: SAID }, site.origin));
  for (const argv of [
    ['capture', 'page.md', '--allow-host', site.host, '--quiet'],
    ['build', 'page.md', '--archive', 'archive', '--quiet'],
    ['archive', 'export', 'mud.wacz', '--quiet'],
  ]) {
    assert.equal((await run(folder, argv)).code, 0, argv.join(' '));
  }
  for (const copy of ['archive', 'archive/warc', 'mud.wacz']) {
    const { code, stdout, stderr } = check(t, folder, 'site/mud.json', copy);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^confirmed {2}verbatim {2}mud\n[\s\S]*is said to be of 2026-01-01[\s\S]*\n1 confirmed · none failed\n$/u,
    );
  }
  const { stdout } = check(t, folder, 'site/mud.json', 'archive/text');
  assert.match(stdout, /^in the text {2}verbatim {2}mud\n[\s\S]*\n1 in the text · none failed\n$/u);
});

test('wrong usage and files that are no receipts are told in one sentence, with the exit code 2', async (t) => {
  const folder = await folderWith(t, { html: SAID }, ['html']);
  for (const [argv, says] of [
    [[], /^Usage: node check-receipts\.mjs/u],
    [['--colour'], /^check-receipts: Unknown option “--colour”; --help shows what there is\.\n$/u],
    [['absent.json'], /^check-receipts: Cannot read “absent\.json”: there is no such file/u],
    [['receipts.json', 'absent'], /^check-receipts: Cannot read “absent”/u],
    [['page.md'], /^check-receipts: page\.md holds no receipts; give the file/u],
    [['saved'], /^check-receipts: Cannot read “saved”: it is a folder/u],
  ] as const) {
    const { code, stdout, stderr } = check(t, folder, ...argv);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
  }
  assert.equal(check(t, folder, '--help').code, 0);
});

test('nothing that a receipt holds can steer the terminal', async (t) => {
  const folder = await folderWith(t, { html: SAID }, ['html']);
  const path = join(folder, 'receipts.json');
  const json = readFileSync(path, 'utf8');
  const evil = '\u001b[31m\u202e';
  const keys = /"(entry|reference|quotation|url)": "/gu;
  writeFileSync(
    path,
    json.replaceAll(keys, (found) => found + JSON.stringify(evil).slice(1, -1)),
  );
  const { stdout, stderr } = check(t, folder, 'receipts.json');
  assert.match(stdout, /^FAILED/u);
  assert.equal(stripVTControlCharacters(stdout + stderr), stdout + stderr);
  assert.ok(!(stdout + stderr).includes('\u202e'));
});
