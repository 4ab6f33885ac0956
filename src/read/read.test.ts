import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../model/input-error.ts';
import { zip } from '../xml/zip.ts';
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
  await assert.rejects(readPage(TEXT, { name: 'page.pages' }), (error) => {
    assert.ok(error instanceof InputError);
    return /page\.pages.*\.txt, \.md, \.html, \.docx/u.test(error.message);
  });
});

test('bytes and decoded text of the same page give the same reading', async () => {
  assert.deepEqual(await readPage(Buffer.from(TEXT), { name: 'a.txt' }), await readPage(TEXT, { name: 'a.txt' }));
});

test('a page of more paragraphs than the memory may hold is told to be divided', {
  skip: !Number(process.env.CONTEXTPAGE_SOAK) && 'for the soak',
}, async () => {
  await assert.rejects(readPage('a\n\n'.repeat(500_001), { name: 'long.txt' }), (error) => {
    assert.ok(error instanceof InputError);
    return error.message === '“long.txt” has more than 500,000 paragraphs or lines; divide it into several pages.';
  });
});

test('prose without a source keeps all of its text, with a message that says so', async () => {
  const source = 'Dear all,\n\nlunch is at noon today.\n';
  const { page, messages, spans } = await readPage(source, { name: 'prose.txt' });
  assert.deepEqual(page.entries, []);
  const kept = [page.title, ...page.intro.map(({ plain }) => plain), ...page.other.map(({ text }) => text)].join('\n');
  for (const line of ['Dear all,', 'lunch is at noon today.']) assert.ok(kept.includes(line), line);
  assert.equal(spans.map(({ start, end }) => source.slice(start, end)).join(''), source);
  assert.equal(messages[0]?.severity, 'error');
  assert.match(messages[0]?.reason ?? '', /^No source was found in “prose\.txt”; /u);
});

test('a zip archive that is no Word document is refused as such, whatever it is called', async () => {
  const archive = Buffer.concat([...zip([{ path: 'page.txt', content: TEXT }])]);
  for (const name of ['page.txt', 'page.md', 'page.json', 'page.html', 'page', 'page.zip']) {
    await assert.rejects(readPage(archive, { name }), (error) => {
      assert.ok(error instanceof InputError);
      return error.message.startsWith(`“${name}” is a zip archive and no page; unpack it, `);
    });
  }
  await assert.rejects(readPage(archive, { name: 'page.docx' }), /is a zip archive, but not a Word document/u);
});

test('a damaged character costs itself alone, and is told with its line and column', async () => {
  const bytes = Buffer.from(TEXT.replace('Ann', 'Än#'));
  bytes[bytes.indexOf('#')] = 0xff;
  const { page, messages, source } = await readPage(bytes, { name: 'page.txt' });
  assert.equal(page.entries[0]?.reference.title, 'A gate');
  assert.ok(source.startsWith('Än\ufffd Lee, ‘A gate’'));
  const [{ severity, place } = {}] = messages;
  assert.deepEqual([severity, place], ['warning', { line: 1, column: 3, offset: 2, end: 3 }]);
});
