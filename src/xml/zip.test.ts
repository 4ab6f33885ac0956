import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { type ZipFile, zip } from './zip.ts';

function archived(files: Iterable<ZipFile>): Buffer {
  return Buffer.concat([...zip(files)]);
}

const FILES: readonly ZipFile[] = [
  { path: 'a.txt', content: 'The lock was closed in spring.' },
  { path: 'folder/b\u00fc.xml', content: ['<a>', '\u2026', '</a>'] },
  { path: 'empty', content: '' },
  { path: 'picture', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
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
    ['picture', '\ufffdPNG'],
  ]);
});

test('a file that is longer than what is compressed at once is unpacked whole', () => {
  const pieces = Array.from({ length: 5000 }, (_, i) => `Line ${i % 700}: the lock was closed in ${1900 + (i % 90)}. `);
  const archive = archived([{ path: 'long', content: pieces }]);
  assert.equal(Buffer.from(unzipSync(archive).long ?? []).toString(), pieces.join(''));
  assert.ok(archive.length < pieces.join('').length / 10, `${archive.length} bytes`);
});

test('no character is cut where one batch ends and the next begins', () => {
  for (const sign of ['a', '\u00fc', '\u201c', '\u{1f6a2}']) {
    for (const before of ['', 'x', 'xy', 'xyz']) {
      const text = before + sign.repeat(70_000);
      const { long, stored } = unzipSync(
        archived([
          { path: 'long', content: [before, text.slice(before.length)] },
          { path: 'stored', content: [text], isStored: true },
        ]),
      );
      assert.ok(Buffer.from(text).equals(long ?? Buffer.of()), `${sign} after ${before.length}`);
      assert.ok(Buffer.from(text).equals(stored ?? Buffer.of()), `${sign} after ${before.length}, stored`);
    }
  }
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
