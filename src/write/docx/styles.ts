/**
 * The paragraph and character styles of the document, all of its look: paragraphs name a style and little else, so
 * that a house template can take over. Sizes are half points, distances twentieths of a point, lines 240ths of a line.
 */
import { escapeAttribute } from '../../xml/escape.ts';
import { defaultLanguages, slotOf } from './language.ts';

const INK = '14181D';
export const QUIET_INK = '47505A';
const LINK = '0B4A86';

/** 6 mm: quotations and notes stand in from the references. */
const INDENT = 340;

interface Fonts {
  readonly latin: string;
  readonly eastAsia: string;
  readonly complex: string;
}

interface ParagraphStyle {
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

/** The line of complex scripts in quotations, whose letters need more room than the style's. */
export const COMPLEX_QUOTE_LINE = 360;

/** Above a quotation that follows another of its source: it must stand farther from that than from its own check. */
export const NEXT_QUOTE_BEFORE = 160;

/** @param textWidth from margin to margin */
export function stylesPart(lang: string, textWidth: number): string {
  const slots = defaultLanguages(lang);
  const languages = `<w:lang w:val="${escapeAttribute(slots.val)}" w:eastAsia="${escapeAttribute(slots.eastAsia)}" w:bidi="${escapeAttribute(slots.bidi)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    fontsElement(sansFor(lang)),
    `<w:sz w:val="22"/><w:szCs w:val="22"/>${languages}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...paragraphStyles(lang, textWidth).map((style) => paragraphStyle(style, slotOf(lang) === 'bidi')),
    characterStyles(),
    '</w:styles>',
  ].join('');
}

function paragraphStyles(lang: string, farTab: number): ParagraphStyle[] {
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
    { ...small, id: 'WithdrawnSource', name: 'Withdrawn Source', before: 280, after: 60 },
    { ...small, id: 'Header', name: 'header', after: 0, farTab },
    { ...small, id: 'Footer', name: 'footer', after: 0, farTab },
    { ...heading, id: 'TOCHeading', name: 'TOC Heading', size: 22, before: 320, after: 80 },
    { id: 'TOC1', name: 'toc 1', size: 22, line: 276, before: 0, after: 0, farTab },
  ];
}

function paragraphStyle(style: ParagraphStyle, rightToLeft: boolean): string {
  const isNormal = style.id === 'Normal';
  const own = isNormal
    ? ' w:default="1"'
    : style.name === style.id || /^[a-z]/.test(style.name)
      ? ''
      : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${own} w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    '<w:qFormat/><w:pPr>',
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    '<w:widowControl/>',
    style.rule ? `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="3" w:color="${INK}"/></w:pBdr>` : '',
    style.farTab ? `<w:tabs><w:tab w:val="right" w:pos="${style.farTab}"/></w:tabs>` : '',
    isNormal && rightToLeft ? '<w:bidi/>' : '',
    `<w:spacing w:before="${style.before}" w:after="${style.after}" w:line="${style.line}" w:lineRule="auto"/>`,
    style.indent ? `<w:ind w:left="${style.indent}" w:right="0"/>` : '',
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
    '</w:pPr><w:rPr>',
    style.fonts ? fontsElement(style.fonts) : '',
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.color ? `<w:color w:val="${style.color}"/>` : '',
    `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.complexSize ?? style.size}"/></w:rPr></w:style>`,
  ].join('');
}

function characterStyles(): string {
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${LINK}"/><w:u w:val="single"/></w:rPr></w:style>`,
  ].join('');
}

function sansFor(lang: string): Fonts {
  return { latin: 'Calibri', eastAsia: eastAsianFonts(lang)[0], complex: 'Arial' };
}

function serifFor(lang: string): Fonts {
  return { latin: 'Cambria', eastAsia: eastAsianFonts(lang)[1], complex: 'Times New Roman' };
}

/** Sans and serif. Each language has its own forms of the shared characters. */
function eastAsianFonts(lang: string): readonly [string, string] {
  if (/^ja\b/i.test(lang)) return ['Yu Gothic', 'Yu Mincho'];
  if (/^ko\b/i.test(lang)) return ['Malgun Gothic', 'Batang'];
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(lang)) return ['Microsoft JhengHei', 'PMingLiU'];
  return ['Microsoft YaHei', 'SimSun'];
}

function fontsElement({ latin, eastAsia, complex }: Fonts): string {
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}" w:cs="${complex}"/>`;
}
