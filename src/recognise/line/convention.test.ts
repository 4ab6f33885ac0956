import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referenceIn } from '../../../test/reference-line.ts';
import { learnConvention, NO_CONVENTION, type Observation } from './convention.ts';
import type { Segment, SegmentField } from './segment.ts';
import type { TitleStyle } from './titles.ts';

function segments(...fields: (SegmentField | readonly [SegmentField, TitleStyle])[]): Segment[] {
  return fields.map((one, first): Segment => {
    const [field, style] = typeof one === 'string' ? ([one, 'bare'] as const) : one;
    return { field, style, first, next: first + 1, start: first, end: first + 1, score: 0 };
  });
}

function observed(all: readonly Segment[], gaps: readonly string[], weight = 1, isRow = false): Observation {
  return { parse: { segments: all, score: 0 }, gaps, cells: all.map((_, i) => i), isRow, weight };
}

const AUTHOR_TITLE = observed(segments('author', 'title', 'outlet'), ['^', ', ', '. ']);

test('A page of one or two lines has no convention', () => {
  assert.equal(learnConvention([]), NO_CONVENTION);
  assert.equal(learnConvention([AUTHOR_TITLE, AUTHOR_TITLE]), NO_CONVENTION);
});

test('A field in its usual place is likelier than another there', () => {
  const { habitAt } = learnConvention(Array(5).fill(AUTHOR_TITLE));
  const [author, title, outlet] = segments('author', 'title', 'outlet');
  assert.ok(author && title && outlet);
  const afterAuthor = habitAt(', ', undefined);
  assert.ok(afterAuthor(author, title) > 0);
  assert.ok(afterAuthor(author, outlet) < 0);
  assert.ok(habitAt('^', undefined)(undefined, author) > habitAt('^', undefined)(undefined, title));
});

test('A separator that the page never has there counts against the reading', () => {
  const { habitAt } = learnConvention(Array(5).fill(AUTHOR_TITLE));
  const [author, title] = segments('author', 'title');
  assert.ok(author && title);
  assert.ok(habitAt(', ', undefined)(author, title) > habitAt(' – ', undefined)(author, title));
});

test('How a field is set off on the page counts', () => {
  const italic = observed(segments('title', ['outlet', 'em']), ['^', ', ']);
  const { habitAt } = learnConvention(Array(5).fill(italic));
  const [title, plain] = segments('title', 'outlet');
  const [, set] = segments('title', ['outlet', 'em']);
  assert.ok(title && plain && set);
  assert.ok(habitAt(', ', undefined)(title, set) > habitAt(', ', undefined)(title, plain));
});

test('In a table the column says what a cell is', () => {
  const row = observed(segments('author', 'title'), ['^', '\t'], 1, true);
  const { habitAt } = learnConvention(Array(5).fill(row));
  const [author, title] = segments('author', 'title');
  assert.ok(author && title);
  assert.ok(habitAt('\t', 1)(author, title) > habitAt('\t', 7)(author, title));
});

test('The order of the fields counts by its share of the lines', () => {
  const other = observed(segments('title', 'author'), ['^', ', ']);
  const { orderBonus } = learnConvention([...Array(6).fill(AUTHOR_TITLE), ...Array(2).fill(other)]);
  const bonus = (...fields: SegmentField[]): number => orderBonus(segments(...fields));
  assert.ok(bonus('author', 'title', 'outlet') > bonus('title', 'author'));
  assert.ok(bonus('title', 'author') > 0);
  assert.equal(bonus('outlet', 'title'), 0);
  // A link or a remark may stand anywhere.
  assert.equal(bonus('author', 'link', 'title', 'outlet', 'note'), bonus('author', 'title', 'outlet'));
});

test('The lines around it tell what a line with two names has first', () => {
  const authorFirst = [
    'Inge Moss. What the tide brought back. 2019',
    'Tom Weir. How the quay was lost. 2018',
    'Ada Lune. Why the bay silted up. 2017',
  ];
  const outletFirst = [
    'Tidal Review. What the tide brought back. 2019',
    'Dock News. How the quay was lost. 2018',
    'Bay Journal. Why the bay silted up. 2017',
  ];
  const line = 'Marlow Quay. When the lamps went out. 2020';
  assert.equal(referenceIn(line, { around: authorFirst }).reference.author?.[0]?.family, 'Quay');
  assert.equal(referenceIn(line, { around: outletFirst }).reference['container-title'], 'Marlow Quay');
});
