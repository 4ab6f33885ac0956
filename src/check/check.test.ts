import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PLAIN } from '../../test/check-lines.ts';
import { pageFromLines } from '../../test/page-from-lines.ts';
import type { Message } from '../model/message.ts';
import { checkPage, ruleUrl } from './check.ts';
import { described } from './rules.ts';

const FAULTY = [...PLAIN, '{a|Eva Lind}, “{t|A pier}“, {o|Coast Weekly}, {d|5. March 2021}.', '> Ships wait.”'];

test('messages come in the order of their places, those about the whole page last', () => {
  const { page, lines, source } = pageFromLines(FAULTY);
  assert.deepEqual(
    checkPage(page, { lines, source }).map(({ rule }) => rule),
    [
      'mixed-quotation-marks',
      'wrong-shaped-mark',
      'mixed-date-forms',
      'reference-punctuation',
      'missing-opening-mark',
      'missing-link',
    ],
  );
});

test('without lines the rules of typography rest, and those about the data still speak', () => {
  const { page } = pageFromLines(FAULTY);
  assert.deepEqual(
    checkPage(page).map(({ rule }) => rule),
    ['missing-link'],
  );
});

test('an empty page has nothing wrong', () => {
  assert.deepEqual(checkPage(pageFromLines([]).page), []);
});

test('the same finding twice is one message', () => {
  const { page, lines, source } = pageFromLines(FAULTY);
  const messages = checkPage(page, { lines: [...lines, ...lines.slice(-1)], source });
  assert.equal(messages.filter(({ rule }) => rule === 'missing-opening-mark').length, 1);
});

for (const { name, severity, summary } of described) {
  test(`${name} has a page in the documentation that says the same as the rule`, () => {
    const page = new URL(`../../docs/rules/${name}.md`, import.meta.url);
    assert.ok(existsSync(page));
    const text = readFileSync(page, 'utf8');
    assert.ok(text.startsWith(`# ${name}\n\n${summary}\n\nSeverity: ${severity}.`), 'heading, summary, severity');
    assert.ok(existsSync(new URL(`../../${ruleUrl(name)}`, import.meta.url)));
  });
}

test('each rule has one name', () => {
  assert.equal(new Set(described.map(({ name }) => name)).size, described.length);
});

test('what reading the page has said about a stretch of unread text is not said again', () => {
  const place = { line: 1, column: 1, offset: 0, end: 9 };
  const page = { ...pageFromLines([]).page, other: [{ kind: 'unread' as const, text: 'Something', place }] };
  const said = (offset: number): readonly Message[] => [
    { rule: 'context-file', severity: 'warning', reason: 'R.', place: { ...place, offset } },
  ];
  assert.equal(checkPage(page, { messages: said(1) }).length, 1);
  assert.deepEqual(checkPage(page, { messages: said(0) }), []);
});

for (const name of ['context-file', 'read']) {
  test(`what a reader says under the name ${name} has a page in the documentation`, () => {
    const text = readFileSync(new URL(`../../${ruleUrl(name)}`, import.meta.url), 'utf8');
    assert.ok(text.startsWith(`# ${name}\n`));
  });
}
