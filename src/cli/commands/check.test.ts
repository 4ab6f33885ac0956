import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { copiedExamples, type Ran, run } from '../../../test/run-cli.ts';
import { ioOf } from '../io.ts';
import { check } from './check.ts';

const HEAD = '---\ncontextpage: 1\ntitle: Lune\nurl: https://pages.example/lune/\n---\n';
/** A warning, and a hint that can be mended. */
const UNDATED = `${HEAD}
Ada Brook, ‘Tides’, *Lune Herald* {.source}

Tom Reed, [‘Quays’](https://herald.example/q?utm_source=x), *Lune Herald*, 3 May 2021

Eva Lind, [‘Piers’](https://herald.example/p), *Lune Herald*, 2 May 2021
`;

interface Page {
  readonly folder: string;
  check(...argv: string[]): Promise<Ran>;
}

function pageIn(t: TestContext, name: string, content: string | Uint8Array): Page {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, name), content);
  return { folder, check: (...argv) => run(folder, ['check', ...argv]) };
}

/** The results of a log, as rule and file. */
function resultsOf(log: string): string[] {
  const { runs } = JSON.parse(log);
  assert.equal(runs.length, 1);
  return runs[0].results.map(
    ({
      ruleId,
      locations,
    }: {
      ruleId: string;
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    }) => `${locations[0]?.physicalLocation.artifactLocation.uri} ${ruleId}`,
  );
}

test('--format sarif gives one log for all pages, and says in it which could not be read', async (t) => {
  const { folder, check } = pageIn(t, 'a.md', UNDATED);
  writeFileSync(join(folder, 'b.md'), UNDATED);
  const { code, stdout, stderr } = await check('--format', 'sarif', 'a.md', 'absent.md', './b.md', './a.md');
  assert.equal(code, 2);
  assert.match(stderr, /absent\.md/);
  const results = resultsOf(stdout);
  const ofOther = results.slice(results.length / 2).map((one) => one.replace('b.md', 'a.md'));
  assert.deepEqual(results.slice(0, results.length / 2), ofOther, 'a page that is named twice is one page');
  assert.ok(results.includes('a.md missing-date'));
  assert.equal(JSON.parse(stdout).runs[0].invocations[0].executionSuccessful, false);
});

test('no absolute path of the machine gets into the forms that are passed on', async (t) => {
  const { folder, check } = pageIn(t, 'a b.md', UNDATED);
  for (const [format, name] of [
    ['sarif', 'a%20b.md'],
    ['github', 'file=a b.md,'],
  ]) {
    const { stdout } = await check('--format', format ?? '', join(folder, 'a b.md'), join(folder, 'absent.md'));
    assert.ok(stdout.includes(name ?? ''), stdout);
    if (format === 'sarif') assert.ok(resultsOf(stdout).length > 0);
    assert.ok(!stdout.split('\n').some((line) => /^::\w+ file=\//u.test(line) || line.includes('"uri":"/')), stdout);
  }
});

test('--format github prints one command a line for each message', async (t) => {
  const { check } = pageIn(t, 'a.md', UNDATED);
  const { code, stdout } = await check('--format', 'github', 'a.md');
  assert.equal(code, 0);
  const commands = stdout.trimEnd().split('\n');
  assert.ok(
    commands.every((line) => /^::(?:error|warning|notice) file=a\.md(?:,|::)/u.test(line)),
    stdout,
  );
  assert.ok(
    commands.some((line) => line.startsWith('::warning file=a.md,line=7,endLine=7,col=1,title=missing-date::')),
  );
});

test('--max-warnings counts the warnings of all pages together, and no silenced one', async (t) => {
  const { folder, check } = pageIn(t, 'a.md', UNDATED);
  const codes = async (...names: string[]): Promise<number[]> =>
    Promise.all(['0', '1', '2'].map(async (most) => (await check('--quiet', '--max-warnings', most, ...names)).code));
  assert.deepEqual(await codes('a.md'), [1, 0, 0]);
  writeFileSync(join(folder, 'b.md'), UNDATED);
  assert.deepEqual(await codes('a.md', 'b.md'), [1, 1, 0]);
  writeFileSync(join(folder, 'a.md'), UNDATED.replace('.source', 'silenced="missing-date: undated leaflet"'));
  assert.deepEqual(await codes('a.md', 'b.md'), [1, 0, 0]);
});

test('silenced messages are counted in words, and listed with their reasons for programs', async (t) => {
  const { check } = pageIn(t, 'a.md', UNDATED.replace('.source', 'silenced="missing-date: undated leaflet"'));
  assert.match((await check('a.md')).stdout, /1 message is silenced\.\n$/u);
  const { silenced, counts } = JSON.parse((await check('--format', 'json', 'a.md')).stdout);
  assert.equal(counts.silenced, 1);
  assert.deepEqual([silenced[0].rule, silenced[0].silenced], ['missing-date', 'undated leaflet']);
  const log = JSON.parse((await check('--format', 'sarif', 'a.md')).stdout);
  const suppressed = log.runs[0].results.filter(
    ({ suppressions }: { suppressions: object[] }) => suppressions.length > 0,
  );
  assert.deepEqual(
    suppressed.map(({ ruleId }: { ruleId: string }) => ruleId),
    ['missing-date'],
  );
});

test('--fix keeps a silence, and its changes do not get into a log', async (t) => {
  const silencedPage = UNDATED.replace('.source', 'silenced="missing-date: undated leaflet"');
  const { folder, check } = pageIn(t, 'a.md', silencedPage);
  const { stdout, stderr } = await check('--fix', '--format', 'sarif', 'a.md');
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), silencedPage.replace('?utm_source=x', ''));
  assert.ok(resultsOf(stdout).includes('a.md missing-date'));
  assert.match(stderr, /^\+.*herald\.example\/q\)/mu);
  assert.equal((await check('--fix', '--format', 'github', 'a.md')).stderr, '');
});

test('a page with a limit lists the words taken from each source', async (t) => {
  const { check } = pageIn(t, 'a.md', UNDATED.replace('title:', 'max-words: 2\ntitle:').concat('\n> One two three.\n'));
  const { words, messages } = JSON.parse((await check('--format', 'json', 'a.md')).stdout);
  assert.deepEqual(
    words.map((one: { words: number }) => one.words),
    [0, 0, 3],
  );
  assert.ok(messages.some(({ rule }: { rule: string }) => rule === 'too-long'));
});

test('no fix is promised for a file that --fix refuses to write', async (t) => {
  const whole = Buffer.from(UNDATED);
  const damaged = Buffer.concat([
    whole,
    Buffer.from('\n> Ships '),
    Buffer.from([0xff]),
    Buffer.from(' wait – “here”.\n'),
  ]);
  const { folder, check } = pageIn(t, 'a.md', damaged);
  const promised = (text: string): boolean => text.includes('--fix');
  assert.ok(!promised((await check('a.md')).stdout));
  assert.match((await check('--fix', 'a.md')).stderr, /damaged characters/u);
  const log = (await check('--format', 'sarif', 'a.md')).stdout;
  assert.ok(!log.includes('"fixes"'));
  writeFileSync(join(folder, 'a.md'), whole);
  assert.ok(promised((await check('a.md')).stdout));
});

/** A page of one source that is quoted, and has a link that can be mended. */
function shelf(title: string, words: string): string {
  const address = `https://herald.example/${title}?utm_source=x`;
  return `${HEAD}\nAda Brook, [‘${title}’](${address}), *Lune Herald*, 3 May 2021\n\n> ${words}\n`;
}

test('the pages of a folder are compared with each other, and what is no page of it is told and left out', async (t) => {
  const { folder, check } = pageIn(t, 'README.md', 'Nothing to see.\n');
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  renameSync(join(folder, 'README.md'), join(pages, 'README.md'));
  for (const title of ['Quays', 'Piers']) {
    writeFileSync(join(pages, `${title}.md`), shelf(title, 'The sea comes back to everyone who waits for it.'));
  }
  writeFileSync(join(pages, 'Walls.md'), shelf('Walls', 'A wall is a promise that somebody else has to keep.'));
  const { code, stdout, stderr } = await check('--format', 'sarif', 'pages');
  assert.equal(code, 1);
  assert.deepEqual(
    resultsOf(stdout).filter((one) => one.endsWith('same-words-two-pages')),
    ['pages/Piers.md same-words-two-pages', 'pages/Quays.md same-words-two-pages'],
  );
  assert.match(stderr, /^contextpage: left out: pages\/README\.md\. /u);

  assert.equal((await check('pages/Piers.md', 'pages/Walls.md')).code, 0);
  assert.equal((await check('pages/Piers.md', 'pages/Quays.md')).code, 1);
});

test('--fix over a folder mends each file by itself', async (t) => {
  const { folder, check } = pageIn(t, 'a.md', '');
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (const title of ['Quays', 'Piers']) writeFileSync(join(pages, `${title}.md`), shelf(title, `Words of ${title}.`));
  const { code, stdout } = await check('--fix', 'pages');
  assert.equal(code, 0, stdout);
  for (const title of ['Quays', 'Piers']) {
    assert.ok(!readFileSync(join(pages, `${title}.md`), 'utf8').includes('utm_source'));
    assert.equal(readFileSync(join(pages, `${title}.md~`), 'utf8'), shelf(title, `Words of ${title}.`));
  }
  assert.ok(!(await check('pages')).stdout.includes('tracking-parameters'));
});

test('a fault of the program on one page does not silence the others', async (t) => {
  const { folder } = pageIn(t, 'a.md', UNDATED);
  writeFileSync(join(folder, 'b.md'), UNDATED);
  const said: (string | Uint8Array)[] = [];
  const stream = { isTTY: false, write: (text: string | Uint8Array): void => void said.push(text) };
  const io = ioOf({
    stdin: new Readable({ read: (): void => assert.fail('our own fault') }),
    ...{ stdout: stream, stderr: stream, env: {}, cwd: folder },
    now: () => new Date('2026-01-01T00:00:00'),
    wait: () => Promise.resolve(),
    interruption: () => new AbortController().signal,
  });
  await assert.rejects(check(['a.md', '-', 'b.md'], { format: 'text' }, io), /our own fault/u);
  assert.match(said.join(''), /^a\.md:\d+:\d+ .*missing-date(?:.|\n)*^b\.md:\d+:\d+ .*missing-date/mu);
});
