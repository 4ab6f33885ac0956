import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { QUERIES, TEXTS } from '../../../bench/finding/texts.ts';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { wordIndex } from '../../write/site/find-all/word-index.ts';
import { type Field, textIndex } from '../matching/text-index.ts';
import { findInAll } from './finder-of-all.ts';
import type { Load } from './load.ts';

/** What a browser would load of these texts. */
function filesOf(texts: readonly (readonly Omit<Field, 'entry'>[])[], fileSize?: number): ReadonlyMap<string, unknown> {
  const { words, places, ...contents } = wordIndex(texts, fileSize);
  return new Map<string, unknown>([
    ['contents', contents],
    ...words.map((file, i): [string, unknown] => [`words-${i}`, file]),
    ...places.map((file, i): [string, unknown] => [`places-${i}`, file]),
  ]);
}

function loader(files: ReadonlyMap<string, unknown>, loaded: Set<string> = new Set()): Load {
  return async <Content>(name: string) => {
    assert.ok(files.has(name), name);
    loaded.add(name);
    return files.get(name) as Content;
  };
}

async function found(query: string, load: Load): Promise<number[] | undefined> {
  const entries = await findInAll(query, load);
  return entries && [...entries].sort((a, b) => a - b);
}

const LABELLED = Object.values(TEXTS).map(({ lang, title, words }) => [
  { lang, text: title },
  { lang, text: words },
]);
const IDS = Object.keys(TEXTS);

for (const { query, wanted } of QUERIES) {
  test(`Over all pages, ${query} finds ${wanted.join(', ') || 'nothing'}`, async () => {
    const numbers = await found(query, loader(filesOf(LABELLED, 100)));
    assert.deepEqual(numbers?.map((number) => IDS[number]).sort(), [...wanted].sort());
  });
}

const WORD = fc.constantFrom(
  ...'dredge dredging dredged harbour harbours Häfen Hafen l’eau canal canaux company companies runs running K-14 14'.split(
    ' ',
  ),
  ...'الميناء ميناء والأعمال أعمال 港湾局 湾 海 naciones nación ship shipping'.split(' '),
);
const TEXT = fc.record({
  lang: fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'ja'),
  text: fc.array(WORD, { maxLength: 6 }).map((words) => words.join(' ')),
});
/** Not one letter alone, which is waited on. */
const BEGINNING = fc
  .tuple(WORD, fc.integer({ min: 2, max: 6 }))
  .map(([word, end]) => word.slice(0, end))
  .filter((word) => /^(?:\p{L}{2}|\p{Lo})/u.test(word));
const QUERY = fc.record({
  words: fc.array(fc.oneof(WORD, BEGINNING), { minLength: 1, maxLength: 3 }),
  mark: fc.constantFrom('', '"'),
  end: fc.constantFrom('', ' '),
});

test('What is found over all pages is what would be found if all stood on one', async () => {
  const texts = fc.array(fc.array(TEXT, { maxLength: 3 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(QUERY, { minLength: 5, maxLength: 5 }), async (all, queries) => {
      const index = textIndex(all.flatMap((fields, entry) => fields.map((field) => ({ entry, ...field }))));
      const load = loader(filesOf(all, 40));
      for (const { words, mark, end } of queries) {
        const query = mark + words.join(' ') + mark + end;
        const wanted = index.find(query)?.entries;
        assert.deepEqual(await found(query, load), wanted && [...wanted].sort((a, b) => a - b), query);
      }
    }),
    RUNS,
  );
});

test('A query loads the files of its words and no others, and places only for a phrase', async () => {
  const files = filesOf(LABELLED, 100);
  const loaded = new Set<string>();
  await found('treaty', loader(files, loaded));
  assert.ok(loaded.size < 4 && files.size > 20, `${[...loaded]} of ${files.size}`);
  assert.deepEqual(
    [...loaded].filter((name) => name.startsWith('places')),
    [],
  );
  await found('"inner basin"', loader(files, loaded));
  assert.ok([...loaded].some((name) => name.startsWith('places')));
});

test('A first letter is waited on; a first character of Chinese is not', async () => {
  const load = loader(filesOf(LABELLED));
  assert.equal(await found('h', load), undefined);
  assert.deepEqual(
    (await found('港', load))?.map((number) => IDS[number]),
    ['japanese', 'chinese'],
  );
});
