import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryReference, RUNS } from '../../../test/arbitrary-page.ts';
import type { CslItem, CslType } from '../../model/csl.ts';
import { CSL_TYPES } from '../types/csl-types.ts';
import { contextObject } from './coins.ts';

/** The keys of each metadata format that sources may have; those of authors and dates are the same in all. */
const KEYS: Readonly<Record<string, string>> = {
  journal: 'genre atitle jtitle volume issue pages issn',
  book: 'genre btitle atitle series place pub edition pages isbn',
  dissertation: 'title inst degree isbn',
  // Dublin Core has no volume, issue, pages and ISSN, but reference managers write and read them there.
  dc: 'type title source publisher identifier volume issue pages issn',
};
const IN_ALL = 'language aulast aufirst au aucorp date';
const GENRES: Readonly<Record<string, string>> = {
  book: 'book',
  report: 'report',
  bookitem: 'bookSection',
  proceeding: 'conferencePaper',
};

function parsed(item: CslItem): URLSearchParams {
  const text = contextObject(item);
  assert.ok(text !== undefined);
  return new URLSearchParams(text);
}

function formatOf(found: URLSearchParams): string {
  return found.get('rft_val_fmt')?.replace(/^info:ofi\/fmt:kev:mtx:/u, '') ?? '';
}

/** The item type that Zotero takes from a context object. */
function itemType(found: URLSearchParams): string | undefined {
  const format = formatOf(found);
  if (format === 'journal') return 'journalArticle';
  if (format === 'dissertation') return 'thesis';
  if (format === 'book') return GENRES[found.get('rft.genre') ?? ''];
  return found.get('rft.type') ?? undefined;
}

/** The authors that Zotero takes from a context object, in its order: bodies go before what was there. */
function authors(found: URLSearchParams): string[] {
  const people = [[found.get('rft.aulast'), found.get('rft.aufirst')].filter(Boolean).join(', ')];
  const others = found.getAll('rft.au').map((name) => name.replace(/,$/u, ''));
  return [...found.getAll('rft.aucorp').toReversed(), ...people, ...others].filter((name) => name !== '');
}

test('Zotero finds a source of every type as what it is', () => {
  const expected: Readonly<Record<CslType, string>> = {
    article: 'preprint',
    'article-journal': 'journalArticle',
    'article-magazine': 'magazineArticle',
    'article-newspaper': 'newspaperArticle',
    bill: 'bill',
    book: 'book',
    broadcast: 'radioBroadcast',
    chapter: 'bookSection',
    dataset: 'dataset',
    document: 'document',
    'entry-encyclopedia': 'encyclopediaArticle',
    event: 'presentation',
    hearing: 'hearing',
    interview: 'interview',
    legal_case: 'case',
    legislation: 'statute',
    manuscript: 'manuscript',
    map: 'map',
    motion_picture: 'videoRecording',
    'paper-conference': 'conferencePaper',
    personal_communication: 'letter',
    post: 'forumPost',
    'post-weblog': 'blogPost',
    regulation: 'statute',
    report: 'report',
    review: 'journalArticle',
    software: 'computerProgram',
    song: 'audioRecording',
    speech: 'presentation',
    thesis: 'thesis',
    treaty: 'document',
    webpage: 'webpage',
  };
  const found = CSL_TYPES.map((type) => [type, itemType(parsed({ type, title: 'Mud' }))]);
  assert.deepEqual(Object.fromEntries(found), expected);
});

test('A context object holds only what its metadata format has a key for, and title and addresses unchanged', () => {
  fc.assert(
    fc.property(arbitraryReference(), (item) => {
      const title = item.title?.trim() ? item.title : item.URL;
      if (!title) return assert.equal(contextObject(item), undefined);
      const found = parsed(item);
      const keys = `${KEYS[formatOf(found)]} ${IN_ALL}`.split(' ').map((key) => `rft.${key}`);
      for (const [key, value] of found) {
        assert.ok(['ctx_ver', 'rft_val_fmt', 'rft_id', ...keys].includes(key), key);
        assert.notEqual(value, '');
      }
      const values = [...found.values()];
      const texts = [title, item.DOI && `info:doi/${item.DOI}`, item.URL].filter((text) => text !== undefined);
      for (const text of texts) assert.ok(values.includes(text.toWellFormed()), text);
      assert.equal(authors(found).length, item.author?.length ?? 0);
    }),
    RUNS,
  );
});

test('An article in a journal says where it stands', () => {
  const item: CslItem = {
    type: 'article-journal',
    title: 'Silt & sand',
    'container-title': 'Journal of Harbours',
    volume: '12',
    issue: '4',
    page: '3\u20139',
    issued: { 'date-parts': [[2021, 3]] },
    DOI: '10.5555/12+3',
    URL: 'https://journal.example/?a=1&b=2',
  };
  assert.deepEqual(
    [...parsed(item)],
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft.genre', 'article'],
      ['rft_id', 'info:doi/10.5555/12+3'],
      ['rft_id', 'https://journal.example/?a=1&b=2'],
      ['rft.atitle', 'Silt & sand'],
      ['rft.jtitle', 'Journal of Harbours'],
      ['rft.volume', '12'],
      ['rft.issue', '4'],
      ['rft.pages', '3\u20139'],
      ['rft.date', '2021-03'],
    ],
  );
});

test('A newspaper article keeps its outlet, and its address as what it is known by', () => {
  const URL = 'https://paper.example/a';
  const found = parsed({ type: 'article-newspaper', title: 'Mud', 'container-title': 'The Lune Courier', URL });
  assert.deepEqual(
    ['rft.type', 'rft.source', 'rft.identifier', 'rft_id'].map((key) => found.get(key)),
    ['newspaperArticle', 'The Lune Courier', URL, null],
  );
});

test('The family of each person is told from the rest, and a body is never taken apart', () => {
  const author = [
    { family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der' },
    { literal: 'Ministry of Lakes, Rivers and Mud' },
    { family: 'Holm', given: 'Jens', suffix: 'Jr.' },
    { family: 'van der Berg' },
    { literal: 'Lake Office' },
    {},
  ];
  const found = parsed({ type: 'report', title: 'Mud', author });
  assert.deepEqual(
    [...found].filter(([key]) => key.startsWith('rft.au')),
    [
      ['rft.aulast', 'von der Leyen'],
      ['rft.aufirst', 'Ada'],
      ['rft.au', 'Holm, Jens Jr.'],
      ['rft.au', 'van der Berg,'],
      ['rft.aucorp', 'Lake Office'],
      ['rft.aucorp', 'Ministry of Lakes, Rivers and Mud'],
    ],
  );
});

test('A date is as precise as it is known', () => {
  const dateOf = (issued: CslItem['issued']) =>
    parsed({ type: 'book', title: 'Mud', ...(issued && { issued }) }).get('rft.date');
  assert.equal(dateOf({ 'date-parts': [[2021, 3, 9]] }), '2021-03-09');
  assert.equal(dateOf({ 'date-parts': [[2021]], season: 1, circa: true }), '2021');
  assert.equal(
    dateOf({
      'date-parts': [
        [2020, 12],
        [2021, 2],
      ],
    }),
    '2020-12',
  );
  assert.equal(dateOf({ literal: 'in press' }), 'in press');
  assert.equal(dateOf(undefined), null);
});

test('A source without a title is listed by its address, and one without either is not', () => {
  assert.equal(
    parsed({ type: 'webpage', title: ' ', URL: 'https://a.example/' }).get('rft.title'),
    'https://a.example/',
  );
  assert.equal(contextObject({ type: 'book', author: [{ literal: 'Lake Office' }] }), undefined);
});
