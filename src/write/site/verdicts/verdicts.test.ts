import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { checkedPage } from '../../../../test/checked-page.ts';
import type { Entry, Page, Quotation } from '../../../model/page.ts';
import type { Receipt } from '../../../model/receipt.ts';
import { sha256 } from '../../../text/hash.ts';
import { site } from '../site.ts';
import { siteCheckWords } from './site-check-words.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const WORDS = 'nine boats lie in the channel';

async function htmlOf(page: Page): Promise<string> {
  const [index] = await site.write(page, { baseName: 'page', stamp: '1a2b3c4d', singleFile: true });
  assert.ok(typeof index?.content === 'string');
  return index.content;
}

async function elementsOf(page: Page): Promise<Element[]> {
  return inside(parse(await htmlOf(page)));
}

function inside(node: { childNodes: readonly Node[] }): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...inside(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').replace(/\s+/gu, ' ') : '';
}

function value(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function withClass(all: readonly Element[], name: string): Element[] {
  return all.filter((one) => value(one, 'class')?.split(' ').includes(name));
}

function receipt(more: Partial<Receipt> = {}): Receipt {
  return {
    ...{ verdict: 'verbatim', quotationSha256: sha256(WORDS), passages: [], changes: [], cautions: [] },
    copy: { sha256: sha256('copy'), textSha256: sha256('text') },
    ...more,
  };
}

function entry(id: string, quotations: readonly Partial<Quotation>[], more: Partial<Entry> = {}): Entry {
  return {
    ...{ id, reference: { type: 'webpage', title: `Title of ${id}`, URL: `https://boats.example/${id}` } },
    quotations: quotations.map((one, i) => ({ id: `${id}-${i}`, text: { plain: WORDS }, ...one })),
    ...{ notes: [], tags: [] },
    ...more,
  };
}

function pageOf(entries: readonly Entry[], more: Partial<Page> = {}): Page {
  return { title: 'Boats', lang: 'en', intro: [], sections: [], entries, other: [], marks: 'all', ...more };
}

test('a page on which no quotation has a receipt for its words shows no mark at all', async () => {
  for (const other of [undefined, receipt({ quotationSha256: sha256('other words') })]) {
    const all = await elementsOf(pageOf([entry('a', [other ? { receipt: other } : {}, {}])]));
    assert.deepEqual(withClass(all, 'check').concat(withClass(all, 'm'), withClass(all, 'marks')), []);
  }
});

test('every mark is drawn once, for a page that shows it, and all seven have at most a kilobyte', async () => {
  const all = await elementsOf(checkedPage());
  const drawn = all.filter((one) => one.tagName === 'symbol').map((one) => `#${value(one, 'id')}`);
  const used = all.filter((one) => one.tagName === 'use').map((one) => value(one, 'href'));
  assert.equal(drawn.length, 7);
  assert.deepEqual([...new Set(used)].sort(), drawn.toSorted());
  const symbols = /<svg class="marks".*?<\/svg>/su.exec(await htmlOf(checkedPage()))?.[0] ?? '';
  assert.ok(gzipSync(symbols).length < 1000, `${gzipSync(symbols).length} bytes`);
  const plain = await elementsOf(pageOf([entry('a', [{ receipt: receipt() }])]));
  assert.equal(plain.filter((one) => one.tagName === 'symbol').length, 1);
});

test('the head of the page counts every check, and what is not public is not told apart', async () => {
  const heads = async (page: Page): Promise<string> =>
    withClass(await elementsOf(page), 'facts')
      .map(textOf)
      .join('|');
  assert.match(
    await heads(checkedPage()),
    /\| ?2 of 9 quotations are verbatim Edited: 1 Altered: 2 Wrong source: 1 Not found: 1 Source unreadable: 1 Not checked: 1/u,
  );
  const { marks: _all, ...open } = checkedPage();
  assert.match(await heads(open), /\| ?2 of 9 quotations are verbatim Edited: 1 Not verified: 6 ?$/u);
});

test('the evidence for a wrong source is that of the right one: its copy, its link, its place', async () => {
  const wrong = receipt({
    verdict: 'wrong-source',
    foundIn: { entry: 'b', copy: { sha256: sha256('b'), textSha256: sha256('b'), captured: '2026-04-02' } },
    passages: [{ exact: WORDS, start: 0, end: WORDS.length }],
    fragment: 'https://boats.example/b#:~:text=nine%20boats',
  });
  const page = pageOf([
    entry('a', [{ receipt: wrong }], { archived: [{ url: 'https://kept.example/a', date: '2026-01-01' }] }),
    entry('b', [], { archived: [{ url: 'https://kept.example/b', date: '2026-04-02' }] }),
  ]);
  const [more] = withClass(await elementsOf(page), 'more');
  assert.ok(more);
  const links = inside(more).filter((one) => one.tagName === 'a');
  assert.deepEqual(
    links.map((one) => value(one, 'href')),
    ['#b', 'https://boats.example/b#:~:text=nine%20boats', 'https://kept.example/b'],
  );
  assert.equal(value(links[1], 'data-originalurl'), 'https://boats.example/b');
  assert.match(textOf(more), /Copy of 2.April 2026/u);
});

test('a receipt that tells no more than its verdict has nothing to open', async () => {
  const all = await elementsOf(pageOf([entry('a', [{ receipt: receipt({ verdict: 'unreadable' }) }])]));
  assert.deepEqual(
    withClass(all, 'check').map((one) => one.tagName),
    ['p'],
  );
});

test('passages stand in their order between their context; a long one shows its ends', async () => {
  const long = Array.from({ length: 61 }, (_, i) => `word${i}`).join(' ');
  const evidence = receipt({
    passages: [
      { exact: long, start: 900, end: 900 + long.length },
      { exact: WORDS, start: 2000, end: 2000 + WORDS.length },
    ],
    context: { before: 'Before it. ', after: '. Behind it' },
  });
  const [shown] = withClass(await elementsOf(pageOf([entry('a', [{ receipt: evidence }])])), 'passage');
  assert.ok(shown);
  const text = textOf(shown);
  assert.ok(inside(shown).every((one) => !textOf(one).includes('…')));
  assert.match(
    text,
    /^… Before it\. word0 .* word24 … word36 .* word60 … nine boats lie in the channel\. Behind it …$/u,
  );
  const ended = receipt({
    passages: [{ exact: WORDS, start: 5, end: 5 + WORDS.length }],
    context: { before: 'Now, ', after: '. The end.' },
  });
  const [whole] = withClass(await elementsOf(pageOf([entry('a', [{ receipt: ended }])])), 'passage');
  assert.ok(whole);
  assert.equal(textOf(whole), `Now, ${WORDS}. The end.`);
});

test('what the source has alone is told aloud without turning a text that runs the other way', async () => {
  const page = checkedPage({ lang: 'ar' });
  const aloud = withClass(await elementsOf(page), 'aloud');
  assert.ok(aloud.length > 0);
  assert.ok(aloud.every((one) => one.tagName === 'bdi'));
  assert.match(aloud.map(textOf).join(' '), new RegExp(siteCheckWords('ar').onlySource, 'u'));
});

test('the end mark of an altered quotation is a difference only where the source goes on without it', async () => {
  for (const [after, struck] of [
    ['. So it was.', ['ten']],
    [' and wait.', ['ten', '.']],
  ] as const) {
    const plain = 'ten boats lie there.';
    const altered = receipt({
      ...{ verdict: 'altered', quotationSha256: sha256(plain), context: { before: '', after } },
      passages: [{ exact: 'nine boats lie there', start: 0, end: 20 }],
    });
    const all = await elementsOf(pageOf([entry('a', [{ text: { plain }, receipt: altered }])]));
    const [merged] = withClass(all, 'passage');
    const dropped = merged && inside(merged).filter((one) => one.tagName === 'del');
    assert.deepEqual(
      dropped?.map((one) => /: (.*)\]/u.exec(textOf(one))?.[1]),
      struck,
    );
  }
});

test('corrections are told from the newest, with the former words where they may be shown, marks or not', async () => {
  const corrected = [
    { on: '2026-01-01', former: 'ten boats' },
    { on: '2026-02-01', former: '' },
    { on: '2026-03-01', former: 'a boat' },
  ];
  const all = await elementsOf(pageOf([entry('a', [{ corrected }])]));
  assert.deepEqual(withClass(all, 'check').map(textOf), [
    'Corrected on 1 March 2026 Former wording“a boat”',
    'Corrected on 1 February 2026',
    'Corrected on 1 January 2026 Former wording“ten boats”',
  ]);
});

test('a withdrawn source answers once at its permalink, is no source of the list, and headings give way to it', async () => {
  const withdrawn = [
    { id: 'gone', on: '2026-05-03', reason: 'On request.' },
    { id: 'gone', on: '2026-05-04' },
    { id: 'no-date', on: '2026-05-05' },
    { id: 'a', on: '2026-05-06' },
  ];
  const all = await elementsOf(pageOf([entry('a', [{}])], { withdrawn }));
  assert.deepEqual(
    withClass(all, 'gone').map((one) => [one.tagName, value(one, 'id'), textOf(one).replace(/\u00a0/gu, ' ')]),
    [
      ['article', 'gone', 'Withdrawn on 3 May 2026. On request.'],
      ['article', 'no-date', 'Withdrawn on 5 May 2026.'],
    ],
  );
  assert.match(withClass(all, 'facts').map(textOf).join(), /^1 source\b/u);
  const ids = all.flatMap((one) => value(one, 'id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
});

test('a problem is reported by a letter that names the entry, or at the address of a form, as it is', async () => {
  const report = async (more: Partial<Page>): Promise<string | undefined> => {
    const all = await elementsOf(pageOf([entry('a b', [])], more));
    return value(
      all.find((one) => one.tagName === 'a' && textOf(one) === 'Report a problem'),
      'href',
    );
  };
  assert.equal(await report({}), undefined);
  assert.equal(await report({ contact: 'https://desk.example/form?x=1' }), 'https://desk.example/form?x=1');
  assert.equal(
    await report({ contact: 'mailto:desk@boats.example' }),
    'mailto:desk@boats.example?subject=Boats%3A%20a%20b',
  );
  assert.equal(
    await report({ contact: 'mailto:desk@boats.example?cc=c@boats.example', url: 'https://boats.example/list/' }),
    `mailto:desk@boats.example?cc=c@boats.example&subject=${encodeURIComponent('https://boats.example/list/#a-b')}`,
  );
});

test('each language has words of its own for what a check opens on', () => {
  const english = new Set(Object.values(siteCheckWords('en').openers));
  // French has the same word for a passage.
  english.delete('Passage');
  for (const lang of ['de', 'fr', 'es', 'ar']) {
    const words = Object.values(siteCheckWords(lang).openers);
    assert.ok(
      words.every((word) => word !== '' && !english.has(word)),
      lang,
    );
  }
});
