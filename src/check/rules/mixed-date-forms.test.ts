import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'mixed-date-forms';
const dated = (...dates: string[]): string[] => dates.map((date) => `‘{t|A pier}’, {d|${date}}`);

test('a date without the ordinal dot gets it where the others have it', () => {
  const page = dated('5. March 2021', '4. March 2021', '29 January 2021', '3. January 2020');
  assert.deepEqual(placesOf(RULE, page), ['3:11']);
  assert.equal(fixedBy(RULE, page)[2], '‘A pier’, 29. January 2021');
});

test('the American order is turned into the form of the page', () => {
  assert.equal(fixedBy(RULE, [...PLAIN, ...dated('March 5, 2021')])[4], '‘A pier’, 5 March 2021');
  const american = dated('March 9, 2021', 'March 8, 2021', 'March 7, 2021', '6 March 2021');
  assert.equal(fixedBy(RULE, american)[3], '‘A pier’, March 6, 2021');
});

test('an abbreviated month or a date in figures is named but not rewritten', () => {
  const found = messagesOf(RULE, [...PLAIN, ...dated('5 Mar 2021')]);
  assert.deepEqual(
    found.map(({ fix }) => fix),
    [undefined],
  );
});

test('less precise dates, dates in another language and ordinal endings throughout are no fault', () => {
  assert.deepEqual(messagesOf(RULE, [...PLAIN, ...dated('March 2021', '2020', '5. März 2021', '2 May 2020')]), []);
  assert.deepEqual(messagesOf(RULE, dated('1st May 2021', '2nd May 2021', '3rd May 2021', '4th May 2021')), []);
});

test('a month with a short name may stand whole among abbreviated ones, and no other may', () => {
  const newspaper = dated('Dec. 5, 2021', 'Nov. 4, 2021', 'July 3, 2021', 'May 2, 2021', 'March 1, 2021');
  assert.deepEqual(messagesOf(RULE, newspaper), []);
  assert.deepEqual(messagesOf(RULE, dated('9 Dec 2021', '8 Nov 2021', '7 Oct 2021', '6 May 2021')), []);
  assert.deepEqual(placesOf(RULE, [...newspaper, ...dated('February 1, 2021')]), ['6:11']);
  assert.deepEqual(placesOf(RULE, dated('9 June 2021', '8 May 2021', '7 October 2021', '6 Feb. 2021')), ['4:11']);
});
