/** Any text as XML 1.0 text or attribute value: what XML cannot hold is left out or replaced, never an error. */

/** Characters that no XML 1.0 document may hold, not even as a character reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For element content. A carriage return is kept as a reference, since parsers fold a bare one. */
export function escapeText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (sign) => NAMES[sign] ?? sign);
}

/** For values between double quotes. White space is kept as references, since parsers turn it into blanks. */
export function escapeAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\t\n\r]/g, (sign) => NAMES[sign] ?? sign);
}

/** Form feed and line tabulation part words, so they become blanks; lone surrogates become U+FFFD. */
function allowed(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, (sign) => (sign === '\u000b' || sign === '\u000c' ? ' ' : ''));
}
