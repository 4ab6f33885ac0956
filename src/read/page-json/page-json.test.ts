import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryCheckedPage } from '../../../test/arbitrary-receipt.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { pageJsonText } from '../../write/page-json.ts';
import type { Input, ReadResult } from '../reader.ts';
import { pageJson } from './page-json.ts';

const SMALL: Page = {
  title: 'Harbours',
  lang: 'en',
  intro: [],
  sections: [],
  entries: [
    {
      id: 'quay-2020-tides',
      reference: { type: 'webpage', title: 'Tides', issued: { 'date-parts': [[2020, 2]] } },
      quotations: [{ id: 'quay-2020-tides-aaaa', text: { plain: 'Water rose.' } }],
      notes: [],
      tags: [],
    },
  ],
  other: [],
};

const GONE = { id: 'gone', on: '2026-05-01' };

test('what is written as page.json is read back as the same page, and nothing is said about it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCheckedPage(), async (page) => {
      const { page: back, messages, spans } = await read(pageJsonText(page));
      assert.deepEqual(withoutPlaces(back), page);
      assert.deepEqual(messages, []);
      assert.deepEqual(
        spans.map(({ start, end }) => [start, end]),
        [[0, pageJsonText(page).length]],
      );
    }),
    RUNS,
  );
});

test('entries and quotations know their line in the file', async () => {
  const text = pageJsonText(SMALL);
  const { page } = await read(text);
  const [entry] = page.entries;
  const places = [entry?.place, entry?.quotations[0]?.place].map((place) =>
    place && 'offset' in place ? JSON.parse(text.slice(place.offset, place.end)).id : undefined,
  );
  assert.deepEqual(places, ['quay-2020-tides', 'quay-2020-tides-aaaa']);
});

test('page.json is known by its schema, even when it is cut off, and other JSON is not', () => {
  assert.equal(pageJson.detect(input(pageJsonText(SMALL))), true);
  assert.equal(pageJson.detect(input(pageJsonText(SMALL).slice(0, 60))), true);
  assert.equal(pageJson.detect(input('[{"title": "schema contextpage/1"}]')), false);
  assert.equal(pageJson.detect(input('In the text, "schema": "contextpage/1" is said.')), false);
});

test('damaged JSON is refused with line, column and what to do', async () => {
  const text = pageJsonText(SMALL);
  await refuses(text.slice(0, -20), /page\.json is damaged at line \d+, column \d+: the file is cut off here; mend it/);
  await refuses(text.replace('"lang":', '"lang"'), /damaged at line 4, column 9: the colon after a key is missing/);
});

test('every cut of a page.json is refused with an InputError', async () => {
  const text = pageJsonText(SMALL).trimEnd();
  for (let end = 0; end < text.length; end++) await refuses(text.slice(0, end), /./);
});

test('a wrong shape is refused with the path of the key and its line', async () => {
  const wrong: [(data: Loose) => void, RegExp][] = [
    [(data) => delete data.entries, /: entries is missing \(line 1, column 1\)/],
    [(data) => delete first(data).reference.type, /entries\.0\.reference\.type \(entry "quay-2020-tides"\) is missing/],
    [(data) => Object.assign(data, { title: 7 }), /: title must be a text \(line 3, column 11\)/],
    [(data) => Object.assign(first(data), { id: '' }), /: entries\.0\.id must not be empty \(line/],
    [
      (data) => Object.assign(first(data).reference, { type: 'pamphlet' }),
      /entries\.0\.reference\.type \(entry "quay-2020-tides"\) must be one of/,
    ],
    [
      (data) => Object.assign(first(data).reference, { issued: { 'date-parts': [[2020, 13]] } }),
      /date-parts\.0 \(entry "quay-2020-tides"\) must be/,
    ],
    ...[[2023, 2, 30], [2023, 2, 29], [202_100_000_000], [0], [2020, 5, 1, 1], []].map(
      (parts): [(data: Loose) => void, RegExp] => [
        (data) => Object.assign(first(data).reference, { issued: { 'date-parts': [parts] } }),
        /date-parts\.0 .* must be .* that the calendar has/,
      ],
    ),
    [(data) => Object.assign(data, { updated: '2023-02-31' }), /: updated must be a date that the calendar has/],
    [(data) => Object.assign(first(data), { added: 'soon' }), /entries\.0\.added .* must be a date/],
    [
      (data) => Object.assign(first(data), { section: 'nowhere' }),
      /entries\.0\.section \(entry "quay-2020-tides"\) names the section "nowhere"/,
    ],
    [(data) => data.entries?.push(first(data)), /entries\.1\.id is the id "quay-2020-tides" a second time/],
    [(data) => Object.assign(data, { schema: 'contextpage/9' }), /has the schema "contextpage\/9", but/],
  ];
  for (const [spoil, message] of wrong) {
    const data = JSON.parse(pageJsonText(SMALL));
    spoil(data);
    await refuses(JSON.stringify(data, null, 1), message);
  }
});

test('a receipt, a correction or a withdrawal of a wrong shape is refused with its place', async () => {
  const hash = 'ab'.repeat(32);
  const receipt = {
    verdict: 'verbatim',
    quotationSha256: hash,
    copy: { sha256: hash, textSha256: hash },
    passages: [{ exact: 'Water rose.', start: 4, end: 15 }],
    changes: [],
    cautions: [],
    proof: [{ start: 4, end: 15, text: 'Water rose.' }],
  };
  const ofQuotation: [object, RegExp][] = [
    [
      { receipt: { ...receipt, verdict: 'true' } },
      /receipt\.verdict \(entry "quay-2020-tides"\) must be one of verbatim,/,
    ],
    [{ receipt: { ...receipt, verdict: undefined } }, /receipt\.verdict .* is missing/],
    [{ receipt: { ...receipt, quotationSha256: 'abc' } }, /receipt\.quotationSha256 .* must be a sha256/],
    [{ receipt: { ...receipt, copy: { sha256: hash } } }, /receipt\.copy\.textSha256 .* is missing/],
    [{ receipt: { ...receipt, passages: [{ exact: 'W', start: 9, end: 4 }] } }, /passages\.0 .* has an end before/],
    [{ receipt: { ...receipt, passages: [{ exact: 'W', start: -1, end: 4 }] } }, /passages\.0\.start .* negative/],
    [{ receipt: { ...receipt, changes: [{ kind: 'toString' }] } }, /changes\.0\.kind .* must be one of typography,/],
    [{ receipt: { ...receipt, proof: [{ edit: 'spliced', start: 0, end: 1, text: '' }] } }, /proof\.0\.edit .* one of/],
    [{ corrected: [{ on: '2026-02-30', former: 'Water fell.' }] }, /corrected\.0\.on .* must be a date/],
    [{ corrected: [{ on: '2026-05-01' }] }, /corrected\.0\.former .* is missing/],
  ];
  const ofPage: [object, RegExp][] = [
    [{ marks: 'some' }, /: marks must be "all", or left out/],
    [{ contact: 'javascript:alert(1)' }, /: contact must be an address of a web page, https:/],
    [{ withdrawn: [{ id: 'gone' }] }, /: withdrawn\.0\.on is missing/],
    [{ withdrawn: [{ ...GONE, id: '' }] }, /: withdrawn\.0\.id must not be empty/],
    [{ withdrawn: [GONE, GONE] }, /: withdrawn has an id a second time/],
  ];
  for (const [more, message] of ofPage)
    await refuses(JSON.stringify({ schema: 'contextpage/1', ...SMALL, ...more }), message);
  for (const [more, message] of [[{ receipt }, undefined] as const, ...ofQuotation]) {
    const entries = SMALL.entries.map((entry) => ({
      ...entry,
      quotations: entry.quotations.map((quotation) => ({ ...quotation, ...more })),
    }));
    const text = JSON.stringify({ schema: 'contextpage/1', ...SMALL, entries });
    if (message) await refuses(text, message);
    else assert.deepEqual((await read(text)).messages, []);
  }
});

test('a mark that is empty or reaches beyond its text is refused', async () => {
  for (const [start, end] of [
    [3, 3],
    [0, 99],
    [-1, 2],
    [1.5, 2],
  ]) {
    const mark = { start, end, kind: 'em' };
    await refuses(
      JSON.stringify({ schema: 'contextpage/1', ...SMALL, intro: [{ plain: 'Words', marks: [mark] }] }),
      /intro\.0/,
    );
  }
});

test('an unknown key is named in a message and left out', async () => {
  const data = JSON.parse(pageJsonText(SMALL));
  first(data).reference.colour = 'green';
  const { page, messages } = await read(JSON.stringify(data, null, 1));
  assert.deepEqual(withoutPlaces(page), SMALL);
  assert.deepEqual(
    messages.map(({ rule, severity, reason }) => [rule, severity, reason.split(' means')[0]]),
    [['read', 'warning', 'The key entries.0.reference.colour (entry "quay-2020-tides")']],
  );
});

test('a key that stands twice in one object is refused, for one of its values would be lost', async () => {
  const text = pageJsonText(SMALL);
  await refuses(
    text.replace('"tags": []', '"tags": [], "id": "other"'),
    /the key "id" a second time .* line \d+, column/,
  );
});

test('a key __proto__ is refused and changes no object', async () => {
  await refuses(
    pageJsonText(SMALL).replace('"tags": []', '"__proto__": {"polluted": true}'),
    /"__proto__" at line \d+, column 4, which no page has/,
  );
  assert.equal('polluted' in {}, false);
});

type Loose = { entries?: { id: string; reference: Record<string, unknown> }[] };

function first(data: Loose): { id: string; reference: Record<string, unknown> } {
  const entry = data.entries?.[0];
  assert.ok(entry);
  return entry;
}

function input(text: string): Input {
  return { bytes: new TextEncoder().encode(text), text, name: 'page.json' };
}

async function read(text: string): Promise<Extract<ReadResult, { page: Page }>> {
  const result = await pageJson.read(input(text));
  assert.ok('page' in result);
  return result;
}

async function refuses(text: string, message: RegExp): Promise<void> {
  await assert.rejects(
    async () => read(text),
    (error: unknown) => error instanceof InputError && message.test(error.message),
    `${message} for ${text.slice(0, 80)}`,
  );
}

function withoutPlaces(page: Page): Page {
  return {
    ...page,
    entries: page.entries.map(({ place: _entry, ...entry }) => ({
      ...entry,
      quotations: entry.quotations.map(({ place: _quotation, ...quotation }) => quotation),
    })),
  };
}
