import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as library from './index.ts';
import { READERS } from './read/read.ts';
import { WRITERS } from './write/write.ts';

test('the library has these names and no others', () => {
  assert.deepEqual(Object.keys(library).sort(), [
    'InputError',
    'applyEdits',
    'checkPage',
    'checkSite',
    'mergeDocx',
    'readPage',
    'readSource',
    'readTemplate',
    'siteOf',
    'verifyQuotation',
    'withinSite',
    'writeHomePage',
    'writePage',
  ]);
});

test('each reader is listed under the extensions that it names itself', async () => {
  for (const candidate of READERS) {
    const reader = await candidate.load();
    assert.deepEqual(candidate.extensions, reader.extensions, reader.name);
  }
});

test('each writer is listed under the format that it names itself', async () => {
  for (const [format, load] of Object.entries(WRITERS)) assert.equal((await load()).format, format);
});

test('a page that is read, checked and written through the library keeps its entries', async () => {
  const source = 'Ann Lee, ‘A gate’, The Tide, 3 May 2021\n\n“Words of the source.”\n';
  const { page, lines } = await library.readPage(source, { name: 'page.txt' });
  assert.equal(page.entries.length, 1);
  assert.ok(Array.isArray(library.checkPage(page, { lines, source })));
  const [file] = await library.writePage(page, 'json');
  assert.equal(typeof file?.content, 'string');
  const again = await library.readPage(String(file?.content), { name: 'page.json' });
  assert.deepEqual(
    again.page.entries.map(({ id }) => id),
    page.entries.map(({ id }) => id),
  );
  await assert.rejects(library.writePage(page, 'constructor'), library.InputError);
});

test('what was edited in the Word document of a page comes back through the library', async () => {
  const { page } = await library.readPage('Ann Lee, ‘A gate’, The Tide, 3 May 2021\n', { name: 'page.txt' });
  const [file] = await library.writePage({ ...page, title: 'Tides' }, 'docx');
  assert.ok(file && typeof file.content !== 'string');
  const bytes = file.content instanceof Uint8Array ? file.content : Buffer.concat([...file.content]);
  const none = await library.mergeDocx({ ...page, title: 'Tides' }, bytes);
  assert.deepEqual([none.edits, none.comments, none.messages], [[], [], []]);
  const noGate = { ...page, title: 'Tides', entries: [] };
  assert.deepEqual(library.applyEdits(noGate, (await library.mergeDocx(noGate, bytes)).edits, new Map()), noGate);
});
