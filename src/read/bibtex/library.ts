import { BibLatexParser } from 'biblatex-csl-converter';

/** What a LaTeX command without an argument prints, such as `\ss`; undefined for a command that nobody knows. */
export type SymbolDecoder = (command: string) => string | undefined;

/** Commands of everyday text that the library lacks. */
const MISSING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    S: '\u00a7',
    P: '\u00b6',
    pounds: '\u00a3',
    euro: '\u20ac',
    EUR: '\u20ac',
    copyright: '\u00a9',
    dots: '\u2026',
    textellipsis: '\u2026',
    textquoteleft: '\u2018',
    textquoteright: '\u2019',
    quotedblbase: '\u201e',
    quotesinglbase: '\u201a',
    glqq: '\u201e',
    grqq: '\u201c',
    glq: '\u201a',
    grq: '\u2018',
    flqq: '\u00ab',
    frqq: '\u00bb',
    textless: '<',
    textgreater: '>',
    textbar: '|',
    textquotedbl: '"',
    textunderscore: '_',
    textdollar: '$',
    times: '\u00d7',
    dag: '\u2020',
    ddag: '\u2021',
    i: 'i',
    j: 'j',
    slash: '/',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
    BibTeX: 'BibTeX',
  }),
);
/** A letter of the Latin alphabet is left of a longer command of which the library knows the beginning. */
const NOT_PRINTED = /[\\$A-Za-z\u0870\u0871]/;

/**
 * The library's table of some three thousand commands. It is asked for one command at a time and each only once: it
 * tries the whole table on any text that holds a backslash, and of a text as a whole it drops what it does not know.
 */
export function symbolDecoder(): SymbolDecoder {
  const known = new Map<string, string | undefined>();
  return (command) => {
    if (!known.has(command)) known.set(command, decoded(command));
    return known.get(command);
  };
}

function decoded(command: string): string | undefined {
  const own = MISSING.get(command.slice(1));
  if (own !== undefined) return own;
  const parser = new BibLatexParser(`{${command}}`);
  parser.replaceTeXChars();
  const text = parser.input.replace(/[{}]/g, '');
  return text === '' || NOT_PRINTED.test(text) ? undefined : text.normalize('NFC');
}
