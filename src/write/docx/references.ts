import { fingerprint } from '../../cite/ids.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { escapeAttribute } from '../../xml/escape.ts';

/** Longer targets make Word call the file damaged. */
const LONGEST_TARGET = 2083;

/** Letters of the hash in a bookmark's name: 80 bits, and short of the 40 characters that Word allows. */
const NAME_LENGTH = 16;

/** What a bookmark stands round: an entry's reference, a quotation, a note, or the heading of a section. */
export type BookmarkKind = 'e' | 'q' | 'n' | 's';

/** Name of the bookmark that carries the identity of a part of the page. The underscore hides it in Word's list. */
export function bookmarkName(kind: BookmarkKind, id: string): string {
  return `_cp_${kind}_${fingerprint(id, NAME_LENGTH)}`;
}

/** The targets and numbers that one document hands out while it is written, in the order of asking. */
export class References {
  readonly #links = new Map<string, string>();
  #bookmarks = 0;

  /** Puts a bookmark round runs. It must begin and end inside one paragraph. */
  bookmark(name: string, content: string): string {
    const number = this.#bookmarks++;
    return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
  }

  /** Makes runs a link; undefined for an address that a document must not lead to. `tip` is shown to the pointer. */
  link(href: string, content: string, tip?: string): string | undefined {
    const target = linkTarget(href);
    if (target === undefined) return undefined;
    const id = this.#links.get(target) ?? `link${this.#links.size + 1}`;
    this.#links.set(target, id);
    const tooltip = tip === undefined ? '' : ` w:tooltip="${escapeAttribute(tip)}"`;
    return `<w:hyperlink r:id="${id}"${tooltip} w:history="1">${content}</w:hyperlink>`;
  }

  /** The relationships of the links handed out so far. */
  *relationships(): Generator<string> {
    for (const [target, id] of this.#links) {
      yield `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeAttribute(target)}" TargetMode="External"/>`;
    }
  }
}

/** The address as it may stand in a relationship; undefined for all that a document must not lead to. */
export function linkTarget(href: string): string | undefined {
  const target = safeAddress(href);
  return target === undefined || target.length > LONGEST_TARGET ? undefined : target;
}
