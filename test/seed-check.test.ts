/**
 * The real page that this project began with, kept outside the repository: CONTEXTPAGE_CORPUS names the folder that
 * holds `seed/context-page.txt`. Only rules and lines stand here, none of its text.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkPage } from '../src/check/check.ts';
import { applyFixes } from '../src/check/fix/fix.ts';
import type { Message } from '../src/model/message.ts';
import { readPage } from '../src/read/read.ts';

const corpus = process.env.CONTEXTPAGE_CORPUS;
const skip = corpus ? false : 'set CONTEXTPAGE_CORPUS to the folder that holds seed/context-page.txt';

async function checked(text: string): Promise<Message[]> {
  const { page, lines, source } = await readPage(text, { name: 'context-page.txt' });
  return checkPage(page, { lines, source, today: '2026-01-01' });
}

function seed(): string {
  return readFileSync(join(corpus ?? '', 'seed', 'context-page.txt'), 'utf8');
}

function named({ rule, place }: Message): string {
  return `${place && 'line' in place ? place.line : 'page'} ${rule}`;
}

const FAULTS = [
  '2 mixed-quotation-marks',
  '2 wrong-shaped-mark',
  '3 glued-sentences',
  '3 glued-sentences',
  '4 wrong-shaped-mark',
  '6 wrong-shaped-mark',
  '6 mixed-date-forms',
  '7 missing-opening-mark',
  '9 same-words-two-sources',
  '10 reference-punctuation',
  '14 mixed-date-forms',
  '16 outlet-looks-mistyped',
  '17 glued-sentences',
  '18 out-of-order',
  '26 reference-punctuation',
  'page missing-link',
];

test('every fault that was made by hand on the first page is named at its line, and nothing else is', {
  skip,
}, async () => {
  const messages = await checked(seed());
  assert.deepEqual(messages.map(named), FAULTS);
  assert.deepEqual(messages.filter(({ severity }) => severity === 'error').map(named), [
    '7 missing-opening-mark',
    '9 same-words-two-sources',
  ]);
});

test('the fixes of the first page leave only what a person has to decide', { skip }, async () => {
  const fixed = applyFixes(seed(), await checked(seed()));
  assert.equal(fixed.applied, 11);
  const left = await checked(fixed.text);
  assert.deepEqual(left.map(named), [
    '2 mixed-quotation-marks',
    '9 same-words-two-sources',
    '16 outlet-looks-mistyped',
    '18 out-of-order',
    'page missing-link',
  ]);
  assert.ok(left.every(({ fix }) => !fix));
});
