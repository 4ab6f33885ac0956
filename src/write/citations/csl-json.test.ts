import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { parseSlot } from '../../cite/exchange/quotation-slot.ts';
import { cslJsonText, type ExportedItem } from './csl-json.ts';

test('an item holds the whole entry: its reference in the fields of CSL, the rest under custom', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const items: ExportedItem[] = JSON.parse(cslJsonText(page));
      const back = items.map(({ id, custom, keyword: _copy, note: _slot, ...fields }) => {
        const { v, note, keyword, lang, section, ...rest } = custom.contextpage;
        assert.deepEqual([v, rest.id, lang], [1, id, page.lang]);
        if (section) assert.ok(page.sections.some((one) => isDeepStrictEqual(one, section)));
        return {
          ...rest,
          ...(section && { section: section.id }),
          reference: { ...fields, ...(note && { note }), ...(keyword && { keyword }) },
        };
      });
      assert.deepEqual(back, page.entries);
    }),
    RUNS,
  );
});

test('programs that drop custom still find every quotation and note in the item\u2019s note', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const items: ExportedItem[] = JSON.parse(cslJsonText(page));
      for (const [i, entry] of page.entries.entries()) {
        const own = entry.reference.note ? `${entry.reference.note}\n\n` : '';
        const slot = (items[i]?.note ?? own).slice(own.length);
        const { quotations, notes } = parseSlot(slot);
        assert.deepEqual(
          [quotations.map(({ text }) => text), notes],
          [entry.quotations.map(({ text }) => text.plain), entry.notes.map(({ text }) => text.plain)],
        );
      }
    }),
    RUNS,
  );
});

test('tags are keywords for other programs', () => {
  const reference = { type: 'book', keyword: 'lakes' } as const;
  const entry = { id: 'a', reference, quotations: [], notes: [], tags: ['ports', 'lakes'] };
  const page = { title: 'T', lang: 'en', intro: [], sections: [], entries: [entry], other: [] };
  const [item] = JSON.parse(cslJsonText(page));
  assert.equal(item.keyword, 'lakes, ports');
  assert.equal(item.custom.contextpage.keyword, 'lakes');
});
