/**
 * The paragraph and character styles of the document, all of its look: paragraphs name a style and little else, so
 * that a house template can take over. Sizes are half points, distances twentieths of a point, lines 240ths of a line.
 */
import { isRightToLeft } from '../../text/direction.ts';
import { escapeAttribute } from '../../xml/escape.ts';
import {
  type CharacterStyle,
  characterStyles,
  type Fonts,
  INK,
  isBuiltIn,
  type ParagraphStyle,
  paragraphStyles,
  sansFor,
} from '../document/look.ts';
import { defaultLanguages } from '../document/text/language.ts';

const DEFAULT_CHARACTERS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

/** @param textWidth from margin to margin */
export function stylesPart(lang: string, textWidth: number): string {
  const slots = defaultLanguages(lang);
  const languages = `<w:lang w:val="${escapeAttribute(slots.val)}" w:eastAsia="${escapeAttribute(slots.eastAsia)}" w:bidi="${escapeAttribute(slots.bidi)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    fontsElement(sansFor(lang)),
    `<w:sz w:val="22"/><w:szCs w:val="22"/>${languages}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...paragraphStyles(lang, textWidth).map((style, i) => paragraphStyle(style, i, isRightToLeft(lang))),
    DEFAULT_CHARACTERS,
    ...characterStyles(lang).map(characterStyle),
    '</w:styles>',
  ].join('');
}

/** @param priority place in the list of styles that programs show */
function paragraphStyle(style: ParagraphStyle, priority: number, rightToLeft: boolean): string {
  const isNormal = style.id === 'Normal';
  const own = isNormal ? ' w:default="1"' : isBuiltIn(style.name) ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="paragraph"${own} w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    `<w:uiPriority w:val="${priority}"/><w:qFormat/><w:pPr>`,
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

function characterStyle({ id, name, color, underlined, superscript, fonts }: CharacterStyle): string {
  return [
    `<w:style w:type="character"${isBuiltIn(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>',
    fonts ? fontsElement(fonts) : '',
    color ? `<w:color w:val="${color}"/>` : '',
    underlined ? '<w:u w:val="single"/>' : '',
    superscript ? '<w:vertAlign w:val="superscript"/>' : '',
    '</w:rPr></w:style>',
  ].join('');
}

function fontsElement({ latin, eastAsia, complex }: Fonts): string {
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}" w:cs="${complex}"/>`;
}
