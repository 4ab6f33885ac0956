/** The parts that give a document its look, and the page that it is printed on: ours. */
import type { Page } from '../../model/page.ts';
import { MARGINS, paperOf, textWidth } from '../document/paper.ts';
import type { Setting } from '../document/setting.ts';
import { footerPart, headerPart, type MarginParagraph } from './margins.ts';
import { paragraph } from './markup.ts';
import { type LinkedPart, type PartRelation, partType, settingsPart } from './package.ts';
import { stylesPart } from './styles.ts';

export interface LookParts {
  readonly parts: readonly LinkedPart[];
  /** `w:sectPr`. */
  readonly section: string;
}

/** On which pages a header or footer stands. */
export type Occurrence = 'default' | 'first' | 'even';

export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly at: Occurrence;
  readonly content: string;
  readonly relations?: readonly PartRelation[];
}

export function ownLook(page: Page, stamp: string, setting: Setting): LookParts {
  const footer = footerPart(page, stamp, setting, ownParagraph);
  return lookWith({ header: headerPart(page, setting, ownParagraph), footer }, setting);
}

export const ownParagraph: MarginParagraph = (style, content) => paragraph({ style }, content);

/** Our look with a header and a footer. The first page has the title, and so no header. */
export function lookWith(
  { header, footer }: { readonly header: string; readonly footer: string },
  { lang, rightToLeft }: Setting,
): LookParts {
  const margins: Margin[] = [
    { kind: 'header', at: 'default', content: header },
    { kind: 'footer', at: 'default', content: footer },
    { kind: 'footer', at: 'first', content: footer },
  ];
  return {
    parts: [
      namedPart('styles', stylesPart(lang, textWidth(lang))),
      namedPart('settings', settingsPart()),
      ...marginParts(margins),
    ],
    section: sectionProperties(margins, ownPage(lang), rightToLeft),
  };
}

/** A part of which a document has no more than one. */
export function namedPart(
  kind: 'styles' | 'settings' | 'theme' | 'numbering' | 'fontTable',
  content: string,
): LinkedPart {
  return { path: `word/${kind}.xml`, contentType: partType(kind), content, relation: { id: kind, kind } };
}

export function marginParts(margins: readonly Margin[]): LinkedPart[] {
  return margins.map(({ kind, content, relations = [] }, i) => ({
    ...{ path: `word/${kind}${i + 1}.xml`, contentType: partType(kind), content, relations },
    relation: { id: `margin${i + 1}`, kind },
  }));
}

/** Children in the schema's order (ECMA-376 part 1, 17.6.17). */
function sectionProperties(margins: readonly Margin[], own: string, rightToLeft: boolean): string {
  return `<w:sectPr>${marginReferences(margins)}${own}<w:titlePg/>${rightToLeft ? '<w:bidi/>' : ''}</w:sectPr>`;
}

/** To `marginParts`. */
export function marginReferences(margins: readonly Margin[]): string {
  const references = margins.map(
    ({ kind, at }, i) => [kind, `<w:${kind}Reference w:type="${at}" r:id="margin${i + 1}"/>`] as const,
  );
  return references
    .toSorted(([one], [other]) => (one === other ? 0 : one === 'header' ? -1 : 1))
    .map(([, xml]) => xml)
    .join('');
}

/** Size and margins of our page, on the paper of a language. */
export function ownPage(lang: string): string {
  const { width, height } = paperOf(lang);
  const { top, side, header, footer } = MARGINS;
  return [
    `<w:pgSz w:w="${width}" w:h="${height}"/>`,
    `<w:pgMar w:top="${top}" w:right="${side}" w:bottom="${side}" w:left="${side}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
  ].join('');
}
