import { escapeAttribute } from '../../xml/escape.ts';
import { linkTarget } from '../document/text/link-target.ts';

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
