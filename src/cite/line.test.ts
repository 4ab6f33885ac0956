import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import citeproc from 'citeproc';
import { named, parseXml, textIn } from '../../test/xml-tree.ts';
import type { CslDate, CslItem, CslName } from '../model/csl.ts';
import { titleMarks } from '../text/quotation-marks.ts';
import { referenceLine, referenceText } from './line.ts';
import { joinNames } from './names/names.ts';
import { localeFile } from './styled/locale-file.ts';

const STYLE = readFileSync(new URL('contextpage.csl', import.meta.url), 'utf8');

test('the line has its parts in the order of the house style', () => {
  const parts = referenceLine(
    {
      type: 'article-newspaper',
      author: [{ family: 'Quay', given: 'Ada' }, { literal: 'Lake Office' }],
      title: 'Tides',
      genre: 'Press release',
      'container-title': 'The Lune Herald',
      volume: '12',
      issue: '4',
      publisher: 'Harbour Institute',
      issued: { 'date-parts': [[2021, 3, 29]] },
      page: '3\u20139',
    },
    'en',
  );
  assert.equal(
    parts.map(({ text }) => text).join(''),
    'Ada Quay and Lake Office, \u2018Tides\u2019, Press release, The Lune Herald, 12 (4), Harbour Institute, 29 March 2021, 3\u20139',
  );
  assert.deepEqual(
    parts.filter(({ role }) => role !== 'text').map(({ role }) => role),
    ['author', 'title', 'medium', 'outlet', 'detail', 'publisher', 'date', 'detail'],
  );
});

test('a line in Arabic, Chinese or Japanese has its own commas, between names too; a source in another language keeps its own', () => {
  const japanese: CslItem = {
    type: 'book',
    author: [{ family: '山田', given: '花子' }, { literal: '港湾省' }],
    title: '潮',
  };
  assert.equal(referenceText(japanese, 'ja'), '山田花子、港湾省、「潮」');
  assert.equal(referenceText(japanese, 'zh-TW'), '山田花子，港湾省，「潮」');
  assert.equal(referenceText({ ...japanese, language: 'ko' }, 'ja'), '山田花子, 港湾省, ‘潮’');
  const author = [{ family: 'قاسم', given: 'ليلى' }, { literal: 'وزارة البحيرات' }];
  const item: CslItem = { type: 'report', author, title: 'بوابة المد', issued: { 'date-parts': [[2021, 5, 3]] } };
  assert.equal(referenceText(item, 'ar'), 'ليلى قاسم، وزارة البحيرات، «بوابة المد»، 3 مايو 2021');
  assert.match(
    referenceText({ ...item, language: 'ar' }, 'en'),
    /ليلى قاسم and وزارة البحيرات، «بوابة المد»، 3 May 2021/u,
  );
  assert.equal(referenceText({ type: 'book', title: 'Tides', publisher: 'Quay' }, 'ar'), '«Tides», Quay');
  assert.equal(referenceText({ type: 'book', title: 'הנמל', language: 'he', publisher: 'קו' }, 'ar'), '‘הנמל’, קו');
});

// Not Polish or Russian: their months stand in the wrong case in the official locales, in the right one here.
for (const lang of ['en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'sv-SE']) {
  test(`contextpage.csl gives the printer's own line in ${lang}`, () => {
    const items = variety();
    assert.ok(items.length > 100);
    const printed = cslLines(items, lang);
    for (const item of items)
      assert.equal(printed.get(item.id), spaced(referenceText(item, lang)), JSON.stringify(item));
  });
}

test('contextpage.csl has the marks and the word for “and” of each language that the printer knows', () => {
  const locales = named(parseXml(STYLE), 'locale');
  assert.ok(locales.length >= 10);
  for (const locale of locales) {
    const lang = locale.attributes['xml:lang'] ?? '';
    const terms = named(locale, 'terms').flatMap((list) => named(list, 'term'));
    const term = (name: string) => terms.find(({ attributes }) => attributes.name === name)?.text;
    assert.deepEqual({ open: term('open-quote'), close: term('close-quote') }, titleMarks(lang));
    assert.equal(joinNames(['A', 'B'], lang), `A ${term('and')} B`);
  }
});

test('contextpage.csl names its licence', () => {
  const [info] = named(parseXml(STYLE), 'info');
  assert.ok(info);
  assert.equal(textIn(info, 'rights'), 'MIT License');
});

/** Each value of each field, in turn, with different neighbours. The processor sets spaces around French colons, and marks inside
 * titles, by rules of its own; the printer leaves titles as they are. */
function variety(): (CslItem & { readonly id: string })[] {
  const ada: CslName = { family: 'Quay', given: 'Ada' };
  const authors: (readonly CslName[])[] = [
    [ada],
    [ada, { family: 'Lune', given: 'Jean-Luc', 'non-dropping-particle': 'de la' }],
    [{ literal: 'Ministry of Lakes' }, ada, { family: 'Hadi', given: 'O. B.', 'dropping-particle': 'al-' }],
    [{ literal: 'Body & Sons' }, { literal: 'Inland Office' }, { literal: 'Third Body' }],
    [{ family: 'Arc', given: 'Jeanne', 'dropping-particle': 'd\u2019', suffix: 'Jr.' }],
    [{ family: '\u5c71\u7530', given: '\u82b1\u5b50' }],
    [{ family: 'Plato' }],
  ];
  const dates: CslDate[] = [
    { 'date-parts': [[2021, 3, 29]] },
    { 'date-parts': [[2019, 12]] },
    { 'date-parts': [[1850]] },
    { 'date-parts': [[2019], [2020]] },
    { literal: 'forthcoming' },
  ];
  const details: Partial<CslItem>[] = [
    {},
    { 'container-title': 'The Lune Herald' },
    { 'container-title': 'Journal of Lakes', volume: '12', issue: '4', page: '3\u20139' },
    { publisher: 'Harbour Institute', number: 'WP 17' },
    { genre: 'Webinar', source: 'Wire Agency' },
    { medium: 'Podcast', 'container-title': 'Quay Radio', issue: '7' },
  ];
  return authors.flatMap((author, a) =>
    dates.flatMap((issued, d) =>
      details.map((detail, k): CslItem & { readonly id: string } => ({
        id: `${a}-${d}-${k}`,
        type: k % 2 === 0 ? 'article-journal' : 'report',
        title: ['Tides', 'What the river said, in brief', 'Half of it \u2013 50 % of all'][(a + k) % 3] ?? '',
        ...(a % 3 === 2 ? { editor: author } : { author }),
        issued,
        ...detail,
      })),
    ),
  );
}

function cslLines(items: readonly (CslItem & { readonly id: string })[], lang: string): Map<string, string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: localeFile, retrieveItem: (id: string) => structuredClone(byId.get(id) ?? {}) };
  const engine = new citeproc.Engine(system, STYLE, lang, true);
  engine.setOutputFormat('text');
  engine.updateItems(items.map(({ id }) => id));
  const made = engine.makeBibliography();
  assert.ok(made);
  return new Map(made[0].entry_ids.map(([id = ''], i) => [id, spaced((made[1][i] ?? '').trim())]));
}

/** The processor keeps a short particle and its name together by a no-break space. */
function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
