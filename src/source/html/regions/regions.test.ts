import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../../test/growth.ts';
import type { Region, SourceText } from '../../../model/source.ts';
import { readHtmlSource } from '../read-html-source.ts';
import { paragraph } from '../samples/invented-prose.ts';
import { NEWS_PAGES } from '../samples/news-pages.ts';
import { OTHER_PAGES } from '../samples/other-pages.ts';
import { PAGES_OF_OTHER_MAKES } from '../samples/pages-of-other-makes.ts';
import { SMALL_PAGES } from '../samples/small-pages.ts';

const OF_THE_SOURCE: ReadonlySet<Region> = new Set(['article', 'caption', 'pull-quote', 'note']);
const NAMES = /\s(?:class|id|role|itemprop|data-[a-z-]+)="[^"]*"/gu;
const SECTIONS = /<(\/?)(?:section|aside|article|nav|header|footer|main|dialog|amp-[a-z]+)\b[^>]*>/gu;

/** The same page with less and less help from its markup. */
const MARKUPS: readonly (readonly [string, (html: string) => string])[] = [
  ['as it is', (html) => html],
  ['without names', (html) => html.replace(NAMES, '')],
  ['with divs for sections', (html) => html.replace(NAMES, '').replace(SECTIONS, '<$1div>')],
];

for (const page of [...NEWS_PAGES, ...OTHER_PAGES, ...SMALL_PAGES, ...PAGES_OF_OTHER_MAKES]) {
  for (const [markup, change] of MARKUPS) {
    test(`regions: ${page.name}, ${markup}`, () => {
      const source = readHtmlSource(change(page.html), {});
      const lost = page.own.filter((text) => !regionsOf(source, text).every((region) => OF_THE_SOURCE.has(region)));
      const taken = page.other.filter((text) => regionsOf(source, text).some((region) => OF_THE_SOURCE.has(region)));
      assert.deepEqual({ lost, taken, unreadable: source.unreadable }, { lost: [], taken: [], unreadable: undefined });
    });
  }
}

test('a pull quote is told from the paragraph that it repeats, with or without names', () => {
  const quoted = 'We counted 95 chairs and only then did we count the people';
  const html = `<h1>Chairs</h1><div><p>${paragraph('en', 1)}</p><p>“${quoted},” she said. ${paragraph('en', 2)}</p>
    <div><p>${quoted}</p><p>Ines Marlow</p></div><p>${paragraph('en', 3)}</p></div>`;
  const source = readHtmlSource(html, {});
  const inset = source.spans.find(({ start }) => source.text.startsWith(`${quoted}\n`, start));
  assert.equal(inset?.region, 'pull-quote');
});

test('a centred line under a picture is its caption, and the times of entries are apparatus', () => {
  const regionsIn = (html: string): Region[] =>
    readHtmlSource(`<h1>Wall</h1>${html}`, {}).spans.map(({ region }) => region);
  const text = (number: number): string => `<p>${paragraph('en', number)}</p>`;
  const picture = '<p align="center"><img src="a"></p><p align="center"><span>The wall in May.</span></p>';
  assert.deepEqual(regionsIn(`<div>${text(1)}${picture}${text(2)}</div>`), [
    'article',
    'article',
    'caption',
    'article',
  ]);
  const entry = (time: string, number: number): string => `<li><span>${time}</span>${text(number)}</li>`;
  const live = ['apparatus', 'article', 'apparatus', 'article'];
  assert.deepEqual(regionsIn(`<div>${text(1)}<ul>${entry('17:58', 2)}${entry('16.20', 3)}</ul></div>`), [
    'article',
    'article',
    ...live,
  ]);
});

test('a page of one paragraph and a list in a list are an article', () => {
  const one = readHtmlSource(`<p>${paragraph('en', 1)}</p>`, {});
  assert.deepEqual([one.spans[0]?.region, one.unreadable], ['article', undefined]);
  const lists = `<ul><li>nine goats<ul><li>two of them black</li></ul></li><li>one gate</li></ul>`;
  const source = readHtmlSource(`<h1>Wall</h1><p>${paragraph('en', 1)}</p><p>${paragraph('en', 2)}</p>${lists}`, {});
  assert.ok(source.spans.every(({ region }) => region === 'article'));
});

test('rows are numbered in tables of data and not in tables that lay out a page', () => {
  const data = readHtmlSource('<table><tr><th>Year<th>Tons<tr><td>1900<td>12<tr><td>1901<td>14</table>', {});
  assert.deepEqual(
    data.spans.map(({ row }) => row),
    [1, 1, 2, 2, 3, 3],
  );
  const long = paragraph('en', 1).repeat(2);
  const layout = readHtmlSource(`<table><tr><td>${long}<td>${long}</table>`, {});
  assert.ok(layout.spans.every(({ row }) => row === undefined));
});

test('the regions of a page take time in proportion to its length', async () => {
  const page = (size: number): string => {
    const block = `<div><div><p>${paragraph('en', 3)}</p></div><div><b>name</b><p>short words here.</p></div><ul><li><a href="/x">three linked words</a></li></ul></div>`;
    return `<h1>Hall 3</h1>${block.repeat(size)}`;
  };
  await assertLinear('regions', 1500, (size) => readHtmlSource(page(size), {}));
});

test('the regions of deep nesting take time in proportion to its depth', async () => {
  await assertLinear('deep', 1000, (size) => readHtmlSource(`${'<div>word '.repeat(size)}`, {}));
});

/** Those of the stretches that hold any of a text; a text that is not there is nobody’s. */
function regionsOf(source: SourceText, text: string): Region[] {
  const at = source.text.indexOf(text);
  if (at < 0) return ['navigation'];
  const end = at + text.length;
  return source.spans
    .filter((one) => one.start < end && one.end > at && one.region !== 'apparatus' && one.region !== 'note-call')
    .map(({ region }) => region);
}
