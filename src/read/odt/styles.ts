/** The styles of a document (ODF 1.3 part 3, 16), from `styles.xml` and from the automatic ones of `content.xml`. */
import type { SaxesTagNS } from 'saxes';
import type { Style } from '../../model/manuscript.ts';
import { attribute } from '../../xml/parse.ts';
import type { Languages } from '../manuscript/story/languages.ts';
import { styleKind } from '../manuscript/style-kind.ts';
import { ListStyles } from './list-styles.ts';
import { over, type TextLook, textLookOf } from './text-look.ts';

export interface ParagraphStyle {
  /** What its nearest named style says. */
  readonly style: Style;
  /** Of the text in it, with what an automatic style adds. */
  readonly look: TextLook;
}

interface Draft {
  /** Lower case, as Word would have it. */
  readonly name: string;
  readonly parent?: string;
  /** Made by a program for one paragraph or run; no person gave it a name. */
  readonly isAutomatic: boolean;
  readonly outline?: number;
  readonly listStyle?: string;
  look: TextLook;
}

/** LibreOffice's own names for what Word calls otherwise. */
const WORD_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:standard|default paragraph style)$/u, 'normal'],
  [/^text body$/u, 'body text'],
  [/^contents heading$/u, 'toc heading'],
  [/^contents (?=\d)/u, 'toc '],
  [/^(foot|end)note$/u, '$1note text'],
];

/** Longer chains of styles are not followed. */
const LONGEST_CHAIN = 50;

export class OdtStyles {
  readonly lists: ListStyles = new ListStyles();
  /** By family and name. */
  readonly #drafts = new Map<string, Draft>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #texts = new Map<string, TextLook>();
  #draft: { look: TextLook } | undefined;
  #default: { look: TextLook } = { look: {} };
  #isOfMargins = false;
  #isAutomatic = false;

  /** Takes the beginning of an element, wherever it stands. */
  open(name: string, tag: SaxesTagNS): void {
    // The automatic styles of `styles.xml` are those of headers and footers; text has others by the same names.
    if (name === 'office:document-styles') this.#isOfMargins = true;
    else if (name === 'office:automatic-styles') this.#isAutomatic = true;
    else if (this.#isAutomatic && this.#isOfMargins) return;
    else if (name === 'style:style') this.#begin(tag);
    else if (name === 'style:default-style') {
      if (attribute(tag, 'family') === 'paragraph') this.#draft = this.#default;
    } else if (name === 'style:text-properties' && this.#draft) {
      this.#draft.look = over(textLookOf(tag), this.#draft.look);
    } else this.lists.open(name, tag);
  }

  close(name: string): void {
    if (name === 'office:document-styles') this.#isOfMargins = false;
    else if (name === 'office:automatic-styles') this.#isAutomatic = false;
    else if (name === 'style:style' || name === 'style:default-style') this.#draft = undefined;
  }

  /** Languages of text that says none itself. */
  languages(): Languages {
    return over(mergedLook(this.#chain('paragraph', 'Standard')), this.#default.look).languages ?? {};
  }

  paragraph(name: string): ParagraphStyle {
    const known = this.#paragraphs.get(name) ?? paragraphStyle(this.#chain('paragraph', name), this.#default.look);
    this.#paragraphs.set(name, known);
    return known;
  }

  text(name: string): TextLook {
    const known = this.#texts.get(name) ?? mergedLook(this.#chain('text', name));
    this.#texts.set(name, known);
    return known;
  }

  #begin(tag: SaxesTagNS): void {
    const name = attribute(tag, 'name') ?? '';
    const parent = attribute(tag, 'parent-style-name');
    const level = Number(attribute(tag, 'default-outline-level') ?? 0);
    const listStyle = attribute(tag, 'list-style-name');
    const draft: Draft = {
      name: wordName(attribute(tag, 'display-name') ?? decoded(name)),
      ...(parent ? { parent } : {}),
      isAutomatic: this.#isAutomatic,
      ...(level > 0 ? { outline: level - 1 } : {}),
      ...(listStyle === undefined ? {} : { listStyle }),
      look: {},
    };
    this.#drafts.set(`${attribute(tag, 'family')} ${name}`, draft);
    this.#draft = draft;
  }

  /** A style and its ancestors, the nearest first. */
  #chain(family: string, name: string): Draft[] {
    const chain: Draft[] = [];
    for (let at: string | undefined = name; at !== undefined && chain.length < LONGEST_CHAIN; ) {
      const draft = this.#drafts.get(`${family} ${at}`);
      if (!draft || chain.includes(draft)) break;
      chain.push(draft);
      at = draft.parent;
    }
    return chain;
  }
}

function paragraphStyle(chain: readonly Draft[], standard: TextLook): ParagraphStyle {
  const named = chain.filter(({ isAutomatic }) => !isAutomatic);
  const names = named.map(({ name }) => name);
  const numbered = names.find((name) => /^heading \d$/u.test(name))?.at(-1);
  const outline =
    numbered === undefined ? chain.find((draft) => draft.outline !== undefined)?.outline : Number(numbered) - 1;
  const listStyle = chain.find((draft) => draft.listStyle !== undefined)?.listStyle;
  const own = over(mergedLook(named), standard);
  const { languages: _, ...look } = over(mergedLook(chain), standard);
  // What a named style says is the language of all such text, as the document's own is.
  const ownLanguages = mergedLook(chain.filter(({ isAutomatic }) => isAutomatic)).languages;
  return {
    style: {
      name: names[0] ?? 'normal',
      kind: styleKind(names, outline),
      outline: outline ?? 9,
      isList: Boolean(listStyle),
      bold: own.bold ?? false,
      italic: own.italic ?? false,
    },
    look: { ...look, ...(ownLanguages ? { languages: ownLanguages } : {}) },
  };
}

function mergedLook(chain: readonly Draft[]): TextLook {
  return chain.reduceRight((lower: TextLook, { look }) => over(look, lower), {});
}

function wordName(name: string): string {
  const lower = name.toLowerCase();
  const known = WORD_NAMES.find(([pattern]) => pattern.test(lower));
  return known ? lower.replace(...known) : lower;
}

/** “Heading_20_1” is “Heading 1” (ODF 1.3 part 3, 19.499). */
function decoded(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
