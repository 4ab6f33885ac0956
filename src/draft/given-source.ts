/** What a person gives to say which source is meant: an address, a DOI, or the address of an archived copy. */
import { doiKey } from '../cite/address-keys.ts';
import { sourceAddress, webAddress } from '../cite/source-address.ts';
import { InputError } from '../model/input-error.ts';
import type { Archived } from '../model/page.ts';
import { archiveAddress } from '../text/archive-address.ts';
import { decodedPart } from '../text/decoded.ts';
import { withoutTracking } from '../text/tracking-parameters.ts';

export interface GivenSource {
  /** Where the source is asked for: of an archived copy the original, of a DOI the resolver. */
  readonly url: string;
  /** Bare, in lower case. */
  readonly doi?: string;
  /** The copy whose address was given. */
  readonly archived?: Archived;
}

const BARE_DOI = /^(?:doi:\s*)?10\.\d{4,9}\/\S+$/iu;
const RESOLVER = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//iu;
const ISBN = /^(?:isbn(?:-1[03])?:?\s*)?(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dx]$/iu;

/** Throws `InputError`, with the way out, for what is no address. */
export function givenSource(given: string): GivenSource {
  const text = given.trim();
  if (ISBN.test(text)) {
    throw new InputError(
      `“${text}” is the number of a book, and a book has no address to fetch; write its entry by hand, as in: Ada Okonjo, ‘The harbour’, Lune Press, 2021.`,
    );
  }
  const doi =
    BARE_DOI.test(text) || RESOLVER.test(text) ? doiKey({ type: 'webpage', DOI: decodedPart(text) }) : undefined;
  if (doi !== undefined) return fromDoi(doi);
  const copy = archiveAddress(text);
  const url = webAddress(copy?.original ?? withoutTracking(text) ?? text);
  if (url === undefined) {
    throw new InputError(
      `“${given}” is no address of a source; give one such as https://www.example.org/report, or a DOI.`,
    );
  }
  if (copy?.original === undefined) return { url };
  return { url, archived: { url: copy.url, ...(copy.date === undefined ? {} : { date: copy.date }) } };
}

function fromDoi(doi: string): GivenSource {
  const url = sourceAddress({ type: 'webpage', DOI: doi });
  if (url === undefined) throw new InputError(`“${doi}” is no DOI that can be asked for; check how it is written.`);
  return { url, doi };
}
