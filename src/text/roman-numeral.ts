const SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** In small letters; from 1 to 3,999 as it is usually written. */
export function romanNumeral(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letters] of SIGNS) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
