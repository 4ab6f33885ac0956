/**
 * Paragraphs and runs of WordprocessingML as strings. The schema fixes the order of the properties (ECMA-376 part 1,
 * 17.3.1.26 and 17.3.2.28), so they are written in this file only.
 */
import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import type { ContentsLine, Markup, ParagraphLook, RunLook } from '../document/markup.ts';
import { SLOTS } from '../document/text/language.ts';
import { type Letters, lettersIn } from '../document/text/letters.ts';
import type { Fitting } from './fitting.ts';
import type { Footnotes } from './footnotes.ts';
import type { References } from './references.ts';

/** `lang` is the page’s; `references` hands out the targets and numbers of the document, `footnotes` the notes. */
export function wordMarkup(lang: string, references: References, footnotes: Footnotes, fitting: Fitting): Markup {
  const letters = lettersIn(lang);
  return {
    paragraph: (look, content) => paragraph(fitting.paragraph(look), content),
    runs(text, look, rightToLeft) {
      const fitted = fitting.run(look);
      return letters(text, look, rightToLeft)
        .map((part) => run(part, fitted))
        .join('');
    },
    bookmark: (name, content) => references.bookmark(name, content),
    link: (href, content, tip) => references.link(href, content, tip),
    contents: (heading, lines) => contents(heading, lines, fitting),
    footnote: (note) => footnotes.mark(note),
  };
}

export interface WordParagraphLook extends ParagraphLook {
  /** A tab stop at the far edge, in the place of those that the style has. */
  readonly farTab?: FarTab;
}

/** Distances in twentieths of a point. */
export interface FarTab {
  readonly at: number;
  readonly cleared: readonly number[];
}

/** @param content runs, links and bookmarks */
export function paragraph(look: WordParagraphLook, content: string): string {
  const properties = [
    `<w:pStyle w:val="${look.style}"/>`,
    onOff('keepNext', look.keepNext),
    look.farTab ? tabStops(look.farTab) : '',
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

function tabStops({ at, cleared }: FarTab): string {
  const stops = [...cleared.map((pos) => ['clear', pos] as const), ['right', at] as const];
  const sorted = stops.toSorted(([, one], [, other]) => one - other);
  return `<w:tabs>${sorted.map(([kind, pos]) => `<w:tab w:val="${kind}" w:pos="${pos}"/>`).join('')}</w:tabs>`;
}

function onOff(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

/** Line ends become new lines inside the paragraph. Complex and East Asian scripts have no italics. */
function run(letters: Letters, look: RunLook): string {
  const properties = [
    look.style ? `<w:rStyle w:val="${look.style}"/>` : '',
    fontsElement(letters),
    onOff('b', look.bold) + onOff('bCs', look.bold),
    letters.isEastAsian ? '' : onOff('i', look.italic),
    look.smallCaps ? '<w:smallCaps/>' : '',
    look.color ? `<w:color w:val="${look.color}"/>` : '',
    look.position ? `<w:vertAlign w:val="${look.position}"/>` : '',
    SCRIPTS[letters.script],
    letters.isEastAsian && look.italic !== undefined ? '<w:em w:val="dot"/>' : '',
    languagesElement(letters),
  ].join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${runContent(letters.text)}</w:r>`;
}

/** 17.3.2.30 and 17.3.2.7. */
const SCRIPTS: Readonly<Record<Letters['script'], string>> = {
  simple: '',
  complex: '<w:cs/>',
  'right-to-left': '<w:rtl/>',
};

/** 17.3.2.26. */
function fontsElement({ eastAsianFont, hasWideMarks }: Letters): string {
  const font = eastAsianFont === undefined ? '' : ` w:eastAsia="${eastAsianFont}"`;
  const hint = hasWideMarks ? ' w:hint="eastAsia"' : '';
  return font || hint ? `<w:rFonts${hint}${font}/>` : '';
}

/** 17.3.2.20. */
function languagesElement({ languages }: Letters): string {
  const attributes = SLOTS.flatMap((slot) => {
    const lang = languages[slot];
    return lang === undefined ? [] : [` w:${slot}="${escapeAttribute(lang)}"`];
  });
  return attributes.length > 0 ? `<w:lang${attributes.join('')}/>` : '';
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
function fieldBegin(instruction: string, dirty: boolean): string {
  return [
    `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r>`,
    `<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  ].join('');
}

const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/**
 * The headings as links, in a field that Word renews with page numbers when it opens the document. Written without
 * numbers, since other programs show a field as it was written, and only a program that cuts the pages knows them.
 */
function* contents(heading: string, lines: readonly ContentsLine[], fitting: Fitting): Generator<string> {
  yield paragraph(fitting.paragraph({ style: 'TOCHeading' }), heading);
  for (const [i, { title, bookmark }] of lines.entries()) {
    const line = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${title}</w:hyperlink>`;
    const begin = i === 0 ? fieldBegin('TOC \\o "1-1" \\h \\z', true) : '';
    yield paragraph(fitting.paragraph({ style: 'TOC1' }), begin + line + (i === lines.length - 1 ? FIELD_END : ''));
  }
}
