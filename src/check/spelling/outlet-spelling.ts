/** How names of outlets are compared: what two spellings of one name may differ in. */
import { latinFirst } from '../../text/latin-first.ts';
import { withoutAccents } from './accents.ts';

/** In what two spellings differ: `marks` are accents, points, hyphens and “&”. */
export type OutletDifference = 'case' | 'article' | 'spacing' | 'marks';

/** The definite articles of names of outlets in European languages, and the Arabic one. */
const ARTICLE =
  /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|os|as|de|het|den|det|al)[ -](?=\S)|^(?:l['\u2019]|\u0627\u0644)(?=\S)/iu;
const NO_WORD = latinFirst(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** The same for all spellings of a name. */
export function outletKey(name: string): string {
  return withoutMarks(withoutArticle(name.toLowerCase())).replaceAll(' ', '') || name;
}

/** Undefined where they are equal, or differ in the letter case of an article, as inside a sentence. */
export function difference(a: string, b: string): OutletDifference | undefined {
  if (a === b) return undefined;
  const [x, y] = [withoutArticle(a), withoutArticle(b)];
  if (x === y && (x !== a) === (y !== b)) return undefined;
  if (a.toLowerCase() === b.toLowerCase()) return 'case';
  if (x.toLowerCase() === y.toLowerCase()) return 'article';
  if (a.toLowerCase().replaceAll(' ', '') === b.toLowerCase().replaceAll(' ', '')) return 'spacing';
  return 'marks';
}

/** Whether two outlets may well have these names: “Times” and “The Times”, “AIM” and “Aim”, “Newsday” and “News Day”. */
export function isAmbiguous(a: string, b: string, kind: OutletDifference): boolean {
  const words = Math.max(...[a, b].map((name) => withoutArticle(name).split(' ').length));
  if (kind === 'case') return words === 1 && [a, b].some((name) => name === name.toUpperCase());
  return words < (kind === 'spacing' ? 3 : 2);
}

function withoutArticle(name: string): string {
  return name.replace(ARTICLE, '');
}

function withoutMarks(name: string): string {
  const plain = withoutAccents(name)
    .replace(/ ?& ?/gu, ' and ')
    .replace(/['\u2019.]/gu, '');
  return plain.replace(NO_WORD(plain), ' ').trim();
}
