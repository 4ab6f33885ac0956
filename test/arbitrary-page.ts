/**
 * Random pages for property tests: everything the page model can hold, in words that are hostile to every format we
 * write (markup of all kinds, formulas, right-to-left text, joined emoji, tags that look like fields).
 */
import fc from 'fast-check';
import { entryIds, quotationIds } from '../src/cite/ids.ts';
import type { CslDate, CslItem, CslName, CslType } from '../src/model/csl.ts';
import type { Correction, Entry, Note, Page, Quotation, Section, Withdrawal } from '../src/model/page.ts';
import { arbitraryText, arbitraryWords } from './arbitrary-text.ts';

/** How many pages a property test draws: few in a normal run, many in a soak. */
export const RUNS: { readonly numRuns: number } = { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 2000 : 40 };

/** Consistent pages: ids are distinct, sections exist, marks nest, dates are real. `other` and places are left out. */
export function arbitraryPage(): fc.Arbitrary<Page> {
  return fc
    .record({ sections: fc.array(arbitraryWords(4), { maxLength: 3 }), lang: arbitraryLang })
    .chain(({ sections: titles, lang }) => {
      const sections: Section[] = titles.map((title, i) => ({ id: `part-${i}`, title, level: 2 + (i % 2) }));
      return fc.record(
        {
          title: arbitraryWords(6),
          lang: fc.constant(lang),
          intro: fc.array(arbitraryText(), { maxLength: 2 }),
          sections: fc.constant(sections),
          entries: fc.array(arbitraryEntry(sections), { maxLength: 5 }).map(withIds),
          other: fc.constant([]),
          url: fc.constantFrom('https://pages.example/context/', 'https://pages.example/'),
          updated: arbitraryIsoDate,
          rights: arbitraryWords(4),
          marks: fc.constant<'all'>('all'),
          order: fc.constantFrom<'published' | 'added'>('published', 'added'),
          contact: fc.constantFrom('https://pages.example/report?a=1#b', 'mailto:desk@pages.example'),
          withdrawn: arbitraryWithdrawals,
        },
        { requiredKeys: ['title', 'lang', 'intro', 'sections', 'entries', 'other'], noNullPrototype: true },
      );
    });
}

const arbitraryLang: fc.Arbitrary<string> = fc.constantFrom('en', 'en-GB', 'de', 'fr', 'es', 'ar', 'he', 'ja', 'ru');

const arbitraryIsoDate: fc.Arbitrary<string> = fc
  .record({ year: fc.integer({ min: 1990, max: 2030 }), month: fc.integer({ min: 1, max: 12 }), day: arbitraryDay() })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

function arbitraryDay(): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: 28 });
}

const arbitraryWithdrawals: fc.Arbitrary<Withdrawal[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom(
        'gone-2019-tides',
        '2018',
        'm\u00fcller-2020',
        '\u0645\u064a\u0646\u0627\u0621',
        'the "old" id',
        'a:',
      ),
      on: arbitraryIsoDate,
      reason: fc.oneof(arbitraryWords(5), fc.constant('')),
    },
    { requiredKeys: ['id', 'on'], noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);

type Draft = Omit<Entry, 'id' | 'quotations'> & { readonly quotations: readonly Omit<Quotation, 'id'>[] };

function arbitraryEntry(sections: readonly Section[]): fc.Arbitrary<Draft> {
  const plain = {
    reference: arbitraryReference(),
    quotations: fc.array(arbitraryQuotation(), { maxLength: 4 }),
    notes: fc.array(arbitraryNote(), { maxLength: 3 }),
    tags: fc.uniqueArray(fc.constantFrom('training', 'oil-and-gas', 'droits', '\u0623\u0645\u0646', 'b\u00e4ume'), {
      maxLength: 2,
    }),
    added: arbitraryIsoDate,
    changed: arbitraryIsoDate,
    archived: fc.array(
      fc.record({ url: arbitraryUrl, date: arbitraryIsoDate }, { requiredKeys: ['url'], noNullPrototype: true }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    silenced: fc.array(
      fc.record({ rule: fc.constant('missing-date'), reason: arbitraryWords(5) }, { noNullPrototype: true }),
      {
        minLength: 1,
        maxLength: 1,
      },
    ),
  };
  const requiredKeys = ['reference', 'quotations', 'notes', 'tags'] as const;
  if (sections.length === 0) return fc.record(plain, { requiredKeys: [...requiredKeys], noNullPrototype: true });
  const section = fc.constantFrom(...sections.map((part) => part.id));
  return fc.record({ ...plain, section }, { requiredKeys: [...requiredKeys], noNullPrototype: true });
}

function withIds(drafts: readonly Draft[]): Entry[] {
  const ids = entryIds(drafts);
  return drafts.map((draft, i) => {
    const id = ids[i] ?? 'entry';
    const names = quotationIds(
      id,
      draft.quotations.map((quotation) => quotation.text.plain),
    );
    return { ...draft, id, quotations: draft.quotations.map((quotation, k) => ({ ...quotation, id: names[k] ?? id })) };
  });
}

function arbitraryQuotation(): fc.Arbitrary<Omit<Quotation, 'id'>> {
  return fc.record(
    {
      text: arbitraryText(),
      lang: arbitraryLang,
      locator: fc.constantFrom('p. 12', '12:30', 'pp. 3\u20139', '\u00a7 4 (b)', 'para. 7', 'S. 5 [sic]'),
      speaker: arbitraryWords(2),
      translation: arbitraryText(),
      corrected: fc.array(arbitraryCorrection(), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['text'], noNullPrototype: true },
  );
}

function arbitraryCorrection(): fc.Arbitrary<Correction> {
  const former = fc.oneof(
    arbitraryText().map(({ plain }) => plain),
    fc.constantFrom('', ' ', 'a } {b="c"} &#34; \\'),
  );
  return fc.record({ on: arbitraryIsoDate, former }, { noNullPrototype: true });
}

function arbitraryNote(): fc.Arbitrary<Note> {
  return fc.record(
    { text: arbitraryText(), private: fc.constant(true) },
    { requiredKeys: ['text'], noNullPrototype: true },
  );
}

export const arbitraryUrl: fc.Arbitrary<string> = fc.constantFrom(
  'https://journal.example/a',
  'https://journal.example/a?b=1&c=%20d#e',
  'https://journal.example/a_(b)_{c}~d',
  'https://b\u00fccher.example/%D8%A7',
  'http://body.example/report.pdf',
);

export function arbitraryName(): fc.Arbitrary<CslName> {
  const person = fc.record(
    {
      family: fc.constantFrom(
        'Okonjo',
        'd\u2019Arc-Lune',
        'O\u2019Neil',
        '\u0642\u0627\u0633\u0645',
        '\u5c71\u7530',
        'M{\u00fc}ller & Co',
      ),
      given: fc.constantFrom('Ada', 'Jean-Luc', 'A. B.', '\u0644\u064a\u0644\u0649', '\u82b1\u5b50'),
      'non-dropping-particle': fc.constantFrom('van der', 'de la'),
      'dropping-particle': fc.constantFrom('von', 'al-'),
      suffix: fc.constantFrom('Jr.', 'III'),
    },
    { requiredKeys: ['family'], noNullPrototype: true },
  );
  const body = fc.constantFrom(
    'Ministry of Lakes and Rivers',
    'Inland Harbour Institute, Lune',
    'AT&T {Research}',
    'Bund 90',
  );
  return fc.oneof(
    person,
    body.map((literal) => ({ literal })),
  );
}

/** A date of each precision: year, season, month, day, range, circa, or words alone. */
export function arbitraryDate(): fc.Arbitrary<CslDate> {
  const year = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1500, max: 2029 }) },
    { weight: 1, arbitrary: fc.constant(-43) },
  );
  const month = fc.integer({ min: 1, max: 12 });
  const one = fc.oneof(
    year.map((y) => [y]),
    fc.tuple(year, month).map(([y, m]) => [y, m]),
    fc.tuple(year, month, arbitraryDay()).map(([y, m, d]) => [y, m, d]),
  );
  return fc.oneof(
    one.map((part) => ({ 'date-parts': [part] })),
    one.map((part) => ({ 'date-parts': [part], circa: true })),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, season]) => ({ 'date-parts': [[y]], season })),
    fc.tuple(one, fc.integer({ min: 1, max: 20 })).map(([[y = 0, ...rest], years]) => ({
      'date-parts': [
        [y, ...rest],
        [y + years, ...rest],
      ],
    })),
    fc.constantFrom('forthcoming', 'in the reign of the third king').map((literal) => ({ literal })),
  );
}

const TYPES: readonly CslType[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'document',
  'interview',
  'legal_case',
  'motion_picture',
  'paper-conference',
  'post',
  'post-weblog',
  'report',
  'speech',
  'thesis',
  'treaty',
  'webpage',
];

export function arbitraryReference(): fc.Arbitrary<CslItem> {
  const names = fc.array(arbitraryName(), { minLength: 1, maxLength: 4 });
  return fc.record(
    {
      type: fc.constantFrom(...TYPES),
      author: names,
      editor: names,
      translator: names,
      title: arbitraryWords(8),
      'container-title': arbitraryWords(4),
      publisher: arbitraryWords(3),
      'publisher-place': arbitraryWords(1),
      source: arbitraryWords(2),
      genre: fc.constantFrom('Webinar', 'Press release', 'Communiqu\u00e9 de presse'),
      medium: fc.constantFrom('Video', 'Podcast'),
      issued: arbitraryDate(),
      accessed: arbitraryDate(),
      'original-date': arbitraryDate(),
      volume: fc.constantFrom('12', 'XIV', '3A'),
      issue: fc.constantFrom('4', '2\u20133'),
      number: fc.constantFrom('WP-17', '9/2021'),
      page: fc.constantFrom('3', '3\u20139', 'A4-A7'),
      edition: fc.constantFrom('2', '3rd, revised'),
      section: arbitraryWords(1),
      event: arbitraryWords(3),
      abstract: arbitraryWords(12),
      keyword: fc.constantFrom('lakes, rivers', 'ports'),
      language: arbitraryLang,
      URL: arbitraryUrl,
      DOI: fc.constantFrom('10.5555/abc-1', '10.5555/x_(y)<z>'),
      ISBN: fc.constant('978-3-16-148410-0'),
      ISSN: fc.constant('2049-3630'),
      note: arbitraryWords(5),
      archive: arbitraryWords(2),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  );
}
