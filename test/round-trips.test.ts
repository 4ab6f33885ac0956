/** A page that is written in a format and read back is the page that was written, but for what the format cannot hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryIds, quotationIds } from '../src/cite/ids.ts';
import type { Entry, Page } from '../src/model/page.ts';
import { arbitraryPage, RUNS } from './arbitrary-page.ts';
import { FORMATS } from './round-trips/formats.ts';
import { GUESSED } from './round-trips/normal.ts';
import { withoutPlaces, writtenAndRead } from './round-trips/write-and-read.ts';

for (const [format, { normalise }] of FORMATS) {
  const assertHeld = async (page: Page): Promise<void> => {
    const { page: back, spans, source } = await writtenAndRead(page, format);
    const expected = normalise(page);
    const lang = expected.lang === GUESSED ? back.lang : expected.lang;
    assert.deepEqual(plain(withoutPlaces(back)), plain({ ...expected, lang }));
    let at = 0;
    for (const span of spans) {
      assert.equal(span.start, at);
      at = span.end;
    }
    assert.equal(at, source.length);
  };

  test(`any page comes back from .${format} with all that the format holds`, async () => {
    const filled = arbitraryPage().filter((page) => page.entries.length > 0);
    await fc.assert(fc.asyncProperty(filled, assertHeld), RUNS);
  });

  test(`a long page comes back from .${format} with all that the format holds`, () => assertHeld(longPage()));
}

/** Hundreds of entries of many pages, with ids as one page would have them. */
function longPage(): Page {
  const drafts = fc.sample(arbitraryPage(), { numRuns: 200, seed: 21 }).flatMap(({ entries }) => entries);
  const ids = entryIds(drafts);
  const entries = drafts.map(({ section: _section, ...draft }, i): Entry => {
    const id = ids[i] ?? 'entry';
    const own = quotationIds(
      id,
      draft.quotations.map(({ text }) => text.plain),
    );
    return { ...draft, id, quotations: draft.quotations.map((one, k) => ({ ...one, id: own[k] ?? id })) };
  });
  return { title: 'A long page', lang: 'en', intro: [], sections: [], entries, other: [] };
}

/** Without the prototypes and the keys without a value, which are no part of a page's data. */
function plain(page: unknown): unknown {
  return JSON.parse(JSON.stringify(page));
}
