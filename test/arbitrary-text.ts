import fc from 'fast-check';
import type { Mark, Text } from '../src/model/page.ts';

/** Words that break careless writers, among ordinary ones. No word holds a space or a line feed. */
const WORDS: readonly string[] = [
  ...'the river harbour treaty of lakes was never signed and nobody said why 1921 27 % 1,5'.split(' '),
  ...'<b>bold</b> </script> <!-- --> ]]> & &amp; &#x41; <![CDATA['.split(' '),
  ...'*star* _under_ **two** `code` [x](y) ![i](j) # > - --- 1. + | \\ ~~ ^a^ {#id} {.c} <https://a.example>'.split(
    ' ',
  ),
  ...'=1+1 @SUM(A1) +cmd -2 \uff1dHYPERLINK "a,b" ; , a;b'.split(' '),
  ...'{ } {{x}} }{ \\textbf{x} $x$ 50% ~ @book{k, #1 ER TY AU N1 Key: tex.x: DDEAUTO INCLUDETEXT $\u007bx} <%= %>'.split(
    ' ',
  ),
  ...'\u201cso\u201d \u2018so\u2019 \u00abso\u00bb \u201eso\u201c \u201c \u201d " \' \u2019 it\u2019s [\u2026] [sic] \u2026 ...'.split(
    ' ',
  ),
  ...'\u0627\u0644\u0639\u0631\u0627\u0642 \u05e9\u05dc\u05d5\u05dd \u200f(\u0623) \u4e2d\u6587\u3001 \u300c\u8a71\u300d e\u0301 \u00e9 A\u030a \ufb01n I\u0307'.split(
    ' ',
  ),
  ...'\ud83d\udc69\u200d\ud83d\ude80 \ud835\udd04 a\u00a0b a\u200bb a\u00adb \u202ex\u202c http://x.example/?a=1&b=2'.split(
    ' ',
  ),
  ...'__proto__ constructor javascript:alert(1) ../../x NUL'.split(' '),
];

export const arbitraryWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  // Any assigned character but white space, controls and lone surrogates, which no reader lets through.
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 4 })
      .map((text) => text.replace(/[\s\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, ''))
      .filter((text) => text !== ''),
  },
);

/** One to `most` words with single spaces between them. */
export function arbitraryWords(most: number): fc.Arbitrary<string> {
  return fc.array(arbitraryWord, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
}

/** Up to four lines of up to nine words; each line end is a new paragraph or, under a `break` mark, a new line. */
export function arbitraryText(): fc.Arbitrary<Text> {
  const line = fc.array(arbitraryWord, { minLength: 1, maxLength: 9 });
  return fc
    .record({
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      breaks: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      wishes: fc.array(arbitraryWish, { maxLength: 4 }),
    })
    .map(({ lines, breaks, wishes }) => {
      const plain = lines.map((words) => words.join(' ')).join('\n');
      const ends = [...plain.matchAll(/\n/g)].map((found) => found.index);
      const marks: Mark[] = ends.filter((_, i) => breaks[i]).map((at) => ({ start: at, end: at + 1, kind: 'break' }));
      for (const wish of wishes) {
        const mark = granted(wish, plain, marks);
        if (mark) marks.push(mark);
      }
      marks.sort((a, b) => a.start - b.start || b.end - a.end);
      return marks.length > 0 ? { plain, marks } : { plain };
    });
}

interface Wish {
  readonly from: number;
  readonly words: number;
  readonly kind: 'link' | 'em' | 'strong';
}

const arbitraryWish: fc.Arbitrary<Wish> = fc.record({
  from: fc.nat({ max: 30 }),
  words: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom('link', 'em', 'strong'),
});

/** A mark over whole words of one line that nests with the marks before it, and never touches one of its own kind. */
function granted(wish: Wish, plain: string, marks: readonly Mark[]): Mark | undefined {
  const words = [...plain.matchAll(/[^ \n]+/g)];
  const first = words[wish.from % words.length];
  const last = words[Math.min((wish.from % words.length) + wish.words, words.length) - 1];
  if (!first || !last) return undefined;
  const start = first.index;
  const end = last.index + last[0].length;
  if (plain.slice(start, end).includes('\n')) return undefined;
  for (const other of marks) {
    if (other.kind === 'break') continue;
    const apart = end < other.start - 1 || start > other.end + 1;
    const inside = start > other.start && end < other.end;
    const around = start < other.start && end > other.end;
    if (!apart && (other.kind === wish.kind || !(inside || around))) return undefined;
  }
  const href = 'https://links.example/a?b=1&c=(d)';
  return wish.kind === 'link' ? { start, end, kind: 'link', href } : { start, end, kind: wish.kind };
}
