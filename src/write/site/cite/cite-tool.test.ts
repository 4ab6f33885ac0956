import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import { PAGES, STATES } from '../../../../test/site-pages.ts';
import { readPage } from '../../../index.ts';
import type { Entry, Page } from '../../../model/page.ts';
import { anchor } from '../../../text/anchor.ts';
import { WRITERS, writePage } from '../../write.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

async function elementsOf(page: Page, options: Parameters<typeof writePage>[2] = {}): Promise<Element[]> {
  const [index] = await writePage(page, 'html', { stamp: '1a2b3c4d', baseName: 'harbour', ...options });
  assert.ok(typeof index?.content === 'string');
  return elements(parse(index.content));
}

function elements(node: { childNodes: readonly Node[] }): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** What “Cite” says below the entry of an id, or below the page. */
function citation(all: readonly Element[], id?: string): string | undefined {
  const around = all.find((one) => (id === undefined ? one.tagName === 'footer' : attribute(one, 'id') === id));
  assert.ok(around);
  const panel = elements(around).find((one) => attribute(one, 'class') === 'cite');
  const line = panel && elements(panel).find(({ tagName }) => tagName === 'p');
  return line && textOf(line);
}

function entryOf(id: string): Entry {
  const found = STATES.entries.find((entry) => entry.id === id);
  assert.ok(found);
  return found;
}

test('A source is cited by its line and its address', async () => {
  const all = await elementsOf(STATES);
  assert.equal(
    citation(all, 'three-quotations'),
    'Ada Holm, \u2018What the barges carry\u2019, Coast and River, 29 March 2021, https://paper.example/2021/3/29/',
  );
  assert.equal(
    citation(all, 'archived-only'),
    '\u2018A page that is gone\u2019, Old Harbour Blog, 3 June 2018, https://archive.example/2',
  );
  assert.equal(citation(all, 'nothing'), undefined);
});

test('A source is cited in the style of the build, where there is one', async () => {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
    <info><title>Test</title><id>test</id><updated>2021-01-01T00:00:00+00:00</updated></info>
    <citation><layout><text variable="title"/></layout></citation>
    <bibliography><layout suffix="."><text variable="title"/><text variable="URL" prefix=". "/></layout></bibliography>
  </style>`;
  const all = await elementsOf({ ...STATES, entries: [entryOf('no-quotation')] }, { style });
  assert.equal(citation(all, 'no-quotation'), 'No words were taken from this one. https://paper.example/2021/2/19/.');
});

test('The page is cited by its title, version, last change and address', async () => {
  assert.equal(
    citation(await elementsOf(STATES)),
    '\u2018The Lune harbour & the \u201cthree-channel\u201d plan\u2019, Version 1a2b3c4d, 12 April 2021, https://pages.example/harbour/',
  );
  const { url: _url, updated: _updated, ...bare } = STATES;
  assert.match(citation(await elementsOf(bare)) ?? '', /\u2019, Version 1a2b3c4d$/u);
});

test('Each quotation of a source has a link in “Cite”, which leads to it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      const all = await elementsOf(page);
      const ids = new Set(all.flatMap((one) => attribute(one, 'id') ?? []));
      const panels = all.filter((one) => attribute(one, 'class') === 'cite');
      const links = panels
        .flatMap(elements)
        .flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? []) : []));
      for (const href of links) assert.ok(ids.has(decodeURIComponent(href?.slice(1) ?? '')), href);
      const cited = page.entries.filter(({ id }) => ids.has(anchor(id)) && citation(all, anchor(id)) !== undefined);
      assert.equal(links.length, cited.flatMap(({ quotations }) => quotations).length);
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 3) },
  );
});

test('Each source has one context object for reference managers, inside its article and hidden', async () => {
  const articles = (await elementsOf(STATES)).filter((one) => one.tagName === 'article');
  const found = articles.map((one) => elements(one).filter((part) => attribute(part, 'class') === 'Z3988'));
  assert.deepEqual(
    found.map((spans) => spans.length),
    STATES.entries.map(({ reference }) => (reference.title ? 1 : 0)),
  );
  for (const span of found.flat()) {
    assert.equal(textOf(span), '');
    assert.notEqual(attribute(span, 'hidden'), undefined);
  }
});

test('Programs find every form of the page; readers are offered six, and the others on demand', async () => {
  // A site has no OpenDocument text: it is for those who ask `convert` for one.
  const formats = Object.keys(WRITERS).filter((format) => !['html', 'odt'].includes(format));
  const downloads = formats.map((format) => ({ path: `harbour.${format}`, format, bytes: 9000 }));
  const all = await elementsOf(STATES, { downloads });
  const linked = all.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'alternate');
  assert.deepEqual(linked.map((one) => attribute(one, 'href')).sort(), downloads.map(({ path }) => path).sort());
  const list = all.find((one) => attribute(one, 'class') === 'get');
  assert.ok(list);
  const [more] = elements(list).filter((one) => one.tagName === 'details');
  assert.ok(more);
  const links = (one: Element) =>
    elements(one)
      .filter(({ tagName }) => tagName === 'a')
      .map(textOf);
  assert.deepEqual(links(more), ['CSL-JSON', 'CSV', 'Markdown', 'page.json']);
  assert.deepEqual(
    links(list).filter((name) => !links(more).includes(name)),
    ['Word document, 9\u00a0kB', 'Explore', 'Zotero', 'BibTeX', 'RIS', 'Feed'],
  );
});

test('A social card has a title, a kind, a description, an address, a locale and a day', async () => {
  const cardOf = async (page: Page) => {
    const tags = (await elementsOf(page)).filter((one) => one.tagName === 'meta');
    const names = tags.map((one) => [attribute(one, 'property') ?? attribute(one, 'name'), attribute(one, 'content')]);
    return new Map(names.filter(([name]) => /^(?:og|twitter|article):/u.test(name ?? '')) as [string, string][]);
  };
  assert.deepEqual(Object.fromEntries(await cardOf(STATES)), {
    'og:title': STATES.title,
    'og:type': 'article',
    'og:description': STATES.intro[0]?.plain,
    'og:url': STATES.url,
    'og:locale': 'en_US',
    'article:modified_time': '2021-04-12',
    'twitter:card': 'summary',
  });
  assert.equal((await cardOf({ ...STATES, lang: 'de-CH' })).get('og:locale'), 'de_CH');
  assert.equal((await cardOf(PAGES.arabic ?? STATES)).get('og:locale'), 'ar_EG');
});

test('What is needed to cite a source costs a page less than 200 bytes, compressed', async () => {
  const { page } = await readPage(readFileSync('examples/halder-barrier.md'), { name: 'page.md' });
  const [index] = await writePage(page, 'html');
  assert.ok(typeof index?.content === 'string');
  const parts =
    /<details class="cite">.*?<\/div><\/details>|<span class="Z3988".*?<\/span>|<script type="application\/ld\+json">.*?<\/script>/gsu;
  // One of the first two for each source, one for the page, and the list of all.
  assert.equal(index.content.match(parts)?.length, 2 * page.entries.length + 2);
  const bare = index.content.replace(parts, '');
  const cost = gzipSync(index.content).length - gzipSync(bare).length;
  assert.ok(cost < 200 * page.entries.length, `${cost} bytes for ${page.entries.length} sources`);
});
