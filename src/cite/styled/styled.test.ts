import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryWords } from '../../../test/arbitrary-text.ts';
import { InputError } from '../../model/input-error.ts';
import { type StyledItem, styledLines } from './styled.ts';

const HOUSE = readFileSync(new URL('../contextpage.csl', import.meta.url), 'utf8');

const NUMBERED = styleOf(
  '<bibliography second-field-align="flush"><layout suffix="."><text variable="citation-number" suffix="."/>' +
    '<group delimiter=", "><names variable="author"><name form="short" font-variant="small-caps"/></names>' +
    '<text variable="title" font-style="italic"/><text variable="publisher" font-weight="bold"/></group></layout></bibliography>',
);

const ITEM: StyledItem = {
  id: 'quay-2021-tides',
  type: 'report',
  author: [{ family: 'Quay', given: 'Ada' }],
  title: 'Tides',
  publisher: 'Lake Office',
};

test('a line comes in parts with their form, and the title can be found among them', async () => {
  const lines = await styledLines([ITEM], NUMBERED, 'en');
  assert.deepEqual(lines.get('quay-2021-tides'), [
    { text: '1.' },
    { text: ' ' },
    { text: 'Quay', smallCaps: true },
    { text: ', ' },
    { text: 'Tides', em: true, title: true },
    { text: ', ' },
    { text: 'Lake Office', strong: true },
    { text: '.' },
  ]);
});

test('a line is in the page\u2019s language where the style has none of its own', async () => {
  const item: StyledItem = {
    ...ITEM,
    author: [{ literal: 'A' }, { literal: 'B' }],
    issued: { 'date-parts': [[2021, 3, 29]] },
  };
  const line = async (lang: string) => plain((await styledLines([item], HOUSE, lang)).get(item.id));
  assert.equal(await line('de'), 'A und B, \u201eTides\u201c, Lake Office, 29. M\u00e4rz 2021');
  assert.equal(await line('en-GB'), 'A and B, \u2018Tides\u2019, Lake Office, 29 March 2021');
  assert.match(await line('tlh'), /^A and B/);
  assert.match(await line('not a tag'), /^A and B/);
});

test('markup in a title is text, in any style', async () => {
  const word = fc.constantFrom(
    '<i>',
    '</i>',
    '<b>bold</b>',
    '<span style="font-variant: small-caps;">',
    '<sc>',
    '&amp;',
    '<a>',
    '<',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(word, fc.constantFrom('so', 'it')), { minLength: 1, maxLength: 5 }),
      async (words) => {
        const title = words.join(' ');
        const parts = (await styledLines([{ id: 'a', type: 'book', title }], NUMBERED, 'en')).get('a') ?? [];
        const shown = parts.filter((part) => part.title).map(({ text }) => text);
        assert.equal(shown.join(''), title);
      },
    ),
    RUNS,
  );
});

test('every item has a line, in the order given, even if the style prints nothing for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryWords(3), { maxLength: 4 }), async (titles) => {
      const items = titles.map((title, i): StyledItem => ({ id: `n${i}`, type: 'webpage', title }));
      const lines = await styledLines([...items, { id: 'empty', type: 'webpage' }], HOUSE, 'en');
      assert.deepEqual([...lines.keys()], [...items.map(({ id }) => id), 'empty']);
      assert.deepEqual(lines.get('empty'), []);
    }),
    { numRuns: 20 },
  );
});

test('what is no usable style is refused in one sentence', async () => {
  const cases: [string, RegExp][] = [
    ['', /^apa\.csl is no CSL style that can be read: .* \(line 1, column 0\)\.$/],
    ['<style>', /line 1, column \d+/],
    ['<!DOCTYPE style [<!ENTITY a "b">]><style/>', /DOCTYPE/],
    ['<html/>', /its root must be <style> in the namespace of CSL, not <html>/],
    [styleOf('<citation><layout><text variable="title"/></layout></citation>'), /has no <bibliography>/],
    [styleOf('<info><link rel="independent-parent" href="https://styles.example/parent"/></info>'), /parent\.$/],
    [
      styleOf(
        '<macro name="a"><text macro="a"/></macro><bibliography><layout><text macro="a"/></layout></bibliography>',
      ),
      /cannot be/,
    ],
  ];
  for (const [xml, message] of cases) {
    await assert.rejects(
      styledLines([ITEM], xml, 'en', 'apa.csl'),
      (error) => error instanceof InputError && message.test(error.message),
      xml,
    );
  }
});

function styleOf(inner: string): string {
  const citation =
    inner.includes('<citation>') || !inner.includes('<bibliography')
      ? ''
      : '<citation><layout><text variable="title"/></layout></citation>';
  return `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">${inner}${citation}</style>`;
}

function plain(parts: readonly { readonly text: string }[] | undefined): string {
  return (parts ?? []).map(({ text }) => text).join('');
}

test('a source whose title is a word of the programming language has its line', async () => {
  const apa = readFileSync(new URL('../styles/apa.csl', import.meta.url), 'utf8');
  const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const items = words.map((word): StyledItem => ({ id: `${word}-2021`, type: 'webpage', title: word }));
  const lines = await styledLines(items, apa, 'en');
  for (const { id, title } of items) {
    const shown = lines.get(id)?.map(({ text }) => text) ?? [];
    assert.ok(shown.join('').includes((title ?? '').slice(1)), `${title}: ${shown.join('')}`);
  }
});
