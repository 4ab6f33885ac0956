/** A page without the names its makers gave to parts: what is left is what every page has. */

const NAMES = /\s(?:class|id|role|itemprop|data-[\w:.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/giu;

/** Bytes of an HTML page in UTF-8 without class, id, role, itemprop and data-* attributes; scripts stay as they are. */
export function withoutNames(bytes: Uint8Array): Uint8Array {
  const page = new TextDecoder().decode(bytes);
  const parts = page.split(/(<script\b[\s\S]*?<\/script>)/iu);
  const bare = parts.map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/<[a-z][^>]*>/giu, withoutNamesInTag)));
  return new TextEncoder().encode(bare.join(''));
}

function withoutNamesInTag(tag: string): string {
  return tag.replaceAll(NAMES, '');
}
