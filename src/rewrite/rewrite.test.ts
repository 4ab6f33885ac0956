import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryActs, edited, printed } from '../../test/page-edits.ts';
import { unifiedDiff } from '../check/fix/diff.ts';
import { apply } from '../merge/apply.ts';
import { propose } from '../merge/propose.ts';
import { safeDecisions } from '../merge/review/review.ts';
import type { Entry, Page } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { readPage } from '../read/read.ts';
import { writeContextFile } from '../write/context-file/context-file.ts';
import { rewritten } from './rewrite.ts';

const read = (text: string): Promise<Reading> => readPage(text, { name: 'page.md' });

/** Typed by hand: wrapped lines, other marks, comments, a list that is outside the grammar, attributes that mean nothing. */
const TYPED = `---
contextpage: 1
title:   'Lune Harbour'
colour: blue
---
<!-- Ask Ada about the intro. -->

What the treaty means,
wrapped over two lines.



## Talks

Ada Brook, [“Ferry and tide”](https://port.example/one),
*Port News*, 2 May 2021 { .boats }

> Old ferries,
> he said, are never on time.

— Lars Ahe, p. 3

<!-- Is this the right page? -->

A note of two
lines.

- not a part of the grammar

Tom Weir, “A toll for barges”, *Lune Herald*, 5 March 2020 {.toll shade=dark}

>The lower lock will stay closed.
Until May.

## Papers
Ana Ruiz, “Salt”, *Port News*, 1 May 2019
`;

/** The page with another content, and the lines of the file that are not as they were. */
async function changed(change: (page: Page) => Page, typed = TYPED): Promise<{ text: string; lines: string[] }> {
  const reading = await read(typed);
  const meant = change(reading.page);
  const { text, isWhole } = await rewritten(reading, meant, read);
  assert.equal(isWhole, false);
  const lines = unifiedDiff(typed, text, 'page.md')
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/u.test(line) && line.length > 1);
  return { text, lines };
}

function withEntry(page: Page, at: number, change: (entry: Entry) => Entry): Page {
  return { ...page, entries: page.entries.map((entry, i) => (i === at ? change(entry) : entry)) };
}

test('a page that says the same is the same file, character for character', async () => {
  assert.equal((await changed((page) => page)).text, TYPED);
});

test('another word in a note changes the lines of that note alone', async () => {
  const { lines } = await changed((page) =>
    withEntry(page, 0, (entry) => ({ ...entry, notes: [{ text: { plain: 'A note of three lines.' } }] })),
  );
  assert.deepEqual(lines, ['-A note of two', '-lines.', '+A note of three lines.']);
});

test('another word in a quotation changes its lines alone', async () => {
  const { lines } = await changed((page) =>
    withEntry(page, 0, (entry) => ({
      ...entry,
      quotations: entry.quotations.map((one) => ({ ...one, text: { plain: 'Old ferries, he said, are on time.' } })),
    })),
  );
  assert.deepEqual(lines, [
    '-> Old ferries,',
    '-> he said, are never on time.',
    '+> Old ferries, he said, are on time. {#brook-2021-ferry-5e7x}',
  ]);
});

test('what means nothing in a line that is written anew stays as a comment', async () => {
  const { lines } = await changed((page) =>
    withEntry(page, 1, (entry) => ({ ...entry, reference: { ...entry.reference, title: 'A toll' } })),
  );
  assert.deepEqual(lines, [
    '-Tom Weir, “A toll for barges”, *Lune Herald*, 5 March 2020 {.toll shade=dark}',
    '+Tom Weir, ‘A toll’, *Lune Herald*, 5 March 2020 {#weir-2020-barges .toll}',
    '+<!-- unread: shade="dark" -->',
  ]);
});

test('where one of two entries that are told apart by their ids goes, the other says its own, and nothing else changes', async () => {
  const twins = `${TYPED}\nAda Brook, “Ferry and night”, *Port News*, 9 May 2021\n`;
  const [first] = (await read(twins)).page.entries;
  const { text } = await changed((page) => ({ ...page, entries: page.entries.slice(0, 3) }), twins);
  const line = `Ada Brook, [‘Ferry and tide’](https://port.example/one), *Port News*, 2 May 2021 {#${first?.id} .boats}`;
  assert.equal(text, TYPED.replace(/Ada Brook, .*\n.*\}/u, line));
});

test('a reference that has only other attributes keeps its words as they were typed', async () => {
  const typed = TYPED.replace('5 March 2020', '5. Mai 2020');
  const { lines } = await changed(
    (page) => withEntry(page, 1, (entry) => ({ ...entry, changed: '2021-04-05', tags: ['toll', 'locks'] })),
    typed,
  );
  assert.deepEqual(lines, [
    '-Tom Weir, “A toll for barges”, *Lune Herald*, 5. Mai 2020 {.toll shade=dark}',
    '+Tom Weir, “A toll for barges”, *Lune Herald*, 5. Mai 2020 {.toll shade=dark .locks changed=2021-04-05}',
  ]);
});

test('another title changes one line of the head', async () => {
  const { lines } = await changed((page) => ({ ...page, title: 'Lune Bay' }));
  assert.deepEqual(lines, ["-title:   'Lune Harbour'", '+title: Lune Bay']);
});

test('the title may stand in a heading, or nowhere', async () => {
  const heading = '---\ncontextpage: 1\n---\n# Old\n\nAn intro.\n';
  assert.equal(
    (await changed((page) => ({ ...page, title: 'New *one*' }), heading)).text,
    '---\ncontextpage: 1\n---\n\n# New \\*one\\*\n\nAn intro.\n',
  );
  const none = '---\ncontextpage: 1\n---\n\nAn intro.\n';
  assert.equal(
    (await changed((page) => ({ ...page, title: 'New' }), none)).text,
    '---\ncontextpage: 1\ntitle: New\n---\n\nAn intro.\n',
  );
});

test('an entry that goes leaves the comments that stood in it', async () => {
  const { text } = await changed((page) => ({ ...page, entries: page.entries.slice(1) }));
  assert.match(text, /## Talks\n\n<!-- Is this the right page\? -->\n\n- not a part of the grammar\n\nTom Weir/u);
});

test('an entry that moves takes its lines with it', async () => {
  const { text } = await changed(({ entries: [first, second, third], ...page }) => ({
    ...page,
    entries: [second, { ...first, section: 'papers' }, third].filter((entry) => entry !== undefined) as Entry[],
  }));
  assert.match(text, /Until May\.\n\n## Papers\n\nAda Brook, \[“Ferry/u);
  assert.match(text, /A note of two\nlines\.\n\n- not a part of the grammar\n\nAna Ruiz/u);
});

test('line ends are those of the file', async () => {
  const crlf = TYPED.replaceAll('\n', '\r\n');
  const { text } = await changed(
    (page) => withEntry(page, 0, (entry) => ({ ...entry, notes: [{ text: { plain: 'One.\nTwo.' } }] })),
    crlf,
  );
  assert.doesNotMatch(text, /(?<!\r)\n/u);
});

test('whatever colleagues do to a page, its file says it then, and the entries that they left keep their lines', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), arbitraryActs('theirs'), async (full, acts) => {
      const reading = await read(writeContextFile(full));
      const ours = reading.page;
      const base = printed(ours);
      const { edits } = propose(base, ours, { accepted: edited(base, acts), rejected: base });
      const all = new Map(edits.map(({ id }) => [id, { answer: 'accept' as const }]));
      for (const decisions of [all, safeDecisions(edits)]) {
        const page = apply(ours, edits, decisions);
        const { text } = await rewritten(reading, page, read);
        const meant = await read(writeContextFile(page));
        assert.deepEqual(bare((await read(text)).page), bare(meant.page));
        // An entry that stands elsewhere may have to name its section.
        if (edits.some(({ id, kind, part }) => decisions.has(id) && kind !== 'changed' && IN_BODY.has(part))) continue;
        for (const { place } of page.entries.filter((entry) => ours.entries.some((one) => same(one, entry)))) {
          assert.ok(place && 'offset' in place);
          assert.ok(text.includes(reading.source.slice(place.offset, place.end)));
        }
      }
    }),
    RUNS,
  );
});

const IN_BODY: ReadonlySet<string> = new Set(['entry', 'section']);

function same(one: Entry, other: Entry): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'place' ? undefined : part)));
}
