/** The sheet that a document is printed on. */
import { localeOf } from '../../text/direction.ts';

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

/** Margins in twentieths of a point: 27 mm at the top, 25 mm else; header 12.5 mm and footer 11 mm from the edge. */
export const MARGINS = { top: 1531, side: 1417, header: 709, footer: 624 };

/** Width of the text on the paper of a language. */
export function textWidth(lang: string): number {
  return paperOf(lang).width - 2 * MARGINS.side;
}
