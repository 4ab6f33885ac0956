/**
 * A part of a template as it may stand in documents that are sent out: nothing in it reaches out of the document or
 * runs, tracked changes are accepted, and what belongs to the work on the template stays behind.
 */

import type { LeftOut } from '../remarks.ts';
import { slotsForControl, withoutForeignFields } from './fields.ts';
import {
  child,
  childrenOf,
  descendants,
  type Element,
  isElement,
  type Node,
  RELATIONSHIPS,
  textOf,
  WORD,
  word,
} from './nodes.ts';
import type { PartRelations } from './related-parts.ts';
import { inSchemaOrder } from './schema-order.ts';
import { isSlot } from './slots.ts';

export interface Cleaning {
  readonly relations: PartRelations;
  readonly leftOut: Set<LeftOut>;
  /** Whether a style, as a field names it, is that of the document's title. */
  readonly isTitleStyle: (name: string) => boolean;
}

/** Left out with all that is in them, by what is said of it. The bookmarks of a document are its own. */
const DROPPED: ReadonlyMap<string, LeftOut | undefined> = new Map([
  ...of('object control ffData', 'objects'),
  ...of('altChunk subDoc attachedSchema', 'links'),
  ...of('commentRangeStart commentRangeEnd commentReference annotationRef', 'comments'),
  ...of('del moveFrom cellDel cellIns cellMerge numberingChange tblGridChange', 'changes'),
  ...of('rPrChange pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange', 'changes'),
  ...of('moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd', undefined),
  ...of('customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd', undefined),
  ...of('bookmarkStart bookmarkEnd permStart permEnd proofErr lastRenderedPageBreak contentPart', undefined),
  ...of('footnoteReference endnoteReference sdtPr sdtEndPr smartTagPr customXmlPr', undefined),
]);

/** What they hold takes their place. */
const UNWRAPPED: ReadonlySet<string> = new Set(['ins', 'moveTo', 'smartTag', 'customXml', 'sdt', 'sdtContent']);

/** A picture or shape is one thing: without a part of it nothing of it stays. */
const WHOLE: ReadonlySet<string> = new Set(['drawing', 'pict', 'numPicBullet']);

function of(names: string, said: LeftOut | undefined): [string, LeftOut | undefined][] {
  return names.split(' ').map((name) => [name, said]);
}

export function cleaned(root: Element, cleaning: Cleaning): Element {
  const [accepted] = accept(root, cleaning).filter(isElement);
  return inSchemaOrder(withoutForeignFields(accepted ?? { ...root, children: [] }, cleaning));
}

/** What takes the place of a node once all changes are accepted and all that reaches out is left out. */
function accept(node: Node, cleaning: Cleaning): Node[] {
  if (!isElement(node)) return [node];
  if (isDropped(node, cleaning)) return [];
  const isWord = node.uri === WORD;
  if (isWord && WHOLE.has(node.local) && !isUsable(node, cleaning)) return [];
  const children = node.children.flatMap((one) => accept(one, cleaning));
  if (isWord && UNWRAPPED.has(node.local)) {
    if (node.local === 'ins' || node.local === 'moveTo') cleaning.leftOut.add('changes');
    return node.local === 'sdt' ? slotsForControl(child(node, 'sdtPr'), children) : children;
  }
  const usable = withUsableReferences({ ...node, children: ended(node, children) }, cleaning);
  if (usable) return [usable];
  return node.local === 'hyperlink' ? children : [];
}

function isDropped(element: Element, { leftOut }: Cleaning): boolean {
  // What newer programs add to a picture, such as the same as a drawing of lines, is no loss.
  if (element.uri !== WORD) return element.local === 'ext' && [...descendants(element)].some(refers);
  const isDeletedRow = element.local === 'tr' && child(child(element, 'trPr'), 'del') !== undefined;
  const said = isDeletedRow ? 'changes' : DROPPED.get(element.local);
  if (said) leftOut.add(said);
  return isDeletedRow || DROPPED.has(element.local);
}

function refers(element: Element): boolean {
  return referencesOf(element).length > 0;
}

/** Cells, text boxes, headers and footers end in a paragraph, also where nothing of what they held stays. */
function ended({ uri, local }: Element, children: readonly Node[]): readonly Node[] {
  if (uri !== WORD || !/^(?:hdr|ftr|tc|txbxContent)$/u.test(local)) return children;
  const last = children.at(-1);
  return last && isElement(last) && last.local === 'p' ? children : [...children, word('p')];
}

/** False for a picture that stands in another file, and for a chart or drawing that is a document of its own. */
function isUsable(element: Element, cleaning: Cleaning): boolean {
  if (isLink(element) || isDropped(element, cleaning)) return true;
  const references = referencesOf(element);
  // A picture may be there and be linked as well.
  const needed = references.filter(({ local }) => local !== 'link' || references.length === 1);
  const gone = needed.find(({ value }) => !comesAlong(value, cleaning));
  return gone === undefined && childrenOf(element).every((one) => isUsable(one, cleaning));
}

function isLink({ local }: Element): boolean {
  return local === 'hlinkClick' || local === 'hlinkHover';
}

/** Whether what is referred to comes along; what does not is noted. */
function comesAlong(id: string, { relations, leftOut }: Cleaning): boolean {
  if (id === '') return true;
  const fate = relations.keep(id);
  if (fate !== 'kept' && fate !== undefined) leftOut.add(fate);
  return fate === 'kept';
}

/** The element without references that do not come along; undefined where it is nothing without them. */
function withUsableReferences(element: Element, cleaning: Cleaning): Element | undefined {
  const gone = referencesOf(element).filter(({ value }) => !comesAlong(value, cleaning));
  if (gone.length > 0 && (element.uri === WORD || isLink(element))) return undefined;
  const attributes = element.attributes.filter((one) => !gone.includes(one) && !isAddress(one, element));
  return attributes.length === element.attributes.length ? element : { ...element, attributes };
}

function referencesOf(element: Element): Element['attributes'] {
  return element.attributes.filter(
    ({ uri, local, name }) => uri === RELATIONSHIPS || (local === 'relid' && name.includes(':')),
  );
}

/** Addresses that older shapes (VML) carry in themselves. */
function isAddress({ local }: Element['attributes'][number], { uri }: Element): boolean {
  return uri.startsWith('urn:schemas-microsoft-com:') && /^(?:href|src|althref)$/u.test(local);
}

/** Whether anything of a cleaned part shows: Word keeps empty headers for those that were opened once. */
export function shows(root: Element): boolean {
  for (const element of descendants(root)) {
    if (/^(?:drawing|pict|fldChar|fldSimple|sym|pgNum)$/u.test(element.local)) return true;
    if (element.local === 't' && /\S/u.test(textOf(element))) return true;
    if (isSlot(element)) return true;
  }
  return false;
}
