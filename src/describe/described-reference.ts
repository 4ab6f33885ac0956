import type { CslItem } from '../model/csl.ts';
import type { SourceDescription } from '../model/description.ts';
import { archiveAddress } from '../text/archive-address.ts';
import { hostOf } from '../text/host.ts';

/**
 * The reference that a new entry starts with. `address`: where the source was asked for; it stands unless the source
 * gives itself another one at the same host. Addresses of archived copies become those of what was copied.
 */
export function describedReference(description: SourceDescription, address: string | undefined): CslItem {
  const { title, author, issued, outlet, publisher, type, language, doi, isbn, volume, issue, page, url } = description;
  const fields = {
    author: author?.value,
    title: title?.value,
    'container-title': outlet?.value,
    publisher: publisher?.value,
    issued: issued?.value,
    volume,
    issue,
    page,
    language,
    URL: addressOf(url, address),
    DOI: doi,
    ISBN: isbn,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { type: type ?? 'webpage', ...Object.fromEntries(known) };
}

function addressOf(own: string | undefined, asked: string | undefined): string | undefined {
  const address = asked === undefined ? undefined : (archiveAddress(asked)?.original ?? asked);
  if (address === undefined || own === undefined) return own ?? address;
  return sameSite(own, address) ? own : address;
}

/** One host, with or without `www.`. */
function sameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => hostOf(address)?.replace(/^www\./u, ''));
  return first !== undefined && first === second;
}
