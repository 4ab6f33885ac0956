import { posix } from 'node:path';
import { ownCopy } from '../../text/own-copy.ts';
import { attribute, parseXml } from '../../xml/parse.ts';
import type { ZipArchive } from '../../xml/unzip.ts';

export interface Relationship {
  /** Last word of its type: `hyperlink`, `styles`. */
  readonly type: string;
  /** For external ones the address as it stands, else the path of a part. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a Word document, by their paths in the package. */
export interface DocumentParts {
  readonly main: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly core?: string;
  readonly custom?: string;
  /** Data that programs put in: custom XML. */
  readonly data: readonly string[];
}

/** Where Word puts the text; programs that lose the relationships of a package leave it there. */
const USUAL_MAIN = 'word/document.xml';

export function isWordDocument(archive: ZipArchive): boolean {
  return mainOf(archive, relationshipsOf(archive, '')) !== undefined;
}

/** Undefined for an archive that is no Word document. */
export function documentParts(archive: ZipArchive): DocumentParts | undefined {
  const root = relationshipsOf(archive, '');
  const main = mainOf(archive, root);
  if (main === undefined) return undefined;
  const relationships = relationshipsOf(archive, main);
  const named = {
    styles: partOf(relationships, 'styles'),
    numbering: partOf(relationships, 'numbering'),
    footnotes: partOf(relationships, 'footnotes'),
    endnotes: partOf(relationships, 'endnotes'),
    comments: partOf(relationships, 'comments'),
    commentsExtended: partOf(relationships, 'commentsExtended'),
    core: partOf(root, 'core-properties'),
    custom: partOf(root, 'custom-properties'),
  };
  const present = Object.entries(named).filter(([, path]) => path !== undefined);
  const data = [...relationships.values()].filter((one) => one.type === 'customXml' && !one.isExternal);
  return { main, relationships, data: data.map(({ target }) => target), ...Object.fromEntries(present) };
}

/** The relationships of a part; of the package itself for the empty name. */
export function relationshipsOf(archive: ZipArchive, part: string): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(part);
  parseXml(archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open(tag) {
      const id = attribute(tag, 'Id');
      const target = attribute(tag, 'Target');
      if (tag.local !== 'Relationship' || id === undefined || target === undefined) return;
      const isExternal = attribute(tag, 'TargetMode') === 'External';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      const type = attribute(tag, 'Type')?.split('/').at(-1) ?? '';
      found.set(id, { type, target: ownCopy(isExternal ? target : path), isExternal });
    },
  });
  return found;
}

function mainOf(archive: ZipArchive, root: ReadonlyMap<string, Relationship>): string | undefined {
  return [partOf(root, 'officeDocument'), USUAL_MAIN].find((path) => path !== undefined && archive.has(path));
}

function partOf(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const one of relationships.values()) if (one.type === type && !one.isExternal) return one.target;
  return undefined;
}
