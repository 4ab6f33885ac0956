import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Entry } from '../../model/page.ts';
import { parseSlot, slotBlocks, slotText } from './quotation-slot.ts';

const ENTRY: Entry = {
  id: 'quay-2020-tides',
  reference: { type: 'webpage' },
  quotations: [
    { id: '1', text: { plain: 'Water rose.\nIt fell.' }, locator: 'p. 12', speaker: 'Ada Quay' },
    { id: '2', text: { plain: 'Wasser \u201eda\u201c' }, lang: 'de', translation: { plain: 'Water there' } },
  ],
  notes: [{ text: { plain: 'DOI: to be found\nER  - done' } }, { text: { plain: '\u201cSo\u201d they say' } }],
  tags: [],
};

test('a slot reads as a person would write it', () => {
  assert.equal(
    slotText(ENTRY, 'en'),
    [
      '\u201cWater rose.\nIt fell.\u201d [p. 12] (Ada Quay)',
      '\u201eWasser \u201eda\u201c\u201c',
      '\u2192 \u201cWater there\u201d',
      '\u2013 DOI: to be found\n\u2013 ER  - done',
      '\u2013 \u201cSo\u201d they say',
    ].join('\n\n'),
  );
});

test('any quotations and notes come back from the slot as they were', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      for (const entry of page.entries) {
        const expected = {
          quotations: entry.quotations.map(({ text, locator, speaker, translation }) => ({
            text: text.plain,
            ...(locator && { locator }),
            // Marks of quotation in a speaker's name become straight ones.
            ...(speaker && { speaker: speaker.replace(/[\u201c\u201d\u00bb\u300d]/gu, '"').replace(/\s/gu, ' ') }),
            ...(translation && { translation: translation.plain }),
          })),
          notes: entry.notes.map((note) => note.text.plain),
        };
        assert.deepEqual(parseSlot(slotText(entry, page.lang)), expected);
      }
    }),
    { numRuns: RUNS.numRuns * 3 },
  );
});

test('no line of a slot looks like a field of another program', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const lines = page.entries.flatMap((entry) => slotBlocks(entry, page.lang).flatMap((block) => block.split('\n')));
      for (const line of lines) assert.doesNotMatch(line, /^(?:[\w.-]+:|[A-Z][A-Z0-9] {2}- )/);
    }),
    RUNS,
  );
});

test('text that no slot was made of is read as notes', () => {
  assert.deepEqual(parseSlot('Bought in 2020.\n\nRead twice.'), {
    quotations: [],
    notes: ['Bought in 2020.', 'Read twice.'],
  });
  assert.deepEqual(parseSlot(''), { quotations: [], notes: [] });
  assert.deepEqual(parseSlot('\u201cSo\u201d they say').quotations, []);
});

test('marks are read in time in proportion to their number', async () => {
  for (const unit of ['\u201c', '\u201cx\u201d\n\n']) {
    await assertLinear(unit, 100_000, (times) => parseSlot(unit.repeat(times)));
  }
});
