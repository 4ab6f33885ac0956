import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetUnspaced } from './meet-unspaced.ts';

test('only between two characters of Chinese or Japanese is no blank written', () => {
  const cases: readonly [before: string, after: string, unspaced: boolean][] = [
    ['港の水', '位は', true],
    ['上がる。', '港', true],
    ['コーヒー', '豆', true],
    ['水\u{20bb7}', '\u{20bb7}野', true],
    ['the quay', 'is shut', false],
    ['港の水', 'and', false],
    ['港a', '港', false],
    ['港', 'a港', false],
    ['항구', '물', false],
    ['', '港', false],
  ];
  for (const [before, after, unspaced] of cases)
    assert.equal(meetUnspaced(before, after), unspaced, `${before}|${after}`);
});
