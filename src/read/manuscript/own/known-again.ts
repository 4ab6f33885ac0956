/** What is said of how a document was known again. */
import type { Base } from '../../../identity/base.ts';
import type { Placement, Rung } from '../../../identity/entry-traits.ts';
import type { Message } from '../../../model/message.ts';

const BY: readonly (readonly [Rung, string])[] = [
  ['bookmark', 'by their bookmark'],
  ['address', 'by address'],
  ['words', 'by their words'],
  ['likeness', 'by words that are much like theirs'],
];

/**
 * “300 sources known again: 297 by their bookmark, 2 by address, 1 by their words; 1 is new.” Nothing where all were
 * known by their bookmarks, or where there was no base to know them by.
 */
export function knownAgain(
  placements: readonly { readonly placement: Placement }[],
  base: Base | undefined,
): Message[] {
  if (!base) return [];
  const counts = new Map<Rung | undefined, number>();
  for (const { placement } of placements) counts.set(placement.rung, (counts.get(placement.rung) ?? 0) + 1);
  const added = counts.get(undefined) ?? 0;
  const known = placements.length - added;
  if (known === (counts.get('bookmark') ?? 0) && added === 0) return [];
  const ways = BY.flatMap(([rung, words]) => (counts.has(rung) ? [`${counts.get(rung)} ${words}`] : []));
  const how = known === 0 ? '' : `: ${ways.join(', ')}`;
  const more = added === 0 ? '' : `; ${added} ${added === 1 ? 'is' : 'are'} new`;
  return [{ rule: 'read', severity: 'info', reason: `${sources(known)} known again${how}${more}.` }];
}

export function unusableBase(fault: 'damaged' | 'of another document', name: string): Message {
  const why = fault === 'damaged' ? 'are damaged' : 'belong to another document';
  return {
    rule: 'read',
    severity: 'warning',
    reason: `The data that contextpage put into “${name}” ${why}, and were not used; the text alone was read.`,
    expected: 'the document as contextpage wrote it, saved by Word or LibreOffice',
  };
}

function sources(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
