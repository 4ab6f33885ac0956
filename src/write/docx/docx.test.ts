import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { checkedPage } from '../../../test/checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from '../../../test/docx-pages.ts';
import { docxBytes, docxParts, partsOf, styledDocxBytes } from '../../../test/docx-parts.ts';
import type { Entry, Page } from '../../model/page.ts';
import { sha256 } from '../../text/hash.ts';
import { pageJsonText } from '../page-json.ts';
import { published } from '../published.ts';

/** Paragraphs of the body: style, and the text as it shows. Throws on XML that is not well-formed. */
function paragraphs(xml: string): { style: string; text: string }[] {
  const out: { style: string; text: string }[] = [];
  const parser = new SaxesParser();
  let inText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const last = out.at(-1);
    if (name === 'w:p') out.push({ style: '', text: '' });
    else if (name === 'w:pStyle' && last) last.style = attributes['w:val'] ?? '';
    else if ((name === 'w:br' || name === 'w:tab') && last) last.text += ' ';
    else if (name === 'w:noBreakHyphen' && last) last.text += '\u2011';
    else if (name === 'w:softHyphen' && last) last.text += '\u00ad';
    inText = name === 'w:t';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    const last = out.at(-1);
    if (inText && last) last.text += text;
  });
  parser.write(xml).close();
  return out;
}

function body(page: Page): { style: string; text: string }[] {
  return paragraphs(docxParts(page).get('word/document.xml') ?? '');
}

function withEntry(entry: Partial<Entry>, page: Partial<Page> = {}): Page {
  const one: Entry = { id: 'a', reference: { type: 'webpage' }, quotations: [], notes: [], tags: [], ...entry };
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [one], other: [], ...page };
}

test('any page gives well-formed parts and loses no word of a quotation', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const parts = docxParts(page);
      for (const xml of parts.values()) paragraphs(xml);
      const quoted = paragraphs(parts.get('word/document.xml') ?? '').filter(({ style }) => style === 'Quote');
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

test('each paragraph of a quotation opens with the mark of its language, and the last one closes it', () => {
  const quotation = { id: 'q', text: { plain: 'Erster Absatz.\nZweiter Absatz.' }, lang: 'de' };
  const found = body(withEntry({ quotations: [quotation] })).filter(({ style }) => style === 'Quote');
  assert.deepEqual(
    found.map(({ text }) => text),
    ['\u201eErster Absatz.', '\u201eZweiter Absatz.\u201c'],
  );
});

test('control characters and lone surrogates do no harm, and the words around them stay', () => {
  const plain = 'one\u0000\u0001two \ud800three\u000bfour ]]> five';
  const [quote] = body(withEntry({ quotations: [{ id: 'q', text: { plain } }] })).filter(
    (one) => one.style === 'Quote',
  );
  assert.equal(quote?.text, '\u201conetwo \ufffdthree four ]]> five\u201d');
});

test('words that look like a field stay words', () => {
  const plain = 'INCLUDETEXT "c:\\\\ledger" { HYPERLINK "https://x.example" }';
  const xml = docxParts(withEntry({ quotations: [{ id: 'q', text: { plain } }] })).get('word/document.xml') ?? '';
  assert.doesNotMatch(xml, /instrText|fldSimple|fldChar/);
  assert.ok(xml.includes('INCLUDETEXT'));
});

test('only web and mail addresses become links; others that do not run are shown as text', () => {
  const safe = ['https://a.example/b?c=1&d=(e)', 'mailto:desk@a.example', 'HTTP://a.example/'];
  for (const URL of safe) {
    const rels = docxParts(withEntry({ reference: { type: 'webpage', title: 'T', URL } })).get(
      'word/_rels/document.xml.rels',
    );
    assert.ok(rels?.includes(`Target="${URL.replaceAll('&', '&amp;')}"`), URL);
  }
  for (const URL of [
    'javascript:alert(1)',
    ' data:text/html,x',
    'file:x',
    '../up',
    'ftp://a.example/',
    `https://a.example/${'x'.repeat(3000)}`,
  ]) {
    const page = withEntry({ reference: { type: 'webpage', title: 'T', URL } });
    assert.doesNotMatch(docxParts(page).get('word/_rels/document.xml.rels') ?? '', /TargetMode/, URL);
    const line = body(page).find(({ style }) => style === 'SourceReference')?.text ?? '';
    assert.equal(line.includes(URL), /^(?:\.\.|ftp|https)/u.test(URL), URL);
  }
});

test('the title carries the link; without a title what names the source, else the address itself', () => {
  const linked = (reference: Partial<Entry['reference']>): string | undefined => {
    const page = withEntry({ reference: { type: 'webpage', URL: 'https://a.example/', ...reference } });
    const xml = docxParts(page).get('word/document.xml') ?? '';
    return /<w:hyperlink [^>]*>.*?<w:t [^>]*>([^<]*)<.*?<\/w:hyperlink>/.exec(xml)?.[1];
  };
  assert.equal(linked({ title: 'The lock', 'container-title': 'Delta Post' }), 'The lock');
  assert.equal(linked({ 'container-title': 'Delta Post', author: [{ literal: 'A Body' }] }), 'Delta Post');
  assert.equal(linked({ author: [{ literal: 'A Body' }], publisher: 'A Press' }), 'A Body');
  assert.equal(linked({}), 'https://a.example/');
});

test('a date never breaks over two lines', () => {
  const reference = { type: 'webpage' as const, issued: { 'date-parts': [[2021, 3, 29]] } };
  const line = body(withEntry({ reference })).find(({ style }) => style === 'SourceReference');
  assert.equal(line?.text, '29\u00a0March\u00a02021');
});

test('every bookmark begins and ends inside one paragraph, and no name is used twice', () => {
  const xml = docxParts(harbourPage(60)).get('word/document.xml') ?? '';
  const names: string[] = [];
  for (const paragraph of xml.split('</w:p>')) {
    const starts = [...paragraph.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)];
    const ends = [...paragraph.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)];
    assert.deepEqual(starts.map((one) => one[1]).sort(), ends.map((one) => one[1]).sort());
    names.push(...starts.map((one) => one[2] ?? ''));
  }
  assert.ok(names.length > 100);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^_cp_[eqns]_[a-z2-7]{16}(?:_\d+)?$/);
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

test('the paper is Letter where the language of the page names a region that uses it', () => {
  const width = (lang: string): string | undefined =>
    /<w:pgSz w:w="(\d+)"/.exec(docxParts({ ...harbourPage(0), lang }).get('word/document.xml') ?? '')?.[1];
  for (const lang of ['en-US', 'en-CA', 'fr-CA', 'es-MX']) assert.equal(width(lang), '12240', lang);
  for (const lang of ['en', 'en-GB', 'fr', 'es', 'ar', 'no-such-tag-at-all']) assert.equal(width(lang), '11906', lang);
});

test('quotations in another direction carry it, with their language', () => {
  const xml = docxParts(arabicPage).get('word/document.xml') ?? '';
  const quotes = xml.split('</w:p>').filter((one) => one.includes('w:val="Quote"'));
  assert.match(quotes[0] ?? '', /<w:rtl\/>/);
  assert.match(quotes[1] ?? '', /<w:bidi w:val="0"\/>.*<w:lang w:val="en-GB"\/>/);
  const english = { ...harbourPage(0), entries: arabicPage.entries, sections: arabicPage.sections };
  assert.match(docxParts(english).get('word/document.xml') ?? '', /<w:pStyle w:val="Quote"\/><w:bidi\/>/);
});

test('the default languages of the document are those of the page', () => {
  assert.match(docxParts(arabicPage).get('word/styles.xml') ?? '', /w:bidi="ar-EG"|w:bidi="ar-SA"/);
  assert.match(docxParts(japanesePage).get('word/styles.xml') ?? '', /w:eastAsia="ja-JP"/);
  assert.match(docxParts({ ...harbourPage(0), lang: 'de' }).get('word/styles.xml') ?? '', /w:val="de-DE"/);
});

test('only a long page has a table of contents', () => {
  const contents = (count: number): boolean => body(harbourPage(count)).some(({ style }) => style === 'TOC1');
  assert.equal(contents(15), false);
  assert.equal(contents(300), true);
});

test('a citation style takes the place of our own reference line, and the title keeps its link', async () => {
  const style = readFileSync(new URL('../../cite/contextpage.csl', import.meta.url), 'utf8');
  const reference = {
    type: 'article-newspaper' as const,
    author: [{ given: 'Ada', family: 'Lindqvist' }],
    title: 'The third survey',
    'container-title': 'Delta Post',
    issued: { 'date-parts': [[2021, 3, 29]] },
    URL: 'https://delta.example/1',
  };
  const xml =
    partsOf(await styledDocxBytes(withEntry({ reference }, { lang: 'en-GB' }), style)).get('word/document.xml') ?? '';
  const line = paragraphs(xml).find((one) => one.style === 'SourceReference');
  assert.equal(line?.text, 'Ada Lindqvist, \u2018The third survey\u2019, Delta Post, 29 March 2021');
  assert.match(xml, /<w:hyperlink [^>]*><w:r><w:rPr>.{0,80}<\/w:rPr><w:t [^>]*>The third survey</);
});

test('a note that opens with the word “Note” has it once, and a section without sources says so', () => {
  const text = { plain: 'Note: Spanish original.' };
  const page = withEntry(
    { notes: [{ text }, { text: { plain: 'A map.' } }] },
    {
      sections: [{ id: 's', title: 'Later', level: 2 }],
    },
  );
  assert.deepEqual(
    body(page)
      .filter(({ style }) => style === 'CuratorNote')
      .map((one) => one.text),
    ['Note: Spanish original.', 'Note: A map.'],
  );
  assert.equal(body(page).at(-1)?.text, 'No sources yet.');
});

test('a source that has nothing but an address opens with it, as on the web page', () => {
  const page = withEntry({ reference: { type: 'webpage', URL: 'https://a.example/b' } });
  assert.equal(body(page).find(({ style }) => style === 'SourceReference')?.text, 'https://a.example/b, no date');
});

test('below a quotation stands what its check says, unless it is verbatim, and when it was put right', () => {
  const said = body(checkedPage()).flatMap(({ style, text }) =>
    style === 'QuotationCheck' ? [text.replaceAll('\u00a0', ' ')] : [],
  );
  const see = ' See the web page.';
  assert.deepEqual(said, [
    `Edited: ellipsis, end punctuation.${see}`,
    `Altered: 2 words differ from the source (“not” is left out; “summer” for “spring”).${see}`,
    `Wrong source: the words stand in “A council in the customs house”.${see}`,
    `Not found: the copy of 1 May 2026 does not have these words.${see}`,
    'Corrected on 3 May 2026.',
    `Altered: 1 word differs from the source (“anyone” for “everyone”).${see} Corrected in May 2026.`,
    `Source unreadable: its copy has no text to compare with.${see}`,
    'Not checked.',
  ]);
});

test('a check stands with its quotation, its name in the colour of its verdict, and leads to the entry on the web page', () => {
  const parts = docxParts(checkedPage());
  const xml = parts.get('word/document.xml') ?? '';
  const [before, check = ''] = xml.split('<w:p><w:pPr><w:pStyle w:val="QuotationCheck"/>', 2);
  assert.match(before?.split('<w:p>').at(-1) ?? '', /<w:pStyle w:val="Quote"\/><w:keepNext\/>/);
  assert.match(check, /^<\/w:pPr><w:r><w:rPr><w:b\/><w:bCs\/><w:color w:val="0C6470"\/><\/w:rPr><w:t [^>]*>Edited:</);
  assert.match(
    parts.get('word/_rels/document.xml.rels') ?? '',
    /Target="https:\/\/lakes\.example\/gate\/#brook-2026-gate"/,
  );
  const { url: _url, ...local } = checkedPage();
  assert.doesNotMatch(docxParts(local).get('word/document.xml') ?? '', /See the web page/);
});

test('a page shows only what speaks for its quotations, unless it shows all marks', () => {
  const { marks: _all, ...page } = checkedPage();
  const xml = docxParts(page).get('word/document.xml') ?? '';
  assert.doesNotMatch(xml, /Altered|Wrong source|Not found|unreadable/);
  assert.equal(xml.match(/Not verified</g)?.length, 6);
});

test('the facts of a page count its checks, and a page without receipts says nothing of them', () => {
  const facts = (page: Page): string[] =>
    body(page).flatMap(({ style, text }) => (style === 'PageFacts' ? [text.replaceAll('\u00a0', ' ')] : []));
  assert.equal(
    facts(checkedPage())[1],
    '2 of 9 quotations are verbatim · Edited: 1 · Altered: 2 · Wrong source: 1 · Not found: 1 · Source unreadable: 1 · Not checked: 1',
  );
  assert.deepEqual(facts(harbourPage(3)), [
    '3 sources, 2019 to 2021 · as of 12 April 2021 · Version 1a2b3c4d',
    'https://lakes.example/context/',
  ]);
  assert.equal(body(harbourPage(9)).filter(({ style }) => style === 'QuotationCheck').length, 0);
});

test('a withdrawn entry leaves a line at the end, unless its id still has an entry; no former wording is in any part', () => {
  const last = body(checkedPage()).slice(-2);
  assert.deepEqual(
    last.map(({ style }) => style),
    ['QuotationCheck', 'WithdrawnSource'],
  );
  assert.equal(
    last[1]?.text.replaceAll('\u00a0', ' '),
    'Withdrawn on 3 May 2026: pell-2025-ferry. At the author’s request.',
  );
  for (const xml of docxParts(checkedPage()).values()) assert.doesNotMatch(xml, /FORMER|textSha256/);
});
