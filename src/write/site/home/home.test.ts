import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import { checkedPage } from '../../../../test/checked-page.ts';
import { largePage } from '../../../../test/large-page.ts';
import { pageOf, siteOfPages, source } from '../../../../test/pages-of-site.ts';
import type { Site } from '../../../model/site.ts';
import type { EntryFile } from '../../../page-script/large/files.ts';
import { siteOf } from '../../../site/site-of.ts';
import { published } from '../../published.ts';
import type { OutputFile } from '../../writer.ts';
import { writeHome } from './home.ts';

const OPTIONS = { baseName: 'delta', stamp: '0123abcd' };

async function homeOf(site: Site): Promise<ReadonlyMap<string, string>> {
  const pages = site.pages.map((one) => ({ ...one, page: published(one.page) }));
  const files: readonly OutputFile[] = await writeHome({ ...site, pages }, OPTIONS);
  return new Map(files.map(({ path, content }) => [path, typeof content === 'string' ? content : '']));
}

/** What the files of the search hold: where each source is, and its markup. */
function found(files: ReadonlyMap<string, string>): EntryFile[number][] {
  return [...files]
    .filter(([path]) => /\/entries-\d+\.js$/u.test(path))
    .flatMap(([, script]) => JSON.parse(script.slice(script.indexOf('{detail:') + 8, script.lastIndexOf('}'))));
}

function visible(html = ''): string {
  return html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');
}

const sources = (count: number) => Array.from({ length: count }, (_, i) => source(`Tides ${i}`));

test('A page is listed with what it is about, how much it holds, when it changed and what checking gave', async () => {
  const intro = [{ plain: 'Gates, and what is said of them.' }];
  const checked = checkedPage({ title: 'Gates', intro, updated: '2021-04-03', marks: 'all' });
  const html = (await homeOf(siteOfPages(checked, pageOf('Empty', [])))).get('index.html');
  const main = visible(/<main[^>]*>.*<\/main>/su.exec(html ?? '')?.[0]);
  assert.match(
    main,
    /2 pages, last changed first Gates ?Gates, and what is said of them\. ?\d+ sources, .*Changed 3 April 2021/u,
  );
  assert.match(main, /\d of \d+ quotations are verbatim/u);
  assert.match(main, /Empty ?No sources yet\./u);
});

test('The head says what the site is, to programs too', async () => {
  const pages = [{ file: 'a.md', page: pageOf('A', sources(2), { updated: '2021-04-03' }) }];
  const about = {
    title: 'The delta',
    description: 'Of water.',
    url: 'https://delta.example',
    rights: 'CC BY',
    lang: 'de',
  };
  const html = (await homeOf(siteOf(pages, about, ''))).get('index.html') ?? '';
  assert.match(html, /<html lang="de"/u);
  assert.match(html, /<meta property="og:description" content="Of water\.">/u);
  assert.match(html, /rel="canonical" href="https:\/\/delta\.example\/"/u);
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? [];
  assert.deepEqual(JSON.parse(json), {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: 'The delta',
    inLanguage: 'de',
    url: 'https://delta.example/',
    dateModified: '2021-04-03',
    hasPart: [
      {
        '@type': 'CollectionPage',
        name: 'A',
        inLanguage: 'en',
        url: 'https://delta.example/a/',
        dateModified: '2021-04-03',
      },
    ],
  });
  assert.match(visible(html), /1 Seite, 2 Quellen.*CC BY/u);
});

test('A site of few sources is read at a glance: there is no search, and nothing to run', async () => {
  const few = await homeOf(siteOfPages(pageOf('A', sources(3)), pageOf('B', sources(3))));
  assert.ok(![...few.keys()].some((path) => path.endsWith('.js')));
  assert.ok(!few.get('index.html')?.includes('<form'));
  const none = await homeOf(siteOfPages());
  assert.match(visible(none.get('index.html')), /delta ?0 pages/u);
});

test('What is found leads to the page it stands on, of a long list to its part', async () => {
  const files = await homeOf(siteOfPages(largePage({ title: 'Lakes' }), pageOf('Tides', sources(3))));
  const byId = new Map(
    found(files).map(([path, markup]) => [/<article id="([^"]*)"/u.exec(markup)?.[1] ?? '', { path, markup }]),
  );
  assert.equal(byId.size, 527);
  assert.equal(byId.get('report-47')?.path, 'lakes/2012.html');
  assert.match(byId.get('report-47')?.markup ?? '', /<a href="lakes\/2012\.html#report-47">Permalink/u);
  assert.match(byId.get('report-47')?.markup ?? '', /On the page:<\/b> <a href="lakes\/index\.html">/u);
  assert.equal(byId.get('tides-1')?.path, 'tides/index.html');
});

test('Sources of two pages with one id are two, each with the way to its own page', async () => {
  const files = await homeOf(siteOfPages(pageOf('A', sources(8)), pageOf('B', sources(8))));
  const one = found(files).filter(([, markup]) => markup.includes('Tides 3'));
  assert.deepEqual(
    one.map(([path, markup]) => [
      path,
      /<article id="([^"]*)"/u.exec(markup)?.[1],
      /<a href="([^"]*)">Permalink/u.exec(markup)?.[1],
    ]),
    [
      ['a/index.html', 'tides-3-a', 'a/index.html#tides-3'],
      ['b/index.html', 'tides-3-b', 'b/index.html#tides-3'],
    ],
  );
});

test('What checking gave stands with what is found, as on its page, with the way to it', async () => {
  // The same page twice: all ids come again.
  const files = await homeOf(
    siteOfPages(checkedPage({ title: 'A' }), checkedPage({ title: 'B', contact: 'mailto:desk@lakes.example' })),
  );
  const [[, markup = ''] = [], ...others] = found(files).filter(
    ([path, one]) => path.startsWith('b/') && one.includes('stays shut'),
  );
  assert.deepEqual(others, []);
  assert.match(markup, /Verbatim/u);
  assert.match(markup, /Wrong source:.*<a href="b\/index\.html#weir-2026-council">/su);
  assert.match(markup, /Report a problem/u);
  assert.ok(!markup.includes('<a href="#'));
});

test('Whatever the pages hold, every source of every page is found once, and no text becomes markup', async () => {
  const titles = fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', '</script>', '&amp;', 'a');
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryPage(), { maxLength: 4 }), titles, async (pages, title) => {
      const all = [...pages, pageOf(title, sources(8))];
      const site = siteOf(
        all.map((page, i) => ({ file: `${i}.md`, page })),
        { title, description: title },
        '',
      );
      const files = await homeOf(site);
      const html = files.get('index.html') ?? '';
      assert.ok(!html.includes('<img') && !html.includes('<script>'));
      const ids = found(files).flatMap(([, markup]) => [...markup.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
      const wanted = all.flatMap(({ entries }) => entries.flatMap(({ quotations }) => ['', ...quotations])).length;
      assert.equal(ids.length, wanted);
      assert.equal(new Set(ids).size, wanted);
    }),
    RUNS,
  );
});
