/** The parts that are taken of a template, without what must not be sent out. */
import type { Occurrence } from '../../look-parts.ts';
import type { PartRelation } from '../../package.ts';
import type { LeftOut } from '../remarks.ts';
import { cleaned, shows } from './clean.ts';
import type { Element } from './nodes.ts';
import { type Relations, related, type TemplatePackage } from './package.ts';
import { type KeptFile, KeptFiles, PartRelations } from './related-parts.ts';

export interface HousePart {
  readonly root: Element;
  /** The files and addresses that it refers to. */
  readonly relations: readonly PartRelation[];
}

export class TemplateParts {
  /** What was met that does not come along. */
  readonly leftOut: Set<LeftOut> = new Set();
  readonly #source: TemplatePackage;
  /** Of the main part of the template. */
  readonly #relations: Relations;
  readonly #files: KeptFiles;
  readonly #isTitleStyle: (name: string) => boolean;

  /** @param isTitleStyle whether a style, as a field names it, is that of the document's title */
  constructor(source: TemplatePackage, relations: Relations, isTitleStyle: (name: string) => boolean) {
    this.#source = source;
    this.#relations = relations;
    this.#files = new KeptFiles(source);
    this.#isTitleStyle = isTitleStyle;
  }

  /** Pictures and fonts that the parts taken so far refer to. */
  get files(): readonly KeptFile[] {
    return this.#files.all;
  }

  /** The one part of a kind, if its root element is what it should be. */
  named(kind: string, rootName: string = kind): HousePart | undefined {
    return this.#part(related(this.#relations, kind), rootName);
  }

  /** Headers or footers by their ids; none where none of those that are used shows anything. */
  margins(
    ids: ReadonlyMap<Occurrence, string>,
    isUsed: (at: Occurrence) => boolean,
    rootName: string,
  ): ReadonlyMap<Occurrence, HousePart> {
    const used = [...ids].filter(([at]) => isUsed(at));
    const found = used.flatMap(([at, id]): [Occurrence, HousePart][] => {
      const part = this.#part(this.#relations.get(id)?.target, rootName);
      return part ? [[at, part]] : [];
    });
    return new Map(found.some(([, { root }]) => shows(root)) ? found : []);
  }

  #part(path: string | undefined, rootName: string): HousePart | undefined {
    const root = this.#source.root(path);
    if (path === undefined || root?.local !== rootName) return undefined;
    const relations = new PartRelations(this.#source.relations(path), this.#files);
    const { leftOut } = this;
    return { root: cleaned(root, { relations, leftOut, isTitleStyle: this.#isTitleStyle }), relations: relations.used };
  }
}
