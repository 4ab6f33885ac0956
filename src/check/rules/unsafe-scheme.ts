import type { Entry, Text } from '../../model/page.ts';
import { isPublishable, safeAddress } from '../../text/safe-address.ts';
import { shorten } from '../../text/shorten.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Spot, Written } from '../written.ts';

const LONGEST_ADDRESS = 60;

export const unsafeScheme: Rule = {
  name: 'unsafe-scheme',
  severity: 'warning',
  summary: 'The published page will not link to an address of this kind.',
  *check(page, written) {
    yield* found([page.url, ...linksIn(page.intro)], {});
    for (const entry of page.entries) yield* inEntry(entry, written);
  },
};

function* inEntry(entry: Entry, written: Written): Iterable<Finding> {
  const { URL: address } = entry.reference;
  if (address !== undefined) yield* found([address], written.atAddress(entry, address) ?? written.atEntry(entry));
  const notes = entry.notes.filter((note) => !note.private).map(({ text }) => text);
  const others = [...linksIn(notes), ...(entry.archived ?? []).map(({ url }) => url)];
  yield* found(
    others.filter((href) => href !== address),
    written.atEntry(entry),
  );
  for (const quotation of entry.quotations) {
    const { text, translation } = quotation;
    yield* found(linksIn(translation ? [text, translation] : [text]), written.atQuotation(entry, quotation));
  }
}

function* found(addresses: readonly (string | undefined)[], { entry, place }: Partial<Spot>): Iterable<Finding> {
  for (const address of new Set(addresses)) {
    const reason = address === undefined ? undefined : fault(address);
    if (reason !== undefined) yield { reason, ...(entry !== undefined && { entry }), ...(place && { place }) };
  }
}

function fault(address: string): string | undefined {
  const shown = `\u201c${shorten(address, LONGEST_ADDRESS)}\u201d`;
  if (!isPublishable(address)) {
    return `The link ${shown} runs a program or leads into the disk of one computer, so it is never published. Give the address at which the source stands on the web.`;
  }
  // `www.a.example:8080` is a host and its port, and no scheme.
  const scheme = URL.parse(address)?.protocol;
  if (scheme === undefined || scheme.includes('.') || safeAddress(address) !== undefined) return undefined;
  return `Browsers cannot follow a link that begins with \u201c${scheme}\u201d, so ${shown} is published as text. Give an address that begins with https:.`;
}

function linksIn(texts: readonly Text[]): string[] {
  return texts.flatMap(({ marks }) => marks?.flatMap(({ href }) => href ?? []) ?? []);
}
