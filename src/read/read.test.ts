import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../model/input-error.ts';
import { readPage } from './read.ts';

const TEXT = 'Ann Lee, ‘A gate’, The Tide, 3 May 2021\n\n“Words of the source.”\n';
const HTML =
  '<!doctype html><title>T</title><p>Ann Lee, ‘A gate’, The Tide, 3 May 2021</p><p>“Words of the source.”</p>';
const CONTEXT =
  '---\ncontextpage: 1\ntitle: Tides\nlang: en\n---\n\nAnn Lee, ‘A gate’, *The Tide*, 3 May 2021\n\n> Words of the source.\n';

test('the content decides the format where it is sure, whatever the file is called', async () => {
  for (const name of ['page.md', 'page.txt', 'page', 'standard input', 'page.html']) {
    assert.equal((await readPage(CONTEXT, { name })).page.title, 'Tides', name);
  }
  for (const name of ['page.html', 'page.txt', 'standard input', 'page.PHP']) {
    const { page } = await readPage(HTML, { name });
    assert.equal(page.entries[0]?.quotations[0]?.text.plain, 'Words of the source.', name);
  }
});

test('text is read by its extension, and as plain text where the name tells nothing', async () => {
  for (const name of ['page.txt', 'page.TEXT', 'page.md', 'standard input', 'README', '.hidden']) {
    const { page, source } = await readPage(TEXT, { name });
    assert.equal(page.entries.length, 1, name);
    assert.equal(source, TEXT);
  }
  await assert.rejects(readPage(TEXT, { name: 'page.odt' }), (error) => {
    assert.ok(error instanceof InputError);
    return /page\.odt.*\.txt, \.md, \.html, \.docx/u.test(error.message);
  });
});

test('bytes and decoded text of the same page give the same reading', async () => {
  assert.deepEqual(await readPage(Buffer.from(TEXT), { name: 'a.txt' }), await readPage(TEXT, { name: 'a.txt' }));
});
