import { isRightToLeft, localeOf, scriptOf } from '../../../text/direction.ts';

/** Languages of these scripts go into Word's second language slot and its East Asian fonts. */
const EAST_ASIAN = new Set(['Bopo', 'Hang', 'Hani', 'Hans', 'Hant', 'Hira', 'Jpan', 'Kana', 'Kore']);

/** Scripts from left to right that Word sets as it sets those from right to left: it calls them all complex. */
const COMPLEX = new Set('Beng Deva Gujr Guru Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu Thai Tibt'.split(' '));

/** The slot of `w:lang` that a language belongs to: Latin and the like, East Asian, or complex. */
export type Slot = 'val' | 'eastAsia' | 'bidi';
export const SLOTS: readonly Slot[] = ['val', 'eastAsia', 'bidi'];

export function slotOf(lang: string): Slot {
  const script = scriptOf(lang);
  if (isRightToLeft(lang) || COMPLEX.has(script)) return 'bidi';
  return EAST_ASIAN.has(script) ? 'eastAsia' : 'val';
}

/**
 * A language as Word's proofing tools know it, with a region: “de” is “de-DE”. Plain “en” is “en-GB”, to go with the
 * dates and the paper that a page without a region gets.
 */
export function wordLanguage(lang: string): string {
  if (/^en$/i.test(lang)) return 'en-GB';
  const full = localeOf(lang)?.maximize();
  return full?.region ? `${full.language}-${full.region}` : 'en-GB';
}

/** The three slots of the document's default language. */
export function defaultLanguages(lang: string): Readonly<Record<Slot, string>> {
  return { val: 'en-GB', eastAsia: 'zh-CN', bidi: 'ar-SA', [slotOf(lang)]: wordLanguage(lang) };
}

/** Letters of scripts without italics: complex ones, and East Asian ones. */
const UPRIGHT = /[\u0590-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/u;

/** Whether a text may be set in italics, which East Asian and complex scripts do not have. */
export function hasItalics(text: string, lang: string): boolean {
  return slotOf(lang) === 'val' && !UPRIGHT.test(text);
}
