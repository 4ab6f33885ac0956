import { latinFirst } from './latin-first.ts';

const ACCENT_OR_APOSTROPHE = latinFirst(
  String.raw`(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+|['\u2018\u2019\u02bc]`,
  'gu',
);
const BETWEEN_WORDS = latinFirst(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** Latin letters that Unicode does not take apart into a plain letter and a mark, as library catalogues write them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    æ: 'ae',
    ð: 'd',
    đ: 'd',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŋ: 'n',
    ø: 'o',
    œ: 'oe',
    ß: 'ss',
    þ: 'th',
    ŧ: 't',
  }),
);
const WHOLE_LETTERS = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'gu');

/** Lower-case words joined by hyphens, in letters and digits of any script, accents dropped: for ids and file names. */
export function slug(text: string): string {
  const apart = text.normalize('NFKD');
  const bare = apart.replace(ACCENT_OR_APOSTROPHE(apart), '').normalize('NFC').toLowerCase();
  const plain = bare.replace(WHOLE_LETTERS, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
  return plain.replace(BETWEEN_WORDS(plain), '-').replace(/^-+|-+$/gu, '');
}
