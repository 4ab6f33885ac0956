import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, placesOf } from '../../../test/check-lines.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import { checkPage } from '../check.ts';

const RULE = 'out-of-order';
const dated = (...dates: string[]): string[] =>
  dates.map((date, i) => `{a|Eva ${'QFZBKATMRC'[i % 10]}ind}, ‘{t|Pier ${i}}’, {o|Post}, {d|${date}}`);

test('on a page that runs newest first, the one entry that stands wrong is named with its right place', () => {
  const page = dated('9 May 2021', '1 May 2021', '8 April 2021', '20 April 2021', '7 April 2021', '3 March 2021');
  assert.deepEqual(placesOf(RULE, page), ['4:1']);
  assert.match(messagesOf(RULE, page)[0]?.expected ?? '', /Pier 2/);
});

test('the same holds oldest first', () => {
  const page = dated('1 May 2019', '2 May 2019', '9 June 2019', '3 May 2019', '1 July 2019', '5 July 2019');
  assert.deepEqual(placesOf(RULE, page), ['4:1']);
  assert.match(messagesOf(RULE, page)[0]?.expected ?? '', /Pier 2/);
});

test('equal dates and dates known less precisely are in order', () => {
  const page = dated(
    '9 May 2021',
    '9 May 2021',
    '2021',
    '8 May 2021',
    'May 2021',
    '7 May 2021',
    '6 May 2021',
    '1 May 2021',
  );
  assert.deepEqual(messagesOf(RULE, page), []);
});

test('a page ordered by author, one in no order, and a short one get no message', () => {
  const byAuthor = 'ABCDEFGH'.split('').map((c, i) => `{a|Eva ${c}ind}, ‘{t|Pier}’, {d|${i === 3 ? 1990 : 2020 - i}}`);
  assert.deepEqual(messagesOf(RULE, byAuthor), []);
  assert.deepEqual(messagesOf(RULE, dated('2015', '2020', '2012', '2019', '2013', '2018', '2011')), []);
  assert.deepEqual(messagesOf(RULE, dated('2020', '2015', '2018')), []);
});

test('each section runs on its own, even where the whole page seems to run one way', () => {
  const page = pageFromLines(dated('2023', '2022', '2020', '2019', '2018', '2017', '2016', '2021', '2015'));
  const check = (starts: number): string[] => {
    const entries = page.page.entries.map((entry, i) => ({ ...entry, section: i < starts ? 'reports' : 'press' }));
    const messages = checkPage({ ...page.page, entries }, page);
    return messages.filter(({ rule }) => rule === RULE).map(({ entry, reason }) => `${entry}: ${reason.split(' ')[0]}`);
  };
  assert.deepEqual(check(7), []);
  assert.deepEqual(check(5), ['entry-8: This']);
});
