/** Judging a quotation takes time in proportion to the source and to the quotation, whatever they hold. */
import { test } from 'node:test';
import { verifyQuotation } from '../src/anchor/verify.ts';
import type { SourceText } from '../src/model/source.ts';
import { assertLinear } from './growth.ts';
import { drawFrom, pick } from './quotation-article.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
/** CPU at 2n over CPU at n; small inputs take so few milliseconds that compiling and collecting blur the ratio. */
const MOST = SOAK ? 2.5 : 3.2;
/** Characters of a source, and of a quotation. */
const SIZE = SOAK ? 400_000 : 60_000;
const QUOTED = SOAK ? 50_000 : 25_000;

const WORDS =
  'ferry tamber brellow keeper oldrick lantern sorvane quay never rowed tallied harbour weather seven the of'.split(
    ' ',
  );

/** About so many characters, each paragraph of some sentences. */
function prose(size: number): string {
  const draw = drawFrom(11);
  const lines: string[] = [];
  for (let length = 0; length < size; length += lines.at(-1)?.length ?? 0) {
    const words = Array.from({ length: 60 }, (_, at) => pick(draw, WORDS) + (at % 12 === 11 ? '.' : ''));
    lines.push(words.join(' '));
  }
  return lines.join('\n');
}

function sourceOf(text: string): SourceText {
  const spans = [...text.matchAll(/[^\n]*\n|[^\n]+$/gu)].map(({ index, 0: line }, block) => {
    return { start: index, end: index + line.length, region: 'article' as const, block };
  });
  return { text, spans, origins: [], contentType: 'text/plain', lang: 'en' };
}

function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

const SENTENCE = 'the keeper never rowed the seven oldrick ferry lamps';

const SOURCES: Readonly<Record<string, (size: number) => string>> = {
  prose: prose,
  'one word repeated': (size) => filled('ferry ', size),
  'one sentence repeated': (size) => filled(`${SENTENCE}. `, size),
  'one sentence repeated with one word changed': (size) => {
    return Array.from({ length: size / 52 }, (_, at) => SENTENCE.replace('oldrick', `n${at}`)).join('. ');
  },
  'only dots': (size) => filled('. ', size),
  'one huge paragraph': (size) => prose(size).replaceAll('\n', ' '),
  'many short paragraphs': (size) => filled(`${SENTENCE}\n`, size),
  'a long run of digits': (size) => filled('1234567890', size),
  'digits in groups': (size) => filled('1,234.', size),
  'a long run without spaces': (size) => filled('渡口灯塔看守人打开老木头', size),
  brackets: (size) => filled('[ferry] ', size),
};

/** A quotation cut inside a word would be altered, which is another way through the program. */
function wholeWords(text: string): string {
  return /\s/u.test(text) ? text.replace(/^\S*\s|\s\S*$/gu, '') : text;
}

const QUOTATIONS: Readonly<Record<string, (text: string) => string>> = {
  faithful: (text) => wholeWords(text.slice(text.length / 2, text.length / 2 + 200)),
  'with one word changed': (text) =>
    wholeWords(text.slice(text.length / 2, text.length / 2 + 200)).replace(/(\S+ \S+) \S+/u, '$1 zebra'),
  'not found': () => 'a zebra climbs over green moonlight while somebody whistles to passing clouds',
  'a sentence that stands everywhere': () => SENTENCE,
  'a word that stands everywhere': () => 'ferry … ferry [of] ferry … seven',
};

for (const [what, make] of Object.entries(SOURCES)) {
  for (const [kind, take] of Object.entries(QUOTATIONS)) {
    test(`twice the source takes about twice the time: ${what}, ${kind}`, async () => {
      await assertLinear(
        `${what}, ${kind}`,
        SIZE,
        (size) => {
          const text = make(size);
          verifyQuotation(take(text), sourceOf(text));
        },
        MOST,
      );
    });
  }
}

/** Up to the last word that ends within the size. */
function upTo(text: string, size: number): string {
  const end = text.lastIndexOf(' ', size);
  return text.slice(0, end > 0 ? end : size);
}

const LONG: Readonly<Record<string, (size: number, text: string) => string>> = {
  faithful: (size, text) => upTo(text, size),
  'every fortieth word changed': (size, text) => upTo(text, size).replace(/((?:\S+\s+){39})\S+/gu, '$1zebra'),
  'many ellipses': (size, text) => upTo(text, size).replace(/((?:\S+\s+){6})(?:\S+\s+){4}/gu, '$1… '),
  'many brackets': (size, text) => upTo(text, size).replace(/((?:\S+\s+){6})\S+(?=\s)/gu, '$1[Orrin]'),
  'not found': (size) =>
    filled('a zebra climbs over green moonlight while somebody whistles to passing clouds. ', size),
  'one word repeated': (size) => filled('ferry ', size),
  'only ellipses': (size) => filled('… ferry ', size),
  'only brackets': (size) => filled('[ferry] quay ', size),
  'only stars': (size) => filled('*quay* ', size),
  'only dots': (size) => filled('. ', size),
  digits: (size) => filled('1234567890', size),
};

for (const [kind, make] of Object.entries(LONG)) {
  test(`twice the quotation takes about twice the time: ${kind}`, async () => {
    const text = prose(QUOTED * 3);
    const source = sourceOf(text);
    await assertLinear(kind, QUOTED, (size) => verifyQuotation(make(size, text), source), MOST);
  });
}
