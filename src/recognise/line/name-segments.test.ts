import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestWords, readAlone } from '../../../test/reference-line.ts';
import { authorSegments, outletSegments } from './name-segments.ts';

const best = (segments: readonly { score: number }[]): number => Math.max(...segments.map(({ score }) => score), -9);

/** Scores of the first atom as author and as outlet. */
function scores(written: string, i = 0): { author: number; outlet: number } {
  const { sight } = readAlone(written);
  return { author: best(authorSegments(sight, i)), outlet: best(outletSegments(sight, i)) };
}

test('A list of names is one author segment', () => {
  const read = readAlone('Ada Brook, Tom Weir and Inge Moss, ‘Silt and memory’, Estuary Review');
  assert.equal(bestWords(read, authorSegments(read.sight, 0)), 'Ada Brook, Tom Weir and Inge Moss');
});

test('A person is rather an author, a newspaper rather an outlet', () => {
  const person = scores('Ada Brook, ‘Silt and memory’');
  assert.ok(person.author > person.outlet);
  const paper = scores('Tidewater Gazette, ‘Silt and memory’');
  assert.ok(paper.outlet > paper.author);
});

test('“By” and “in” make an author and an outlet likelier', () => {
  const at = (written: string): { author: number; outlet: number } => scores(written, 1);
  assert.ok(at('‘Silt and memory’, by Brook Lorne').author > at('‘Silt and memory’, Brook Lorne').author);
  assert.ok(at('‘Silt and memory’, in Estuary').outlet > at('‘Silt and memory’, Estuary').outlet);
});

test('The name in the address of the link is rather the outlet', () => {
  const linked = (host: string): number => scores(`[Silt and memory](https://${host}/a), Quayside`, 1).outlet;
  assert.ok(linked('www.quayside.example') > linked('www.other.example') + 0.5);
});

test('An outlet of several words that “and” or a comma joins may be whole', () => {
  const { sight } = readAlone('‘Silt and memory’, Tide and Harbour, 2020');
  const words = outletSegments(sight, 1).map(({ start, end }) => sight.line.text.slice(start, end));
  assert.ok(words.includes('Tide and Harbour'), words.join(' / '));
});

test('Dates, addresses and bare numbers are no names', () => {
  const { sight } = readAlone('3 May 2020, https://tide.example/, 41');
  for (const i of sight.atoms.keys()) {
    assert.deepEqual([...authorSegments(sight, i), ...outletSegments(sight, i)], [], `atom ${i}`);
  }
});

test('A line that leaves its author to the line before has hardly one of its own', () => {
  const { sight } = readAlone('———. Silt and memory. Estuary Review. 2020.');
  for (const i of sight.atoms.keys()) assert.ok(best(authorSegments(sight, i)) < 0, `atom ${i}`);
});
