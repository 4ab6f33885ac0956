/** V8 copies shorter pieces anyway. */
const LONGEST_COPIED = 12;

/**
 * The same text in memory of its own. A piece cut out of a long text keeps all of the text in memory for as long as the
 * piece itself is kept.
 */
export function ownCopy(text: string): string {
  return text.length > LONGEST_COPIED ? Buffer.from(text).toString() : text;
}
