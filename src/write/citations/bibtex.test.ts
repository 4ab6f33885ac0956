import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { assertLinear } from '../../../test/growth.ts';
import { bibText, plainFromBib } from '../../cite/exchange/bibtex-text.ts';
import { parseSlot } from '../../cite/exchange/quotation-slot.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';
import { bibtexText } from './bibtex.ts';

test('an entry has the fields of BibTeX and of BibLaTeX side by side', () => {
  const text = bibtexText(
    pageOf({
      type: 'article-newspaper',
      author: [
        { family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der' },
        { literal: 'Ministry of Lakes and Rivers' },
        { family: 'Quay', given: 'Jo', suffix: 'Jr.' },
      ],
      title: 'HAEF {and} 50% of A_B',
      'container-title': 'The Lune Herald',
      issued: { 'date-parts': [[2021, 3, 29]] },
      page: '3\u20139',
      URL: 'https://herald.example/a_b?x={1}&y=%20',
    }),
  );
  assert.equal(
    text,
    [
      '@article{leyen-2021-nato,',
      '  author = {von der Leyen, Ada and {Ministry of Lakes and Rivers} and Quay, Jr., Jo},',
      '  title = {{HAEF \\{and\\} 50\\% of A\\_B}},',
      '  journal = {The Lune Herald},',
      '  pages = {3--9},',
      '  url = {https://herald.example/a_b?x=%7B1%7D&y=%20},',
      '  date = {2021-03-29},',
      '  year = {2021},',
      '  month = mar,',
      '  entrysubtype = {newspaper},',
      '  annote = {\u201cWater rose.\u201d [p. 2] {\\par}  {\\par} A note.},',
      '}',
      '',
    ].join('\n'),
  );
});

test('a single body stands in two pairs of braces, and a family name in several words is kept whole', () => {
  const text = bibtexText(pageOf({ type: 'report', author: [{ literal: 'World Water Body' }] }));
  assert.match(text, /author = \{\{World Water Body\}\},/);
  const family = bibtexText(pageOf({ type: 'report', author: [{ family: 'de la Rue and Sons, Ltd', given: 'X' }] }));
  assert.match(family, /author = \{\{de la Rue and Sons, Ltd\}, X\},/);
});

test('whatever a page says, braces are balanced, each field is one line, and no line but the first begins an entry', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const text = bibtexText(page);
      let depth = 0;
      for (const sign of text) {
        if (sign === '{') depth++;
        if (sign === '}') depth--;
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
      assert.equal(text.match(/^@/gm)?.length ?? 0, page.entries.length);
      for (const line of text.split('\n'))
        assert.match(line, /^(?:@[a-z]+\{[\w:.+/-]+,|\}| {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),|)$/u);
    }),
    RUNS,
  );
});

test('keys are distinct even where ids share all their plain letters', () => {
  const page = pageOf({ type: 'webpage' });
  const [entry] = page.entries;
  assert.ok(entry);
  const ids = ['\u043c\u043e\u0440\u0435', '\u043e\u0437\u0435\u0440\u043e', 'a,b', 'a b', 'a-b'];
  const text = bibtexText({ ...page, entries: ids.map((id) => ({ ...entry, id })) });
  const keys = [...text.matchAll(/^@online\{([\w-]+),$/gm)].map((found) => found[1]);
  assert.equal(new Set(keys).size, ids.length);
  assert.ok(keys.includes('a-b'));
});

test('escaped text is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryText(), ({ plain }) => {
      assert.equal(plainFromBib(bibText(plain)), plain);
    }),
    { numRuns: RUNS.numRuns * 10 },
  );
});

test('every quotation and note of a page comes back from annote word for word', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const bodies = bibtexText(page).split(/^@/m).slice(1);
      for (const [i, entry] of page.entries.entries()) {
        const annote = /^ {2}annote = \{(.*)\},$/mu.exec(bodies[i] ?? '')?.[1] ?? '';
        const { quotations, notes } = parseSlot(plainFromBib(annote));
        assert.deepEqual(
          [quotations.map(({ text }) => text), notes],
          [entry.quotations.map(({ text }) => text.plain), entry.notes.map(({ text }) => text.plain)],
        );
      }
    }),
    RUNS,
  );
});

test('a text of signs is escaped in time in proportion to its length', async () => {
  for (const sign of ['{', '}', '-', "'", '\\', ' ', ' \n']) {
    await assertLinear(JSON.stringify(sign), 20_000, (length) => bibText(sign.repeat(length)));
  }
});

function pageOf(reference: CslItem): Page {
  const quotations = [{ id: 'q', text: { plain: 'Water rose.' }, locator: 'p. 2' }];
  const notes = [{ text: { plain: 'A note.' } }];
  const entries = [{ id: 'leyen-2021-nato', reference, quotations, notes, tags: [] }];
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries, other: [] };
}
