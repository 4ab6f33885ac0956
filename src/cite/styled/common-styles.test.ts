import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CSL_TYPES } from '../types/csl-types.ts';
import { commonStyles } from './common-styles.ts';
import { linesAlone, type StyledItem, styledLines } from './styled.ts';
import type { StyledPart } from './styled-parts.ts';

const ARTICLE: StyledItem = {
  id: 'article',
  type: 'article-newspaper',
  author: [
    { family: 'Holm', given: 'Ada' },
    { family: 'Berg', given: 'Jens' },
  ],
  title: 'What the barges carry',
  'container-title': 'Coast and River',
  issued: { 'date-parts': [[2021, 3, 29]] },
  URL: 'https://paper.example/barges',
};

/** In plain text. */
const KNOWN: Readonly<Record<string, string>> = {
  apa: 'Holm, A., & Berg, J. (2021, March 29). What the barges carry. Coast and River. https://paper.example/barges',
  chicago:
    'Holm, Ada, and Jens Berg. 2021. “What the Barges Carry.” Coast and River, March 29. https://paper.example/barges.',
  harvard:
    'Holm, A. and Berg, J. (2021) “What the barges carry,” Coast and River, 29 March. Available at: https://paper.example/barges.',
  mla: 'Holm, Ada, and Jens Berg. “What the Barges Carry.” Coast and River, 29 Mar. 2021, https://paper.example/barges.',
  vancouver:
    'Holm A, Berg J. What the barges carry. Coast and River [Internet]. 2021 Mar 29. Available from: https://paper.example/barges',
};

test('a newspaper article is cited in each style as its guide has it', async () => {
  for (const { key, name, xml } of commonStyles()) {
    const lines = await linesAlone([ARTICLE], xml, 'en-US', name);
    assert.equal(textOf(lines.get('article')), KNOWN[key], name);
  }
});

test('in every style a source of any type by itself has the line that the whole style gives it', async () => {
  // Nothing is alike in two of them, so that the list has nothing to tell apart.
  const items = CSL_TYPES.map(
    (type, i): StyledItem => ({
      id: type,
      type,
      author: [{ family: `Holm${i}`, given: 'Ada' }],
      title: `Report ${i} on the barges`,
      'container-title': 'Coast and River',
      publisher: 'Lake Press',
      'publisher-place': 'Lune',
      genre: 'working paper',
      volume: '12',
      page: '3–9',
      issued: { 'date-parts': [[2000 + i, 3, 29]] },
      URL: `https://paper.example/${i}`,
    }),
  );
  for (const { name, xml } of commonStyles()) {
    const listed = await styledLines(items, xml, 'en-US', name);
    const alone = await linesAlone(items, xml, 'en-US', name);
    for (const { id } of items) {
      assert.equal(textOf(alone.get(id)), textOf(listed.get(id)).replace(/^\d+\. /u, ''), `${name}, ${id}`);
    }
  }
});

test('a style says under which licence it is', () => {
  for (const { name, xml } of commonStyles()) {
    assert.match(xml, /<rights license="http:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\/">/u, name);
  }
});

function textOf(parts: readonly StyledPart[] | undefined): string {
  return (parts ?? []).map(({ text }) => text).join('');
}
