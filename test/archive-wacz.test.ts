/** What is given away, as other programs read it, and how an archive grows. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { unzipSync } from 'fflate';
import { CDXIndexer, WARCParser } from 'warcio';
import { checkArchive } from '../src/archive/check/check.ts';
import { exportWacz } from '../src/archive/wacz/wacz.ts';
import { InputError } from '../src/model/input-error.ts';
import { exchange, look, NOW, open, pageCapture, SOFTWARE, scratch } from './archive-exchange.ts';
import { assertLinear } from './growth.ts';

const URL_A = 'https://www.harbour.example/Path?b=2&a=1';
const URL_B = 'https://quay.example/b';

function archiveOf(t: TestContext): string {
  const path = scratch(t);
  const archive = open(path, 2500);
  const page = pageCapture(URL_A, 'The harbour was closed.');
  const hop = exchange(URL_B, { status: 301, headers: [['Location', URL_A]] });
  archive.keep(look(URL_A), page);
  archive.keep(look(URL_B), { ...page, exchanges: [hop, ...page.exchanges] });
  archive.keep(look(URL_A), page);
  archive.keep(
    look(URL_A, { at: '2026-06-01T09:30:00Z' }),
    pageCapture(URL_A, 'It was open.', { at: new Date('2026-06-01T09:30:00Z') }),
  );
  archive.keep(look('https://gone.example/', { outcome: 'gone' }));
  archive.close();
  return path;
}

type Files = Readonly<Record<string, Uint8Array>>;

function exported(path: string, urls?: readonly string[]): { files: Files; bytes: Buffer; pages: number } {
  const out = join(dirname(path), 'copies.wacz');
  const options = { software: SOFTWARE, overwrite: true, ...(urls ? { urls } : {}) };
  const result = exportWacz(path, 'archive', { path: out, name: 'copies.wacz' }, options);
  const bytes = readFileSync(out);
  assert.equal(result.bytes, bytes.length);
  return { files: unzipSync(bytes), bytes, pages: result.pages };
}

function textOf(files: Files, path: string): string {
  return Buffer.from(files[path] ?? assert.fail(`${path} is missing`)).toString();
}

/** The index as warcio makes it, which leaves the kind of digest to us. */
async function indexOf(warcs: readonly { name: string; bytes: Uint8Array }[]): Promise<string[]> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const files = warcs.map(({ name, bytes }) => ({ filename: name, reader: Readable.from([bytes]) }));
  const lines: string[] = [];
  for await (const result of indexer.iterIndex(files)) lines.push(indexer.serialize(result).trim());
  return lines.sort();
}

/** Without the kind of digest. */
function plainLines(index: string): string[] {
  return index
    .trimEnd()
    .split('\n')
    .map((line) => line.replace('"digest":"sha256:', '"digest":"'));
}

test('the index of the archive folder is that of another program', async (t) => {
  const path = archiveOf(t);
  const warcs = readdirSync(join(path, 'warc')).map((name) => ({
    name,
    bytes: readFileSync(join(path, 'warc', name)),
  }));
  const index = readFileSync(join(path, 'index.cdxj'), 'utf8');
  assert.deepEqual(plainLines(index), await indexOf(warcs));
  assert.match(index, /^example,harbour\)\/path\?a=1&b=2 20260501093000 \{/mu);
});

test('a WACZ has the files of the format, whose hashes hold, and an index that finds each record', async (t) => {
  const { files, pages } = exported(archiveOf(t));
  assert.equal(pages, 2);
  const datapackage = JSON.parse(textOf(files, 'datapackage.json'));
  assert.equal(datapackage.wacz_version, '1.1.1');
  assert.equal(datapackage.created, '2026-06-01T09:30:00Z');
  for (const { path, hash, bytes } of datapackage.resources) {
    const content = files[path] ?? assert.fail(path);
    assert.equal(content.length, bytes);
    assert.equal(hash, `sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
  const others = ['datapackage.json', 'datapackage-digest.json', 'SHA256SUMS'];
  const listed = datapackage.resources.map(({ path }: { path: string }) => path);
  assert.deepEqual(Object.keys(files), [...listed, ...others]);
  const digest = createHash('sha256').update(textOf(files, 'datapackage.json')).digest('hex');
  assert.deepEqual(JSON.parse(textOf(files, 'datapackage-digest.json')), {
    path: 'datapackage.json',
    hash: `sha256:${digest}`,
  });
  const warcs = Object.keys(files).filter((name) => name.startsWith('archive/'));
  const named = warcs.map((name) => ({ name: name.slice('archive/'.length), bytes: files[name] ?? Buffer.of() }));
  assert.deepEqual(plainLines(textOf(files, 'indexes/index.cdx')), await indexOf(named));
});

test('each captured source is a page, with its title, instant and text', (t) => {
  const { files } = exported(archiveOf(t));
  const [head, ...pages] = textOf(files, 'pages/pages.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(head.format, 'json-pages-1.0');
  assert.deepEqual(
    pages.map(({ url, ts, title, text }) => ({ url, ts, title, text })),
    [
      { url: URL_A, ts: '2026-06-01T09:30:00Z', title: 'Harbour', text: 'It was open.' },
      { url: URL_B, ts: '2026-05-01T09:30:00Z', title: 'Harbour', text: 'The harbour was closed.' },
    ],
  );
});

test('one source alone can be given away: nothing of the others is in the file', async (t) => {
  const path = archiveOf(t);
  const { files, pages } = exported(path, [URL_B]);
  assert.equal(pages, 1);
  const [name = ''] = Object.keys(files);
  const found: string[] = [];
  for await (const record of new WARCParser([files[name] ?? Buffer.of()])) {
    await record.readFully();
    found.push(`${record.warcType} ${record.warcTargetURI ?? ''}`);
  }
  assert.deepEqual(found, [
    'warcinfo ',
    `response ${URL_B}`,
    `request ${URL_B}`,
    `response ${URL_A}`,
    `request ${URL_A}`,
  ]);
  for (const content of Object.values(files)) assert.ok(!Buffer.from(content).includes('It was open.'));
});

test('the same archive gives the same bytes, in any time zone', (t) => {
  const path = archiveOf(t);
  const zone = process.env.TZ;
  const [one, other] = ['Pacific/Auckland', 'America/Lima'].map((name) => {
    process.env.TZ = name;
    return exported(path).bytes;
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  assert.deepEqual(one, other);
});

test('what cannot be exported gives one sentence, and no file', (t) => {
  const path = archiveOf(t);
  const sentence = (message: RegExp) => (error: unknown) => error instanceof InputError && message.test(error.message);
  assert.throws(
    () => exported(path, ['https://gone.example/']),
    sentence(/^“archive” has no copy of https:\/\/gone[^\n]+\.$/u),
  );
  const warc = join(path, 'warc', readdirSync(join(path, 'warc'))[0] ?? '');
  const whole = readFileSync(warc);
  for (const at of [40, whole.length - 20]) {
    writeFileSync(warc, whole.with(at, whole.readUInt8(at) ^ 1));
    const damaged =
      /^The record at byte \d+ of “archive\/warc\/\S+” (?:does not have|is not as it was)[^\n]+ backup\.$/u;
    assert.throws(() => exported(path), sentence(damaged));
  }
  rmSync(warc);
  assert.throws(() => exported(path), sentence(/^Cannot read “archive\/warc\/\S+”: there is no such file/u));
  assert.deepEqual(readdirSync(dirname(path)), ['archive']);
  const out = { path: join(dirname(path), 'empty.wacz'), name: 'empty.wacz' };
  const empty = scratch(t);
  open(empty).close();
  const options = { software: SOFTWARE, overwrite: false };
  assert.throws(() => exportWacz(empty, 'archive', out, options), sentence(/^“archive” has no copy of anything; /u));
});

test('keeping, checking and exporting take time in line with the number of captures', async (t) => {
  await assertLinear('archive', 150, (size) => {
    const path = scratch(t);
    const archive = open(path);
    for (let number = 0; number < size; number++) {
      const url = `https://harbour.example/${number}`;
      archive.keep(
        look(url, { at: NOW.toISOString().replace('.000', '') }),
        pageCapture(url, `Words of page ${number}.`),
      );
    }
    archive.close();
    assert.deepEqual(checkArchive(path, 'archive').problems, []);
    assert.equal(exported(path).pages, size);
  });
});
