/**
 * Paragraphs and runs of WordprocessingML as strings. The schema fixes the order of the properties (ECMA-376 part 1,
 * 17.3.1.26 and 17.3.2.28), so they are written in this file only.
 */
import { stretches } from '../../text/direction.ts';
import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import { slotOf, wordLanguage } from './language.ts';

export interface ParagraphLook {
  /** Id of a paragraph style. */
  readonly style: string;
  /** Set where it differs from the style's. */
  readonly keepNext?: boolean;
  /** Set where it differs from the page's. */
  readonly rightToLeft?: boolean;
  /** Room above in twentieths of a point. Set where it differs from the style's. */
  readonly before?: number;
  /** Distance of lines in 240ths of a line. */
  readonly line?: number;
  /** At the right edge, whatever the direction. */
  readonly right?: boolean;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
}

/** @param content runs, links and bookmarks */
export function paragraph(look: ParagraphLook, content: string): string {
  const properties = [
    `<w:pStyle w:val="${look.style}"/>`,
    onOff('keepNext', look.keepNext),
    onOff('bidi', look.rightToLeft),
    spacing(look),
    look.right ? '<w:jc w:val="right"/>' : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}</w:p>`;
}

function spacing({ before, line }: ParagraphLook): string {
  if (before === undefined && line === undefined) return '';
  const above = before === undefined ? '' : ` w:before="${before}"`;
  return `<w:spacing${above}${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`;
}

function onOff(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** BCP 47 tag, where it differs from the page's. */
  readonly lang?: string;
}

/** A text as runs, one for each direction in it. Line ends become new lines inside the paragraph. */
export function runs(text: string, look: RunLook, paragraphRightToLeft: boolean): string {
  return stretches(text, paragraphRightToLeft)
    .map((stretch) => `<w:r>${runProperties(look, stretch.rightToLeft)}${runContent(stretch.text)}</w:r>`)
    .join('');
}

export function runProperties(look: RunLook, rightToLeft = false): string {
  const properties = [
    look.style ? `<w:rStyle w:val="${look.style}"/>` : '',
    look.bold ? '<w:b/><w:bCs/>' : '',
    look.italic ? '<w:i/><w:iCs/>' : '',
    look.smallCaps ? '<w:smallCaps/>' : '',
    look.color ? `<w:color w:val="${look.color}"/>` : '',
    look.position ? `<w:vertAlign w:val="${look.position}"/>` : '',
    rightToLeft ? '<w:rtl/>' : '',
    look.lang ? `<w:lang w:${slotOf(look.lang)}="${escapeAttribute(wordLanguage(look.lang))}"/>` : '',
  ].join('');
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

/** Characters that Word keeps as elements: tab, line ends, soft hyphen, no-break hyphen. */
const ELEMENTS = /(\r\n|[\t\n\v\f\r\u0085\u00ad\u2011\u2028\u2029])/;

function runContent(text: string): string {
  return text
    .split(ELEMENTS)
    .map((part, i) => (i % 2 === 1 ? elementFor(part) : textElement(part)))
    .join('');
}

function elementFor(sign: string): string {
  if (sign === '\t') return '<w:tab/>';
  if (sign === '\u00ad') return '<w:softHyphen/>';
  return sign === '\u2011' ? '<w:noBreakHyphen/>' : '<w:br/>';
}

function textElement(text: string): string {
  return text && `<w:t xml:space="preserve">${escapeText(text)}</w:t>`;
}

/** A field with the result that it shows until the program works it out: `PAGE`, `NUMPAGES`. */
export function field(instruction: string, result: string): string {
  return fieldBegin(instruction, false) + result + FIELD_END;
}

/** What stands before the result of a field. The program renews a dirty one when it opens the document. */
export function fieldBegin(instruction: string, dirty: boolean): string {
  return [
    `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r>`,
    `<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  ].join('');
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
