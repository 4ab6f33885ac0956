import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { PLAIN } from '../../test/check-lines.ts';
import { pageFromLines } from '../../test/page-from-lines.ts';
import type { Page, Silence } from '../model/page.ts';
import { contextFile as reader } from '../read/context-file/context-file.ts';
import { pageJson as jsonReader } from '../read/page-json/page-json.ts';
import { contextFile as writer } from '../write/context-file/context-file.ts';
import { pageJsonText } from '../write/page-json.ts';
import { checkPage, checkWithSilenced } from './check.ts';
import { applyFixes } from './fix/fix.ts';

/** Four clean entries and one whose link and date are missing. */
const ODD = '{a|Eva Lind}, “{t|A pier}“, {o|Coast Weekly}';
const described = pageFromLines([...PLAIN, ODD]);
const { lines, source } = described;

function silenced(entry: readonly Silence[], whole: readonly Silence[] = []): Page {
  const { page } = described;
  return {
    ...page,
    entries: page.entries.map((one) => (one.id === 'entry-5' && entry.length > 0 ? { ...one, silenced: entry } : one)),
    ...(whole.length > 0 && { silenced: whole }),
  };
}

function rulesOf(page: Page): string[] {
  return checkPage(page, { lines, source }).map(({ rule }) => rule);
}

const BEFORE = rulesOf(described.page);

test('a silenced message is left out and kept with its reason, and all others are told', () => {
  assert.ok(BEFORE.includes('missing-date'));
  const page = silenced([{ rule: 'missing-date', reason: 'An undated leaflet.' }]);
  const result = checkWithSilenced(page, { lines, source });
  assert.deepEqual(
    result.messages.map(({ rule }) => rule),
    BEFORE.filter((rule) => rule !== 'missing-date'),
  );
  assert.deepEqual(
    result.silenced.map(({ message, reason }) => [message.rule, message.entry, reason]),
    [['missing-date', 'entry-5', 'An undated leaflet.']],
  );
});

test('a silence speaks for its own entry alone, and one of the page for the page as a whole', () => {
  const link = [{ rule: 'missing-link', reason: 'Printed sources only.' }];
  assert.deepEqual(
    rulesOf(silenced([], link)),
    BEFORE.filter((rule) => rule !== 'missing-link'),
  );
  assert.ok(rulesOf(silenced(link)).includes('missing-link'), 'the message is about the whole page');
  const date = [{ rule: 'missing-date', reason: 'R.' }];
  assert.ok(rulesOf(silenced([], date)).includes('missing-date'), 'the message is about an entry');
});

test('a silence that does nothing is told at its entry: no message, no reason, no such rule', () => {
  const told = (rule: string, reason: string): unknown[] =>
    checkPage(silenced([{ rule, reason }]), { lines, source })
      .filter((message) => message.rule === 'unused-silence')
      .map((message) => [
        message.entry,
        message.place && 'line' in message.place && message.place.line,
        message.reason,
      ]);
  assert.deepEqual(told('missing-title', 'R.'), [
    ['entry-5', 5, '“missing-title” is silenced here, but has nothing to say any more. The silence can be taken out.'],
  ]);
  assert.match(String(told('missing-date', ' ')[0]), /without a reason, so it still speaks/);
  assert.match(String(told('missing-dates', 'R.')[0]), /There is no rule “missing-dates”/);
  assert.deepEqual(told('missing-date', 'R.'), []);
});

test('no message gets lost by silencing: each is told or kept with its reason', () => {
  const silences = fc.array(
    fc.record({ rule: fc.constantFrom('missing-date', 'missing-link', 'no-such'), reason: fc.constantFrom('R.', '') }),
  );
  fc.assert(
    fc.property(arbitraryPage(), silences, silences, (page, ofPage, ofEntries) => {
      const bare = page.entries.map(({ silenced: _given, ...entry }) => entry);
      const all = checkPage({ ...page, entries: bare });
      const entries = bare.map((entry, i) => (i % 2 ? entry : { ...entry, silenced: ofEntries }));
      const result = checkWithSilenced({ ...page, entries, silenced: ofPage });
      const told = result.messages.filter(({ rule }) => rule !== 'unused-silence');
      const kept = result.silenced.map(({ message }) => message);
      const sorted = (messages: readonly unknown[]): string[] => messages.map((one) => JSON.stringify(one)).sort();
      assert.deepEqual(sorted([...told, ...kept]), sorted(all));
      assert.ok(result.silenced.every(({ reason }) => reason === 'R.'));
    }),
    RUNS,
  );
});

test('a silence without a reason silences nothing', () => {
  assert.ok(rulesOf(silenced([{ rule: 'missing-date', reason: '' }])).includes('missing-date'));
});

test('nothing is said of a silence whose rule could not look', () => {
  const page = silenced([
    { rule: 'wrong-shaped-mark', reason: 'As printed.' },
    { rule: 'date-in-future', reason: 'Announced.' },
  ]);
  assert.deepEqual(
    checkPage(page).filter(({ rule }) => rule === 'unused-silence'),
    [],
  );
});

test('a silenced fault is not mended', () => {
  const page = silenced([{ rule: 'wrong-shaped-mark', reason: 'As printed.' }]);
  assert.ok(BEFORE.includes('wrong-shaped-mark'));
  assert.equal(applyFixes(source, checkPage(page, { lines, source })).text, source);
  assert.notEqual(applyFixes(source, checkPage(described.page, { lines, source })).text, source);
});

const FILE = `---
contextpage: 1
title: Lune
silenced:
  - missing-page-url: "It is sent by mail: never published."
max-words: 20
---

Ada Brook, ‘Tides’, *Lune Herald* {silenced="missing-date: an undated leaflet"}

Tom Reed, [‘Quays’](https://herald.example/q?utm_source=x), *Lune Herald*, 2021

Eva Lind, [‘Piers’](https://herald.example/p), *Lune Herald*, 2021
`;

function read(text: string): ReturnType<typeof checkWithSilenced> & { readonly page: Page } {
  const result = reader.read({ bytes: Buffer.from(text), text, name: 'page.md' });
  assert.ok('page' in result);
  assert.deepEqual(result.messages, []);
  return { ...checkWithSilenced(result.page, { ...result, source: text, format: reader.name }), page: result.page };
}

test('a person silences a message of an entry in its attributes and one of the page in the head of a context file', () => {
  const { page, silenced: left } = read(FILE);
  assert.equal(page.maxWords, 20);
  assert.deepEqual(
    left.map(({ message, reason }) => [message.rule, reason]),
    [
      ['missing-date', 'an undated leaflet'],
      ['missing-page-url', 'It is sent by mail: never published.'],
    ],
  );
});

test('silences stay where they are under --fix, and survive the context file and page.json', async () => {
  const before = read(FILE);
  const text = applyFixes(FILE, before.messages).text;
  assert.equal(text, FILE.replace('?utm_source=x', ''));
  const after = read(text);
  assert.deepEqual(after.silenced, before.silenced);
  const [file] = await writer.write(after.page, { baseName: 'page', stamp: '00000000' });
  const again = read(String(file?.content));
  const json = pageJsonText(after.page);
  const back = jsonReader.read({ bytes: Buffer.from(json), text: json, name: 'page.json' });
  assert.ok('page' in back);
  for (const { silenced: whole, maxWords, entries } of [again.page, back.page]) {
    assert.deepEqual([whole, maxWords], [before.page.silenced, 20]);
    assert.deepEqual(entries[0]?.silenced, before.page.entries[0]?.silenced);
  }
});

test('what a head cannot hold is kept as unread and told', () => {
  for (const head of ['silenced: missing-link', 'max-words: many', 'max-words: 0', 'title: A\n- missing-link: R']) {
    const text = `---\ncontextpage: 1\n${head}\n---\n\nAda Brook, [‘Tides’](https://a.example), 2021\n`;
    const result = reader.read({ bytes: Buffer.from(text), text, name: 'page.md' });
    assert.ok('page' in result);
    assert.equal(result.messages.length, 1, head);
    assert.equal(result.page.other.length, 1, head);
  }
});
