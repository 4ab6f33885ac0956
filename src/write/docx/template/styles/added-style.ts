/** A style of ours in a template that lacks it: only what a page needs to be read, all else is the house's. */
import { type CharacterStyle, isBuiltIn, type ParagraphStyle } from '../../../document/look.ts';
import { type Element, word } from '../parts/nodes.ts';
import type { StyleSheet } from './style-sheet.ts';

/** How one of our styles comes into a template. */
export interface Added {
  /** In the document. */
  readonly id: string;
  readonly base: string;
  /** The style of ours that is like the base: running text, or a heading. */
  readonly ourBase: ParagraphStyle | undefined;
  /** The base is the house's own style for the same end, so that nothing is to be said of its look. */
  readonly isStandIn: boolean;
  readonly next?: string;
}

export function addedParagraphStyle(style: ParagraphStyle, added: Added, indent: number, sheet: StyleSheet): Element {
  const { keepNext, keepLines, outline } = style;
  const isOutOfList = style.id === 'TOCHeading' && sheet.element(added.base, 'pPr', 'numPr') !== undefined;
  const properties = [
    ...(keepNext ? [word('keepNext')] : []),
    ...(keepLines ? [word('keepLines')] : []),
    ...(isOutOfList ? [word('numPr', {}, [word('numId', { val: '0' })])] : []),
    ...spacing(style, added, sheet),
    ...(style.indent && !added.isStandIn ? [word('ind', { left: `${indent}`, right: '0', firstLine: '0' })] : []),
    // Level 9 is that of text: the contents do not list their own heading.
    ...(outline === undefined && style.id !== 'TOCHeading' ? [] : [word('outlineLvl', { val: `${outline ?? 9}` })]),
  ];
  const look = added.isStandIn ? [] : [...boldness(style, added), ...sizes(style, added, sheet)];
  return styleElement('paragraph', style.name, added, [
    ...(properties.length > 0 ? [word('pPr', {}, properties)] : []),
    ...(look.length > 0 ? [word('rPr', {}, look)] : []),
  ]);
}

/** Of the house's own style only what is above is changed, where sources would stand too close to see where one begins. */
function spacing({ before, after }: ParagraphStyle, { base, isStandIn }: Added, sheet: StyleSheet): Element[] {
  if (!isStandIn) return [word('spacing', { before: `${before}`, after: `${after}` })];
  const own = Number(sheet.property(base, ['pPr', 'spacing', 'before']) ?? 0);
  return own < before ? [word('spacing', { before: `${before}` })] : [];
}

function boldness({ bold }: ParagraphStyle, { ourBase }: Added): Element[] {
  return bold && !ourBase?.bold ? [word('b'), word('bCs')] : [];
}

/** As large beside the base in the house as ours is beside ours. */
function sizes({ size }: ParagraphStyle, { base, ourBase }: Added, sheet: StyleSheet): Element[] {
  if (ourBase === undefined || ourBase.size === size) return [];
  const of = (name: string): string => {
    const theirs = Number(sheet.property(base, ['rPr', name, 'val']) ?? 20);
    return `${Math.max(1, Math.round((theirs * size) / ourBase.size))}`;
  };
  return [word('sz', { val: of('sz') }), word('szCs', { val: of('szCs') })];
}

/** What of a template's look goes into our character styles. */
export interface HouseLook {
  /** Of its quotations, for quoted words elsewhere. */
  readonly fonts: Element | undefined;
  /** Of its links, six hexadecimal digits. */
  readonly linkColor: string | undefined;
}

export function addedCharacterStyle(style: CharacterStyle, added: Added, { fonts, linkColor }: HouseLook): Element {
  const look = [
    ...(style.fonts && fonts ? [fonts] : []),
    ...(style.underlined && linkColor ? [word('color', { val: linkColor, themeColor: 'hyperlink' })] : []),
    ...(style.underlined ? [word('u', { val: 'single' })] : []),
    ...(style.superscript ? [word('vertAlign', { val: 'superscript' })] : []),
  ];
  const isLookless = added.isStandIn || look.length === 0;
  return styleElement('character', style.name, added, isLookless ? [] : [word('rPr', {}, look)]);
}

function styleElement(type: string, name: string, added: Added, properties: readonly Element[]): Element {
  const { id, base, next } = added;
  return word('style', { type, ...(isBuiltIn(name) ? {} : { customStyle: '1' }), styleId: id }, [
    word('name', { val: name }),
    word('basedOn', { val: base }),
    ...(next === undefined ? [] : [word('next', { val: next })]),
    word('qFormat'),
    ...properties,
  ]);
}
