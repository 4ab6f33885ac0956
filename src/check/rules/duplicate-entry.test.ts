import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { checkPage } from '../check.ts';
import { Written } from '../written.ts';
import { duplicateEntry } from './duplicate-entry.ts';

const BASE: CslItem = {
  type: 'article-newspaper',
  author: [{ family: 'Brook', given: 'Ada' }],
  title: 'The harbour after the storm',
  'container-title': 'Lune Herald',
  issued: { 'date-parts': [[2021, 3, 29]] },
};
const OTHER: CslItem = {
  type: 'report',
  author: [{ family: 'Reed', given: 'Tom' }],
  title: 'Who owns the quay?',
  issued: { 'date-parts': [[2021, 3, 8]] },
};

function pageOf(items: readonly CslItem[]): Page {
  const entries = items.map((reference, i) => {
    const place = { line: i + 1, column: 1, offset: i * 10, end: i * 10 + 9 };
    return { id: `e${i + 1}`, reference, quotations: [], notes: [], tags: [], place };
  });
  return { title: '', lang: 'en', intro: [], sections: [], entries, other: [] };
}

function messages(...items: CslItem[]): Message[] {
  return checkPage(pageOf(items)).filter(({ rule }) => rule === 'duplicate-entry');
}

test('one address under two entries is one source, whatever way led there', () => {
  for (const [a, b] of [
    ['https://www.herald.example/a/?utm_source=x', 'http://herald.example/a'],
    ['https://herald.example/a#:~:text=The%20old', 'https://herald.example/a'],
    ['https://HERALD.example/a?id=1&fbclid=2', 'https://herald.example/a?id=1'],
  ]) {
    const { title: _none, ...untitled } = BASE;
    const [message, ...more] = messages({ ...BASE, URL: a ?? '' }, OTHER, { ...BASE, URL: b ?? '' });
    assert.deepEqual(more, []);
    assert.equal(message?.entry, 'e3');
    assert.equal(message?.severity, 'warning');
    assert.match(message?.reason ?? '', /twice: .* \(line 1\); .* \(line 3\)\. They have the same address\./);
    assert.deepEqual(messages({ ...BASE, URL: a ?? '' }, { ...untitled, URL: b ?? '' }), [], 'nothing is known of one');
  }
});

test('one DOI under two entries is one source, also where one gives it as an address', () => {
  const [message] = messages(
    { ...BASE, DOI: '10.5555/ABC-1' },
    { ...BASE, 'container-title': 'The Lune Herald', URL: 'https://doi.org/10.5555/abc-1' },
  );
  assert.match(message?.reason ?? '', /They have the same DOI\./);
  const { length } = messages({ ...BASE, DOI: '10.5555/a', volume: '3', page: '3-9' }, { ...BASE, DOI: '10.5555/a' });
  assert.equal(length, 1, 'one of them says more');
});

test('the same title, day and first author are one source, and three entries are one message', () => {
  const shortened = { ...BASE, author: [{ family: 'Brook', given: 'A.' }], title: 'The Harbour after the storm' };
  const [message, ...more] = messages(BASE, shortened, BASE);
  assert.deepEqual(more, []);
  assert.match(message?.reason ?? '', /3 times: .* They have the same title, date and author\./);
});

test('two titles at one address are a hint to look', () => {
  const URL = 'https://herald.example/a';
  const [message] = messages({ ...BASE, URL }, { ...OTHER, URL });
  assert.equal(message?.severity, 'info');
});

const CLEAN: Readonly<Record<string, readonly CslItem[]>> = {
  'two editions of a book': [
    { ...BASE, edition: '1' },
    { ...BASE, edition: '2' },
  ],
  'a second edition beside one that has no number': [BASE, { ...BASE, edition: '2' }],
  'a reprint years later': [BASE, { ...BASE, issued: { 'date-parts': [[2023, 3, 29]] } }],
  'the reprint at the same address': [
    { ...BASE, URL: 'https://herald.example/a' },
    { ...BASE, URL: 'https://herald.example/a', issued: { 'date-parts': [[2023]] } },
  ],
  'parts I and II': [
    { ...BASE, title: `${BASE.title}, part I`, URL: 'https://herald.example/a' },
    { ...BASE, title: `${BASE.title}, part II`, URL: 'https://herald.example/a' },
  ],
  'one title in two outlets': [BASE, { ...BASE, 'container-title': 'Coast Weekly' }],
  'a heading that comes again': [
    { ...BASE, title: 'Press release' },
    { ...BASE, title: 'Press release' },
  ],
  'the home page of a site for want of another': [
    { ...BASE, URL: 'https://herald.example/' },
    { ...OTHER, URL: 'https://herald.example' },
  ],
  'the contents of a collection': [
    { ...BASE, URL: 'https://herald.example/all.pdf' },
    { ...OTHER, URL: 'https://herald.example/all.pdf' },
    { ...OTHER, title: 'Dredging plan', URL: 'https://herald.example/all.pdf' },
  ],
  'chapters by their pages': [
    { ...BASE, DOI: '10.5555/b', page: '3-9' },
    { ...OTHER, DOI: '10.5555/b', page: '10-12' },
  ],
  'a text and its video': [BASE, { ...BASE, medium: 'Video' }],
  'a text and its translation': [BASE, { ...BASE, language: 'fr' }],
  'parts of a page by their fragments': [
    { ...BASE, URL: 'https://herald.example/a#one' },
    { ...OTHER, URL: 'https://herald.example/a#two' },
  ],
  'sources of which little is known': [
    { type: 'webpage', title: 'The harbour after the storm' },
    { type: 'webpage', title: 'The harbour after the storm' },
  ],
};
for (const [what, items] of Object.entries(CLEAN)) {
  test(`${what}: no duplicate`, () => assert.deepEqual(messages(...items), []));
}

test('many entries, also with one address, take time in proportion to their number', async () => {
  await assertLinear('entries', 10_000, (size) => {
    const items = Array.from({ length: size }, (_, i) => ({
      ...BASE,
      title: i % 2 ? `A title of number ${i}` : 'The same title for all',
      edition: String(i % 30),
      URL: `https://herald.example/${i % 3 ? i : 'a'}`,
    }));
    return [...duplicateEntry.check(pageOf(items), new Written({}))].length;
  });
});
