/**
 * Patterns with Unicode classes, each in two forms. A class such as `\p{L}` has hundreds of ranges and costs more to
 * compile than a page costs to read; in text of Latin letters and ordinary punctuation a few ranges say the same.
 */

/** Latin-1, its combining accents, and the dashes, quotation marks and spaces of General Punctuation. */
const LATIN_TEXT = /^[\u0300-\u036f\0-\u00ff\u2010-\u205f]*$/;

/** What each class holds of the characters of `LATIN_TEXT`. */
export const LATIN_CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff',
  Lu: 'A-Z\u00c0-\u00d6\u00d8-\u00de',
  Ll: 'a-z\u00b5\u00df-\u00f6\u00f8-\u00ff',
  Lo: '\u00aa\u00ba',
  M: '\u0300-\u036f',
  Mn: '\u0300-\u036f',
  N: '\\d\u00b2\u00b3\u00b9\u00bc-\u00be',
  'Script=Latin': 'A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff',
  'Script=Greek': '',
  'Script=Han': '',
  'Script=Hiragana': '',
  'Script=Katakana': '',
  'Script=Thai': '',
};

/**
 * The pattern for a text, compiled when first needed. Classes of `LATIN_CLASSES` must stand in brackets, as `[\p{L}]`;
 * both forms match the same.
 */
export function latinFirst(source: string, flags = 'u'): (text: string) => RegExp {
  let latin: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) => {
    if (LATIN_TEXT.test(text)) {
      latin ??= new RegExp(
        source.replace(/\\p\{([\w=]+)\}/g, (whole, name: string) => LATIN_CLASSES[name] ?? whole),
        flags,
      );
      return latin;
    }
    full ??= new RegExp(source, flags);
    return full;
  };
}
