/** One item of the RDF → its reference, and the notes that hang on it. What nothing takes is named. */

import { familyWithParticle, givenWithParticle } from '../../cite/names/name-particles.ts';
import { impliedType } from '../../cite/types/type.ts';
import { cslTypeOfZotero } from '../../cite/types/zotero-item-types.ts';
import type { CslItem, CslName, CslType } from '../../model/csl.ts';
import { decodedPart } from '../../text/decoded.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { type DateFinder, dateFromText } from '../citation-fields.ts';
import { child, type Graph, nameOf, textIn } from './graph.ts';
import { MAKERS, PEOPLE, SURROUNDINGS, TEXTS } from './properties.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Fields = Writable<Omit<CslItem, 'type'>>;

/** What a property became: a field, or something beside the reference. */
export type Outcome = keyof CslItem | 'tag' | 'memo' | 'id' | 'furniture' | 'unread';

export interface RdfItem {
  readonly reference: CslItem;
  readonly id?: string;
  readonly tags: readonly string[];
  readonly memos: readonly XmlElement[];
  /** For each property, in the order of the file. */
  readonly outcomes: readonly (readonly [XmlElement, Outcome])[];
}

export function readItem(node: XmlElement, graph: Graph, find: DateFinder): RdfItem {
  const fields: Fields = {};
  const tags: string[] = [];
  const memos: XmlElement[] = [];
  const outcomes = node.children.map((property): readonly [XmlElement, Outcome] => {
    const name = nameOf(property);
    if (name === 'dc:subject') tags.push(property.text.trim() || firstText(property));
    else if (name === 'dcterms:isReferencedBy') memos.push(...graph.nodes(property));
    else return [property, readProperty(property, name, { fields, graph, find })];
    return [property, name === 'dc:subject' ? 'tag' : 'memo'];
  });
  const itemType = textIn(node, 'z:itemType');
  const { type, genre } = typeOf(itemType, nameOf(node), fields);
  const id = textIn(node, 'z:citationKey') ?? ownId(node.attributes.get('about'));
  return {
    reference: { type, ...fields, ...(genre === undefined ? {} : { genre }) },
    ...(id === undefined ? {} : { id }),
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
    memos: memos.filter((memo) => nameOf(memo) === 'bib:Memo'),
    outcomes,
  };
}

interface Hand {
  readonly fields: Fields;
  readonly graph: Graph;
  readonly find: DateFinder;
}

function readProperty(property: XmlElement, name: string, hand: Hand): Outcome {
  const { fields, graph, find } = hand;
  const words = property.text.trim();
  const text = TEXTS.get(name);
  const people = PEOPLE.get(name) ?? (MAKERS.has(name) && !fields.author ? 'author' : undefined);
  if (name === 'z:itemType') return 'type';
  if (name === 'z:citationKey') return 'id';
  if (SURROUNDINGS.has(name)) return 'furniture';
  if (text) return put(fields, text, words);
  if (people) return putNames(fields, people, property);
  if (name === 'prism:number') return put(fields, 'issue', words);
  if (name === 'dc:date') return putDate(fields, 'issued', words, find);
  if (name === 'dcterms:dateSubmitted') return putDate(fields, 'accessed', words, find);
  if (name === 'dc:publisher') return putPublisher(fields, graph.nodes(property));
  if (name === 'dc:identifier') return putIdentifier(fields, words, property);
  if (name === 'dcterms:isPartOf') return putContainer(hand, graph.nodes(property));
  if (name === 'bib:presentedAt') return put(fields, 'event', textIn(graph.nodes(property)[0] ?? property, 'dc:title'));
  return 'unread';
}

/** The first value holds; a second one is left over. */
function put(fields: Fields, field: keyof Fields & Exclude<Outcome, 'type'>, text: string | undefined): Outcome {
  if (text === undefined || text === '') return 'furniture';
  if (fields[field] !== undefined) return fields[field] === text ? field : 'unread';
  Object.assign(fields, { [field]: text });
  return field;
}

function putDate(fields: Fields, field: 'issued' | 'accessed', words: string, find: DateFinder): Outcome {
  const date = dateFromText(words, find);
  if (!date || fields[field]) return date ? 'unread' : 'furniture';
  fields[field] = date;
  return field;
}

function putNames(fields: Fields, field: 'author' | 'editor' | 'translator', property: XmlElement): Outcome {
  const names = property.children.flatMap((list) => list.children).flatMap(nameIn);
  if (names.length === 0) return 'unread';
  fields[field] = [...(fields[field] ?? []), ...names];
  return field;
}

/** Zotero writes a body as a person with a surname alone. */
function nameIn(member: XmlElement): CslName[] {
  const person = member.children[0];
  if (!person) return [];
  const family = textIn(person, 'foaf:surname');
  const given = textIn(person, 'foaf:givenName');
  if (given === undefined) return family === undefined ? [] : [{ literal: family }];
  const comma = given.lastIndexOf(', ');
  const suffix = comma < 0 ? undefined : given.slice(comma + 2);
  return [
    {
      ...(family === undefined ? {} : familyWithParticle(family)),
      ...givenWithParticle(comma < 0 ? given : given.slice(0, comma)),
      ...(suffix ? { suffix } : {}),
    },
  ];
}

function putPublisher(fields: Fields, nodes: readonly XmlElement[]): Outcome {
  const [body] = nodes;
  if (!body) return 'unread';
  const address = child(body, 'vcard:adr')?.children[0];
  const place = address && textIn(address, 'vcard:locality');
  const name = textIn(body, 'foaf:name');
  if (place) fields['publisher-place'] = place;
  if (name) fields.publisher = name;
  return name || place ? 'publisher' : 'unread';
}

function putIdentifier(fields: Fields, words: string, property: XmlElement): Outcome {
  const address = property.children.find((one) => nameOf(one) === 'dcterms:URI');
  if (address) return put(fields, 'URL', textIn(address, 'rdf:value'));
  const found = /^(DOI|ISBN|ISSN) (.+)$/su.exec(words);
  const [, kind, value] = found ?? [];
  return kind === 'DOI' || kind === 'ISBN' || kind === 'ISSN' ? put(fields, kind, value) : 'unread';
}

/** What the item stands in, with its own volume, number and identifiers. */
function putContainer({ fields, graph, find }: Hand, nodes: readonly XmlElement[]): Outcome {
  let outcome: Outcome = 'unread';
  for (const node of nodes) {
    for (const property of node.children) {
      const name = nameOf(property);
      if (name === 'dc:title') put(fields, 'container-title', property.text.trim());
      else if (name !== 'dcterms:isPartOf') readProperty(property, name, { fields, graph, find });
      outcome = 'container-title';
    }
  }
  return outcome;
}

function typeOf(itemType: string | undefined, element: string, fields: Fields): { type: CslType; genre?: string } {
  if (itemType === undefined) return { type: impliedType(fields) };
  const type = cslTypeOfZotero(itemType, element);
  const word = itemType.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return type ? { type } : { type: impliedType(fields), ...(fields.genre === undefined ? { genre: word } : {}) };
}

/** The part of an address inside the file, unless it only counts the items. */
export function ownId(about: string | undefined): string | undefined {
  if (!about?.startsWith('#') || /^#item_\d+(?:$|_)/.test(about)) return undefined;
  return decodedPart(about.slice(1)) || undefined;
}

/** The first text inside an element, for values that stand one or two elements deeper. */
function firstText(node: XmlElement): string {
  let at: XmlElement | undefined = node;
  while (at && at.text.trim() === '') at = at.children[0];
  return at?.text.trim() ?? '';
}
