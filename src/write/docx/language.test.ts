import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arabicPage, harbourPage, japanesePage } from '../../../test/docx-pages.ts';
import { docxBytes, docxParts, pageWithEntry } from '../../../test/docx-parts.ts';
import { readPage } from '../../read/read.ts';

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

/** Text of each run of the note with its properties. */
function noteRuns(plain: string, lang: string): Map<string, string> {
  const xml = docxParts(pageWithEntry({ notes: [{ text: { plain } }] }, { lang })).get('word/document.xml') ?? '';
  const note = xml.split('<w:p>').find((one) => one.includes('CuratorNote')) ?? '';
  const found = note.matchAll(/<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?<w:t [^>]*>([^<]*)</g);
  return new Map(Array.from(found, ([, properties = '', text = '']) => [text, properties]));
}

test('words in a script of their own carry its language, unless it may be the page’s', () => {
  assert.equal(noteRuns('By לאה כהן of Jaffa', 'en').get('לאה כהן'), '<w:rtl/><w:lang w:bidi="he-IL"/>');
  assert.equal(noteRuns('By ليلى قاسم of Acre', 'en').get('ليلى قاسم'), '<w:rtl/>');
  assert.equal(noteRuns('ليلى قاسم', 'fa').get('ليلى قاسم'), '<w:rtl/>');
  assert.equal(
    noteRuns('湖の条約', 'de').get('湖の条約'),
    '<w:rFonts w:eastAsia="Yu Gothic"/><w:lang w:eastAsia="ja-JP"/>',
  );
  assert.equal(noteRuns('湖の条約', 'ja').get('湖の条約'), '');
  assert.match(noteRuns('호수 조약', 'en').get('호수 조약') ?? '', /w:eastAsia="ko-KR"/);
});

test('Thai and Indic words are told to be complex, which Latin ones beside them are not', () => {
  const runs = noteRuns('The lake ทะเลสาบ 2019 ริมน้ำ dries', 'en');
  assert.deepEqual([...runs.entries()].slice(-3), [
    ['The lake ', ''],
    ['ทะเลสาบ 2019 ริมน้ำ', '<w:cs/><w:lang w:bidi="th-TH"/>'],
    [' dries', ''],
  ]);
  assert.equal(noteRuns('झील', 'hi').get('झील'), '<w:cs/>');
});

test('quotation marks around Chinese words are as wide as these, around English ones not', () => {
  const hint = (plain: string, lang: string): boolean =>
    noteRuns(plain, lang).get(plain)?.includes('w:hint="eastAsia"') ?? false;
  assert.equal(hint('\u201c湖水\u201d', 'zh'), true);
  assert.equal(hint('\u201cthe lake\u201d', 'zh'), false);
  assert.equal(hint('\u201c湖水\u201d', 'en'), false);
});

test('a Japanese quotation on a page in another language has Japanese letters, in the voice of quotations', () => {
  const quotations = [{ id: 'q', text: { plain: '誰も署名しなかった。' }, lang: 'ja' }];
  const xml = docxParts(pageWithEntry({ quotations }, { lang: 'de' })).get('word/document.xml') ?? '';
  assert.match(xml, /<w:rFonts w:eastAsia="Yu Mincho"\/><w:lang w:eastAsia="ja-JP"\/><\/w:rPr><w:t [^>]*>誰も/);
});

test('an outlet is in italics, unless its letters have none', () => {
  const isItalic = (outlet: string, lang: string): boolean => {
    const page = pageWithEntry({ reference: { type: 'article', 'container-title': outlet } }, { lang });
    return (docxParts(page).get('word/document.xml') ?? '').includes('<w:i/>');
  };
  assert.equal(isItalic('Delta Post', 'en'), true);
  assert.equal(isItalic('湖上新報', 'en'), false);
  assert.equal(isItalic('بريد البحيرات', 'en'), false);
  assert.equal(isItalic('湖上新報', 'ja'), false);
});

test('emphasis in Arabic is kept but not slanted', () => {
  const text = { plain: 'تراكم الطمي', marks: [{ start: 0, end: 5, kind: 'em' as const }] };
  const page = pageWithEntry({ quotations: [{ id: 'q', text, lang: 'ar' }] });
  const xml = docxParts(page).get('word/document.xml') ?? '';
  assert.match(xml, /<w:i\/><w:rtl\/>/);
  assert.doesNotMatch(xml, /<w:iCs\/>/);
});

test('dots emphasise East Asian words, and are read as emphasis again', async () => {
  const text = { plain: '条約には誰も署名しなかった。', marks: [{ start: 4, end: 6, kind: 'em' as const }] };
  const page = pageWithEntry({ quotations: [{ id: 'q', text, lang: 'ja' }] });
  const xml = docxParts(page).get('word/document.xml') ?? '';
  assert.match(xml, /<w:em w:val="dot"\/><w:lang [^>]*><\/w:rPr><w:t [^>]*>誰も</);
  assert.doesNotMatch(xml, /<w:i\/>/);
  const { page: again } = await readPage(docxBytes(page), { name: 'page.docx' });
  assert.deepEqual(again.entries[0]?.quotations[0]?.text, text);
});
