/** The parts that hold the package together: content types, relationships, settings. */
import { posix } from 'node:path';
import { escapeAttribute } from '../../xml/escape.ts';
import type { ZipFile } from '../../xml/zip.ts';
import { FOOTNOTE_SETTINGS, type Footnotes } from './footnotes.ts';
import { appPart } from './properties.ts';
import type { References } from './references.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A part, how the document refers to it, and what it refers to itself. */
export interface LinkedPart extends ZipFile {
  /** Undefined for XML of no type of its own. */
  readonly contentType?: string;
  /** Undefined for what only other parts refer to. */
  readonly relation?: {
    readonly id: string;
    /** As in `PartRelation`; the whole type where it is none of the standard. */
    readonly kind: string;
  };
  readonly relations?: readonly PartRelation[];
}

export interface PartRelation {
  readonly id: string;
  /** Last word of its type: `image`. */
  readonly kind: string;
  /** Relative to the part; an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What makes one document. */
export interface DocumentPackage {
  readonly document: Iterable<string>;
  /** What the document hands out while it is written. */
  readonly references: References;
  readonly footnotes: Footnotes;
  readonly core: string;
  readonly custom: string;
  readonly parts: readonly LinkedPart[];
}

/** All files of a package, the document before those that need to know what it has handed out. */
export function* packageFiles(made: DocumentPackage): Generator<ZipFile> {
  const { document, references, footnotes, core, custom, parts } = made;
  yield { path: '[Content_Types].xml', content: contentTypesPart(parts) };
  yield { path: '_rels/.rels', content: packageRelationships() };
  yield { path: 'docProps/core.xml', content: core };
  yield { path: 'docProps/app.xml', content: appPart() };
  yield { path: 'docProps/custom.xml', content: custom };
  yield { path: 'word/document.xml', content: document };
  yield { path: 'word/footnotes.xml', content: footnotes.part() };
  yield { path: 'word/_rels/document.xml.rels', content: documentRelationships(parts, references) };
  for (const { path, content, relations = [] } of parts) {
    yield { path, content };
    if (relations.length > 0) yield relationshipsFile(path, relations);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  'word/document.xml': partType('document.main'),
  'word/footnotes.xml': partType('footnotes'),
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};

/** Content type of a part by its kind: `styles`, `header`. */
export function partType(kind: string): string {
  if (kind === 'theme') return 'application/vnd.openxmlformats-officedocument.theme+xml';
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

function contentTypesPart(parts: readonly LinkedPart[]): string {
  const types = [
    ...Object.entries(TYPES),
    ...parts.flatMap(({ path, contentType }) => (contentType === undefined ? [] : [[path, contentType]])),
  ];
  const overrides = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

function packageRelationships(): string {
  return [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    relationship('document', `${OFFICE}/officeDocument`, 'word/document.xml'),
    relationship('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relationship('app', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    relationship('custom', `${OFFICE}/custom-properties`, 'docProps/custom.xml'),
    '</Relationships>',
  ].join('');
}

function* documentRelationships(parts: readonly LinkedPart[], references: References): Generator<string> {
  yield `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`;
  yield relationship('footnotes', `${OFFICE}/footnotes`, 'footnotes.xml');
  for (const { path, relation } of parts) {
    if (relation) yield relationship(relation.id, typeOf(relation.kind), posix.relative('word', path));
  }
  yield* references.relationships();
  yield '</Relationships>';
}

function typeOf(kind: string): string {
  return kind.includes(':') ? kind : `${OFFICE}/${kind}`;
}

function relationshipsFile(part: string, relations: readonly PartRelation[]): ZipFile {
  const lines = relations.map(({ id, kind, target, isExternal }) =>
    relationship(id, `${OFFICE}/${kind}`, target, isExternal),
  );
  return {
    path: posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`),
    content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`,
  };
}

/** Compatibility mode 15: with an older one Word counts bookmarks and breaks pages as it did in 2007. */
export function settingsPart(): string {
  return [
    `${HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
    FOOTNOTE_SETTINGS,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '</w:settings>',
  ].join('');
}

function relationship(id: string, type: string, target: string, isExternal = false): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${escapeAttribute(id)}" Type="${type}" Target="${escapeAttribute(target)}"${mode}/>`;
}
