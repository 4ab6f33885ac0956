/** The address that a link leads to by way of a service that counts clicks or checks for harm. */

/** Hosts of such services and the parameter that holds the address; their own documentation, widely seen in exports. */
const WRAPPERS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu, 'url'],
  [/^https?:\/\/l\.facebook\.com\/l\.php\?/iu, 'u'],
  [/^https?:\/\/[a-z0-9.]*safelinks\.protection\.outlook\.com\/\?/iu, 'url'],
];

export function unwrappedLink(href: string): string {
  for (const [wrapper, parameter] of WRAPPERS) {
    if (!wrapper.test(href) || !URL.canParse(href)) continue;
    const inner = new URL(href).searchParams.get(parameter);
    if (inner && /^https?:\/\//iu.test(inner)) return inner;
  }
  return href;
}
