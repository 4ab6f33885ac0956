import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import type { Region, SourceText } from '../../model/source.ts';
import { readPlainSource } from './plain.ts';

function read(...lines: readonly string[]): SourceText {
  return readPlainSource(lines.join('\n'), {});
}

/** The stretches with a region, without white space around them. */
function parts(source: SourceText, region: Region): string[] {
  const found = source.spans.filter((span) => span.region === region);
  return found.map(({ start, end }) => source.text.slice(start, end).trim()).filter((text) => text !== '');
}

/** The article of each block, on one line. */
function paragraphs(source: SourceText): string[] {
  const found = new Map<number, string>();
  for (const { start, end, block, region } of source.spans) {
    if (region === 'article') found.set(block, (found.get(block) ?? '') + source.text.slice(start, end));
  }
  return [...found.values()].map((text) => text.trim().replace(/\s+/gu, ' ')).filter((text) => text !== '');
}

const MOLE = [
  'The board met in the long room above the fish market and',
  'heard a report on the mole, which had moved four centi-',
  'metres in a year and would go on moving, for nothing',
];
const UNDER = ['under it was rock. The board did not believe the report,', 'and asked for another one.'];

test('blank lines part paragraphs, and a line each is a paragraph in a file without broken lines', () => {
  assert.equal(paragraphs(read(...MOLE, ...UNDER, '', 'Nobody answered.')).length, 2);
  const long = `${'The mole moved, and nobody was told of it. '.repeat(5)}`;
  assert.equal(paragraphs(read(long, long, 'Short one.', long)).length, 4);
});

test('an indented first line begins a paragraph, and so does a speaker or an item', () => {
  const indented = [
    '   The man came down the road at noon and did not look at the',
    'house, for he feared it.',
    '   Nobody had seen him since the winter of that year, and no one',
    'asked him why.',
  ];
  assert.equal(paragraphs(read(...indented)).length, 2);
  const talk = [
    'ODUYA: There are three answers, and two of them would be dear',
    'to the town.',
    'BRANDT: Then we take the third, since it costs us nothing for',
    'the time being.',
  ];
  assert.equal(paragraphs(read(...talk)).length, 2);
  assert.equal(
    paragraphs(read('We found:', '- one comb of bone, under the oak', '- two coins', '- a letter on lead')).length,
    4,
  );
});

test('a paragraph goes on over a page, its foot and the next head', () => {
  const source = read(
    'THE QUAY QUARTERLY',
    '',
    ...MOLE,
    '',
    '14',
    '\fTHE QUAY QUARTERLY',
    '',
    ...UNDER,
    '',
    '15',
    '\fTHE QUAY QUARTERLY',
    '',
    'The end.',
    '',
    '16',
  );
  assert.deepEqual(paragraphs(source), [[...MOLE, ...UNDER].join(' '), 'The end.']);
  assert.equal(
    parts(source, 'apparatus').join(' ').replace(/\s+/gu, ' '),
    'THE QUAY QUARTERLY 14 THE QUAY QUARTERLY 15 THE QUAY QUARTERLY 16',
  );
});

test('numbers of pages and running heads are known without form feeds, and headings stay', () => {
  const source = read(
    ...MOLE,
    '',
    '- 14 -',
    '',
    'The Quay Quarterly',
    '',
    ...UNDER,
    '',
    'Chapter 2',
    '',
    ...MOLE,
    '',
    '- 15 -',
    '',
    'The Quay Quarterly',
    '',
    ...UNDER,
    '',
    'Chapter 3',
    '',
    ...MOLE,
    '',
    'The Quay Quarterly',
    '',
    ...UNDER,
  );
  assert.deepEqual(
    parts(source, 'apparatus').flatMap((text) => text.split(/\n+/u)),
    ['- 14 -', 'The Quay Quarterly', '- 15 -', 'The Quay Quarterly', 'The Quay Quarterly'],
  );
  assert.ok(paragraphs(source).includes('Chapter 2'));
});

test('notes and their calls are known by each other', () => {
  const source = read(
    'The mole moved.[1] It moved again.[2]',
    '',
    'Nobody was told [sic] of section 12(1).',
    '',
    '[1] Minutes, folder 7.',
    '[2] Ibid.,',
    'folder 8.',
  );
  assert.deepEqual(parts(source, 'note-call'), ['[1]', '[2]']);
  assert.deepEqual(parts(source, 'note'), ['Minutes, folder 7.', 'Ibid.,\nfolder 8.']);
  assert.deepEqual(parts(source, 'apparatus'), ['[1]', '[2]']);
});

test('raised and glued calls are calls where notes with their labels stand, and powers are not', () => {
  const raised = read(
    'The mole moved.¹ It covers 30 m² and weighs 10² tons, they said.²',
    '',
    '¹ Minutes, folder 7.',
    '² Folder 8.',
  );
  assert.deepEqual(parts(raised, 'note-call'), ['¹', '²']);
  const glued = read(
    'The mole moved.1 It was worth £3.2 million, they said.2',
    '',
    '1 Minutes, folder 7.',
    '2 Folder 8.',
  );
  assert.deepEqual(parts(glued, 'note-call'), ['1', '2']);
  assert.deepEqual(parts(read('It covers 30 m² and costs £3.2 million.'), 'note-call'), []);
});

test('numbers of paragraphs in a judgment are apparatus, also in brackets', () => {
  for (const label of [(n: number) => `[${n}]`, (n: number) => `${n}.`, (n: number) => `(${n})`]) {
    const source = read(
      `${label(11)} The appellant fishes.`,
      '',
      `${label(12)} In para [11] the board errs.`,
      '',
      `${label(13)} We disagree.`,
    );
    assert.deepEqual(parts(source, 'apparatus'), [label(11), label(12), label(13)]);
    assert.equal(paragraphs(source)[1], 'In para [11] the board errs.');
  }
  assert.deepEqual(parts(read('12. The only numbered one.', '', 'Another.'), 'apparatus'), []);
});

test('line numbers, time codes and marks of pages and columns are apparatus', () => {
  const lines = read(
    '  1   Q.  Did you see the boat',
    '  2  leave the harbour?',
    '  3   A.  I did.',
    '  4   Q.  At night?',
    '  5   A.  At noon.',
  );
  assert.deepEqual(parts(lines, 'apparatus'), ['1', '2', '3', '4', '5']);
  assert.equal(paragraphs(lines)[0], 'Q. Did you see the boat leave the harbour?');
  const times = read('[00:01] We came down.', '[00:09] It was six.', '[01:15] Nobody came.');
  assert.deepEqual(parts(times, 'apparatus'), ['[00:01]', '[00:09]', '[01:15]']);
  const marks = read('The mole [Page 3] moved {Spalte 12} again [sic] and [pill] again [p. iv].');
  assert.deepEqual(parts(marks, 'apparatus'), ['[Page 3]', '{Spalte 12}', '[p. iv]']);
});

test('the cues of subtitles make sentences', () => {
  const srt = read(
    '1',
    '00:00:01,000 --> 00:00:03,000',
    '<i>We came down to the</i>',
    '',
    '2',
    '00:00:03,500 --> 00:00:05,000',
    'harbour at six.',
    '',
    '3',
    '00:00:06,000 --> 00:00:07,000',
    'Nobody came.',
  );
  assert.deepEqual(paragraphs(srt), ['We came down to the harbour at six.', 'Nobody came.']);
  const vtt = read(
    'WEBVTT - Harbour',
    '',
    'NOTE a remark',
    '',
    'first',
    '00:01.000 --> 00:03.000 align:start',
    '<v Oduya>We came',
    '',
    '00:03.500 --> 00:05.000',
    'at six.',
  );
  assert.deepEqual(paragraphs(vtt), ['We came at six.']);
});

test('menus around a page are navigation, and lists of short lines are not', () => {
  const source = read(
    'Home',
    'News',
    'Login',
    'Subscribe',
    'Mole moves again',
    'The mole moved four centimetres on Monday.',
    '',
    'About us',
    'Contact',
    'Privacy policy',
    'Terms of use',
  );
  assert.deepEqual(parts(source, 'navigation').join('\n').split('\n'), [
    'Home',
    'News',
    'Login',
    'Subscribe',
    'About us',
    'Contact',
    'Privacy policy',
    'Terms of use',
  ]);
  assert.equal(paragraphs(source)[0], 'Mole moves again');
  assert.deepEqual(parts(read('Salt', 'Oak', 'Rope', 'Tar', '', 'Take all of it to the mole.'), 'navigation'), []);
});

test('a file without words is empty', () => {
  assert.equal(readPlainSource(' \n\ufeff', {}).unreadable?.kind, 'empty');
  assert.equal(readPlainSource('', {}).unreadable?.kind, 'empty');
});

const line = fc.constantFrom(
  'The mole moved',
  'and moved on.',
  '12',
  '- 3 -',
  '[1] Note',
  '1. One',
  '2. Two',
  '',
  '\f',
  '00:01 Six',
  '* star',
  'Home',
  'word.[1]',
  '  x¹',
  '00:00:01,000 --> 00:00:02,000',
  '[Page 3]',
  '\r',
  '\u2028',
);

test('the text is the input, and spans and origins tile it, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(line).map((lines) => lines.join('\n')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const source = readPlainSource(text, {});
        assert.equal(source.text, text);
        for (const tiles of [source.spans, source.origins]) {
          assert.equal(tiles.map(({ start, end }) => text.slice(start, end)).join(''), text);
          assert.ok(tiles.every(({ start, end }) => start < end));
        }
        assert.ok(source.origins.every((origin) => origin.rawStart === origin.start && origin.rawEnd === origin.end));
        assert.ok(source.spans.every((span, at) => span.block >= (source.spans[at - 1]?.block ?? 0)));
      },
    ),
  );
});

test('reading grows with the length of the text', async () => {
  for (const piece of [
    `${MOLE.join('\n')}\n\n`,
    '12\n',
    '[1] Note.\n',
    '[1',
    ' ',
    '\f3\n',
    'word[1]\n',
    '1. a\n\n',
    '¹',
    'A.',
    '* ',
  ]) {
    await assertLinear(JSON.stringify(piece), 4000, (size) => readPlainSource(piece.repeat(size), {}));
  }
});
