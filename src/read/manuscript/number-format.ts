/** Numbers of notes and lists as Word prints them, by the names of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */

import { romanNumeral } from '../../text/roman-numeral.ts';

/** @param number from 1 */
export function numberIn(number: number, format: string): string {
  const written = FORMATS.get(format);
  return written && number >= 1 && number < 4000 ? written(number) : String(number);
}

/** The signs one after the other, then each of them twice, and so on: a … z, aa, bb. */
function repeated(signs: readonly string[]): (number: number) => string {
  return (number) => (signs[(number - 1) % signs.length] ?? '').repeat(Math.ceil(number / signs.length));
}

/** Decimal digits of another script. */
function digits(zero: number): (number: number) => string {
  return (number) => String(number).replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
}

const HAN = [...'〇一二三四五六七八九'];

function hanCount(number: number): string {
  if (number > 99) return hanDigits(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN[tens]}十`;
  return ten + (ones === 0 ? '' : HAN[ones]);
}

function hanDigits(number: number): string {
  return [...String(number)].map((digit) => HAN[Number(digit)]).join('');
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщыэюя'];
const ABJAD = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];
const ALIFBA = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const upper = (write: (number: number) => string) => (number: number) => write(number).toUpperCase();

const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map([
  ['lowerRoman', romanNumeral],
  ['upperRoman', upper(romanNumeral)],
  ['lowerLetter', repeated(LATIN)],
  ['upperLetter', upper(repeated(LATIN))],
  ['russianLower', repeated(RUSSIAN)],
  ['russianUpper', upper(repeated(RUSSIAN))],
  ['arabicAbjad', repeated(ABJAD)],
  ['arabicAlpha', repeated(ALIFBA)],
  ['chicago', repeated([...'*†‡§'])],
  ['none', () => ''],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['numberInDash', (number) => `- ${number} -`],
  ['decimalFullWidth', digits(0xff10)],
  ['thaiNumbers', digits(0x0e50)],
  ['hindiNumbers', digits(0x0966)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['ideographDigital', hanDigits],
  ['japaneseDigitalTenThousand', hanDigits],
  ['taiwaneseDigital', hanDigits],
  ['chineseCounting', hanCount],
  ['chineseCountingThousand', hanCount],
  ['japaneseCounting', hanCount],
  ['taiwaneseCounting', hanCount],
]);
