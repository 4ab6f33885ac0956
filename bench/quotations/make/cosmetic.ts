/** Differences that no person made: forms of marks, spaces, digits and letters. */
import type { CosmeticKind } from '../../../src/model/verification.ts';
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { type Material, sentenceWhere } from './material.ts';
import { written } from './text.ts';

export const COSMETIC: readonly Maker[] = makers({
  'typography-quotes': [1, rewriting('typography', straightMarks)],
  'typography-dashes': [
    0.6,
    rewriting('typography', (text) => text.replaceAll(/(?<= )[–—-](?= )/gu, (dash) => (dash === '—' ? '–' : '—'))),
  ],
  'typography-spaces': [
    0.7,
    rewriting('typography', (text, random) => otherSpaces(text, random, ['\u00a0', '\u202f', '\u2009'])),
  ],
  'white-space': [0.4, rewriting(undefined, (text, random) => otherSpaces(text, random, ['  ', '\n', '\t']))],
  'typography-width': [1.3, rewriting('typography', otherWidth, /^(?:zh|ja)/u)],
  'thousands-grouping': [1, rewriting('typography', otherGrouping)],
  'percent-space': [
    0.6,
    rewriting('typography', (text) =>
      /\d %/u.test(text) ? text.replaceAll(/(?<=\d) %/gu, '%') : text.replaceAll(/(?<=\d)%/gu, '\u00a0%'),
    ),
  ],
  'nested-quote-switch': [1, rewriting('nested-quotes', switchedLevels)],
  hyphenation: [0.5, rewriting('hyphenation', (text, random) => brokenWord(text, random, '-\n'))],
  'soft-hyphen': [0.5, rewriting('hyphenation', (text, random) => brokenWord(text, random, '\u00ad'))],
  ligature: [
    0.5,
    rewriting('ligature', (text) =>
      text.replace(/(?<=\p{L})f[il]|f[il](?=\p{L})/u, (pair) => (pair === 'fi' ? 'ﬁ' : 'ﬂ')),
    ),
  ],
  'unicode-nfd': [0.7, rewriting('unicode', (text) => text.normalize('NFD'))],
  'unicode-nfkd': [
    0.3,
    rewriting('unicode', (text) => (/[…²³½¼¾ªº™\uff00-\uffef]/u.test(text) ? text : text.normalize('NFKD'))),
  ],
  'zero-width': [
    0.5,
    rewriting('unicode', (text, random) => inserted(text, random, random.pick(['\u200b', '\u2060', '\ufeff']))),
  ],
  'unicode-tatweel': [
    1,
    rewriting(
      'unicode',
      (text, random) => inserted(text, random, 'ـ', /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[اأبتثجحخسشصضطظعغفقكلمنهوي])/gu),
      /^(?:ar|fa|ur)/u,
    ),
  ],
  'unicode-points': [1, rewriting('unicode', pointed, /^(?:ar|he)/u)],
  'unicode-direction': [
    0.7,
    rewriting(
      'unicode',
      (text, random) => inserted(text, random, random.pick(['\u200e', '\u200f']), /(?<= )/gu),
      /^(?:ar|he|fa|ur)/u,
    ),
  ],
  'digits-of-script': [1, rewriting('unicode', scriptDigits, /^(?:ar|fa|ur|th|hi|mr|ne|bn)/u)],
});

/** A maker that writes a sentence in another way; it fails where nothing changes. Plain white space is no change. */
function rewriting(kind: CosmeticKind | undefined, rewrite: Rewrite, languages = /./u): Maker['make'] {
  return (material: Material, random: Random): Draft | undefined => {
    if (!languages.test(material.lang)) return undefined;
    const changes = ({ text }: { readonly text: string }): boolean =>
      rewrite(written(text), random, material.lang) !== written(text);
    const sentence = sentenceWhere(material, random, (one) => one.words.length >= 5 && changes(one));
    if (!sentence) return undefined;
    const quote = rewrite(written(sentence.text), random, material.lang);
    if (quote === written(sentence.text)) return undefined;
    return {
      quote,
      expected: { verdict: 'verbatim', passages: [sentence.text], ...(kind && { changes: [{ kind }] }) },
    };
  };
}

type Rewrite = (text: string, random: Random, lang: string) => string;

function straightMarks(text: string): string {
  if (/[“”„«»「」]/u.test(text))
    return text
      .replaceAll(/« | »/gu, '"')
      .replaceAll(/[“”„«»「」]/gu, '"')
      .replaceAll(/[‘’‚]/gu, "'");
  return /['’]/u.test(text) ? text.replaceAll(/['’]/gu, (mark) => (mark === "'" ? '’' : "'")) : text;
}

function otherSpaces(text: string, random: Random, spaces: readonly string[]): string {
  const space = random.pick(spaces);
  return text.replaceAll(/(?<!\d) | (?!\d)/gu, (plain) => (random.chance(0.4) ? space : plain));
}

/** ASCII digits, letters and marks become full width, or full width marks half width. */
function otherWidth(text: string, random: Random): string {
  const wide = (plain: string): string => String.fromCodePoint((plain.codePointAt(0) ?? 0) + 0xfee0);
  if (/[0-9A-Za-z%]/u.test(text)) return text.replaceAll(/[0-9A-Za-z%]/gu, wide);
  return text.replaceAll(/[\uff01-\uff5e]/gu, (mark) => (random.chance(0.9) ? mark.normalize('NFKC') : mark));
}

/** Without the mark between groups of thousands, or with a thin space. A zero begins no thousands. */
function otherGrouping(text: string, random: Random): string {
  const into = random.pick(['', '\u2009', '\u202f']);
  return text.replaceAll(/(?<![\d.,])[1-9]\d{0,2}(?:[., \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)/gu, (number) =>
    number.replaceAll(/\D/gu, into),
  );
}

/** Double marks for single ones and the other way round, where they are paired. */
function switchedLevels(text: string): string {
  const [opening, closing] = [text.match(/“/gu)?.length ?? 0, text.match(/”/gu)?.length ?? 0];
  const low = text.match(/„/gu)?.length ?? 0;
  if (low > 0 && low === opening) return text.replaceAll('„', '‚').replaceAll('“', '‘');
  if (opening > 0 && opening === closing && !/[‘]/u.test(text)) return text.replaceAll('“', '‘').replaceAll('”', '’');
  if (/^[^‘’]*‘[^‘’]*’(?!\p{L})[^‘’]*$/u.test(text)) return text.replace('‘', '“').replace('’', '”');
  if (/^[^『』]*「[^「」『』]*」[^「」『』]*$/u.test(text)) return text.replace('「', '『').replace('」', '』');
  return text;
}

/** A break inside a long word that has no hyphen of its own. */
function brokenWord(text: string, random: Random, mark: string): string {
  const words = [...text.matchAll(/(?<![-\p{L}])[\p{Ll}]{9,}(?![-\p{L}\p{M}])/gu)];
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  const at = index + 4 + random.below(word.length - 7);
  return text.slice(0, at) + mark + text.slice(at);
}

/** The mark at one to three of the places. */
function inserted(text: string, random: Random, mark: string, places = /(?<=\p{L})(?=\p{L})/gu): string {
  const all = [...text.matchAll(places)].map(({ index }) => index);
  const chosen = new Set(random.some(all, 1 + random.below(3)));
  return [...text.matchAll(/[\s\S]/gu)].map(({ 0: unit, index }) => (chosen.has(index) ? mark + unit : unit)).join('');
}

/** Vowel marks added to some letters, or taken away where the source has them. */
function pointed(text: string, random: Random, lang: string): string {
  const marks = /[\u064b-\u0652\u05b0-\u05bc\u05c1\u05c2]/gu;
  if (marks.test(text)) return text.replaceAll(marks, '');
  const letters = lang.startsWith('he') ? /[א-ת]/gu : /[بتثجحخدرزسشصضطظعغفقكلمن]/gu;
  const signs = lang.startsWith('he') ? ['\u05b0', '\u05b4', '\u05b7'] : ['\u064e', '\u064f', '\u0650'];
  return text.replaceAll(letters, (letter) => (random.chance(0.25) ? letter + random.pick(signs) : letter));
}

const ZEROS: Readonly<Record<string, number>> = {
  ar: 0x660,
  fa: 0x6f0,
  ur: 0x6f0,
  th: 0xe50,
  hi: 0x966,
  mr: 0x966,
  ne: 0x966,
  bn: 0x9e6,
};

/** ASCII digits in those of the script, or the other way round. */
function scriptDigits(text: string, _random: Random, lang: string): string {
  const zero = ZEROS[lang.slice(0, 2)] ?? 48;
  if (/[0-9]/u.test(text)) return text.replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
  return text.replaceAll(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) ?? 0) - zero));
}
