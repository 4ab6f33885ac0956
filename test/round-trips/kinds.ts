/** What a page may hold, kind by kind: a page with it, and where to look for it when the page has come back. */
import type { CslDate, CslItem } from '../../src/model/csl.ts';
import type { Entry, Page, Text } from '../../src/model/page.ts';

export interface Kind {
  readonly name: string;
  readonly page: Page;
  /** What must be the same before and after. */
  readonly pick: (page: Page) => unknown;
}

const REFERENCE: CslItem = {
  type: 'article-newspaper',
  author: [{ family: 'Brook', given: 'Ada' }],
  title: 'The tide at the northern gate',
  'container-title': 'The Lune Herald',
  issued: { 'date-parts': [[2021, 3, 29]] },
  URL: 'https://herald.example/tide',
};
const WORDS: Text = { plain: 'The water rose for three nights, and nobody in the harbour slept.' };
const ENTRY: Entry = {
  id: 'brook-2021-northern',
  reference: REFERENCE,
  quotations: [{ id: 'brook-2021-northern-q', text: WORDS }],
  notes: [],
  tags: [],
};
const PAGE: Page = {
  title: 'The page',
  lang: 'en',
  intro: [],
  sections: [],
  entries: [ENTRY],
  other: [],
};

function withEntry(entry: Partial<Entry>): Page {
  return { ...PAGE, entries: [{ ...ENTRY, ...entry }] };
}

function field<K extends keyof CslItem>(name: string, key: K, value: CslItem[K]): Kind {
  const reference = { ...REFERENCE, [key]: value };
  return { name, page: withEntry({ reference }), pick: (page) => page.entries[0]?.reference[key] };
}

function date(name: string, issued: CslDate): Kind {
  return field(`date: ${name}`, 'issued', issued);
}

function quotation(name: string, more: Partial<Entry['quotations'][number]>, pick: Kind['pick']): Kind {
  return { name, page: withEntry({ quotations: [{ id: 'brook-2021-northern-q', text: WORDS, ...more }] }), pick };
}

function ofEntry<K extends keyof Entry>(name: string, key: K, value: NonNullable<Entry[K]>): Kind {
  return { name, page: withEntry({ [key]: value }), pick: (page) => page.entries[0]?.[key] };
}

function ofPage(name: string, facts: Partial<Page>, pick: Kind['pick']): Kind {
  return { name, page: { ...PAGE, ...facts }, pick };
}

const first = (page: Page): Entry['quotations'][number] | undefined => page.entries[0]?.quotations[0];
const words = (page: Page): unknown => page.entries.map(({ quotations }) => quotations.map(({ text }) => text.plain));
const MARKED: Text = {
  plain: 'The water rose for three nights, and nobody slept.',
  marks: [{ start: 4, end: 9, kind: 'em' }],
};
const TWO_PARAGRAPHS: Text = { plain: 'The water rose for three nights.\nNobody in the harbour slept.' };
const HASH = 'ab'.repeat(32);
const COPY = { sha256: HASH, textSha256: HASH, captured: '2026-05-01' };
const SECTIONS = [
  { id: 'gates', title: 'Gates', level: 2 },
  { id: 'harbours', title: 'Harbours', level: 2 },
];

export const KINDS: readonly Kind[] = [
  field('persons as authors', 'author', [
    { family: 'Brook', given: 'Ada' },
    { family: 'Weir', given: 'Tom' },
  ]),
  field('a name with a particle', 'author', [{ family: 'Brook', given: 'Ada', 'non-dropping-particle': 'van der' }]),
  field('a body as author', 'author', [{ literal: 'Ministry of Lakes and Rivers' }]),
  field('editors', 'editor', [{ family: 'Weir', given: 'Tom' }]),
  field('title', 'title', REFERENCE.title),
  field('outlet', 'container-title', 'The Lune Herald'),
  field('publisher', 'publisher', 'Harbour Institute'),
  field('kind of source', 'type', 'article-newspaper'),
  field('volume', 'volume', '12'),
  field('pages', 'page', '3\u20139'),
  field('link', 'URL', REFERENCE.URL),
  field('DOI', 'DOI', '10.5555/tide-1'),
  date('a day', { 'date-parts': [[2021, 3, 29]] }),
  date('a month', { 'date-parts': [[2021, 3]] }),
  date('a year', { 'date-parts': [[2021]] }),
  date('a season', { 'date-parts': [[2021]], season: 1 }),
  date('a range', { 'date-parts': [[2020], [2021]] }),
  date('about a year', { 'date-parts': [[1850]], circa: true }),
  date('words', { literal: 'forthcoming' }),
  quotation('words of a quotation', {}, words),
  quotation(
    'words in another script',
    {
      text: {
        plain:
          '\u0627\u0631\u062a\u0641\u0639 \u0627\u0644\u0645\u0627\u0621 \u062b\u0644\u0627\u062b \u0644\u064a\u0627\u0644',
      },
      lang: 'ar',
    },
    words,
  ),
  quotation('paragraphs of a quotation', { text: TWO_PARAGRAPHS }, words),
  quotation('emphasis in a quotation', { text: MARKED }, (page) => first(page)?.text),
  quotation('language of a quotation', { lang: 'de' }, (page) => first(page)?.lang ?? page.lang),
  quotation('locator', { locator: 'p. 12' }, (page) => first(page)?.locator),
  quotation('speaker', { speaker: 'Inge Moss' }, (page) => first(page)?.speaker),
  quotation('translation', { translation: { plain: 'Das Wasser stieg.' } }, (page) => first(page)?.translation),
  quotation('id of a quotation', { id: 'the-three-nights' }, (page) => first(page)?.id),
  quotation(
    'receipt of a quotation',
    { receipt: { verdict: 'not-found', quotationSha256: HASH, copy: COPY, passages: [], changes: [], cautions: [] } },
    (page) => first(page)?.receipt,
  ),
  quotation(
    'what a quotation was before it was corrected',
    { corrected: [{ on: '2026-05-01', former: 'The water fell for three nights.' }] },
    (page) => first(page)?.corrected,
  ),
  ofEntry('notes', 'notes', [{ text: { plain: 'The first report on the flood.' } }]),
  ofEntry('that a note is private', 'notes', [{ text: { plain: 'Ask her for the photographs.' }, private: true }]),
  ofEntry('tags', 'tags', ['floods', 'harbours']),
  ofEntry('id of an entry', 'id', 'the-northern-gate'),
  ofEntry('added, changed', 'changed', '2022-05-01'),
  ofEntry('archived copies', 'archived', [{ url: 'https://archive.example/1', date: '2021-04-01' }]),
  ofEntry('silenced messages', 'silenced', [{ rule: 'missing-date', reason: 'The page has none.' }]),
  ofPage(
    'sections',
    {
      sections: SECTIONS,
      entries: [
        { ...ENTRY, section: 'gates' },
        {
          ...ENTRY,
          id: 'weir-2020-harbour',
          section: 'harbours',
          reference: { ...REFERENCE, title: 'A harbour of stone', author: [{ family: 'Weir', given: 'Tom' }] },
          quotations: [{ id: 'q2', text: { plain: 'Nobody had asked the harbour master for his opinion.' } }],
        },
      ],
    },
    ({ sections, entries }) =>
      entries.map(({ reference, section }) => [reference.title, sections.find(({ id }) => id === section)?.title]),
  ),
  ofPage('title of the page', { title: 'Tides and gates' }, (page) => page.title),
  ofPage('language of the page', { lang: 'de' }, (page) => page.lang),
  ofPage('intro', { intro: [{ plain: 'What was written about the gates of the harbour.' }] }, (page) =>
    page.intro.map(({ plain }) => plain),
  ),
  ofPage(
    'marks, order, contact and withdrawn entries',
    {
      marks: 'all',
      order: 'added',
      contact: 'mailto:desk@pages.example',
      withdrawn: [{ id: 'moss-2019-ferry', on: '2026-05-01', reason: 'At the author\u2019s request.' }],
    },
    ({ marks, order, contact, withdrawn }) => [marks, order, contact, withdrawn],
  ),
  ofPage('address of the page', { url: 'https://pages.example/tides/' }, (page) => page.url),
];
