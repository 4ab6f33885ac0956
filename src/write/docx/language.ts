import { isRightToLeft, localeOf, scriptOf } from '../../text/direction.ts';

/** Languages of these scripts go into Word's second language slot and its East Asian fonts. */
const EAST_ASIAN = new Set(['Bopo', 'Hang', 'Hani', 'Hans', 'Hant', 'Hira', 'Jpan', 'Kana', 'Kore']);

/** The slot of `w:lang` that a language belongs to: Latin and the like, East Asian, or right to left. */
export type Slot = 'val' | 'eastAsia' | 'bidi';

export function slotOf(lang: string): Slot {
  if (isRightToLeft(lang)) return 'bidi';
  return EAST_ASIAN.has(scriptOf(lang)) ? 'eastAsia' : 'val';
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

/** Lengths in twentieths of a point. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Regions that print on US Letter, after the paper sizes recorded in the Unicode CLDR. */
const LETTER_REGIONS = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

export function paperOf(lang: string): Paper {
  const region = localeOf(lang)?.region;
  return region && LETTER_REGIONS.has(region) ? { width: 12240, height: 15840 } : { width: 11906, height: 16838 };
}

/** Arabic, Hebrew and East Asian scripts have no italics. */
export function hasItalics(lang: string): boolean {
  return slotOf(lang) === 'val';
}
