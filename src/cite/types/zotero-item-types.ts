/** Zotero's item types as CSL types: the way back from `ZOTERO_TYPES`, and the types that it writes for none of ours. */
import type { CslType } from '../../model/csl.ts';
import { ZOTERO_TYPES } from './zotero-types.ts';

const MORE: Readonly<Record<string, CslType>> = {
  artwork: 'document',
  audioRecording: 'song',
  blogPost: 'post-weblog',
  dictionaryEntry: 'entry-encyclopedia',
  document: 'document',
  email: 'personal_communication',
  film: 'motion_picture',
  instantMessage: 'personal_communication',
  journalArticle: 'article-journal',
  patent: 'document',
  podcast: 'broadcast',
  presentation: 'speech',
  standard: 'report',
  statute: 'legislation',
  tvBroadcast: 'broadcast',
};

const BY_ITEM_TYPE: ReadonlyMap<string, CslType> = new Map([
  ...(Object.entries(ZOTERO_TYPES) as [CslType, readonly [string, string]][]).map(
    ([type, [, itemType]]) => [itemType, type] as const,
  ),
  ...Object.entries(MORE),
]);

/** `element` is that of the RDF, which tells an event from a speech. */
export function cslTypeOfZotero(itemType: string, element?: string): CslType | undefined {
  if (itemType === 'presentation' && element === ZOTERO_TYPES.event[0]) return 'event';
  return BY_ITEM_TYPE.get(itemType);
}
