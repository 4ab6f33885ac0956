import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import type { Message } from '../../model/message.ts';
import type { Change, Verification } from '../../model/verification.ts';
import { checkPage, checkWithSilenced } from '../check.ts';

const { page, lines, source } = pageFromLines([
  '{a|Ana Ruiz}, ‘{t|Mud in the basin}’, {o|Port News}, {d|3 May 2021}',
  '> “The town has spent nineteen million crowns.”',
  '{a|Tom Reed}, ‘{t|Who owns the quay?}’, {o|Northern Ledger}, {d|2 May 2021}',
  '> “The quay belongs to nobody.”',
]);
const RUIZ = 'entry-1-quotation-1';
const FOUND = { passages: [], changes: [], cautions: [], confidence: 1 };
const PASSAGE = { exact: 'The town has spent\n nine million crowns', start: 0, end: 39 };
const NUMBER: Change = { kind: 'number-changed', quote: 'nineteen', source: 'nine' };

function altered(changes: readonly Change[]): Verification {
  return { ...FOUND, verdict: 'altered', passages: [PASSAGE], changes };
}

function messages(verification: Verification): Message[] {
  const verifications = new Map([[RUIZ, verification]]);
  return checkPage(page, { lines, source, verifications }).filter(({ rule }) => rule === 'not-verbatim');
}

test('an altered quotation is an error at its place, with the difference and the words of the source', () => {
  const [message, ...more] = messages(altered([NUMBER]));
  assert.deepEqual(more, []);
  assert.equal(message?.severity, 'error');
  assert.equal(message?.entry, 'entry-1');
  assert.ok(message?.place && 'line' in message.place && message.place.line === 2);
  assert.match(
    message.reason,
    /“The town has spent .*” differs from its source\. A number differs: the page has “nineteen”, the source “nine”\.$/u,
  );
  assert.equal(message.expected, 'The town has spent nine million crowns');
  assert.equal(message.fix, undefined);
});

test('of many differences three are told, those that make the quotation false before permitted ones, and none of typesetting', () => {
  const changes: Change[] = [
    { kind: 'typography', quote: '–', source: '—' },
    { kind: 'case', quote: 'The', source: 'the' },
    { kind: 'words-dropped', source: 'old' },
    { kind: 'words-added', quote: 'new' },
    { kind: 'negation-changed', source: 'not' },
    NUMBER,
  ];
  const reason = messages(altered(changes))[0]?.reason ?? '';
  assert.match(
    reason,
    /Words are left out without a mark: the source has “old”\. Words are added: the source does not have “new”\. A negation is left out: the source has “not”\. And 2 more differences\.$/u,
  );
});

test('words of the source that are long are not repeated in the message', () => {
  const long = { ...PASSAGE, exact: 'word '.repeat(60) };
  assert.equal(messages({ ...altered([NUMBER]), passages: [long] })[0]?.expected, undefined);
});

test('words of another source name the entry that holds them', () => {
  const [message] = messages({ ...FOUND, verdict: 'wrong-source', foundIn: 'entry-2' });
  assert.match(message?.reason ?? '', /do not stand in this source, but in that of Reed, ‘Who owns the quay\?’\.$/u);
});

test('words that stand nowhere in the copy are told with the hint where else they stand', () => {
  const hint = 'The words stand on the page, but in a reader’s comment.';
  const [message] = messages({ ...FOUND, verdict: 'not-found', hint });
  assert.match(message?.reason ?? '', /do not stand in the saved copy of this source\. The words stand .* comment\.$/u);
});

test('faithful quotations, copies that cannot be read and sources without a copy give no message', () => {
  for (const verdict of ['verbatim', 'edited', 'unreadable'] as const) {
    const cautions = [{ kind: 'bracket-unverified' as const, quote: '[not]' }];
    assert.deepEqual(messages({ ...FOUND, verdict, changes: [NUMBER], cautions }), []);
  }
  assert.deepEqual(checkPage(page, { lines, source }), checkPage(page, { lines, source, verifications: new Map() }));
});

test('a silence with a reason holds, and is called useless only where the copy could be read', () => {
  const silence = { rule: 'not-verbatim', reason: 'from the printed edition' };
  const [first, ...others] = page.entries;
  assert.ok(first);
  const silenced = { ...page, entries: [{ ...first, silenced: [silence] }, ...others] };
  const rules = (verification?: Verification): string[][] => {
    const verifications = new Map(verification ? [[RUIZ, verification]] : []);
    const result = checkWithSilenced(silenced, { lines, source, verifications });
    const about = /not-verbatim/u;
    return [
      result.silenced.map(({ message }) => message.rule),
      result.messages.filter(({ rule, reason }) => about.test(rule + reason)).map(({ rule }) => rule),
    ];
  };
  assert.deepEqual(rules(altered([NUMBER])), [['not-verbatim'], []]);
  assert.deepEqual(rules({ ...FOUND, verdict: 'verbatim' }), [[], ['unused-silence']]);
  assert.deepEqual(rules({ ...FOUND, verdict: 'unreadable' }), [[], []]);
  assert.deepEqual(rules(), [[], []]);
});
