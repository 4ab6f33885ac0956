import type { Blocks } from '../../model/block.ts';
import { InputError } from '../../model/input-error.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { survey } from './survey.ts';
import { pageTitle } from './title.ts';
import { parseTree } from './tree.ts';
import { walk } from './walk.ts';

/** How much of the input decides whether it is HTML. */
const WINDOW = 4096;
const OPENING = /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const BLOCK_TAG = /<(?:p|div|li|ul|ol|table|tr|td|h[1-6]|blockquote|br|font|center|article|section)\b[^<>]{0,300}>/giu;
/** A fragment of HTML has a tag at least every so many characters. */
const CHARACTERS_PER_TAG = 400;

/** Web pages and fragments of them, by the structure that their elements give. */
export const html: Reader = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  detect({ text }: Input): boolean {
    const head = text.slice(0, WINDOW);
    if (OPENING.test(head)) return true;
    if (!head.trimStart().startsWith('<')) return false;
    return (head.match(BLOCK_TAG) ?? []).length >= Math.max(2, head.length / CHARACTERS_PER_TAG);
  },
  read({ text, name, url: from }: Input): ReadResult {
    const tree = parseTree(text, name);
    const facts = survey(tree.document, from);
    const blocks = walk(tree, text, facts);
    if (!blocks.some((one) => one.kind !== 'furniture')) throw empty(name);
    const title = pageTitle(facts, blocks);
    const url = absolute(facts.head.canonical) ?? from;
    const result: Blocks = {
      blocks,
      ...(title === undefined ? {} : { title }),
      ...(facts.head.lang === undefined ? {} : { lang: facts.head.lang }),
      ...(url === undefined ? {} : { url }),
    };
    return { blocks: result, messages: [] };
  },
};

function empty(name: string): InputError {
  return new InputError(
    `“${name}” holds no text outside menus and scripts; save the page from a browser once it has loaded.`,
  );
}

function absolute(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//iu.test(address) ? address : undefined;
}
