/** Whether readers can report a problem there: a web page over `https:`, or an address of mail. */
export function isContactAddress(address: string): boolean {
  if (/[\s\p{Cc}]/u.test(address)) return false;
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'mailto:' && /^[^@]+@[^@]+$/.test(url.pathname));
}
