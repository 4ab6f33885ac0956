import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryActs, edited, printed } from '../../../test/page-edits.ts';
import { propose } from '../../merge/propose.ts';
import { editShower, type ShownEdit } from '../../merge/review/shown.ts';
import type { Entry, Page } from '../../model/page.ts';
import { editText } from './edit-text.ts';
import { editsJson } from './edits-json.ts';

const ENTRY: Entry = {
  id: 'weir-2024-toll',
  reference: {
    type: 'article-newspaper',
    author: [{ family: 'Weir', given: 'Ada' }],
    title: 'A toll for loaded barges',
    issued: { 'date-parts': [[2024, 3, 5]] },
  },
  quotations: [{ id: 'q', text: { plain: 'The lower lock will stay closed until May, the board said.' } }],
  notes: [],
  tags: [],
};
const PAGE: Page = { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [ENTRY], other: [] };

function quoting(plain: string): Page {
  return { ...PAGE, entries: [{ ...ENTRY, quotations: [{ id: 'q', text: { plain } }] }] };
}

function shownOf(theirs: Page, ours: Page, evidence = {}): ShownEdit {
  const { edits } = propose(PAGE, ours, { accepted: theirs, rejected: PAGE });
  assert.ok(edits[0]);
  return editShower(ours, edits)(edits[0], evidence);
}

test('a quotation is shown as printed, as it is here, as edited, as it would be, and as its source has it', () => {
  const shown = shownOf(
    quoting('The lower lock will stay shut until June, the board said.'),
    quoting('The upper lock will stay closed until May, the board said.'),
    { source: 'The lower lock will stay closed until June.', verdicts: { edited: 'altered' } },
  );
  assert.equal(
    editText(shown, { color: false, number: 2, total: 12 }),
    `Edit 2 of 12: quotation  weir-2024-toll
    Ada Weir, ‘A toll for loaded barges’, 5 March 2024

    printed: The lower lock will stay [-closed-] until [-May-], the board said.
    here:    The {+upper+} lock will stay closed until May, the board said.
    edited:  The lower lock will stay {+shut+} until {+June+}, the board said.
             (altered)
    merged:  The upper lock will stay {+shut+} until {+June+}, the board said.
    source:  The lower lock will stay {+closed+} until June.
`,
  );
});

test('colour says nothing that the signs do not say', () => {
  fc.assert(
    fc.property(arbitraryPage(), arbitraryActs('theirs'), (full, acts) => {
      const base = printed(full);
      const { edits } = propose(base, full, { accepted: edited(base, acts), rejected: base });
      const show = editShower(full, edits);
      for (const edit of edits) {
        const [plain, painted] = [false, true].map((color) => editText(show(edit), { color, number: 1, total: 9 }));
        assert.equal(stripVTControlCharacters(painted ?? ''), plain);
        assert.doesNotMatch(plain ?? '', /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/u);
      }
    }),
    RUNS,
  );
});

test('no line is wider than a terminal, but for a word that is', () => {
  const long = 'The board of the harbour said on Monday that no barge may pass. '.repeat(9);
  const text = editText(shownOf(quoting(`${long}And that is all of it.`), PAGE), { color: false, number: 1, total: 1 });
  assert.ok(text.split('\n').every((line) => line.length <= 80));
});

test('a new entry is shown whole, with its place', () => {
  const fresh = { ...ENTRY, id: 'new', reference: { ...ENTRY.reference, title: 'Tides' }, quotations: [], notes: [] };
  const text = editText(shownOf({ ...PAGE, entries: [ENTRY, fresh] }, PAGE), { color: false, number: 1, total: 1 });
  assert.match(text, /new entry/);
  assert.match(text, /Place: after “Ada Weir, ‘A toll for loaded barges’, 5 March 2024”/);
  assert.match(text, /\{\+Ada Weir, ‘Tides’, 5 March 2024\+\}/);
});

const SAID = { makers: { of: () => [{ author: 'Ada Brook' }] }, discussion: [] };

test('for programs there is a list of edits, empty where nobody edited', () => {
  const none = propose(PAGE, PAGE, { accepted: PAGE, rejected: PAGE });
  assert.deepEqual(JSON.parse(editsJson(none, SAID, new Map())), {
    edits: [],
    formatting: [],
    typography: 0,
    comments: [],
  });
  const theirs = { ...PAGE, title: 'Seas' };
  const proposal = propose(PAGE, PAGE, { accepted: theirs, rejected: PAGE });
  const [edit] = proposal.edits;
  assert.deepEqual(JSON.parse(editsJson(proposal, SAID, new Map([[edit?.id ?? '', { answer: 'accept' }]]))).edits, [
    {
      id: edit?.id,
      kind: 'changed',
      part: 'page',
      field: 'title',
      base: 'Lakes',
      ours: 'Lakes',
      theirs: 'Seas',
      merged: 'Seas',
      made: 'tracked',
      safe: true,
      by: [{ author: 'Ada Brook' }],
      answer: 'accept',
    },
  ]);
});
