/** `contextpage verify` and `check --archive`, through the command line. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { copiedExamples, EXAMPLE, type Ran, type RunOptions, run } from './run-cli.ts';

const HEAD = '---\ncontextpage: 1\ntitle: Mud\nlang: en\n---\n\n';
const RUIZ = 'Ana Ruiz, [‘Mud in the basin’](https://port.example/mud), *Port News*, 3 May 2021 {#ruiz}\n\n';
const REED = 'Tom Reed, [‘Who owns the quay?’](https://ledger.example/quay), *Ledger*, 2 May 2021 {#reed}\n\n';
const SAID = 'The town has not spent nine million crowns on barges in ten years.';
const OWNED = 'The quay belongs to nobody, and everybody ties up at it.';

function html(...paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><title>Mud</title><body><article><h1>Mud in the basin</h1>${body}</article></body></html>`;
}

const FILLER = 'A long paragraph about the weather over the harbour, the ferry and the price of rope that spring.';
const MUD = html(FILLER, `At the meeting she said it plainly. ${SAID} Nobody answered.`);
const QUAY = html(FILLER, `${OWNED} So it was in 1931.`);

/** A page that quotes Ruiz, and Reed where asked, beside the saved files. */
function saved(
  t: TestContext,
  quotations: { readonly ruiz: string; readonly reed?: string },
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = copiedExamples(t);
  const reed = quotations.reed === undefined ? '' : `${REED}> ${quotations.reed}\n`;
  writeFileSync(join(folder, 'page.md'), `${HEAD}${RUIZ}> ${quotations.ruiz}\n\n${reed}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'saved', name)), { recursive: true });
    writeFileSync(join(folder, 'saved', name), content);
  }
  return folder;
}

function verify(folder: string, argv: readonly string[] = [], options: RunOptions = {}): Promise<Ran> {
  return run(folder, ['verify', 'page.md', '--archive', 'saved', ...argv], options);
}

interface Told {
  readonly verdict: string;
  readonly silenced?: string;
  readonly source: { readonly file: string };
}

async function verdicts(folder: string): Promise<Told[]> {
  return JSON.parse((await verify(folder, ['--format', 'json'])).stdout).verdicts;
}

const CASES = [
  { verdict: 'verbatim', ruiz: SAID, code: 0, says: /^2 verbatim\n$/u },
  {
    verdict: 'edited',
    ruiz: 'The town has not spent nine million … in ten years.',
    code: 0,
    says: /^page\.md:9:3 {2}edited {2}ruiz\n[\s\S]*left out, with a mark: “crowns on barges”/u,
  },
  {
    verdict: 'altered',
    ruiz: SAID.replace('nine', 'ninety'),
    code: 1,
    says: /altered[\s\S]*A number differs: the page has “ninety”, the source “nine”\.\n {8}page: .*ninety million.*\n {8}source: .*nine million/u,
  },
  {
    verdict: 'wrong-source',
    ruiz: OWNED,
    code: 1,
    says: /another source of the page: Reed[\s\S]*\(reed\)[\s\S]*saved\/reed/u,
  },
  {
    verdict: 'not-found',
    ruiz: 'Pelicans were counted at noon by the verger.',
    code: 1,
    says: /not found[\s\S]*do not stand/u,
  },
];

for (const { verdict, ruiz, code, says } of CASES) {
  test(`a quotation that is ${verdict} is told in words, and decides the exit code`, async (t) => {
    const folder = saved(t, { ruiz, reed: OWNED }, { 'ruiz.html': MUD, 'reed.html': QUAY });
    assert.equal((await verdicts(folder))[0]?.verdict, verdict);
    const ran = await verify(folder);
    assert.equal(ran.code, code, ran.stdout);
    assert.match(ran.stdout, says);
    assert.equal(ran.stderr, '');
  });
}

test('a copy that cannot be read is told and does not count against the quotation', async (t) => {
  const folder = saved(t, { ruiz: SAID }, { 'ruiz.html': '' });
  const { code, stdout } = await verify(folder);
  assert.equal(code, 0);
  assert.match(stdout, /unreadable {2}ruiz\n[\s\S]*The file is empty\.[\s\S]*saved\/ruiz\.html\n\n1 unreadable\n$/u);
});

test('a caution takes a faithful quotation out of what is not shown', async (t) => {
  const folder = saved(t, { ruiz: 'At the meeting … Nobody answered.' }, { 'ruiz.html': MUD });
  const { code, stdout } = await verify(folder);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /Please look: a negation is among what the ellipsis leaves out[\s\S]*1 edited \(1 to look at\)\n$/u,
  );
});

test('a source without a copy is named with the id to save it under, and counts against nothing', async (t) => {
  const folder = saved(t, { ruiz: SAID, reed: OWNED }, { 'ruiz.html': MUD });
  const { code, stdout } = await verify(folder);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /No copy[\s\S]*\n {4}reed {2}Reed, ‘Who owns the quay\?’\n\n1 verbatim · no copy of 1 source\n$/u,
  );
  const json = JSON.parse((await verify(folder, ['--format', 'json'])).stdout);
  assert.deepEqual(json.noCopy, ['reed']);
});

test('of several copies of one source, the one that holds the words counts', async (t) => {
  const files = { 'ruiz.html': QUAY, 'ruiz-2.txt': `${FILLER}\n\n${SAID}\n`, 'ruiz-3.html': '' };
  const folder = saved(t, { ruiz: SAID, reed: OWNED }, files);
  const [one] = await verdicts(folder);
  assert.equal(one?.verdict, 'verbatim');
  assert.equal(one.source.file, 'ruiz-2.txt');
});

test('one file may be the source of two entries', async (t) => {
  const sources = ['ruiz', 'reed'].map((entry) => ({ entry, file: 'both.html' }));
  const both = html(FILLER, SAID, OWNED);
  const folder = saved(
    t,
    { ruiz: SAID, reed: OWNED },
    { 'both.html': both, 'index.json': JSON.stringify({ sources }) },
  );
  assert.deepEqual(await verify(folder), { code: 0, stdout: '2 verbatim\n', stderr: '' });
});

test('index.json names files by entry or by address, whatever tracks the reader in it', async (t) => {
  const sources = [
    { url: 'https://www.port.example/mud/?utm_source=mail#top', file: './deep/a.dat', contentType: 'text/html' },
    { entry: 'reed', file: 'deep\\b.html', captured: '2026-05-01', url: 'https://ledger.example/elsewhere' },
  ];
  const files = { 'deep/a.dat': MUD, 'deep/b.html': QUAY, 'index.json': JSON.stringify({ sources }) };
  const folder = saved(t, { ruiz: SAID, reed: OWNED.replace('nobody', 'somebody') }, files);
  const { stdout, stderr } = await verify(folder);
  assert.equal(stderr, '');
  assert.match(stdout, /Compared with: saved\/deep\/b\.html, saved 2026-05-01\n\n1 verbatim · 1 altered\n$/u);
});

test('files that are not there and files of no entry are told once, and stop nothing', async (t) => {
  const sources = [
    { entry: 'ruiz', file: 'gone.html' },
    { entry: 'ruiz', file: 'gone.html' },
    { entry: 'nobody', file: 'stray.pdf' },
  ];
  const files = { 'index.json': JSON.stringify({ sources }), 'stray.pdf': '', 'ruiz.html': MUD, 'old.html': '' };
  const folder = saved(t, { ruiz: SAID }, files);
  const { code, stdout, stderr } = await verify(folder);
  assert.deepEqual([code, stdout], [0, '1 verbatim\n']);
  assert.equal(stderr.match(/gone\.html/gu)?.length, 1);
  assert.match(stderr, /2 files .*belong to no entry of the page: old\.html, stray\.pdf\./u);
  assert.equal((await verify(folder, ['--quiet'])).stderr, '');
});

const HOSTILE: readonly { readonly list: string; readonly says: RegExp }[] = [
  { list: '{"sources": [{"entry": "ruiz", "file": "../page.md"}]}', says: /“\.\.\/page\.md” leads out of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "a/../../page.md"}]}', says: /leads out of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "..\\\\page.md"}]}', says: /leads out of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "/etc/hostname"}]}', says: /leads out of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "C:\\\\page.md"}]}', says: /leads out of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "linked.html"}]}', says: /link to a file outside of the folder/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "a\\u0000b"}]}', says: /sources\.0\.file must be .*line 1/u },
  { list: '{"sources": [\n{"file": "a.html"}]}', says: /sources\.0 must say which source it is.*line 2, column 1/u },
  { list: '{"sources": [{"entry": 5, "file": "a.html"}]}', says: /sources\.0\.entry must be a text/u },
  { list: '{"sources": [{"entry": "ruiz", "file": "a", "captured": "May"}]}', says: /captured must be a date/u },
  { list: '{"sources": {}}', says: /sources must be a list/u },
  { list: '[]', says: /sources is missing|must be an object/u },
  { list: '{"sources": [', says: /index\.json is damaged at line 1/u },
  { list: '\u0000\u0001\u0002binary', says: /index\.json/u },
  { list: `{"sources": ["${' '.repeat(20_000_000)}"]}`, says: /larger than 20 MB/u },
];

for (const { list, says } of HOSTILE) {
  test(`a list of sources such as ${JSON.stringify(list.slice(0, 60))} is refused with one sentence`, async (t) => {
    const folder = saved(t, { ruiz: SAID }, { 'index.json': list });
    if (list.includes('linked')) symlinkSync(join(folder, 'page.md'), join(folder, 'saved/linked.html'));
    for (const argv of [
      ['verify', 'page.md', '--archive', 'saved'],
      ['check', 'page.md', '--archive', 'saved'],
    ]) {
      const { code, stdout, stderr } = await run(folder, argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.match(stderr, /^contextpage: [^\n]{20,400}\n$/u);
      assert.doesNotMatch(stderr, /went wrong inside/u);
    }
  });
}

test('a saved file that is a link to outside of the folder is refused, one that stays inside is read', async (t) => {
  const folder = saved(t, { ruiz: SAID }, { 'deep/mud.html': MUD });
  symlinkSync('deep/mud.html', join(folder, 'saved/ruiz.html'));
  assert.equal((await verify(folder)).stdout, '1 verbatim\n');
  symlinkSync(join(folder, 'page.md'), join(folder, 'saved/ruiz-2.html'));
  const { code, stderr } = await verify(folder);
  assert.equal(code, 2);
  assert.match(stderr, /ruiz-2\.html” is a link to a file outside/u);
});

test('a folder that is missing, empty or a file is refused with one sentence', async (t) => {
  const folder = saved(t, { ruiz: SAID }, {});
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'empty/.DS_Store'), '');
  const cases = [
    ['absent', /no folder “absent”, so there are no copies of the sources yet; run “contextpage capture”/u],
    ['empty', /“empty” is empty; save the sources into it/u],
    ['page.md', /“page\.md” is a file; give the name of the folder/u],
  ] as const;
  for (const [name, says] of cases) {
    const { code, stdout, stderr } = await run(folder, ['verify', 'page.md', '--archive', name]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
  }
});

test('the JSON has a verdict for each quotation, with what it was judged by, and is the same each time', async (t) => {
  const files = { 'ruiz.html': MUD, 'reed.html': QUAY };
  const folder = saved(t, { ruiz: OWNED, reed: OWNED.replace('nobody', 'somebody') }, files);
  const { stdout } = await verify(folder, ['--format', 'json']);
  assert.equal((await verify(folder, ['--format', 'json'])).stdout, stdout);
  const { verdicts: found, noCopy } = JSON.parse(stdout);
  assert.deepEqual(noCopy, []);
  const [wrong, altered] = found;
  assert.deepEqual([wrong.entry, wrong.verdict, wrong.foundIn], ['ruiz', 'wrong-source', 'reed']);
  assert.match(wrong.quotation, /^ruiz-/u);
  assert.equal(wrong.source.file, 'ruiz.html');
  assert.equal(wrong.foundSource.file, 'reed.html');
  assert.equal(wrong.passages[0].exact, OWNED);
  assert.equal(altered.verdict, 'altered');
  assert.match(altered.source.sha256, /^[0-9a-f]{64}$/u);
  assert.notEqual(altered.source.sha256, altered.source.textSha256);
  assert.ok(altered.changes.some(({ source }: { source?: string }) => source === 'nobody'));
  assert.ok(altered.confidence > 0 && altered.confidence <= 1);
  assert.ok(Array.isArray(altered.cautions));
});

test('a silence with a reason keeps the exit code 0 and the verdict in sight', async (t) => {
  const folder = saved(t, { ruiz: SAID.replace('nine', 'ninety') }, { 'ruiz.html': MUD });
  const page = readFileSync(join(folder, 'page.md'), 'utf8');
  const silenced = (reason: string): void =>
    writeFileSync(join(folder, 'page.md'), page.replace('{#ruiz}', `{#ruiz silenced="not-verbatim: ${reason}"}`));
  silenced('from the printed edition');
  const { code, stdout } = await verify(folder);
  assert.equal(code, 0);
  assert.match(stdout, /altered {2}ruiz\n[\s\S]*Silenced: from the printed edition\n\n1 altered \(1 silenced\)\n$/u);
  assert.equal((await verdicts(folder))[0]?.silenced, 'from the printed edition');
  assert.equal((await run(folder, ['check', 'page.md', '--archive', 'saved'])).code, 0);
  silenced('');
  assert.equal((await verify(folder)).code, 1);
});

test('check says what verify finds, as an error with its rule, and only with an archive', async (t) => {
  const folder = saved(t, { ruiz: SAID.replace(' not', '') }, { 'ruiz.html': MUD });
  const { code, stdout } = await run(folder, ['check', 'page.md', '--archive', 'saved']);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^page\.md:9:3 {2}error {2}not-verbatim\n[\s\S]*A negation is left out: the source has “not”\.[\s\S]*Expected: The town has not/mu,
  );
  assert.equal((await run(folder, ['check', 'page.md'])).code, 0);
});

test('--quiet leaves nothing but what counts against a quotation', async (t) => {
  const edited = 'The town has not spent nine million … in ten years.';
  const folder = saved(t, { ruiz: edited, reed: 'Pelicans were counted.' }, { 'ruiz.html': MUD, 'reed.html': QUAY });
  const { stdout } = await verify(folder, ['--quiet']);
  assert.match(stdout, /^page\.md:13:3 {2}not found {2}reed\n/u);
  assert.doesNotMatch(stdout, /edited/u);
});

test('colours come only on a terminal that wants them, and what differs can be read without', async (t) => {
  const folder = saved(t, { ruiz: SAID.replace('nine', 'ninety') }, { 'ruiz.html': MUD });
  const painted = (await verify(folder, [], { tty: true, env: { TERM: 'xterm' } })).stdout;
  const plain = (await verify(folder, [], { tty: true, env: { NO_COLOR: '1' } })).stdout;
  assert.ok(painted.includes('\u001b[31mninety\u001b[39m'));
  assert.ok(painted.includes('\u001b[32mnine\u001b[39m'));
  assert.equal(stripVTControlCharacters(painted), plain);
  for (const line of plain.split('\n')) assert.ok(line.length <= 80, line);
});

test('nothing that a page or a copy holds can steer the terminal, and words from right to left are whole', async (t) => {
  const words = 'الحاجز الذي يبقى مغلقًا يحمي المدينة من البحر لكنه لا يحميها من نفسها أبدًا';
  const evil = `${words.replace('مغلقًا', 'مفتوحًا')}\u202e\u001b[31m`;
  const copy = `${FILLER}\n\n${words}\u001b]0;title\u0007\u2066.\n`;
  const folder = saved(t, { ruiz: evil }, { 'ruiz.txt': copy });
  for (const argv of [[], ['--format', 'json']]) {
    const { code, stdout } = await verify(folder, argv);
    assert.equal(code, 1, stdout);
    for (const steering of '\u001b\u0007\u202e\u2066') assert.ok(!stdout.includes(steering), stdout);
    assert.ok(stdout.includes('مفتوحًا') && stdout.includes('مغلقًا'), stdout);
  }
});

test('a person at a terminal is told which source is being read, and a pipe is told nothing', async (t) => {
  const folder = saved(t, { ruiz: SAID }, { 'ruiz.html': MUD });
  const { stderr } = await verify(folder, [], { tty: true, tick: 600 });
  assert.match(stripVTControlCharacters(stderr), /source 1 of 1 …\rReading ruiz\.html …/u);
  assert.equal((await verify(folder, [], { tick: 600 })).stderr, '');
});

test('what a terminal is told while it waits fits into one line, so that it can be cleared', async (t) => {
  const file = `${'deep/'.repeat(30)}mud.html`;
  const list = JSON.stringify({ sources: [{ entry: 'ruiz', file }] });
  const folder = saved(t, { ruiz: SAID }, { 'index.json': list, [file]: MUD });
  const { stderr } = await verify(folder, [], { tty: true, tick: 600 });
  const lines = stripVTControlCharacters(stderr).split('\r');
  assert.ok(lines.some((line) => line.startsWith('Reading deep/')));
  for (const line of lines) assert.ok(line.length < 80, line);
});

test('the example shows a verbatim, an edited, an altered quotation and one of a wrong source', async (t) => {
  const { code, stdout } = await run(copiedExamples(t), ['verify', EXAMPLE, '--archive', 'sources']);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /\n9 verbatim · 2 edited · 1 altered · 1 wrong source · 1 not found · 1 unreadable · no copy of 2 sources\n$/u,
  );
});

const ROOT = new URL('../', import.meta.url);

for (const document of ['README.md', 'docs/quotations.md']) {
  test(`${document} shows what verify says of the example`, async () => {
    const text = readFileSync(new URL(document, ROOT), 'utf8');
    const shown = /^\$ (?:npx )?contextpage verify .*\n([\s\S]*?)^```/mu.exec(text)?.[1] ?? '';
    const argv = ['verify', `examples/${EXAMPLE}`, '--archive', 'examples/sources'];
    const { stdout } = await run(fileURLToPath(ROOT), argv);
    let at = 0;
    for (const part of shown.split(/^…\n/mu)) {
      const found = stdout.indexOf(part, at);
      assert.ok(found >= 0, part);
      at = found + part.length;
    }
    assert.equal(at, stdout.length);
  });
}
