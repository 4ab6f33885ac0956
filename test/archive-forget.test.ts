/** Captures that are purged leave no byte behind, and all others are as they were. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { checkArchive } from '../src/archive/check/check.ts';
import { readArchive } from '../src/archive/folder.ts';
import { forget } from '../src/archive/forget.ts';
import { keepVerdicts } from '../src/archive/verdicts-file.ts';
import { readRecords } from '../src/archive/warc/read-record.ts';
import type { Copy } from '../src/model/capture.ts';
import { exchange, look, NOW, open, pageCapture, SOFTWARE, scratch } from './archive-exchange.ts';

const SOAK = Number(process.env.CONTEXTPAGE_SOAK) > 0;
const FORGETTER = fileURLToPath(new URL('archive-forget-once.ts', import.meta.url));
const OPTIONS = { now: NOW, software: SOFTWARE };
const KEPT = 'https://harbour.example/kept';
const GONE = 'https://harbour.example/gone';
const SHARED = 'https://harbour.example/shared';
const SECRET = 'words that somebody wants to be forgotten';

/** Three sources over several WARC files; one belongs to two entries. */
function archiveOf(t: TestContext): string {
  const path = scratch(t);
  const archive = open(path, 4000);
  for (let turn = 0; turn < 3; turn++) {
    // The first two captures of each are the same.
    const words = `in turn ${Math.max(1, turn)}`;
    archive.keep(look(KEPT, { entries: ['kept'] }), pageCapture(KEPT, `Kept ${words}.`));
    archive.keep(look(GONE, { entries: ['gone'] }), pageCapture(GONE, `${SECRET} ${words}`));
    archive.keep(look(SHARED, { entries: ['gone', 'kept'] }), pageCapture(SHARED, `Shared ${words}.`));
    archive.keep(look(GONE, { entries: ['gone'], outcome: 'error' }));
  }
  const bytes = Buffer.from(`${SECRET} in another coding`);
  const answer = exchange(GONE, { headers: [['Content-Encoding', 'br']], body: brotliCompressSync(bytes) });
  archive.keep(look(GONE, { entries: ['gone'] }), { exchanges: [answer], document: { bytes, text: `${SECRET}!` } });
  archive.close();
  keepVerdicts({ path, name: 'archive' }, () => ({ passages: [SECRET] }));
  return path;
}

/** Every file of a folder, as it lies there and without gzip. */
function contentOf(path: string): string {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.map((one) => readFileSync(join(one.parentPath, one.name)));
  const whole = files.map(({ name }, index) => (name.endsWith('.gz') ? gunzipSync(bytes[index] ?? '') : Buffer.of()));
  return Buffer.concat([...bytes, ...whole]).toString('latin1');
}

/** The records of an archive as they lie on the disk, but for those that begin a file. */
function membersOf(path: string): string[] {
  return readdirSync(join(path, 'warc')).flatMap((name) => {
    const bytes = readFileSync(join(path, 'warc', name));
    const [, ...members] = Array.from(readRecords(bytes), ({ offset, length }) =>
      bytes.subarray(offset, offset + length),
    );
    return members.map((member) => member.toString('base64'));
  });
}

function documentsOf(path: string): string[] {
  const archive = readArchive(path, 'archive');
  const copies = archive.looks.flatMap(({ copy }): Copy[] => (copy ? [copy] : []));
  return copies.map((copy) => `${Buffer.from(archive.document(copy))} ${archive.text(copy)}`);
}

test('the captures of an entry go without a trace, and the others are as they were', (t) => {
  const path = archiveOf(t);
  const members = new Set(membersOf(path));
  const documents = documentsOf(path).filter((document) => !document.includes(SECRET));
  assert.ok(contentOf(path).includes(SECRET));
  const result = forget(path, 'archive', { entries: ['gone'] }, OPTIONS);
  assert.deepEqual(result, { looks: 7, urls: [GONE], shared: [{ url: SHARED, entries: ['kept'] }] });
  const content = contentOf(path);
  for (const trace of [SECRET, GONE, 'harbour)/gone']) assert.ok(!content.includes(trace), trace);
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  assert.deepEqual(documentsOf(path), documents);
  for (const member of membersOf(path)) assert.ok(members.has(member), 'a record has changed');
  assert.match(
    readFileSync(join(path, 'looks.jsonl'), 'utf8'),
    /\n\{"forgotten":7,"at":"2026-05-01T09:30:00Z","sum":"\w+"\}\n$/u,
  );
});

test('after it captures are kept as before, also of what was forgotten', (t) => {
  const path = archiveOf(t);
  forget(path, 'archive', { entries: ['gone'] }, OPTIONS);
  const archive = open(path, 4000);
  assert.equal(archive.lastCopied(GONE), undefined);
  const again = archive.keep(look(KEPT), pageCapture(KEPT, 'Kept in turn 2.'));
  assert.equal(again.since?.text, 'same');
  assert.equal(archive.keep(look(GONE), pageCapture(GONE, 'New words.')).since, undefined);
  archive.close();
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

test('an address takes all captures that ended there, shared or not, and the text of others stays', (t) => {
  const path = scratch(t);
  const archive = open(path);
  archive.keep(look(GONE, { finalUrl: SHARED, entries: ['one', 'other'] }), pageCapture(GONE, 'The same words.'));
  archive.keep(look(KEPT), pageCapture(KEPT, 'The same words.'));
  archive.close();
  assert.deepEqual(forget(path, 'archive', { urls: [SHARED] }, OPTIONS), { looks: 1, urls: [GONE], shared: [] });
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
  assert.equal(documentsOf(path).length, 1);
});

test('what is not in the archive changes nothing', (t) => {
  const path = archiveOf(t);
  const before = contentOf(path);
  assert.deepEqual(forget(path, 'archive', { entries: ['nobody'] }, OPTIONS), { looks: 0, urls: [], shared: [] });
  assert.equal(contentOf(path), before);
});

test('where there is no archive, none is made', (t) => {
  const path = scratch(t);
  assert.throws(() => forget(path, 'archive', { entries: ['gone'] }, OPTIONS), /^InputError: Cannot read “archive”: /u);
  assert.ok(!existsSync(path));
});

test('all can be forgotten', (t) => {
  const path = archiveOf(t);
  assert.equal(forget(path, 'archive', { entries: ['gone', 'kept'] }, OPTIONS).shared.length, 0);
  assert.deepEqual(readdirSync(join(path, 'warc')), []);
  assert.deepEqual(readdirSync(join(path, 'text')), []);
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
});

test('killed at any moment, it has forgotten all or nothing once the archive is opened again', async (t) => {
  const whole = archiveOf(t);
  const path = join(dirname(whole), 'killed');
  const before = documentsOf(whole);
  const after = before.filter((document) => !document.includes(SECRET));
  const outcomes = { nothing: 0, all: 0 };
  for (let kill = 0; kill < (SOAK ? 200 : 8); kill++) {
    cpSync(whole, path, { recursive: true });
    const child = spawn(process.execPath, [FORGETTER, path, 'gone'], { stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => child.kill('SIGKILL'));
    const end = once(child, 'close');
    await once(child.stdout, 'data');
    await wait(Math.random() * 60);
    child.kill('SIGKILL');
    await end;
    open(path).close();
    assert.deepEqual(checkArchive(path, 'archive').problems, []);
    const left = documentsOf(path);
    const isDone = left.length === after.length;
    assert.deepEqual(left, isDone ? after : before);
    assert.equal(contentOf(path).includes(SECRET), !isDone);
    outcomes[isDone ? 'all' : 'nothing'] += 1;
    rmSync(path, { recursive: true });
  }
  t.diagnostic(JSON.stringify(outcomes));
});
