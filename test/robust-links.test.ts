/** Every outward link of the web page and of the Word document says how to find its source again (Robust Links). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Entry, Page, Text } from '../src/model/page.ts';
import { readPage } from '../src/read/read.ts';
import { safeAddress } from '../src/text/safe-address.ts';
import { writePage } from '../src/write/write.ts';
import { arbitraryPage, RUNS } from './arbitrary-page.ts';
import { arabicPage, harbourPage, japanesePage } from './docx-pages.ts';
import { docxParts } from './docx-parts.ts';
import { writtenAndRead } from './round-trips/write-and-read.ts';
import { STATES } from './site-pages.ts';
import { allNamed, parseXml } from './xml-tree.ts';

const OWN = 'https://tide.example/a?b=1&c=2';
const WAYBACK = `https://web.archive.org/web/20210503120000/${OWN}`;
const PERMA = 'https://perma.cc/A1B2-C3D4';
const EXAMPLE = new URL('../examples/halder-barrier.md', import.meta.url);

const { page: example } = await readPage(readFileSync(EXAMPLE), { name: 'page.md' });
const WHOLE: Readonly<Record<string, Page>> = { example, arabic: arabicPage, japanese: japanesePage, states: STATES };

interface Link {
  readonly href: string;
  readonly original?: string;
  readonly date?: string;
  readonly copies?: string;
  readonly words: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All links of the web page that lead to the web, in their order. */
async function webLinks(page: Page): Promise<Link[]> {
  const files = await writePage(page, 'html', { stamp: '1a2b3c4d' });
  const content = files.find(({ path }) => path.endsWith('.html'))?.content;
  assert.ok(typeof content === 'string');
  const links: Link[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'a') {
      const value = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      const [original, date, copies] = ['data-originalurl', 'data-versiondate', 'data-versionurl'].map(value);
      const all = { ...(original && { original }), ...(date && { date }), ...(copies && { copies }) };
      links.push({ href: value('href') ?? '', ...all, words: textOf(node) });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parse(content).childNodes.forEach(visit);
  return links;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Address, tip and words of all links of the Word document, in their order. */
function wordLinks(page: Page): { href: string; tip: string | undefined; words: string }[] {
  const parts = docxParts(page);
  const targets = new Map(
    allNamed(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return allNamed(parseXml(parts.get('word/document.xml') ?? ''), 'w:hyperlink').flatMap(({ attributes, text }) => {
    const href = targets.get(attributes['r:id'] ?? '');
    return href === undefined ? [] : [{ href, tip: attributes['w:tooltip'], words: text }];
  });
}

function isOutward(href: string, page: Page): boolean {
  return /^https?:/iu.test(href) && href !== page.url && href !== safeAddress(page.url);
}

function pageOf(entry: Partial<Entry>, more: Partial<Page> = {}): Page {
  const whole: Entry = {
    ...{ id: 'brook-2021', quotations: [], notes: [], tags: [] },
    reference: {
      type: 'article-newspaper',
      title: 'The dike held',
      issued: { 'date-parts': [[2021, 4, 3]] },
      URL: OWN,
    },
    ...entry,
  };
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [whole], other: [], ...more };
}

function linked(href: string): Text {
  return { plain: 'See there.', marks: [{ start: 0, end: 3, kind: 'link', href }] };
}

/** The links to one address. */
async function linkTo(href: string, page: Page): Promise<Link> {
  const [found] = (await webLinks(page)).filter((one) => one.href === href);
  assert.ok(found, href);
  return found;
}

for (const [name, page] of Object.entries(WHOLE)) {
  test(`every outward link of the page ${name} names its original and a day, on the web and in Word`, async () => {
    const outward = (await webLinks(page)).filter(({ href }) => isOutward(href, page));
    assert.ok(outward.length >= page.entries.length / 2);
    for (const { href, original, date } of outward) {
      assert.ok(original !== undefined && /^https?:/u.test(original), href);
      assert.match(date ?? '', /^\d{4}-\d\d-\d\d$/u, href);
    }
    const inWord = wordLinks(page).filter(({ href }) => isOutward(href, page));
    assert.ok(inWord.length >= page.entries.length / 2);
    for (const { href, tip } of inWord) assert.ok(tip?.startsWith('http') && tip.includes(' \u00b7 '), href);
  });
}

test('links of the page to itself, to mail and to its places have nothing of it', async () => {
  const url = 'https://pages.example/lakes/';
  const texts = [linked(`${url}#brook-2021`), linked('mailto:a@tide.example'), linked(url)];
  const page = pageOf({ notes: texts.map((text) => ({ text })) }, { url, updated: '2021-06-01' });
  const inward = (await webLinks(page)).filter(({ href }) => !isOutward(href.replace(/#.*/u, ''), page));
  assert.ok(inward.length >= 5);
  for (const { original, date, copies } of inward)
    assert.deepEqual([original, date, copies], [undefined, undefined, undefined]);
});

test('the day is that of the copy, else of the entry, of the page, of the source, of the newest source', async () => {
  const newest = {
    id: 'new',
    reference: { type: 'webpage', issued: { 'date-parts': [[2024, 1, 2]] } },
    quotations: [],
    notes: [],
    tags: [],
  } as const;
  const undated = { reference: { type: 'webpage', title: 'The dike held', URL: OWN } } as const;
  for (const [entry, more, day] of [
    [{ archived: [{ url: PERMA, date: '2021-05-03' }], added: '2021-05-04' }, {}, '2021-05-03'],
    [{ archived: [{ url: PERMA, date: '2021-05' }], added: '2021-05-04' }, {}, '2021-05-04'],
    [{ added: '2021-05-04', changed: '2021-05-05' }, { updated: '2021-06-01' }, '2021-05-05'],
    [{}, { updated: '2021-06-01' }, '2021-06-01'],
    [{}, { updated: '2021-06' }, '2021-04-03'],
    [undated, {}, '2024-01-02'],
  ] as const) {
    const page = pageOf(entry, more);
    const all = { ...page, entries: [...page.entries, newest] };
    assert.deepEqual((await linkTo(OWN, all)).date, day);
  }
});

test('a page without any full date says of its links no more than their copies', async () => {
  const reference = { type: 'webpage', title: 'The dike held', URL: OWN, issued: { 'date-parts': [[2021]] } } as const;
  assert.deepEqual(await linkTo(OWN, pageOf({ reference })), { href: OWN, words: 'The dike held' });
  const link = await linkTo(OWN, pageOf({ reference, archived: [{ url: PERMA }] }));
  assert.deepEqual(link, { href: OWN, copies: PERMA, words: 'The dike held' });
});

test('several copies stand in one list, each with its day; unsafe ones do not', async () => {
  const archived = [
    { url: 'javascript:alert(1)' },
    { url: PERMA, date: '2021' },
    { url: WAYBACK, date: '2021-05-03' },
    { url: `${PERMA} x`, date: '2021-05-04' },
  ];
  const link = await linkTo(OWN, pageOf({ archived }));
  assert.deepEqual(link.copies, `${PERMA} ${WAYBACK} 2021-05-03 ${PERMA}%20x 2021-05-04`);
  assert.equal(link.date, '2021-05-03');
});

test('a link that the curator set to a copy stays one, and names the original', async () => {
  const texts = { notes: [{ text: linked(WAYBACK) }] };
  const expected = { href: WAYBACK, original: OWN, date: '2021-05-03', copies: WAYBACK };
  for (const page of [pageOf(texts), pageOf({}, { intro: [linked(WAYBACK)] })]) {
    assert.deepEqual(await linkTo(WAYBACK, page), { ...expected, words: 'See' });
  }
  const reference = { type: 'webpage', title: 'The dike held', URL: WAYBACK } as const;
  assert.deepEqual(await linkTo(WAYBACK, pageOf({ reference })), { ...expected, words: 'The dike held' });
});

test('a DOI, links in quotations, in translations and in the intro are outward links like others', async () => {
  const quotation = { id: 'q', text: linked('https://a.example/'), translation: linked('https://b.example/') };
  const reference = { type: 'article-journal', title: 'Silt', DOI: '10.5555/x' } as const;
  const page = pageOf(
    { reference, quotations: [quotation], added: '2021-05-04' },
    { intro: [linked('https://c.example/')], updated: '2021-06-01' },
  );
  for (const [href, date] of [
    ['https://doi.org/10.5555/x', '2021-05-04'],
    ['https://a.example/', '2021-05-04'],
    ['https://b.example/', '2021-05-04'],
    ['https://c.example/', '2021-06-01'],
  ] as const) {
    const { original, date: day } = await linkTo(href, page);
    assert.deepEqual([original, day], [href, date]);
  }
});

test('an entry with a copy shows a link to it with its date, beside the source or in its place', async () => {
  const archived = [{ url: PERMA, date: '2021-05-03' }];
  const alive = await linkTo(PERMA, pageOf({ archived }));
  assert.deepEqual(alive, {
    href: PERMA,
    original: OWN,
    date: '2021-05-03',
    copies: PERMA,
    words: 'Archived copy, 3 May 2021',
  });
  const { URL: _, ...reference } = pageOf({}).entries[0]?.reference ?? { type: 'webpage' };
  const gone = await linkTo(PERMA, pageOf({ reference, archived }));
  assert.deepEqual([gone.words, gone.original], ['archived copy, 3 May 2021', PERMA]);
});

test('the tip of a link in Word has the original, the day and the copies, in the words of the page’s language', () => {
  const archived = [{ url: PERMA, date: '2021-05-03' }];
  const tipOf = (page: Page) => wordLinks(page).find(({ href }) => href === OWN)?.tip;
  assert.equal(tipOf(pageOf({ archived })), `${OWN} \u00b7 as of 3 May 2021 \u00b7 archived copy: ${PERMA}`);
  assert.equal(
    tipOf(pageOf({ archived }, { lang: 'de' })),
    `${OWN} \u00b7 Stand: 3. Mai 2021 \u00b7 archivierte Kopie: ${PERMA}`,
  );
  assert.equal(
    tipOf(pageOf({ archived }, { lang: 'fr' })),
    `${OWN} \u00b7 \u00e9tat au 3 mai 2021 \u00b7 copie archiv\u00e9e\u00a0: ${PERMA}`,
  );
});

test('the tip of a link in Word is as long as Word shows it, and no address in it is cut', () => {
  const url = `${OWN}${'x'.repeat(300)}`;
  const reference = { type: 'webpage', title: 'The dike held', URL: url } as const;
  const page = pageOf({ reference, archived: [{ url: PERMA, date: '2021-05-03' }] });
  assert.equal(
    wordLinks(page).find(({ href }) => href === url)?.tip,
    `as of 3 May 2021 \u00b7 archived copy: ${PERMA}`,
  );
});

test('copies come back from the Word document as copies, and nothing else of the entries changes', async () => {
  const copies = [PERMA, 'https://keep.lakes.example/7', WAYBACK].map((url) => [{ url, date: '2021-05-03' }]);
  for (const lang of ['en', 'de', 'fr', 'es', 'ru', 'ja']) {
    const plain = { ...harbourPage(6), lang };
    // One with each copy has no address of its own; the last copy would tell it.
    const bare = plain.entries.map(({ reference: { URL: url, ...rest }, ...entry }, i) => {
      return { ...entry, reference: url && (i < 3 || i === 5) ? { ...rest, URL: url } : rest };
    });
    const copied = bare.map((entry, i) => ({ ...entry, archived: copies[i % 3] ?? [] }));
    const readBack = async (entries: readonly Entry[]) =>
      (await writtenAndRead({ ...plain, entries }, 'docx')).page.entries.map(({ place: _, quotations, ...entry }) => ({
        ...entry,
        quotations: quotations.map(({ place: _at, ...quotation }) => quotation),
      }));
    const back = await readBack(copied);
    assert.deepEqual(
      back.map(({ archived: _, ...entry }) => entry),
      await readBack(bare),
      lang,
    );
    const copiesOf = (list: readonly Entry[]) =>
      list.map(({ reference, archived }) => `${reference.title} ${JSON.stringify(archived)}`).sort();
    assert.deepEqual(copiesOf(back), copiesOf(copied), lang);
  }
});

test('whatever a page holds, what its links say is an address of the web, a full day, and copies', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      for (const { href, original, date, copies } of await webLinks(page)) {
        if (!isOutward(href, page)) assert.deepEqual([original, date, copies], [undefined, undefined, undefined], href);
        assert.equal(original === undefined, date === undefined);
        assert.match(original ?? 'https://', /^https?:\/\/[^\s"<>]*$/u);
        assert.match(date ?? '2021-01-01', /^\d{4}-\d\d-\d\d$/u);
        assert.match(
          copies ?? 'https://a',
          /^https?:\/\/\S+(?: \d{4}-\d\d-\d\d)?(?: https?:\/\/\S+(?: \d{4}-\d\d-\d\d)?)*$/u,
        );
      }
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 4) },
  );
});
