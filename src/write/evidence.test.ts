import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryCheckedPage } from '../../test/arbitrary-receipt.ts';
import type { Page, Quotation } from '../model/page.ts';
import { writePage } from './write.ts';

/** Formats for reference managers and feed readers, which have no place for evidence. */
const WITHOUT = ['bib', 'ris', 'csv', 'csl.json', 'zotero.rdf', 'atom', 'feed.json', 'md'];
const OPTIONS = { baseName: 'page', stamp: '00000000' };

test('receipts change no byte of the context file, the citation formats and the feeds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCheckedPage(), async (page) => {
      const bare = withQuotations(page, ({ receipt: _evidence, ...quotation }) => quotation);
      for (const format of WITHOUT) {
        assert.deepEqual(await writePage(page, format, OPTIONS), await writePage(bare, format, OPTIONS), format);
      }
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 3) },
  );
});

test('former words of a quotation are only in the formats that the page comes back from', async () => {
  const corrected = [{ on: '2026-05-03', former: 'Water sank.' }];
  const quotations = [{ id: 'a-1', text: { plain: 'Water rose.' }, corrected }];
  const entry = { id: 'a', reference: { type: 'webpage' as const }, quotations, notes: [], tags: [] };
  const page: Page = { title: 'T', lang: 'en', intro: [], sections: [], entries: [entry], other: [] };
  for (const format of WITHOUT) {
    const [file] = await writePage(page, format, OPTIONS);
    const isHeld = String(file?.content).includes('sank');
    assert.equal(isHeld, format === 'md' || format === 'csl.json', format);
  }
});

function withQuotations(page: Page, change: (quotation: Quotation) => Quotation): Page {
  const entries = page.entries.map((entry) => ({ ...entry, quotations: entry.quotations.map(change) }));
  return { ...page, entries };
}
