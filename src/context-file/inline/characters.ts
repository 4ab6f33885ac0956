/** ASCII punctuation, which a backslash makes literal (CommonMark 0.31, 2.4). */
export function isAsciiPunctuation(character: string | undefined): boolean {
  return character !== undefined && /^[!-/:-@[-`{-~]$/.test(character);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** A character reference that starts at `at`: the grammar knows numbers and six names. */
export function characterReference(text: string, at: number): { character: string; length: number } | undefined {
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/.exec(text.slice(at, at + 12));
  if (!found) return undefined;
  const named = NAMED.get(found[3] ?? '');
  if (found[3] !== undefined) return named === undefined ? undefined : { character: named, length: found[0].length };
  const code = found[1] === undefined ? Number.parseInt(found[2] ?? '0', 16) : Number(found[1]);
  return code > 0x10ffff ? undefined : { character: String.fromCodePoint(code), length: found[0].length };
}

/** Characters that do not survive in a text file as they are: controls, tabs and lone surrogates. */
export const FRAGILE: RegExp = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu;

/** Writes fragile characters as character references. */
export function referFragile(text: string): string {
  return text.replace(FRAGILE, refer);
}

export function refer(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** Makes literal what looks like a character reference. */
export function hideReferences(text: string): string {
  return text.replace(/&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-z]{2,4};)/g, '&#38;');
}

/** Reads the character references of a text that has no other markup. */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (written) => {
    return characterReference(written, 0)?.character ?? written;
  });
}
