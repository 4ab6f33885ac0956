/** What was published last: the Word document that the page links holds the page it was printed from as data. */
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { anchorOf, WORD_LINK } from '../../identity/anchors.ts';
import { readReturned } from '../../merge/returned/returned.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { attribute, type Document, type Element, isElement, parseTree } from '../../read/html/tree.ts';
import { isMediaAddress } from './media.ts';

/** @param ours the page as it is now. Undefined where nothing tells any more what was published. */
export async function formerEdition(content: string, ours: Page, origin: OneOrigin): Promise<Page | undefined> {
  const address = wordAddress(content);
  if (address === undefined || !URL.canParse(address, origin.origin)) return undefined;
  const url = new URL(address, origin.origin).href;
  const { exchanges, body, fault } = await origin.ask(url, { asStranger: true });
  if (fault || exchanges.at(-1)?.response.status !== 200) return undefined;
  try {
    const { base, isOwn } = await readReturned(body, url, ours);
    return isOwn ? base : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** By the mark of its line, else by what we call our documents, since filters take marks away. */
export function wordAddress(content: string): string | undefined {
  const links: { readonly href: string; readonly isMarked: boolean }[] = [];
  const { document } = parseTree(content, 'the page in WordPress');
  const waiting: { readonly node: Document | Element; readonly isMarked: boolean }[] = [
    { node: document, isMarked: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.node.childNodes) {
      if (!isElement(child)) continue;
      const isMarked = next.isMarked || attribute(child, 'id') === ANCHOR;
      const href = child.tagName === 'a' ? attribute(child, 'href') : undefined;
      if (href !== undefined) links.push({ href, isMarked });
      waiting.push({ node: child, isMarked });
    }
  }
  return (links.find(({ isMarked }) => isMarked) ?? links.find(({ href }) => isMediaAddress(href)))?.href;
}

const ANCHOR = anchorOf(WORD_LINK);
