/** The reference of a printed source: from the base, or where its line is another one now, from the line. */
import { fromEdtf } from '../../cite/dates/dates.ts';
import { impliedType } from '../../cite/types/type.ts';
import { type LineContext, readReferenceLine } from '../../context-file/reference/line.ts';
import { lineDigest } from '../../identity/web-base.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Entry } from '../../model/page.ts';
import { attribute, type Element, eachElement, textContent } from '../html/tree.ts';
import { inlineText } from './printed-text.ts';

/** Fields that no reference line prints. */
const UNPRINTED: readonly (keyof CslItem)[] = [
  ...(['translator', 'publisher-place', 'accessed', 'original-date', 'edition', 'section', 'event'] as const),
  ...(['abstract', 'keyword', 'language', 'DOI', 'ISBN', 'ISSN', 'note', 'archive'] as const),
];

export interface PrintedReference {
  readonly reference: CslItem;
  /** Somebody has changed the line. */
  readonly isChanged: boolean;
  /** Pieces of the line that no field took. */
  readonly strange: readonly string[];
}

export function printedReference(
  line: Element | undefined,
  known: { readonly entry: Entry; readonly line: string } | undefined,
  context: LineContext,
): PrintedReference {
  if (known && (!line || lineDigest(textContent(line)) === known.line)) {
    return { reference: known.entry.reference, isChanged: false, strange: [] };
  }
  const { plain: printed, marks = [] } = line ? inlineText(line.childNodes) : { plain: '' };
  // The context file has Latin commas in all lines.
  const plain = printed.replaceAll('\u060c', ',');
  const read = readReferenceLine({ plain, marks, origin: [], targets: [] }, context, true);
  const { type, issued = printedDate(line), ...fields } = read?.fields ?? {};
  const stored = known?.entry.reference;
  const kept = UNPRINTED.filter((name) => stored?.[name] !== undefined).map((name) => [name, stored?.[name]]);
  const language = line && attribute(line, 'lang');
  const reference = {
    ...(language ? { language } : {}),
    ...Object.fromEntries(kept),
    ...fields,
    ...(issued ? { issued } : {}),
  };
  return {
    reference: { type: type ?? stored?.type ?? impliedType(reference), ...reference },
    isChanged: known !== undefined,
    strange: [
      ...(read?.strange ?? []).map(({ start, end }) => plain.slice(start, end)),
      ...(read?.moreLinks ?? []).filter((href) => href !== fields.URL),
    ],
  };
}

/** A date in a language that the page is not in still has its form for programs. */
function printedDate(line: Element | undefined): CslItem['issued'] {
  let datetime: string | undefined;
  if (line) {
    eachElement(line, (element) => {
      if (element.tagName === 'time') datetime ??= attribute(element, 'datetime');
      return true;
    });
  }
  return datetime === undefined ? undefined : fromEdtf(datetime);
}
