import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Mark, Text } from '../../model/page.ts';
import { markedText } from '../../model/text.ts';
import { readInline } from './read.ts';
import { joinParagraphs, writeText } from './write.ts';

const RUNS = { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500 };

function read(markdown: string): Text {
  const { plain, marks } = readInline({ text: markdown, origin: [] });
  return markedText(plain, marks);
}

test('Any text with marks comes back as it was', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const written = writeText(text);
      assert.equal(written.marks, undefined);
      assert.deepEqual(joinParagraphs(written.paragraphs.map(read)), text);
    }),
    RUNS,
  );
});

test('Any string comes back as it was, control characters and lone surrogates too', () => {
  const hostile = fc.constantFrom(...'ab *_[]()\\\n<&#;{}\t\r!~`>-1.|=\u00a0\u0000\u00e9\ud83d\ude80\ud800');
  fc.assert(
    fc.property(fc.string({ unit: hostile }), (plain) => {
      assert.equal(joinParagraphs(writeText({ plain }).paragraphs.map(read)).plain, plain);
    }),
    RUNS,
  );
});

test('Marks that Markdown cannot say are given as data instead of being lost', () => {
  const text: Text = {
    plain: 'one two',
    marks: [
      { start: 0, end: 5, kind: 'em' },
      { start: 3, end: 7, kind: 'strong' },
    ],
  };
  assert.deepEqual(JSON.parse(writeText(text).marks ?? 'null'), text.marks);
});

test('A parser of CommonMark sees the same words and marks in what is written', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const tree = fromMarkdown(writeText(text).paragraphs.join('\n\n'));
      assert.ok(tree.children.every((child) => child.type === 'paragraph'));
      const seen = joinParagraphs(tree.children.map((child) => flatten(child)));
      assert.deepEqual(seen, text);
    }),
    RUNS,
  );
});

function flatten(root: Nodes): Text {
  const marks: Mark[] = [];
  let plain = '';
  const visit = (node: Nodes): void => {
    const start = plain.length;
    if (node.type === 'text') plain += node.value;
    else if (node.type === 'break') {
      marks.push({ start, end: start + 1, kind: 'break' });
      plain += '\n';
    } else if ('children' in node) {
      const at = marks.length;
      for (const child of (node as Parent).children) visit(child);
      const kind = node.type === 'emphasis' ? 'em' : node.type === 'strong' ? 'strong' : undefined;
      if (kind) marks.splice(at, 0, { start, end: plain.length, kind });
      if (node.type === 'link') marks.splice(at, 0, { start, end: plain.length, kind: 'link', href: node.url });
    } else assert.fail(`unexpected ${node.type}`);
  };
  visit(root);
  return markedText(plain, marks);
}

test('Hand-written Markdown reads as CommonMark reads it', () => {
  const cases: readonly [string, Text][] = [
    ['_a_ b_c_d', { plain: 'a b_c_d', marks: [{ start: 0, end: 1, kind: 'em' }] }],
    ['a  \nb', { plain: 'a\nb', marks: [{ start: 1, end: 2, kind: 'break' }] }],
    ['a\nb', { plain: 'a b' }],
    ['AT&T &amp; &#65; \\*', { plain: 'AT&T & A *' }],
    ['**a*b', { plain: '**a*b' }],
    ['[a [b](c)](d)', { plain: '[a b](d)', marks: [{ start: 3, end: 4, kind: 'link', href: 'c' }] }],
    [
      '<https://a.example>',
      { plain: 'https://a.example', marks: [{ start: 0, end: 17, kind: 'link', href: 'https://a.example' }] },
    ],
  ];
  for (const [markdown, text] of cases) assert.deepEqual(read(markdown), text, markdown);
});

test('Unfinished markup takes time in proportion to its length', async () => {
  for (const unit of ['[a](b', '*a _b ', '[[', '**a*', '<a:', '&#', '[a](<', ' \n', '![](']) {
    await assertLinear(unit, 60_000, (length) => read(unit.repeat(length / unit.length)));
  }
});
