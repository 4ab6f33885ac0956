/** A run of a formatted reference line. */
export interface StyledPart {
  readonly text: string;
  readonly em?: true;
  readonly strong?: true;
  readonly smallCaps?: true;
  readonly position?: 'super' | 'sub';
  /** Part of the title: what a link to the source goes on. */
  readonly title?: true;
}

/** The HTML that citeproc makes of one entry, as parts. Its tags are few, and none comes from an item's own text. */
export function styledParts(html: string): StyledPart[] {
  const parts: StyledPart[] = [];
  const open: { readonly tag: string; readonly style: Omit<StyledPart, 'text'> }[] = [];
  for (const [found, closing, tag = '', attributes = '', text] of html.matchAll(/<(\/?)([a-z]+)([^<>]*)>|([^<]+|<)/g)) {
    if (tag === '') push(parts, text ?? found, Object.assign({}, ...open.map(({ style }) => style)));
    else if (closing !== '/') open.push({ tag, style: styleOf(tag, attributes) });
    else {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.splice(at, 1);
      // A number in the margin and the line beside it are blocks of their own.
      if (tag === 'div') push(parts, ' ', {});
    }
  }
  return trimmed(parts);
}

/** The parts as runs of text, upright and italic by turns; other forms are left out. */
export function alternateRuns(parts: readonly StyledPart[]): string[] {
  const runs: string[] = [];
  for (const { text, em = false } of parts) {
    if (runs.length > 0 && (runs.length % 2 === 0) === em) runs.push(`${runs.pop()}${text}`);
    else if (runs.length === 0 && em) runs.push('', text);
    else runs.push(text);
  }
  return runs;
}

function styleOf(tag: string, attributes: string): Omit<StyledPart, 'text'> {
  if (tag === 'a') return { title: true };
  if (tag === 'i' || /font-style:\s*italic/.test(attributes)) return { em: true };
  if (tag === 'b' || /font-weight:\s*bold/.test(attributes)) return { strong: true };
  if (tag === 'sup') return { position: 'super' };
  if (tag === 'sub') return { position: 'sub' };
  return /small-caps/.test(attributes) ? { smallCaps: true } : {};
}

function push(parts: StyledPart[], raw: string, style: Omit<StyledPart, 'text'>): void {
  const text = joinedLines(decoded(raw));
  if (text !== '') parts.push({ text, ...style });
}

/** Line feeds are the layout of the HTML. */
function joinedLines(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : text;
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name) return named[name] ?? whole;
      return String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hex, 16), 0x10ffff));
    })
    .replaceAll('<\u2060', '<');
}

/** Without the blanks that the layout of the HTML puts at the ends. */
function trimmed(parts: readonly StyledPart[]): StyledPart[] {
  const first = parts.findIndex(({ text }) => text.trim() !== '');
  const last = parts.findLastIndex(({ text }) => text.trim() !== '');
  return parts.slice(Math.max(first, 0), last + 1).map((part, i, all) => ({
    ...part,
    text: trimEnd(i === all.length - 1, i === 0 ? part.text.trimStart() : part.text),
  }));
}

function trimEnd(wanted: boolean, text: string): string {
  return wanted ? text.trimEnd() : text;
}
