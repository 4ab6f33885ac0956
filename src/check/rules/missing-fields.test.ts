import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import type { Message } from '../../model/message.ts';
import { checkPage } from '../check.ts';

test('an entry without a title is an error, and a page of such entries one', () => {
  const page = ['{a|Eva Lind}, {o|Coast Weekly}, {d|5 March 2021}', '{a|Per Lund}, {d|2021}'];
  assert.deepEqual(placesOf('missing-title', [...PLAIN, ...page]), ['5:1', '6:1']);
  assert.deepEqual(placesOf('missing-title', page), ['page']);
  assert.deepEqual(messagesOf('missing-title', PLAIN), []);
});

const WITHOUT: readonly [string, string][] = [
  ['missing-date', '{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Weekly}, {l|https://port.example/a}'],
  ['missing-author', '‘{t|A pier}’, {o|Coast Weekly}, {d|5 March 2021}'],
  ['missing-outlet', '{a|Eva Lind}, ‘{t|A pier}’, {d|5 March 2021}'],
];
for (const [rule, line] of WITHOUT) {
  test(`${rule} names the entry that lacks what the others have`, () => {
    assert.deepEqual(placesOf(rule, [...PLAIN, line]), ['5:1']);
    assert.deepEqual(messagesOf(rule, PLAIN), []);
  });
}

test('a page that as a rule gives no authors or outlets gets no message about them, and one about dates', () => {
  const page = Array.from({ length: 9 }, () => '‘{t|A pier}’');
  const found = ['missing-author', 'missing-outlet', 'missing-date'].map((rule) => messagesOf(rule, page).length);
  assert.deepEqual(found, [0, 0, 1]);
});

test('a body that is the author has issued its own paper', () => {
  assert.deepEqual(messagesOf('missing-outlet', [...PLAIN, '{A|Port Council}, ‘{t|A pier}’, {d|5 March 2021}']), []);
  assert.deepEqual(messagesOf('missing-author', [...PLAIN, '‘{t|A pier}’, {p|Port Council}, {d|5 March 2021}']), []);
});

test('a page without any link gets one message, which advises the HTML only where copied text was read', () => {
  const found: Message[] = messagesOf('missing-link', PLAIN);
  assert.equal(found.length, 1);
  const { page, lines, source } = pageFromLines(PLAIN);
  const reasons = ['text', 'markdown', 'html', 'docx', 'context file', 'page.json'].map((format) => {
    const messages = checkPage(page, { lines, source, format });
    return messages.find(({ rule }) => rule === 'missing-link')?.reason ?? '';
  });
  assert.deepEqual(
    reasons.map((reason) => /HTML/.test(reason)),
    [true, false, false, false, false, false],
  );
  assert.ok(reasons.slice(1).every((reason) => /context file/.test(reason)));
  assert.deepEqual([found[0]?.place, found[0]?.severity], [undefined, 'info']);
});

test('where most entries have a link, the one without is named', () => {
  const page = PLAIN.map((line, i) => (i === 2 ? line : `${line}, {l|https://port.example/${i}}`));
  assert.deepEqual(placesOf('missing-link', page), ['3:1']);
});

test('counts are said as a person would say them', () => {
  const reasons = (rule: string, lines: readonly string[]): string[] =>
    messagesOf(rule, lines).map(({ reason }) => reason.split(/[,:]/)[0] ?? '');
  const [one = '', none] = ['‘{t|A pier}’, {o|Coast Weekly}', '{a|Eva Lind}, {d|2021}'];
  assert.deepEqual(reasons('missing-date', [one, one]), ['No entry of this page has a date']);
  assert.deepEqual(reasons('missing-date', [one, one, ...PLAIN.slice(0, 1)]), ['2 of 3 entries have no date']);
  assert.deepEqual(reasons('missing-title', [none ?? '', none ?? '']), ['No title was found in any reference']);
  for (const rule of ['missing-date', 'missing-link']) assert.deepEqual(placesOf(rule, [one]), ['1:1']);
  assert.deepEqual(messagesOf('missing-author', [one]), []);
});

test('a reference that says itself that it has no date misses none', () => {
  const line = (words: string): string => `{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Weekly}, {m|${words}}`;
  for (const words of ['n.d.', 'o. J.', 's.d.', 'undated', 'б. г.']) {
    assert.deepEqual(messagesOf('missing-date', [...PLAIN, line(words)]), [], words);
  }
  assert.deepEqual(placesOf('missing-date', [...PLAIN, line('podcast')]), ['5:1']);
});

test('a page that lists several unsigned reports among others gets no message about authors', () => {
  const unsigned = [
    '‘{t|A pier}’, {o|Coast Weekly}, {d|5 March 2021}',
    '‘{t|A quay}’, {o|Coast Weekly}, {d|4 March 2021}',
  ];
  assert.deepEqual(messagesOf('missing-author', [...PLAIN, ...unsigned]), []);
});

test('a post on a network needs no title', () => {
  const { page, lines, source } = pageFromLines([...PLAIN, '{a|Eva Lind}, {o|Quayside}, {d|5 March 2021}']);
  const as = (type: 'post' | 'report'): number =>
    checkPage(
      { ...page, entries: page.entries.map((entry) => ({ ...entry, reference: { ...entry.reference, type } })) },
      { lines, source },
    ).filter(({ rule }) => rule === 'missing-title').length;
  assert.deepEqual([as('post'), as('report')], [0, 1]);
});
