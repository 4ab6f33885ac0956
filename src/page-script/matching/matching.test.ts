import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { type Field, textIndex } from './text-index.ts';
import { wordsIn } from './words.ts';

/** Entries of one field each. */
function fields(texts: readonly string[], lang = 'en'): Field[] {
  return texts.map((text, entry) => ({ entry, text, lang }));
}

function found(query: string, texts: readonly string[], lang = 'en'): number[] | undefined {
  const result = textIndex(fields(texts, lang)).find(query);
  return result && [...result.entries].sort((a, b) => a - b);
}

function marked(query: string, text: string, lang = 'en'): string[] {
  const hits = textIndex(fields([text], lang))
    .find(query)
    ?.hits(new Set([0]), 99);
  return (hits ?? []).map(({ start, end }) => text.slice(start, end));
}

const HARBOUR = ['Dredging of the inner basin begins', 'The inner harbour has a basin', 'Nothing of the kind'];

test('All words must be found, the last one perhaps not typed to its end', () => {
  assert.deepEqual(found('inner', HARBOUR), [0, 1]);
  assert.deepEqual(found('inner basin', HARBOUR), [0, 1]);
  assert.deepEqual(found('basin dred', HARBOUR), [0]);
  assert.deepEqual(found('bas dredging', HARBOUR), []);
  assert.deepEqual(marked('basin inn', HARBOUR[0] ?? ''), ['inner', 'basin']);
});

test('Words of one source may stand in different parts of it, those of a phrase may not', () => {
  const two: Field[] = [
    { entry: 0, text: 'Ada Brook', lang: 'en' },
    { entry: 0, text: 'inner basin', lang: 'en' },
  ];
  assert.equal(textIndex(two).find('basin brook')?.entries.size, 1);
  assert.equal(textIndex(two).find('"brook inner"')?.entries.size, 0);
});

test('Quotation marks of any kind ask for the exact words', () => {
  for (const [open, close] of ['""', '“”', '„“', '«»', '‘’', "''", '「」', '‹›']) {
    assert.deepEqual(found(`${open}inner basin${close}`, HARBOUR), [0], `${open}${close}`);
    assert.deepEqual(found(`${open}dredge${close} `, HARBOUR), [], `${open}${close}`);
  }
});

test('A phrase that is not closed yet ends in a word that is not ended yet', () => {
  assert.deepEqual(found('“inner bas', HARBOUR), [0]);
  assert.deepEqual(found('“inner bas”', HARBOUR), []);
});

test('Case, accents and typographic forms do not matter', () => {
  for (const [query, text] of [
    ['eclair', 'L’Éclair'],
    ['ÉCLAIR', 'eclair'],
    ['strasse', 'Große Straße'],
    ['orsted', 'Ørsted'],
    ['lodz', 'Łódź'],
    ['2021', '٢٠٢١'],
    ['fish', 'ﬁsh'],
    ['الاعمال', 'الأَعمال'],
    ['ёлка', 'Елка'],
  ] as const)
    assert.deepEqual(found(query, [text]), [0], `${query} in ${text}`);
});

test('A word stands for its other forms in the language of the text', () => {
  for (const [lang, ...forms] of [
    ['en', 'dredge', 'dredges', 'dredged', 'dredging'],
    ['en', 'company', 'companies'],
    ['en', 'ship', 'ships', 'shipping', 'shipped'],
    ['de', 'Hafen', 'Häfen', 'Hafens'],
    ['de', 'Haus', 'Häuser', 'Hauses'],
    ['fr', 'canal', 'canaux'],
    ['fr', 'négocier', 'négocié', 'négociés', 'négociait'],
    ['es', 'canal', 'canales'],
    ['es', 'nación', 'naciones'],
    ['it', 'banco', 'banchi'],
    ['pt', 'nação', 'nações'],
    ['nl', 'haven', 'havens'],
    ['sv', 'hamn', 'hamnar', 'hamnen', 'hamnarna'],
    ['ru', 'гавань', 'гавани', 'гаванью'],
    ['ar', 'هيئة', 'الهيئة', 'والهيئة', 'هيئات'],
  ] as const)
    for (const query of forms)
      for (const text of forms) assert.deepEqual(found(`${query} `, [text], lang), [0], `${lang}: ${query}, ${text}`);
});

test('Words that only look alike are kept apart', () => {
  for (const [lang, query, text] of [
    ['en', 'string', 'strong'],
    ['en', 'basin', 'basis'],
    ['de', 'Haus', 'Hase'],
    ['und', 'ships', 'ship'],
  ] as const)
    assert.deepEqual(found(`${query} `, [text], lang), [], `${lang}: ${query}, ${text}`);
});

test('Where words have no spaces between them, any run of characters is found', () => {
  const text = '港湾局は冬の嵐の前に始めると議会に伝えた。';
  assert.deepEqual(marked('冬の嵐', text, 'ja'), ['冬の嵐']);
  assert.deepEqual(marked('嵐の冬', text, 'ja'), []);
  assert.deepEqual(marked('港湾局 議会', text, 'ja'), ['港湾局', '議会']);
  assert.deepEqual(marked('학교', '고등학교는 문을', 'ko'), ['학교']);
  assert.deepEqual(marked('ท่าเรือ', 'การท่าเรือแห่ง', 'th'), ['ท่าเรือ']);
});

test('The short word before or behind an apostrophe is not looked for', () => {
  assert.deepEqual(found("l'eau ", ['de l’eau', 'd’eau', 'les'], 'fr'), [0, 1]);
  assert.deepEqual(found('Turkey’s ', ['Turkey']), [0]);
});

test('A query without a word is none', () => {
  for (const query of ['', '  ', '""', '“ ”', '-', '’']) assert.equal(found(query, HARBOUR), undefined);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('inner', 'Bäsin', '港', '湾', 'الهيئة', '“', "l'", 'd’', '7', '-', 'no', 'ship'))
    .map((all) => all.join(' ')),
);

test('Words copied from a text and put in quotation marks find it', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (texts, from, length) => {
      const words = wordsIn(texts[0] ?? '');
      const first = words[from % words.length];
      if (!first) return;
      const last = words[Math.min((from % words.length) + (length % 5), words.length - 1)] ?? first;
      // Marks inside would end the phrase.
      const copied = (texts[0] ?? '').slice(first.start, last.end).replace(/["“”„‟«»「」『』﹁﹂﹃﹄＂]/gu, ' ');
      if (copied.length > 190) return;
      assert.ok(found(`“${copied}”`, texts)?.includes(0), copied);
    }),
    RUNS,
  );
});

test('Every hit is a stretch of whole words in a source that was found', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), text, (texts, query) => {
      const result = textIndex(fields(texts)).find(query);
      const hits = result?.hits(result.entries, Number.POSITIVE_INFINITY) ?? [];
      for (const { field, start, end } of hits) {
        assert.ok(result?.entries.has(field));
        const words = wordsIn(texts[field] ?? '');
        assert.ok(words.some((word) => word.start === start) && words.some((word) => word.end === end));
      }
      assert.deepEqual(new Set(hits.map(({ field }) => field)), new Set(result?.entries));
    }),
    RUNS,
  );
});
