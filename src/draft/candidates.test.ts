import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyQuotation } from '../anchor/verify.ts';
import type { SourceText } from '../model/source.ts';
import { paragraph } from '../source/html/samples/invented-prose.ts';
import { readSource } from '../source/read-source.ts';
import { candidates } from './candidates.ts';

function article(lang: string, paragraphs: readonly string[]): Promise<SourceText> {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const page = `<!doctype html><html lang="${lang}"><title>Ferry</title><nav><a href="/">Home</a></nav><article><h1>Ferry</h1>${body}</article></html>`;
  return readSource(Buffer.from(page), { contentType: 'text/html; charset=utf-8' });
}

function words(text: string, lang: string): number {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).length;
}

for (const lang of ['en', 'de', 'fr', 'ru', 'ar', 'ja', 'th']) {
  test(`passages of an article are its very words, 20 to 60 of them, none twice: ${lang}`, async () => {
    const source = await article(
      lang,
      Array.from({ length: 12 }, (_, at) => paragraph(lang, at)),
    );
    const passages = candidates(source, 'en');
    assert.ok(passages.length >= 3, `${passages.length} passages`);
    assert.equal(new Set(passages).size, passages.length);
    for (const passage of passages) {
      assert.equal(verifyQuotation(passage, source, { lang }).verdict, 'verbatim', passage);
      const count = words(passage, lang);
      assert.ok(count >= 20 && count <= 60, `${count} words: ${passage}`);
    }
  });
}

const LONG = 'and so it went on through the summer and the autumn and the winter until the lamps came back to the quay';

test('passages with numbers or speech come first, else the order is that of the source', async () => {
  const source = await article('en', [
    `The first keeper left, ${LONG}.`,
    `The second keeper stayed, ${LONG}.`,
    `The third keeper said “no”, ${LONG}.`,
    `The last of 14 keepers slept, ${LONG}.`,
  ]);
  const starts = candidates(source, 'en').map((passage) => passage.split(' ')[1]);
  assert.deepEqual(starts, ['third', 'last', 'first', 'second']);
});

test('a title before a name does not end a sentence', async () => {
  const whole = `It was cold ${LONG}, said Dr. Marlow to Mrs. A. Brook, ${LONG}.`;
  const source = await article('en', [whole]);
  assert.deepEqual(candidates(source, 'en'), [whole]);
});

test('a page without an article has no passages', async () => {
  assert.deepEqual(candidates(await readSource(Buffer.from('')), 'en'), []);
});
