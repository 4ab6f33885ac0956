import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { checkedPage } from '../../../test/checked-page.ts';
import { harbourPage } from '../../../test/docx-pages.ts';
import { bodyOf, docxBytes, docxParts, pageWithEntry, paragraphsOf } from '../../../test/docx-parts.ts';
import { sha256 } from '../../text/hash.ts';
import { pageJsonText } from '../page-json.ts';
import { published } from '../published.ts';

test('any page gives well-formed parts and loses no word of a quotation', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const parts = docxParts(page);
      for (const xml of parts.values()) paragraphsOf(xml);
      const quoted = paragraphsOf(parts.get('word/document.xml') ?? '').filter(({ style }) => style === 'Quote');
      const printed = quoted.map(({ text }) => text.replace(/\s+/gu, ' ')).join('\n');
      for (const { text } of page.entries.flatMap((entry) => entry.quotations)) {
        for (const line of text.plain.split('\n')) assert.ok(printed.includes(line.replace(/\s+/gu, ' ').trim()), line);
      }
    }),
    RUNS,
  );
});

test('the same page gives the same bytes twice', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      assert.ok(docxBytes(page).equals(docxBytes(structuredClone(page))));
    }),
    { numRuns: 10 },
  );
});

test('no word of a private note is in any part', () => {
  for (const xml of docxParts(harbourPage(5)).values()) assert.doesNotMatch(xml, /PRIVATE/);
});

test('no part has a receipt, and the base has no former wording', () => {
  const parts = docxParts(checkedPage());
  for (const xml of parts.values()) assert.doesNotMatch(xml, /textSha256/);
  assert.doesNotMatch(parts.get('customXml/item1.xml') ?? '', /FORMER/);
});

test('control characters and lone surrogates do no harm, and the words around them stay', () => {
  const plain = 'one\u0000\u0001two \ud800three\u000bfour ]]> five';
  const [quote] = bodyOf(pageWithEntry({ quotations: [{ id: 'q', text: { plain } }] })).filter(
    (one) => one.style === 'Quote',
  );
  assert.equal(quote?.text, '\u201conetwo \ufffdthree four ]]> five\u201d');
});

test('words that look like a field stay words', () => {
  const plain = 'INCLUDETEXT "c:\\\\ledger" { HYPERLINK "https://x.example" }';
  const xml = docxParts(pageWithEntry({ quotations: [{ id: 'q', text: { plain } }] })).get('word/document.xml') ?? '';
  assert.doesNotMatch(xml, /instrText|fldSimple|fldChar/);
  assert.ok(xml.includes('INCLUDETEXT'));
});

test('a page that is called no more than “Context page” says so once at the head of its sheets', () => {
  const header = (title: string): string[] => {
    const parts = docxParts({ ...harbourPage(1), title });
    const name = [...parts.keys()].find((path) => path.startsWith('word/header')) ?? '';
    return paragraphsOf(parts.get(name) ?? '').map(({ text }) => text.trim());
  };
  assert.deepEqual(header('Context page'), ['Context page']);
  assert.deepEqual(header('The harbour'), ['The harbour Context page']);
});

test('the properties say which page the document was printed from, and when that was changed', () => {
  const page = harbourPage(2);
  const parts = docxParts(page);
  assert.match(parts.get('docProps/custom.xml') ?? '', new RegExp(`sha256:${sha256(pageJsonText(published(page)))}<`));
  const core = parts.get('docProps/core.xml') ?? '';
  assert.match(core, /<dc:title>The lower harbour and the treaty of lakes<\/dc:title>/);
  assert.match(core, /<dc:identifier>https:\/\/lakes\.example\/context\/<\/dc:identifier>/);
  assert.match(core, /<dc:language>en<\/dc:language>/);
  assert.match(core, /<dcterms:modified [^>]*>2021-04-12T00:00:00Z</);
});

test('a page that does not say when it was changed is dated by its newest source, or not at all', () => {
  const { updated: _updated, url: _url, ...page } = harbourPage(2);
  assert.match(docxParts(page).get('docProps/core.xml') ?? '', /<dcterms:created [^>]*>2021-01-01T00:00:00Z</);
  assert.doesNotMatch(docxParts({ ...page, entries: [] }).get('docProps/core.xml') ?? '', /dcterms:created/);
});
