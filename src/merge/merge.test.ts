/** Promises of the merge, on random pages that colleagues edit at random. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryActs, edited, printed } from '../../test/page-edits.ts';
import { seen } from '../../test/seen-page.ts';
import { smallPage } from '../../test/small-pages.ts';
import type { Page, Text } from '../model/page.ts';
import { apply } from './apply.ts';
import type { Decisions, Edit, Proposal } from './proposal.ts';
import { propose } from './propose.ts';

/** Notes and paragraphs have no ids: here each has words enough of its own to be known by, whatever is done to it. */
const page = arbitraryPage().map((full): Page => {
  let count = 0;
  const told = ({ plain, marks }: Text): Text => {
    const head = `Remark${++count} on basin${count} that reader${count} made in year${count}: `;
    const shifted = marks?.map((mark) => ({ ...mark, start: mark.start + head.length, end: mark.end + head.length }));
    return { plain: head + plain, ...(shifted && { marks: shifted }) };
  };
  const entries = full.entries.map((entry) => ({
    ...entry,
    notes: entry.notes.map((note) => ({ ...note, text: told(note.text) })),
  }));
  return { ...full, intro: full.intro.map(told), entries };
});
const MANY = { numRuns: RUNS.numRuns * 2 };

function proposed(base: Page, ours: Page, theirs: Page): Proposal {
  return propose(base, ours, { accepted: theirs, rejected: base });
}

/** Without a picture of the difference, which costs more than all else where pages are large. */
function same(found: unknown, wanted: unknown): void {
  assert.ok(isDeepStrictEqual(found, wanted));
}

function all(edits: readonly Edit[], answer: 'accept' | 'reject' | 'later'): Decisions {
  return new Map(edits.map(({ id }) => [id, { answer }]));
}

function withAll(base: Page, ours: Page, theirs: Page): Page {
  const { edits } = proposed(base, ours, theirs);
  return apply(ours, edits, all(edits, 'accept'));
}

test('a document that nobody edited brings no edits, whatever was done to the page meanwhile', () => {
  fc.assert(
    fc.property(page, arbitraryActs('ours'), (full, acts) => {
      const base = printed(full);
      same(propose(base, edited(full, acts), { accepted: base, rejected: base }), {
        edits: [],
        formatting: [],
        noise: 0,
      });
    }),
    RUNS,
  );
});

test('all edits rejected, put off or not decided leave the page as it is', () => {
  fc.assert(
    fc.property(page, arbitraryActs('ours'), arbitraryActs('theirs'), (full, mine, their) => {
      const base = printed(full);
      const ours = edited(full, mine);
      const { edits } = proposed(base, ours, edited(base, their));
      same(apply(ours, edits, all(edits, 'reject')), ours);
      same(apply(ours, edits, all(edits, 'later')), ours);
      same(apply(ours, edits, new Map()), ours);
    }),
    RUNS,
  );
});

test('all edits accepted on an unchanged page give what the document says', () => {
  fc.assert(
    fc.property(page, arbitraryActs('theirs'), (full, acts) => {
      const base = printed(full);
      const theirs = edited(base, acts);
      assert.ok(proposed(base, full, theirs).edits.every(({ conflict }) => conflict === undefined));
      same(seen(withAll(base, full, theirs)), seen(theirs));
    }),
    MANY,
  );
});

for (const [name, pages, most] of [
  ['pages that hold all', page, 6],
  ['small pages', smallPage, 4],
] as const) {
  test(`merging twice is merging once: ${name}`, () => {
    fc.assert(
      fc.property(pages, arbitraryActs('ours', most), arbitraryActs('theirs', most), (full, mine, their) => {
        const base = printed(full);
        const theirs = edited(base, their);
        const merged = withAll(base, edited(full, mine), theirs);
        same(proposed(base, merged, theirs).edits, []);
      }),
      MANY,
    );
  });
}

test('two documents merged in either order give the same page, or conflicts in both orders', () => {
  fc.assert(
    fc.property(page, arbitraryActs('x', 4), arbitraryActs('y', 4), (full, one, other) => {
      const base = printed(full);
      const [first, second] = [edited(base, one), edited(base, other)];
      const a = proposed(base, withAll(base, full, first), second).edits;
      const b = proposed(base, withAll(base, full, second), first).edits;
      const [inA, inB] = [a, b].map((edits) => edits.filter(({ conflict }) => conflict));
      assert.equal((inA?.length ?? 0) > 0, (inB?.length ?? 0) > 0);
      if (inA?.length) return;
      same(
        seen(withAll(base, withAll(base, full, first), second)),
        seen(withAll(base, withAll(base, full, second), first)),
      );
    }),
    MANY,
  );
});

/** Everything that somebody typed in a script, as the words that stand nowhere else. */
function typedWords(value: unknown, who: string): Set<string> {
  return new Set(JSON.stringify(value).match(new RegExp(`\\b${who}\\d+\\b`, 'gu')));
}

test('every word that somebody typed is in an edit, and after all decisions on the page or in an edit', () => {
  const decided = fc.array(fc.constantFrom('accept' as const, 'reject' as const, 'later' as const), { minLength: 5 });
  fc.assert(
    fc.property(page, arbitraryActs('ours'), arbitraryActs('theirs'), decided, (full, mine, their, answers) => {
      const base = printed(full);
      const [ours, theirs] = [edited(full, mine), edited(base, their)];
      const { edits } = proposed(base, ours, theirs);
      const inEdits = typedWords(edits, 'theirs');
      for (const word of typedWords(theirs, 'theirs')) assert.ok(inEdits.has(word), word);
      const decisions = new Map(edits.map(({ id }, i) => [id, { answer: answers[i % answers.length] ?? 'later' }]));
      const here = typedWords([apply(ours, edits, decisions), edits], 'ours');
      for (const word of typedWords(printed(ours), 'ours')) assert.ok(here.has(word), word);
    }),
    MANY,
  );
});

test('edits have names of their own, the same each time', () => {
  fc.assert(
    fc.property(page, arbitraryActs('theirs'), (full, acts) => {
      const base = printed(full);
      const theirs = edited(base, acts);
      const names = proposed(base, full, theirs).edits.map(({ id }) => id);
      assert.equal(new Set(names).size, names.length);
      same(
        proposed(base, full, theirs).edits.map(({ id }) => id),
        names,
      );
    }),
    RUNS,
  );
});

test('what is not printed stays as it is, whatever is accepted', () => {
  fc.assert(
    fc.property(page, arbitraryActs('theirs'), (full, acts) => {
      const base = printed(full);
      const merged = withAll(base, full, edited(base, acts));
      const before = new Map(full.entries.map((entry) => [entry.id, entry]));
      const { title: _t, intro: _i, sections: _s, entries: _e, ...rest } = full;
      const { title: _t2, intro: _i2, sections: _s2, entries: _e2, ...now } = merged;
      same(now, rest);
      for (const entry of merged.entries) {
        const former = before.get(entry.id);
        if (former) same(unprinted(entry), unprinted(former));
      }
      const quoted = new Map(full.entries.flatMap(({ quotations }) => quotations.map((one) => [one.id, one])));
      for (const one of merged.entries.flatMap(({ quotations }) => quotations)) {
        const former = quoted.get(one.id);
        if (former) same([one.lang, one.corrected, one.receipt], [former.lang, former.corrected, former.receipt]);
      }
    }),
    RUNS,
  );
});

function unprinted({
  reference,
  notes,
  tags,
  added,
  changed,
  silenced,
  archived,
  place,
}: Page['entries'][number]): object {
  const { type, language, abstract, keyword, accessed, note, ISBN, ISSN, translator, edition, event } = reference;
  return {
    reference: [type, language, abstract, keyword, accessed, note, ISBN, ISSN, translator, edition, event],
    notes: notes.filter((one) => one.private),
    copies: archived?.slice(1) ?? [],
    ...{ tags, added, changed, silenced, place },
  };
}

test('the words of a quotation change by a decision on that edit alone, and never as a safe edit', () => {
  fc.assert(
    fc.property(page, arbitraryActs('ours'), arbitraryActs('theirs', 10), (full, mine, their) => {
      const base = printed(full);
      const ours = edited(full, mine);
      const { edits } = proposed(base, ours, edited(base, their));
      const isOfWords = (edit: Edit): boolean =>
        (edit.kind === 'changed' && edit.part === 'quotation' && edit.field === 'text') || edit.kind === 'added';
      const others = apply(
        ours,
        edits,
        all(
          edits.filter((edit) => !isOfWords(edit)),
          'accept',
        ),
      );
      same(wordsById(others, wordsById(ours)), wordsById(ours, wordsById(others)));
      const safe = apply(
        ours,
        edits,
        all(
          edits.filter((edit) => edit.safe),
          'accept',
        ),
      );
      same(wordsById(safe), wordsById(ours));
    }),
    MANY,
  );
});

/** The words of the quotations, of those that are among others. */
function wordsById(of: Page, among?: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const quotations = of.entries.flatMap((entry) => entry.quotations).filter(({ id }) => among?.has(id) ?? true);
  return new Map(quotations.map(({ id, text }) => [id, text] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
