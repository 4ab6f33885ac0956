import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '../../model/message.ts';
import { jsonReport } from './json.ts';
import type { CheckedPage } from './report.ts';
import * as text from './text.ts';

const place = { line: 7, column: 3, offset: 90, end: 91 };
const MESSAGES: readonly Message[] = [
  {
    rule: 'missing-opening-mark',
    severity: 'error',
    reason: 'The closing mark ” has no opening mark: where the quoted words begin cannot be told from the page.',
    place,
    entry: 'lind-2021-pier',
    expected: '“',
    fix: { edits: [{ start: 90, end: 90, text: '“' }] },
  },
  { rule: 'missing-link', severity: 'info', reason: 'No entry of this page has a link.' },
];

/** The report of one page. */
function textReport(
  messages: readonly Message[],
  { color = false, ...page }: Partial<CheckedPage> & { readonly name: string; readonly color?: boolean },
): string {
  const isFixable = page.name.endsWith('.txt');
  const given = { uri: page.name, source: '', silenced: [], isFixable, ...page, messages };
  return text.textReport({ color, quiet: false }).page(given);
}

test('the text report says place, severity in words, reason, remedy and the sum', () => {
  assert.equal(
    textReport(MESSAGES, { name: 'page.txt', color: false }),
    `page.txt:7:3  error  missing-opening-mark
    The closing mark ” has no opening mark: where the quoted words begin cannot
    be told from the page.
    Expected: “
    --fix mends this.

page.txt  hint  missing-link
    No entry of this page has a link.

1 error, 1 hint. 1 of them can be mended with --fix.
`,
  );
});

test('colour adds to the words and takes nothing away', () => {
  const colored = textReport(MESSAGES, { name: 'page.txt', color: true });
  const plain = textReport(MESSAGES, { name: 'page.txt', color: false });
  assert.notEqual(colored, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colour the text
  assert.equal(colored.replace(/\u001b\[\d+m/g, ''), plain);
});

test('no line is wider than 80 columns unless one word is', () => {
  const reason = `${'word '.repeat(100)}${'x'.repeat(90)} end.`;
  const lines = textReport([{ rule: 'a', severity: 'info', reason }], { name: 'p', color: false }).split('\n');
  assert.deepEqual(
    lines.filter((line) => line.length > 80).map((line) => line.trim()),
    ['x'.repeat(90)],
  );
});

test('control characters of the page do not reach the terminal', () => {
  const message: Message = { rule: 'a', severity: 'info', reason: 'A \u001b[2Jword.' };
  assert.match(textReport([message], { name: 'p', color: false }), /A <U\+001B>\[2Jword\./);
});

test('a place in a Word document is its part and paragraph', () => {
  const message: Message = {
    rule: 'a',
    severity: 'info',
    reason: 'R.',
    place: { part: 'word/document.xml', paragraph: 4 },
  };
  assert.match(
    textReport([message], { name: 'p.docx', color: false }),
    /^p\.docx, paragraph 4 of word\/document\.xml {2}hint/,
  );
});

test('a page without messages gets one sentence', () => {
  assert.equal(textReport([], { name: 'p.txt', color: true }), 'p.txt: nothing to report.\n');
});

test('the JSON report holds the messages unchanged, counts them, and gives the silenced ones with their reasons', () => {
  const [error, hint] = MESSAGES;
  assert.ok(error && hint);
  const page = { name: 'page.txt', uri: 'page.txt', source: '', messages: [error], isFixable: true };
  const silenced = [{ message: hint, reason: 'On paper only.' }];
  const words = [{ entry: 'lind-2021-pier', words: 12 }];
  const report: unknown = JSON.parse(jsonReport().page({ ...page, silenced, words }));
  assert.deepEqual(report, {
    name: 'page.txt',
    counts: { error: 1, warning: 0, info: 0, silenced: 1 },
    messages: [error],
    silenced: [{ ...hint, silenced: 'On paper only.' }],
    words,
  });
});

test('a fix is promised only for a page that --fix writes to', () => {
  const fixable = MESSAGES.slice(0, 1);
  assert.doesNotMatch(textReport(fixable, { name: 'p.txt', isFixable: false }), /--fix|mended/);
  assert.match(textReport(fixable, { name: 'p.txt', isFixable: true }), /It can be mended with --fix/);
});

test('silenced messages are counted and not shown', () => {
  const [error, hint] = MESSAGES;
  assert.ok(error && hint);
  const silenced = [{ message: hint, reason: 'R.' }];
  assert.equal(textReport([], { name: 'p.txt', silenced }), 'p.txt: nothing to report. 1 message is silenced.\n');
  const shown = textReport([error], { name: 'p.txt', silenced: [...silenced, ...silenced] });
  assert.match(shown, /\n1 error\. It can be mended with --fix\. 2 messages are silenced\.\n$/);
  assert.doesNotMatch(shown, /missing-link/);
});
