import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, siteOfPages, source } from '../../test/pages-of-site.ts';
import { checkPage } from '../check/check.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry, Page } from '../model/page.ts';
import { checkSite } from './check-site.ts';

const WORDS = 'The old quay will be closed to ships of any size until the spring.';
const STORM: Partial<CslItem> = {
  URL: 'https://post.example/storm',
  author: [{ family: 'Berg', given: 'Anna' }],
  'container-title': 'The Harbour Post',
  issued: { 'date-parts': [[2021, 3, 9]] },
};

/** What the rules about several pages say of pages with these entries: “a: rule”. */
function told(...pages: readonly (readonly Entry[])[]): string[] {
  const site = siteOfPages(...pages.map((entries, i) => pageOf('ABCDE'.charAt(i), entries)));
  const found = [...checkSite(site, new Map())].flatMap(([file, { messages }]) =>
    messages.map(({ rule, severity }) => `${file} ${severity} ${rule}`),
  );
  return found.filter((one) => /same-words-two-pages|cited-differently/u.test(one)).sort();
}

const storm = (more: Partial<CslItem> = {}, title = 'The harbour after the storm') =>
  source(title, { ...STORM, ...more });

test('The same words under another source on another page are told on both', () => {
  assert.deepEqual(told([source('One', {}, WORDS)], [source('Another', {}, WORDS)]), [
    'a.md error same-words-two-pages',
    'b.md error same-words-two-pages',
  ]);
});

test('The same words of the same source are no fault, nor are few words, nor is what one page alone has', () => {
  assert.deepEqual(told([source('Storm', STORM, WORDS)], [source('Storm', STORM, WORDS)]), []);
  assert.deepEqual(told([source('One', {}, WORDS)], [source('“One”', {}, WORDS)]), []);
  assert.deepEqual(told([source('One', {}, 'No ship, no toll.')], [source('Another', {}, 'No ship, no toll.')]), []);
  assert.deepEqual(told([source('One', {}, WORDS), source('Another', {}, WORDS)], [source('Third')]), []);
});

for (const [name, other] of [
  ['title', storm({}, 'Nine bells and a funeral')],
  ['author', storm({ author: [{ family: 'Reed', given: 'Tom' }] })],
  ['author who is mistyped', storm({ author: [{ family: 'Borg', given: 'Anna' }] })],
  ['year', storm({ issued: { 'date-parts': [[2012, 3, 9]] } })],
  ['day', storm({ issued: { 'date-parts': [[2021, 3, 19]] } })],
  ['outlet', storm({ 'container-title': 'Northern Ledger' })],
] as const) {
  test(`Another ${name} of the same source is told on both pages`, () => {
    assert.deepEqual(told([storm()], [other]), ['a.md warning cited-differently', 'b.md warning cited-differently']);
  });
}

for (const [name, other] of [
  ['an initial', storm({ author: [{ family: 'Berg', given: 'A.' }] })],
  ['fewer authors', storm({ author: [...(STORM.author ?? []), { family: 'Reed', given: 'Tom' }] })],
  ['a subtitle', storm({}, 'The harbour after the storm: a report')],
  ['other marks and case', storm({}, 'The Harbour after “the Storm”')],
  ['an article of the outlet', storm({ 'container-title': 'Harbour Post' })],
  ['a year without its day', storm({ issued: { 'date-parts': [[2021]] } })],
  ['the day of the printed edition', storm({ issued: { 'date-parts': [[2021, 3, 10]] } })],
  ['another address', storm({ URL: 'https://post.example/calm', author: [{ family: 'Reed', given: 'Tom' }] })],
  ['the home page of a site', storm({ URL: 'https://post.example/' }, 'Nine bells and a funeral')],
  ['another volume', storm({ volume: '2', author: [{ family: 'Reed', given: 'Tom' }] })],
  ['a title in another language', storm({ language: 'de' }, 'Der Hafen nach dem Sturm')],
] as const) {
  test(`${name} is no other way of citing`, () => assert.deepEqual(told([storm({ volume: '1' })], [other]), []));
}

test('Where most pages agree, the message goes to the others', () => {
  const other = storm({ issued: { 'date-parts': [[2012, 3, 9]] } });
  assert.deepEqual(told([storm()], [storm()], [other], [storm()]), ['c.md warning cited-differently']);
});

test('Among ever so many pages that quote one source, the one with the words under another is found', () => {
  const pages = Array.from({ length: 99 }, (_, i) => pageOf(`P${i}`, [source('Storm', STORM, WORDS)]));
  const site = siteOfPages(...pages, pageOf('Z', [source('Calm', { URL: 'https://post.example/calm' }, WORDS)]));
  const rules = checkSite(site, new Map())
    .get('z.md')
    ?.messages.map(({ rule }) => rule);
  assert.ok(rules?.includes('same-words-two-pages'));
});

test('A message about two pages is silenced at its entry, and the silence is no fault where the page is checked alone', () => {
  const silenced = [{ rule: 'same-words-two-pages', reason: 'a proverb' }];
  const one = { ...source('One', {}, WORDS), silenced };
  assert.deepEqual(told([one], [source('Another', {}, WORDS)]), ['b.md error same-words-two-pages']);
  assert.deepEqual(
    checkPage(pageOf('A', [one])).filter(({ rule }) => rule === 'unused-silence'),
    [],
  );
  const alone = checkSite(siteOfPages(pageOf('A', [one])), new Map()).get('a.md')?.messages ?? [];
  assert.equal(alone.filter(({ rule }) => rule === 'unused-silence').length, 1);
});

test('A page that stands in the site without a second one has nothing to be compared with', () => {
  assert.deepEqual(told([source('One', {}, WORDS), storm()]), []);
});

test('That a site has no address is told once, and silenced page by page', () => {
  const silence = { rule: 'missing-page-url', reason: 'Never published.' };
  const one = (title: string, silenced: Page['silenced'] = []): Page => pageOf(title, [source(title)], { silenced });
  const of = (...pages: readonly Page[]): string[] =>
    [...checkSite(siteOfPages(...pages), new Map())].flatMap(([file, { messages }]) =>
      messages.flatMap(({ rule, reason }) => (/page-url|silence/u.test(rule) ? `${file} ${reason}` : [])),
    );
  assert.match(
    of(one('A'), one('B'), one('C')).join(),
    /^[^,]*a\.md The site does not say .* “url” to contextpage\.json[^.]*\.$/u,
  );
  assert.match(of(one('A', [silence]), one('B'), one('C', [silence])).join(), /^b\.md The site does not say/u);
  assert.deepEqual(of(...['A', 'B', 'C'].map((title) => one(title, [silence]))), []);
});
