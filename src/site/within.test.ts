import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../test/growth.ts';
import { pageOf, siteOfPages, source } from '../../test/pages-of-site.ts';
import type { Site } from '../model/site.ts';
import { checkSite } from './check-site.ts';
import { wholeOf } from './whole-of.ts';
import { withinSite } from './within.ts';

const shared = (title: string) =>
  source(title, { URL: `https://post.example/${title}` }, `${title} is what the pilots say of it.`);

test('A page names so many others, itself among them, and says how many more there are', () => {
  const site = siteOfPages(...Array.from({ length: 60 }, (_, i) => pageOf(`P${i + 100}`, [shared('storm')])));
  for (const { pages, more, slug, alsoIn } of withinSite(site).values()) {
    assert.deepEqual([pages.length, more, pages.filter((one) => one.slug === slug).length], [50, 10, 1]);
    assert.equal(alsoIn.length, 20);
    assert.ok(alsoIn.every(({ page }) => page.slug !== slug));
  }
});

test('A change of one page leaves what the others know of it as it was', () => {
  const knows = (updated: string): unknown => {
    const site = siteOfPages(pageOf('A', [shared('storm')]), pageOf('B', [shared('storm')], { updated }));
    return withinSite(site).get('a');
  };
  assert.deepEqual(knows('2019'), knows('2029'));
});

test('A source that stands twice on a page is one place to the others, and none to itself', () => {
  const twice = [shared('storm'), { ...shared('storm'), id: 'again' }];
  const within = withinSite(siteOfPages(pageOf('A', twice), pageOf('B', [{ ...shared('storm'), quotations: [] }])));
  assert.deepEqual(
    within.get('a')?.alsoIn.map(({ entry, page, isQuoted }) => [entry, page.slug, isQuoted]),
    [
      ['storm', 'b', false],
      ['again', 'b', false],
    ],
  );
  assert.deepEqual(
    within.get('b')?.alsoIn.map(({ there, isQuoted }) => [there, isQuoted]),
    [['storm', true]],
  );
});

/** Half of the sources stand on all of ten pages, each of them cited in two ways, with words that come again. */
function largeSite(size: number): Site {
  return siteOfPages(
    ...Array.from({ length: 10 }, (_, at) =>
      pageOf(
        `P${at}`,
        Array.from({ length: size / 10 }, (_, i) => {
          const own = i % 2 === 0 ? `s${i}` : `s${i}p${at}`;
          const date = { issued: { 'date-parts': [[2000 + (at % 2)]] as const } };
          return source(
            own,
            { URL: `https://post.example/${own}`, ...date },
            `The pilots of boat ${i} say this of it, and say it twice.`,
          );
        }),
      ),
    ),
  );
}

test('Checking, joining and naming the pages of a site takes time that grows with their sources', async () => {
  for (const [name, work] of Object.entries({
    check: (site: Site) => checkSite(site, new Map()),
    whole: wholeOf,
    within: withinSite,
  })) {
    const sites = new Map([300, 3000, 6000].map((size) => [size, largeSite(size)]));
    await assertLinear(name, 3000, (size) => work(sites.get(size) ?? largeSite(size)));
  }
});

test('One source on every page, and the same words everywhere, cost no more for each of them', async () => {
  const site = (size: number): Site =>
    siteOfPages(
      ...Array.from({ length: size / 4 }, (_, at) =>
        pageOf(`P${at}`, [
          shared('storm'),
          source(
            'Same',
            { URL: 'https://post.example/same' },
            'All pages have these words of all people that there are.',
          ),
          source(`Own ${at}`, {}, 'All pages have these words of all people that there are.'),
          source('Calm', { URL: 'https://post.example/calm', issued: { 'date-parts': [[1900 + (at % 90)]] } }),
        ]),
      ),
    );
  const sites = new Map([200, 2000, 4000].map((size) => [size, site(size)]));
  await assertLinear('check', 2000, (size) => checkSite(sites.get(size) ?? site(size), new Map()));
});
