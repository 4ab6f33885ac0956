import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { ioOf } from '../src/cli/io.ts';
import { publishToFolder } from '../src/cli/publish/to-folder.ts';
import { sha256 } from '../src/text/hash.ts';
import { copiedExamples, EXAMPLE, run } from './run-cli.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
const COMMAND = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const NEW_SOURCE = `
Edda Vik, [‘Who closed the sluice’](https://post.example/sluice), *The Polder Post*, 3 May 2025

> Nobody in the office had asked for the key.
`;

/** Path, time and bytes of all under a folder, so that “nothing changed” can be said of all of it. */
function snapshot(folder: string): Record<string, string> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    items.map((item) => {
      const path = join(item.parentPath, item.name);
      const { mtimeMs, ino } = statSync(path);
      return [
        path.slice(folder.length),
        item.isFile() ? `${ino} ${mtimeMs} ${sha256(readFileSync(path))}` : `${mtimeMs}`,
      ];
    }),
  );
}

/** Path and hash of all files of a site. */
function contentOf(site: string): Record<string, string> {
  const files = readdirSync(`${site}/`, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map((item) => join(item.parentPath, item.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(site.length + 1), sha256(readFileSync(path))]));
}

function releases(folder: string): string[] {
  return readdirSync(join(folder, 'www.releases')).filter((name) => name !== 'README.txt');
}

test('what is published is what build makes, and what changed is told source by source', async (t) => {
  const folder = copiedExamples(t);
  const first = await run(folder, ['publish', 'www', EXAMPLE]);
  assert.deepEqual([first.code, first.stderr], [0, '']);
  assert.match(
    first.stdout,
    /^Published: “The Halder Barrier”, 16 sources, .+\n {2}Folder: {3}www\n {2}Address: {2}https:/u,
  );
  assert.doesNotMatch(first.stdout, /To go back/u);
  await run(folder, ['build', EXAMPLE]);
  assert.deepEqual(contentOf(join(folder, 'www')), contentOf(join(folder, 'site')));

  const again = await run(folder, ['publish', 'www', EXAMPLE]);
  assert.match(again.stdout, /^Nothing has changed: /u);
  assert.equal(releases(folder).length, 1);

  appendFileSync(join(folder, EXAMPLE), NEW_SOURCE);
  const before = snapshot(folder);
  const temporary = readdirSync(tmpdir()).filter((name) => name.startsWith('contextpage-'));
  const tried = await run(folder, ['publish', 'www', EXAMPLE, '--dry-run']);
  assert.deepEqual([tried.code, tried.stderr], [0, '']);
  assert.match(tried.stdout, /^Would be published in www: .+ Nothing has been written\.\n/u);
  assert.match(tried.stdout, /\nChanged: “The Halder Barrier”, 1 source added\.\n/u);
  assert.match(tried.stdout, /\n {2}added: Edda Vik, ‘Who closed the sluice’, The Polder Post, 3 May …?.*\n/u);
  assert.match(tried.stdout, /\nFiles: .*\d+ changed.*\d+ as before\.\n/u);
  assert.deepEqual(snapshot(folder), before, 'nothing is written, nor made beside');
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => /^contextpage-\w{6}$/u.test(name) && !temporary.includes(name)),
    [],
  );

  const second = await run(folder, ['publish', 'www', EXAMPLE]);
  assert.deepEqual([second.code, second.stderr], [0, '']);
  const changes = (text: string): string => /\nChanged: [\s\S]*?\nFiles: .+\n/u.exec(text)?.[0] ?? text;
  assert.equal(changes(second.stdout), changes(tried.stdout), 'a dry run says what publishing says');
  assert.match(second.stdout, /\nTo go back: contextpage publish www --rollback\n$/u);

  const back = await run(folder, ['publish', 'www', '--rollback']);
  assert.match(back.stdout, /^Readers see publication 1 again, in www\.\n[\s\S]*\n {2}taken off: Edda Vik/u);
  assert.deepEqual(contentOf(join(folder, 'www')), contentOf(join(folder, 'site')));
  const further = await run(folder, ['publish', 'www', '--rollback']);
  assert.deepEqual(further, {
    code: 2,
    stdout: '',
    stderr: 'contextpage: There is no publication before the one in “www” to go back to.\n',
  });
  assert.deepEqual((await run(folder, ['publish', 'www', EXAMPLE, '--quiet'])).stdout, '');
});

test('publications that show what is withdrawn are not kept', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['publish', 'www', EXAMPLE]);
  const data = JSON.parse(readFileSync(join(folder, 'www/the-halder-barrier.json'), 'utf8'));
  const { id } = data.entries[0];
  data.entries.shift();
  data.withdrawn = [{ id, on: '2026-01-01' }];
  rmSync(join(folder, EXAMPLE));
  writeFileSync(join(folder, 'halder-barrier.json'), JSON.stringify(data));
  const { stdout, stderr } = await run(folder, ['publish', 'www', 'halder-barrier.json']);
  assert.equal(stderr, '');
  assert.match(stdout, /\n {2}withdrawn: /u);
  assert.match(stdout, /\nDeleted: 1 former publication that showed what is withdrawn\.\n$/u);
  assert.equal(releases(folder).length, 1);
});

test('a folder of pages is published as a site, and pages that come and go are told', async (t) => {
  const folder = copiedExamples(t);
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages/sluices.md'), `---\ncontextpage: 1\ntitle: Sluices\nlang: en\n---\n${NEW_SOURCE}`);
  writeFileSync(join(folder, 'pages/gates.md'), `---\ncontextpage: 1\ntitle: Gates\nlang: en\n---\n${NEW_SOURCE}`);
  assert.match((await run(folder, ['publish', 'www', 'pages'])).stdout, /^Published: “.+”, 2 pages\.\n/u);
  rmSync(join(folder, 'pages/gates.md'));
  writeFileSync(join(folder, 'pages/locks.md'), `---\ncontextpage: 1\ntitle: Locks\nlang: en\n---\n${NEW_SOURCE}`);
  const { code, stdout, stderr } = await run(folder, ['publish', 'www', 'pages']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /\nNew: “Locks” \(locks\/\), 1 source\.\n/u);
  assert.match(stdout, /\nGone: “Gates” \(gates\/\), 1 source\.\n/u);
  await run(folder, ['build', 'pages', '--out', 'site']);
  assert.deepEqual(contentOf(join(folder, 'www')), contentOf(join(folder, 'site')));
});

test('a page that cannot be read, and a command line that does not fit, leave what readers see and no lock', async (t) => {
  const folder = copiedExamples(t);
  await run(folder, ['publish', 'www', EXAMPLE]);
  mkdirSync(join(folder, 'in-use'));
  writeFileSync(join(folder, 'in-use/thesis.txt'), 'years of work');
  writeFileSync(join(folder, 'broken.docx'), 'PK no document');
  const before = snapshot(join(folder, 'www'));
  const listing = readdirSync(folder, { recursive: true }).sort();
  const cases: readonly [readonly string[], RegExp][] = [
    [['www', 'missing.md'], /missing\.md/u],
    [['www', 'broken.docx'], /broken\.docx/u],
    [['www'], /Give the page/u],
    [['www', EXAMPLE, '--rollback'], /reads no page/u],
    [['www', EXAMPLE, '--take-over'], /page in WordPress/u],
    [['https://library.example/context/', '--rollback'], /Revisions/u],
    [['.', EXAMPLE], /publish to a folder of its own/u],
    [['archive/www', EXAMPLE, '--archive', 'archive'], /“archive\/www”: it lies in the folder of saved sources/u],
    [['https://library.example/context/', EXAMPLE, 'halder-barrier-as-pasted.txt'], /holds one page/u],
    [['in-use', EXAMPLE], /did not write/u],
    [['in-use', EXAMPLE, '--dry-run'], /did not write/u],
    [['absent', '--rollback'], /no publication before/u],
  ];
  for (const [argv, reason] of cases) {
    const { code, stdout, stderr } = await run(folder, ['publish', ...argv]);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, reason);
    assert.match(stderr, /^contextpage: [^\n]+\n$/u);
  }
  assert.deepEqual(snapshot(join(folder, 'www')), before);
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), listing);
});

test('on a disk without links the folder is replaced, and told', async (t) => {
  const folder = copiedExamples(t);
  let said = '';
  const stream = {
    isTTY: false,
    write(text: string | Uint8Array): void {
      said += String(text);
    },
  };
  const io = ioOf({
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: folder,
    now: () => new Date('2026-01-01T00:00:00'),
    wait: () => Promise.resolve(),
    interruption: () => new AbortController().signal,
  });
  await publishToFolder('www', [EXAMPLE], {}, io, () => undefined);
  assert.ok(statSync(join(folder, 'www')).isDirectory() && !existsSync(join(folder, 'www.releases')));
  assert.match(said, /^Published: [\s\S]*\nThis disk has no links, /u);
});

test('the publish command killed at any moment leaves the old site or the new one', async (t) => {
  const folder = copiedExamples(t);
  const page = readFileSync(join(folder, EXAMPLE), 'utf8');
  // Only what is killed needs a process of its own; the rest is done in this one, which is quicker.
  const publish = async (): Promise<number> => (await run(folder, ['publish', 'www', EXAMPLE])).code;
  const publishApart = async (killAfter?: number): Promise<void> => {
    const child = spawn(process.execPath, [COMMAND, 'publish', 'www', EXAMPLE], { cwd: folder, stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    await once(child, 'close');
    clearTimeout(timer);
  };
  await publish();
  const sites = [contentOf(join(folder, 'www'))];
  writeFileSync(join(folder, EXAMPLE), page + NEW_SOURCE);
  const began = performance.now();
  await publishApart();
  const duration = performance.now() - began;
  sites.push(contentOf(join(folder, 'www')));
  assert.notDeepEqual(sites[0], sites[1]);
  for (let kill = 0; kill < (SOAK ? 100 : 3); kill++) {
    writeFileSync(join(folder, EXAMPLE), kill % 2 === 0 ? page : page + NEW_SOURCE);
    await publishApart(duration * (0.4 + 0.7 * Math.random()));
    const left = contentOf(join(folder, 'www'));
    assert.ok(
      sites.some((site) => isDeepStrictEqual(left, site)),
      'the old one or the new one, whole',
    );
    assert.equal(await publish(), 0, 'the lock of the killed one holds nobody up');
    assert.deepEqual(contentOf(join(folder, 'www')), sites[kill % 2]);
    assert.ok(releases(folder).every((name) => /^\d+-[0-9a-f]{16}$/u.test(name)));
  }
});

test('a password in the address of a WordPress goes nowhere, and is not said again', async (t) => {
  const env = { CONTEXTPAGE_WORDPRESS_USER: 'editor', CONTEXTPAGE_WORDPRESS_PASSWORD: 'abcd' };
  const address = 'http://editor:hunter2@127.0.0.1:9/context/';
  const { code, stdout, stderr } = await run(copiedExamples(t), ['publish', address, EXAMPLE], { env });
  assert.equal(code, 2);
  assert.match(stderr, /The address on 127\.0\.0\.1:9 holds a user name or a password/u);
  assert.doesNotMatch(stdout + stderr, /hunter2|abcd/u);
});

test('a page whose file cannot be read any more stays public; one whose file is gone does not', async (t) => {
  const folder = copiedExamples(t);
  mkdirSync(join(folder, 'pages'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'pages', name), text);
  const page = (title: string): string => `---\ncontextpage: 1\ntitle: ${title}\nlang: en\n---\n${NEW_SOURCE}`;
  for (const title of ['Ports', 'Rivers']) write(`${title}.md`, page(title));
  write('README.md', 'How to write here.\n');
  const publish = (...more: string[]) => run(folder, ['publish', 'www', 'pages', ...more]);
  assert.equal((await publish()).code, 0, 'what never was a page is in nobody’s way');
  const before = snapshot(join(folder, 'www.releases'));

  write('Ports.md', 'Half a page.\n');
  for (const more of [[], ['--dry-run']]) {
    const { code, stdout, stderr } = await publish(...more);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^contextpage: Nothing has been published: .*\n {2}pages\/Ports\.md\. No source was found/u);
  }
  rmSync(join(folder, 'pages/Ports.md'));
  write(
    'Ports.txt',
    'Ports\n\nEdda Vik, ‘Who closed the sluice’, The Polder Post, 3 May 2025\n“Nobody had asked for the key.”\n',
  );
  await publish();
  assert.ok(existsSync(join(folder, 'www/ports/index.html')), 'in another form it is read');
  write('Ports.md', 'Notes on it.\n');
  assert.equal((await publish()).code, 2, 'nor may what stands for it be no page');

  for (const name of ['Ports.md', 'Ports.txt']) rmSync(join(folder, 'pages', name), { force: true });
  const { code, stdout } = await publish();
  assert.equal(code, 0);
  assert.match(stdout, /^Gone: “Ports”/mu);
  assert.ok(Object.entries(before).every(([path, state]) => snapshot(join(folder, 'www.releases'))[path] === state));
});
