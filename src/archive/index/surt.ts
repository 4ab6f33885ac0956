/**
 * The sort-friendly form of an address that web archives use as a key: `http://www.a.example:8080/B?y&x` becomes
 * `example,a:8080)/b?x&y`. Addresses of other schemes stay as they are.
 */
export function surtOf(address: string): string {
  const url = /^https?:/u.test(address)
    ? URL.parse(address.replace(/^(https?:\/\/)www\d*\./u, '$1').toLowerCase())
    : null;
  if (!url) return address;
  const host = url.hostname.split('.').reverse().join(',');
  const port = url.port === '' ? '' : `:${url.port}`;
  const query = url.search === '' ? '' : `?${url.search.slice(1).split('&').sort().join('&')}`;
  return `${host}${port})${url.pathname}${query}`;
}
