import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import type { Segment } from './segment.ts';
import { bareTitles, styledTitles } from './title-segments.ts';

/** All that may be a title beginning with the atom of these words. */
function bareWords(written: string, beginning: string): string[] {
  const { sight } = readAlone(written);
  const i = sight.atoms.findIndex(({ text }) => text.startsWith(beginning));
  return bareTitles(sight, i).map(({ start, end }) => sight.line.text.slice(start, end));
}

function styled(written: string): Segment[] {
  return styledTitles(readAlone(written).sight);
}

test('A title without marks may hold a colon or a comma', () => {
  const title = 'Silt, memory and the bay: what the dredgers found';
  const read = readAlone(`Ada Brook. ${title}. Estuary Review. 3 May 2020`);
  const candidates = read.sight.atoms.flatMap((_, i) => bareTitles(read.sight, i));
  assert.ok(candidates.some(({ start, end }) => read.sight.line.text.slice(start, end) === title));
});

test('The mark of a question and a bracket that closes belong to the title', () => {
  for (const [title, beginning] of [
    ['Who counted the boats?', 'Who'],
    ['Qui a compté les bateaux ?', 'Qui'],
    ['The gate that fell (again)', 'The'],
  ] as const) {
    const words = bareWords(`${title} Estuary Review, 2020`, beginning);
    assert.ok(words.includes(title), words.join(' / '));
    assert.ok(!words.includes(title.slice(0, -1).trim()), words.join(' / '));
  }
});

test('In the name of a law the year belongs to the title', () => {
  const { sight } = readAlone('Tidal Waters Act 1967, s 4');
  const [best] = bareTitles(sight, 0).sort((a, b) => b.score - a.score);
  assert.equal(sight.line.text.slice(best?.start, best?.end), 'Tidal Waters Act 1967');
});

test('No title reaches over an address or into another cell', () => {
  const { sight } = readAlone('Silt and memory\thttps://tide.example/\tEstuary Review');
  for (const { start, end } of sight.atoms.flatMap((_, i) => bareTitles(sight, i))) {
    assert.doesNotMatch(sight.line.text.slice(start, end), /[\t:]/u);
  }
});

test('A link over a title scores more than one over a person or an outlet that is known', () => {
  const best = (written: string): number => Math.max(...styled(written).map(({ score }) => score));
  const title = best('[What the tide brought back](https://tide.example/a), 3 May 2020');
  assert.ok(title > best('[Ada Brook](https://tide.example/a), 3 May 2020'));
  assert.ok(title > best('[American Antiquity](https://tide.example/a), 3 May 2020'));
});

test('A sentence in marks after a colon may be a quotation as well, a title at the beginning is none', () => {
  const fields = (written: string): Set<string> => new Set(styled(written).map(({ field }) => field));
  assert.deepEqual(
    fields('Ada Brook, Estuary Review, 2020: “The dike held until noon.”'),
    new Set(['title', 'quotation']),
  );
  assert.deepEqual(fields('“The dike held until noon”, Estuary Review, 2020'), new Set(['title']));
});
