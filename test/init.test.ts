/** Journeys with `contextpage init`: a page begun, and a page taken over. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { copiedExamples, EXAMPLE, PASTED, run } from './run-cli.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-init-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Runs each command that the text tells to copy, but that which waits for a browser. */
async function runPrinted(cwd: string, text: string): Promise<string[]> {
  const commands = [...text.matchAll(/^ {4}contextpage (.*)$/gmu)].map(([, line = '']) => line);
  for (const line of commands.filter((one) => !one.startsWith('preview'))) {
    const argv = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { code, stderr } = await run(cwd, argv);
    assert.notEqual(code, 2, `${line}: ${stderr}`);
  }
  return commands;
}

test('a page is begun with an example on which nothing is wrong, and what is told to do next works', async (t) => {
  const cwd = newFolder(t);
  const { code, stdout } = await run(cwd, ['init', 'water-rights']);
  assert.equal(code, 0);
  const files = contentOf(join(cwd, 'water-rights'));
  assert.deepEqual(Object.keys(files).sort(), ['.gitignore', 'contextpage.json', 'water-rights.md']);
  assert.match(files['water-rights.md'] ?? '', /^---\ncontextpage: 1\ntitle: Water rights\nlang: en\n---\n/u);
  assert.deepEqual(JSON.parse(files['contextpage.json'] ?? ''), { title: 'Water rights', lang: 'en' });
  const checked = await run(cwd, ['check', 'water-rights/water-rights.md']);
  assert.match(checked.stdout, /1 hint\.\n$/u, 'only that it does not say where it is published');
  const commands = await runPrinted(cwd, stdout);
  assert.deepEqual(commands, [
    'preview water-rights/water-rights.md',
    'check water-rights/water-rights.md',
    'build water-rights/water-rights.md --out water-rights/site',
  ]);
});

test('at a terminal it is asked for, until an answer fits, and Enter takes what is usual', async (t) => {
  const cwd = newFolder(t);
  const typed = ['Rechte am Wasser', 'German', 'de', 'quay', 'www.quay.example/wasser/'];
  const asked = await run(cwd, ['init', 'a b'], { tty: true, typed });
  assert.equal(asked.code, 0);
  assert.match(asked.stdout, /Title of the page \(a b\): Its language[^(]*\(en\): It must be a language tag/u);
  const text = contentOf(join(cwd, 'a b'))['rechte-am-wasser.md'] ?? '';
  assert.match(text, /title: Rechte am Wasser\nlang: de\nurl: https:\/\/www\.quay\.example\/wasser\//u);
  assert.match(asked.stdout, /contextpage check "a b\/rechte-am-wasser\.md"/u);
  await runPrinted(cwd, asked.stdout);

  const entered = await run(cwd, ['init', 'eau'], { tty: true, typed: ['', '', ''], env: { LANG: 'fr_FR.UTF-8' } });
  assert.equal(entered.code, 0);
  assert.match(contentOf(join(cwd, 'eau'))['eau.md'] ?? '', /title: Eau\nlang: fr\n---/u);

  const brokenOff = await run(cwd, ['init', 'gone'], { tty: true, typed: ['Title'] });
  assert.equal(brokenOff.code, 2);
  assert.match(brokenOff.stderr, /You broke off; nothing was written\./u);
  assert.ok(!readdirSync(cwd).includes('gone'));
});

test('names that some disks do not take become names that all do', async (t) => {
  const cwd = newFolder(t);
  for (const [title, file] of [
    ['Häfen: Öl & Gas?', 'hafen-ol-gas.md'],
    ['CON', 'con-page.md'],
    ['حقوق المياه', 'حقوق-المياه.md'],
    ['???', 'page.md'],
  ] as const) {
    const folder = `of ${file}`;
    assert.equal((await run(cwd, ['init', folder], { tty: true, typed: [title, '', ''] })).code, 0, title);
    assert.ok(readdirSync(join(cwd, folder)).includes(file), `${title}: ${readdirSync(join(cwd, folder))}`);
  }
});

test('no file that is there is changed, and a page that is there is named', async (t) => {
  const cwd = newFolder(t);
  writeFileSync(join(cwd, 'Water rights.docx'), 'not ours to touch');
  writeFileSync(join(cwd, 'contextpage.json'), '{}');
  writeFileSync(join(cwd, 'README.md'), '# For colleagues');
  const before = contentOf(cwd);
  const { code, stdout } = await run(cwd, ['init']);
  assert.equal(code, 0);
  assert.match(stdout, /There is a page in this folder already: “Water rights\.docx”\./u);
  assert.match(stdout, /contextpage init --from "Water rights\.docx"/u);
  assert.match(stdout, /There already, and left as it was:\n {2}contextpage\.json/u);
  const { '.gitignore': _written, ...after } = contentOf(cwd);
  assert.deepEqual(after, before);
  const again = contentOf(cwd);
  await run(cwd, ['init']);
  assert.deepEqual(contentOf(cwd), again);
});

test('a file in place of the folder is told, with the way to begin with it', async (t) => {
  const cwd = newFolder(t);
  writeFileSync(join(cwd, 'rivers.txt'), 'Rivers');
  const before = contentOf(cwd);
  const { code, stderr } = await run(cwd, ['init', 'rivers.txt']);
  assert.equal(code, 2);
  assert.match(stderr, /is a file; give the folder for the page, and --from/u);
  assert.deepEqual(contentOf(cwd), before);
});

test('a page that there is becomes a context file with all that it has, and its worst messages are told', async (t) => {
  const cwd = copiedExamples(t);
  const { code, stdout } = await run(cwd, ['init', 'barrier', '--from', PASTED]);
  assert.equal(code, 0);
  assert.match(stdout, /15 sources, 15 quotations/u);
  assert.match(stdout, /The 3 worst:\n {2}barrier\/halder-barrier-as-pasted\.md:\d+:\d+\n/u);
  await runPrinted(cwd, stdout);
  const taken = await run(cwd, ['init', 'barrier', '--from', PASTED]);
  assert.equal(taken.code, 2);
  assert.match(taken.stderr, /is there already and stays as it is/u);
});

test('a Word document in the folder itself is taken over, and is no page beside its context file', async (t) => {
  const cwd = copiedExamples(t);
  mkdirSync(join(cwd, 'pages'));
  await run(cwd, ['convert', EXAMPLE, 'pages/Halder barrier.docx']);
  const { code, stdout } = await run(join(cwd, 'pages'), ['init', '--from', 'Halder barrier.docx']);
  assert.equal(code, 0, stdout);
  const settings = JSON.parse(readFileSync(join(cwd, 'pages', 'contextpage.json'), 'utf8'));
  assert.deepEqual(settings.pages, ['the-halder-barrier.md']);
  const built = await run(join(cwd, 'pages'), ['build', '.', '--quiet']);
  assert.equal(built.code, 0, built.stderr);
  assert.ok(readdirSync(join(cwd, 'pages', 'site')).includes('the-halder-barrier'));
});

test('a page on the web is asked for through the guard of the network', async (t) => {
  const cwd = copiedExamples(t);
  await run(cwd, ['convert', EXAMPLE, 'page.html']);
  const html = readFileSync(join(cwd, 'page.html'));
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/context/`;
  const refused = await run(cwd, ['init', 'web', '--from', address]);
  assert.equal(refused.code, 2);
  assert.ok(!readdirSync(cwd).includes('web'));
  const read = await run(cwd, ['init', 'web', '--from', address, '--allow-host', `127.0.0.1:${port}`]);
  assert.equal(read.code, 0, read.stderr);
  assert.match(contentOf(join(cwd, 'web'))['the-halder-barrier.md'] ?? '', /title: The Halder Barrier/u);
});

test('what cannot be taken over leaves no folder behind', async (t) => {
  const cwd = newFolder(t);
  writeFileSync(join(cwd, 'empty.txt'), '');
  writeFileSync(join(cwd, 'file'), 'x');
  for (const argv of [
    ['init', 'new', '--from', 'empty.txt'],
    ['init', 'new', '--from', 'gone.docx'],
    ['init', 'file'],
  ]) {
    const { code, stderr } = await run(cwd, argv);
    assert.equal(code, 2, argv.join(' '));
    assert.match(stderr, /^contextpage: [^\n]+\.\n$/u);
    assert.doesNotMatch(stderr, /Something went wrong/u);
  }
  assert.deepEqual(readdirSync(cwd).sort(), ['empty.txt', 'file']);
});
