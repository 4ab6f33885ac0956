import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { parseSlot } from '../../cite/exchange/quotation-slot.ts';
import type { CslDate, CslItem } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';
import { risText } from './ris.ts';

test('an entry has its type first, its end last, and a note for each quotation and each note', () => {
  const text = risText(
    pageOf({
      type: 'report',
      author: [
        { family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der', suffix: 'Jr.' },
        { literal: 'Lakes, Inc.' },
      ],
      title: 'Tides',
      publisher: 'Harbour Institute',
      issued: { 'date-parts': [[2021, 3]] },
      page: '3\u20139',
    }),
  );
  assert.equal(
    text,
    [
      'TY  - RPRT',
      'ID  - leyen-2021-tides',
      'AU  - von der Leyen, Ada, Jr.',
      'AU  - Lakes, Inc.',
      'TI  - Tides',
      'PB  - Harbour Institute',
      'SP  - 3',
      'EP  - 9',
      'PY  - 2021',
      'DA  - 2021/03//',
      'KW  - ports',
      'N1  - \u201cWater rose.',
      'It fell.\u201d [p. 2]',
      'N1  - \u2013 ER  - is no end',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('dates that slashes cannot say are said in words beside the year', () => {
  const cases: [CslDate, string][] = [
    [{ 'date-parts': [[2021]], season: 1 }, '2021///Spring 2021'],
    [{ 'date-parts': [[2020], [2021]] }, '2020///2020\u20132021'],
    [{ 'date-parts': [[1850]], circa: true }, '1850///circa'],
    [{ literal: 'forthcoming' }, '///forthcoming'],
  ];
  for (const [issued, da] of cases) {
    assert.ok(risText(pageOf({ type: 'book', issued })).includes(`\r\nDA  - ${da}\r\n`), da);
  }
});

test('every quotation and note of a page comes back from its N1, and nothing of a page ends an entry early', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const records = parseRis(risText(page));
      assert.equal(records.length, page.entries.length);
      for (const [i, entry] of page.entries.entries()) {
        const blocks = records[i]?.flatMap(([tag, value]) => (tag === 'N1' ? [value] : [])) ?? [];
        const { quotations, notes } = parseSlot(blocks.join('\n\n'));
        assert.deepEqual(
          [quotations.map(({ text }) => text), notes],
          [entry.quotations.map(({ text }) => text.plain), entry.notes.map(({ text }) => text.plain)],
        );
      }
    }),
    RUNS,
  );
});

/** As reference managers read it: two letters and a hyphen begin a field, any other line goes on with the last one. */
function parseRis(text: string): [string, string][][] {
  const records: [string, string][][] = [];
  let fields: [string, string][] = [];
  for (const line of text.split('\r\n')) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/su.exec(line) ?? [];
    const last = fields.at(-1);
    if (tag === 'ER') {
      records.push(fields);
      fields = [];
    } else if (tag) fields.push([tag, value]);
    else if (last && line !== '') last[1] += `\n${line}`;
  }
  assert.deepEqual(fields, []);
  return records;
}

function pageOf(reference: CslItem): Page {
  const quotations = [{ id: 'q', text: { plain: 'Water rose.\nIt fell.' }, locator: 'p. 2' }];
  const notes = [{ text: { plain: 'ER  - is no end' } }];
  const entries = [{ id: 'leyen-2021-tides', reference, quotations, notes, tags: ['ports'] }];
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries, other: [] };
}
