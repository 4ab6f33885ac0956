import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bodyOf, docxParts, pageWithEntry, paragraphsOf, partsOf, styledDocxBytes } from '../../../test/docx-parts.ts';
import type { Entry } from '../../model/page.ts';

test('only web and mail addresses become links; others that do not run are shown as text', () => {
  const safe = ['https://a.example/b?c=1&d=(e)', 'mailto:desk@a.example', 'HTTP://a.example/'];
  for (const URL of safe) {
    const rels = docxParts(pageWithEntry({ reference: { type: 'webpage', title: 'T', URL } })).get(
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
    const page = pageWithEntry({ reference: { type: 'webpage', title: 'T', URL } });
    assert.doesNotMatch(docxParts(page).get('word/_rels/document.xml.rels') ?? '', /TargetMode/, URL);
    const line = bodyOf(page).find(({ style }) => style === 'SourceReference')?.text ?? '';
    assert.equal(line.includes(URL), /^(?:\.\.|ftp|https)/u.test(URL), URL);
  }
});

test('the title carries the link; without a title what names the source, else the address itself', () => {
  const linked = (reference: Partial<Entry['reference']>): string | undefined => {
    const page = pageWithEntry({ reference: { type: 'webpage', URL: 'https://a.example/', ...reference } });
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
  const line = bodyOf(pageWithEntry({ reference })).find(({ style }) => style === 'SourceReference');
  assert.equal(line?.text, '29\u00a0March\u00a02021');
});

test('pages, issues and locators do not leave their numbers to the next line', () => {
  const reference = { type: 'article-journal' as const, volume: '12', issue: '3', number: 'No. 7', page: 'pp. 3–9' };
  const quotations = [{ id: 'q', text: { plain: 'On page 4 of 12.' }, locator: 'ch. 2, p. 12' }];
  const texts = bodyOf(pageWithEntry({ reference, quotations })).flatMap(({ style, text }) =>
    /^(?:SourceReference|Quot)/u.test(style) ? [text] : [],
  );
  const line = '12\u00a0(3), No.\u00a07, pp.\u00a03–9, no\u00a0date';
  assert.deepEqual(texts, [line, '\u201cOn page 4 of 12.\u201d', 'ch.\u00a02, p.\u00a012']);
});

test('a date that runs against its line has direction marks on both sides, so that its day stays with its month', () => {
  const issued = { 'date-parts': [[2021, 3, 29]] };
  const reference = { type: 'article' as const, title: 'The lock', issued };
  const line = (lang: string): string | undefined =>
    bodyOf(pageWithEntry({ reference }, { lang })).find(({ style }) => style === 'SourceReference')?.text;
  assert.match(line('ar') ?? '', /\u200f29\u00a0\S+\u00a02021\u200e$/u);
  assert.match(line('en') ?? '', / 29\u00a0March\u00a02021$/u);
});

test('two parts that run against their line do not change places', () => {
  const reference = {
    type: 'article' as const,
    author: [{ literal: 'Salma Nahri' }],
    title: 'درس للموانئ',
    'container-title': 'مجلة الساحل',
    publisher: 'Delta Press',
  };
  const line = bodyOf(pageWithEntry({ reference })).find(({ style }) => style === 'SourceReference')?.text;
  assert.match(line ?? '', /^Salma Nahri, \S*درس للموانئ\S*, \u200eمجلة الساحل, Delta Press/u);
});

test('a number after words that run against their line does not go over to their other side', () => {
  const line = (outlet: string, issued: number[], lang: string): string | undefined => {
    const reference = {
      type: 'article' as const,
      title: lang === 'ar' ? 'ماذا يقول المسح' : 'The survey',
      'container-title': outlet,
      issued: { 'date-parts': [issued] },
    };
    return bodyOf(pageWithEntry({ reference }, { lang })).find(({ style }) => style === 'SourceReference')?.text;
  };
  assert.match(line('Delta Post', [2021, 3, 29], 'ar') ?? '', /Delta Post، \u200f29\u00a0/u);
  assert.match(line('Delta Post', [2021], 'ar') ?? '', /Delta Post، \u200f2021$/u);
  assert.match(line('مجلة Delta', [2021], 'ar') ?? '', /مجلة Delta، \u200f2021$/u);
  assert.match(line('مجلة الساحل', [2021, 3, 29], 'en') ?? '', /مجلة الساحل, \u200e29\u00a0March\u00a02021$/u);
  assert.match(line('Delta Post', [2021], 'en') ?? '', /Delta Post, 2021$/u);
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
    partsOf(await styledDocxBytes(pageWithEntry({ reference }, { lang: 'en-GB' }), style)).get('word/document.xml') ??
    '';
  const line = paragraphsOf(xml).find((one) => one.style === 'SourceReference');
  assert.equal(line?.text, 'Ada Lindqvist, \u2018The third survey\u2019, Delta Post, 29 March 2021');
  assert.match(xml, /<w:hyperlink [^>]*><w:r><w:rPr>.{0,80}<\/w:rPr><w:t [^>]*>The third survey</);
});

test('a source that has nothing but an address opens with it, as on the web page', () => {
  const page = pageWithEntry({ reference: { type: 'webpage', URL: 'https://a.example/b' } });
  assert.equal(
    bodyOf(page).find(({ style }) => style === 'SourceReference')?.text,
    'https://a.example/b, no\u00a0date',
  );
});
