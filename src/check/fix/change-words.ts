/** Differences between a quotation and its source, in words that a librarian understands. */
import type { AlteredKind, Change, CosmeticKind, PermittedKind } from '../../model/verification.ts';
import { shorten } from '../../text/shorten.ts';

/** More of the words of one difference is not told in a sentence. */
const LONGEST = 80;

const NAMES: Readonly<Record<AlteredKind | PermittedKind, string>> = {
  'word-substituted': 'The wording differs',
  'name-changed': 'A name differs',
  'number-changed': 'A number differs',
  'negation-changed': 'A negation differs',
  'words-dropped': 'Words are left out without a mark',
  'words-added': 'Words are added',
  reordered: 'The order of the words differs',
  spliced: 'Passages that stand apart in the source are joined without a mark',
  'punctuation-changed': 'The punctuation differs',
  case: 'A capital or small letter differs',
  ellipsis: 'Words are left out, with a mark',
  bracket: 'Words stand in brackets',
  'end-punctuation': 'The mark at the end differs',
  footnote: 'The mark of a note is left out',
  emphasis: 'Emphasis is added',
};

const PERMITTED: ReadonlySet<string> = new Set<PermittedKind>([
  'ellipsis',
  'bracket',
  'case',
  'end-punctuation',
  'footnote',
  'emphasis',
]);

const COSMETIC: ReadonlySet<string> = new Set<CosmeticKind>([
  'typography',
  'nested-quotes',
  'hyphenation',
  'ligature',
  'unicode',
  'paragraph-join',
]);

/** A difference that somebody made, rather than one of typesetting. */
export type Told = Change & { readonly kind: AlteredKind | PermittedKind };

/** The differences that people want to hear of: first those that make a quotation false. */
export function toldChanges(changes: readonly Change[]): Told[] {
  const told = changes.filter(isTold);
  return [...told.filter((change) => !isPermitted(change)), ...told.filter(isPermitted)];
}

/** Whether the difference is one that every style guide lets pass, at least in its place. */
export function isPermitted({ kind }: Told): boolean {
  return PERMITTED.has(kind);
}

function isTold(change: Change): change is Told {
  return !COSMETIC.has(change.kind);
}

/** One sentence: what differs, with the words of the page and of the source. */
export function changeSentence({ kind, quote, source }: Told): string {
  if (kind === 'ellipsis' && !source) return 'An ellipsis stands where nothing is left out.';
  if (kind === 'negation-changed' && !quote && source)
    return `A negation is left out: the source has ${quoted(source)}.`;
  if (kind === 'negation-changed' && !source && quote)
    return `A negation is added: the source does not have ${quoted(quote)}.`;
  return `${NAMES[kind]}${details(kind, quote, source)}.`;
}

function details(kind: Told['kind'], quote: string | undefined, source: string | undefined): string {
  if (kind === 'ellipsis' || kind === 'footnote' || kind === 'emphasis') {
    const words = kind === 'emphasis' ? quote : source;
    return words ? `: ${quoted(words)}` : '';
  }
  if (quote && source) {
    return kind === 'bracket'
      ? `: ${quoted(quote)} for ${quoted(source)}`
      : `: the page has ${quoted(quote)}, the source ${quoted(source)}`;
  }
  if (quote && kind === 'words-added') return `: the source does not have ${quoted(quote)}`;
  if (quote) return `: ${quoted(quote)}`;
  return source ? `: the source has ${quoted(source)}` : '';
}

function quoted(words: string): string {
  return `\u201c${shorten(words, LONGEST)}\u201d`;
}
