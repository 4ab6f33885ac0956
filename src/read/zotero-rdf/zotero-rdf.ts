import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { PRIVATE_TAG } from '../../cite/types/zotero-types.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import { parseXmlTree, type XmlElement, XmlFault } from '../../xml/tree.ts';
import { type CitationDraft, citationPage, type QuotationDraft } from '../citation-page.ts';
import { inMostCommonLanguage } from '../quotation-languages.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Account } from './account.ts';
import { Graph, nameOf, textIn } from './graph.ts';
import { ownId, type RdfItem, readItem } from './item.ts';
import { memoContent } from './memo.ts';
import { sectionsOf } from './sections.ts';

/** RDF as Zotero exports it: items, their notes, and collections as sections. Attached files are left where they are. */
export const zoteroRdf: Reader = {
  name: 'Zotero RDF',
  extensions: ['.rdf'],
  detect: ({ text }) => OPENING.test(text.slice(0, 4000)),
  read,
};

const OPENING = /^\ufeff?\s*<(?:\?xml[^>]{0,200}>\s*<)?(?:!--[^>]{0,1000}-->\s*<)?(?:[\w-]{1,20}:)?RDF[\s>]/;

/** Nodes that others point to, or that Zotero keeps beside the sources. */
const NO_ITEMS: ReadonlySet<string> = new Set([
  'bib:Memo',
  'z:Attachment',
  'z:Collection',
  'bib:Journal',
  'bib:Periodical',
  'bib:Newspaper',
  'bib:Series',
]);

function read({ text, name, lang, assumedLang }: Input): ReadResult {
  const lines = new LineIndex(text);
  const graph = new Graph(rootOf(text, name, lines));
  const find = dateFinder([lang ?? assumedLang ?? 'en', 'en']);
  const account = new Account(lines);
  const sections = sectionsOf(graph.root);
  const drafts: CitationDraft[] = [];
  for (const node of graph.root.children) {
    if (!isItem(node)) continue;
    const item = readItem(node, graph, find);
    const about = node.attributes.get('about');
    const section = sections.get(about ?? '');
    account.item(node, item, drafts.length);
    drafts.push({
      ...(item.id === undefined ? {} : { id: item.id }),
      ...(section ? { section } : {}),
      reference: item.reference,
      ...contentOf(item, name),
      tags: item.tags,
      place: lines.place(node.start, node.end),
    });
  }
  if (drafts.length === 0) {
    throw new InputError(`“${name}” is RDF without any source; export the sources again from Zotero as “Zotero RDF”.`);
  }
  account.rest(graph.root);
  const page: Page = citationPage(drafts, {
    name,
    other: account.other,
    ...(lang === undefined ? {} : { lang }),
    ...(assumedLang !== undefined && { assumedLang }),
    sections: [...sections.order],
  });
  return {
    page: inMostCommonLanguage(page, lang),
    messages: [],
    spans: account.tiles.spans(text.length, page.entries),
    lines: [],
  };
}

function rootOf(text: string, name: string, lines: LineIndex): XmlElement {
  try {
    return parseXmlTree(text);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, column } = lines.place(error.offset);
    throw new InputError(
      `“${name}” is damaged at line ${line}, column ${column} and cannot be read as RDF; export it again from Zotero.`,
      { cause: error },
    );
  }
}

/** Containers are no items of their own, unless they have the type of one. */
function isItem(node: XmlElement): boolean {
  if (nameOf(node) === 'z:Attachment') return false;
  const itemType = textIn(node, 'z:itemType');
  if (itemType !== undefined) return itemType !== 'attachment' && itemType !== 'note';
  return !NO_ITEMS.has(nameOf(node)) && /^(?:bib|rdf):/.test(nameOf(node));
}

function contentOf({ memos }: RdfItem, name: string): Pick<CitationDraft, 'quotations' | 'notes'> {
  const quotations: QuotationDraft[] = [];
  const notes: CitationDraft['notes'][number][] = [];
  for (const memo of memos) {
    const found = memoContent(textIn(memo, 'rdf:value') ?? '', name);
    const id = found.quotations.length === 1 ? ownId(memo.attributes.get('about')) : undefined;
    const isPrivate = memo.children.some((one) => nameOf(one) === 'dc:subject' && one.text.trim() === PRIVATE_TAG);
    for (const quotation of found.quotations) quotations.push(id === undefined ? quotation : { id, ...quotation });
    for (const text of found.notes) notes.push(isPrivate ? { text, private: true } : { text });
  }
  return { quotations, notes };
}
