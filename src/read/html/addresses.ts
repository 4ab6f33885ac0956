/** The addresses that attributes hold: of links, and of the sources of quotations. */
import type { Block } from '../../model/block.ts';
import type { Mark } from '../../model/page.ts';
import { attribute, type Element } from './tree.ts';

/** An address with the place of its value in the input. */
export interface Address {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** The address in `cite=` of a quotation, and which blocks the quotation became. */
export interface QuotedAddress extends Address {
  readonly firstBlock: number;
  /** The first block after it. */
  readonly nextBlock: number;
}

/** Whether the element links its words to an address: `<a>`, and `<q>` that gives its source. */
export function isLink(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'a') return attribute(element, 'href') !== undefined;
  return tagName === 'q' && isAddress(attribute(element, 'cite') ?? '');
}

/** Against the page's `<base>` or address, where one is known; else as it is written. Undefined where there is no address. */
export function addressIn(element: Element, source: string, base: string | undefined): Address | undefined {
  const name = element.tagName === 'a' ? 'href' : 'cite';
  const written = attribute(element, name)?.trim();
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (written === undefined || !place || (name === 'cite' && !isAddress(written))) return undefined;
  return { href: resolved(written, base), ...valueIn(source, place.startOffset, place.endOffset) };
}

/** Authors also write names into `cite=`. */
function isAddress(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/)\S+$/iu.test(value.trim());
}

/** Quotations say their address in a link over the line that names the source, else over their own last words. */
export function withQuotedAddresses(blocks: readonly Block[], addresses: readonly QuotedAddress[]): Block[] {
  const linked = [...blocks];
  for (const address of addresses) {
    const next = linked[address.nextBlock];
    const last = linked[address.nextBlock - 1];
    const isOwn = last !== undefined && address.nextBlock > address.firstBlock;
    const at = (isOwn && last.cite) || !next?.cite ? address.nextBlock - 1 : address.nextBlock;
    const block = linked[at];
    if (block && (isOwn || block === next)) linked[at] = withAddress(block, address);
  }
  return linked;
}

function withAddress(block: Block, { href, start, end }: Address): Block {
  const targets = [...(block.targets ?? []), { start, end }].sort((a, b) => a.start - b.start);
  const gap = longestUnlinked(block);
  if (!gap || block.marks.some((mark) => mark.href === href)) return { ...block, targets };
  const marks = [...block.marks, { ...gap, kind: 'link' as const, href }];
  return { ...block, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), targets };
}

/** The longest stretch of words without a link. */
function longestUnlinked({ text, marks }: Block): Pick<Mark, 'start' | 'end'> | undefined {
  let longest: Pick<Mark, 'start' | 'end'> | undefined;
  let at = 0;
  for (const link of [...marks.filter(({ kind }) => kind === 'link'), { start: text.length, end: text.length }]) {
    const words = text.slice(at, link.start);
    const start = at + words.length - words.trimStart().length;
    const end = at + words.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(words) && end - start > (longest ? longest.end - longest.start : 0))
      longest = { start, end };
    at = Math.max(at, link.end);
  }
  return longest;
}

/** The value of an attribute without its name and quotes. */
function valueIn(source: string, start: number, end: number): { start: number; end: number } {
  const written = source.slice(start, end);
  const before = /^[^=]*=\s*["']?/u.exec(written)?.[0].length ?? 0;
  return { start: start + before, end: end - (/["']$/u.test(written) ? 1 : 0) };
}

function resolved(href: string, base: string | undefined): string {
  // A place on the page itself, such as that of a note.
  if (href.startsWith('#')) return href;
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/iu.test(href)) return href;
  return URL.parse(href, base)?.href ?? href;
}
