import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourPage } from '../../../test/docx-pages.ts';
import { bodyOf, docxParts } from '../../../test/docx-parts.ts';

test('only a long page has a table of contents', () => {
  const contents = (count: number): boolean => bodyOf(harbourPage(count)).some(({ style }) => style === 'TOC1');
  assert.equal(contents(15), false);
  assert.equal(contents(300), true);
});

test('the contents are a field that lists the sections right under the title and leads to their headings', () => {
  const titles = ['Gates & locks', 'The treaty', 'Voices', 'Later'];
  const sections = titles.flatMap((title, i) => [
    { id: `s${i}`, title, level: 2 },
    { id: `s${i}-more`, title: `More of ${title}`, level: 3 },
  ]);
  const entries = harbourPage(120).entries.map((entry, i) => ({
    ...entry,
    section: sections[i % sections.length]?.id ?? '',
  }));
  const page = { ...harbourPage(0), sections, entries };
  assert.deepEqual(
    bodyOf(page).flatMap(({ style, text }) => (style === 'TOC1' ? [text] : [])),
    titles,
  );
  const xml = docxParts(page).get('word/document.xml') ?? '';
  assert.equal(xml.split('w:dirty="true"').length, 2);
  assert.equal(xml.match(/fldCharType="begin"/g)?.length, xml.match(/fldCharType="end"/g)?.length);
  const anchors = Array.from(xml.matchAll(/ w:anchor="([^"]+)"/g), ([, name]) => name);
  assert.equal(anchors.length, titles.length);
  for (const name of anchors) assert.equal(xml.split(`w:name="${name}"`).length, 2);
});
