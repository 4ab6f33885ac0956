/** Lists of numbers as text: base64 VLQ as in source maps, but without a sign. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Bits of a digit that count; the one above them says that another digit follows. */
const BITS = 5;
const MORE = 1 << BITS;

/** Whole numbers from 0 up to 2³¹. */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= MORE; rest >>>= BITS) text += DIGITS[MORE | (rest & (MORE - 1))];
    text += DIGITS[rest];
  }
  return text;
}

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    number |= (value & (MORE - 1)) << shift;
    if (value & MORE) shift += BITS;
    else {
      numbers.push(number);
      number = 0;
      shift = 0;
    }
  }
  return numbers;
}

/** Ascending numbers, as the steps between them, which are small. */
export function packAscending(numbers: readonly number[]): string {
  return packNumbers(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
}

export function unpackAscending(text: string): number[] {
  let sum = 0;
  return unpackNumbers(text).map((step) => (sum += step));
}
