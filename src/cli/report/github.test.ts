import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '../../model/message.ts';
import { githubReport } from './github.ts';
import type { CheckedPage } from './report.ts';

const SOURCE = 'One.\nTwo, 100% true\nthree.\n';
const MESSAGES: readonly Message[] = [
  {
    rule: 'glued-sentences',
    severity: 'error',
    reason: 'It is 100% wrong:\r\nsee ::error::there, \u001b[2J.',
    place: { line: 2, column: 6, offset: 10, end: 14 },
    expected: 'a, b: c',
  },
  { rule: 'missing-date', severity: 'warning', reason: 'R.', place: { line: 2, column: 6, offset: 10, end: 26 } },
  { rule: 'missing-link', severity: 'info', reason: 'R.' },
  { rule: 'missing-link', severity: 'info', reason: 'R.', place: { part: 'word/document.xml', paragraph: 4 } },
];
const PAGE: CheckedPage = {
  name: 'a, b: 100%.txt',
  uri: 'a, b: 100%.txt',
  source: SOURCE,
  messages: MESSAGES,
  silenced: [],
  isFixable: true,
};

test('each message is one command of a workflow, with its level and place', () => {
  const file = 'file=a%2C b%3A 100%25.txt';
  assert.deepEqual(githubReport().page(PAGE).split('\n'), [
    `::error ${file},line=2,endLine=2,col=6,title=glued-sentences::It is 100%25 wrong:%0D%0Asee ::error::there, <U+001B>[2J.%0AExpected: a, b: c`,
    `::warning ${file},line=2,endLine=3,title=missing-date::R.`,
    `::notice ${file},title=missing-link::R.`,
    `::notice ${file},title=missing-link::R. (paragraph 4 of word/document.xml)`,
    '',
  ]);
});

test('a page that could not be read is an error of its file', () => {
  assert.equal(githubReport().failure('a.txt', 'It is\nempty.'), '::error file=a.txt::It is%0Aempty.\n');
});

test('silenced messages are not shown', () => {
  const [message] = MESSAGES;
  assert.ok(message);
  assert.equal(githubReport().page({ ...PAGE, messages: [], silenced: [{ message, reason: 'R.' }] }), '');
});
