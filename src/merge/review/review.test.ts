import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDate, arbitraryName, arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { arbitraryActs, edited, printed } from '../../../test/page-edits.ts';
import type { CslDate } from '../../model/csl.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page, Text } from '../../model/page.ts';
import type { Decision } from '../proposal.ts';
import { propose } from '../propose.ts';
import { sameTokens, textOf, tokensOf } from '../words/tokens.ts';
import { newReview, nextEdit, resumed, reviewed, safeDecisions, settled, tally } from './review.ts';
import { readReview, reviewJson } from './review-file.ts';
import { compared } from './word-pieces.ts';
import { contentOf, wordingOf } from './wording.ts';

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.constantFrom('accept' as const, 'reject' as const, 'later' as const).map((answer) => ({ answer })),
  fc.oneof(arbitraryText(), arbitraryDate(), fc.array(arbitraryName()), fc.string()).map((value) => ({
    answer: 'edited' as const,
    value,
  })),
);
const steps = fc.array(fc.record({ edit: fc.constantFrom('aaaa', 'bbbb', 'cccc'), decision }), { maxLength: 6 });
const start = newReview('cp-abc', 'lakes.md');

test('undoing takes back one decision after the other, to what stood before', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const states = [start];
      for (const { edit, decision: answer } of list)
        states.push(reviewed(states.at(-1) ?? start, { act: 'decide', edit, decision: answer }));
      let review = states.at(-1) ?? start;
      for (const before of states.toReversed().slice(1)) {
        review = reviewed(review, { act: 'undo' });
        assert.deepEqual(review, before);
      }
      assert.equal(reviewed(review, { act: 'undo' }), review);
    }),
    RUNS,
  );
});

test('a review comes back from its file with every decision', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const review = list.reduce(
        (state, { edit, decision: answer }) => reviewed(state, { act: 'decide', edit, decision: answer }),
        start,
      );
      assert.deepEqual(readReview(reviewJson(review), 'x'), { ...review, history: [] });
    }),
    RUNS,
  );
});

test('a file that is no review is told in a sentence', () => {
  for (const damaged of [
    '',
    '{',
    '[]',
    '{"format":"contextpage/review/1"}',
    reviewJson(start).replace('"cp-abc"', '7'),
  ])
    assert.throws(() => readReview(damaged, 'lakes.review.json'), InputError);
});

test('in a new sitting what was put off is asked again', () => {
  const page = { title: 'Lakes', lang: 'en', intro: [{ plain: 'Old.' }], sections: [], entries: [], other: [] };
  const theirs = { ...page, title: 'Seas', intro: [{ plain: 'Wholly different.' }] };
  const { edits } = propose(page, page, { accepted: theirs, rejected: page });
  const [first, second, third] = edits;
  assert.ok(first && second && third && edits.length === 3);
  let review = reviewed(start, { act: 'decide', edit: first.id, decision: { answer: 'later' } });
  review = reviewed(review, { act: 'decide', edit: second.id, decision: { answer: 'reject' } });
  assert.equal(nextEdit(edits, review), third);
  assert.deepEqual(tally(edits, review.decided), { accepted: 0, rejected: 1, later: 1, open: 1 });
  assert.equal(nextEdit(edits, resumed(review)), first);
  assert.deepEqual([...safeDecisions(edits).values()], [{ answer: 'accept' }, { answer: 'accept' }]);
});

test('what was decided is asked again only where something is put off, and that edit has other words by now', () => {
  const intro = ['One.', 'Two.', 'Three.'].map((plain) => ({ plain }));
  const base: Page = { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [], other: [] };
  const left = propose(base, base, { accepted: { ...base, intro }, rejected: base }).edits;
  const own: Decision = { answer: 'edited', value: { plain: 'Two of them.' } };
  const kept = (third: 'later' | 'reject'): (string | undefined)[] => {
    const answers: readonly (readonly [string, Decision])[] = [
      ['taken', { answer: 'accept' }],
      [left[0]?.id ?? '', own],
      [left[2]?.id ?? '', { answer: third }],
    ];
    const { decided } = settled({ ...start, decided: new Map(answers) }, left);
    assert.equal(decided.has('taken'), false);
    return left.map(({ id }) => decided.get(id)?.answer);
  };
  assert.deepEqual(kept('reject'), ['reject', 'reject', 'reject']);
  assert.deepEqual(kept('later'), ['reject', undefined, 'later']);
});

test('names, dates and texts come back from their wording', () => {
  fc.assert(
    fc.property(fc.array(arbitraryName(), { minLength: 1 }), arbitraryText(), (names, text) => {
      assert.deepEqual(contentOf('author', wordingOf(names, 'en'), names, 'en'), names);
      assert.deepEqual(contentOf('text', wordingOf(text, 'en'), text, 'en'), textOf(tokensOf(text)));
    }),
    RUNS,
  );
  const dates: CslDate[] = [
    { 'date-parts': [[2024, 3, 5]] },
    { 'date-parts': [[2024, 3]] },
    { 'date-parts': [[2024]] },
  ];
  for (const lang of ['en', 'de', 'ar'])
    for (const date of dates) assert.deepEqual(contentOf('issued', wordingOf(date, lang), undefined, lang), date);
  assert.equal(contentOf('issued', 'soon', undefined, 'en'), undefined);
});

test('words typed in the place of others leave the links of the rest', () => {
  const former: Text = {
    plain: 'See the report of May.',
    marks: [{ start: 8, end: 14, kind: 'link', href: 'https://a.example' }],
  };
  assert.deepEqual(contentOf('text', 'See also the report of June.', former, 'en'), {
    plain: 'See also the report of June.',
    marks: [{ start: 13, end: 19, kind: 'link', href: 'https://a.example' }],
  });
});

test('two wordings side by side leave out what is far from their differences, and nothing else', () => {
  const far = Array.from({ length: 80 }, (_, i) => `w${i}`).join(' ');
  const { before, after } = compared(`The old ${far} end.`, `The new ${far} end.`);
  assert.deepEqual(
    before.map(({ change }) => change),
    ['same', 'removed', 'same', 'gap'],
  );
  assert.ok(after.map(({ text }) => text).join('').length < 80);
  fc.assert(
    fc.property(arbitraryText(), arbitraryText(), ({ plain: a }, { plain: b }) => {
      const pieces = compared(a, b);
      const shown = (list: typeof pieces.before): string => list.map(({ text }) => text).join('');
      if ([...pieces.before, ...pieces.after].some(({ change }) => change === 'gap')) return;
      assert.ok(sameTokens(tokensOf({ plain: shown(pieces.before) }), tokensOf({ plain: a })));
      assert.ok(sameTokens(tokensOf({ plain: shown(pieces.after) }), tokensOf({ plain: b })));
    }),
    RUNS,
  );
});

test('every edit of every page can be put into a review', () => {
  fc.assert(
    fc.property(arbitraryPage(), arbitraryActs('theirs'), (full, acts) => {
      const base = printed(full);
      const { edits } = propose(base, full, { accepted: edited(base, acts), rejected: base });
      const review = edits.reduce(
        (state, { id }) => reviewed(state, { act: 'decide', edit: id, decision: { answer: 'accept' } }),
        start,
      );
      assert.equal(nextEdit(edits, review), undefined);
      assert.deepEqual(tally(edits, review.decided), { accepted: edits.length, rejected: 0, later: 0, open: 0 });
    }),
    RUNS,
  );
});
