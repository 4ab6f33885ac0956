/** The host of a web address in small letters: `www.estuaryreview.example`. Nothing for what is no web address. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase();
}
