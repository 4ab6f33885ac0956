import { posix } from 'node:path';
import { attribute, parseXml } from '../../xml/parse.ts';
import type { ZipArchive } from '../../xml/unzip.ts';

export interface Relationship {
  /** Last word of its type: `hyperlink`, `styles`. */
  readonly type: string;
  /** For external ones the address as it stands, else the path of a part. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a Word document that hold its text. */
export interface DocumentParts {
  readonly main: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
}

/** Undefined for an archive that is no Word document. */
export function documentParts(archive: ZipArchive): DocumentParts | undefined {
  const root = relationshipsOf(archive, '');
  const main = partOf(root, 'officeDocument');
  if (main === undefined || !archive.has(main)) return undefined;
  const relationships = relationshipsOf(archive, main);
  const named = {
    styles: partOf(relationships, 'styles'),
    footnotes: partOf(relationships, 'footnotes'),
    endnotes: partOf(relationships, 'endnotes'),
    core: partOf(root, 'core-properties'),
  };
  const present = Object.entries(named).filter(([, path]) => path !== undefined);
  return { main, relationships, ...Object.fromEntries(present) };
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
      found.set(id, { type, target: isExternal ? target : path, isExternal });
    },
  });
  return found;
}

function partOf(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const one of relationships.values()) if (one.type === type && !one.isExternal) return one.target;
  return undefined;
}
