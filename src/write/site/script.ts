import { latinFirst } from '../../text/latin-first.ts';

/** What the script of a language asks of typography. */
export interface Script {
  /** Class names in `site.css` that set sizes, leading, fonts and the hanging mark. */
  readonly style: 'latn' | 'arab' | 'cjk hans' | 'cjk hant' | 'cjk jpan' | 'cjk kore' | 'else';
  readonly direction: Direction;
}

export type Direction = 'ltr' | 'rtl';

const LATIN: Script = { style: 'latn', direction: 'ltr' };

/** By ISO 15924 code, as `Intl.Locale.maximize` gives it. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  Latn: LATIN,
  Arab: { style: 'arab', direction: 'rtl' },
  Hebr: { style: 'else', direction: 'rtl' },
  Syrc: { style: 'else', direction: 'rtl' },
  Thaa: { style: 'else', direction: 'rtl' },
  Nkoo: { style: 'else', direction: 'rtl' },
  Adlm: { style: 'else', direction: 'rtl' },
  Rohg: { style: 'else', direction: 'rtl' },
  Hans: { style: 'cjk hans', direction: 'ltr' },
  Hant: { style: 'cjk hant', direction: 'ltr' },
  Jpan: { style: 'cjk jpan', direction: 'ltr' },
  Kore: { style: 'cjk kore', direction: 'ltr' },
};

/** The script that a language is usually written in; Latin where the tag says nothing. */
export function scriptOf(lang: string): Script {
  // Most pages are in English: making a Locale costs more than the rest of an entry.
  if (lang === 'en') return LATIN;
  const tag = languageTag(lang);
  if (tag === undefined) return LATIN;
  return SCRIPTS[new Intl.Locale(tag).maximize().script ?? 'Latn'] ?? { style: 'else', direction: 'ltr' };
}

/** The BCP 47 tag in its canonical form; undefined where it is none. */
export function languageTag(lang: string | undefined): string | undefined {
  if (lang === undefined || !/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(lang)) return undefined;
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch (error) {
    // Well-formed to the eye and still no tag: a repeated variant, a lone singleton.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const LETTER = latinFirst('[\\p{L}]');
/** The first letter of Unicode that is written from right to left. */
const HEBREW = '\u0590';
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u;

/** The direction of the first letter that has one (rule P2 of the Unicode bidirectional algorithm). */
export function directionOf(text: string): Direction | undefined {
  const letter = LETTER(text).exec(text)?.[0];
  if (letter === undefined) return undefined;
  return letter >= HEBREW && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
