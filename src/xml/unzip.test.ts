import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { assertLinear } from '../../test/growth.ts';
import { type ZipPart, zipFile } from '../../test/zip-file.ts';
import { ZipArchive, ZipError } from './unzip.ts';
import { zip } from './zip.ts';
import type { ZipFault } from './zip-directory.ts';

const LIMIT = 1 << 20;
const WORDS = 'The lock was closed in spring. '.repeat(20);
const A: ZipPart = { name: 'a.txt', content: WORDS };
const B: ZipPart = { name: 'folder/b\u00fc.xml', content: 'The gate stays open.' };

function read(bytes: Uint8Array, path = 'a.txt', limit = LIMIT): string {
  return Buffer.concat([...new ZipArchive(bytes, limit).read(path)]).toString();
}

function faultOf(bytes: Uint8Array, path?: string, limit?: number): ZipFault | undefined {
  try {
    read(bytes, path, limit);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ZipError, String(error));
    return error.fault;
  }
}

test('an archive reads alike whichever program wrote it, and in whichever form', () => {
  const forms: Readonly<Record<string, Uint8Array>> = {
    ours: Buffer.concat([...zip([{ path: 'a.txt', content: WORDS }])]),
    fflate: zipSync({ 'a.txt': strToU8(WORDS) }),
    stored: zipFile([{ ...A, isStored: true }, B]),
    'in the form for large archives': zipFile([A, B], { isZip64: true }),
    'with a comment': zipFile([A], { comment: 'Sent by the harbour office.' }),
    'with a line feed after it': Buffer.concat([zipFile([A]), Buffer.from('\r\n')]),
    'with sizes after the content': zipFile([
      { ...A, central: { flags: 0x808 }, local: { crc: 0, compressed: 0, length: 0 } },
    ]),
    'with folders': zipFile([{ name: 'folder/', content: '', isStored: true }, A, B]),
  };
  for (const [name, bytes] of Object.entries(forms)) assert.equal(read(bytes), WORDS, name);
  assert.equal(read(zipFile([A, B]), 'missing'), '');
  assert.equal(read(zipFile([{ name: 'a.txt', content: '' }])), '');
});

test('an archive that two programs could read in two ways is damaged', () => {
  const inner: ZipPart = { name: 'inner', content: WORDS };
  const lies: readonly (readonly [RegExp, readonly ZipPart[]])[] = [
    [/two things are said/u, [{ ...A, local: { name: 'b.txt' } }]],
    [/two things are said/u, [{ ...A, local: { method: 0 } }]],
    [/two things are said/u, [{ ...A, local: { compressed: 7 } }]],
    [/two things are said/u, [{ ...A, local: { crc: 1 } }]],
    [/two parts have the name/u, [A, A]],
    [
      /overlaps/u,
      [
        { ...A, isStored: true, content: zipFile([inner]) },
        { ...inner, central: { offset: 35 } },
      ],
    ],
    [/reaches into the directory/u, [{ ...A, central: { compressed: 999 }, local: { compressed: 999 } }]],
    [/cut off/u, [{ ...A, central: { offset: 1 << 30 } }]],
    [/is damaged/u, [{ ...A, central: { crc: 1 }, local: { crc: 1 } }]],
    [/is damaged/u, [{ ...A, central: { length: 9999 }, local: { length: 9999 } }]],
    [/is damaged/u, [{ ...A, central: { length: 10 }, local: { length: 10 } }]],
    [/unknown way/u, [{ ...A, central: { method: 14 }, local: { method: 14 } }]],
  ];
  for (const [message, parts] of lies) {
    const expected = { name: 'ZipError', fault: 'damaged', message };
    assert.throws(() => read(zipFile(parts)), expected);
  }
  assert.equal(faultOf(zipFile([A], { before: Buffer.alloc(64) })), 'damaged', 'bytes before the first part');
});

test('a name that leads out of the archive is damage', () => {
  for (const name of ['../a.txt', '/a.txt', 'a/../../b', 'a\\b.txt', 'a//b', './a', 'a\0b', '']) {
    assert.equal(faultOf(zipFile([A, { ...B, name }])), 'damaged', name);
  }
});

test('encrypted parts, and more of them than any document has, are told from damage', () => {
  assert.equal(faultOf(zipFile([A, { ...B, central: { flags: 1 } }])), 'encrypted');
  const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, content: '', isStored: true }));
  assert.equal(faultOf(zipFile(many)), 'too many parts');
});

test('a small archive that unpacks to a lot is refused before a byte of it is made', () => {
  const bomb = zipFile([{ name: 'zeros', content: new Uint8Array(8 << 20) }]);
  assert.ok(bomb.length < LIMIT / 50);
  assert.equal(faultOf(bomb, 'zeros'), 'too large');
  const halves = new ZipArchive(
    zipFile(['a', 'b'].map((name) => ({ name, content: new Uint8Array(LIMIT / 2 + 1) }))),
    LIMIT,
  );
  const lengthOf = (path: string): number => [...halves.read(path)].reduce((sum, chunk) => sum + chunk.length, 0);
  assert.equal(lengthOf('a'), LIMIT / 2 + 1);
  assert.equal(lengthOf('a'), LIMIT / 2 + 1, 'a part that is read again counts once');
  assert.throws(() => lengthOf('b'), ZipError);
});

test('a part that unpacks to more than it states is left where it does', () => {
  const lie = { length: 1000 };
  const bomb = zipFile([{ name: 'zeros', content: new Uint8Array(8 << 20), central: lie, local: lie }]);
  let seen = 0;
  assert.throws(() => {
    for (const chunk of new ZipArchive(bomb, LIMIT).read('zeros')) seen += chunk.length;
  }, ZipError);
  assert.ok(seen <= 1000);
});

test('damage anywhere in an archive gives its content or one kind of error, never other words', () => {
  const whole = Buffer.concat([...zip([{ path: 'a.txt', content: WORDS }])]);
  for (let at = 0; at < whole.length; at++) {
    for (const bytes of [whole.subarray(0, at), Buffer.from(whole.map((byte, i) => (i === at ? byte ^ 0xff : byte)))]) {
      try {
        const words = read(bytes);
        assert.ok(words === WORDS || words === '', `at ${at}: ${words.slice(0, 60)}`);
      } catch (error) {
        assert.ok(error instanceof ZipError, String(error));
      }
    }
  }
});

test('the time for a part grows with its size, though what follows its end is no data', async () => {
  await assertLinear('bytes after the last block', 12 << 20, (size) => {
    const content = Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(size)]);
    const fields = { method: 8, length: 1, crc: 0 };
    assert.equal(
      faultOf(zipFile([{ name: 'a', content, isStored: true, central: fields, local: fields }]), 'a'),
      'damaged',
    );
  });
  await assertLinear('parts', 2000, (count) => {
    const parts = Array.from({ length: count }, (_, i) => ({ name: `part-${i}`, content: 'a', isStored: true }));
    assert.equal(read(zipFile(parts), 'part-7'), 'a');
  });
});
