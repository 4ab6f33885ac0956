/** The line below a quotation that says who speaks and where in the source: `— Ada Okonjo, p. 12`. */

export interface Attribution {
  readonly speaker?: string;
  readonly locator?: string;
}

const DASH = '\u2014 ';

/** An abbreviation for a part of a source, if any, and numbers. */
const LOCATOR =
  /^(?:(?:pp?|ff?|S|Abs|art|paras?|par|ch|Kap|ll?|col|min|vol|n|nos?)\.? ?|\u00a7+ ?)?\d[a-z\d]*(?:\([a-z]\))?(?:[-\u2013:.,/ ]+(?:\([a-z]\)|\d[a-z\d]*(?:\([a-z]\))?))*$/i;

/** Undefined when the plain text of a paragraph is no attribution. */
export function readAttribution(plain: string): Attribution | undefined {
  if (!plain.startsWith(DASH)) return undefined;
  const text = plain.slice(DASH.length).trim();
  if (text === '') return undefined;
  if (LOCATOR.test(text)) return { locator: text };
  const comma = text.indexOf(', ');
  const locator = text.slice(comma + 2);
  if (comma > 0 && LOCATOR.test(locator)) return { speaker: text.slice(0, comma), locator };
  return { speaker: text };
}

/** The line's plain text, or undefined where it would be read as something else. */
export function printAttribution({ speaker, locator }: Attribution): string | undefined {
  const text = [speaker, locator].filter((part) => part !== undefined).join(', ');
  const plain = `${DASH}${text}`;
  const read = readAttribution(plain);
  return read && read.speaker === speaker && read.locator === locator ? plain : undefined;
}
