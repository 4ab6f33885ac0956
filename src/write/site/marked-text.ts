import type { Mark, Text } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { attributes, type Html, html } from './html.ts';

/** What a link has besides its address. */
export type LinkAttributes = (href: string) => Readonly<Record<string, string | undefined>>;

const NONE: LinkAttributes = () => ({});

/**
 * The paragraphs of a text with its marks. Paragraphs without a word are left out. Marks may overlap as they like: the
 * text is cut wherever one starts or ends, and each piece is wrapped for itself, pieces under one link together.
 */
export function paragraphs(text: Text, linkAttributes: LinkAttributes = NONE): Html[] {
  const done: Html[] = [];
  let parts: Html[] = [];
  for (const line of lines(text)) {
    if (line.pieces.length > 0) parts.push(html`${linked(line.pieces, linkAttributes)}`);
    if (line.end === 'break' && parts.length > 0) parts.push(html`<br>`);
    if (line.end === 'paragraph') {
      if (parts.length > 0) done.push(html`${parts}`);
      parts = [];
    }
  }
  return done;
}

interface Piece {
  readonly text: string;
  readonly em: boolean;
  readonly strong: boolean;
  readonly link: Mark | undefined;
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly end: 'paragraph' | 'break';
}

function* lines({ plain, marks = [] }: Text): Generator<Line> {
  const breaks = new Set(marks.filter((mark) => mark.kind === 'break').map((mark) => mark.start));
  const shown = marks.filter((mark) => mark.kind !== 'break' && mark.end > mark.start);
  const depth = { em: 0, strong: 0 };
  const changes = depthChanges(shown);
  const links = shown.filter((mark) => mark.kind === 'link').sort((a, b) => a.start - b.start);
  const open: Mark[] = [];
  let next = 0;
  let pieces: Piece[] = [];
  const edges = cuts(plain, changes);
  for (const [i, at] of edges.entries()) {
    for (const change of changes.get(at) ?? []) {
      if (change.kind === 'em' || change.kind === 'strong') depth[change.kind] += change.by;
    }
    for (let link = links[next]; link && link.start <= at; link = links[++next]) open.push(link);
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= at) open.pop();
    const piece = plain.slice(at, edges[i + 1] ?? plain.length);
    if (piece === '\n') {
      yield { pieces: trimmed(pieces), end: breaks.has(at) ? 'break' : 'paragraph' };
      pieces = [];
    } else if (piece !== '') {
      pieces.push({ text: piece, em: depth.em > 0, strong: depth.strong > 0, link: open.at(-1) });
    }
  }
  yield { pieces: trimmed(pieces), end: 'paragraph' };
}

/** Without the white space at both ends of a line, which would stand inside the quotation marks. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(hasWord);
  const last = pieces.findLastIndex(hasWord);
  return pieces.slice(Math.max(first, 0), last + 1).map((piece, i, kept) => {
    const fromStart = i === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: i === kept.length - 1 ? fromStart.trimEnd() : fromStart };
  });
}

function hasWord({ text }: Piece): boolean {
  return text.trim() !== '';
}

interface Change {
  readonly kind: Mark['kind'];
  readonly by: 1 | -1;
}

function depthChanges(marks: readonly Mark[]): Map<number, Change[]> {
  const changes = new Map<number, Change[]>();
  const add = (at: number, change: Change): void => {
    const known = changes.get(at);
    if (known) known.push(change);
    else changes.set(at, [change]);
  };
  for (const { start, end, kind } of marks) {
    add(start, { kind, by: 1 });
    add(end, { kind, by: -1 });
  }
  return changes;
}

/** Where the text must be cut: at each edge of a mark, and before and after each line feed. */
function cuts(plain: string, changes: ReadonlyMap<number, unknown>): number[] {
  const at = new Set<number>([0]);
  for (const edge of changes.keys()) if (edge > 0 && edge < plain.length) at.add(edge);
  for (let feed = plain.indexOf('\n'); feed >= 0; feed = plain.indexOf('\n', feed + 1)) at.add(feed).add(feed + 1);
  return [...at].filter((edge) => edge < plain.length || edge === 0).sort((a, b) => a - b);
}

function linked(pieces: readonly Piece[], linkAttributes: LinkAttributes): Html[] {
  const out: Html[] = [];
  for (let i = 0; i < pieces.length; ) {
    const link = pieces[i]?.link;
    const inside: Html[] = [];
    for (let piece = pieces[i]; piece && piece.link === link; piece = pieces[++i]) inside.push(emphasised(piece));
    const href = safeAddress(link?.href);
    out.push(
      href === undefined ? html`${inside}` : html`<a${attributes({ href, ...linkAttributes(href) })}>${inside}</a>`,
    );
  }
  return out;
}

function emphasised({ text, em, strong }: Piece): Html {
  const inner = em ? html`<em>${text}</em>` : html`${text}`;
  return strong ? html`<strong>${inner}</strong>` : inner;
}
