import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import { checkPage } from '../../check/check.ts';
import { applyFixes } from '../../check/fix/fix.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { contextFile } from './context-file.ts';

const HEAD = '---\ncontextpage: 1\ntitle: Lune Harbour\nlang: en\n---\n\n';

function read(text: string): Omit<Reading, 'source'> {
  const result = contextFile.read({ bytes: Buffer.from(text), text, name: 'lune.md' });
  assert.ok('page' in result);
  return result;
}

function readBody(body: string): Page {
  const { page, messages } = read(HEAD + body);
  assert.deepEqual(messages, []);
  return page;
}

test('A page that a person writes without any attribute reads in full', () => {
  const page = readBody(`What the treaty means,
wrapped over two lines.

## Talks

Ada Okonjo and Lars von der Ahe, [‘What the ‘harbour’ can’t say’](https://lune.example/a), *Lune Herald*, 29 March 2021

> The quoted words, without outer marks.
>
> A second paragraph [sic].

— Ada Okonjo, p. 12

> Another quotation.

The curator’s *own* words, in March 2021.

Ministry of Lakes and Rivers, “Joint communiqué”, Press release, 30 March 2021
`);
  assert.deepEqual(page.intro, [{ plain: 'What the treaty means, wrapped over two lines.' }]);
  assert.deepEqual(page.sections, [{ id: 'talks', title: 'Talks', level: 2 }]);
  const [first, second] = page.entries;
  assert.equal(first?.id, 'okonjo-2021-harbour');
  assert.equal(first?.section, 'talks');
  assert.deepEqual(first?.reference, {
    type: 'article-newspaper',
    author: [
      { family: 'Okonjo', given: 'Ada' },
      { family: 'Ahe', given: 'Lars', 'non-dropping-particle': 'von der' },
    ],
    title: 'What the ‘harbour’ can’t say',
    'container-title': 'Lune Herald',
    issued: { 'date-parts': [[2021, 3, 29]] },
    URL: 'https://lune.example/a',
  });
  assert.deepEqual(
    first?.quotations.map(({ text, speaker, locator }) => [text.plain, speaker, locator]),
    [
      ['The quoted words, without outer marks.\nA second paragraph [sic].', 'Ada Okonjo', 'p. 12'],
      ['Another quotation.', undefined, undefined],
    ],
  );
  assert.deepEqual(first?.notes, [
    { text: { plain: 'The curator’s own words, in March 2021.', marks: [{ start: 14, end: 17, kind: 'em' }] } },
  ]);
  assert.deepEqual(second?.reference, {
    type: 'webpage',
    author: [{ literal: 'Ministry of Lakes and Rivers' }],
    title: 'Joint communiqué',
    genre: 'Press release',
    issued: { 'date-parts': [[2021, 3, 30]] },
  });
});

test('Volume, publisher, number and pages are known by their shape and place', () => {
  const lines: readonly [string, object][] = [
    [
      'Ada Okonjo, ‘Tides’, *Lune Journal*, 12 (4), March–April 2021, pp. 3–9',
      {
        'container-title': 'Lune Journal',
        volume: '12',
        issue: '4',
        issued: {
          'date-parts': [
            [2021, 3],
            [2021, 4],
          ],
        },
        page: '3–9',
      },
    ],
    [
      'Ada Okonjo, ‘Tides’, Harbour Press, Lune, WP-17, Spring 2021.',
      { publisher: 'Harbour Press, Lune', number: 'WP-17', issued: { 'date-parts': [[2021]], season: 1 } },
    ],
    [
      'Ada Okonjo, ‘Tides’, Webinar, *Lune TV*, *Agence Lune*, March 29, 2021',
      {
        genre: 'Webinar',
        'container-title': 'Lune TV',
        source: 'Agence Lune',
        issued: { 'date-parts': [[2021, 3, 29]] },
      },
    ],
  ];
  for (const [line, fields] of lines) {
    const { type, author, title, ...rest } = readBody(line).entries[0]?.reference ?? { type: 'webpage' };
    assert.deepEqual(rest, fields, line);
    assert.equal(title, 'Tides');
    assert.deepEqual(author, [{ family: 'Okonjo', given: 'Ada' }]);
    assert.ok(type);
  }
});

test('An attribute list makes a paragraph a reference and says what its line cannot', () => {
  const [entry] = readBody(
    'García López wrote this {#lune .oil .talks type=speech author="García López, Ana; {Bellona Kreis}" date=2021-03 silenced="missing-link: on paper only" archived="https://a.example/1 2021-04-01" added=2021-05-02}',
  ).entries;
  assert.deepEqual(entry?.reference, {
    type: 'speech',
    author: [{ family: 'García López', given: 'Ana' }, { literal: 'Bellona Kreis' }],
    issued: { 'date-parts': [[2021, 3]] },
    ...(entry?.reference.publisher ? { publisher: entry.reference.publisher } : {}),
  });
  assert.equal(entry?.id, 'lune');
  assert.deepEqual(entry?.tags, ['oil', 'talks']);
  assert.deepEqual(entry?.silenced, [{ rule: 'missing-link', reason: 'on paper only' }]);
  assert.deepEqual(entry?.archived, [{ url: 'https://a.example/1', date: '2021-04-01' }]);
  assert.equal(entry?.added, '2021-05-02');
});

test('A blockquote inside a quotation is its translation, and its language stands in its attribute list', () => {
  const [entry] = readBody('[‘Tides’](https://a.example)\n\n> Die Worte. {lang=de}\n>\n>> The words.').entries;
  const [quotation] = entry?.quotations ?? [];
  assert.deepEqual(
    [quotation?.text, quotation?.lang, quotation?.translation],
    [{ plain: 'Die Worte.' }, 'de', { plain: 'The words.' }],
  );
});

test('A note that speaks of a title or a date is no reference', () => {
  const notes = [
    'As ‘Tides’, her book, says, in May 2020.',
    '‘Tides’, she said, is wrong.',
    'See [the report](https://a.example), which is long.',
    'It was 29 March 2021.',
  ];
  const [entry, ...more] = readBody(['[‘Tides’](https://a.example)', ...notes].join('\n\n')).entries;
  assert.deepEqual(more, []);
  assert.equal(entry?.notes.length, notes.length);
});

test('Private notes, longer notes and intros are marked', () => {
  const page = readBody(
    'Intro.\n\nGoes on. {.more}\n\n[‘T’](https://a.example)\n\nSecret. {.private}\n\nOn. {.more}\n\nPlain.',
  );
  assert.deepEqual(page.intro, [{ plain: 'Intro.\nGoes on.' }]);
  assert.deepEqual(page.entries[0]?.notes, [
    { text: { plain: 'Secret.\nOn.' }, private: true },
    { text: { plain: 'Plain.' } },
  ]);
});

test('What is outside the grammar stays as unread text, with a message that gives its line', () => {
  const cases: readonly [string, number, string][] = [
    ['## H\n\nOrphan.', 9, 'Orphan.'],
    ['- a\n- b', 7, '- a\n- b'],
    ['> nobody said', 7, '> nobody said'],
    ['```\ncode\n```', 7, '```\ncode\n```'],
    ['[‘T’](https://a.example), 1 May 2020, strange', 7, 'strange'],
    ['[‘T’](https://a.example) {colour=red}', 7, 'colour="red"'],
    ['[‘T’](https://a.example) {date=2023-02-30}', 7, 'date="2023-02-30"'],
    ['[‘T’](https://a.example) {date=2021-03-29T10:00}', 7, 'date="2021-03-29T10:00"'],
    ['[‘T’](https://a.example) {added=soon}', 7, 'added="soon"'],
    ['[‘T’](https://a.example)\n{#x .a archived=}', 8, 'archived=}'],
    ['[‘T’](https://a.example), 2 July 2023 https://b.example/x', 7, 'https://b.example/x'],
  ];
  for (const [body, line, text] of cases) {
    const { page, messages } = read(HEAD + body);
    assert.deepEqual(
      page.other.map((other) => [other.kind, other.text]),
      [['unread', text]],
    );
    assert.equal(messages.length, 1, body);
    const place = messages[0]?.place;
    assert.equal(place && 'line' in place ? place.line : 0, line, body);
  }
});

test('Unknown keys of the head are messages, and a comment is kept aside without one', () => {
  const { page, messages } = read('---\ncontextpage: 1\ntitle: T\nauthor: me\n---\n\n<!-- mine -->\n');
  assert.equal(messages.length, 1);
  assert.deepEqual(
    page.other.map(({ kind, text }) => [kind, text]),
    [
      ['unread', 'author: me'],
      ['furniture', 'mine'],
    ],
  );
});

test('A plain line below a quoted one belongs to the quotation, and a message says so', () => {
  const { page, messages } = read(`${HEAD}[‘T’](https://a.example)\n\n> one\ntwo\n`);
  assert.equal(page.entries[0]?.quotations[0]?.text.plain, 'one two');
  assert.equal(messages.length, 1);
});

test('A value of the head that cannot be right is left out of the page, kept as unread text, and named with its line', () => {
  const cases: readonly [string, keyof Page][] = [
    ['url: javascript:alert(1)', 'url'],
    ['url: /context/', 'url'],
    ['updated: 2023-02-31', 'updated'],
    ['updated: yesterday', 'updated'],
    ['lang: {', 'lang'],
  ];
  for (const [line, key] of cases) {
    const { page, messages } = read(`---\ncontextpage: 1\ntitle: T\n${line}\n---\n`);
    assert.equal(page[key], key === 'lang' ? 'en' : undefined, line);
    assert.deepEqual(
      page.other.map(({ kind, text }) => [kind, text]),
      [['unread', line]],
    );
    assert.deepEqual(
      messages.map(({ place }) => place && 'line' in place && place.line),
      [4],
    );
  }
  const fine = '---\ncontextpage: 1\nlang: de-AT\nurl: https://a.example/\nupdated: 2023-02\n---\n';
  assert.deepEqual(read(fine).messages, []);
});

test('Blank lines before the head do no harm', () => {
  const text = `\ufeff\n \r\n${HEAD}[‘T’](https://a.example)\n`;
  assert.ok(contextFile.detect({ bytes: Buffer.from(text), text, name: 'a.md' }));
  const { page, messages } = read(text);
  assert.deepEqual([page.title, page.entries.length, messages], ['Lune Harbour', 1, []]);
});

test('A title that has lost one of its marks is an error at the other, and the entry keeps its quotation', () => {
  const cases: readonly [string, string, string, number][] = [
    ['Anna Berg, ‘A title, *Post*, 3 May 2021', 'A title', '’', 12],
    ['Anna Berg, ‘The states’ part, and can’t, *Post*, 3 May 2021', 'The states’ part, and can’t', '’', 12],
    ['Anna Berg, "A title, *Post*, 3 May 2021', 'A title', '"', 12],
    ['Anna Berg, “A title, 3 May 2021', 'A title', '”', 12],
    ['Anna Berg, A title’, *Post*, 3 May 2021', 'A title', '‘', 19],
    ['Anna Berg, A title", *Post*, 3 May 2021', 'A title', '"', 19],
    ['Anna Berg, ‘A title, *Post*, 3 May 2021 {.a}', 'A title', '’', 12],
  ];
  for (const [line, title, expected, column] of cases) {
    const { page, messages } = read(`${HEAD}[‘T’](https://a.example)\n\n${line}\n\n> Words.\n`);
    const entry = page.entries[1];
    assert.deepEqual(
      [entry?.reference.title, entry?.reference.author, entry?.reference.issued, entry?.quotations.length],
      [title, [{ family: 'Berg', given: 'Anna' }], { 'date-parts': [[2021, 5, 3]] }, 1],
      line,
    );
    assert.deepEqual(
      messages.map(({ severity, place, expected: mark }) => [
        severity,
        place && 'line' in place && [place.line, place.column],
        mark,
      ]),
      [['error', [9, column], expected]],
      line,
    );
  }
});

test('The lost closing mark before an outlet can be put in, and the checks do not name it again', () => {
  const source = `${HEAD}Anna Berg, ‘A title, *Post*, 3 May 2021\n\nEva Lind, ‘B’, *Post*, 2 May 2021\n`;
  const reading = read(source);
  const fixed = applyFixes(source, reading.messages);
  assert.equal(fixed.text, source.replace('A title,', 'A title’,'));
  assert.deepEqual(read(fixed.text).messages, []);
  const checked = checkPage(reading.page, { ...reading, source });
  assert.deepEqual(
    checked.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('A note with marks of its own is no title that has lost one', () => {
  for (const note of [
    'She called it a “farce”, *Post*, 3 May 2021.',
    '‘90s talk, as the *Post* has it, 3 May 2021',
    '“Farce” was the word, *Post*, 3 May 2021',
    'From the workers’, *Post*, 3 May 2021',
  ]) {
    assert.equal(readBody(`[‘T’](https://a.example)\n\n${note}`).entries[0]?.notes.length, 1, note);
  }
});

test('The address may stand bare at the end of the reference or on the line below it', () => {
  for (const end of [
    '2 July 2023\nhttps://a.example/2',
    '2 July 2023, https://a.example/2.',
    'July 2, 2023. https://a.example/2',
    '2 July 2023 <https://a.example/2>',
    '2 July 2023 [https://a.example/2](https://a.example/2)',
  ]) {
    const [entry] = readBody(`Anna Berg, ‘A title’, *Post*, ${end}`).entries;
    const { type, ...reference } = entry?.reference ?? {};
    assert.ok(type);
    assert.deepEqual(
      reference,
      {
        author: [{ family: 'Berg', given: 'Anna' }],
        title: 'A title',
        'container-title': 'Post',
        issued: { 'date-parts': [[2023, 7, 2]] },
        URL: 'https://a.example/2',
      },
      end,
    );
  }
  assert.equal(readBody('Anna Berg, ‘A title’ https://a.example/2').entries[0]?.reference.URL, 'https://a.example/2');
});

test('A date that is not read because of the words beside it, or because no calendar has it, is named', () => {
  for (const [line, column] of [
    ['Anna Berg, ‘A title’, *Post*, March 5, 2019. Page one', 31],
    ['Anna Berg, ‘A title’, *Post*, 30 February 2023', 31],
    ['Anna Berg, ‘A title’, *Post*, 2023-02-30', 31],
  ] as const) {
    const { messages } = read(HEAD + line);
    assert.deepEqual(
      messages.map(({ place }) => place && 'line' in place && [place.line, place.column]),
      [[7, column]],
      line,
    );
  }
});

test('What of a broken attribute list can be read is read', () => {
  const { page } = read(`${HEAD}[‘T’](https://a.example), 3 May 2021 {#x .a archived=}\n`);
  const [entry] = page.entries;
  assert.deepEqual([entry?.id, entry?.tags, entry?.reference.issued], ['x', ['a'], { 'date-parts': [[2021, 5, 3]] }]);
  assert.equal(read(`${HEAD}[‘T’](https://a.example) {#x .a\n`).messages.length, 1);
  assert.deepEqual(readBody('[‘T’](https://a.example)\n\nWell {sic} and {so}').entries[0]?.notes.length, 1);
});

test('Marks that a person types around a whole quotation are no part of it', () => {
  const cases: readonly [string, string][] = [
    ['> "The pumps stand still."', 'The pumps stand still.'],
    ['> “The pumps\n> stand still.” {lang=en}', 'The pumps stand still.'],
    ['> “One.\n>\n> Two.”', 'One.\nTwo.'],
    ['> « Les pompes. »', 'Les pompes.'],
    ['> ‘The pumps.’', 'The pumps.'],
    ['> “A,” she said, “B.”', '“A,” she said, “B.”'],
    ['> ’Tis the states’', '’Tis the states’'],
    ['> &#8220;The pumps.”', '“The pumps.”'],
  ];
  for (const [written, plain] of cases) {
    const [entry] = readBody(`[‘T’](https://a.example)\n\n${written}`).entries;
    assert.equal(entry?.quotations[0]?.text.plain, plain, written);
  }
});

test('A first heading of level 1 is the title where the head has none, or the same', () => {
  assert.equal(read('---\ncontextpage: 1\n---\n# Lune\n').page.title, 'Lune');
  assert.deepEqual(readBody('# Lune Harbour\n').sections, []);
  assert.equal(readBody('# Else\n').sections.length, 1);
});

test('Entries with the same plain id both get a longer one, and messages say how to fix it', () => {
  const line = (word: string): string => `Ada Okonjo, [‘Tides ${word}’](https://a.example/${word}), 2021\n\n`;
  const { page, messages } = read(`${HEAD}${line('up')}${line('down')}`);
  const ids = page.entries.map((entry) => entry.id);
  assert.equal(new Set(ids).size, 2);
  assert.equal(messages.length, 2);
});

test('Only a file that says contextpage in its head is a context file', () => {
  const detect = (text: string): boolean => contextFile.detect({ bytes: Buffer.from(text), text, name: 'a.md' });
  assert.ok(detect(HEAD));
  assert.ok(detect('---\r\ntitle: x\r\ncontextpage: 1\r\n---\r\n'));
  for (const text of ['', 'contextpage: 1', '---\ntitle: x\n---\ncontextpage: 1', '# contextpage: 1']) {
    assert.equal(detect(text), false, text);
  }
});

test('A head without end and a later version are refused in one sentence', () => {
  assert.throws(() => read('---\ncontextpage: 1\n'), InputError);
  assert.throws(() => read('---\ncontextpage: 2\n---\n'), InputError);
});

const SNIPPETS =
  'A B, ‘T’, *O*, 2021|A B, ‘T, *O*, 2021|T’, 2021|https://a.example|> “q”|{#a b=}|[‘T’](u)|> |>> |> q|\n|\n\n|\n\n|\r\n| |\t|{#a}|{.note}|{.more}|{.private}|{.intro}|{marks=1}|{title=""}|{.x y="z"}|— S, p. 3|## H|# T|- l|```|<!--|-->|<!-- x -->|\\|*|_|&#10;|a|9. |---|<b>|2 May 2020|“|, '.split(
    '|',
  );
const anything = fc.oneof(
  fc.array(fc.constantFrom(...SNIPPETS, '|'), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

test('The spans tile any text, and no word of it is layout', () => {
  fc.assert(
    fc.property(anything, (body) => {
      const text = HEAD + body;
      const { spans } = read(text);
      let at = 0;
      for (const span of spans) {
        assert.equal(span.start, at);
        assert.ok(span.end > span.start);
        const layout = span.kind === 'layout' ? text.slice(span.start, span.end).replace(/&#?\w+;/g, '') : '';
        assert.doesNotMatch(layout, /[\p{L}\p{N}]/u);
        at = span.end;
      }
      assert.equal(at, text.length);
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500 },
  );
});

test('Every line says where it stands in the file', () => {
  const text = `${HEAD}Ada Okonjo, [‘*Tides*’](https://a.example), 2021\n\n> one\n> two\n`;
  const { lines } = read(text);
  assert.deepEqual(
    lines.map(({ kind, text: words }) => [kind, words]),
    [
      ['reference', 'Ada Okonjo, ‘Tides’, 2021'],
      ['quotation', 'one two'],
    ],
  );
  for (const line of lines) {
    for (const { at, start, length, sourceLength } of line.origin) {
      const plain = line.text.slice(at, at + length);
      if (sourceLength === undefined) assert.equal(text.slice(start, start + length), plain);
    }
  }
});

test('A large file of any one form takes time in proportion to its length', async () => {
  const forms = [
    'a, ‘',
    'A, [‘T’](u), *O*, 2021\n\n',
    '> q\n',
    '> > q\n',
    '<!-- ',
    '## h\n',
    'a\n\n',
    '{.more}\n\n',
    '*a*, ',
    '1 May 2021, ',
    '*1 May 2021*, ',
    '‘T’, *1 May 2021*, ',
    '[‘T’](u), 1',
    '[‘T’](u), 2021, x, ',
    'Jr., ',
    'A von, ',
    '[‘T’](u)\n\n> q\n\n— 111111111111111111111111111111111111x\n\n',
    '{.a} ',
    '[x',
  ];
  for (const form of forms) {
    await assertLinear(form, 30_000, (length) => read(HEAD + form.repeat(length / form.length)));
  }
});
