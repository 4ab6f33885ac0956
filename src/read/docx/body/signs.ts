import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';

/** Characters that are written as elements of a run. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

/** Places in the fonts Symbol and Wingdings that people do use, by the last two digits. */
const SYMBOL = byCode(
  'b7 \u2022 d7 \u22c5 b0 \u00b0 b1 \u00b1 b4 \u00d7 b8 \u00f7 2d \u2212 ae \u2192 ac \u2190 ad \u2191 af \u2193 a3 \u2264 b3 \u2265 b9 \u2260 bb \u2248 a2 \u2032 b2 \u2033 bc \u2026 a7 \u2663 6d \u03bc 57 \u03a9 44 \u0394 61 \u03b1 62 \u03b2 67 \u03b3 64 \u03b4',
);
const WINGDINGS = byCode(
  'e0 \u2192 df \u2190 e1 \u2191 e2 \u2193 e8 \u2794 fc \u2713 fb \u2717 fe \u2611 a8 \u25fb 6f \u25a1 6e \u25a0 6c \u25cf a7 \u25aa 9f \u2022 d8 \u27a2 76 \u2756 4a \u263a 28 \u260e 2a \u2709',
);

/** The character of an element such as `w:tab`; undefined for others. */
export function signOf(tag: SaxesTagNS): string | undefined {
  return SIGNS.get(tag.local);
}

/** The character of `w:sym`; undefined for a place in a font (from F000 on) that is not known. */
export function symbolOf(tag: SaxesTagNS): string | undefined {
  const code = Number.parseInt(attribute(tag, 'char') ?? '', 16);
  if (code > 0 && code < 0xd800) return String.fromCharCode(code);
  const font = attribute(tag, 'font')?.toLowerCase();
  const known = font === 'symbol' ? SYMBOL : font === 'wingdings' ? WINGDINGS : undefined;
  return code >= 0xf000 && code <= 0xf0ff ? known?.get(code & 0xff) : undefined;
}

const MATH = /math/;
/** What a formula draws between or before its parts. */
const MATH_OPEN: ReadonlyMap<string, string> = new Map([
  ['den', '/'],
  ['sup', '^'],
  ['sub', '_'],
  ['rad', '\u221a'],
  ['d', '('],
]);

export function mathSignBefore({ local, uri }: SaxesTagNS): string | undefined {
  return MATH_OPEN.has(local) && MATH.test(uri) ? MATH_OPEN.get(local) : undefined;
}

export function mathSignAfter({ local, uri }: SaxesTagNS): string | undefined {
  return local === 'd' && MATH.test(uri) ? ')' : undefined;
}

function byCode(pairs: string): ReadonlyMap<number, string> {
  const words = pairs.split(' ');
  return new Map(
    words.flatMap((word, i) => (i % 2 === 0 ? [[Number.parseInt(word, 16), words[i + 1] ?? ''] as const] : [])),
  );
}
