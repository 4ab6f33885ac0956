import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CslItem } from '../model/csl.ts';
import type { Entry } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { text } from '../read/text/text.ts';
import { recognise } from './recognise.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 5_000 : 150;

async function read(source: string): Promise<Reading> {
  const result = await text.read({ bytes: new TextEncoder().encode(source), text: source, name: 'list.txt' });
  assert.ok('blocks' in result);
  return recognise(result.blocks, { name: 'list.txt', source });
}

/** Three plain entries, so that a page has a convention; the line under test goes between them. */
const AROUND = [
  'Mira Halloran, ‘The gate that would not close’, Tidewater Gazette, 12 May 2021',
  '“Nobody had told the night shift.”',
  'Jonas Field, ‘A harbour learns to wait’, Estuary Review, 3 April 2021',
  '“The ships stayed out for nine days.”',
];

async function entryFor(...lines: string[]): Promise<Entry> {
  const { page } = await read([...AROUND.slice(0, 2), ...lines, ...AROUND.slice(2)].join('\n'));
  assert.equal(page.entries.length, 3, JSON.stringify(page.entries.map((e) => e.reference.title)));
  const entry = page.entries[1];
  assert.ok(entry);
  return entry;
}

async function referenceFor(line: string): Promise<CslItem> {
  return (await entryFor(line, '“And then it rained.”')).reference;
}

test('a title is found in curly, straight, low, angled and mismatched marks', async () => {
  const marks = ['‘|’', '‘|‘', '“|”', '“|“', "'|'", '"|"', '„|“', '«|»', '»|«', "‘|'", '“|’’', '‚|‘'];
  for (const pair of marks) {
    const [open, close] = pair.split('|');
    const reference = await referenceFor(`Ada Brook, ${open}Silt and memory${close}, Tidewater Gazette, 9 April 2021`);
    if (pair === '“|’’') continue;
    assert.equal(reference.title, 'Silt and memory', pair);
    assert.equal(reference['container-title'], 'Tidewater Gazette', pair);
  }
});

test('apostrophes, plurals, nested marks, commas, questions and dates inside a title leave it whole', async () => {
  const titles = [
    'What you don’t see when you’re looking at the gate',
    'The pilots’ view of the harbour',
    'The “temporary” wall: ten years on',
    '3,000 sandbags, two boats. Will it hold?',
    'After 4 March 2019: what is left of the plan',
    '‘Nobody asked us’, say the villagers',
    'Opinion | The barrier is a promise',
    'The Barrier’s Long Winter – What the Numbers Say',
  ];
  for (const title of titles) {
    const reference = await referenceFor(`Ada Brook, ‘${title}’, Tidewater Gazette, 9 April 2021`);
    assert.equal(reference.title, title);
    assert.deepEqual(reference.issued, { 'date-parts': [[2021, 4, 9]] }, title);
    assert.equal(reference['container-title'], 'Tidewater Gazette', title);
  }
});

test('a comma lost between title and outlet, or a full stop at the end, does no harm', async () => {
  const lost = await referenceFor('Ada Brook, ‘Who counted them?’ Tidewater Gazette, 9 April 2021.');
  assert.deepEqual([lost.title, lost['container-title']], ['Who counted them?', 'Tidewater Gazette']);
});

test('authors are read singly, with “and”, with commas alone, with particles and initials', async () => {
  const lines: Record<string, string[]> = {
    'Ada Brook': ['Brook'],
    'Ada Brook and Tom J. Weir': ['Brook', 'Weir'],
    'Ada Brook, Tom Weir, Inge Moss': ['Brook', 'Weir', 'Moss'],
    'Ada Brook, Tom Weir and Inge Moss': ['Brook', 'Weir', 'Moss'],
    'Ada van der Brook & Tom Weir-Lowe': ['Brook', 'Weir-Lowe'],
    'Ada Brook/Tom Weir': ['Brook', 'Weir'],
  };
  for (const [line, families] of Object.entries(lines)) {
    const reference = await referenceFor(`${line}, ‘Silt and memory’, Tidewater Gazette, 9 April 2021`);
    assert.deepEqual(
      reference.author?.map((name) => name.family),
      families,
      line,
    );
  }
});

test('a body as author is one literal name, also with “and”, a slash or an acronym', async () => {
  const bodies = [
    'Institute for Tidal Studies',
    'Ministry of Ports and Fisheries',
    'ITS',
    'Harbour Alliance to End Flooding/HAEF',
  ];
  for (const body of bodies) {
    const reference = await referenceFor(`${body}, ‘Silt and memory’, 9 April 2021`);
    assert.deepEqual(reference.author, [{ literal: body }]);
    assert.equal(reference['container-title'] ?? reference.publisher, undefined);
  }
});

test('a medium in the place of the outlet is a genre', async () => {
  const reference = await referenceFor('Institute for Tidal Studies, ‘Silt and memory’, Webinar, 9 April 2021');
  assert.deepEqual([reference.genre, reference['container-title']], ['Webinar', undefined]);
});

test('of two outlets the agency is the source', async () => {
  const reference = await referenceFor('Ada Brook, ‘Silt and memory’, Reuters, tide.24.example, 9 April 2021');
  assert.deepEqual([reference.source, reference['container-title']], ['Reuters', 'tide.24.example']);
});

test('a body that issues papers, in the place of the outlet, is the publisher', async () => {
  const reference = await referenceFor(
    'Ada Brook, ‘Silt and memory’, Northern Institute for Port Policy, 9 April 2021',
  );
  assert.equal(reference.publisher, 'Northern Institute for Port Policy');
});

test('dates keep their precision, in several forms and languages', async () => {
  const dates: Record<string, number[]> = {
    '9. April 2021': [2021, 4, 9],
    '9 avril 2021': [2021, 4, 9],
    '9 de abril de 2021': [2021, 4, 9],
    '9 апреля 2021': [2021, 4, 9],
    '9 kwietnia 2021': [2021, 4, 9],
    'April 9, 2021': [2021, 4, 9],
    '2021-04-09': [2021, 4, 9],
    'April 2021': [2021, 4],
    '2021': [2021],
  };
  for (const [written, parts] of Object.entries(dates)) {
    const reference = await referenceFor(`Ada Brook, ‘Silt and memory’, Tidewater Gazette, ${written}`);
    assert.deepEqual(reference.issued?.['date-parts'], [parts], written);
  }
});

test('a day with its dot at the beginning of a line is no number of a list', async () => {
  const { page, spans, source } = await read(
    [
      '3. November 2023, Ada Brook, ‘Silt and memory’, Tidewater Gazette',
      '“And then it rained.”',
      '1. March 2023, Tom Weir, ‘The gate’, Estuary Review',
      '“The gate held.”',
    ].join('\n'),
  );
  assert.deepEqual(
    page.entries.map((entry) => entry.reference.issued?.['date-parts']?.[0]),
    [
      [2023, 11, 3],
      [2023, 3, 1],
    ],
  );
  const date = spans.find((span) => span.kind === 'date');
  assert.equal(source.slice(date?.start, date?.end), '3. November 2023');
});

test('a quotation that lost a mark is still a quotation, without the mark that is there', async () => {
  const reference = 'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021';
  const opening = await entryFor(reference, 'And then it rained for the whole of that week”.');
  assert.equal(opening.quotations[0]?.text.plain, 'And then it rained for the whole of that week');
  const closing = await entryFor(reference, '“And then it rained for the whole of that week.');
  assert.equal(closing.quotations[0]?.text.plain, 'And then it rained for the whole of that week.');
});

test('nested marks stay, outer marks go', async () => {
  const entry = await entryFor(
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021',
    '“She called it “a dry run,” and he said: “Ask me at low tide.””',
  );
  assert.equal(entry.quotations[0]?.text.plain, 'She called it “a dry run,” and he said: “Ask me at low tide.”');
});

test('paragraphs that each open with a mark, of which only the last closes, are one quotation', async () => {
  const entry = await entryFor(
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021',
    '“And then it rained for the whole of that week.',
    '“On Sunday the gate opened.”',
  );
  assert.deepEqual(
    entry.quotations.map((q) => q.text.plain),
    ['And then it rained for the whole of that week.\nOn Sunday the gate opened.'],
  );
});

test('two quotations under one source stay two', async () => {
  const entry = await entryFor(
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021',
    '“And then it rained.”',
    '“On Sunday the gate opened.” (p. 4)',
  );
  assert.deepEqual(
    entry.quotations.map((q) => [q.text.plain, q.locator]),
    [
      ['And then it rained.', undefined],
      ['On Sunday the gate opened.', 'p. 4'],
    ],
  );
});

test('words without marks are the curator’s note', async () => {
  const entry = await entryFor(
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021',
    '“And then it rained.”',
    '(The best account of that week.)',
  );
  assert.deepEqual(
    entry.notes.map((note) => note.text.plain),
    ['The best account of that week.'],
  );
});

test('a remark that begins with “Note:” or its like is a note, even with a date in it', async () => {
  for (const label of ['Note', 'Anmerkung', 'Remarque ', 'Nota', '注']) {
    const entry = await entryFor(
      'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021',
      '“And then it rained.”',
      `${label}: see also the talk of 3 May 2022 in the archive.`,
    );
    assert.deepEqual(
      entry.notes.map((note) => note.text.plain),
      ['see also the talk of 3 May 2022 in the archive.'],
      label,
    );
  }
});

test('quoted speech with its speaker is a quotation, and keeps its own marks', async () => {
  for (const words of [
    '“The gate held”, said the pilot.',
    '„Das Tor hielt“, sagt Lotsin Ina Moor.',
    '“It held,” Ida Moor told us.',
  ]) {
    const entry = await entryFor('Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021', words);
    assert.deepEqual(
      entry.quotations.map((quotation) => quotation.text.plain),
      [words],
    );
  }
});

test('names turned round are read with semicolons, with “and”, and with initials', async () => {
  const lists: Record<string, string[]> = {
    'Brook, Ada; van der Weir, Tom': ['Brook', 'Weir'],
    'Brook, Ada and Tom Weir': ['Brook', 'Weir'],
    'Brook, Ada, and Tom J. Weir': ['Brook', 'Weir'],
    'Brook, A., & Weir, T. J.': ['Brook', 'Weir'],
  };
  for (const [list, families] of Object.entries(lists)) {
    const reference = await referenceFor(`${list}, ‘Silt and memory’, Tidewater Gazette, 9 April 2021`);
    assert.deepEqual(
      reference.author?.map((name) => name.family),
      families,
      list,
    );
  }
});

test('a DOI and an archived copy are told from the address of the source', async () => {
  const entry = await entryFor(
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 9 April 2021, https://gazette.example/silt, ' +
      'https://doi.org/10.5555/silt.21, https://web.archive.org/web/20210412083000/https://gazette.example/silt',
  );
  assert.equal(entry.reference.URL, 'https://gazette.example/silt');
  assert.equal(entry.reference.DOI, '10.5555/silt.21');
  assert.deepEqual(
    entry.archived?.map((copy) => copy.date),
    ['2021-04-12'],
  );
});

test('the line that points to a Word document is furniture, not a message', async () => {
  const { page } = await read(['Click here for a Word document of the page', ...AROUND].join('\n'));
  assert.deepEqual(
    page.other.map((left) => left.kind),
    ['furniture'],
  );
  assert.equal(page.entries.length, 2);
});

test('every word of any page is in a span that says what became of it', async () => {
  const line = fc.oneof(
    fc.constantFrom(...AROUND, 'Reports', 'Click here for a PDF', '(A note.)', '• Ada Brook: Silt (2020)', ''),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'“”‘’",.:() abC1\t'), maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 14 }), async (lines) => {
      const source = lines.join('\n');
      if (!/\S/u.test(source)) return;
      const { spans, page } = await read(source);
      let at = 0;
      for (const span of spans) {
        assert.equal(span.start, at);
        assert.ok(span.end > span.start);
        at = span.end;
      }
      assert.equal(at, source.length);
      const kept = JSON.stringify(page);
      for (const { kind, start, end } of spans) {
        if (['date', 'locator', 'volume'].includes(kind)) continue;
        for (const word of source.slice(start, end).match(/\p{L}{2,}/gu) ?? []) {
          if (kind === 'layout') assert.match(word, /^(and|in|by|on|et|via|from|no|vol)$/iu, source);
          else assert.ok(kept.includes(word), `${word} of a span “${kind}” in ${source}`);
        }
      }
    }),
    { numRuns: runs },
  );
});

test('a name with a colon before quoted words is who says them, a number is where they stand', async () => {
  const { page } = await read(
    'Ada Brook, ‘Mud and memory’, Tidewater Gazette, 4 May 2021\n> Tom Reed: “The dike held.”\n> p. 12: “It did not.”\n',
  );
  const said = page.entries[0]?.quotations.map(({ text, speaker, locator }) => [text.plain, speaker, locator]);
  assert.deepEqual(said, [
    ['The dike held.', 'Tom Reed', undefined],
    ['It did not.', undefined, 'p. 12'],
  ]);
});
