/** False by single characters: digits, signs, marks, accents, case, edges inside words. */
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { innerWord, type Material, type Sentence, sentenceWhere, wordAt, wordsBetween } from './material.ts';
import { written } from './text.ts';
import { altered, isPlain } from './words.ts';

export const CHARACTERS: readonly Maker[] = makers({
  number: [
    1.4,
    (material, random) =>
      replaced(
        material,
        random,
        /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu,
        (number) => otherDigit(number, random),
        'number-changed',
      ),
  ],
  'digits-transposed': [
    0.6,
    (material, random) => replaced(material, random, /\p{Nd}{2,}/gu, transposed, 'number-changed'),
  ],
  'decimal-lost': [
    1,
    (material, random) =>
      replaced(
        material,
        random,
        /(?<![\p{Nd}.,])\p{Nd}+[.,]\p{Nd}{1,2}(?![\p{Nd}.,]\p{Nd}|\p{Nd})/gu,
        (number) => number.replace(/[.,]/u, ''),
        'number-changed',
      ),
  ],
  'sign-lost': [
    1,
    (material, random) =>
      replaced(
        material,
        random,
        /\p{Nd}[\p{Nd}.,]*[\s\u00a0]?[%٪°€]|[-−–±£$€¥₪฿]\p{Nd}[\p{Nd}.,]*/gu,
        withoutSign,
        'number-changed',
      ),
  ],
  'sign-exchanged': [
    0.6,
    (material, random) =>
      replaced(material, random, /[£$€¥₪฿](?=\p{Nd})|(?<=\p{Nd}[\s\u00a0]?)[€%]/gu, otherSign, 'number-changed'),
  ],
  'end-mark': [0.8, endMark],
  'inner-mark': [0.9, innerMark],
  'accent-lost': [1.2, (material, random) => oneWord(material, random, unaccented, 'word-substituted')],
  'accent-exchanged': [0.6, (material, random) => oneWord(material, random, otherAccent, 'word-substituted')],
  'case-middle': [0.8, (material, random) => oneWord(material, random, (word) => capital(word, material.lang), 'case')],
  'inside-word-start': [0.8, (material, random) => insideWord(material, random, true)],
  'inside-word-end': [0.6, (material, random) => insideWord(material, random, false)],
  'inside-number': [0.5, insideNumber],
});

type AlteredKind = 'number-changed' | 'word-substituted' | 'case';

/** A sentence in which one place that fits is written in another way. */
function replaced(
  material: Material,
  random: Random,
  pattern: RegExp,
  into: (text: string) => string,
  kind: AlteredKind,
): Draft | undefined {
  const sentence = sentenceWhere(
    material,
    random,
    ({ text, words }) => words.length >= 4 && written(text).search(pattern) >= 0,
  );
  const text = written(sentence?.text ?? '');
  const places = [...text.matchAll(pattern)];
  if (!sentence || places.length === 0) return undefined;
  const { 0: before, index } = random.pick(places);
  const after = into(before);
  if (after === before) return undefined;
  const quote = text.slice(0, index) + after + text.slice(index + before.length);
  const named = (full: string, length: number): string => around(full, index, index + length);
  return altered(quote, [sentence.text], {
    kind,
    quote: named(quote, after.length),
    source: named(text, before.length),
  });
}

/** The number and the signs that cling to a place. */
function around(text: string, from: number, to: number): string {
  const left = /[^\s\p{L}\p{M}\p{P}]*[\p{Nd}.,:]*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const right = /^[\p{Nd}.,:]*(?:\p{Script=Latin}+|[\p{Nd}%٪°\p{Sc}]?)/u.exec(text.slice(to))?.[0] ?? '';
  return left + text.slice(from, to) + right;
}

function otherDigit(number: string, random: Random): string {
  const places = [...number.matchAll(/\p{Nd}/gu)];
  const { 0: digit, index } = random.pick(places);
  const code = digit.codePointAt(0) ?? 48;
  const up = /\p{Nd}/u.test(String.fromCodePoint(code + 1));
  return number.slice(0, index) + String.fromCodePoint(up ? code + 1 : code - 1) + number.slice(index + digit.length);
}

function transposed(number: string): string {
  const at = [...number].findIndex(
    (digit, i, all) => all[i + 1] !== undefined && all[i + 1] !== digit && i + 2 === all.length,
  );
  return at < 0 ? number : number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
}

function withoutSign(amount: string): string {
  return amount.replaceAll(/[^\p{Nd}.,]/gu, '');
}

function otherSign(sign: string): string {
  return { '£': '$', $: '£', '€': '$', '¥': '$', '₪': '$', '฿': '$', '%': '‰' }[sign] ?? sign;
}

function endMark(material: Material, random: Random): Draft | undefined {
  const sentence = sentenceWhere(
    material,
    random,
    ({ text, words }) => words.length >= 4 && /[\p{L}\p{M}\p{N}][.?。？]$/u.test(text),
  );
  const text = written(sentence?.text ?? '');
  const last = text.at(-1) ?? '';
  const mark = { '.': random.chance(0.8) ? '?' : '!', '?': '.', '。': '？', '？': '。' }[last];
  if (!sentence || !mark) return undefined;
  return altered(text.slice(0, -1) + mark, [sentence.text], { kind: 'punctuation-changed', quote: mark, source: last });
}

/** A comma in the middle becomes a full stop, or goes. */
function innerMark(material: Material, random: Random): Draft | undefined {
  const pattern = /(?<=[\p{L}\p{M}])[,，、](?=\s?[\p{Ll}\p{Lo}])/gu;
  const sentence = sentenceWhere(material, random, ({ text }) => written(text).search(pattern) >= 0);
  const text = written(sentence?.text ?? '');
  const places = [...text.matchAll(pattern)];
  if (!sentence || places.length === 0) return undefined;
  const { 0: comma, index } = random.pick(places);
  const mark = random.pick(comma === ',' ? ['.', '', '?'] : ['。', '', '？']);
  const change = { kind: 'punctuation-changed', ...(mark && { quote: mark }), source: comma } as const;
  return altered(text.slice(0, index) + mark + text.slice(index + 1), [sentence.text], change);
}

/** A sentence with one plain word exchanged. */
function oneWord(
  material: Material,
  random: Random,
  into: (word: string) => string,
  kind: AlteredKind,
): Draft | undefined {
  const fits = (word: string): boolean => isPlain(word, material.lang) && into(word) !== word;
  const sentence = sentenceWhere(material, random, (one) =>
    one.words.some((_, at) => at > 0 && at < one.words.length - 1 && fits(wordAt(one, at))),
  );
  const at = sentence && innerWord(sentence, random, fits);
  if (!sentence || at === undefined) return undefined;
  const word = wordAt(sentence, at);
  const [start, end] = sentence.words[at] ?? [0, 0];
  const quote =
    written(sentence.text.slice(0, start)) +
    sentence.text.slice(start, end).replace(word, into(word)) +
    written(sentence.text.slice(end));
  return altered(quote, [sentence.text], { kind, quote: into(word), source: word });
}

/** Marks of the Latin, Greek and Cyrillic scripts only: vowel marks of others are cosmetic. */
function unaccented(word: string): string {
  const plain = word
    .normalize('NFD')
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .normalize('NFC');
  return plain.replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ı', 'i');
}

function otherAccent(word: string): string {
  const pairs: Readonly<Record<string, string>> = {
    é: 'è',
    è: 'é',
    ê: 'é',
    á: 'à',
    à: 'á',
    ó: 'ò',
    í: 'ì',
    ä: 'à',
    ö: 'ô',
    ü: 'û',
    ã: 'â',
    å: 'ä',
    ç: 'č',
    ő: 'ö',
    ű: 'ü',
    ś: 'š',
  };
  return word.normalize('NFC').replace(/[éèêáàóíäöüãåçőűś]/u, (letter) => pairs[letter] ?? letter);
}

function capital(word: string, lang: string): string {
  const first = word.slice(0, 1);
  if (/^tr|^az/u.test(lang) || word.length < 3) return word;
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}

/** Beginnings that negate: with them cut off the sense turns, which only a person can label. */
const NEGATING = /^(?:un|in|im|ir|il|dis|non|des|dés|mis|miss|a|ne|nie|не|без|ο|α|u|o|on)/u;

function insideWord(material: Material, random: Random, atStart: boolean): Draft | undefined {
  if (material.space === '' || material.lang === 'th') return undefined;
  const fits = ({ words }: Sentence): boolean => words.length >= 9;
  const sentence = sentenceWhere(material, random, fits);
  const at =
    sentence &&
    innerWord(sentence, random, (word) => isPlain(word, material.lang) && word.length >= 6 && !NEGATING.test(word));
  if (!sentence || at === undefined) return undefined;
  const word = wordAt(sentence, at);
  const cut = 2 + random.below(word.length - 4);
  if (word !== wordsBetween(sentence, at, at + 1) || /^\p{M}/u.test(word.slice(cut))) return undefined;
  const left = atStart ? word.slice(cut) : word.slice(0, cut);
  const passage = atStart ? wordsBetween(sentence, at, sentence.words.length) : wordsBetween(sentence, 0, at + 1);
  if ((atStart ? sentence.words.length - at : at + 1) < 4) return undefined;
  const text = written(passage);
  const quote = atStart ? text.slice(cut) : text.slice(0, text.length - word.length + cut);
  return altered(quote, [passage], { kind: 'word-substituted', quote: left, source: word });
}

/** The quotation begins behind the first digit or group of a number. */
function insideNumber(material: Material, random: Random): Draft | undefined {
  const numbers = ({ text, words }: Sentence): boolean =>
    words.length >= 6 && /(?<!\p{L})\p{Nd}[\p{Nd}.,]*\p{Nd}\s+\p{L}/u.test(text);
  const sentence = sentenceWhere(material, random, numbers);
  const text = written(sentence?.text ?? '');
  const found = /(?<![\p{L}\p{Nd}.,])\p{Nd}[\p{Nd}.,]*\p{Nd}(?=\s+\p{L})/u.exec(text);
  if (!sentence || !found || text.slice(found.index).split(' ').length < 4) return undefined;
  const [number] = found;
  const rest = number.replace(/^\p{Nd}+[.,]|^\p{Nd}/u, '');
  const passage = sentence.text.slice(sentence.text.indexOf(number));
  return altered(rest + text.slice(found.index + number.length), [passage], {
    kind: 'number-changed',
    quote: rest,
    source: number,
  });
}
