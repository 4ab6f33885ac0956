/** Finds the entries of a page that something saved belongs to: by their ids and by the addresses of their sources. */
import { addressKey } from '../../cite/address-keys.ts';
import { sourceAddress } from '../../cite/source-address.ts';
import type { Entry } from '../../model/page.ts';

/** Two entries may be about one document. */
export class EntryKeys {
  readonly #byKey: ReadonlyMap<string, readonly Entry[]>;

  constructor(entries: readonly Entry[]) {
    const keyed = entries.flatMap((entry) =>
      [idKey(entry.id), ...addressesOf(entry).map(pageKey)].map((key) => ({ key, entry })),
    );
    const groups = Map.groupBy(keyed, ({ key }) => key);
    groups.delete('');
    this.#byKey = new Map([...groups].map(([key, group]) => [key, [...new Set(group.map(({ entry }) => entry))]]));
  }

  withId(id: string): readonly Entry[] {
    return this.#byKey.get(idKey(id)) ?? [];
  }

  withAddress(address: string | undefined): readonly Entry[] {
    return this.#byKey.get(pageKey(address)) ?? [];
  }
}

/** Some systems write the letters of file names apart from their accents. */
function idKey(id: string): string {
  return `entry ${id.normalize('NFC')}`;
}

/** The link as the page has it, and what is asked for it: for a DOI, the address at its resolver. */
function addressesOf({ reference }: Entry): (string | undefined)[] {
  return [reference.URL, sourceAddress(reference)];
}

/** Empty for what is no web address. A fragment is a place in a document. */
function pageKey(address: string | undefined): string {
  const whole = address?.replace(/#.*$/su, '');
  const key = whole && (addressKey(whole) ?? URL.parse(whole)?.href);
  return key ? `address ${key}` : '';
}
