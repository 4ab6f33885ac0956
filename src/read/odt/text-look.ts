import type { SaxesTagNS } from 'saxes';
import type { Run, Style } from '../../model/manuscript.ts';
import type { Languages } from '../manuscript/story/languages.ts';

/** What a style says of the text in it; undefined where it is silent. OpenDocument has complex scripts apart. */
export interface TextLook {
  readonly bold?: boolean;
  readonly boldComplex?: boolean;
  readonly italic?: boolean;
  readonly italicComplex?: boolean;
  readonly isHidden?: boolean;
  readonly languages?: Languages;
}

/** Letters from Hebrew to Myanmar, Khmer, and what else runs right to left: LibreOffice calls their layout complex. */
const COMPLEX = /[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

const LANGUAGE_ATTRIBUTES = [
  ['val', ''],
  ['eastAsia', '-asian'],
  ['bidi', '-complex'],
] as const;
/** For no language, and for one that only `style:rfc-language-tag` can name. */
const NO_LANGUAGE = /^(?:none|zxx|qlt|)$/u;

/** From `style:text-properties` (ODF 1.3 part 3, 16.29.28). */
export function textLookOf(tag: SaxesTagNS): TextLook {
  const values = new Map(Object.values(tag.attributes).map((one) => [one.local, one.value]));
  const bold = isBold(values.get('font-weight'));
  const boldComplex = isBold(values.get('font-weight-complex'));
  // Dots emphasise East Asian words as italics do others.
  const hasDots = (values.get('text-emphasize') ?? 'none') !== 'none';
  const italic = hasDots || isItalic(values.get('font-style'));
  const italicComplex = isItalic(values.get('font-style-complex'));
  const display = values.get('display');
  const languages = languagesOf(values);
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(boldComplex === undefined ? {} : { boldComplex }),
    ...(italic === undefined ? {} : { italic }),
    ...(italicComplex === undefined ? {} : { italicComplex }),
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
    ...(languages ? { languages } : {}),
  };
}

/** One look over another: what it is silent on stays. */
export function over(upper: TextLook, lower: TextLook): TextLook {
  const languages = upper.languages && lower.languages ? { ...lower.languages, ...upper.languages } : undefined;
  return { ...lower, ...upper, ...(languages ? { languages } : {}) };
}

/** Whether a text is of a complex script; undefined for blanks, digits and marks, which are of any. */
export function isComplexScript(text: string): boolean | undefined {
  return COMPLEX.test(text) || (LETTER.test(text) ? false : undefined);
}

/** How text stands out from its paragraph. */
export function emphasis(
  look: TextLook,
  isComplex: boolean,
  paragraph: Pick<Style, 'bold' | 'italic'>,
): Pick<Run, 'em' | 'strong'> {
  const bold = (isComplex ? look.boldComplex : undefined) ?? look.bold ?? paragraph.bold;
  const italic = (isComplex ? look.italicComplex : undefined) ?? look.italic ?? paragraph.italic;
  return { em: italic !== paragraph.italic, strong: bold !== paragraph.bold };
}

function isBold(weight: string | undefined): boolean | undefined {
  return weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600;
}

function isItalic(style: string | undefined): boolean | undefined {
  return style === undefined ? undefined : style === 'italic' || style === 'oblique';
}

function languagesOf(values: ReadonlyMap<string, string>): Languages | undefined {
  const found = LANGUAGE_ATTRIBUTES.flatMap(([slot, ending]) => {
    const tag = values.get(`rfc-language-tag${ending}`);
    const language = values.get(`language${ending}`) ?? '';
    const country = values.get(`country${ending}`) ?? '';
    if (tag) return [[slot, tag]];
    if (NO_LANGUAGE.test(language)) return [];
    return [[slot, NO_LANGUAGE.test(country) ? language : `${language}-${country}`]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
