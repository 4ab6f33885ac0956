import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourPage } from '../../../test/docx-pages.ts';
import { bodyOf, docxBytes, docxParts, pageWithEntry, partsOf } from '../../../test/docx-parts.ts';
import { wordTemplate } from '../../../test/house-templates.ts';
import type { Entry } from '../../model/page.ts';
import { readTemplate } from './template/read-template.ts';

test('a quotation stands off from the one before it, but not from its source nor within itself', () => {
  const quotations = ['One.\nIts second paragraph.', 'Two.'].map((plain, i) => ({ id: `q${i}`, text: { plain } }));
  const entry: Entry = { id: 'a', reference: { type: 'webpage' }, quotations, notes: [], tags: [] };
  const entries = [entry, { ...entry, id: 'b' }];
  const xml =
    docxParts({ title: 'T', lang: 'en', intro: [], sections: [], entries, other: [] }).get('word/document.xml') ?? '';
  const quoted = xml.split('</w:p>').filter((one) => one.includes('w:val="Quote"'));
  const standingOff = quoted.map((one) => /<w:spacing w:before="[1-9]/u.test(one));
  assert.deepEqual(standingOff, [false, false, true, false, false, true]);
});

test('each paragraph of a quotation opens with the mark of its language, and the last one closes it', () => {
  const quotation = { id: 'q', text: { plain: 'Erster Absatz.\nZweiter Absatz.' }, lang: 'de' };
  const found = bodyOf(pageWithEntry({ quotations: [quotation] })).filter(({ style }) => style === 'Quote');
  assert.deepEqual(
    found.map(({ text }) => text),
    ['\u201eErster Absatz.', '\u201eZweiter Absatz.\u201c'],
  );
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
  for (const name of names) assert.match(name, /^_cp_[tispedqalrcfn]_[a-z2-7]{16}(?:_\d+)?$/);
});

test('a note that opens with the word “Note” has it once, and a section without sources says so', () => {
  const text = { plain: 'Note: Spanish original.' };
  const page = pageWithEntry(
    { notes: [{ text }, { text: { plain: 'A map.' } }] },
    {
      sections: [{ id: 's', title: 'Later', level: 2 }],
    },
  );
  assert.deepEqual(
    bodyOf(page)
      .filter(({ style }) => style === 'CuratorNote')
      .map((one) => one.text),
    ['Note: Spanish original.', 'Note: A map.'],
  );
  assert.equal(bodyOf(page).at(-1)?.text, 'No sources yet.');
});

test('emphasis stands out also where a house prints quotations in italics', () => {
  const style = '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>';
  const { template } = readTemplate(wordTemplate({ styles: style }), { name: 'house.docx' });
  const marks = [{ start: 0, end: 6, kind: 'em' as const }];
  const text = { plain: 'Nobody asked.', marks };
  const page = pageWithEntry({ quotations: [{ id: 'q', text }], notes: [{ text }] });
  const xml = partsOf(docxBytes(page, template)).get('word/document.xml') ?? '';
  const [quoted, noted] = Array.from(xml.matchAll(/<w:rPr>(<w:i[^>]*>)<\/w:rPr><w:t [^>]*>Nobody</g), ([, i]) => i);
  assert.deepEqual([quoted, noted], ['<w:i w:val="0"/>', '<w:i/>']);
});
