/** Schemes that a published page or document may link to. Everything else is shown as text. */
const LINKED: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** Schemes that are no links on our pages, but that citation data may hold: names of documents, and downloads. */
const NAMED: ReadonlySet<string> = new Set([...LINKED, 'ftp:', 'ftps:', 'doi:', 'urn:', 'hdl:', 'ark:', 'tel:']);

/** A URI (RFC 3986) without the brackets that HTML checkers object to. */
const SOUND = /^(?:https?:\/\/[\w\-.~%]|mailto:)[\w\-.~:/?#@!$&'()*+,;=%]*$/i;

/**
 * The address as it may stand in a link, or undefined where it must not become one. As it was written where that is a
 * sound URI; else as browsers would send it (WHATWG URL), with what no address may hold percent-encoded. Browsers also
 * decide what its scheme is, so that a tab or a line feed inside `javascript:` hides nothing.
 */
export function safeAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (address === undefined || !url || !LINKED.has(url.protocol)) return undefined;
  if (SOUND.test(address)) return address;
  const { href } = url;
  const afterHost = url.host === '' ? 0 : href.indexOf(url.host) + url.host.length;
  return href.slice(0, afterHost) + href.slice(afterHost).replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+/g, encodeURIComponent);
}

/** False for an address that would run as a program, or that leads into the disk of whoever follows it. */
export function isPublishable(address: string): boolean {
  // Browsers pass over blanks before an address.
  if (/^[\s\p{Cc}]*(?:[a-z]:[\\/]|\\\\)/iu.test(address)) return false;
  const scheme = URL.parse(address)?.protocol ?? /^[\s\p{Cc}]*([a-z][\w+.\s\p{Cc}-]*:)/iu.exec(address)?.[1];
  if (scheme === undefined) return true;
  // `www.a.example:8080` is a host and its port.
  return scheme.includes('.') || NAMED.has(scheme.replace(/[\s\p{Cc}]/gu, '').toLowerCase());
}
