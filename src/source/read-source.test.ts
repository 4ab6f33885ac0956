import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSource } from './read-source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE =
  '<!doctype html><title>Wall</title><body><h1>Wall</h1><p>The wall of the old mill stood for ninety years.</p>';

test('a page is one whatever it was served as, and plain text stays plain', async () => {
  for (const contentType of ['text/plain', 'application/pdf', 'text/html', undefined]) {
    const { text } = await readSource(bytes(PAGE), contentType === undefined ? {} : { contentType });
    assert.equal(text, 'Wall\nThe wall of the old mill stood for ninety years.');
  }
  const plain = await readSource(bytes('In <b> and <i> alike the wall stood.\n'), { contentType: 'text/plain' });
  assert.ok(plain.text.includes('<b>'));
  assert.equal(plain.contentType, 'text/plain');
});

test('the encoding is the declared one, else the one it was served with, unless the bytes are UTF-8', async () => {
  const latin2 = Uint8Array.from([...bytes('<p>'), 0xb1, 0xea, 0xbf, ...bytes('</p>')]);
  const served = await readSource(latin2, { contentType: 'text/html; charset=ISO-8859-2' });
  assert.equal(served.text, 'ąęż');
  const utf8 = await readSource(bytes('<p>ąęż</p>'), { contentType: 'text/html; charset=iso-8859-1' });
  assert.equal(utf8.text, 'ąęż');
});

test('empty, blank and binary copies say so', async () => {
  assert.equal((await readSource(new Uint8Array())).unreadable?.kind, 'empty');
  assert.equal((await readSource(bytes(' \n\t '))).unreadable?.kind, 'empty');
  assert.equal(
    (await readSource(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]))).unreadable?.kind,
    'damaged',
  );
  assert.equal((await readSource(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]))).unreadable?.kind, 'damaged');
});

test('markup that is tangled beyond reading is damaged', async () => {
  const { unreadable } = await readSource(bytes('<div>x'.repeat(200_000)), {});
  assert.equal(unreadable?.kind, 'damaged');
});

test('no bytes make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', '<html>', '<p>', 'PK\u0003\u0004'),
      async (rest, head) => {
        const source = await readSource(Uint8Array.from([...bytes(head), ...rest]), { contentType: 'text/html' });
        assert.equal(typeof source.text, 'string');
      },
    ),
    { numRuns: 200 },
  );
});
