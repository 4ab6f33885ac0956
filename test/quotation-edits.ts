/** What a person who quotes may do to the words, one edit at a time, each at a place that no other edit has touched. */
import type { ProofStep } from '../src/model/verification.ts';
import { type Article, type Draw, pick, type Token } from './quotation-article.ts';

export type EditKind = NonNullable<ProofStep['edit']>;

export interface Part {
  readonly text: string;
  readonly after: string;
  readonly kind: Token['kind'] | 'mark';
  /** Taken by an edit; another keeps off. */
  readonly isTaken?: boolean;
}

export interface Quote {
  readonly parts: readonly Part[];
  readonly kinds: readonly EditKind[];
  /** Index of the first and of the last token. */
  readonly first: number;
  readonly last: number;
}

export function textOf({ parts }: Pick<Quote, 'parts'>): string {
  return parts.map(({ text, after }) => text + after).join('');
}

/** A stretch of the article that begins and ends with a word, of `least` tokens or more where there are as many. */
export function drawQuote(draw: Draw, { tokens }: Article, least: number): Quote {
  const length = Math.min(tokens.length, least + draw(14));
  const first = draw(tokens.length - length + 1);
  const taken = tokens.slice(first, first + length);
  const parts = taken.map(({ text, after, kind }, index): Part => {
    return { text, kind, after: index === length - 1 ? '' : after };
  });
  const drops = taken.slice(0, -1).some(({ hasCall }) => hasCall);
  return { parts, kinds: drops ? ['footnote'] : [], first, last: first + length - 1 };
}

type Edit = (quote: Quote, draw: Draw, article: Article) => Quote | undefined;

const ELLIPSES = ['…', '...', '. . .', '[…]', '[...]', '(…)'];

export const EDITS: Readonly<Record<string, Edit>> = {
  'a longer stretch left out': (quote, draw, { script }) => {
    const length = 4 + draw(5);
    const at = 2 + draw(Math.max(1, quote.parts.length - length - 3));
    if (at + length > quote.parts.length - 2 || !isFree(quote, at - 1, at + length + 1)) return undefined;
    const left = quote.parts.slice(at, at + length);
    // How many words a script without spaces writes is a matter of dictionaries, and few may not hold a negator.
    if (script.space === '' && left.some(({ kind }) => kind === 'negator')) return undefined;
    // Else the omission might as well begin later, and be a short one.
    if (left.some(({ text }) => text === part(quote, at - 1).text)) return undefined;
    const mark = { text: pick(draw, ELLIPSES), after: script.space, kind: 'mark', isTaken: true } as const;
    const before = { ...part(quote, at - 1), after: script.space, isTaken: true };
    return spliced(quote, at - 1, length + 1, [before, mark], 'ellipsis');
  },
  'one to three words left out': (quote, draw, { script }) => {
    const length = 1 + draw(3);
    const at = 2 + draw(Math.max(1, quote.parts.length - length - 3));
    const left = quote.parts.slice(at, at + length);
    if (at + length > quote.parts.length - 2 || !isFree(quote, at - 1, at + length + 1)) return undefined;
    if (left.some(({ kind, text }) => kind === 'negator' || text === 'don’t')) return undefined;
    const mark = { text: pick(draw, ELLIPSES), after: script.space, kind: 'mark', isTaken: true } as const;
    const before = { ...part(quote, at - 1), after: script.space, isTaken: true };
    return spliced(quote, at - 1, length + 1, [before, mark], 'ellipsis');
  },
  'an ellipsis at the end': (quote, draw, { script }) => {
    const at = quote.parts.length - 1;
    if (!isFree(quote, at, at + 1)) return undefined;
    const after = `${script.space}${pick(draw, ELLIPSES)}`;
    return spliced(quote, at, 1, [{ ...part(quote, at), after, isTaken: true }], 'ellipsis');
  },
  'an ellipsis at the beginning': (quote, draw, { script }) => {
    if (!isFree(quote, 0, 1)) return undefined;
    const mark = { text: pick(draw, ELLIPSES), after: script.space, kind: 'mark', isTaken: true } as const;
    return spliced(quote, 0, 0, [mark], 'ellipsis');
  },
  'a word replaced in brackets': (quote, draw) => {
    const at = inside(quote, draw, 1);
    if (at === undefined || part(quote, at).kind !== 'word' || part(quote, at).text === 'don’t') return undefined;
    return spliced(quote, at, 1, [{ ...part(quote, at), text: '[Orrin]', isTaken: true }], 'bracket');
  },
  'a word added in brackets': (quote, draw, { script }) => {
    const at = inside(quote, draw, 1);
    if (at === undefined || part(quote, at - 1).after !== script.space) return undefined;
    const added = { text: pick(draw, ['[sic]', '[Orrin]']), after: script.space, kind: 'mark', isTaken: true } as const;
    return spliced(quote, at, 0, [added], 'bracket');
  },
  // A word of one letter in brackets reads as a word put in.
  'the first letter in brackets': (quote, _draw, { script }) => {
    if (!/^\P{L}*\p{L}\p{M}*['’]?\p{L}/u.test(textOf(quote))) return undefined;
    return firstLetter(quote, 'bracket', (letter) => `[${otherCase(letter, script.lang)}]`);
  },
  'the first letter in another case': (quote, _draw, { script }) => {
    return firstLetter(quote, 'case', (letter) => otherCase(letter, script.lang));
  },
  'a mark added at the end': (quote, draw, { script, tokens }) => {
    const at = quote.parts.length - 1;
    const next = tokens[quote.last]?.after ?? '';
    if (!isFree(quote, at, at + 1) || /[?!;؟？]/u.test(next) || script.stop === ' ') return undefined;
    const after = pick(draw, [script.stop, script.comma]);
    const isTheirs = next.startsWith(after);
    return spliced(
      quote,
      at,
      1,
      [{ ...part(quote, at), after, isTaken: true }],
      isTheirs ? undefined : 'end-punctuation',
    );
  },
  'a word set off by stars': (quote, draw) => {
    const at = inside(quote, draw, 1);
    if (at === undefined) return undefined;
    const one = part(quote, at);
    const mark = pick(draw, ['*', '_', '**']);
    return spliced(quote, at, 1, [{ ...one, text: mark + one.text + mark, isTaken: true }], 'emphasis');
  },
  'a no-break space': (quote, draw) => {
    return joint(
      quote,
      draw,
      (after) => after.replace(/ $/u, pick(draw, ['\u00a0', '\u202f', '\n', '  '])),
      'typography',
    );
  },
  'straight quotation marks': (quote, draw) => {
    return joint(quote, draw, (after) => after.replace(/[“”„«»「」]/u, '"'), 'typography');
  },
  'a soft hyphen': (quote, draw) => {
    return word(quote, draw, /^([\p{L}]{3})(?=[\p{sc=Latin}\p{sc=Cyrillic}]{3})/u, '$1\u00ad', 'hyphenation');
  },
  'a word parted at a line end': (quote, draw) => {
    return word(quote, draw, /^(\p{L}{3})(?=[\p{sc=Latin}\p{sc=Cyrillic}]{3})/u, '$1-\n', 'hyphenation');
  },
  'a ligature': (quote, draw) => word(quote, draw, /fi/u, 'ﬁ', 'ligature'),
  'marks as characters of their own': (quote, draw) => {
    return word(quote, draw, /^.+$/u, (whole) => whole.normalize('NFD'), 'unicode');
  },
  'no vowel points': (quote, draw) => {
    return word(quote, draw, /.+/u, (whole) => whole.replace(/[\u05b0-\u05c2\u064b-\u0652]/gu, ''), 'unicode');
  },
  'a lengthened letter': (quote, draw) => word(quote, draw, /^([قمكس])(?=\p{L})/u, '$1ـ', 'unicode'),
  'European digits': (quote, draw) => {
    return word(
      quote,
      draw,
      /[٠-٩०-९]+/u,
      (run) => run.replace(/./gu, (digit) => String(digit.charCodeAt(0) - (digit < 'ऀ' ? 0x660 : 0x966))),
      'unicode',
    );
  },
  'wide digits': (quote, draw, { script }) => {
    if (script.space !== '') return undefined;
    return word(
      quote,
      draw,
      /^\d+$/u,
      (run) => run.replace(/./gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      'typography',
    );
  },
  'thousands grouped another way': (quote, draw) => {
    return word(
      quote,
      draw,
      /(?<=^[£$€]?\d{1,3})[.,](?=\d{3})|(?<=\d{3})[.,](?=\d{3}$)/gu,
      pick(draw, ['', '\u202f', '\u00a0']),
      'typography',
    );
  },
  'another form of minus': (quote, draw) => word(quote, draw, /−/u, pick(draw, ['-', '–']), 'typography'),
  'an apostrophe': (quote, draw) => word(quote, draw, /’/u, "'", 'typography'),
  'the first half of a zero-width pair': (quote, draw) =>
    word(quote, draw, /^(\p{L})(?=\p{L})/u, '$1\u200b', 'unicode'),
};

function part({ parts }: Quote, at: number): Part {
  const one = parts[at];
  if (!one) throw new RangeError(`No part ${at}.`);
  return one;
}

function isFree({ parts }: Quote, from: number, to: number): boolean {
  return parts.slice(from, to).every(({ isTaken }) => !isTaken);
}

/** A free part with a free part on both sides. */
function inside(quote: Quote, draw: Draw, edge: number): number | undefined {
  const at = edge + draw(Math.max(1, quote.parts.length - 2 * edge));
  return at < quote.parts.length - edge && isFree(quote, at - 1, at + 2) ? at : undefined;
}

function spliced(quote: Quote, at: number, length: number, put: readonly Part[], kind: EditKind | undefined): Quote {
  const parts = quote.parts.toSpliced(at, length, ...put);
  return { ...quote, parts, kinds: kind ? [...quote.kinds, kind] : quote.kinds };
}

function word(
  quote: Quote,
  draw: Draw,
  what: RegExp,
  to: string | ((whole: string) => string),
  kind: EditKind,
): Quote | undefined {
  const from = draw(quote.parts.length);
  const order = [...quote.parts.keys()].map((index) => (index + from) % quote.parts.length);
  for (const at of order) {
    const one = part(quote, at);
    if (one.isTaken || one.kind === 'mark') continue;
    const text = typeof to === 'string' ? one.text.replace(what, to) : one.text.replace(what, to);
    if (text !== one.text) return spliced(quote, at, 1, [{ ...one, text, isTaken: true }], kind);
  }
  return undefined;
}

function joint(quote: Quote, draw: Draw, change: (after: string) => string, kind: EditKind): Quote | undefined {
  const at = draw(quote.parts.length);
  const one = part(quote, at);
  const after = change(one.after);
  if (one.isTaken || after === one.after) return undefined;
  return spliced(quote, at, 1, [{ ...one, after, isTaken: true }], kind);
}

function firstLetter(quote: Quote, kind: EditKind, change: (letter: string) => string): Quote | undefined {
  const one = part(quote, 0);
  if (one.isTaken || !/^\p{Ll}|^\p{Lu}/u.test(one.text)) return undefined;
  const text = one.text.replace(/^./u, change);
  return spliced(quote, 0, 1, [{ ...one, text, isTaken: true }], kind);
}

function otherCase(letter: string, lang: string): string {
  const locale = lang === 'tr' ? 'tr' : 'en';
  return letter === letter.toLowerCase() ? letter.toLocaleUpperCase(locale) : letter.toLocaleLowerCase(locale);
}
