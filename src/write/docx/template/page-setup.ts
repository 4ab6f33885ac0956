/** The page that a template is set up for (ECMA-376 part 1, 17.6): paper, margins, columns, and which headers it has. */
import type { Occurrence } from '../look-parts.ts';
import { attributeOf, child, childrenOf, type Element, inOurPrefix, isOn, word } from './parts/nodes.ts';

export interface PageSetup {
  /** Of the section; headers, footers and direction are for the document to say. */
  readonly properties: readonly Element[];
  /** Whether the first page has a header and a footer of its own, or none. */
  readonly hasTitlePage: boolean;
  /** Ids of the parts, as the document refers to them. */
  readonly headers: ReadonlyMap<Occurrence, string>;
  readonly footers: ReadonlyMap<Occurrence, string>;
  /** From margin to margin in twentieths of a point; undefined where the template does not say. */
  readonly textWidth?: number;
  /** From the left margin to the right edge of the sheet; undefined where `textWidth` is. */
  readonly sheetRest?: number;
}

/** What is taken of a section, with the title page and the direction, which the document says, at their places. */
const ORDER: readonly string[] = [
  ...['footnotePr', 'pgSz', 'pgMar', 'pgBorders', 'pgNumType', 'cols', 'vAlign', 'titlePg', 'textDirection', 'bidi'],
  'docGrid',
];

/** The sheet in a printer's tray, and where the numbers of pages begin, belong to one document. */
const NOT_TAKEN = /^(?:code|start|chapStyle|chapSep)$/u;

/** @param sections of the document in their order: text is in the look of the last, headers may come from former ones */
export function pageSetup(sections: readonly Element[]): PageSetup {
  const last = sections.at(-1);
  const properties = ORDER.filter((name) => name !== 'titlePg' && name !== 'bidi')
    .flatMap((name) => child(last, name) ?? [])
    .map(inOurPrefix)
    .map(withoutNumbers);
  const margins = child(last, 'pgMar');
  const width = textWidth(child(last, 'pgSz'), margins);
  return {
    properties: properties.filter(({ local, attributes }) => local !== 'pgNumType' || attributes.length > 0),
    hasTitlePage: isOn(child(last, 'titlePg')),
    headers: references(sections, 'headerReference'),
    footers: references(sections, 'footerReference'),
    ...(width === undefined
      ? {}
      : { textWidth: width, sheetRest: width + (twips(attributeOf(margins, 'right')) ?? 0) }),
  };
}

function withoutNumbers(element: Element): Element {
  return { ...element, attributes: element.attributes.filter(({ local }) => !NOT_TAKEN.test(local)) };
}

/** A section without a header of some kind has that of the section before. */
function references(sections: readonly Element[], name: string): Map<Occurrence, string> {
  const found = new Map<Occurrence, string>();
  for (const reference of sections.flatMap(childrenOf).filter(({ local }) => local === name)) {
    const id = attributeOf(reference, 'id');
    if (id !== undefined) found.set(occurrence(attributeOf(reference, 'type')), id);
  }
  return found;
}

function occurrence(type: string | undefined): Occurrence {
  return type === 'first' || type === 'even' ? type : 'default';
}

function textWidth(size: Element | undefined, margins: Element | undefined): number | undefined {
  const width = twips(attributeOf(size, 'w'));
  if (width === undefined) return undefined;
  const taken = ['left', 'right', 'gutter'].map((name) => twips(attributeOf(margins, name)) ?? 0);
  const text = width - taken.reduce((sum, one) => sum + one, 0);
  return text > 0 ? text : undefined;
}

const UNITS: Readonly<Record<string, number>> = { mm: 56.7, cm: 567, in: 1440, pt: 20, pc: 240, pi: 240, '': 1 };

/** A length in twentieths of a point: such a number, or one with a unit, as “210mm” (ECMA-376 part 1, 22.9.2.14). */
function twips(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?$/u.exec(length ?? '') ?? [];
  return number === undefined ? undefined : Math.round(Number(number) * (UNITS[unit] ?? 1));
}

/** Our page stands in for what the template leaves open; the title page and the direction stand at their places. */
export function sectionChildren(
  { properties }: PageSetup,
  own: readonly Element[],
  at: { readonly titlePage: boolean; readonly rightToLeft: boolean },
): Element[] {
  const stated: Readonly<Record<string, Element | undefined>> = {
    titlePg: at.titlePage ? word('titlePg') : undefined,
    bidi: at.rightToLeft ? word('bidi') : undefined,
  };
  return ORDER.flatMap((name) => {
    const found = stated[name] ?? [...properties, ...own].find(({ local }) => local === name);
    return found ? [found] : [];
  });
}
