import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import type { Sighted } from '../roles/sighted.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { placed, withTitleHeadings } from './surroundings.ts';

const FIND_DATES = dateFinder(['en']);

function evidence(...lines: string[]): Evidence[] {
  return plainBlocks(...lines).map((block) => evidenceOf(block, FIND_DATES));
}

/** For each line of a text whether a blank line stands before it and after it. */
function stanzas(source: string): (readonly [boolean | undefined, boolean | undefined])[] {
  const found = [...source.matchAll(/\S.*/gu)].flatMap(({ 0: text, index }) =>
    plainBlocks(text).map((block) => ({ ...block, start: index, end: index + text.length })),
  );
  const content = found.map((block) => evidenceOf(block, FIND_DATES));
  return placed(content, source).map(({ opens, closes }) => [opens, closes]);
}

test('Blank lines part the lines of a text into entries', () => {
  assert.deepEqual(stanzas('Silt and memory\nAda Brook, 2020\n\nThe quay\nTom Weir, 2021'), [
    [undefined, false],
    [false, true],
    [true, false],
    [false, undefined],
  ]);
});

test('Blank lines everywhere or nowhere tell nothing', () => {
  for (const source of ['Silt\n\nMemory\n\nThe quay', 'Silt\nMemory\nThe quay']) {
    for (const pair of stanzas(source)) assert.deepEqual(pair, [undefined, undefined], source);
  }
});

const sighted = (e: Evidence): Sighted => ({ ...e, fit: 0, complete: false });

test('A heading before a line with a date or an author but no title is that line’s title', () => {
  for (const rest of ['Ada Brook, Estuary Review, 3 May 2020', 'by Ada Brook']) {
    const [heading] = withTitleHeadings(evidence('# Silt and memory', rest).map(sighted));
    assert.equal(heading?.titles, true, rest);
  }
});

test('A heading before a whole reference, before words or before another heading is none', () => {
  for (const rest of ['It shows that the gate was never tested.', '# The quay']) {
    const [heading] = withTitleHeadings(evidence('# Silt and memory', rest).map(sighted));
    assert.equal(heading?.titles, undefined, rest);
  }
  const [heading] = withTitleHeadings(
    evidence('# Reports', 'Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020').map((e) => ({
      ...e,
      fit: 2,
      complete: true,
    })),
  );
  assert.equal(heading?.titles, undefined);
});

test('Where below each heading of a level stands just one line of a reference, all are titles', () => {
  const lines = ['Silt and memory', 'The quay', 'The lamps'].flatMap((title) => [
    `# ${title}`,
    'Ada Brook, Estuary Review, 2020',
  ]);
  const seen = evidence(...lines).map((e) => ({ ...e, fit: 2, complete: e.block.kind !== 'heading' }));
  const found = withTitleHeadings(seen);
  assert.deepEqual(
    found.map(({ titles }) => titles === true),
    [true, false, true, false, true, false],
  );
  // Without the heading the line is then no whole reference.
  assert.ok(found.every(({ complete }) => !complete));
});

test('A line that begins with “by” right under another line is never a whole reference, one after a blank line may be', () => {
  const [line] = evidence('By Ada Brook, Estuary Review, 3 May 2020');
  assert.ok(line?.byAuthor);
  const wholeWhere = (opens: boolean): boolean | undefined =>
    withTitleHeadings([{ ...sighted(line), complete: true, opens }])[0]?.complete;
  assert.equal(wholeWhere(false), false);
  assert.equal(wholeWhere(true), true);
});
