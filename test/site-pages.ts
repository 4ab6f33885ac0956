/**
 * Pages for the judges of the web page: every state of an entry, both directions of writing, and lists of all sizes.
 * To add a state, add an entry to `states`; to add a page, add it to `PAGES`.
 */
import type { CslItem } from '../src/model/csl.ts';
import type { Entry, Page, Quotation } from '../src/model/page.ts';
import type { Download } from '../src/write/writer.ts';
import { checkedPage } from './checked-page.ts';

const SENTENCE =
  'The harbour board told the council that dredging of the inner basin will begin before the winter storms, and end ' +
  'when the last of the three channels can carry a loaded barge at low water.';

const BASE = {
  lang: 'en',
  intro: [],
  sections: [],
  other: [],
  url: 'https://pages.example/harbour/',
  updated: '2021-04-12',
} as const;

function entry(id: string, reference: CslItem, more: Partial<Entry> = {}): Entry {
  return { id, reference, quotations: [], notes: [], tags: [], ...more };
}

function quotation(id: string, plain: string, more: Partial<Quotation> = {}): Quotation {
  return { id, text: { plain }, ...more };
}

function article(family: string, title: string, outlet: string, date: readonly number[], given = 'Ada'): CslItem {
  return {
    type: 'article-newspaper',
    author: [{ family, given }],
    title,
    'container-title': outlet,
    issued: { 'date-parts': [date] },
    URL: `https://paper.example/${date.join('/')}/`,
  };
}

const GONE: CslItem = { type: 'post', title: 'A page that is gone', 'container-title': 'Old Harbour Blog' };

function states(): Entry[] {
  return [
    entry('long', article('Okonjo', 'Lessons from the first dredging season', 'Coast and River', [2021, 4, 7]), {
      quotations: [quotation('long-1', Array(5).fill(SENTENCE).join(' '))],
    }),
    entry('three-quotations', article('Holm', 'What the barges carry', 'Coast and River', [2021, 3, 29]), {
      quotations: [
        quotation('three-1', 'Nobody believed it \u201cuntil the first pile was driven\u201d, and then everyone did.'),
        quotation('three-2', 'The second is short.', { locator: 'p. 12' }),
        quotation('three-3', 'The third is spoken.\nIt has a second paragraph.', {
          speaker: 'Jens Holm',
          locator: '12:30',
        }),
      ],
      notes: [
        {
          text: {
            plain: 'See the report.',
            marks: [{ start: 8, end: 14, kind: 'link', href: 'https://council.example/r' }],
          },
        },
        { text: { plain: 'For the curator alone.' }, private: true },
      ],
    }),
    entry(
      'long-body',
      {
        type: 'report',
        author: [
          {
            literal:
              'Joint Standing Committee of Coastal Ministries for Inland Navigation, Dredging, Flood Protection and Small Craft',
          },
        ],
        title: 'Communiqu\u00e9',
        issued: { 'date-parts': [[2021, 3, 5]] },
        URL: 'https://ministries.example/c?a=1&b=[2]|3',
      },
      {
        quotations: [quotation('long-body-1', SENTENCE)],
        archived: [{ url: 'https://archive.example/web/1/', date: '2021-03-06' }],
      },
    ),
    entry('no-quotation', article('Berg', 'No words were taken from this one', 'The Lune Courier', [2021, 2, 19])),
    entry('only-a-note', article('Ibsen', 'Only a note', 'The Lune Courier', [2020, 12]), {
      notes: [{ text: { plain: 'A map of the channels.' } }],
    }),
    entry(
      'no-author',
      { ...GONE, title: 'A leader without an author', issued: { 'date-parts': [[2020]] }, DOI: '10.5555/x_(y)' },
      {
        quotations: [quotation('no-author-1', SENTENCE)],
      },
    ),
    entry(
      'no-link',
      {
        type: 'article-journal',
        title: 'Without a link',
        volume: '12',
        issue: '4',
        page: 'pp. 3\u20139',
        issued: { 'date-parts': [[2019, 5, 2]] },
      },
      {
        quotations: [
          quotation('no-link-1', 'Wir graben weiter.', { lang: 'de', translation: { plain: 'We go on digging.' } }),
        ],
      },
    ),
    entry(
      'other-direction',
      {
        ...article(
          '\u0642\u0627\u0633\u0645',
          '\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0627\u0644\u062c\u062f\u064a\u062f',
          '\u0635\u062d\u064a\u0641\u0629 \u0627\u0644\u0633\u0627\u062d\u0644',
          [2018, 1, 8],
          '\u0644\u064a\u0644\u0649',
        ),
        language: 'ar',
      },
      {
        quotations: [
          quotation(
            'other-direction-1',
            '\u0642\u0627\u0644\u062a \u0627\u0644\u0647\u064a\u0626\u0629 \u0625\u0646 \u0627\u0644\u0623\u0639\u0645\u0627\u0644 \u0633\u062a\u0628\u062f\u0623 \u0642\u0631\u064a\u0628\u0627.',
            { lang: 'ar' },
          ),
        ],
      },
    ),
    entry(
      'archived-only',
      { ...GONE, issued: { 'date-parts': [[2018, 6, 3]] } },
      {
        archived: [{ url: 'https://archive.example/2', date: '2018-07-01' }],
        quotations: [quotation('archived-only-1', 'Its words are kept.')],
      },
    ),
    entry(
      'no-date',
      { type: 'document', title: 'Undated memorandum on sluices', URL: 'java\tscript:alert(1)' },
      {
        quotations: [quotation('no-date-1', 'The sluices must be shut by hand.')],
      },
    ),
    entry('nothing', { type: 'document' }),
  ];
}

const PLACE = { line: 1, column: 1, offset: 0, end: 1 };

export const STATES: Page = {
  ...BASE,
  title: 'The Lune harbour & the \u201cthree-channel\u201d plan',
  intro: [{ plain: 'What ministries, engineers and papers of the coast have said about deepening the harbour.' }],
  rights: 'Notes: CC BY 4.0',
  entries: states(),
  other: [
    { kind: 'unread', text: 'A line that belongs to no source.', place: PLACE },
    { kind: 'furniture', text: 'Home About Contact', place: PLACE },
  ],
};

const ARABIC: Page = {
  ...BASE,
  lang: 'ar',
  title: '\u0645\u064a\u0646\u0627\u0621 \u0644\u0648\u0646',
  entries: Array.from({ length: 9 }, (_, i) =>
    entry(
      `ar-${i}`,
      i === 2
        ? { ...article('Okonjo', 'A title in English', 'Coast and River', [2021, 3, 29]), language: 'en' }
        : article(
            '\u0642\u0627\u0633\u0645',
            '\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0627\u0644\u062c\u062f\u064a\u062f',
            '\u0635\u062d\u064a\u0641\u0629 \u0627\u0644\u0633\u0627\u062d\u0644',
            [2021 - (i % 4), 1 + i, 8],
            '\u0644\u064a\u0644\u0649',
          ),
      {
        quotations: [
          quotation(
            `ar-${i}-q`,
            '\u0642\u0627\u0644\u062a \u0627\u0644\u0647\u064a\u0626\u0629 \u0625\u0646 \u0627\u0644\u0623\u0639\u0645\u0627\u0644 \u0633\u062a\u0628\u062f\u0623 \u0642\u0631\u064a\u0628\u0627.',
          ),
        ],
      },
    ),
  ),
};

const JAPANESE: Page = {
  ...BASE,
  lang: 'ja',
  title: '\u6e2f\u3068\u4e09\u3064\u306e\u6c34\u8def',
  entries: [
    entry(
      'ja-1',
      article(
        '\u5c71\u7530',
        '\u6e2f\u306f\u3044\u3064\u6df1\u304f\u306a\u308b\u306e\u304b',
        '\u6cbf\u5cb8\u65b0\u805e',
        [2021, 3, 29],
        '\u82b1\u5b50',
      ),
      {
        quotations: [
          quotation(
            'ja-1-q',
            '\u6e2f\u6e7e\u5c40\u306f\u51ac\u306e\u5d50\u306e\u524d\u306b\u59cb\u3081\u308b\u3068\u8b70\u4f1a\u306b\u4f1d\u3048\u305f\u3002',
          ),
        ],
      },
    ),
  ],
};

const SIXTY: Page = {
  ...BASE,
  title: 'Sixty sources over twenty years',
  entries: Array.from({ length: 60 }, (_, i) =>
    entry(
      `report-${i}`,
      article('Holm', `Report ${i} on the inner basin`, 'The Lune Courier', [
        2021 - Math.floor(i / 3),
        1 + (i % 12),
        1 + (i % 28),
      ]),
      {
        quotations: [quotation(`report-${i}-q`, SENTENCE.slice(0, 60 + i))],
      },
    ),
  ),
};

const SECTIONS: Page = {
  ...STATES,
  title: 'By section',
  sections: [
    { id: 'plan', title: 'The plan', level: 2 },
    { id: 'cost', title: 'What it costs', level: 3 },
    { id: 'later', title: 'After the works', level: 2 },
  ],
  entries: states().map((one, i) => (i === 0 ? one : { ...one, section: ['plan', 'cost', 'later'][i % 3] ?? 'plan' })),
};

/** With every state, every verdict, and days on which sources were put on the page. */
export const DATED: Page = checkedPage({
  entries: [...checkedPage().entries, ...STATES.entries].map((entry, i) => ({
    ...entry,
    ...(i % 2 === 0 ? { added: `2021-05-0${(i % 9) + 1}` } : {}),
  })),
});

export const PAGES: Readonly<Record<string, Page>> = {
  states: STATES,
  arabic: ARABIC,
  japanese: JAPANESE,
  three: { ...STATES, entries: states().slice(0, 3), other: [] },
  sixty: SIXTY,
  sections: SECTIONS,
  empty: { ...BASE, title: 'A new page', entries: [] },
  checked: checkedPage({ contact: 'mailto:desk@lakes.example' }),
  checkedArabic: checkedPage({ lang: 'ar', title: 'البوابة السفلى', contact: 'https://lakes.example/report' }),
};

export const DOWNLOADS: readonly Download[] = [
  { path: 'harbour.docx', format: 'docx', bytes: 24_100 },
  { path: 'harbour.zotero.rdf', format: 'zotero.rdf', bytes: 22_000 },
  { path: 'harbour.bib', format: 'bib', bytes: 9000 },
  { path: 'feed.xml', format: 'atom', bytes: 9000 },
  { path: 'feed.json', format: 'feed.json', bytes: 9000 },
];
