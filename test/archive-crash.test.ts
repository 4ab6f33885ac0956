/** The archive when programs are killed, disks fill up, or two write at once. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkArchive } from '../src/archive/check/check.ts';
import { readArchive } from '../src/archive/folder.ts';
import { MANIFEST_NAME, manifestText } from '../src/files/site-manifest.ts';
import type { Look } from '../src/model/capture.ts';
import { InputError } from '../src/model/input-error.ts';
import { look, open, pageCapture, scratch } from './archive-exchange.ts';

const SOAK = Number(process.env.CONTEXTPAGE_SOAK) > 0;
const KEEPER = fileURLToPath(new URL('archive-forever.ts', import.meta.url));
const URL_A = 'https://harbour.example/a';

/** Keeps captures until it is killed, some time after it began or was refused; gives what was acknowledged. */
async function killedKeeper(t: TestContext, path: string, round: number): Promise<Look[]> {
  const child = spawn(process.execPath, [KEEPER, path, String(round), '20000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  t.after(() => child.kill('SIGKILL'));
  const end = once(child, 'close');
  let said = '';
  const begun = new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      resolve(undefined);
    });
  });
  await Promise.race([begun, end]);
  await wait(Math.random() * 100);
  child.kill('SIGKILL');
  await end;
  const whole = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  return whole.filter((line) => line.startsWith('{')).map((line): Look => JSON.parse(line));
}

test('every acknowledged look outlives a kill at any moment, and the archive is whole again when it is opened', async (t) => {
  const path = scratch(t);
  const acknowledged: Look[] = [];
  for (let kill = 0; kill < (SOAK ? 500 : 25); kill++) {
    acknowledged.push(...(await killedKeeper(t, path, kill)));
    open(path).close();
    // Whole checks of a growing archive add up; the last one sees all.
    if (kill % 5 === 4) assert.deepEqual(checkArchive(path, 'archive').problems, []);
  }
  const archive = readArchive(path, 'archive');
  const kept = new Map(archive.looks.map((one) => [one.reason + one.url, one]));
  for (const one of acknowledged) {
    const found = kept.get(one.reason + one.url);
    assert.ok(found, `lost: ${one.reason}`);
    assert.deepEqual(found.copy, one.copy);
  }
  t.diagnostic(`${acknowledged.length} acknowledged, ${archive.looks.length} kept, 0 lost`);
});

/** An archive with two captures, and the paths and sizes of its files after the first and after the second. */
function twoCaptures(t: TestContext) {
  const path = scratch(t);
  const first = open(path);
  const before = first.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  first.close();
  const files = ['looks.jsonl', join('warc', readdirSync(join(path, 'warc'))[0] ?? '')];
  const sizes = files.map((file) => statSync(join(path, file)).size);
  const second = open(path);
  second.keep(look(URL_A), pageCapture(URL_A, 'Other words.'));
  second.close();
  return { path, before, files, sizes };
}

/** The states in which a kill can leave the files of the last capture: records first, then the line. */
test('a last capture that is cut at any byte goes, and all before it stays', (t) => {
  const { path, before, files, sizes } = twoCaptures(t);
  const [list = '', warc = ''] = files;
  const [listSize = 0, warcSize = 0] = sizes;
  const states = [
    ...range(warcSize, statSync(join(path, warc)).size).map((size) => ({ [warc]: size, [list]: listSize })),
    ...range(listSize, statSync(join(path, list)).size - 1).map((size) => ({ [list]: size })),
  ];
  const cut = join(dirname(path), 'cut');
  const tried = states.filter((_, index) => index % (SOAK ? 1 : 9) === 0);
  for (const state of tried) {
    cpSync(path, cut, { recursive: true });
    rmSync(join(cut, 'index.cdxj'));
    for (const [file, size] of Object.entries(state)) truncateSync(join(cut, file), size);
    assert.deepEqual(readArchive(cut, 'cut').looks, [before]);
    open(cut).close();
    assert.deepEqual(checkArchive(cut, 'cut').problems, []);
    assert.deepEqual(readArchive(cut, 'cut').looks, [before]);
    rmSync(cut, { recursive: true });
  }
  t.diagnostic(`${tried.length} of ${states.length} states`);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

test('records that the list speaks of and that are gone are never written over', (t) => {
  const { path, files } = twoCaptures(t);
  const warc = join(path, files[1] ?? '');
  truncateSync(warc, statSync(warc).size - 1);
  const content = readFileSync(warc);
  assert.throws(() => open(path), sentence(/^“archive\/warc\/[^\n]+ has \d+ bytes of the \d+ [^\n]+\.$/u));
  assert.deepEqual(readFileSync(warc), content);
  rmSync(join(path, 'looks.jsonl'));
  assert.throws(() => open(path), sentence(/^“archive” holds WARC files but no “looks\.jsonl”[^\n]+\.$/u));
  assert.deepEqual(readFileSync(warc), content);
});

test('a damaged line is told with its number, and nothing is changed', (t) => {
  const { path } = twoCaptures(t);
  const list = join(path, 'looks.jsonl');
  const damaged = readFileSync(list, 'utf8').replace('"article"', '"unclear"');
  writeFileSync(list, damaged);
  for (const read of [() => open(path), () => readArchive(path, 'archive')]) {
    assert.throws(read, sentence(/^Line 1 of “archive\/looks\.jsonl” is not as it was written; [^\n]+\.$/u));
  }
  assert.equal(readFileSync(list, 'utf8'), damaged);
});

test('a second writer is refused while the first one runs, and readers are not', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const kept = archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  const refusal = new RegExp(`^Process ${process.pid} is writing to this archive; [^\\n]+\\.$`, 'u');
  assert.throws(() => open(path), sentence(refusal));
  const other = spawn(process.execPath, [KEEPER, path, '0', '20000'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  other.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(other, 'close');
  assert.match(said, new RegExp(`Process ${process.pid} is writing`, 'u'));
  assert.deepEqual(readArchive(path, 'archive').looks, [kept]);
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  archive.close();
  open(path).close();
});

test('of many that start at once after a kill, each waits its turn or is refused, and nothing is lost', async (t) => {
  const path = scratch(t);
  const acknowledged = await killedKeeper(t, path, 0);
  const rounds = await Promise.all([1, 2, 3].map((round) => killedKeeper(t, path, round)));
  open(path).close();
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  const kept = new Set(readArchive(path, 'archive').looks.map(({ reason }) => reason));
  for (const { reason } of [...acknowledged, ...rounds.flat()]) assert.ok(kept.has(reason), `lost: ${reason}`);
});

test('the lock of a process that had our number before us is not in our way', (t) => {
  const path = scratch(t);
  open(path).close();
  writeFileSync(join(path, 'lock'), `${process.pid} 5\n`);
  open(path).close();
  writeFileSync(join(path, 'lock'), '');
  open(path).close();
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

test('an archive does not lie in what is published', (t) => {
  const path = scratch(t);
  mkdirSync(path);
  writeFileSync(join(path, MANIFEST_NAME), manifestText([]));
  const refusal = sentence(
    /^“archive” is or lies in a built site, in which archived copies would be published; [^\n]+--archive\.$/u,
  );
  assert.throws(() => open(path), refusal);
  assert.throws(
    () => open(join(path, 'inside')),
    (error) => error instanceof InputError,
  );
  assert.deepEqual(readdirSync(path), [MANIFEST_NAME]);
});

test('where nothing can be written, one sentence says so, and what was kept stays whole', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const kept = archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  // A folder in the place of the file is refused to everyone, also to who may write anywhere.
  const text = readdirSync(join(path, 'text'))[0] ?? '';
  const list = join(path, 'looks.jsonl');
  const content = readFileSync(list);
  rmSync(list);
  mkdirSync(list);
  assert.throws(
    () => archive.keep(look(URL_A), pageCapture(URL_A, 'Other words, and more of them.')),
    sentence(/^Cannot write “archive\/looks\.jsonl”: [^\n]+\.$/u),
  );
  rmSync(list, { recursive: true });
  writeFileSync(list, content);
  const next = archive.keep(look(URL_A), pageCapture(URL_A, 'Less.'));
  archive.close();
  assert.deepEqual(readArchive(path, 'archive').looks, [kept, next]);
  assert.ok(readdirSync(join(path, 'text')).includes(text));
  open(path).close();
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

function sentence(message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof InputError, String(error));
    assert.match(error.message, message);
    return true;
  };
}
