/**
 * Where the parts of a BibTeX file begin and end, found before anything is parsed, so that a broken entry costs only
 * itself. An entry ends at the brace that closes it, or where another one begins at the start of a line.
 */

export interface BibPart {
  readonly kind: 'entry' | 'string' | 'preamble' | 'comment' | 'between';
  readonly start: number;
  readonly end: number;
  /** The word after `@` in lower case, for all but `between`. */
  readonly word: string;
  /** Offsets of what stands inside the outer braces; `bodyEnd` is `end` where they are never closed. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly closed: boolean;
}

/** What begins a part wherever it stands between parts. */
const HEAD = /@[ \t]*([A-Za-z][\w-]{0,60})[ \t\r\n]*([{(])/y;
/** What begins one at the start of a line even though the part before it is still open. */
const NEXT = /@[A-Za-z][\w-]{0,60}[ \t]*\{[ \t]*(?:[^\s{}=,"]{1,200}[ \t]*(?:,|\r?\n)|$)/my;
const OPEN_WORDS: ReadonlySet<string> = new Set(['comment', 'preamble', 'string']);

/** The parts in order, without gaps. */
export function splitBib(text: string): BibPart[] {
  const parts: BibPart[] = [];
  let between = 0;
  for (let at = text.indexOf('@'); at >= 0; ) {
    const part = partAt(text, at);
    if (!part) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    if (part.start > between) parts.push(gap(between, part.start));
    parts.push(part);
    between = part.end;
    at = text.indexOf('@', part.end);
  }
  if (text.length > between) parts.push(gap(between, text.length));
  return parts;
}

function gap(start: number, end: number): BibPart {
  return { kind: 'between', start, end, word: '', bodyStart: start, bodyEnd: end, closed: true };
}

function partAt(text: string, start: number): BibPart | undefined {
  HEAD.lastIndex = start;
  const [whole, name = '', bracket] = HEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const word = name.toLowerCase();
  const bodyStart = start + whole.length;
  const { at, closed } = closing(text, bodyStart, bracket === '(');
  const kind = word === 'comment' || word === 'preamble' || word === 'string' ? word : 'entry';
  return { kind, start, end: closed ? at + 1 : at, word, bodyStart, bodyEnd: at, closed };
}

/** The bracket that ends a body, as BibTeX counts: braces alone, escaped ones too. Else where the next part begins. */
function closing(text: string, from: number, round: boolean): { readonly at: number; readonly closed: boolean } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === OPENING) depth++;
    else if (sign === CLOSING) {
      if (depth === 0 && !round) return { at, closed: true };
      depth = Math.max(depth - 1, 0);
    } else if (round && depth === 0 && sign === CLOSING_ROUND) return { at, closed: true };
    else if (sign === AT && startsLine(text, at) && beginsPart(text, at)) return { at, closed: false };
  }
  return { at: text.length, closed: false };
}

const OPENING = 0x7b;
const CLOSING = 0x7d;
const CLOSING_ROUND = 0x29;
const AT = 0x40;

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= at - 8 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}

function beginsPart(text: string, at: number): boolean {
  NEXT.lastIndex = at;
  if (NEXT.test(text)) return true;
  HEAD.lastIndex = at;
  const word = HEAD.exec(text)?.[1];
  return word !== undefined && OPEN_WORDS.has(word.toLowerCase());
}
