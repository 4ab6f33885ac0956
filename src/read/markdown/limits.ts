/**
 * Shapes of Markdown on which the parser takes more than linear time: very many markers of emphasis in one paragraph
 * that close nothing, very many brackets, and containers nested in containers. No page made for reading comes near these limits.
 */
const LONGEST = 8_000_000;
const DEEPEST = 100;
/** Work for emphasis, counted as the square of the markers in each paragraph. */
const EMPHASIS_ALLOWED = 4_000_000;
/** Opening brackets in one paragraph: each may open a link as far as the end of the paragraph. */
const BRACKETS_ALLOWED = 10_000;
const MARKER = /[*_]+/gu;
const CONTAINER = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;
const CONTAINER_MARK = />|[-*+]|\d+[.)]/gu;
const NEW_PARAGRAPH = /^[ \t]*(?:$|[>#]|[-*+][ \t]|\d{1,9}[.)][ \t])/u;

/** Linear in the source. */
export function isReadable(source: string): boolean {
  if (source.length > LONGEST) return false;
  let markers = 0;
  let brackets = 0;
  let work = 0;
  for (let at = 0; at < source.length; ) {
    const feed = source.indexOf('\n', at);
    const end = feed < 0 ? source.length : feed;
    const line = source.slice(at, end);
    const containers = CONTAINER.exec(line)?.[0].match(CONTAINER_MARK)?.length ?? 0;
    if (containers > DEEPEST) return false;
    if (NEW_PARAGRAPH.test(line)) {
      markers = 0;
      brackets = 0;
    }
    brackets += line.split('[').length - 1;
    if (brackets > BRACKETS_ALLOWED) return false;
    const found = line.match(MARKER)?.length ?? 0;
    work += (2 * markers + found) * found;
    markers += found;
    at = end + 1;
  }
  return work <= EMPHASIS_ALLOWED + source.length * 10;
}
