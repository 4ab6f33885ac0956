/** The package of a template: its parts, and what they refer to (ECMA-376 part 2). */
import { posix } from 'node:path';
import type { ZipArchive } from '../../../../xml/unzip.ts';
import type { PartRelation } from '../../package.ts';
import { attributeOf, childrenOf, type Element, parseElements } from './nodes.ts';

/** What a part refers to, by id. The target of an internal one is the path of a part. */
export type Relations = ReadonlyMap<string, PartRelation>;

export class TemplatePackage {
  readonly #archive: ZipArchive;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
  }

  /** What a part refers to, by id; of the package itself for the empty name. */
  relations(part: string): Relations {
    const folder = posix.dirname(part);
    const root = this.root(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const found = new Map<string, PartRelation>();
    for (const one of childrenOf(root)) {
      const [id, target] = [attributeOf(one, 'Id'), attributeOf(one, 'Target')];
      if (id === undefined || target === undefined) continue;
      const isExternal = attributeOf(one, 'TargetMode') === 'External';
      const kind = attributeOf(one, 'Type')?.split('/').at(-1) ?? '';
      found.set(id, { id, kind, target: isExternal ? target : partPath(folder, target), isExternal });
    }
    return found;
  }

  /** The root element of a part; undefined where there is no such part. */
  root(part: string | undefined): Element | undefined {
    return part !== undefined && this.#archive.has(part) ? parseElements(this.#archive.read(part))[0] : undefined;
  }

  /** The outermost elements of one name in a part of any length, of which all else is passed over. */
  elements(part: string, local: string): Element[] {
    return parseElements(this.#archive.read(part), (name) => name === local);
  }

  /** The content type of a part, empty where the package does not say. */
  contentType(part: string): string {
    const types = childrenOf(this.root('[Content_Types].xml'));
    const own = types.find((one) => attributeOf(one, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
    const ending = types.find((one) => attributeOf(one, 'Extension')?.toLowerCase() === posix.extname(part).slice(1));
    return attributeOf(own ?? ending, 'ContentType') ?? '';
  }

  has(part: string): boolean {
    return this.#archive.has(part);
  }

  bytes(part: string): Uint8Array {
    return Buffer.concat([...this.#archive.read(part)]);
  }
}

/** The part of a kind that another refers to. */
export function related(relations: Relations, kind: string): string | undefined {
  for (const one of relations.values()) if (one.kind === kind && !one.isExternal) return one.target;
  return undefined;
}

function partPath(folder: string, target: string): string {
  return target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(folder, target);
}
