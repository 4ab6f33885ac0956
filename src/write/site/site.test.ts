import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { checkedPage } from '../../../test/checked-page.ts';
import { DOWNLOADS, PAGES, STATES } from '../../../test/site-pages.ts';
import type { Page } from '../../model/page.ts';
import { sha256 } from '../../text/hash.ts';
import { site } from './site.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

async function documentsOf(page: Page): Promise<string[]> {
  const files = await site.write(page, { baseName: 'page', stamp: '1a2b3c4d', downloads: DOWNLOADS });
  return files.filter(({ path }) => path.endsWith('.html')).map(({ content }) => String(content));
}

/** `index.html`, which is the first. */
async function pageOf(page: Page): Promise<string> {
  const [index = ''] = await documentsOf(page);
  return index;
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

const KINDS = new Set(['type', 'kind', 'verdict', 'edit', 'marks']);

/** The page with each of its strings replaced, those excepted that name a kind. */
function withStrings<T>(value: T, replace: () => string, key = ''): T {
  if (typeof value === 'string') return (KINDS.has(key) ? value : replace()) as T;
  if (Array.isArray(value)) return value.map((one) => withStrings(one, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withStrings(one, replace, name)])) as T;
}

/** With receipts that are for the words they stand at, as only such are shown. */
function withFittingHashes(page: Page): Page {
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map(({ receipt, ...rest }) => ({
      ...rest,
      ...(receipt && { receipt: { ...receipt, quotationSha256: sha256(rest.text.plain) } }),
    })),
  }));
  return { ...page, entries };
}

const ATTACKS: readonly string[] = [
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '<!--',
  ']]></title><script>',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https://a.example/"><script>',
  'https://user:pw@a.example/\u0000',
  '\\"}</style>*{}',
  '\ud800',
  '\u202e\u2066',
  'constructor',
  'a\nb\r\nc',
];

const hostile = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 12 }), fc.string());

const OURS = new Set(
  'html head meta title link style body a header h1 div p span sup sub nav ul li ol svg rect aside main section article h2 h3 h4 h5 h6 b i abbr bdi br wbr em strong time blockquote footer symbol path circle use details summary mark del ins pre button script form input label fieldset legend table thead tbody tr th td'.split(
    ' ',
  ),
);

test('No text of a page can become an element, an attribute that runs, or a link that does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 5, maxLength: 20 }), fc.nat(), async (texts, from) => {
      let next = from;
      const given = from % 2 === 0 ? (PAGES.sections ?? STATES) : checkedPage({ contact: 'mailto:a@b.example' });
      const page = withFittingHashes(withStrings(given, () => texts[next++ % texts.length] ?? ''));
      const documents = await documentsOf(page);
      assert.equal(documents.length, from % 2 === 0 ? 2 : 1);
      for (const element of documents.flatMap((one) => elements(parse(one)))) {
        assert.ok(OURS.has(element.tagName), element.tagName);
        if (attribute(element, 'type') === 'application/ld+json')
          assert.doesNotThrow(() => JSON.parse(textOf(element)));
        for (const { name, value } of element.attrs) {
          assert.ok(!name.startsWith('on') && name !== 'style', name);
          if (name === 'src') assert.match(value, /^assets\/(?:page|explore)-[0-9a-f]{8}\.js$/u);
          if (name === 'href' && element.tagName === 'a') {
            const known =
              /^(?:#|explore\.html$|index\.html(?:$|[?#]))/u.test(value) ||
              DOWNLOADS.some(({ path }) => path === value);
            assert.ok(known || /^(?:https?|mailto):/u.test(value), value);
          }
        }
      }
    }),
    { ...RUNS, examples: ATTACKS.flatMap((attack): [string[], number][] => [0, 1].map((from) => [[attack], from])) },
  );
});

test('Every word of every quotation stands on the page, whatever it is', async () => {
  const words = (text: string) => text.replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 3, maxLength: 9 }), async (texts) => {
      const quotations = texts.map((plain, i) => ({ id: `q${i}`, text: { plain: `${i}${plain}`.toWellFormed() } }));
      const [entry] = STATES.entries;
      assert.ok(entry);
      const all = elements(parse(await pageOf({ ...STATES, entries: [{ ...entry, quotations }] })));
      const printed = all.filter((one) => one.tagName === 'blockquote').map((one) => one.childNodes.map(textOf));
      for (const [i, paragraphs] of printed.entries()) {
        const bare = paragraphs.map((one) => words(one).slice(1)).join('');
        assert.equal(bare, `${words(quotations[i]?.text.plain ?? '')}\u201d`);
      }
      assert.equal(printed.length, texts.length);
    }),
    RUNS,
  );
});

test('The same page gives the same bytes', async () => {
  assert.equal(await pageOf(STATES), await pageOf(structuredClone(STATES)));
});

test('A private note and the surroundings of the list are not printed; unread text is', async () => {
  const text = textOf(parse(await pageOf(STATES)) as unknown as Node);
  assert.ok(!text.includes('For the curator alone.'));
  assert.ok(!text.includes('Home About Contact'));
  assert.ok(text.includes('A line that belongs to no source.'));
});

test('A link to an archived source says which copy, of which day, the quotation was taken from', async () => {
  const links = elements(parse(await pageOf(STATES))).filter((one) => attribute(one, 'data-versionurl'));
  assert.deepEqual(
    links.map((one) => [attribute(one, 'data-versionurl'), attribute(one, 'data-versiondate')]),
    [
      // The source's own link, the link to its copy, and that of a source of which only the copy is left.
      ['https://archive.example/web/1/', '2021-03-06'],
      ['https://archive.example/web/1/', '2021-03-06'],
      ['https://archive.example/2', '2018-07-01'],
    ],
  );
});

test('With a citation style the line is in that style, and its title carries the link', async () => {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
    <info><title>Test</title><id>test</id><updated>2021-01-01T00:00:00+00:00</updated></info>
    <citation><layout><text variable="title"/></layout></citation>
    <bibliography><layout suffix="."><text variable="container-title" font-style="italic" suffix=": "/><text variable="title"/></layout></bibliography>
  </style>`;
  const [index] = await site.write(STATES, { baseName: 'page', stamp: '1a2b3c4d', style });
  assert.ok(typeof index?.content === 'string');
  const line = elements(parse(index.content)).find((one) => one.tagName === 'h3');
  assert.ok(line);
  assert.equal(textOf(line), 'Coast and River: Lessons from the first dredging season.');
  assert.deepEqual(
    elements(line)
      .filter((one) => one.tagName === 'a')
      .map(textOf),
    ['Lessons from the first dredging season'],
  );
});

test('The Word link says what it is and how large', async () => {
  const link = elements(parse(await pageOf(STATES))).find((one) => attribute(one, 'class') === 'word');
  assert.ok(link);
  assert.equal(textOf(link), 'Word document, 24\u00a0kB');
});

test('An address that browsers do not open is shown and not linked, and one that runs is not shown either', async () => {
  const [entry] = STATES.entries.filter(({ id }) => id === 'no-date');
  assert.ok(entry);
  for (const [URL, isShown] of [
    ['ftp://files.example/memo', true],
    ['java\tscript:alert(1)', false],
  ] as const) {
    const page: Page = { ...STATES, entries: [{ ...entry, reference: { ...entry.reference, URL } }] };
    const article: Element | undefined = elements(parse(await pageOf(page))).find(
      (one) => attribute(one, 'id') === 'no-date',
    );
    assert.ok(article);
    assert.equal(textOf(article).includes(URL), isShown);
    const links = elements(article).flatMap((one) => attribute(one, 'href') ?? []);
    assert.deepEqual(links, ['#no-date-1', '#no-date']);
  }
});

test('A source keeps its id where a heading would have the same', async () => {
  const all = elements(parse(await pageOf(STATES)));
  assert.deepEqual(
    all.filter((one) => attribute(one, 'id')?.startsWith('no-date')).map((one) => [one.tagName, attribute(one, 'id')]),
    [
      ['h2', 'no-date-heading'],
      ['article', 'no-date'],
      ['div', 'no-date-1'],
    ],
  );
});

test('Each page ships only the fonts that its script needs', async () => {
  const fonts = async (name: string): Promise<string[]> => {
    const page = PAGES[name];
    assert.ok(page);
    const files = await site.write(page, { baseName: 'page', stamp: '1a2b3c4d' });
    return files.map((file) => file.path).filter((path) => path.endsWith('.woff2'));
  };
  assert.deepEqual(await fonts('sixty'), [
    'assets/source-sans-3-latin-wght-normal.woff2',
    'assets/source-serif-4-latin-wght-normal.woff2',
    'assets/source-sans-3-latin-wght-italic.woff2',
  ]);
  assert.ok((await fonts('arabic')).includes('assets/noto-naskh-arabic-arabic-wght-normal.woff2'));
  assert.deepEqual(await fonts('japanese'), []);
});

test('The link to an entry cannot be taken for the link to its source', async () => {
  const all = elements(parse(await pageOf(STATES)));
  const toEntries = all.filter((one) => one.tagName === 'a' && attribute(one, 'href') === '#long');
  assert.deepEqual(toEntries.map(textOf), ['Permalink']);
});

test('A page with sections says how many sources it has once', async () => {
  const { sections } = PAGES;
  assert.ok(sections);
  const text = elements(parse(await pageOf(sections)))
    .filter((one) => one.tagName === 'p')
    .map(textOf);
  assert.equal(text.filter((one) => one.startsWith('11 sources')).length, 1);
});

test('A section without sources says so, unless sections stand under it', async () => {
  const page: Page = {
    ...STATES,
    entries: STATES.entries.slice(0, 1).map((entry) => ({ ...entry, section: 'c' })),
    sections: [
      { id: 'a', title: 'Later', level: 2 },
      { id: 'b', title: 'Outer', level: 2 },
      { id: 'c', title: 'Inner', level: 3 },
    ],
  };
  const sections = elements(parse(await pageOf(page))).filter((one) => one.tagName === 'section');
  assert.deepEqual(
    sections.slice(0, 3).map((one) => textOf(one).includes('No sources yet.')),
    [true, false, false],
  );
});

test('A note that opens with the word “Note” has it once', async () => {
  const [entry] = STATES.entries;
  assert.ok(entry);
  const notes = [{ text: { plain: 'Note: Spanish original.' } }];
  const all = elements(parse(await pageOf({ ...STATES, entries: [{ ...entry, notes }] })));
  assert.deepEqual(
    all.filter((one) => attribute(one, 'class') === 'note').map((one) => textOf(one)),
    ['Note Spanish original.'],
  );
});

test('The address of a source without title is linked, upright, and printed once', async () => {
  const URL = 'https://files.example/reports/memo.pdf';
  const page: Page = { ...STATES, entries: [{ ...nothing(), reference: { type: 'webpage', URL } }] };
  const [line] = elements(parse(await pageOf(page))).filter((one) => attribute(one, 'class') === 'ref');
  assert.ok(line);
  assert.equal(textOf(line), `${URL}, no date`);
  assert.deepEqual(
    elements(line).map((one) => one.tagName),
    ['a', 'wbr', 'wbr', 'span'],
  );
});

test('As a single file the page brings no fonts and asks for none', async () => {
  const files = await site.write(STATES, { baseName: 'page', stamp: '1a2b3c4d', singleFile: true });
  assert.deepEqual(
    files.map((file) => file.path),
    ['index.html'],
  );
  assert.doesNotMatch(String(files[0]?.content), /@font-face|assets\/|url\(/u);
});

function nothing(): Page['entries'][number] {
  return { id: 'x', reference: { type: 'webpage' }, quotations: [], notes: [], tags: [] };
}
