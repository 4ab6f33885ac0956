import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import { harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes, styledDocxBytes } from '../../../../test/docx-parts.ts';
import { printedPage, withoutPlaces } from '../../../../test/printed-page.ts';
import type { Reading } from '../../../model/reading.ts';
import { joinsFields } from '../../../recognise/page/account.ts';
import { readPage } from '../../read.ts';

function assertTiled({ spans, source }: Reading): void {
  let at = 0;
  for (const { start, end } of spans) {
    assert.equal(start, at);
    assert.ok(end > start);
    at = end;
  }
  assert.equal(at, source.length);
}

test('a document that nobody edited reads as the page that was printed', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      const reading = await readPage(docxBytes(page), { name: 'page.docx' });
      assert.deepEqual(withoutPlaces(reading.page), printedPage(page));
      assert.deepEqual(reading.messages, []);
      assertTiled(reading);
      for (const { start, end, kind } of reading.spans) {
        const words = reading.source.slice(start, end).match(/[\p{L}\p{N}&]+/gu);
        if (kind === 'layout' && words) assert.ok(joinsFields(words.join(' ')), words.join(' '));
      }
    }),
    RUNS,
  );
});

test('so does one whose reference lines are in a citation style', async () => {
  const page = harbourPage(9);
  const style = readFileSync(new URL('../../../cite/styles/apa.csl', import.meta.url), 'utf8');
  const reading = await readPage(await styledDocxBytes(page, style), { name: 'page.docx' });
  assert.deepEqual(withoutPlaces(reading.page), printedPage(page));
  assertTiled(reading);
});
