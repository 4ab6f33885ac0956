import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryWords } from '../../../test/arbitrary-text.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { contextFile as reader } from '../../read/context-file/context-file.ts';
import { contextFile } from './context-file.ts';

function write(page: Page): string {
  const [file] = contextFile.write(page, { baseName: 'page', stamp: '00000000' }) as {
    path: string;
    content: string;
  }[];
  assert.equal(file?.path, 'page.md');
  return file?.content ?? '';
}

function read(text: string): Omit<Reading, 'source'> {
  const result = reader.read({ bytes: Buffer.from(text), text, name: 'page.md' });
  assert.ok('page' in result);
  return result;
}

/** The page without places, which round trips do not keep. */
function bare<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part)));
}

const place = { line: 1, column: 1, offset: 0, end: 0 };

test('A page that is written and read is the same page, without a message', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const { page: back, messages } = read(write(page));
      assert.deepEqual(bare(back), bare(page));
      assert.deepEqual(messages, []);
    }),
    RUNS,
  );
});

test('Writing what was read changes nothing more', () => {
  const snippets = fc.constantFrom(
    ...'A B, ‘T’, *O*, 2021|A B, ‘T, *O*, 2021|T’, 2021|https://a.example|> “q”|{#a b=}|[‘T’](u)|> |>> |> q|\n|\n\n|\n\n| |{#a}|{.note}|{.more}|{.private}|{marks=1}|{.x y="z"}|— S, p. 3|## H|# T|- l|<!--|-->|<!-- x -->|\\|*|&#10;|a|9. |---|2 May 2020|“|, '.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(snippets, { maxLength: 25 }), (parts) => {
      const once = read(`---\ncontextpage: 1\ntitle: T\n---\n${parts.join('')}`).page;
      const text = write(once);
      const twice = read(text).page;
      assert.deepEqual(bare(twice), bare(once));
      assert.equal(write(twice), text);
    }),
    { numRuns: RUNS.numRuns * 5 },
  );
});

test('A line break that ends a paragraph is kept', () => {
  for (const plain of ['\n', 'a\n', 'a\n\nb', '\n\n> b']) {
    const start = plain.indexOf('\n');
    const intro = [{ plain, marks: [{ start, end: start + 1, kind: 'break' as const }] }];
    const page: Page = { title: 'T', lang: 'en', intro, sections: [], entries: [], other: [] };
    assert.deepEqual(read(write(page)).page.intro, intro, JSON.stringify(plain));
  }
});

test('An ordinary page is written as a person would write it', () => {
  const page: Page = {
    title: 'Lune Harbour',
    lang: 'en',
    intro: [{ plain: 'What the treaty means.' }],
    sections: [{ id: 'talks', title: 'Talks', level: 2 }],
    entries: [
      {
        id: 'okonjo-2021-harbour',
        section: 'talks',
        reference: {
          type: 'article-newspaper',
          author: [{ family: 'Okonjo', given: 'Ada' }],
          title: 'What the harbour can’t say',
          'container-title': 'Lune Herald',
          issued: { 'date-parts': [[2021, 3, 29]] },
          URL: 'https://lune.example/a',
        },
        quotations: [{ id: 'okonjo-2021-harbour-fh66', text: { plain: 'One [sic].\nTwo.' }, locator: 'p. 12' }],
        notes: [{ text: { plain: 'A note.' } }],
        tags: ['training'],
      },
    ],
    other: [{ kind: 'furniture', text: 'Menu', place }],
  };
  const id = read(write(page)).page.entries[0]?.quotations[0]?.id ?? '';
  assert.match(id, /^okonjo-2021-harbour-/);
  const expected = `---
contextpage: 1
title: Lune Harbour
lang: en
---

What the treaty means.

## Talks

Ada Okonjo, [‘What the harbour can’t say’](https://lune.example/a), *Lune Herald*, 29 March 2021 {.training}

> One [sic].
>
> Two. {#okonjo-2021-harbour-fh66}

— p. 12

A note.

<!-- furniture: Menu -->
`;
  assert.equal(write(page), expected);
});

test('Text that no entry took survives in comments, whatever it holds', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'<!->& \n#45;\ud800\u00a0') }));
  const other = fc.record({
    kind: fc.constantFrom('unread' as const, 'furniture' as const),
    text,
    place: fc.constant(place),
  });
  fc.assert(
    fc.property(fc.array(other, { maxLength: 4 }), (others) => {
      const page: Page = { title: 'T', lang: 'en', intro: [], sections: [], entries: [], other: others };
      assert.deepEqual(bare(read(write(page)).page.other), bare(others));
    }),
    RUNS,
  );
});

test('Quotations whose own words begin and end with marks keep them', () => {
  const text = fc.string({ unit: fc.constantFrom(...'“”‘’"\'«».\nab '), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, (plain) => {
      const quotations = [
        { id: 'q', text: { plain: `“${plain}”` } },
        { id: 'r', text: { plain } },
      ];
      const entry: Entry = { id: 'e', reference: { type: 'webpage', title: 'T' }, quotations, notes: [], tags: [] };
      const page: Page = { title: 'T', lang: 'en', intro: [], sections: [], entries: [entry], other: [] };
      assert.deepEqual(bare(read(write(page)).page), page);
    }),
    { numRuns: RUNS.numRuns * 5 },
  );
});

test('Any title, rights and address survive in the head', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'"\': #-\\n\ntrue1&#10;'), minLength: 1 }),
  );
  fc.assert(
    fc.property(text, text, (title, rights) => {
      const page: Page = { title, lang: 'en', intro: [], sections: [], entries: [], other: [], rights };
      assert.deepEqual(bare(read(write(page)).page), page);
    }),
    RUNS,
  );
});

test('Removing an entry changes no other', () => {
  fc.assert(
    fc.property(arbitraryPage(), fc.nat(), (page, pick) => {
      const text = write(page);
      const blocks = entryBlocks(text);
      if (blocks.length === 0) return;
      const gone = blocks[pick % blocks.length];
      const rest = read(text.slice(0, gone?.start) + text.slice(gone?.end)).page.entries;
      assert.deepEqual(bare(rest), bare(page.entries.filter((_, i) => i !== pick % blocks.length)));
    }),
    RUNS,
  );
});

test('Moving an entry, or adding one of another page, changes no other', () => {
  fc.assert(
    fc.property(arbitraryPage(), arbitraryPage(), fc.nat(), (page, donor, pick) => {
      const text = write({ ...page, sections: [], entries: page.entries.map(withoutSection) });
      const foreign = write({ ...donor, lang: page.lang, sections: [], entries: donor.entries.map(withoutSection) });
      const blocks = entryBlocks(text);
      const [added] = entryBlocks(foreign);
      const target = blocks[pick % Math.max(blocks.length, 1)];
      if (!target || !added) return;
      const before = page.entries.map((entry) => bare(withoutSection(entry)));
      if (page.entries.some((entry) => entry.id === donor.entries[0]?.id)) return;
      const more = `${text.slice(0, target.start)}${foreign.slice(added.start, added.end).trimEnd()}\n\n${text.slice(target.start)}`;
      assert.deepEqual(bare(read(more).page.entries).toSpliced(pick % blocks.length, 1), before);
      const moved = `${text.slice(0, target.start)}${text.slice(target.end).trimEnd()}\n\n${text.slice(target.start, target.end)}`;
      const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
      assert.deepEqual(bare(read(moved).page.entries).toSorted(byId), before.toSorted(byId));
    }),
    RUNS,
  );
});

function withoutSection({ section: _, ...entry }: Entry): Entry {
  return entry;
}

/** Where the blocks of each entry stand in a file: up to the next entry or heading. */
function entryBlocks(text: string): { start: number; end: number }[] {
  const { page, spans } = read(text);
  const starts = page.entries.map(({ place: at }) => (at && 'offset' in at ? at.offset : 0));
  const headings = spans
    .filter((span) => span.kind === 'heading')
    .map((span) => text.lastIndexOf('\n', span.start) + 1);
  const ends = [...starts, ...headings, text.length].toSorted((a, b) => a - b);
  return starts.map((start) => ({ start, end: ends.find((end) => end > start) ?? text.length }));
}

test('Entries whose plain ids clash keep their ids when one of them goes', () => {
  const entry = (id: string, title: string): Entry => ({
    id,
    reference: { type: 'webpage', author: [{ family: 'Okonjo', given: 'Ada' }], title, URL: 'https://a.example' },
    quotations: [],
    notes: [],
    tags: [],
  });
  const entries = [entry('okonjo-tides-aaaa', 'Tides one'), entry('okonjo-tides', 'Tides two')];
  const page: Page = { title: 'T', lang: 'en', intro: [], sections: [], entries, other: [] };
  const text = write(page);
  assert.deepEqual(
    read(text).page.entries.map(({ id }) => id),
    ['okonjo-tides-aaaa', 'okonjo-tides'],
  );
  for (const [i, block] of entryBlocks(text).entries()) {
    const left = read(text.slice(0, block.start) + text.slice(block.end)).page.entries;
    assert.deepEqual(
      left.map(({ id }) => id),
      entries.filter((_, k) => k !== i).map(({ id }) => id),
    );
  }
});

test('A parser of CommonMark sees one paragraph for each reference and one blockquote for each quotation', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const text = write(page);
      const body = text.slice(text.indexOf('\n---\n') + 5);
      const kinds = fromMarkdown(body).children.map((node) => node.type);
      const quotations = page.entries.flatMap((entry) => entry.quotations).length;
      assert.equal(kinds.filter((kind) => kind === 'blockquote').length, quotations);
      assert.equal(kinds.filter((kind) => kind === 'heading').length, page.sections.length);
      assert.deepEqual(
        kinds.filter((kind) => !['paragraph', 'blockquote', 'heading', 'html'].includes(kind)),
        [],
      );
    }),
    RUNS,
  );
});

test('Any silence of the page, with any reason, and the limit of words survive in the head', () => {
  const silence = fc.record(
    { rule: fc.constantFrom('missing-link', 'unread-text'), reason: arbitraryWords(6) },
    { noNullPrototype: true },
  );
  const more = fc.record(
    { silenced: fc.array(silence, { minLength: 1, maxLength: 3 }), maxWords: fc.integer({ min: 1, max: 5000 }) },
    { requiredKeys: [], noNullPrototype: true },
  );
  fc.assert(
    fc.property(arbitraryPage(), more, (page, properties) => {
      const whole = { ...page, ...properties };
      const { page: back, messages } = read(write(whole));
      assert.deepEqual(bare(back), bare(whole));
      assert.deepEqual(messages, []);
    }),
    RUNS,
  );
});
