import { siteOf } from '../../cite/address-keys.ts';
import { sourceAddress } from '../../cite/source-address.ts';
import type { Look } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { isSigned, withoutTracking } from '../../text/tracking-parameters.ts';
import { dayOf, isSameAddress, liveLooks } from '../looks.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Written } from '../written.ts';

/** Their addresses are made to last, and to lead elsewhere. */
const RESOLVERS: ReadonlySet<string> = new Set(
  'doi.org dx.doi.org hdl.handle.net n2t.net purl.org w3id.org nbn-resolving.org urn.fi ark.bnf.fr'.split(' '),
);
/** What can stand in any of the places that an address stands in, without a mark that could end it there. */
const PLAIN_ADDRESS = /^https?:\/\/[\w\-.~:/?#@!$&+,=%]+$/u;

export const moved: Rule = {
  name: 'moved',
  severity: 'warning',
  summary: 'A source has another address now.',
  needs: 'looks',
  *check(page, written) {
    for (const entry of page.entries) {
      const last = liveLooks(entry, written).at(-1);
      const address = sourceAddress(entry.reference);
      if (!last || address === undefined || RESOLVERS.has(siteOf(address) ?? '')) continue;
      if (last.outcome === 'moved') yield { reason: elsewhere(last), ...written.atEntry(entry) };
      else if (last.movedTo !== undefined && !isSameAddress(last.movedTo, address)) {
        yield atNewAddress(entry, last.movedTo, written);
      }
    }
  },
};

function elsewhere(look: Look): string {
  return `The source is not at this address any more (looked at on ${dayOf(look)}). ${look.reason} Search the site for its new address.`;
}

/** The new address takes over the fragment of the old one, as browsers do (RFC 9110, section 10.2.2). */
function atNewAddress(entry: Entry, movedTo: string, written: Written): Finding {
  const { URL: address = '' } = entry.reference;
  const clean = withoutTracking(movedTo) ?? movedTo;
  const expected = clean + (clean.includes('#') ? '' : (/#.*$/su.exec(address)?.[0] ?? ''));
  const reason = 'The site says that this source has another address for good.';
  const found = address === '' ? undefined : written.atAddress(entry, address);
  if (!found) return { reason, expected, ...written.atEntry(entry) };
  const { range, ...spot } = found;
  return {
    reason,
    expected,
    ...spot,
    ...(isSafe(address, expected) && { fix: { edits: [{ ...range, text: expected }] } }),
  };
}

/** Not to an address that may be one reader's own, nor from a sealed connection to an open one. */
function isSafe(from: string, to: string): boolean {
  return PLAIN_ADDRESS.test(to) && !isSigned(to) && !(from.startsWith('https:') && to.startsWith('http:'));
}
