/** What a context file says of the trust that its page asks for: marks, contact, withdrawals, corrections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../read.ts';

const ENTRY = 'Ada Okonjo, [‘Tides’](https://herald.example/a), *Lune Herald*, 29 March 2021\n\n> The water rose.';

function read(head: readonly string[], body = ENTRY): ReturnType<typeof readPage> {
  return readPage(['---', 'contextpage: 1', 'title: T', ...head, '---', '', body, ''].join('\n'), { name: 'page.md' });
}

test('the head says which marks are shown, where problems are reported, and what was withdrawn', async () => {
  const { page, messages } = await read([
    'marks: all',
    'contact: mailto:desk@lune.example',
    'withdrawn:',
    '  - moss-2019-ferry: 2026-05-03 at the author’s request: she moved',
    '- müller-2020: "2026-05"',
    '  - "2018 report: 2026-05-04"',
  ]);
  assert.deepEqual(messages, []);
  assert.equal(page.marks, 'all');
  assert.equal(page.contact, 'mailto:desk@lune.example');
  assert.deepEqual(page.withdrawn, [
    { id: 'moss-2019-ferry', on: '2026-05-03', reason: 'at the author’s request: she moved' },
    { id: 'müller-2020', on: '2026-05' },
    { id: '2018 report', on: '2026-05-04' },
  ]);
});

test('a line of these that cannot be right is left out, kept as unread text, and named with what to write', async () => {
  const wrong: readonly (readonly [line: string, expected: RegExp])[] = [
    ['marks: some', /“some” is not read: marks must be all, or left out\./],
    ['contact: http://lune.example/report', /contact must be an address for readers, https:\/\/… or mailto:…/],
    ['withdrawn: moss-2019-ferry', /Below “withdrawn:” stand lines of their own, as in “- okonjo-2021-harbour: 2026-/],
  ];
  for (const [line, expected] of wrong) {
    const { page, messages } = await read([line]);
    assert.deepEqual([page.marks, page.contact, page.withdrawn], [undefined, undefined, undefined]);
    assert.deepEqual([page.other.map(({ text }) => text), messages.length], [[line], 1]);
    assert.match(messages[0]?.reason ?? '', expected);
  }
});

test('a withdrawal needs an id and a date that the calendar has, and is told once', async () => {
  const items = [
    'gone',
    'gone: yesterday',
    'gone: 2026-02-30 why',
    ': 2026-05-03',
    'kept: 2026-05-03',
    'kept: 2026-05-04',
  ];
  const { page, messages } = await read(['withdrawn:', ...items.map((item) => `  - ${item}`)]);
  assert.deepEqual(page.withdrawn, [{ id: 'kept', on: '2026-05-03' }]);
  assert.deepEqual(
    messages.map(({ place, reason }) => [place && 'line' in place && place.line, reason.split(' is ')[0]]),
    [
      [5, '“gone”'],
      [6, '“gone: yesterday”'],
      [7, '“gone: 2026-02-30 why”'],
      [8, '“: 2026-05-03”'],
      [10, '“kept”'],
    ],
  );
});

test('a quotation says what it was before each correction, and a correction without a date is named', async () => {
  const list =
    '{corrected="2026-05-01 The water fell." corrected="2026-05-03 The water “sank”." corrected="The sea rose."}';
  const { page, messages } = await read([], `${ENTRY} ${list}`);
  assert.deepEqual(page.entries[0]?.quotations[0]?.corrected, [
    { on: '2026-05-01', former: 'The water fell.' },
    { on: '2026-05-03', former: 'The water “sank”.' },
  ]);
  assert.equal(page.entries[0]?.quotations[0]?.text.plain, 'The water rose.');
  assert.deepEqual(
    page.other.map(({ text }) => text),
    ['corrected="The sea rose."'],
  );
  assert.match(messages[0]?.reason ?? '', /corrected="The sea rose\." gives no date that the calendar has/);
});
