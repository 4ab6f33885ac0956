/** Schemes that a published page may link to. Everything else is shown as text. */
const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as it may stand in `href`, or undefined where it must not become a link. It is parsed as browsers do
 * (WHATWG URL), so that a tab or a line feed inside `javascript:` hides nothing; characters that no address may hold
 * are percent-encoded.
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!SAFE.has(url.protocol)) return undefined;
  const { href } = url;
  const afterHost = url.host === '' ? 0 : href.indexOf(url.host) + url.host.length;
  return href.slice(0, afterHost) + href.slice(afterHost).replace(/[[\]{}|\\^`]/gu, encodeURIComponent);
}

/** `#id` for an entry, a quotation or a heading. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(anchor(id))}`;
}

/** The id as an `id` attribute may hold it: without white space. */
export function anchor(id: string): string {
  return id.toWellFormed().replace(/\s+/gu, '-') || 'entry';
}
