import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { htmlText } from '../../../test/html-text.ts';
import { allNamed, named, parseXml, textIn } from '../../../test/xml-tree.ts';
import { CSL_TYPES } from '../../cite/types/csl-types.ts';
import type { CslItem, CslType } from '../../model/csl.ts';
import { zoteroRdfText } from './zotero-rdf.ts';

test('each quotation and each note is a memo of its item, word for word', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const root = parseXml(zoteroRdfText(page));
      const memos = new Map(
        named(root, 'bib:Memo').map((memo) => [memo.attributes['rdf:about'], textIn(memo, 'rdf:value')]),
      );
      const items = root.children.filter((node) => named(node, 'z:itemType').length > 0);
      assert.equal(items.length, page.entries.length);
      for (const [i, { quotations, notes }] of page.entries.entries()) {
        const own = named(items[i] ?? root, 'dcterms:isReferencedBy').map(
          ({ attributes }) => attributes['rdf:resource'],
        );
        const shown = own.map((id) => htmlText(memos.get(id) ?? ''));
        const expected = [...quotations, ...notes].map(({ text }) => text.plain);
        assert.equal(shown.length, expected.length);
        for (const [k, text] of expected.entries()) assert.ok(shown[k]?.includes(text), text);
      }
    }),
    RUNS,
  );
});

test('persons, bodies, outlet and address stand where Zotero looks for them', () => {
  const root = parseXml(
    zoteroRdf({
      type: 'article-newspaper',
      author: [{ family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der' }, { literal: 'Lake Office' }],
      title: 'Tides <of> & at',
      'container-title': 'The Lune Herald',
      URL: 'https://herald.example/a?b=1&c=2',
      issued: { 'date-parts': [[2021, 3, 29]] },
    }),
  );
  const [item] = root.children;
  assert.ok(item);
  assert.deepEqual([item.name, textIn(item, 'z:itemType')], ['bib:Article', 'newspaperArticle']);
  assert.deepEqual(
    allNamed(item, 'foaf:Person').map((person) => person.children.map(({ name, text }) => `${name} ${text}`)),
    [['foaf:surname von der Leyen', 'foaf:givenName Ada'], ['foaf:surname Lake Office']],
  );
  assert.equal(allNamed(item, 'bib:Newspaper')[0]?.text, 'The Lune Herald');
  assert.equal(allNamed(item, 'dcterms:URI')[0]?.text, 'https://herald.example/a?b=1&c=2');
  assert.equal(textIn(item, 'dc:title'), 'Tides <of> & at');
  assert.equal(textIn(item, 'dc:date'), '2021-03-29');
});

test('who made a source stands where Zotero looks for its type: who gives a talk, makes a map, directs a film', () => {
  const elements: Readonly<Partial<Record<CslType, string>>> = {
    bill: 'z:sponsors',
    broadcast: 'z:directors',
    event: 'z:presenters',
    hearing: 'bib:contributors',
    interview: 'z:interviewees',
    map: 'z:cartographers',
    motion_picture: 'z:directors',
    software: 'z:programmers',
    song: 'z:performers',
    speech: 'z:presenters',
  };
  for (const type of CSL_TYPES) {
    const [item] = parseXml(zoteroRdf({ type, title: 'Mud', author: [{ literal: 'Lake Office' }] })).children;
    const lists = item?.children.filter((one) => allNamed(one, 'rdf:Seq').length > 0).map(({ name }) => name);
    assert.deepEqual(lists, [elements[type] ?? 'bib:authors'], type);
  }
});

test('a report keeps its number and its series, a talk its meeting, and an outlet that Zotero knows no kind of its name', () => {
  const of = (reference: Omit<CslItem, 'title'>) => {
    const [item] = parseXml(zoteroRdf({ ...reference, title: 'Mud' })).children;
    assert.ok(item);
    return item;
  };
  const report = of({ type: 'report', 'container-title': 'Lake Papers', number: 'WP 17' });
  assert.equal(allNamed(report, 'bib:Series')[0]?.text, 'Lake Papers');
  assert.equal(textIn(report, 'prism:number'), 'WP 17');
  const talk = of({ type: 'speech', event: 'Lake Days', 'container-title': 'Lake Office' });
  assert.equal(allNamed(talk, 'bib:Conference')[0]?.text, 'Lake Days');
  assert.equal(textIn(talk, 'prism:publicationName'), 'Lake Office');
  const entry = of({ type: 'entry-encyclopedia', 'container-title': 'All of Mud', volume: '2' });
  assert.deepEqual(
    allNamed(entry, 'bib:Book')[0]?.children.map(({ text }) => text),
    ['All of Mud', '2'],
  );
});

test('the file names its own format, which makes a static host an unAPI server', () => {
  const formats = allNamed(parseXml(zoteroRdf({ type: 'book', title: 'Mud' })), 'format');
  assert.deepEqual(
    formats.map(({ attributes }) => attributes),
    [{ name: 'rdf_zotero', type: 'application/rdf+xml' }],
  );
});

function zoteroRdf(reference: CslItem): string {
  const entries = [{ id: 'a', reference, quotations: [], notes: [], tags: [] }];
  return zoteroRdfText({ title: 'T', lang: 'en', intro: [], sections: [], entries, other: [] });
}
