/**
 * LaTeX as it stands in the fields of bibliographies, as plain text: one pass, in which whatever is no command is kept
 * as it is, and a command that nobody knows is kept as written.
 */
import { plainFromBib } from '../../cite/exchange/bibtex-text.ts';
import type { SymbolDecoder } from './library.ts';

/** Commands that only say how their argument looks. */
const SHAPES: ReadonlySet<string> = new Set(
  'emph textbf textit textsc textrm textsf texttt textsl textup textmd textnormal text mbox hbox uppercase lowercase ensuremath mathrm mathbf mathit mkbibemph mkbibbold mkbibitalic textsuperscript textsubscript natexlab url path nolinkurl'.split(
    ' ',
  ),
);
/** Commands without an argument that print nothing. */
const SWITCHES: ReadonlySet<string> = new Set(
  'em bf it sc rm sf tt sl bfseries itshape scshape upshape normalfont relax protect noopsort small large footnotesize'.split(
    ' ',
  ),
);
const SPACES: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  [',', '\u2009'],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['/', ''],
  ['-', '\u00ad'],
  ['\\', ' '],
  ['@', ''],
]);
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['enquote', '\u201c\u201d'],
  ['mkbibquote', '\u201c\u201d'],
]);

/** Accents, and the combining characters that stand after their letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
    b: '\u0331',
    c: '\u0327',
    d: '\u0323',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
    t: '\u0361',
    u: '\u0306',
    v: '\u030c',
  }),
);

const WORD = /\\(?:[A-Za-z]+\*?|.)/suy;
/** The letter under an accent, which may be a dotless one, or stand in braces. */
const LETTER = /[ \t]*(?:\{[ \t]*(?:\\([ij])|([\p{L}\p{M}]{0,4}))[ \t]*\}|\\([ij])(?![A-Za-z])[ \t]*|(\p{L}))/uy;
const EMPTY = /[ \t]*\{\}/y;
const PLAIN = /[^\\{}$~`'\n\r-]+/y;
const BREAK = /[ \t]*(?:\r\n|\n|\r)\s*/y;

/** The value of a field as people read it. */
export function latexText(value: string, decode: SymbolDecoder): string {
  // Most values hold nothing that LaTeX would read.
  if (!/[\\{}$~`'\n\r]|--/.test(value)) return value;
  const reader = new LatexReader(value, decode);
  return reader.read();
}

class LatexReader {
  readonly #value: string;
  readonly #decode: SymbolDecoder;
  readonly #closings: string[] = [];
  /** A dollar sign without a partner is money. */
  readonly #hasMath: boolean;
  readonly #out: string[] = [];
  #at = 0;

  constructor(value: string, decode: SymbolDecoder) {
    this.#value = value;
    this.#decode = decode;
    this.#hasMath = (value.replaceAll('\\$', '').split('$').length - 1) % 2 === 0;
  }

  read(): string {
    while (this.#at < this.#value.length) this.#step();
    return this.#out.join('');
  }

  #put(text: string): void {
    if (text !== '') this.#out.push(text);
  }

  #step(): void {
    const sign = this.#value[this.#at];
    if (sign === '\\') this.#command();
    else if (sign === '{') {
      this.#closings.push('');
      this.#at++;
    } else if (sign === '}') {
      this.#put(this.#closings.pop() ?? '');
      this.#at++;
    } else this.#put(this.#matched(BREAK, lineEnd) ?? this.#matched(PLAIN) ?? this.#ligature());
  }

  /** The match at the reading point, which moves behind it. */
  #matched(pattern: RegExp, change?: (found: string) => string): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#value)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    return change ? change(found) : found;
  }

  #ligature(): string {
    for (const [written, printed] of LIGATURES) {
      if (!this.#value.startsWith(written, this.#at)) continue;
      this.#at += written.length;
      return printed;
    }
    const sign = this.#value[this.#at] ?? '';
    this.#at++;
    return sign === '$' && this.#hasMath ? '' : sign;
  }

  #command(): void {
    const start = this.#at;
    const written = this.#matched(WORD) ?? '\\';
    const name = written.slice(1);
    if (name === '') {
      this.#at = start + 1;
      this.#put('\\');
    } else if (name === 'par') this.#paragraph();
    else if (SHAPES.has(name) || SWITCHES.has(name)) this.#matched(/[ \t]*/y);
    else if (QUOTES.has(name) && this.#value[this.#at] === '{') this.#quoted(QUOTES.get(name) ?? '');
    else if (name === 'href') this.#link();
    else this.#put(this.#own(written, name) ?? SPACES.get(name) ?? this.#accent(name) ?? this.#symbol(written));
  }

  /** What our own writer escapes. */
  #own(written: string, name: string): string | undefined {
    if (/^[#$%&_{}]$/.test(name)) return name;
    const plain = plainFromBib(`${written}{}`);
    if (plain.length !== 1) return undefined;
    this.#endOfWord();
    return plain;
  }

  /** A command's name ends at `{}`, which prints nothing, or at blanks, which LaTeX takes for no more than that. */
  #endOfWord(): void {
    if (this.#matched(EMPTY) === undefined) this.#matched(/[ \t]+/y);
  }

  /** A paragraph's end; one blank on either side belongs to the command. */
  #paragraph(): void {
    const grouped = this.#closings.length > 0 && this.#value[this.#at] === '}';
    const last = this.#out.at(-1);
    if (last?.endsWith(' ')) this.#out[this.#out.length - 1] = last.slice(0, -1);
    if (grouped) {
      this.#closings.pop();
      this.#at++;
    }
    if (this.#value[this.#at] === ' ') this.#at++;
    this.#put('\n');
  }

  #quoted(marks: string): void {
    this.#at++;
    this.#put(marks.slice(0, 1));
    this.#closings.push(marks.slice(1));
  }

  /** `\href{address}{words}` as the words with the address in brackets. */
  #link(): void {
    const [whole, address = ''] = this.#lookAt(/\{([^{}]{0,4000})\}(?=\{)/y) ?? [];
    if (whole === undefined) return;
    this.#at += whole.length + 1;
    this.#closings.push(` (${address})`);
  }

  #lookAt(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#value);
  }

  #accent(name: string): string | undefined {
    const accent = ACCENTS.get(name);
    const found = accent === undefined ? null : this.#lookAt(LETTER);
    if (accent === undefined || !found) return undefined;
    this.#at += found[0].length;
    const [first = '', ...more] = found.slice(1).find((letter) => letter !== undefined) ?? '';
    return (first + accent + more.join('')).normalize('NFC');
  }

  /** A command that nobody knows stays as it is written, its argument too. */
  #symbol(written: string): string {
    const printed = this.#decode(written);
    if (printed !== undefined) {
      this.#endOfWord();
      return printed;
    }
    if (this.#value[this.#at] !== '{') return written;
    this.#at++;
    this.#closings.push('}');
    return `${written}{`;
  }
}

/** As LaTeX joins them; a `~` is a blank at which no line breaks. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '\u2014'],
  ['--', '\u2013'],
  ['``', '\u201c'],
  ["''", '\u201d'],
  ['`', '\u2018'],
  ['~', '\u00a0'],
];

/** A line end is a blank; an empty line is the end of a paragraph. */
function lineEnd(found: string): string {
  return (found.match(/\n|\r(?!\n)/g)?.length ?? 0) > 1 ? '\n\n' : ' ';
}
