import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arabicPage, harbourPage, japanesePage } from '../../../test/docx-pages.ts';
import { bodyOf, docxParts } from '../../../test/docx-parts.ts';
import { odtBodyOf, odtBytes, odtParts } from '../../../test/odt-parts.ts';
import type { Page } from '../../model/page.ts';

function content(page: Page): string {
  return odtParts(page).get('content.xml') ?? '';
}

test('any page says in OpenDocument what it says in Word, paragraph by paragraph and style by style', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => assert.deepEqual(odtBodyOf(page), bodyOf(page))),
    RUNS,
  );
});

test('the same page gives the same bytes', () => {
  assert.deepEqual(odtBytes(harbourPage(5)), odtBytes(harbourPage(5)));
});

test('the first bytes of the file tell what it is', () => {
  const bytes = odtBytes(harbourPage(0));
  assert.equal(bytes.toString('latin1', 30, 38), 'mimetype');
  assert.equal(bytes.toString('latin1', 38, 77), 'application/vnd.oasis.opendocument.text');
});

test('the manifest names each file of the package', () => {
  const parts = odtParts(harbourPage(1));
  const named = [...(parts.get('META-INF/manifest.xml') ?? '').matchAll(/full-path="([^"/][^"]*)"/g)].map(
    ([, path]) => path,
  );
  const present = [...parts.keys()].filter((name) => name !== 'mimetype' && name !== 'META-INF/manifest.xml');
  assert.deepEqual(named.toSorted(), present.toSorted());
});

test('parts carry the bookmarks that they carry in Word', () => {
  const names = (xml: string, pattern: RegExp): (string | undefined)[] =>
    [...xml.matchAll(pattern)].map(([, name]) => name);
  const page = harbourPage(15);
  const inWord = names(docxParts(page).get('word/document.xml') ?? '', /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  assert.deepEqual(names(content(page), /<text:bookmark-start text:name="([^"]*)"/g), inWord);
  assert.ok(inWord.length > 30);
});

test('blanks that a program would fold are written as such, and so are tabs and new lines', () => {
  const text = (plain: string): string => {
    const page: Page = {
      ...harbourPage(0),
      intro: [{ plain, marks: [{ start: plain.indexOf('\n'), end: plain.indexOf('\n') + 1, kind: 'break' }] }],
    };
    return (
      /"Subtitle">(?:<text:bookmark-start [^>]*>)?(.*?)(?:<text:bookmark-end [^>]*>)?<\/text:p>/.exec(
        content(page),
      )?.[1] ?? ''
    );
  };
  assert.equal(text(' a   b'), '<text:s/>a <text:s text:c="2"/>b');
  assert.equal(text('ab\tcd '), 'ab<text:tab/>cd<text:s/>');
  assert.equal(text('one\n two'), 'one<text:line-break/><text:s/>two');
});

test('headings and sources have a level in the navigator', () => {
  const xml = content(harbourPage(3));
  assert.match(xml, /<text:h text:style-name="Heading_20_1" text:outline-level="1">/);
  assert.match(xml, /<text:h text:style-name="Source_20_Reference" text:outline-level="2">/);
});

test('a page from right to left says so, and a quotation that runs the other way has its own direction and language', () => {
  const parts = odtParts(arabicPage);
  const styles = parts.get('styles.xml') ?? '';
  assert.match(styles, /style:name="Standard"[^>]*><style:paragraph-properties [^>]*style:writing-mode="rl-tb"/);
  assert.match(styles, /<style:page-layout-properties [^>]*style:writing-mode="rl-tb"/);
  const xml = parts.get('content.xml') ?? '';
  const [, paragraph] = /<text:p text:style-name="(P\d+)"><text:span text:style-name="T\d+">“/.exec(xml) ?? [];
  assert.match(
    xml,
    new RegExp(`style:name="${paragraph}"[^>]*><style:paragraph-properties [^>]*style:writing-mode="lr-tb"`),
  );
  assert.match(xml, /fo:language="en" fo:country="GB"/);
});

test('the languages of the page stand in their three slots', () => {
  const styles = odtParts(japanesePage).get('styles.xml') ?? '';
  assert.match(styles, /style:language-asian="ja" style:country-asian="JP"/);
  assert.match(styles, /style:language-complex="ar" style:country-complex="SA"/);
});

test('the paper is that of the language', () => {
  const paper = (lang: string): string =>
    /fo:page-width="([^"]*)"/.exec(odtParts({ ...harbourPage(0), lang }).get('styles.xml') ?? '')?.[1] ?? '';
  assert.deepEqual([paper('en'), paper('en-US')], ['595.3pt', '612pt']);
});

test('a long page has contents whose lines lead to its headings', () => {
  const xml = content(harbourPage(160));
  const targets = [...xml.matchAll(/xlink:href="#([^"]*)"/g)].map(([, name]) => name);
  assert.equal(targets.length, 5);
  for (const name of targets) assert.ok(xml.includes(`<text:bookmark-start text:name="${name}"/>`));
  assert.doesNotMatch(content(harbourPage(15)), /table-of-content/);
});

test('the properties say what the document is, and which page it was printed from', () => {
  const meta = odtParts(harbourPage(2)).get('meta.xml') ?? '';
  assert.match(meta, /<dc:title>The lower harbour and the treaty of lakes<\/dc:title><dc:language>en<\/dc:language>/);
  assert.match(meta, /<dc:date>2021-04-12T00:00:00<\/dc:date>/);
  assert.match(meta, /meta:name="contextpageExport"[^>]*>cp-[a-z2-7]{16} sha256:[0-9a-f]{64}</);
});

test('an address that a document must not lead to is no link', () => {
  const [entry] = harbourPage(1).entries;
  assert.ok(entry);
  const page = {
    ...harbourPage(0),
    entries: [{ ...entry, reference: { ...entry.reference, URL: 'javascript:alert(1)' } }],
  };
  assert.doesNotMatch(content(page), /xlink:href="javascript/);
});
