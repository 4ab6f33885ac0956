import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { InputError } from '../../model/input-error.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../read.ts';

const SPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:vcard="http://nwalsh.com/rdf/vCard#"';

function rdf(body: string, name = 'library.rdf'): Promise<Reading> {
  return readPage(`<rdf:RDF ${SPACES}>\n${body}\n</rdf:RDF>\n`, { name });
}

const ARTICLE = `<bib:Article rdf:about="http://h.example/1">
  <z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:2049-3630"/>
  <bib:authors><rdf:Seq>
    <rdf:li><foaf:Person><foaf:surname>van der Quay</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>Lake Office</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <link:link rdf:resource="#item_9"/>
  <dcterms:isReferencedBy rdf:resource="#item_3"/>
  <dcterms:isReferencedBy rdf:resource="#item_4"/>
  <dc:subject>ports</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>tides</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>The gate &amp; the weir</dc:title>
  <dc:date>March 2021</dc:date>
  <dcterms:dateSubmitted>2022-01-05 10:11:12</dcterms:dateSubmitted>
  <dc:identifier><dcterms:URI><rdf:value>https://h.example/1</rdf:value></dcterms:URI></dc:identifier>
  <dc:identifier>DOI 10.5555/tide</dc:identifier>
  <dc:rights>Free to use</dc:rights>
  <z:shortTitle>The gate</z:shortTitle>
  <bib:pages>3-9</bib:pages>
</bib:Article>
<bib:Journal rdf:about="urn:issn:2049-3630">
  <prism:volume>12</prism:volume><dc:title>Tides</dc:title><prism:number>4</prism:number>
  <dc:identifier>ISSN 2049-3630</dc:identifier><dcterms:alternative>Td.</dcterms:alternative>
</bib:Journal>
<bib:Memo rdf:about="#item_3"><rdf:value>&lt;blockquote&gt;&lt;p&gt;&#8220;It &lt;em&gt;rose&lt;/em&gt;.&#8221; [p. 4]&lt;/p&gt;&lt;/blockquote&gt;&lt;p&gt;Seen
  in print.&lt;/p&gt;</rdf:value></bib:Memo>
<bib:Memo rdf:about="#item_4"><rdf:value>&lt;p&gt;Ask her.&lt;/p&gt;</rdf:value><dc:subject>private</dc:subject></bib:Memo>
<z:Attachment rdf:about="#item_9"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title></z:Attachment>
<z:Collection rdf:about="#collection_1"><dc:title>Gates</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
<z:Collection rdf:about="#collection_2"><dc:title>Weirs</dc:title><dcterms:hasPart rdf:resource="http://h.example/1"/></z:Collection>`;

test('an item of Zotero is read with its journal, people, notes, tags and collection', async () => {
  const { page, format } = await rdf(ARTICLE);
  assert.equal(format, 'Zotero RDF');
  const [entry, ...more] = page.entries;
  assert.deepEqual(more, []);
  assert.deepEqual(entry?.reference, {
    type: 'article-journal',
    'container-title': 'Tides',
    volume: '12',
    issue: '4',
    ISSN: '2049-3630',
    author: [{ family: 'Quay', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'Lake Office' }],
    title: 'The gate & the weir',
    issued: { 'date-parts': [[2021, 3]] },
    accessed: { 'date-parts': [[2022, 1, 5]] },
    URL: 'https://h.example/1',
    DOI: '10.5555/tide',
    page: '3-9',
  });
  assert.deepEqual(entry.tags, ['ports', 'tides']);
  assert.deepEqual(page.sections, [
    { id: 'gates', title: 'Gates', level: 2 },
    { id: 'weirs', title: 'Weirs', level: 3 },
  ]);
  assert.equal(entry.section, 'weirs');
  assert.deepEqual(
    entry.quotations.map(({ text, locator }) => [text, locator]),
    [[{ plain: 'It rose.', marks: [{ start: 3, end: 7, kind: 'em' }] }, 'p. 4']],
  );
  assert.deepEqual(entry.notes, [
    { text: { plain: 'Seen in print.' } },
    { text: { plain: 'Ask her.' }, private: true },
  ]);
});

test('what a page has no place for is unread text, and attachments are surroundings', async () => {
  const { page, spans, source } = await rdf(ARTICLE);
  assert.deepEqual(
    page.other.filter(({ kind }) => kind === 'unread').map(({ text }) => text),
    ['rights: Free to use'],
  );
  assert.ok(page.other.some(({ kind, text }) => kind === 'furniture' && text.includes('Snapshot')));
  let at = 0;
  for (const { start, end } of spans) {
    assert.equal(start, at);
    at = end;
  }
  assert.equal(at, source.length);
});

test('prefixes may be any, and a file without a telling name is known by its root', async () => {
  const other = `<?xml version="1.0"?>\n<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:b="http://purl.org/net/biblio#" xmlns:d="http://purl.org/dc/elements/1.1/"><b:Book><d:title>Tides</d:title></b:Book></r:RDF>`;
  const { page } = await readPage(other, { name: 'standard input' });
  assert.equal(page.entries[0]?.reference.title, 'Tides');
});

test('damaged, empty and hostile files are refused in one sentence', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  const root = `<rdf:RDF ${SPACES}>`;
  const bad = [
    root,
    `${root}</rdf:RDF>`,
    `${bomb}${root}<bib:Book><dc:title>&b;</dc:title></bib:Book></rdf:RDF>`,
    `${root}${'<bib:Book>'.repeat(100_000)}`,
    `${root}<bib:Book><dc:title>\u0001</dc:title></bib:Book></rdf:RDF>`,
    `${root}<bib:Book><dc:title>A & B</dc:title></bib:Book></rdf:RDF>`,
    `${root}<item><title>A feed</title></item></rdf:RDF>`,
    `${root}${ARTICLE.slice(0, 900)}`,
  ];
  for (const text of bad) {
    await assert.rejects(
      readPage(text, { name: 'a.rdf' }),
      (error) => error instanceof InputError && /^[^\n]{20,300}\.$/u.test(error.message),
      text.slice(-60),
    );
  }
});

test('a collection inside itself, a note of two items and a broken name do no harm', async () => {
  const { page } =
    await rdf(`<bib:Book rdf:about="#%E0%A4"><dc:title>A</dc:title><dcterms:isReferencedBy rdf:resource="#m"/></bib:Book>
<bib:Book rdf:about="#b"><dc:title>B</dc:title><dcterms:isReferencedBy rdf:resource="#m"/></bib:Book>
<bib:Memo rdf:about="#m"><rdf:value>Both.</rdf:value></bib:Memo>
<z:Collection rdf:about="#c"><dc:title>C</dc:title><dcterms:hasPart rdf:resource="#c"/></z:Collection>`);
  assert.deepEqual(
    page.entries.map(({ notes }) => notes.map(({ text }) => text.plain)),
    [['Both.'], ['Both.']],
  );
});

test('a large library takes time in proportion to its length', async () => {
  const book = '<bib:Book><dc:title>A</dc:title><dc:rights>x</dc:rights><foaf:x a="&lt;"/></bib:Book>\n';
  await assertLinear('items', 4000, (size) => rdf(book.repeat(size)));
  const memo = (html: string): Promise<Reading> =>
    rdf(`<bib:Book><dc:title>A</dc:title><dcterms:isReferencedBy rdf:resource="#m"/></bib:Book>
<bib:Memo rdf:about="#m"><rdf:value>${html.replaceAll('<', '&lt;')}</rdf:value></bib:Memo>`);
  await assertLinear('paragraphs', 20_000, (size) => memo('<p>“a” [b] <i>c'.repeat(size)));
  await assertLinear('one quotation', 100_000, (size) =>
    memo(`<blockquote><p>“${'a” [b] (c) '.repeat(size / 10)}”</p>`),
  );
  await assertLinear('line breaks', 20_000, (size) => memo('<br> a '.repeat(size)));
});
