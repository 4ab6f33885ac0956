/** Where the paragraphs of a quotation end is part of what it says: they are parted with Enter, and run together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes } from '../../../../test/docx-parts.ts';
import type { Page, Quotation } from '../../../model/page.ts';
import { readPage } from '../../read.ts';

const WORDS = 'The gauge stood at nine feet. Nobody came.\nThe lock was shut.';
const QUOTATION = { id: 'gauge', text: { plain: WORDS }, speaker: 'Mirja Okonjo', locator: 'p. 12' };
const PAGE: Page = {
  ...harbourPage(1),
  entries: harbourPage(1).entries.map((entry) => ({ ...entry, quotations: [QUOTATION] })),
};
const PARTS = unzipSync(docxBytes(PAGE));
const XML = new TextDecoder().decode(PARTS['word/document.xml']);

async function quotationsWhere(pattern: RegExp, by: string): Promise<Omit<Quotation, 'place'>[] | undefined> {
  assert.match(XML, pattern);
  return quotationsOf(XML.replace(pattern, by));
}

async function quotationsOf(xml: string): Promise<Omit<Quotation, 'place'>[] | undefined> {
  const { page } = await readPage(zipSync({ ...PARTS, 'word/document.xml': strToU8(xml) }), { name: 'page.docx' });
  return page.entries[0]?.quotations.map(({ place: _, ...quotation }) => quotation);
}

test('a quotation of two paragraphs, one of them parted with Enter, is one quotation of three', async () => {
  const enter = '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t xml:space="preserve">';
  const parted = await quotationsWhere(/(?<=nine feet\.) /u, enter);
  assert.deepEqual(parted, [{ ...QUOTATION, text: { plain: WORDS.replace('. Nobody', '.\nNobody') } }]);
});

test('no blank stands between two paragraphs that were run together in writing without blanks', async () => {
  const paragraphs = [/The gauge stood at nine feet\. Nobody came\.(?=<)/u, /The lock was shut\.(?=<)/u];
  const said = ['橋が落ちた。', '舟は出ない。'];
  const xml = said.reduce((all, words, i) => all.replace(paragraphs[i] ?? '', words), XML);
  const joined = xml.replace(/(橋が落ちた。.*?)<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/su, '$1');
  assert.deepEqual((await quotationsOf(joined))?.[0]?.text, { plain: said.join('') });
});

test('two paragraphs of a quotation that changed places are still one quotation, and its speaker stays', async () => {
  const paragraph = '<w:p>(?:(?!<w:p>).)*?';
  const both = new RegExp(`(${paragraph}Nobody came.*?</w:p>)(${paragraph}The lock was shut.*?</w:p>)`, 'su');
  const [first, second] = WORDS.split('\n');
  assert.deepEqual(await quotationsWhere(both, '$2$1'), [{ ...QUOTATION, text: { plain: `${second}\n${first}` } }]);
});

test('two paragraphs of a quotation that were run together are one, without the mark between them', async () => {
  const joined = await quotationsWhere(/(Nobody came\..*?)<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/su, '$1');
  assert.deepEqual(joined, [{ ...QUOTATION, text: { plain: WORDS.replace('\n', ' ') } }]);
});
