/** Which addresses are to be captured, and for which entries. */

import { sourceAddress, webAddress } from '../../cite/source-address.ts';
import type { CslItem } from '../../model/csl.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry } from '../../model/page.ts';
import type { NetworkOptions } from '../input.ts';
import { isAddress, readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { readCommandPage } from '../read-page.ts';

/** A source to capture. */
export interface Source {
  /** Without a fragment, which is a place in a document and is never sent. */
  readonly url: string;
  /** `Entry.id`; none for an address that was given by itself. */
  readonly entries: readonly string[];
  /** What the page says of it; of the first entry, if there are several. */
  readonly reference?: CslItem;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** Entries without an address, which nothing can be fetched for. */
  readonly unaddressed: readonly Entry[];
}

/** Of all pages and addresses together, each source once. Throws `InputError` for a page that cannot be read. */
export async function namedSources(names: readonly string[], options: NetworkOptions, io: Io): Promise<Sources> {
  const entries: Entry[] = [];
  const alone: Source[] = [];
  for (const name of names) {
    if (isAddress(name)) alone.push({ url: givenAddress(name), entries: [] });
    else {
      const input = await readCommandInput(name, io, options);
      entries.push(...(await readCommandPage(input.bytes, input)).page.entries);
    }
  }
  const { sources, unaddressed } = sourcesOf(entries);
  const known = new Map([...alone, ...sources].map((source) => [source.url, source]));
  return { sources: [...known.values()], unaddressed };
}

/** In the order of the page; entries about one document share its source. */
export function sourcesOf(entries: readonly Entry[]): Sources {
  const groups = Map.groupBy(entries, ({ reference }) => sourceAddress(reference));
  const sources = [...groups].flatMap(([url, [first, ...more]]): Source[] => {
    if (url === undefined || !first) return [];
    return [{ url, entries: [first, ...more].map(({ id }) => id), reference: first.reference }];
  });
  return { sources, unaddressed: groups.get(undefined) ?? [] };
}

function givenAddress(name: string): string {
  const url = webAddress(name);
  if (url !== undefined) return url;
  throw new InputError(`“${name}” is no address that can be asked; check how it is written.`);
}
