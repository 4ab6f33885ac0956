import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, Note, Page, Quotation } from '../model/page.ts';
import { apply } from './apply.ts';
import type { Edit } from './proposal.ts';
import { propose } from './propose.ts';

const QUOTATION: Quotation = {
  id: 'weir-q',
  text: { plain: 'The lower lock will stay closed until May.' },
  locator: 'p. 4',
};
const NOTE: Note = { text: { plain: 'The ministry denied this a week later.' } };
const WEIR: Entry = {
  id: 'weir',
  section: 'tolls',
  reference: {
    type: 'article-newspaper',
    author: [{ family: 'Weir', given: 'Ada' }],
    title: 'A toll for loaded barges',
    'container-title': 'The Harbour Post',
    issued: { 'date-parts': [[2024, 3, 5]] },
    URL: 'https://post.example/toll',
  },
  quotations: [QUOTATION],
  notes: [NOTE],
  tags: [],
};
const [HOLM, QUAY] = (['holm', 'quay'] as const).map(
  (id): Entry => ({
    id,
    section: id === 'holm' ? 'tolls' : 'repairs',
    reference: { type: 'book', title: `The book of ${id}` },
    quotations: [],
    notes: [],
    tags: [],
  }),
) as [Entry, Entry];
const BASE: Page = {
  title: 'Two lakes',
  lang: 'en',
  intro: [{ plain: 'What the papers say.' }],
  sections: [
    { id: 'tolls', title: 'Tolls', level: 2 },
    { id: 'repairs', title: 'Repairs', level: 2 },
  ],
  entries: [WEIR, HOLM, QUAY],
  other: [],
};

function withWeir(more: Partial<Entry>, page: Page = BASE): Page {
  return { ...page, entries: page.entries.map((entry) => (entry.id === 'weir' ? { ...entry, ...more } : entry)) };
}

function quoting(plain: string): Page {
  return withWeir({ quotations: [{ ...QUOTATION, text: { plain } }] });
}

function edits(theirs: Page, ours: Page = BASE, rejected: Page = BASE): readonly Edit[] {
  return propose(BASE, ours, { accepted: theirs, rejected }).edits;
}

function only(list: readonly Edit[]): Edit {
  assert.equal(list.length, 1, JSON.stringify(list, null, 1));
  return list[0] as Edit;
}

function accepted(ours: Page, list: readonly Edit[]): Page {
  return apply(ours, list, new Map(list.map(({ id }) => [id, { answer: 'accept' }])));
}

test('the fields of a reference line are edits of their own', () => {
  const reference = {
    ...WEIR.reference,
    author: [{ family: 'Weir', given: 'Anna' }],
    title: 'A toll for empty barges',
    issued: { 'date-parts': [[2024, 3, 6]] },
  };
  assert.deepEqual(
    edits(withWeir({ reference })).map((edit) => edit.kind === 'changed' && [edit.entry, edit.field, edit.safe]),
    [
      ['weir', 'author', true],
      ['weir', 'title', true],
      ['weir', 'issued', true],
    ],
  );
});

test('an edit says whether it was made with Track Changes on', () => {
  const [first, second] = [quoting('The lower lock will stay shut until May.'), quoting('The lower lock stays shut.')];
  assert.equal(only(edits(first)).made, 'tracked');
  assert.equal(only(edits(first, BASE, first)).made, 'untracked');
  assert.equal(only(edits(second, BASE, first)).made, 'both');
  const less = { ...BASE, entries: [WEIR, QUAY] };
  assert.equal(only(edits(less)).made, 'tracked');
  assert.equal(only(edits(less, BASE, less)).made, 'untracked');
  const turned = { ...BASE, entries: [HOLM, WEIR, QUAY] };
  assert.equal(only(edits(turned)).made, 'tracked');
  assert.equal(only(edits(turned, BASE, turned)).made, 'untracked');
});

test('words that both changed, and a removal of what was changed, wait for a decision', () => {
  const ours = quoting('The upper lock will stay closed until May.');
  const change = only(edits(quoting('The old lock will stay closed until June.'), ours));
  assert.equal(change.conflict, 'same-words');
  assert.equal(apply(ours, [change], new Map()), ours);
  assert.deepEqual(
    accepted(ours, [change]).entries[0]?.quotations[0]?.text.plain,
    'The old lock will stay closed until June.',
  );
  assert.equal(only(edits(withWeir({ quotations: [] }), ours)).conflict, 'changed-here');
  assert.equal(only(edits({ ...BASE, entries: [HOLM, QUAY] }, ours)).conflict, 'changed-here');
});

test('an entry that was removed here and changed there comes back whole, if that is wanted', () => {
  const ours = { ...BASE, entries: [HOLM, QUAY] };
  const theirs = quoting('The lower lock will stay closed until June.');
  const edit = only(edits(theirs, ours));
  assert.equal(edit.kind, 'added');
  assert.equal(edit.conflict, 'removed-here');
  assert.deepEqual(accepted(ours, [edit]), theirs);
});

test('an entry that comes back leaves here what was moved out of it here', () => {
  const kept = { ...QUOTATION, speaker: 'Ada Weir' };
  const ours = { ...BASE, entries: [{ ...HOLM, quotations: [kept] }, QUAY] };
  const list = edits(withWeir({ reference: { ...WEIR.reference, title: 'A toll' } }), ours);
  assert.deepEqual(
    accepted(ours, list).entries.map(({ id, quotations }) => [id, quotations]),
    [
      ['weir', []],
      ['holm', [kept]],
      ['quay', []],
    ],
  );
});

test('different words of one field stand together in what would be taken', () => {
  const ours = quoting('The upper lock will stay closed until May.');
  const edit = only(edits(quoting('The lower lock will stay closed until June.'), ours));
  assert.equal(edit.conflict, undefined);
  assert.deepEqual(edit.kind === 'changed' && edit.merged, { plain: 'The upper lock will stay closed until June.' });
});

test('an edit that is here already is none, also of two who made it', () => {
  const same = quoting('The lower lock will stay shut until May.');
  assert.deepEqual(edits(same, same), []);
  const withNote = withWeir({ notes: [NOTE, { text: { plain: 'New.' } }] });
  assert.deepEqual(edits(withNote, withNote), []);
});

test('what typing aids change is counted and left alone', () => {
  const theirs = withWeir({
    notes: [{ text: { plain: 'The ministry\u00a0denied this \u2013 a week later. ' } }],
    quotations: [{ ...QUOTATION, locator: 'p.\u00a04' }],
  });
  const ours = withWeir({ notes: [{ text: { plain: 'The ministry denied this - a week later.' } }] });
  const proposal = propose(ours, ours, { accepted: theirs, rejected: theirs });
  assert.deepEqual([proposal.edits, proposal.noise], [[], 2]);
});

test('bold and italics are told, and never merged', () => {
  const bold = withWeir({ notes: [{ text: { ...NOTE.text, marks: [{ start: 0, end: 3, kind: 'strong' }] } }] });
  const { edits: none, formatting, noise } = propose(BASE, BASE, { accepted: bold, rejected: BASE });
  assert.deepEqual([none, noise], [[], 0]);
  assert.deepEqual(
    formatting.map(({ part, entry, field }) => [part, entry, field]),
    [['note', 'weir', 'text']],
  );
});

test('a heading that is taken away leaves its entries to the one above', () => {
  const theirs = {
    ...BASE,
    sections: BASE.sections.slice(0, 1),
    entries: [WEIR, HOLM, { ...QUAY, section: 'tolls' }],
  };
  const edit = only(edits(theirs));
  assert.equal(edit.kind, 'removed');
  assert.deepEqual(accepted(BASE, [edit]), theirs);
});

test('a new heading takes the entries below it', () => {
  const theirs = {
    ...BASE,
    sections: [...BASE.sections.slice(0, 1), { id: 'new', title: 'Later', level: 2 }, ...BASE.sections.slice(1)],
    entries: [WEIR, { ...HOLM, section: 'new' }, QUAY],
  };
  const edit = only(edits(theirs));
  assert.equal(edit.part, 'section');
  assert.deepEqual(accepted(BASE, [edit]), theirs);
});

test('a section that goes elsewhere with what is in it is one edit', () => {
  const sections = BASE.sections.toReversed();
  const later = { ...BASE, entries: [WEIR, HOLM, QUAY, { ...QUAY, id: 'dock' }] };
  const theirs = { ...later, sections };
  const { edits: found } = propose(later, later, { accepted: theirs, rejected: later });
  const edit = only(found);
  assert.equal(edit.kind === 'moved' && edit.along?.length, 2);
  const seen = accepted(later, [edit]);
  assert.deepEqual(seen.sections, sections);
  assert.deepEqual(seen.entries.map(({ id }) => id).sort(), theirs.entries.map(({ id }) => id).sort());
  assert.deepEqual(propose(later, seen, { accepted: theirs, rejected: later }).edits, []);
});

test('a private note is not missed in the document, and is kept in its place', () => {
  const secret: Note = { text: { plain: 'Ask Ada.' }, private: true };
  const ours = withWeir({ notes: [secret, NOTE] });
  const list = edits(withWeir({ notes: [{ text: { plain: 'The ministry denied this a day later.' } }] }), ours);
  assert.equal(only(list).kind, 'changed');
  assert.deepEqual(accepted(ours, list).entries[0]?.notes, [
    secret,
    { text: { plain: 'The ministry denied this a day later.' } },
  ]);
});

test('a quotation that the curator reworded by hand is still the same quotation', () => {
  const text = { plain: 'The lower lock will stay closed until June.' };
  const ours = withWeir({ quotations: [{ ...QUOTATION, id: 'weir-other', text }] });
  assert.deepEqual(edits(BASE, ours), []);
  const edit = only(edits(quoting('The upper lock will stay closed until May.'), ours));
  assert.deepEqual(edit.kind === 'changed' && edit.merged, { plain: 'The upper lock will stay closed until June.' });
});

test('another source under an id that is taken gets an id of its own, once', () => {
  const came: Entry = { ...HOLM, id: 'new', reference: { type: 'book', title: 'Something else' } };
  const ours = { ...BASE, entries: [...BASE.entries, came] };
  const theirs = {
    ...BASE,
    entries: [...BASE.entries, { ...came, reference: { type: 'book', title: 'Tides' } } as Entry],
  };
  const edit = only(edits(theirs, ours));
  assert.equal(edit.kind, 'added');
  const merged = accepted(ours, [edit]);
  assert.equal(new Set(merged.entries.map(({ id }) => id)).size, 5);
  assert.deepEqual(edits(theirs, merged), []);
});

test('safe edits are no removals, no conflicts and no words of quotations', () => {
  const notes = [{ text: { plain: 'The ministry denied this a day later.' } }];
  const theirs = {
    ...withWeir({ notes, quotations: [{ id: 'new-q', text: { plain: 'Whole new words.' } }] }),
    title: 'Lakes',
  };
  assert.deepEqual(
    edits(theirs).map(({ kind, part, safe }) => [kind, part, safe]),
    [
      ['changed', 'page', true],
      ['removed', 'quotation', false],
      ['added', 'quotation', false],
      ['changed', 'note', true],
    ],
  );
});

test('a decision may bring wording of its own', () => {
  const edit = only(edits(quoting('The lower lock will stay shut.')));
  const value = { plain: 'The lower lock will stay closed.' };
  const page = apply(BASE, [edit], new Map([[edit.id, { answer: 'edited', value }]]));
  assert.deepEqual(page, quoting(value.plain));
});

test('an edit keeps its name as long as it says the same and meets the same', () => {
  const theirs = withWeir({ notes: [{ text: { plain: 'The ministry denied this a day later.' } }] });
  const [edit] = edits(theirs);
  const secret: Note = { text: { plain: 'Ask Ada.' }, private: true };
  assert.equal(edits(theirs, withWeir({ notes: [secret, NOTE] }))[0]?.id, edit?.id);
  assert.equal(edits(theirs, { ...BASE, title: 'Lakes' })[0]?.id, edit?.id);
  const ours = withWeir({ notes: [{ text: { plain: 'The board denied this a week later.' } }] });
  assert.notEqual(edits(theirs, ours)[0]?.id, edit?.id);
});
