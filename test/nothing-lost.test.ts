/** The first promise: whatever stands on a page is in what was read of it, and the loss report says where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPage } from '../src/read/read.ts';

const numRuns = Number(process.env.CONTEXTPAGE_SOAK) ? 3_000 : 100;

/** Small words that only join two fields are told by the order of the fields. */
const JOINING = /^(?:and|und|via|aus|dans|from|par|por|door)$/u;

const word = fc.stringMatching(/^[a-z]{3,9}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
const link = fc.tuple(words, word).map(([text, path]) => `<a href="https://${path}.example/${path}">${text}</a>`);
const inline = fc.array(
  fc.oneof(
    words,
    link,
    words.map((w) => `<em>${w}</em>`),
  ),
  { minLength: 1, maxLength: 4 },
);
const reference = fc
  .tuple(fc.constantFrom('Ada Brook', 'Institute for Tides', 'Tom Weir and Inge Moss'), fc.oneof(words, link), word)
  .map(([author, title, outlet]) => `<p>${author}, ‘${title}’, <em>${outlet} Gazette</em>, 4 May 2021</p>`);
const block = fc.oneof(
  reference,
  inline.map((parts) => `<p>${parts.join(' ')}</p>`),
  words.map((w) => `<p>“${w}.”</p>`),
  fc.oneof(words, link).map((w) => `<h2>${w}</h2>`),
  words.map((w) => `<blockquote><p>${w}</p></blockquote>`),
  inline.map((parts) => `<ul><li>${parts.join('</li><li>')}</li></ul>`),
  link.map((a) => `<nav>${a}</nav>`),
);
const html = fc
  .tuple(reference, fc.array(block, { maxLength: 12 }))
  .map(([first, blocks]) => `<!doctype html><title>a page</title><body>${first}${blocks.join('')}</body>`);

test('every word of an HTML page is in the page that was read', async () => {
  await fc.assert(
    fc.asyncProperty(html, async (source) => {
      const { page } = await readPage(source, { name: 'page.html' });
      const kept = JSON.stringify(page).toLowerCase();
      const text = source.replace(/<[^>]*>/gu, ' ').replace(/4 May 2021/gu, ' ');
      for (const found of text.match(/[\p{L}]{3,}/gu) ?? []) {
        if (!JOINING.test(found)) assert.ok(kept.includes(found.toLowerCase()), `${found} of ${source}`);
      }
    }),
    { numRuns },
  );
});

test('every link of the content of an HTML page is in the page that was read, and has its span', async () => {
  await fc.assert(
    fc.asyncProperty(html, async (source) => {
      const { page, spans } = await readPage(source, { name: 'page.html' });
      const kept = JSON.stringify(page);
      const content = source.replace(/<nav>.*?<\/nav>/gu, (nav) => ' '.repeat(nav.length));
      for (const { 0: href, index } of content.matchAll(/https:[^"]*/gu)) {
        assert.ok(kept.includes(href), `${href} of ${source}`);
        const span = spans.find((s) => s.start <= index && s.end > index);
        assert.notEqual(span?.kind, 'layout', `${href} of ${source}`);
      }
    }),
    { numRuns },
  );
});
