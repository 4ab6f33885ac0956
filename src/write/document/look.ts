/**
 * The look of the document, whatever its format: the styles by which everything in it is named. Sizes are half points,
 * distances twentieths of a point, lines 240ths of a line.
 */
export const INK = '14181D';
export const QUIET_INK = '47505A';
export const LINK = '0B4A86';

/** 6 mm: quotations and notes stand in from the references. */
const INDENT = 340;

export interface Fonts {
  readonly latin: string;
  readonly eastAsia: string;
  readonly complex: string;
}

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly size: number;
  /** For complex scripts, where it is not `size`. */
  readonly complexSize?: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fonts?: Fonts;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly rule?: boolean;
  readonly indent?: number;
  /** Position of a tab that aligns to the far edge. */
  readonly farTab?: number;
  readonly outline?: number;
}

export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly color?: string;
  readonly underlined?: boolean;
  readonly superscript?: boolean;
  readonly fonts?: Fonts;
}

/** The line of complex scripts in quotations, whose letters need more room than the style's. */
export const COMPLEX_QUOTE_LINE = 360;

/** Above a quotation that follows another of its source: it must stand farther from that than from its own check. */
export const NEXT_QUOTE_BEFORE = 160;

/** @param farTab from margin to margin */
export function paragraphStyles(lang: string, farTab: number): ParagraphStyle[] {
  const heading = { bold: true, line: 240, keepNext: true, keepLines: true, color: INK, next: 'Normal' };
  const small = { size: 18, line: 264, before: 0, color: QUIET_INK };
  return [
    { id: 'Normal', name: 'Normal', size: 22, line: 276, before: 0, after: 80, color: INK },
    { id: 'Title', name: 'Title', size: 52, line: 240, before: 0, after: 80, bold: true, color: INK, next: 'Subtitle' },
    { id: 'Subtitle', name: 'Subtitle', size: 26, line: 276, before: 0, after: 80, color: INK, next: 'Normal' },
    { id: 'PageFacts', name: 'Page Facts', size: 19, line: 264, before: 0, after: 40, color: QUIET_INK },
    { ...heading, id: 'Heading1', name: 'heading 1', size: 30, before: 400, after: 160, rule: true, outline: 0 },
    { ...heading, id: 'Heading2', name: 'heading 2', size: 26, before: 320, after: 120, outline: 1 },
    { ...heading, id: 'Heading3', name: 'heading 3', size: 23, before: 280, after: 80, outline: 2 },
    {
      ...{
        id: 'SourceReference',
        name: 'Source Reference',
        next: 'Quote',
        size: 22,
        line: 259,
        before: 280,
        after: 60,
      },
      ...{ keepNext: true, keepLines: true, outline: 1, color: INK },
    },
    {
      ...{ id: 'Quote', name: 'Quote', size: 22, complexSize: 26, line: 283, before: 0, after: 60, indent: INDENT },
      ...{ fonts: serifFor(lang), color: INK },
    },
    { ...small, id: 'QuotationLocator', name: 'Quotation Locator', line: 269, after: 80, indent: INDENT },
    { ...small, id: 'QuotationCheck', name: 'Quotation Check', line: 269, after: 80, indent: INDENT },
    {
      ...{ id: 'CuratorNote', name: 'Curator Note', size: 21, line: 269, before: 40, after: 80, indent: INDENT },
      color: INK,
    },
    { ...small, id: 'FootnoteText', name: 'footnote text', after: 40 },
    { ...small, id: 'WithdrawnSource', name: 'Withdrawn Source', before: 280, after: 60 },
    { ...small, id: 'Header', name: 'header', after: 0, farTab },
    { ...small, id: 'Footer', name: 'footer', after: 0, farTab },
    { ...heading, id: 'TOCHeading', name: 'TOC Heading', size: 22, before: 320, after: 80 },
    { id: 'TOC1', name: 'toc 1', size: 22, line: 276, before: 0, after: 0, farTab },
  ];
}

export function characterStyles(lang: string): CharacterStyle[] {
  return [
    { id: 'Hyperlink', name: 'Hyperlink', color: LINK, underlined: true },
    { id: 'FootnoteReference', name: 'footnote reference', superscript: true },
    { id: 'QuotedWords', name: 'Quoted Words', fonts: serifFor(lang) },
  ];
}

/** Whether Word itself has a style of this name; files of Word name those in English whatever its language. */
export function isBuiltIn(name: string): boolean {
  return /^(?:Normal|Title|Subtitle|Quote|Hyperlink|TOC Heading|[a-z].*)$/.test(name);
}

export function sansFor(lang: string): Fonts {
  return { latin: 'Calibri', eastAsia: eastAsianFonts(lang)[0], complex: 'Arial' };
}

function serifFor(lang: string): Fonts {
  return { latin: 'Cambria', eastAsia: eastAsianFonts(lang)[1], complex: 'Times New Roman' };
}

/** Sans and serif. Each language has its own forms of the shared characters. */
export function eastAsianFonts(lang: string): readonly [string, string] {
  if (/^ja\b/i.test(lang)) return ['Yu Gothic', 'Yu Mincho'];
  if (/^ko\b/i.test(lang)) return ['Malgun Gothic', 'Batang'];
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(lang)) return ['Microsoft JhengHei', 'PMingLiU'];
  return ['Microsoft YaHei', 'SimSun'];
}
