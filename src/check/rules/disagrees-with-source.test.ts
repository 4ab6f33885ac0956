import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryName, RUNS } from '../../../test/arbitrary-page.ts';
import { assertLinear } from '../../../test/growth.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import { parseName } from '../../cite/names/name-parsing.ts';
import type { CslDate, CslType } from '../../model/csl.ts';
import type { SourceDescription, Told } from '../../model/description.ts';
import type { Message } from '../../model/message.ts';
import { checkPage } from '../check.ts';
import { applyFixes } from '../fix/fix.ts';

const RULE = 'disagrees-with-source';

/** Fields as a page and a source write them; a date as `2021-3-29`, authors parted by `;`. */
interface Fields {
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly language?: string;
  readonly type?: CslType;
  readonly lang?: string;
  readonly url?: string;
}

const PAGE: Fields = {
  title: 'The harbour after the storm',
  author: 'Ada Brook',
  outlet: 'Lune Herald',
  date: '29 March 2021',
};
const SOURCE: Fields = { ...PAGE, date: '2021-3-29' };

function told<T>(value: T, from = 'JSON-LD', others: Told<T>['others'] = []): Told<T> {
  return { value, from, others };
}

function day(text: string): CslDate {
  return { 'date-parts': [text.split('-').map(Number)] };
}

function described({ title, author, outlet, publisher, date, language, type, url }: Fields): SourceDescription {
  return {
    ...(title && { title: told(title) }),
    ...(author && { author: told(author.split(';').map(parseName)) }),
    ...(outlet && { outlet: told(outlet) }),
    ...(publisher && { publisher: told(publisher) }),
    ...(date && { issued: told(day(date)) }),
    ...(language && { language }),
    ...(type && { type }),
    ...(url && { url }),
  };
}

/** A page of one entry; `A` is a body as its author. */
function line({ title, author, outlet, publisher, date }: Fields): string {
  const authors = author?.split(';').map((name) => `{${/^A:/.test(name) ? 'A' : 'a'}|${name.replace(/^A:/, '')}}`);
  const parts = [
    authors?.join(' and '),
    title && `‘{t|${title}}’`,
    outlet && `{o|${outlet}}`,
    publisher && `{p|${publisher}}`,
    date && `{d|${date}}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function messages(page: Fields, source: SourceDescription): { found: Message[]; source: string } {
  const { page: read, lines, source: text } = pageFromLines([line(page)], page.lang ?? 'en');
  const found = checkPage(read, { lines, source: text, described: new Map([['entry-1', source]]) });
  return { found: found.filter(({ rule }) => rule === RULE), source: text };
}

function found(page: Fields, source: Fields): Message[] {
  return messages({ ...PAGE, ...page }, described({ ...SOURCE, ...source })).found;
}

/** What a page may have, and its source: [page, source, what else is known of the source or the page]. */
const BY_RIGHT: Readonly<Record<'title' | 'author' | 'outlet' | 'date', readonly [string, string, Fields?][]>> = {
  title: [
    ['The harbour after the storm', 'The Harbour After The Storm'],
    ['The harbour after the storm', 'THE HARBOUR AFTER THE STORM'],
    ['“Nobody’s harbour” – a visit', "'Nobody's Harbour' - A Visit"],
    ['Tides & quays', 'Tides and quays'],
    ['Tides & quays', 'Tides &amp; quays'],
    ['Cafés on the quay', 'Caf&eacute;s on the quay&#33;'],
    ['The harbour after the storm', 'The harbour after the storm: how a town rebuilt its quay'],
    ['The harbour after the storm: how a town rebuilt its quay', 'The harbour after the storm'],
    ['The harbour after the storm: how a town rebuilt', 'The harbour after the storm – how a town rebuilt'],
    ['The harbour after the storm. How a town rebuilt', 'The harbour after the storm How a town rebuilt'],
    ['The harbour after the storm', 'The harbour after the storm | Lune Herald'],
    ['The harbour after the storm', 'The harbour after the storm - Coast and Country - Lune Herald'],
    ['The harbour after the storm', 'Opinion | The harbour after the storm'],
    ['Opinion: The harbour after the storm', 'The harbour after the storm'],
    ['The harbour after the storm: a visit', 'Opinion | The harbour after the storm | Lune Herald'],
    ['The harbour after the …', 'The harbour after the storm'],
    ['The harbour after the storm', 'The harbour after th...'],
    ['Storm hits the coast', 'Ferries stop, schools close: the storm as it happened'],
    ['Storm hits the coast – live updates', 'Ferries stop as wind reaches the inner harbour'],
    ['The harbour', 'Der Hafen nach dem Sturm', { language: 'de' }],
    ['The harbour', 'الميناء بعد العاصفة'],
    ['Der Hafen [The harbour]', 'Der Hafen'],
    ['Defence of the harbor', 'Defense of the harbour'],
    ['Organising a harbour', 'Organizing a harbour'],
    ['A travelling programme in the centre', 'A traveling program in the center'],
    ['A coöperative quay', 'A co-operative quay'],
    ['10% of the boats', '10 per cent of the boats'],
    ['5,000 boats', '5 000 boats'],
    ['The U.S. and the quay', 'The US and the quay'],
    ['Die Häfen im Sturm', 'Die Haefen im Sturm'],
    ['Who owns the quay?', 'Who owns the quay'],
    ['The harbour (video)', 'Watch: The harbour'],
    ['The harbour', 'Lune Herald'],
    ['The harbour', 'Institute of Tides', { publisher: 'Institute of Tides' }],
  ],
  author: [
    ['A. Brook', 'Ada Brook'],
    ['Ada Brook', 'A. M. Brook'],
    ['AM Brook', 'Ada Mary Brook'],
    ['Ada Brook', 'Ada Mary Brook'],
    ['Ada Brook', 'ADA BROOK'],
    ['Tom Reed', 'Thomas Reed'],
    ['José Núñez', 'Jose Nunez'],
    ['Jürgen Möller', 'Juergen Moeller'],
    ['Ada Brook;Tom Reed', 'Tom Reed;Ada Brook'],
    ['Ada Brook;Tom Reed', 'Ada Brook'],
    ['Pieter van der Quay', 'Pieter Quay'],
    ['Ursula van Quay', 'Ursula von Quay'],
    ['Omar Al-Hadi', 'Omar al-Hadi'],
    ['Dr. Ada Brook', 'Ada Brook'],
    ['Gen. Ada Brook', 'Ada Brook, PhD'],
    ['A:Coast News Agency', 'Ada Brook'],
    ['Ada Brook', 'Lune Herald Staff'],
    ['A:Ministry of Lakes', 'Government of Lune'],
    ['María García', 'María García López'],
    ['Kim Min Soo', 'Min-soo Kim'],
    ['Sean O’Neil', "Sean O'Neil"],
    ['Ada Brook', 'عادل بركة'],
    ['Tom Reed Jr.', 'Tom Reed'],
    ['Ada Brook', 'Guest Author'],
    ['Ada Brook', 'Blue Marlin', { publisher: 'Blue Marlin' }],
    ['Ada Brook;A:Coast News Agency', 'Ada Brook;Tom Reed'],
    ['Ada Brook;A:Coast News Agency', 'Eva Lind'],
    ['Omar Alhadi', 'Omar Al-Hadi'],
    ['A.B.', 'Ada Brook'],
    ['ada brook', 'Ada Brook'],
  ],
  outlet: [
    ['Lune Herald', 'The Lune Herald'],
    ['Lune Herald', 'LUNE HERALD'],
    ['Lune Herald', 'Lune Herald Online'],
    ['Lune Herald', 'Lune Herald Ltd.'],
    ['luneherald.example', 'The Lune Herald'],
    ['Lune Herald', 'www.luneherald.example'],
    ['LCN', 'Lune Coast News'],
    ['RIHS', 'Royal Institute for Harbour Studies'],
    ['J. Harb. Stud.', 'Journal of Harbour Studies'],
    ['Coast Radio News', 'Coast Radio'],
    ['Lune Herald', 'Tidewater Media', { publisher: 'Lune Herald' }],
    ['Lune Herald', 'Tidewater Media', { url: 'https://www.luneherald.example/a' }],
    ['The Lune Herald', 'Tidewater Media', { url: 'https://luneherald.example/a' }],
    ['Lune Coast News', 'Tidewater Media', { url: 'https://lcn.example/a' }],
    ['Lune Herald', 'هيرالد'],
    ['Harbour & Coast', 'Harbor and Coast'],
  ],
  date: [
    ['March 2021', '2021-3-29'],
    ['2021', '2021-3-29'],
    ['29 March 2021', '2021-3'],
    ['30 March 2021', '2021-3-29'],
    ['1 April 2021', '2021-3-31'],
    ['May 2021', '2021-3-29', { type: 'article-magazine' }],
    ['2022', '2021-11-3', { type: 'article-journal' }],
    ['4 April 1949', '2009-11-2', { type: 'treaty' }],
  ],
};

for (const [field, cases] of Object.entries(BY_RIGHT)) {
  test(`a page may differ from its source by right: ${field}`, () => {
    for (const [page, source, more] of cases) {
      const told = found({ [field]: page }, { [field]: source, ...more }).map(({ reason }) => reason);
      assert.deepEqual(told, [], `${page} / ${source}`);
    }
  });
}

test('where page or source say nothing of a field, or there is no copy, nothing is said', () => {
  const nothing = { title: '', author: '', outlet: '', date: '' };
  assert.deepEqual(found(nothing, {}), []);
  assert.deepEqual(found({}, nothing), []);
  const { page, lines, source } = pageFromLines([line({ ...PAGE, title: 'Another' })]);
  assert.deepEqual(checkPage(page, { lines, source, described: new Map() }), checkPage(page, { lines, source }));
});

/** [page, source, the page after the fix, language of the page]. */
const SLIPS: Readonly<Record<keyof typeof BY_RIGHT, readonly [string, string, string, string?][]>> = {
  title: [
    ['The harbuor after the storm', 'The Harbour After the Storm', 'The harbour after the storm'],
    ['The harbour after the strom', 'The harbour after the storm: a visit', 'The harbour after the storm'],
    ['The harbour after the strom: a visit', 'The harbour after the storm', 'The harbour after the storm: a visit'],
    ['The Harbour in Iran', 'The harbour in Iraq | Lune Herald', 'The Harbour in Iraq'],
    ['Talk of the harbour', '‘Talks of the harbour’', 'Talks of the harbour'],
    ['Der Hafn nach dem Sturm', 'Der Hafen nach dem Sturm', 'Der Hafen nach dem Sturm', 'de'],
  ],
  author: [
    ['Ada Brok', 'Ada Brook', 'Ada Brook'],
    ['A. Broook', 'Ada Brook', 'A. Brook'],
    ['Paulo Reed', 'Paolo Reed', 'Paolo Reed'],
    ['Tom Reed;Ada Brooke', 'Tom Reed;Ada Brook', 'Tom Reed and Ada Brook'],
    ['Ada Brok;Eva Brokman', 'Ada Brook;Eva Brokman', 'Ada Brook and Eva Brokman'],
    ['A:Minstry of Lakes', 'Ministry of Lakes', 'Ministry of Lakes'],
  ],
  outlet: [
    ['Lune Hearld', 'The Lune Herald', 'Lune Herald'],
    ['The Lune Herld', 'Lune Herald', 'The Lune Herald'],
  ],
  date: [
    ['29 March 2020', '2021-3-29', '29 March 2021'],
    ['March 2012', '2021-3-29', 'March 2021'],
    ['March 4, 2021', '2021-4-3', 'April 3, 2021'],
    ['29 April 2021', '2021-3-29', '29 March 2021'],
    ['4. März 2021', '2021-4-3', '3. April 2021', 'de'],
  ],
};

for (const [field, cases] of Object.entries(SLIPS)) {
  test(`a slip is a warning at its place, the fix mends it, and then nothing is left: ${field}`, () => {
    for (const [page, theirs, right, lang = 'en'] of cases) {
      const written = {
        ...PAGE,
        ...(lang === 'de' && field !== 'date' && { date: '29. März 2021' }),
        [field]: page,
        lang,
      };
      const source = described({ ...SOURCE, [field]: theirs, language: lang });
      const { found: all, source: text } = messages(written, source);
      assert.deepEqual(
        all.map(({ severity, entry, fix }) => [severity, entry, fix !== undefined]),
        [['warning', 'entry-1', true]],
        page,
      );
      const fixed = applyFixes(text, all).text;
      assert.equal(fixed, text.replace(page.replace(/^A:/, '').replace(';', ' and '), right));
      assert.ok(fixed.includes(all[0]?.expected ?? '-'));
      const after = field === 'author' && /Ministry/.test(right) ? `A:${right}` : right.replace(' and ', ';');
      assert.deepEqual(messages({ ...written, [field]: after }, source).found, [], page);
    }
  });
}

test('the sentence says what the page has, what the source has, and where', () => {
  const [message] = found({ date: '29 March 2020' }, {});
  assert.equal(message?.reason, 'The page gives the date as “29 March 2020”, the source as “29 March 2021” (JSON-LD).');
  assert.ok(message.place && 'line' in message.place);
  assert.equal(message.place.line, 1);
  assert.equal(
    message.place.column,
    line(PAGE)
      .replace(/\{.\||\}/g, '')
      .indexOf('29 March') + 1,
  );
});

/** What may be either’s, as hints without a fix: another headline, another person, another day. */
test('what may be right on both sides is a hint without a fix', () => {
  const hints: readonly [Fields, Fields][] = [
    [{ title: 'The harbour before the storm' }, {}],
    [{ title: 'Who owns the quay?' }, {}],
    [{ title: 'Teh habour aftr the storm' }, {}],
    [{ title: '海港重建计划的十年历史' }, { title: '海港重建计画的十年历史' }],
    [{ title: '112 boats lost in the storm' }, { title: '113 boats lost in the storm' }],
    [{ author: 'Tom Reed' }, {}],
    [{ author: 'Bob Brook' }, {}],
    [{ author: 'Tim Reed' }, { author: 'Tom Reed' }],
    [{ author: 'Mohamed Reed' }, { author: 'Mohammed Reed', language: 'fr' }],
    [{}, { author: 'Ada Brook;Tom Reed' }],
    [{ outlet: 'Coast Weekly' }, {}],
    [{ outlet: 'Post' }, { outlet: 'Past' }],
    [{ date: '28 March 2021' }, {}],
    [{ date: '31 December 2020' }, { date: '2021-1-1' }],
    [{ date: '12 March 2021' }, {}],
  ];
  for (const [page, source] of hints) {
    const told = found(page, source).map(({ severity, fix }) => [severity, fix]);
    assert.deepEqual(told, [['info', undefined]], JSON.stringify([page, source]));
  }
});

test('another year is a warning, without a fix where the day is another or the title comes again each year', () => {
  const annual: Fields = { type: 'report' };
  for (const [page, source] of [
    [{ date: '2 May 2018' }, {}],
    [{ date: '29 March 2020' }, annual],
  ] as const) {
    assert.deepEqual(
      found(page, source).map(({ severity, expected, fix }) => [severity, expected, fix]),
      [['warning', '29 March 2021', undefined]],
    );
  }
});

test('a fix needs a source that is known to be the same by its title', () => {
  for (const title of ['', 'Ferries and the fleet']) {
    const slips = found({ date: '29 March 2020', author: 'Ada Brok' }, { title }).filter(
      ({ reason }) => !/the title/.test(reason),
    );
    assert.deepEqual(
      slips.map(({ severity, fix }) => [severity, fix]),
      [
        ['info', undefined],
        ['info', undefined],
      ],
    );
  }
});

test('a word that is mistyped twice is named, and not mended', () => {
  const all = found({ title: 'A habour is a habour' }, { title: 'A harbour is a harbour' });
  assert.deepEqual(
    all.map(({ severity, expected, fix }) => [severity, expected, fix]),
    [['warning', 'A harbour is a harbour', undefined]],
  );
});

test('another title by a person of the same name, or by some of the same people, may be another headline', () => {
  for (const author of ['Bob Brook', 'Tom Reed;Ada Brook', 'Ada Brok;Tom Reed']) {
    const told = found({ title: 'Ferries and the fleet', author, date: '' }, { author: 'Ada Brook;Eva Lind' });
    assert.deepEqual(
      told.map(({ severity }) => severity),
      ['info', 'info'],
      author,
    );
  }
});

test('another title by other people is one warning about the address', () => {
  const all = found(
    { title: 'Ferries and the fleet', author: 'Tom Reed', date: '2 May 2018', outlet: 'Coast Weekly' },
    {},
  );
  assert.equal(all.length, 1);
  assert.equal(all[0]?.severity, 'warning');
  assert.match(
    all[0]?.reason ?? '',
    /another source: .*“Ferries and the fleet” by Tom Reed.*“The harbour after the storm” by Ada Brook/u,
  );
});

test('a source of two minds is named with both, and the page may follow either', () => {
  const source = described(SOURCE);
  const other = { value: day('2021-3-12'), from: 'the byline' };
  const ofTwoMinds = { ...source, issued: told(day('2021-3-29'), 'JSON-LD', [other]) };
  assert.deepEqual(messages({ ...PAGE, date: '12 March 2021' }, ofTwoMinds).found, []);
  const [message] = messages({ ...PAGE, date: '29 March 2020' }, ofTwoMinds).found;
  assert.match(
    message?.reason ?? '',
    /the source as “29 March 2021” \(JSON-LD\) and “12 March 2021” \(the byline\)\.$/u,
  );
  assert.deepEqual([message?.severity, message?.fix], ['info', undefined]);
});

test('a list that ends with “et al.” leaves authors out by right', () => {
  const { page, lines, source } = pageFromLines([line(PAGE).replace('},', '} et al.,')]);
  const all = described({ ...SOURCE, author: 'Ada Brook;Tom Reed;Eva Lind' });
  const rules = checkPage(page, { lines, source, described: new Map([['entry-1', all]]) }).map(({ rule }) => rule);
  assert.ok(!rules.includes(RULE));
});

const WORDS = fc.array<string>(
  fc.constantFrom('harbour', 'tide', 'Quay', 'storm', 'the', 'of', 'NATO', '1990s', 'Überfahrt', 'café'),
  {
    minLength: 1,
    maxLength: 7,
  },
);
const VARIANTS: readonly ((title: string) => string)[] = [
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase(),
  (title) => `“${title}”`,
  (title) => title.replaceAll(' ', '\u00a0'),
  (title) => title.normalize('NFD'),
  (title) => `${title}: a second look`,
  (title) => `${title} | Lune Herald`,
  (title) => `Analysis – ${title}.`,
];

test('never does a source disagree with a reference that was made from it', () => {
  const date = fc.record({
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(
      WORDS,
      fc.array(arbitraryName(), { maxLength: 3 }),
      date,
      fc.integer({ min: 1, max: 3 }),
      (words, author, { year, month, day: of }, precision) => {
        const title = words.join(' ');
        const issued = { 'date-parts': [[year, month, of].slice(0, precision)] };
        const reference = { type: 'article' as const, title, author, issued, 'container-title': title };
        const entries = [{ id: 'a', reference, quotations: [], notes: [], tags: [] }];
        const source = { title: told(title), author: told(author), issued: told(issued), outlet: told(title) };
        const page = { title: '', lang: 'en', intro: [], sections: [], entries, other: [] };
        const all = checkPage(page, { described: new Map([['a', source]]) });
        assert.deepEqual(
          all.filter(({ rule }) => rule === RULE),
          [],
        );
      },
    ),
    RUNS,
  );
});

test('never do case, typography, spaces, Unicode form or a subtitle make another title', () => {
  fc.assert(
    fc.property(WORDS, fc.constantFrom(...VARIANTS), fc.boolean(), (words, vary, turned) => {
      const title = words.join(' ');
      const [page, source] = turned ? [vary(title), title] : [title, vary(title)];
      assert.deepEqual(found({ title: page }, { title: source }), []);
    }),
    RUNS,
  );
});

test('never does a fix write other words than those of the source', () => {
  const spoil = fc.record({ word: fc.nat(6), at: fc.nat(8), how: fc.constantFrom('drop', 'double', 'swap', 'change') });
  let mended = 0;
  fc.assert(
    fc.property(WORDS, spoil, (words, { word, at, how }) => {
      const chosen = words[word % words.length] ?? '';
      const [a = '', b = ''] = chosen.slice(at % chosen.length);
      const other = { drop: '', double: a + a + b, swap: b + a, change: `x${b}` }[how];
      const start = at % chosen.length;
      const spoilt = chosen.slice(0, start) + other + chosen.slice(start + (a + b).length);
      const title = words.with(word % words.length, spoilt).join(' ');
      const { found: all, source } = messages({ ...PAGE, title }, described({ ...SOURCE, title: words.join(' ') }));
      const fixed = applyFixes(source, all);
      mended += fixed.applied;
      if (fixed.applied > 0) assert.match(fixed.text, new RegExp(`‘${words.join(' ')}’`, 'iu'));
    }),
    RUNS,
  );
  assert.ok(mended > 0);
});

test('where a source tells only the day of its last change, nothing is said of the date', () => {
  const later = described({ ...SOURCE, date: '2022-6-1' });
  assert.equal(messages(PAGE, later).found.length, 1);
  assert.deepEqual(messages(PAGE, { ...later, isUpdate: true }).found, []);
});

test('a silence holds, and is called useless only where there is a copy to compare with', () => {
  const { page, lines, source } = pageFromLines([line({ ...PAGE, date: '29 March 2020' })]);
  const silenced = page.entries.map((entry) => ({ ...entry, silenced: [{ rule: RULE, reason: 'As printed.' }] }));
  const about = (description?: SourceDescription): string[] => {
    const of = description && { described: new Map([['entry-1', description]]) };
    const all = checkPage({ ...page, entries: silenced }, { lines, source, ...of });
    return all.filter(({ rule, reason }) => (rule + reason).includes(RULE)).map(({ rule }) => rule);
  };
  assert.deepEqual(about(described(SOURCE)), []);
  assert.deepEqual(about(described({ ...SOURCE, date: '2020-3-29' })), ['unused-silence']);
  assert.deepEqual(about(), []);
});

test('a page without lines, such as page.json, is told the same at its entry, without a fix', () => {
  const { page } = pageFromLines([line({ ...PAGE, author: 'Ada Brok' })]);
  const entries = page.entries.map((entry) => ({ ...entry, place: { line: 4, column: 1, offset: 60, end: 90 } }));
  const all = checkPage({ ...page, entries }, { described: new Map([['entry-1', described(SOURCE)]]) });
  const [message] = all.filter(({ rule }) => rule === RULE);
  assert.deepEqual(
    [message?.severity, message?.expected, message?.place, message?.fix],
    ['warning', 'Ada Brook', entries[0]?.place, undefined],
  );
});

test('long titles, names and lists of authors take time in proportion to their length', async () => {
  const many = (of: string, size: number): string => Array.from({ length: size }, (_, i) => `${of}${i}`).join(' – ');
  await assertLinear('described', 4000, (size) => {
    const reference = {
      type: 'article' as const,
      title: many('a: ', size),
      author: [{ family: many('Brook ', size) }],
    };
    const source = { title: told(many('b: ', size)), author: told([{ family: many('Reed ', size), given: 'Ada' }]) };
    const entries = [{ id: 'a', reference, quotations: [], notes: [], tags: [] }];
    const page = { title: '', lang: 'en', intro: [], sections: [], entries, other: [] };
    return checkPage(page, { described: new Map([['a', source]]) }).length;
  });
});
