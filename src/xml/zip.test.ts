import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ZipArchive, ZipError } from './unzip.ts';
import { type ZipFile, zip } from './zip.ts';

const LIMIT = 1 << 20;

function archived(files: Iterable<ZipFile>): Buffer {
  return Buffer.concat([...zip(files)]);
}

function read(archive: ZipArchive, path: string): string {
  return Buffer.concat([...archive.read(path)]).toString();
}

const FILES: readonly ZipFile[] = [
  { path: 'a.txt', content: 'The lock was closed in spring.' },
  { path: 'folder/b\u00fc.xml', content: ['<a>', '\u2026', '</a>'] },
  { path: 'empty', content: '' },
];

test('another program unpacks an archive to the files that went into it', () => {
  const found = Object.entries(unzipSync(archived(FILES))).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString(),
  ]);
  assert.deepEqual(found, [
    ['a.txt', 'The lock was closed in spring.'],
    ['folder/b\u00fc.xml', '<a>\u2026</a>'],
    ['empty', ''],
  ]);
});

test('a file that is longer than what is compressed at once is unpacked whole', () => {
  const pieces = Array.from({ length: 5000 }, (_, i) => `Line ${i % 700}: the lock was closed in ${1900 + (i % 90)}. `);
  const archive = archived([{ path: 'long', content: pieces }]);
  assert.equal(Buffer.from(unzipSync(archive).long ?? []).toString(), pieces.join(''));
  assert.ok(archive.length < pieces.join('').length / 10, `${archive.length} bytes`);
});

test('an archive has the same bytes in every time zone', () => {
  const code = `import { zip } from ${JSON.stringify(new URL('zip.ts', import.meta.url).href)};
    process.stdout.write(Buffer.concat([...zip([{ path: 'a', content: 'b' }])]).toString('hex'));`;
  const made = ['UTC', 'Pacific/Kiritimati', 'America/Anchorage'].map((TZ) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, TZ } });
    return run.stdout.toString();
  });
  assert.ok((made[0] ?? '').length > 0);
  assert.equal(new Set(made).size, 1);
});

test('a long file leaves the archive in chunks while it is still being made', () => {
  let taken = 0;
  function* content(): Generator<string> {
    for (; taken < 2000; taken++) yield `${Math.sin(taken)} `.repeat(40);
  }
  const chunks = zip([{ path: 'long', content: content() }]);
  let before = 0;
  for (const chunk of chunks) {
    if (taken < 2000) before += chunk.length;
  }
  assert.ok(before > 10_000, `${before} bytes before the end`);
});

test('an archive of our own and one with other settings read alike', () => {
  for (const bytes of [
    archived(FILES),
    zipSync({ 'a.txt': strToU8('The lock was closed in spring.') }, { level: 0 }),
  ]) {
    const archive = new ZipArchive(bytes, LIMIT);
    assert.equal(read(archive, 'a.txt'), 'The lock was closed in spring.');
    assert.equal(read(archive, 'missing'), '');
  }
});

test('a small archive that unpacks to a lot is refused before the lot is made', () => {
  const bomb = zipSync({ zeros: new Uint8Array(8 << 20) });
  assert.ok(bomb.length < LIMIT / 50);
  let seen = 0;
  assert.throws(() => {
    for (const chunk of new ZipArchive(bomb, LIMIT).read('zeros')) seen += chunk.length;
  }, ZipError);
  assert.ok(seen <= LIMIT);
});

test('damage anywhere in an archive gives its content or one kind of error, never another', () => {
  const whole = archived(FILES);
  for (let at = 0; at < whole.length; at++) {
    for (const bytes of [whole.subarray(0, at), Buffer.from(whole.map((byte, i) => (i === at ? byte ^ 0xff : byte)))]) {
      try {
        read(new ZipArchive(bytes, LIMIT), 'a.txt');
      } catch (error) {
        assert.ok(error instanceof ZipError, String(error));
      }
    }
  }
});
