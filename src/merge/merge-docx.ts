import type { Message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import type { Discussion } from './returned/discussion.ts';

export interface DocxProposal extends Proposal {
  /** What was said in the margin of the document, at the entries that it was said of. */
  readonly comments: readonly Discussion[];
  readonly messages: readonly Message[];
}

/**
 * What a Word document, or an OpenDocument text, that came back says otherwise than the page. Throws `InputError` if it
 * cannot be read.
 * @param page as it is now
 * @param options `name` of the file, for messages
 */
export async function mergeDocx(
  page: Page,
  bytes: Uint8Array,
  { name }: { readonly name: string } = { name: 'The document' },
): Promise<DocxProposal> {
  // Most users of the library never read a document, and that takes much code.
  const { readReturned } = await import('./returned/returned.ts');
  const returned = await readReturned(bytes, name, page);
  return { ...propose(returned.base, page, returned), comments: returned.discussion, messages: returned.messages };
}
