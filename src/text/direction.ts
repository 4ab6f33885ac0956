/** Writing direction of languages and texts, for formats whose programs do not work it out themselves. */

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** ISO 15924 code of the script that a language is written in; `Latn` for tags that say nothing. */
export function scriptOf(lang: string): string {
  if (/^en\b/i.test(lang)) return 'Latn';
  return localeOf(lang)?.maximize().script ?? 'Latn';
}

export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.has(scriptOf(lang));
}

/** The locale of a BCP 47 tag; undefined for what is no tag. */
export function localeOf(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The direction of the first strong letter (rule P2 of the Unicode Bidirectional Algorithm); undefined without any. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  for (let at = 0; at < text.length; at++) {
    const strength = strengthAt(text, at);
    if (strength === 'left' || strength === 'right') return strength === 'right' ? 'rtl' : 'ltr';
  }
  return undefined;
}

/** Whether a text reads right to left, as `dir="auto"` decides; `otherwise` where it has no strong letter. */
export function startsRightToLeft(text: string, otherwise: boolean): boolean {
  const direction = directionOf(text);
  return direction === undefined ? otherwise : direction === 'rtl';
}

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/**
 * A text cut where its direction turns: rules N1 and N2 of the Unicode Bidirectional Algorithm, with digits and
 * combining marks going with the letter before them. What lies between two directions goes with the paragraph's.
 */
export function stretches(text: string, paragraph: boolean): Stretch[] {
  if (!paragraph && !MAYBE_RIGHT.test(text)) return [{ text, rightToLeft: false }];
  const out: Stretch[] = [];
  let direction = paragraph;
  let start = 0;
  let strongEnd = 0;
  const cut = (at: number): void => {
    if (at > start) out.push({ text: text.slice(start, at), rightToLeft: direction });
    start = at;
  };
  for (let at = 0; at < text.length; at++) {
    const strength = strengthAt(text, at);
    if (strength === 'none') continue;
    const turned = strength !== 'weak' && (strength === 'right') !== direction;
    if (turned) {
      cut(direction === paragraph ? at : strongEnd);
      direction = !direction;
    }
    strongEnd = at + 1;
  }
  if (direction !== paragraph) {
    cut(strongEnd);
    direction = paragraph;
  }
  cut(text.length);
  return out;
}

/** Hebrew to Arabic Extended-A, their presentation forms, the right-to-left mark, and the supplementary blocks. */
const MAYBE_RIGHT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;
const WEAK = /[\p{N}\p{M}]/u;
const LETTER = /\p{L}/u;

function strengthAt(text: string, at: number): 'left' | 'right' | 'weak' | 'none' {
  const unit = text.charCodeAt(at);
  // Plain Latin text is told apart without the tables of Unicode, which cost more to load than a page to print.
  if (unit < 0x80) return isLatinLetter(unit) ? 'left' : unit >= 0x30 && unit <= 0x39 ? 'weak' : 'none';
  if (unit >= 0xdc00 && unit <= 0xdfff) return 'weak';
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (WEAK.test(sign)) return 'weak';
  if (MAYBE_RIGHT.test(text.charAt(at))) return unit === 0x200f || LETTER.test(sign) ? 'right' : 'none';
  return LETTER.test(sign) || unit === 0x200e ? 'left' : 'none';
}

function isLatinLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
