/** An address that stands in a text; offsets in UTF-16 code units. */
export interface BareLink {
  readonly start: number;
  readonly end: number;
  readonly kind: 'link';
  readonly href: string;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\u201c\u201d\u00ab\u00bb]+/giu;
const CLOSERS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Marks over the addresses that stand in a text as they are, without the punctuation that ends a sentence after them. */
export function bareLinks(text: string): BareLink[] {
  const marks: BareLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const before = text.charAt(match.index - 1);
    // A sentence may end just before “https://”, but “www.” after a full stop is the middle of a name.
    const glued = /^h/iu.test(match[0]) ? /[\p{L}\p{N}@/]/u : /[\p{L}\p{N}@/.]/u;
    if (glued.test(before)) continue;
    const address = withoutPunctuation(match[0]);
    if (address.length < 8) continue;
    const href = /^www\./iu.test(address) ? `http://${address}` : address;
    marks.push({ start: match.index, end: match.index + address.length, kind: 'link', href });
  }
  return marks;
}

/** Addresses written out in the text, outside the links that are marked already. */
export function bareLinksOutside(
  text: string,
  marks: readonly { readonly kind: string; readonly start: number; readonly end: number }[],
): BareLink[] {
  const links = marks.filter((mark) => mark.kind === 'link');
  let at = 0;
  return bareLinks(text).filter((mark) => {
    while (at < links.length && (links[at]?.end ?? 0) <= mark.start) at += 1;
    const link = links[at];
    return !link || link.start >= mark.end;
  });
}

/** A closing bracket belongs to the address only where its opening one does. */
function withoutPunctuation(found: string): string {
  const balance = new Map<string, number>();
  for (const character of found) balance.set(character, (balance.get(character) ?? 0) + 1);
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    const opener = CLOSERS.get(last);
    const surplus = opener !== undefined && (balance.get(last) ?? 0) > (balance.get(opener) ?? 0);
    if (!surplus && !/[.,;:!?'*_\u2018\u2019\u2026]/u.test(last)) break;
    balance.set(last, (balance.get(last) ?? 0) - 1);
  }
  return found.slice(0, end);
}
