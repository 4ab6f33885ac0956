/** What makes a quotation false, one alteration at a time, inside it and away from marked edits. */
import { type Article, type Draw, pick } from './quotation-article.ts';
import type { Part, Quote } from './quotation-edits.ts';

export interface Attacked {
  readonly parts: readonly Part[];
  /** Index of the first part that is not the source's. */
  readonly at: number;
}

type Attack = (quote: Quote, draw: Draw, article: Article) => Attacked | undefined;

const ACCENTS: Readonly<Record<string, string>> = {
  é: 'e',
  ê: 'e',
  û: 'u',
  ù: 'u',
  à: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ç: 'c',
  ı: 'i',
  ş: 's',
  ё: 'е',
  ά: 'α',
  ό: 'ο',
  έ: 'ε',
  đ: 'd',
  ô: 'o',
  e: 'é',
  u: 'ü',
  a: 'á',
  o: 'ö',
  и: 'й',
  ο: 'ό',
  α: 'ά',
  í: 'i',
  ã: 'a',
  è: 'e',
};

export const ATTACKS: Readonly<Record<string, Attack>> = {
  'another word': (quote, draw, { script }) => {
    return onWord(
      quote,
      draw,
      () => true,
      (text) => other(draw, script.words, text),
    );
  },
  'a word added': (quote, draw, { script }) => {
    const at = inside(quote, draw);
    const after = quote.parts[at - 1]?.after ?? '';
    if (after !== script.space) return undefined;
    return { at, parts: quote.parts.toSpliced(at, 0, { text: pick(draw, script.words), after, kind: 'word' }) };
  },
  'a word dropped': (quote, draw, { script }) => {
    const at = inside(quote, draw);
    if (quote.parts[at]?.after !== script.space || quote.parts[at]?.isTaken) return undefined;
    return { at, parts: quote.parts.toSpliced(at, 1) };
  },
  'a negator added': (quote, draw, { script }) => {
    const at = inside(quote, draw);
    const added = { text: pick(draw, script.negators), after: script.space, kind: 'negator' } as const;
    return { at, parts: quote.parts.toSpliced(at, 0, added) };
  },
  'a negator dropped': (quote, _draw, { script }) => {
    const at = quote.parts.findIndex((one, index) => index > 0 && one.kind === 'negator' && one.after === script.space);
    if (at < 1 || at > quote.parts.length - 2) return undefined;
    return { at, parts: quote.parts.toSpliced(at, 1) };
  },
  'another negator': (quote, draw, { script }) => {
    return onWord(
      quote,
      draw,
      ({ kind }) => kind === 'negator',
      (text) => other(draw, script.negators, text),
    );
  },
  'the opposite by a beginning': (quote, draw) => {
    return onWord(
      quote,
      draw,
      ({ text }) => /^(?:able|fixed|offen|schön|fière|открыл)$/u.test(text),
      (text) => {
        return (/^[a-z]+$/u.test(text) ? 'un' : /[а-я]/u.test(text) ? 'не' : 'un') + text;
      },
    );
  },
  'a contraction that denies': (quote, draw) =>
    onWord(
      quote,
      draw,
      ({ text }) => text === 'don’t',
      () => 'do',
    ),
  'two neighbours exchanged': (quote, draw) => {
    const at = inside(quote, draw);
    const [one, two] = [quote.parts[at], quote.parts[at + 1]];
    if (!one || !two || at > quote.parts.length - 3 || one.text === two.text || one.isTaken || two.isTaken)
      return undefined;
    return { at, parts: quote.parts.toSpliced(at, 2, { ...one, text: two.text }, { ...two, text: one.text }) };
  },
  'a letter with another accent': (quote, draw) => {
    return onWord(
      quote,
      draw,
      ({ kind }) => kind === 'word',
      (text) => {
        const letters = [...text];
        const marked = letters.flatMap((letter, index) => (letter in ACCENTS ? [index] : []));
        if (marked.length === 0) return text;
        const at = pick(draw, marked);
        return letters.with(at, ACCENTS[letters[at] ?? ''] ?? '').join('');
      },
    );
  },
  'a letter dropped': (quote, draw) => {
    return onWord(
      quote,
      draw,
      ({ kind, text }) => kind === 'word' && [...text].length > 2,
      (text) => {
        const letters = [...text];
        const at = draw(letters.length);
        return /[\u0591-\u05c7\u064b-\u0652]/u.test(letters.slice(at, at + 2).join(''))
          ? text
          : letters.toSpliced(at, 1).join('');
      },
    );
  },
  'a capital inside': (quote, draw) => {
    return onWord(
      quote,
      draw,
      ({ kind }) => kind === 'word',
      (text) => {
        const first = text.slice(0, 1);
        return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
      },
    );
  },
  'a number changed': (quote, draw) => {
    return onWord(
      quote,
      draw,
      ({ kind }) => kind === 'number',
      (text) => falseNumber(text, draw),
    );
  },
  'a question made a statement, or the other way': (quote, _draw, { script }) => {
    const ends = [script.stop.trim(), script.question];
    const at = quote.parts.findIndex(
      ({ after, isTaken }, index) => index > 0 && !isTaken && ends.some((end) => end && after.startsWith(end)),
    );
    const one = quote.parts[at];
    if (!one || script.stop === ' ' || at > quote.parts.length - 2) return undefined;
    const [from, to] = one.after.startsWith(script.question)
      ? [script.question, script.stop]
      : [script.stop, script.question];
    return { at, parts: quote.parts.with(at, { ...one, after: one.after.replace(from, to) }) };
  },
  'a quotation mark dropped': (quote, _draw, { script }) => {
    const at = quote.parts.findIndex(
      ({ after, isTaken }) => !isTaken && script.quotes.some((mark) => after.includes(mark)),
    );
    const one = quote.parts[at];
    if (!one || at > quote.parts.length - 3 || at < 1) return undefined;
    const after = script.quotes.reduce((text, mark) => text.replace(mark, ''), one.after);
    return { at, parts: quote.parts.with(at, { ...one, after }) };
  },
};

/** Numbers that are not this one: none that only groups its thousands in another way. */
export function falseNumber(text: string, draw: Draw): string {
  const variants = [
    text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10)),
    text.replace(/\d(?=\D*$)/u, ''),
    text.replace(/^(\D*)\d/u, '$1'),
    text.replace(/(\d)[.,](\d)(\d?)$/u, '$1$2$3'),
    text.replace(/(\d)[.,](\d)(\d)$/u, '$1$2.$3'),
    text.replace(/[.,](\d)$/u, '0.$1'),
    text.replace(/^[−£$€₹]/u, ''),
    text.replace(/^−/u, '+'),
    text.replace(/^[£$€₹]/u, (mark) => (mark === '€' ? '$' : '€')),
    text.replace(/\s?[%٪]$/u, ''),
    text.replace('⁶', '6'),
    text.replace('⁶', ''),
    text.replace('½', '1'),
    text.replace('½', '1/4'),
    text.replace(/(?<=\d)$/u, '0'),
    text.replace(/(?<=^\d+)$/u, '%'),
    text.replace(/^(?=\d)/u, '−'),
    text.replace(/^(?=\d)/u, '$'),
    text.replace(/[٠-٩०-९]/u, ''),
    text.replace(/[٢३]/u, (digit) => (digit === '٢' ? '٤' : '५')),
  ].filter((variant) => variant !== text && variant !== '');
  return pick(draw, variants);
}

function inside({ parts }: Quote, draw: Draw): number {
  return 1 + draw(Math.max(1, parts.length - 2));
}

function other(draw: Draw, words: readonly string[], than: string): string {
  return pick(
    draw,
    words.filter((word) => word !== than),
  );
}

function onWord(
  { parts }: Quote,
  draw: Draw,
  fits: (part: Part) => boolean,
  change: (text: string) => string,
): Attacked | undefined {
  const open = [...parts.keys()].filter((index) => {
    const one = parts[index];
    return index > 0 && index < parts.length - 1 && one && !one.isTaken && one.kind !== 'mark' && fits(one);
  });
  if (open.length === 0) return undefined;
  const at = pick(draw, open);
  const one = parts[at];
  const text = change(one?.text ?? '');
  return one && text !== one.text ? { at, parts: parts.with(at, { ...one, text }) } : undefined;
}
