import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBookmarkName } from './bookmark-names.ts';
import { type KnownPart, placeParts } from './place-parts.ts';

const NAMES = ['a', 'b', 'c'].map((letter) => `_cp_q_${letter.repeat(16)}`);
const TEXTS = [
  'The surveyors asked for a dredger in spring.',
  'The vote was put off until the water returns.',
  'Nobody signed the treaty of lakes.',
];
const KNOWN: readonly KnownPart[] = TEXTS.map((text, i) => ({
  entry: i === 2 ? 1 : 0,
  bookmark: NAMES[i] ?? '',
  text,
}));

function named(i: number, suffix = ''): ReturnType<typeof readBookmarkName> {
  return readBookmarkName((NAMES[i] ?? '') + suffix);
}

test('a quotation is known by its bookmark, also in another entry; of a copy it is said', () => {
  const found = [
    { entry: 1, bookmark: named(0), text: 'Moved and edited.' },
    { entry: 0, bookmark: named(1, '_Copy_1'), text: TEXTS[1] ?? '' },
    { entry: 0, bookmark: named(1), text: TEXTS[1] ?? '' },
  ];
  assert.deepEqual(placeParts(KNOWN, found), [
    { known: 0, rung: 'bookmark' },
    { copyOf: 1 },
    { known: 1, rung: 'bookmark' },
  ]);
});

test('without bookmarks it is known inside its entry: by equal words, then by likeness, else it is new', () => {
  const found = [
    { entry: 0, bookmark: undefined, text: 'The surveyors asked for a big dredger in spring.' },
    { entry: 0, bookmark: undefined, text: `  ${TEXTS[1]?.toUpperCase()} ` },
    { entry: 0, bookmark: undefined, text: TEXTS[2] ?? '' },
  ];
  assert.deepEqual(placeParts(KNOWN, found), [{ known: 0, rung: 'likeness' }, { known: 1, rung: 'words' }, {}]);
});

test('where all else stands as it stood, what may be rewritten is known by its place', () => {
  const rewritten = { entry: 0, bookmark: undefined, text: 'Nine feet of water were enough.' };
  const second = { entry: 0, bookmark: named(1), text: TEXTS[1] ?? '' };
  const moved = { entry: 1, bookmark: named(0), text: TEXTS[0] ?? '' };
  const isSecond = { known: 1, rung: 'bookmark' };
  const placed = (...found: Parameters<typeof placeParts>[1]): unknown => placeParts(KNOWN, found, true);
  assert.deepEqual(placed(rewritten, second), [{ known: 0, rung: 'likeness' }, isSecond]);
  assert.deepEqual(placed(second, rewritten), [isSecond, {}]);
  assert.deepEqual(placed(rewritten, rewritten, second), [{}, {}, isSecond]);
  assert.deepEqual(placed(rewritten, second, moved), [{}, isSecond, { known: 0, rung: 'bookmark' }]);
  assert.deepEqual(placeParts(KNOWN, [rewritten, second]), [{}, isSecond]);
});

test('a name tells kind, paragraph and copy; other names are none of ours', () => {
  const plain = NAMES[0] ?? '';
  assert.deepEqual(readBookmarkName(`${plain}_3_Copy_2`), { kind: 'q', part: plain, paragraph: 2, isCopy: true });
  assert.deepEqual(readBookmarkName(`${plain} Copy 1`), { kind: 'q', part: plain, paragraph: 0, isCopy: true });
  for (const name of ['_Toc123', '_cp_q_short', '_cp_z_aaaaaaaaaaaaaaaa', `${plain}x`, '']) {
    assert.equal(readBookmarkName(name), undefined, name);
  }
});
