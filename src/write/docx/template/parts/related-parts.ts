/** What a part of a template may bring along: pictures, embedded fonts, and links that a reader may follow. */

import { linkTarget } from '../../../document/text/link-target.ts';
import type { PartRelation } from '../../package.ts';
import type { LeftOut } from '../remarks.ts';
import type { Relations, TemplatePackage } from './package.ts';

/** A file that is kept as it is. */
export interface KeptFile {
  /** In our document: `word/media/image1.png`. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const PICTURES: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp' },
  ...{ tif: 'image/tiff', tiff: 'image/tiff', emf: 'image/x-emf', wmf: 'image/x-wmf' },
};
/** Fonts under the key that the font table gives (ECMA-376 part 1, 17.8.1). */
const FONTS: Readonly<Record<string, string>> = {
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
};

/** The files that the kept parts of one template refer to, each once, in the order in which they are met. */
export class KeptFiles {
  readonly #source: TemplatePackage;
  readonly #files = new Map<string, KeptFile>();

  constructor(source: TemplatePackage) {
    this.#source = source;
  }

  get all(): readonly KeptFile[] {
    return [...this.#files.values()];
  }

  /** The relation as it stands in our document; undefined for what does not come along. */
  kept(relation: PartRelation | undefined): PartRelation | undefined {
    if (relation?.kind === 'hyperlink' && relation.isExternal) {
      const target = linkTarget(relation.target);
      return target === undefined ? undefined : { ...relation, target };
    }
    if (!relation || relation.isExternal || !this.#source.has(relation.target)) return undefined;
    const file = this.#file(relation);
    return file && { ...relation, target: file.path.slice('word/'.length) };
  }

  #file({ kind, target }: PartRelation): KeptFile | undefined {
    const known = this.#files.get(target);
    if (known) return known;
    const ending = /\.(\w+)$/u.exec(target)?.[1]?.toLowerCase() ?? '';
    const types = kind === 'image' ? PICTURES : kind === 'font' ? FONTS : {};
    const contentType = Object.hasOwn(types, ending) ? types[ending] : undefined;
    if (contentType === undefined) return undefined;
    const name = `${kind === 'image' ? 'media/image' : 'fonts/font'}${this.#files.size + 1}.${ending}`;
    const file = { path: `word/${name}`, contentType, bytes: this.#source.bytes(target) };
    this.#files.set(target, file);
    return file;
  }
}

/** The relations of one part, with those that were asked for and come along. */
export class PartRelations {
  readonly #relations: Relations;
  readonly #files: KeptFiles;
  readonly #used = new Map<string, PartRelation>();

  constructor(relations: Relations, files: KeptFiles) {
    this.#relations = relations;
    this.#files = files;
  }

  get used(): readonly PartRelation[] {
    return [...this.#used.values()];
  }

  /** Takes along what the part refers to by this id, or says what it is that stays behind; undefined for nothing. */
  keep(id: string): 'kept' | LeftOut | undefined {
    const relation = this.#relations.get(id);
    const kept = this.#files.kept(relation);
    if (kept) this.#used.set(id, kept);
    if (kept || !relation) return kept && 'kept';
    return relation.isExternal ? 'links' : 'objects';
  }
}
