import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberIn } from './number-format.ts';

test('numbers of notes are written in the format that Word calls by the name', () => {
  const cases: [number, string, string][] = [
    [1994, 'upperRoman', 'MCMXCIV'],
    [4, 'lowerRoman', 'iv'],
    [27, 'lowerLetter', 'aa'],
    [6, 'chicago', '††'],
    [12, 'decimalFullWidth', '１２'],
    [12, 'decimalEnclosedCircle', '⑫'],
    [23, 'chineseCounting', '二十三'],
    [10, 'ideographDigital', '一〇'],
    [25, 'thaiNumbers', '๒๕'],
    [3, 'a format of tomorrow', '3'],
    [0, 'lowerRoman', '0'],
  ];
  for (const [number, format, expected] of cases) assert.equal(numberIn(number, format), expected);
});
