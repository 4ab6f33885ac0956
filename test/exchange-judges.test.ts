/** What other programs make of the citation library and the feeds. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CslItem } from '../src/model/csl.ts';
import type { Page } from '../src/model/page.ts';
import { bibtexText } from '../src/write/citations/bibtex.ts';
import { cslJsonText } from '../src/write/citations/csl-json.ts';
import { risText } from '../src/write/citations/ris.ts';
import { zoteroRdfText } from '../src/write/citations/zotero-rdf.ts';
import { atomText } from '../src/write/feeds/atom.ts';
import { arbitraryPage } from './arbitrary-page.ts';
import { needs } from './tools.ts';

const PANDOC = needs('pandoc', 'apt-get install pandoc');
const XMLLINT = needs('xmllint', 'apt-get install libxml2-utils');

// No curly marks inside quotations: pandoc 2 doubles the words between such marks when it reads BibTeX.
const PAGE: Page = {
  title: 'Lakes & Rivers',
  lang: 'en',
  intro: [],
  sections: [],
  entries: [
    {
      id: 'quay-2021-tides',
      reference: {
        type: 'article-newspaper',
        author: [
          { family: 'Quay', given: 'Ada', 'non-dropping-particle': 'van der' },
          { literal: 'Lake and River Office' },
        ],
        title: 'HAEF {and} 50% of C_1 & a\\b #2 -- $x$',
        'container-title': 'The Lune Herald',
        issued: { 'date-parts': [[2021, 3, 29]] },
        URL: 'https://herald.example/a_b?x=1&y=%20',
        page: '3\u20139',
      },
      quotations: [
        { id: 'q1', text: { plain: 'Water rose by 50% in the Quays\u2019 night.\nIt fell & rose.' }, locator: 'p. 2' },
        {
          id: 'q2',
          text: { plain: 'Wasser {da} \u2026 \u0645\u0627\u0621' },
          lang: 'de',
          translation: { plain: 'Water there' },
        },
      ],
      notes: [{ text: { plain: 'DOI: to be found, says C_1' } }],
      tags: ['ports'],
    },
    {
      id: 'office-2020-report',
      reference: {
        type: 'report',
        author: [{ literal: 'Ministry of Lakes and Rivers' }],
        title: 'Report of the year',
        publisher: 'Harbour Institute',
        number: 'WP 17',
        issued: { 'date-parts': [[2020], [2021]] },
      },
      quotations: [{ id: 'q3', text: { plain: 'Nothing was \u00abdone\u00bb.' } }],
      notes: [],
      tags: [],
    },
  ],
  other: [],
};

for (const format of ['bibtex', 'biblatex']) {
  test(`pandoc reads the .bib as ${format}: fields, names, bodies, dates, and each quotation and note`, PANDOC, () => {
    const [tides, report] = pandoc(format, bibtexText(PAGE));
    assert.ok(tides && report);
    assert.equal(tides.type, 'article-newspaper');
    assert.equal(tides.title, 'HAEF {and} 50% of C_1 & a\\b #2 -- $x$');
    assert.equal(tides['container-title'], 'The Lune Herald');
    assert.equal(tides.URL, 'https://herald.example/a_b?x=1&y=%20');
    assert.deepEqual(tides.issued, { 'date-parts': [[2021, 3, 29]] });
    assert.deepEqual(tides.author?.[1], { literal: 'Lake and River Office' });
    assert.equal(tides.author?.[0]?.family, 'Quay');
    assert.deepEqual(report.author, [{ literal: 'Ministry of Lakes and Rivers' }]);
    assert.deepEqual([report.type, report.publisher, report.number], ['report', 'Harbour Institute', 'WP 17']);
    assert.deepEqual(report.issued, { 'date-parts': [[2020], [2021]] });
    for (const [item, entry] of [tides, report].map((item, i) => [item, PAGE.entries[i]] as const)) {
      const words = folded(item.annote ?? '');
      for (const { text } of [...(entry?.quotations ?? []), ...(entry?.notes ?? [])]) {
        for (const paragraph of text.plain.split('\n')) assert.ok(words.includes(folded(paragraph)), paragraph);
      }
    }
  });
}

test('pandoc reads every entry of any page from the .bib', PANDOC, () => {
  const pages = fc.sample(arbitraryPage(), { numRuns: 20, seed: 7 });
  const entries = pages.flatMap((page, i) => page.entries.map((entry) => ({ ...entry, id: `p${i}-${entry.id}` })));
  const items = pandoc('biblatex', bibtexText({ ...PAGE, entries }));
  assert.ok(entries.length > 20);
  assert.equal(items.length, entries.length);
});

test('pandoc reads the RIS with each quotation and note', { skip: PANDOC.skip || withoutRis() }, () => {
  const items = pandoc('ris', risText(PAGE));
  assert.equal(items.length, PAGE.entries.length);
});

test('pandoc prints a bibliography from the CSL-JSON', PANDOC, () => {
  const text = run(
    'pandoc',
    ['--sandbox', '-f', 'csljson', '-t', 'plain', '--wrap=none', '--citeproc'],
    cslJsonText(PAGE),
  );
  assert.match(text, /Report of the Year/i);
  assert.match(text, /Lune Herald/);
});

test('xmllint finds the Atom feed and the RDF of any page well-formed', XMLLINT, () => {
  for (const page of [PAGE, ...fc.sample(arbitraryPage(), { numRuns: 10, seed: 8 })]) {
    for (const xml of [atomText(page), zoteroRdfText(page)]) run('xmllint', ['--noout', '--nonet', '-'], xml);
  }
});

/** RIS came to pandoc with version 3. */
function withoutRis(): string | false {
  if (PANDOC.skip) return false;
  const formats = run('pandoc', ['--list-input-formats'], '');
  return formats.split('\n').includes('ris') ? false : 'this pandoc does not read RIS; install version 3 or later';
}

function pandoc(format: string, text: string): (CslItem & { readonly annote?: string })[] {
  return JSON.parse(run('pandoc', ['--sandbox', '-f', format, '-t', 'csljson'], text));
}

function run(program: string, parameters: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Pandoc sets marks and spaces by rules of its own. */
function folded(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/[\u2018\u2019\u201c\u201d"']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
