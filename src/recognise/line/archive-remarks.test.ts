import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import type { Entry } from '../../model/page.ts';
import { readPage } from '../../read/read.ts';

const OWN = 'https://tide.example/a';
const COPY = `https://web.archive.org/web/20210503120000/${OWN}`;
const PERMA = 'https://perma.cc/A1B2-C3D4';
const TITLE = `<a href="${OWN}">‘The dike held’</a>`;

async function entryOf(line: string, lang = 'en'): Promise<Entry> {
  const words = '<blockquote>“The dike held through all of the long winter.”</blockquote>';
  const { page } = await readPage(`<html lang="${lang}"><body><h1>Lakes</h1><p>${line}</p>${words}`, {
    name: 'a.html',
  });
  assert.deepEqual([page.entries.length, page.other], [1, []], line);
  return page.entries[0] as Entry;
}

const EXPECTED = {
  title: 'The dike held',
  'container-title': 'Tide Courier',
  issued: { 'date-parts': [[2021, 4, 3]] },
  URL: OWN,
};

/** The reference without what does not matter here. */
function core({ reference, notes }: Entry): unknown {
  const { type: _type, author: _author, ...rest } = reference;
  return { ...rest, ...(notes.length > 0 ? { notes } : {}) };
}

test('A source that is linked by a copy alone has the address of the original, and the copy beside it', async () => {
  for (const line of [
    `Ada Brook, <a href="${COPY}">‘The dike held’</a>, Tide Courier, 3 April 2021`,
    `Ada Brook, ‘The dike held’, Tide Courier, 3 April 2021, <a href="${COPY}">${COPY}</a>`,
    `Ada Brook, ‘The dike held’, Tide Courier, 3 April 2021, ${COPY}`,
    `Ada Brook, <a href="${COPY}">‘The dike held’</a>, Tide Courier, 3 April 2021, Internet Archive`,
    `Ada Brook, <a href="${COPY}">‘The dike held’</a>, Tide Courier, 3 April 2021, via the Wayback Machine`,
  ]) {
    const entry = await entryOf(line);
    assert.deepEqual([core(entry), entry.archived], [EXPECTED, [{ url: COPY, date: '2021-05-03' }]], line);
  }
});

test('What a line says of the copy is no outlet, no note and no date of the source, in any language', async () => {
  for (const [lang, remark] of [
    ['en', `(<a href="${COPY}">archived</a>)`],
    ['en', `(<a href="${COPY}">archive</a>, 3 May 2021)`],
    ['en', `[<a href="${COPY}">archived copy</a> (3 May 2021)]`],
    ['en', `. <a href="${COPY}">Archived</a> from the original on 3 May 2021.`],
    ['en', `. Archived from the original on 3 May 2021 at the <a href="${COPY}">Wayback Machine</a>.`],
    ['de', `, archiviert vom Original am 3. Mai 2021; <a href="${COPY}">Archiv</a>`],
    ['de', `, <a href="${COPY}">archivierte Kopie, 3. Mai 2021</a>`],
    ['fr', `, <a href="${COPY}">copie archivée, 3 mai 2021</a>`],
    ['es', `, <a href="${COPY}">copia archivada, 3 de mayo de 2021</a>`],
  ] as const) {
    const entry = await entryOf(`Ada Brook, ${TITLE}, Tide Courier, 3.4.2021 ${remark}`, lang);
    assert.deepEqual([core(entry), entry.archived], [EXPECTED, [{ url: COPY, date: '2021-05-03' }]], remark);
  }
});

test('A copy whose address tells no date has the one that the line says', async () => {
  for (const remark of [
    `<a href="${PERMA}">archived copy, 3 May 2021</a>`,
    `archived on 3 May 2021 at ${PERMA}`,
    `<a href="${PERMA}">archived</a> (3 May 2021)`,
  ]) {
    const entry = await entryOf(`Ada Brook, ${TITLE}, Tide Courier, 3 April 2021, ${remark}`);
    assert.deepEqual([core(entry), entry.archived], [EXPECTED, [{ url: PERMA, date: '2021-05-03' }]], remark);
  }
});

test('A copy that does not tell its original stands alone, whatever else is linked beside the title', async () => {
  const { URL: _, ...without } = EXPECTED;
  for (const line of [
    `Ada Brook, <a href="${PERMA}">‘The dike held’</a>, Tide Courier, 3 April 2021`,
    `Ada Brook, ‘The dike held’, Tide Courier, 3 April 2021, archived at <a href="${PERMA}">${PERMA}</a>`,
  ]) {
    const entry = await entryOf(line);
    assert.deepEqual([core(entry), entry.archived], [without, [{ url: PERMA }]], line);
  }
});

test('The archive is no outlet, also where its name stands in the outlet’s place', async () => {
  const entry = await entryOf(`Ada Brook, ‘The dike held’, Wayback Machine, 3 April 2021, ${COPY}`);
  const { 'container-title': _, ...without } = EXPECTED;
  assert.deepEqual(core(entry), without);
});

test('A link that calls itself an archived copy is one at any host', async () => {
  const url = 'https://keep.lakes.example/712';
  const entry = await entryOf(`Ada Brook, ${TITLE}, Tide Courier, 3 April 2021, <a href="${url}">archived copy</a>`);
  assert.deepEqual([core(entry), entry.archived], [EXPECTED, [{ url }]]);
});

test('Words of archives in titles and outlets stay there', async () => {
  const line = `Internet Archive, <a href="${COPY}">‘The archive of the lake’</a>, Archives of Silt, 3 April 2021`;
  const { reference } = await entryOf(line);
  assert.deepEqual(reference.title, 'The archive of the lake');
  assert.deepEqual(reference['container-title'] ?? reference.publisher, 'Archives of Silt');
  assert.deepEqual(reference.author, [{ literal: 'Internet Archive' }]);
});

test('The spans tile a line with a copy in it, and each address of it is kept', async () => {
  const part = fc.constantFrom(
    '‘The dike held’',
    'archived',
    'archived copy, 3 May 2021',
    'Tide Courier',
    'at',
    'Wayback Machine',
  );
  const href = fc.constantFrom(OWN, COPY, PERMA, 'https://web.archive.org/', undefined);
  const pieces = fc.array(fc.tuple(part, href, fc.constantFrom(', ', '. ', ' (', ') ', ' ')), {
    minLength: 2,
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(pieces, async (drawn) => {
      const line = drawn.map(([words, to, gap]) => (to ? `<a href="${to}">${words}</a>${gap}` : words + gap)).join('');
      const input = `<body><h1>Lakes</h1><p>Ada Brook, ${line} 3 April 2021</p><blockquote>“It held.”</blockquote>`;
      const { page, spans, source } = await readPage(input, { name: 'a.html' });
      let at = 0;
      for (const span of spans) {
        assert.equal(span.start, at);
        at = span.end;
      }
      assert.equal(at, source.length);
      const kept = JSON.stringify(page);
      for (const [, to] of drawn) assert.ok(to === undefined || kept.includes(to), line);
    }),
    { numRuns: 60 },
  );
});

test('The time grows with the length of the line alone', async () => {
  for (const part of ['archived ', 'from the ', 'archived, 3 May 2021 (', 'via via ']) {
    const link = `<a href="${COPY}">copy</a> `;
    await assertLinear(part, 1000, (size) => readPage(`<p>${link}${part.repeat(size)}</p>`, { name: 'a.html' }));
  }
});
