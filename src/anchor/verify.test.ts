import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Part, sourceOf } from '../../test/plain-source.ts';
import type { ChangeKind, Verdict } from '../model/verification.ts';
import { verifyQuotation } from './verify.ts';

type Case = readonly [
  source: string | readonly (string | Part)[],
  quote: string,
  verdict: Verdict,
  ...kinds: ChangeKind[],
];

/** Each case: source, quotation, verdict and the kinds of its changes. */
function holds(fact: string, lang: string, cases: readonly Case[]): void {
  test(fact, () => {
    for (const [parts, quote, verdict, ...kinds] of cases) {
      const source = sourceOf(typeof parts === 'string' ? [parts] : parts, lang);
      const found = verifyQuotation(quote, source, { lang });
      assert.equal(found.verdict, verdict, `${quote} ← ${source.text}: ${JSON.stringify(found.changes)}`);
      assert.deepEqual(found.changes.map(({ kind }) => kind).sort(), kinds.sort(), quote);
      for (const { exact, start, end } of found.passages) assert.equal(exact, source.text.slice(start, end));
    }
  });
}

const HARBOUR = 'The pumps failed at 6.40pm, and nobody could find it. “We were not warned,” said Ms Tollard.';

holds('words at word edges are verbatim, a whole sentence or not', 'en', [
  [HARBOUR, 'nobody could find it', 'verbatim'],
  [HARBOUR, 'and nobody could find it.', 'verbatim'],
  [HARBOUR, '“We were not warned,” said Ms Tollard.', 'verbatim'],
  [HARBOUR, 'The pumps failed at 6.40pm, and nobody could', 'verbatim'],
]);

holds('what no person changed is told and harms nothing', 'en', [
  [HARBOUR, '"We were not warned," said Ms Tollard.', 'verbatim', 'typography'],
  [HARBOUR, '‘We were not warned,’ said Ms Tollard.', 'verbatim', 'nested-quotes'],
  ['It was a final certificate.', 'a ﬁnal certiﬁcate', 'verbatim', 'ligature'],
  ['till the magis-\ntrate had gone', 'the magistrate had gone', 'verbatim', 'hyphenation'],
  ['till the ma\u00adgis\u00adtrate had gone', 'the magistrate had gone', 'verbatim', 'hyphenation'],
  ['über fünf Jahre', 'über fünf Jahre'.normalize('NFD'), 'verbatim', 'unicode'],
  ['a long – very long – day', 'a long—very long—day', 'verbatim', 'typography'],
  ['about 4,000 people came', 'about 4000 people', 'verbatim', 'typography'],
  ['about 4000 people came', 'about 4 000 people', 'verbatim', 'typography'],
  ['a rise of 4 % in May', 'a rise of 4% in May', 'verbatim', 'typography'],
  ['fell to −3 degrees', 'fell to -3 degrees', 'verbatim', 'typography'],
]);

holds('paragraphs may be joined, also over an inset, and what is between cells or verse lines may be a slash', 'en', [
  [['It rained.', 'Nobody came.'], 'It rained. Nobody came.', 'verbatim', 'paragraph-join'],
  [
    ['It rained.', { region: 'aside', text: 'Buy tyres.' }, 'Nobody came.'],
    'It rained. Nobody came.',
    'verbatim',
    'paragraph-join',
  ],
  [
    ['It rained.', { region: 'caption', text: 'A wet road' }, 'Nobody came.'],
    'It rained. Nobody came.',
    'verbatim',
    'paragraph-join',
  ],
  [['The rain came down', 'and nobody heard'], 'The rain came down / and nobody heard', 'verbatim', 'paragraph-join'],
]);

holds(
  'captions, pull quotes and notes are the source’s own words; teasers, comments and advertisements are not',
  'en',
  [
    [[HARBOUR, { region: 'caption', text: 'Buckets stand in the yard.' }], 'Buckets stand in the yard.', 'verbatim'],
    [[HARBOUR, { region: 'note', text: 'See page four, second note.' }], 'See page four, second note.', 'verbatim'],
    [[HARBOUR, { region: 'teaser', text: 'Reeds grow back slowly.' }], 'Reeds grow back slowly.', 'not-found'],
    [
      [HARBOUR, { region: 'comment', text: 'Somebody should write this down.' }],
      'Somebody should write this down.',
      'not-found',
    ],
  ],
);

holds('a person may leave out, put in and stress what is marked', 'en', [
  [HARBOUR, 'The pumps failed … and nobody could find it.', 'edited', 'ellipsis'],
  [HARBOUR, 'The pumps failed [...] and nobody could find it.', 'edited', 'ellipsis'],
  [HARBOUR, '… and nobody could find it', 'edited', 'ellipsis'],
  [HARBOUR, '[N]obody could find it', 'edited', 'bracket'],
  [HARBOUR, 'The pumps [in the harbour] failed at 6.40pm', 'edited', 'bracket'],
  [HARBOUR, '“[They] were not warned,” said Ms Tollard', 'edited', 'bracket'],
  [HARBOUR, 'nobody [sic] could find it', 'edited', 'bracket'],
  [HARBOUR, 'and *nobody* could find it (emphasis added)', 'edited', 'emphasis'],
  [HARBOUR, 'Nobody could find it.', 'edited', 'case'],
  [HARBOUR, 'The pumps failed at 6.40pm.', 'edited', 'end-punctuation'],
]);

holds('dots and brackets of the source itself are no marks of the quotation', 'en', [
  ['I thought ... well, no.', 'I thought ... well, no.', 'verbatim'],
  ['I thought … well, no.', 'I thought ... well, no.', 'verbatim', 'typography'],
  ['He wrote “teh [sic] end”.', '“teh [sic] end”', 'verbatim'],
]);

holds('an omission or a bracket that hides a negation next to its verb alters the quotation', 'en', [
  [HARBOUR, '“We were … warned,” said Ms Tollard.', 'altered', 'ellipsis', 'negation-changed'],
  [HARBOUR, '“We were [badly] warned,” said Ms Tollard.', 'altered', 'bracket', 'negation-changed'],
]);

test('an omission over a distant negation, and a bracket with a name, a number or a negation, are faithful with a caution', () => {
  const source = sourceOf(['It is, though we did not say so last year, a good plan for them.'], 'en');
  assert.deepEqual(
    verifyQuotation('It is … a good plan', source).cautions.map(({ kind }) => kind),
    ['negator-omitted'],
  );
  for (const bracket of ['[Ms Tollard]', '[40 people]', '[no friends]']) {
    const { verdict, cautions } = verifyQuotation(`a good plan for ${bracket}.`, source);
    assert.deepEqual([verdict, cautions.map(({ kind }) => kind)], ['edited', ['bracket-unverified']], bracket);
  }
  assert.deepEqual(verifyQuotation('a good plan for [the town].', source).cautions, []);
});

test('a bracket that turns a word into its opposite is faithful with a caution', () => {
  const source = sourceOf(['They were able to mend it, and the others were unable to pay for it.'], 'en');
  for (const words of ['They were [un]able to mend it', 'the others were [able] to pay for it']) {
    const { verdict, cautions } = verifyQuotation(words, source);
    assert.deepEqual([verdict, cautions.map(({ kind }) => kind)], ['edited', ['bracket-unverified']], words);
  }
  assert.deepEqual(verifyQuotation('[t]hey were able to mend it', source).cautions, []);
});

holds('a word changed, put in, left out or moved alters the quotation, and is named', 'en', [
  [HARBOUR, 'The pumps paused at 6.40pm, and nobody could find it.', 'altered', 'word-substituted'],
  [HARBOUR, 'The pumps suddenly failed at 6.40pm, and nobody could find it.', 'altered', 'words-added'],
  [HARBOUR, 'The pumps at 6.40pm, and nobody could find it.', 'altered', 'words-dropped'],
  [HARBOUR, 'The pumps failed at 6.04pm, and nobody could find it.', 'altered', 'number-changed'],
  [HARBOUR, '“We were warned,” said Ms Tollard.', 'altered', 'negation-changed'],
  [HARBOUR, '“We were not warned,” said Ms Brack.', 'altered', 'name-changed'],
  [HARBOUR, 'The pumps failed at 6.40pm, and could nobody find it.', 'altered', 'reordered'],
  [HARBOUR, 'The pumps failed at 6.40pm, and nobody could find it?', 'altered', 'punctuation-changed'],
  [HARBOUR, 'The pumps failed at 6.40pm. and nobody could find it.', 'altered', 'punctuation-changed'],
  [HARBOUR, 'the pumps failed at 6.40pm, and Nobody could find it.', 'altered', 'case', 'case'],
]);

holds('a quotation never begins or ends inside a word or a number', 'en', [
  ['They were unwilling to lend the key.', 'willing to lend the key.', 'altered', 'negation-changed'],
  ['It cost £15,000 a year to run.', '5,000 a year to run.', 'altered', 'number-changed'],
  ['It cost £15,000 a year to run.', '15,000 a year to run.', 'altered', 'number-changed'],
  ['It fell by about 40% in a year.', 'It fell by about 40', 'altered', 'number-changed'],
  ['He said they can’t come home now.', 'He said they can', 'altered', 'negation-changed'],
]);

holds('a number is its digits, its decimal mark, its sign and its unit', 'en', [
  ['It cost £3.50 a head in all.', 'It cost £350 a head in all.', 'altered', 'number-changed'],
  ['It cost £3.50 a head in all.', 'It cost $3.50 a head in all.', 'altered', 'number-changed'],
  ['It was 10⁶ times as large as that.', 'It was 106 times as large as that.', 'altered', 'number-changed'],
  ['It rose by 1.5 in May, they said.', 'It rose by 15 in May, they said.', 'altered', 'number-changed'],
  ['It fell to −3 that very night.', 'It fell to 3 that very night.', 'altered', 'number-changed'],
]);

holds('accents are letters', 'fr', [
  ['La ville où il est né, en été.', 'La ville ou il est né, en été.', 'altered', 'word-substituted'],
  ['La ville où il est né, en été.', 'La ville où il est né', 'verbatim'],
]);

holds('scripts without spaces are read letter by letter, and told word by word', 'zh', [
  ['他说这不是他的错，没有人来。', '这不是他的错', 'verbatim'],
  ['他说这不是他的错，没有人来。', '这是他的错，没有人来。', 'altered', 'negation-changed'],
  ['共有１２３人参加了会议。', '共有123人参加了会议。', 'verbatim', 'typography'],
]);

holds('points and other digits of a script are as the writer likes', 'ar', [
  ['وصل المُدِيرُ في ١٢ مايو إلى هنا.', 'وصل المدير في 12 مايو', 'verbatim', 'unicode'],
  ['لم يصل المدير إلى هنا أمس.', 'يصل المدير إلى هنا أمس.', 'verbatim'],
]);

holds('marks and joiners of other scripts are typography', 'fa', [
  ['امروز من می\u200cخواهم بروم و', 'من می خواهم بروم', 'verbatim', 'typography'],
  ['امروز من می\u200cخواهم بروم و', 'من میخواهم بروم', 'verbatim', 'unicode'],
  ['тут у неї пʼять книг є', 'у неї п’ять книг', 'verbatim', 'typography'],
  ['אז דובר צה״ל אמר אתמול.', 'דובר צה"ל אמר אתמול', 'verbatim', 'typography'],
]);

test('words that another source holds faithfully are from the wrong source, also where this one holds nearly the same', () => {
  const own = sourceOf(['Two men were hurt when the wall fell on Monday.'], 'en');
  const other = sourceOf(['Three men were hurt when the wall fell on Monday.'], 'en');
  const found = verifyQuotation('Three men were hurt when the wall fell', own, {
    others: [{ id: 'b', source: other }],
  });
  assert.deepEqual([found.verdict, found.foundIn], ['wrong-source', 'b']);
  const both = verifyQuotation('men were hurt when the wall fell', own, { others: [{ id: 'b', source: other }] });
  assert.deepEqual([both.verdict, both.foundIn], ['verbatim', undefined]);
});

test('a copy that shows no article never counts against a quotation, and what it shows can be quoted', () => {
  const wall = {
    ...sourceOf(['The first lines are free.']),
    unreadable: { kind: 'pay-wall' as const, reason: 'Pay.' },
  };
  assert.equal(verifyQuotation('Words behind the wall.', wall).verdict, 'unreadable');
  assert.equal(verifyQuotation('The first lines are free.', wall).verdict, 'verbatim');
  assert.equal(verifyQuotation('Words of no source at all.', sourceOf(['An article.'])).verdict, 'not-found');
});

test('words that stand on the page but outside the article are told where', () => {
  const source = sourceOf([HARBOUR, { region: 'comment', text: 'Somebody should write this down.' }]);
  assert.match(verifyQuotation('Somebody should write this down.', source).hint ?? '', /comment/u);
});

test('parts that stand far apart, without a mark, are spliced, and parts in another order are reordered', () => {
  const filler = Array.from({ length: 60 }, (_, index) => `filler${index}`).join(' ');
  const source = sourceOf(
    [`The harbour master closed both gates at noon. ${filler}. The ferry captain slept through all of it.`],
    'en',
  );
  const spliced = verifyQuotation(
    'The harbour master closed both gates at noon. The ferry captain slept through all of it.',
    source,
  );
  assert.deepEqual(
    spliced.changes.map(({ kind }) => kind),
    ['spliced'],
  );
  const turned = verifyQuotation(
    'The ferry captain slept through all of it. The harbour master closed both gates at noon.',
    source,
  );
  assert.deepEqual(
    turned.changes.map(({ kind }) => kind),
    ['reordered'],
  );
});
