/** What is kept, as another program reads it: warcio goes over every record that we write. */
import assert from 'node:assert/strict';
import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { WARCParser, type WARCRecord } from 'warcio';
import { checkArchive } from '../src/archive/check/check.ts';
import { readArchive } from '../src/archive/folder.ts';
import type { Exchange } from '../src/capture/fetch/exchange.ts';
import { InputError } from '../src/model/input-error.ts';
import { RUNS } from './arbitrary-page.ts';
import { exchange, type Headers, html, look, open, pageCapture, scratch } from './archive-exchange.ts';

const URL_A = 'https://harbour.example/a';

/** All records of an archive, with their raw blocks, as warcio reads them. */
async function recordsOf(path: string): Promise<{ record: WARCRecord; block: Buffer }[]> {
  const found: { record: WARCRecord; block: Buffer }[] = [];
  for (const name of readdirSync(join(path, 'warc')).sort()) {
    const stream = createReadStream(join(path, 'warc', name));
    for await (const record of new WARCParser(stream, { parseHttp: false, keepHeadersCase: true })) {
      found.push({ record, block: Buffer.from(await record.readFully(false)) });
    }
  }
  return found;
}

function ofType(records: readonly { record: WARCRecord; block: Buffer }[], type: string) {
  return records.filter(({ record }) => record.warcType === type);
}

function assertSound(path: string): void {
  assert.deepEqual(checkArchive(path, 'archive').problems, []);
}

test('an index that cannot be made anew from damaged records is told of, and the captures of the run are kept', (t) => {
  const path = scratch(t);
  const first = open(path);
  first.keep(look(URL_A), pageCapture(URL_A, 'The harbour was closed.'));
  first.close();
  rmSync(join(path, 'index.cdxj'));
  const warc = join(path, 'warc', readdirSync(join(path, 'warc'))[0] ?? '');
  const bytes = readFileSync(warc);
  writeFileSync(warc, bytes.with(-20, bytes.readUInt8(bytes.length - 20) ^ 1));
  const second = open(path);
  second.keep(look('https://quay.example/b'), pageCapture('https://quay.example/b', 'The quay was open.'));
  assert.throws(() => second.close(), {
    name: new InputError('').name,
    message: /^The record at byte \d+ of “archive\/warc\/\S+” does not have [^\n]+; put the whole archive folder back/u,
  });
  assert.equal(readArchive(path, 'archive').looks.length, 2);
});

test('a page cannot fill the list with its title, its language or its headers', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const long = 'x'.repeat(100_000);
  const { exchanges, document } = pageCapture(URL_A, 'The harbour was closed.', { headers: [['ETag', `"${long}"`]] });
  assert.ok(document);
  const described = { ...document, title: long, lang: long, contentType: `text/html; charset=${long}` };
  const { copy } = archive.keep(look(URL_A), { exchanges, document: described });
  archive.close();
  assert.match(copy?.title ?? '', /^x+$/u);
  assert.ok(readFileSync(join(path, 'looks.jsonl')).length < 5_000);
  assertSound(path);
});

test('a chain of redirects is kept whole, each request with its answer, and the copy is the last of them', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const target = 'https://harbour.example/b';
  const page = pageCapture(target, 'The harbour was closed.');
  const hop = exchange(URL_A, { status: 301, headers: [['Location', '/b']] });
  const kept = archive.keep(look(URL_A, { finalUrl: target }), { ...page, exchanges: [hop, ...page.exchanges] });
  archive.close();
  assert.ok(kept.copy);
  const records = await recordsOf(path);
  assert.deepEqual(
    records.map(({ record }) => `${record.warcType} ${record.warcTargetURI ?? ''}`),
    ['warcinfo ', `response ${URL_A}`, `request ${URL_A}`, `response ${target}`, `request ${target}`],
  );
  const [, , , response, request] = records;
  assert.equal(request?.record.warcHeader('WARC-Concurrent-To'), response?.record.warcHeader('WARC-Record-ID'));
  assert.equal(response?.record.warcHeader('WARC-IP-Address'), '203.0.113.9');
  assert.equal(new Set(records.map(({ record }) => record.warcHeader('WARC-Record-ID'))).size, 5);
  const folder = readArchive(path, 'archive');
  assert.deepEqual(folder.looks, [kept]);
  assert.equal(Buffer.from(folder.document(kept.copy)).toString(), html('The harbour was closed.'));
  assert.equal(folder.text(kept.copy), 'The harbour was closed.');
  assertSound(path);
});

test('the head of an answer stays as it came, byte for byte: order, case, repeated and latin1 headers', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const headers: Headers = [
    ['x-b', '1'],
    ['Set-Cookie', 'a=1'],
    ['CONTENT-TYPE', 'text/html'],
    ['Set-Cookie', 'b=2'],
    ['X-Name', 'caf\u00e9'],
    ['X-A', ''],
  ];
  archive.keep(look(URL_A), pageCapture(URL_A, 'Words.', { headers }));
  archive.close();
  const [response] = ofType(await recordsOf(path), 'response');
  const head = 'HTTP/1.1 200 Fine\r\nx-b: 1\r\nSet-Cookie: a=1\r\nCONTENT-TYPE: text/html\r\nSet-Cookie: b=2\r\n';
  assert.equal(response?.block.toString('latin1'), `${head}X-Name: caf\u00e9\r\nX-A: \r\n\r\n${html('Words.')}`);
  assertSound(path);
});

test('what framed a body of chunks goes under another name, and its length is told', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const cases: [Headers, Partial<Exchange>, string[]][] = [
    [[['transfer-encoding', 'chunked']], {}, ['X-Archive-Orig-transfer-encoding: chunked', 'Content-Length: 6']],
    [[['Content-Length', '999']], { truncated: 'length' }, ['X-Archive-Orig-Content-Length: 999', 'Content-Length: 6']],
    [[['Content-Length', '6']], {}, ['Content-Length: 6']],
    [[], {}, []],
  ];
  for (const [index, [headers, more]] of cases.entries()) {
    const url = `https://harbour.example/${index}`;
    const answer = { ...exchange(url, { headers, body: 'Words.' }), ...more };
    archive.keep(look(url), { exchanges: [answer], document: { bytes: answer.body, text: 'Words.' } });
  }
  archive.close();
  const responses = ofType(await recordsOf(path), 'response');
  for (const [index, [, { truncated }, expected]] of cases.entries()) {
    const { record, block } = responses[index] ?? assert.fail('a response is missing');
    const [head = '', body] = block.toString('latin1').split('\r\n\r\n');
    assert.deepEqual(head.split('\r\n').slice(1), expected);
    assert.equal(body, 'Words.');
    assert.equal(record.warcHeader('WARC-Truncated') ?? undefined, truncated);
  }
  assertSound(path);
});

test('a body keeps its content encoding, and the document is read without it', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const bytes = Buffer.from(html('The harbour was closed. '.repeat(50)));
  const encoded: Record<string, Uint8Array> = {
    gzip: gzipSync(bytes),
    'x-gzip': gzipSync(bytes),
    br: brotliCompressSync(bytes),
    identity: bytes,
  };
  for (const [name, body] of Object.entries(encoded)) {
    const url = `https://harbour.example/${name}`;
    const answer = exchange(url, { headers: [['Content-Encoding', name]], body });
    const { copy } = archive.keep(look(url), { exchanges: [answer], document: { bytes, text: 'The harbour.' } });
    assert.ok(copy);
    assert.ok(bytes.equals(archive.document(copy)), name);
  }
  archive.close();
  assertSound(path);
});

test('an unchanged page becomes a revisit, and the copy stays the one that was kept before', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const first = archive.keep(look(URL_A), pageCapture(URL_A, 'The harbour was closed.'));
  const later = { at: new Date('2026-06-01T09:30:00Z') };
  const headers: Headers = [['ETag', '"two"']];
  const again = archive.keep(
    look(URL_A, { at: '2026-06-01T09:30:00Z' }),
    pageCapture(URL_A, 'The harbour was closed.', { ...later, headers }),
  );
  const notModified = archive.keep(look(URL_A, { at: '2026-07-01T09:30:00Z', status: 304 }), {
    exchanges: [exchange(URL_A, { status: 304, ...later, headers: [['Content-Length', '103']] })],
  });
  const changed = archive.keep(look(URL_A, { at: '2026-08-01T09:30:00Z' }), pageCapture(URL_A, 'It was open.'));
  archive.close();
  assert.equal(first.since, undefined);
  assert.deepEqual(again.copy, { ...first.copy, etag: '"two"' });
  assert.deepEqual(again.since, { at: first.at, text: 'same' });
  assert.deepEqual(notModified.copy, again.copy);
  assert.deepEqual(changed.since, { at: '2026-07-01T09:30:00Z', text: 'changed' });
  const records = await recordsOf(path);
  const [original] = ofType(records, 'response');
  const revisits = ofType(records, 'revisit').map(({ record }) => record);
  assert.deepEqual(
    revisits.map((record) => record.warcHeader('WARC-Profile')?.split('/').at(-1)),
    ['identical-payload-digest', 'server-not-modified'],
  );
  for (const revisit of revisits) {
    assert.equal(revisit.warcHeader('WARC-Refers-To'), original?.record.warcHeader('WARC-Record-ID'));
    assert.equal(revisit.warcRefersToDate, '2026-05-01T09:30:00Z');
    assert.equal(revisit.warcRefersToTargetURI, URL_A);
    assert.equal(revisit.warcPayloadDigest, original?.record.warcPayloadDigest);
  }
  assertSound(path);
});

test('the same words in another content encoding are no revisit', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const first = archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  const bytes = Buffer.from(html('Words.'));
  const answer = exchange(URL_A, { headers: [['Content-Encoding', 'gzip']], body: gzipSync(bytes) });
  const second = archive.keep(look(URL_A), { exchanges: [answer], document: { bytes, text: 'Words.' } });
  archive.close();
  assert.notEqual(second.copy?.offset, first.copy?.offset);
  assert.equal(second.since?.text, 'same');
  assertSound(path);
});

test('a page that a browser made is kept beside what came over the wire', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const made = Buffer.from('<p>Made by a script.</p>');
  const { copy } = archive.keep(look(URL_A, { rung: 'browser' }), {
    exchanges: [exchange(URL_A, { body: '<script src="x.js"></script>' })],
    resources: [
      { uri: `urn:screenshot:${URL_A}`, contentType: 'image/png', bytes: Buffer.from([1, 2, 3]) },
      { uri: `urn:dom:${URL_A}`, contentType: 'text/html', bytes: made },
    ],
    document: { bytes: made, text: 'Made by a script.', resource: 1 },
  });
  archive.close();
  assert.ok(copy);
  assert.ok(made.equals(readArchive(path, 'archive').document(copy)));
  assert.equal(ofType(await recordsOf(path), 'resource').length, 2);
  assertSound(path);
});

test('a look that brought nothing is one line, and no copy before it is lost', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const first = archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
  const failed = archive.keep(look(URL_A, { outcome: 'gone', status: 404 }));
  archive.close();
  assert.equal(failed.copy, undefined);
  const again = open(path);
  assert.deepEqual(again.looks, [first, failed]);
  assert.deepEqual(again.lastCopied(URL_A), first);
  again.close();
  assertSound(path);
});

test('the same captures in the same order give the same bytes', (t) => {
  const contents = [scratch(t), scratch(t)].map((path) => {
    const archive = open(path);
    archive.keep(look(URL_A), pageCapture(URL_A, 'Words.'));
    archive.keep(look(URL_A), pageCapture(URL_A, 'Other words.'));
    archive.close();
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.map((one) => readFileSync(join(one.parentPath, one.name), 'base64'));
  });
  assert.deepEqual(contents[0], contents[1]);
});

test('a full WARC file is followed by another', (t) => {
  const path = scratch(t);
  const archive = open(path, 1000);
  for (const words of ['One.', 'Two.', 'Three.']) archive.keep(look(URL_A), pageCapture(URL_A, words));
  archive.close();
  const again = open(path, 1000);
  again.keep(look(URL_A), pageCapture(URL_A, 'Four.'));
  again.close();
  assert.deepEqual(readdirSync(join(path, 'warc')).length, 4);
  assertSound(path);
});

test('a document that is not in what came over the wire is refused, and nothing is kept', (t) => {
  const path = scratch(t);
  const archive = open(path);
  const page = pageCapture(URL_A, 'Words.');
  const document = { bytes: Buffer.from('other'), text: 'other' };
  assert.throws(() => archive.keep(look(URL_A), { ...page, document }), /not in the exchanges/u);
  assert.throws(() => archive.keep(look(URL_A), { exchanges: [exchange(URL_A, { status: 304 })] }), /no copy/u);
  // A line that could not be read again would make the whole list unreadable.
  assert.throws(() => archive.keep(look(URL_A, { at: '1 May 2026' }), page), /could not be read again/u);
  archive.keep(look(URL_A), page);
  archive.close();
  assertSound(path);
});

/** Strings that would begin a new header or record if they were written as they are. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\r\n\r\n',
    '\r\nWARC/1.1\r\nWARC-Type: response',
    '\nContent-Length: 0',
    '\0',
    '\u010d\u010a',
    '\ud800',
  ),
);

test('nothing in an address, header or title changes the number or length of records', async (t) => {
  const path = scratch(t);
  const archive = open(path);
  const seen: { body: Buffer; names: number }[] = [];
  const property = fc.property(
    fc.record({
      address: hostile,
      headers: fc.array(fc.tuple(hostile, hostile), { maxLength: 4 }),
      words: hostile,
      line: hostile,
      body: fc.uint8Array({ maxLength: 50 }),
    }),
    ({ address, headers, words, line, body }) => {
      const named = headers.map(([name, value]) => [`X-${name}`, value] as const);
      const base = exchange('https://harbour.example/', { headers: named, body });
      const url = `https://harbour.example/${seen.length}/${address}`;
      const answer = {
        ...base,
        url,
        ipAddress: words,
        request: { line, headers: named },
        response: { ...base.response, line: `HTTP/1.1 200 ${line}` },
      };
      const document = { bytes: body, text: words, title: words, contentType: words };
      const resource = { uri: url, contentType: words, bytes: body };
      archive.keep(look(url, { reason: words, rung: 'outside' }), {
        exchanges: [answer],
        document,
        resources: [resource],
      });
      seen.push({ body: Buffer.from(body), names: headers.length });
    },
  );
  fc.assert(property, RUNS);
  archive.close();
  const records = await recordsOf(path);
  assert.equal(records.length, 1 + 3 * seen.length);
  const responses = ofType(records, 'response');
  for (const [index, { body, names }] of seen.entries()) {
    const block = responses[index]?.block ?? assert.fail('a response is missing');
    assert.ok(block.subarray(block.length - body.length).equals(body));
    const [head = ''] = block.toString('latin1').split('\r\n\r\n', 1);
    assert.equal(block.length, head.length + 4 + body.length);
    assert.equal(head.split(/\r\n|\r|\n/u).length, 1 + names);
  }
  assertSound(path);
});

test('a folder that is no archive gives one sentence', (t) => {
  const path = scratch(t);
  const sentence = (message: RegExp) => (error: unknown) => error instanceof InputError && message.test(error.message);
  assert.throws(() => readArchive(path, './archive'), sentence(/^Cannot read “\.\/archive”: there is no [^\n]+\.$/u));
  mkdirSync(path);
  assert.throws(() => readArchive(path, './archive'), sentence(/^“\.\/archive” is no archive: [^\n]+\.$/u));
  writeFileSync(join(path, 'file'), '');
  assert.throws(() => readArchive(join(path, 'file'), 'file'), sentence(/^“file” is a file [^\n]+\.$/u));
});
