/** `build --archive` and `verify --receipts`, through the command line. */
import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readReceipts } from '../src/receipt/read-receipts.ts';
import { articleOf } from './receipt-records.ts';
import { copiedExamples, EXAMPLE, type Ran, run } from './run-cli.ts';

const SAID = 'The town has not spent nine million crowns on barges in ten years.';
const LIE = 'The town has spent nine million crowns on barges in ten years, and it shows.';
const HEAD = '---\ncontextpage: 1\ntitle: Mud\nlang: en\n';
const RUIZ = 'Ana Ruiz, [‘Mud’](https://port.example/mud), *Port News*, 3 May 2021 {#ruiz}';

function folderWith(t: TestContext, head: string, ...quoted: readonly string[]): string {
  const folder = copiedExamples(t);
  const quotations = quoted.map((words) => `> ${words}\n\n`).join('');
  writeFileSync(
    join(folder, 'page.md'),
    `${HEAD}${head}---\n\n${RUIZ}\n\n${quotations}The clerk is my cousin. {.private}\n`,
  );
  mkdirSync(join(folder, 'saved'));
  writeFileSync(join(folder, 'saved/ruiz.html'), articleOf(`She said it plainly. ${SAID} Nobody answered.`));
  return folder;
}

function build(folder: string, ...argv: readonly string[]): Promise<Ran> {
  return run(folder, ['build', 'page.md', '--archive', 'saved', ...argv]);
}

function siteText(folder: string): string {
  const paths = globSync('site/**/*.{html,json,md,xml,csv,ris,bib,rdf}', { cwd: folder });
  assert.ok(paths.length > 5);
  return paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
}

function verdictsIn(folder: string): (string | undefined)[] {
  const page = JSON.parse(readFileSync(join(folder, 'site/mud.json'), 'utf8'));
  const quotations: { receipt?: { verdict: string } }[] = page.entries[0].quotations;
  return quotations.map(({ receipt }) => receipt?.verdict);
}

test('a built page carries the receipts of faithful quotations, and of no other', async (t) => {
  const folder = folderWith(t, '', SAID, LIE);
  const { code, stdout, stderr } = await build(folder);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^Quotations against their sources: 1 verbatim · 1 altered\.$/mu);
  assert.match(stdout, /differs from its\s+source/u);
  assert.deepEqual(verdictsIn(folder), ['verbatim', undefined]);
  const text = siteText(folder).replaceAll(/<style>.*?<\/style>/gsu, '');
  assert.equal(/altered|negation-changed/u.exec(text)?.[0], undefined);
});

test('a page whose marks are all carries the receipts of all quotations', async (t) => {
  const folder = folderWith(t, 'marks: all\n', SAID, LIE);
  assert.equal((await build(folder)).code, 0);
  assert.deepEqual(verdictsIn(folder), ['verbatim', 'altered']);
});

test('of the saved sources a site holds neither a file, nor a path, nor words beyond the receipts', async (t) => {
  const folder = folderWith(t, 'marks: all\n', SAID);
  writeFileSync(
    join(folder, 'saved/ruiz.html'),
    articleOf(
      'The heron flew off.',
      `${'Rain fell all night. '.repeat(12)}${SAID}${' Wind rose at dawn.'.repeat(12)}`,
      'The eel swam home.',
    ),
  );
  assert.equal((await build(folder)).code, 0);
  assert.deepEqual(verdictsIn(folder), ['verbatim']);
  assert.equal(/heron|eel swam|saved\/|cousin/u.exec(siteText(folder))?.[0], undefined);
});

test('a page of a built site keeps its receipts without the archive, but for words that were changed since', async (t) => {
  const folder = folderWith(t, '', SAID, 'The town has not spent nine million … in ten years.');
  assert.equal((await build(folder)).code, 0);
  const page = readFileSync(join(folder, 'site/mud.json'), 'utf8');
  const changed = JSON.parse(page);
  changed.entries[0].quotations[1].text.plain = LIE;
  writeFileSync(join(folder, 'page.json'), JSON.stringify(changed));
  const { code, stdout } = await run(folder, ['build', 'page.json']);
  assert.equal(code, 0);
  assert.match(
    stdout.replace(/\s+/gu, ' '),
    /The receipt of the quotation “The town has spent .*” does not fit its words, and was left out/u,
  );
  assert.deepEqual(verdictsIn(folder), ['verbatim', undefined]);
  writeFileSync(join(folder, 'page.json'), page);
  assert.doesNotMatch((await run(folder, ['build', 'page.json'])).stdout, /does not fit/u);
  assert.equal(readFileSync(join(folder, 'site/mud.json'), 'utf8'), page);
});

test('a site is not built into the folder of saved sources, nor around it', async (t) => {
  const folder = folderWith(t, '', SAID);
  for (const [out, says] of [
    ['saved', /it is the folder of saved sources/u],
    ['saved/site', /it lies in the folder of saved sources/u],
  ] as const) {
    const { code, stdout, stderr } = await build(folder, '--out', out);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
  }
  mkdirSync(join(folder, 'out/saved'), { recursive: true });
  const { code, stderr } = await run(folder, ['build', 'page.md', '--archive', 'out/saved', '--out', 'out']);
  assert.equal(code, 2);
  assert.match(stderr, /the folder of saved sources lies in it/u);
  assert.deepEqual(globSync('saved/*', { cwd: folder }), ['saved/ruiz.html']);
});

test('the receipts of a page are the same bytes each time, and hold nothing private', async (t) => {
  const folder = folderWith(t, '', SAID, LIE);
  const argv = ['verify', 'page.md', '--archive', 'saved', '--receipts', 'receipts.json'];
  const { code, stdout, stderr } = await run(folder, argv);
  assert.equal(code, 1);
  assert.match(stdout, /1 verbatim · 1 altered/u);
  assert.equal(stderr, 'contextpage: The receipts are in receipts.json.\n');
  const path = join(folder, 'receipts.json');
  const first = readFileSync(path);
  const records = await readReceipts(first, 'receipts.json');
  assert.deepEqual(
    records.map(({ receipt, quotation }) => [receipt.verdict, quotation]),
    [
      ['verbatim', SAID],
      ['altered', LIE],
    ],
  );
  assert.doesNotMatch(first.toString(), /cousin|saved|ruiz\.html/u);
  await run(folder, argv, { today: '2027-03-03' });
  assert.deepEqual(readFileSync(path), first);
});

test('receipts carry the stamp of the page that is built with them', async (t) => {
  const folder = folderWith(t, '', SAID, LIE);
  await run(folder, ['verify', 'page.md', '--archive', 'saved', '--receipts', 'receipts.json']);
  await build(folder);
  const { page } = JSON.parse(readFileSync(join(folder, 'receipts.json'), 'utf8'));
  assert.match(page.stamp, /^[0-9a-f]{8}$/u);
  assert.ok(readFileSync(join(folder, 'site/index.html'), 'utf8').includes(page.stamp));
});

test('receipts replace former receipts and no other file, and stay out of a built site', async (t) => {
  const folder = folderWith(t, '', SAID);
  await build(folder);
  const target = (name: string): Promise<Ran> =>
    run(folder, ['verify', 'page.md', '--archive', 'saved', '--quiet', '--receipts', name]);
  writeFileSync(join(folder, 'notes.json'), '{"schema": "notes"}');
  for (const [name, says] of [
    ['page.md', /“page\.md” exists and holds no receipts/u],
    ['notes.json', /“notes\.json” exists and holds no receipts/u],
    ['saved', /Cannot read “saved”: it is a folder/u],
    ['site/receipts.json', /would be published/u],
  ] as const) {
    const { code, stdout, stderr } = await target(name);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
  }
  writeFileSync(join(folder, 'old.json'), '{"schema": "contextpage-receipts/1", "receipts": []}');
  assert.deepEqual(await target('old.json'), { code: 0, stdout: '', stderr: '' });
  assert.equal((await readReceipts(readFileSync(join(folder, 'old.json')), 'old.json')).length, 1);
});

test('the example has a receipt for each quotation with a copy, and each is published or kept as its verdict says', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['verify', EXAMPLE, '--archive', 'sources', '--receipts', 'receipts.json']);
  const records = await readReceipts(readFileSync(join(folder, 'receipts.json')), 'receipts.json');
  await run(folder, ['build', EXAMPLE, '--archive', 'sources']);
  const site = await readReceipts(readFileSync(join(folder, 'site/the-halder-barrier.json')), 'page.json');
  const faithful = records.filter(({ receipt: { verdict } }) => verdict === 'verbatim' || verdict === 'edited');
  assert.deepEqual(site, faithful);
  assert.ok(faithful.length > 5 && faithful.length < records.length);
});
