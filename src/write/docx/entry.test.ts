import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxParts } from '../../../test/docx-parts.ts';
import type { Entry } from '../../model/page.ts';

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
