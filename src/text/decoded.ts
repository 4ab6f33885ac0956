/** Percent-encoding (RFC 3986, 2.1) undone. A lone percent sign encodes nothing: such a text stays as it is. */

/** Of one part of an address: all that is encoded. */
export function decodedPart(text: string): string {
  return orAsItIs(text, decodeURIComponent);
}

/** Of an address as a whole: signs that would part it otherwise stay encoded. */
export function decodedAddress(text: string): string {
  return orAsItIs(text, decodeURI);
}

function orAsItIs(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
