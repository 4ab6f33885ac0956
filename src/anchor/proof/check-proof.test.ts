import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Region, SourceText } from '../../model/source.ts';
import type { ProofStep } from '../../model/verification.ts';
import { checkProof } from './check-proof.ts';

type Written = readonly [from: string, text?: string, edit?: ProofStep['edit']];

function sourceOf(lang: string, ...parts: readonly (readonly [Region, string])[]): SourceText {
  let text = '';
  const spans = parts.map(([region, part], block) => {
    const start = text.length;
    text += part;
    return { start, end: text.length, region, block };
  });
  return { text, spans, origins: [], contentType: 'text/plain', lang };
}

/** Steps by the source text that they stand for, each looked for behind the one before it. */
function refusal(
  source: SourceText,
  verdict: 'verbatim' | 'edited',
  ...written: readonly Written[]
): string | undefined {
  let at = 0;
  const proof = written.map(([from, text = from, edit]): ProofStep => {
    const start = source.text.indexOf(from, at);
    assert.ok(start >= 0, from);
    at = start + from.length;
    return edit ? { edit, start, end: at, text } : { start, end: at, text };
  });
  const start = proof[0]?.start ?? 0;
  const end = proof.at(-1)?.end ?? 0;
  const quotation = proof.map(({ text }) => text).join('');
  return checkProof(quotation, source, {
    verdict,
    passages: [{ start, end, exact: source.text.slice(start, end) }],
    proof,
  });
}

const LOCK = sourceOf('en', [
  'article',
  'The keeper could not open the lower gate, for £3.50 or unpaid. “Was it raining?” he asked.',
]);
const LINES = sourceOf('en', ['article', 'They were un-\nable to row. ']);
const GREEK = sourceOf('el', ['article', 'Γιατί ήρθε ο φύλακας;']);
const NOTED = sourceOf(
  'en',
  ['article', 'Ferry Pell lost nine boats.'],
  ['note-call', '[2]'],
  ['article', ' Nobody drowned.\n'],
  ['caption', 'The quay at noon.\n'],
  ['teaser', 'Seven boats found.\n'],
  ['article', 'The tenth is safe.'],
);

test('a copied stretch of the source holds', () => {
  assert.equal(refusal(LOCK, 'verbatim', ['could not open the lower gate']), undefined);
});

test('permitted edits hold', () => {
  assert.equal(
    refusal(LOCK, 'edited', ['k', 'K', 'case'], ['eeper could'], [' ', ' [sic] ', 'bracket'], ['not open']),
    undefined,
  );
  assert.equal(refusal(LOCK, 'edited', ['The '], ['keeper', '[man]', 'bracket'], [' could not']), undefined);
  assert.equal(
    refusal(LOCK, 'edited', ['could not '], ['open the lower gate,', '…', 'ellipsis'], [' for £3.50']),
    undefined,
  );
  assert.equal(refusal(LOCK, 'edited', ['the lower gate'], [',', '.', 'end-punctuation']), undefined);
  assert.equal(
    refusal(LOCK, 'edited', ['the '], ['', '*', 'emphasis'], ['lower'], [' ', '* ', 'emphasis'], ['gate']),
    undefined,
  );
  assert.equal(refusal(NOTED, 'edited', ['nine boats'], ['.[2] ', '. ', 'footnote'], ['Nobody']), undefined);
});

test('an inset and what is not the source’s own may lie between two paragraphs', () => {
  const join = '.\nThe quay at noon.\nSeven boats found.\n';
  assert.equal(
    refusal(NOTED, 'verbatim', ['Nobody drowned'], [join, '. ', 'paragraph-join'], ['The tenth']),
    undefined,
  );
});

test('what no person changed holds under a cosmetic kind, and a number does not', () => {
  assert.equal(refusal(LOCK, 'verbatim', ['unpaid. '], ['“', '"', 'typography'], ['Was it']), undefined);
  assert.match(refusal(LOCK, 'verbatim', ['for £3'], ['.', '', 'typography'], ['50']) ?? '', /Before step/);
  assert.match(refusal(LOCK, 'verbatim', ['for '], ['£', '$', 'typography'], ['3.50']) ?? '', /Before step/);
});

const REFUSED: readonly (readonly [string, RegExp, SourceText, ...Written[]])[] = [
  ['a copy that differs', /not what the source has/, NOTED, ['nine', 'ten']],
  ['text of a teaser', /own/, NOTED, ['Seven boats found']],
  ['a word under a cosmetic kind', /is not/, LOCK, ['could '], ['not', 'now', 'typography'], [' open']],
  ['words left out between two steps', /is not/, LOCK, ['could '], ['open']],
  [
    'a paragraph left out by a join',
    /is not/,
    NOTED,
    ['boats'],
    ['.[2] Nobody drowned.\n', '. ', 'paragraph-join'],
    ['The'],
  ],
  ['a note call dropped without a word', /is not/, NOTED, ['nine boats.'], [' Nobody']],
  ['words dropped as a footnote', /no note call/, LOCK, ['could'], [' not ', ' ', 'footnote'], ['open']],
  ['an omission without an ellipsis', /no ellipsis/, LOCK, ['The '], ['keeper ', '', 'ellipsis'], ['could']],
  ['an omission that adds a sign', /mark that the source/, LOCK, ['The '], ['keeper ', '…😀', 'ellipsis'], ['could']],
  ['a short omission of a negator', /negator/, LOCK, ['could'], [' not ', ' … ', 'ellipsis'], ['open']],
  [
    'an omission that ends inside a word',
    /inside a word/,
    LOCK,
    ['gate'],
    [', for £3.50 or un', ' … ', 'ellipsis'],
    ['paid'],
  ],
  ['a bracket in place of a negator', /negator/, LOCK, ['could '], ['not', '[well]', 'bracket'], [' open']],
  [
    'a bracket for seven words',
    /six/,
    LOCK,
    ['The '],
    ['keeper could not open the lower gate', '[x]', 'bracket'],
    [','],
  ],
  ['a bracket inside a word', /inside a word/, LOCK, ['could not open'], ['', '[ed]', 'bracket'], [' the']],
  ['words beside a bracket', /outside/, LOCK, ['The '], ['keeper', '[old] man', 'bracket'], [' could']],
  ['a capital in the middle', /first letter/, LOCK, ['The '], ['k', 'K', 'case'], ['eeper']],
  ['another letter as case', /more than the case/, LOCK, ['k', 'P', 'case'], ['eeper']],
  [
    'a mark in the middle as the end',
    /not at the end/,
    LOCK,
    ['the lower gate'],
    [',', '.', 'end-punctuation'],
    [' for'],
  ],
  ['a question made a statement', /question/, LOCK, ['Was it raining'], ['?', '.', 'end-punctuation']],
  ['a stop added before a question mark', /question/, LOCK, ['Was it raining'], ['', '.', 'end-punctuation']],
  ['a question mark added', /another mark/, LOCK, ['the lower gate'], [',', '?', 'end-punctuation']],
  ['words dropped as the end', /leaves out words/, LOCK, ['The keeper could'], [' not open', '.', 'end-punctuation']],
  ['a space dropped as hyphenation', /more than a hyphen/, LOCK, ['The'], [' keeper', '-\nkeeper', 'hyphenation']],
  ['emphasis that writes no mark', /no mark/, LOCK, ['the '], ['', '!', 'emphasis'], ['lower']],
  ['a word dropped as emphasis', /is not/, LOCK, ['could'], [' not ', ' *', 'emphasis'], ['open']],
  ['a hyphen that was not at a line end', /line end/, LOCK, ['unp'], ['', '-', 'hyphenation'], ['aid']],
  ['a beginning inside a word', /inside a word/, LOCK, ['paid. “Was']],
  ['a beginning behind the hyphen of a line end', /inside a word/, LINES, ['able to row']],
  ['an end before the hyphen of a line end', /inside a word/, LINES, ['They were un']],
  ['a Greek question made a statement', /question/, GREEK, ['ήρθε ο φύλακας'], [';', '.', 'end-punctuation']],
  ['an end inside a number', /inside a word or a number/, LOCK, ['the lower gate, for £3']],
  ['a number without its currency', /inside a word or a number/, LOCK, ['3.50 or unpaid']],
];

for (const [what, reason, source, ...written] of REFUSED) {
  test(`refused: ${what}`, () => assert.match(refusal(source, 'edited', ...written) ?? 'holds', reason));
}

test('refused: steps that are not the quotation, steps that go back, a passage that is not there, no proof', () => {
  const step = { start: 4, end: 10, text: 'keeper' };
  const verdict = 'verbatim';
  assert.match(checkProof('keepers', LOCK, { verdict, passages: [], proof: [step] }) ?? '', /not the quotation/);
  const held = [{ start: 0, end: 10, exact: 'The keeper' }];
  const back = [step, { start: 0, end: 3, text: 'The' }];
  assert.match(checkProof('keeperThe', LOCK, { verdict, passages: held, proof: back }) ?? '', /goes back/);
  const passages = [{ start: 4, end: 10, exact: 'Keeper' }];
  assert.match(checkProof('keeper', LOCK, { verdict, passages, proof: [step] }) ?? '', /passage/);
  assert.match(checkProof('keeper', LOCK, { verdict, passages: [], proof: [step] }) ?? '', /no passage/);
  assert.match(checkProof('keeper', LOCK, { verdict, passages: [] }) ?? '', /needs a proof/);
});

test('a verdict that counts as verbatim holds no edit by a person', () => {
  assert.match(refusal(LOCK, 'verbatim', ['k', 'K', 'case'], ['eeper']) ?? '', /verbatim/);
});
