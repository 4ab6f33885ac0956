/** The page and the document that came back, read and compared. */
import type { InputFile } from '../../files/read-input.ts';
import type { Proposal } from '../../merge/proposal.ts';
import { propose } from '../../merge/propose.ts';
import { type Returned, readReturned } from '../../merge/returned/returned.ts';
import type { Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { isAddress, readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { readCommandPage } from '../read-page.ts';

export interface Compared {
  readonly input: InputFile;
  readonly document: InputFile;
  /** For a page in WordPress, in place of a document: as it was published. */
  readonly former?: Page;
  /** Of the page. */
  readonly reading: Reading;
  readonly returned: Returned;
  readonly proposal: Proposal;
}

/** Throws `InputError` where one of the two cannot be read. */
export async function openDocuments(pageName: string, documentName: string, io: Io): Promise<Compared> {
  const input = await readCommandInput(pageName, io, {});
  const reading = await readCommandPage(input.bytes, input);
  if (isAddress(documentName)) return compared(input, reading, await fromWordPress(documentName, reading.page, io));
  return compared(input, reading, { document: await readCommandInput(documentName, io, {}) });
}

async function fromWordPress(address: string, ours: Page, io: Io): Promise<Theirs> {
  const { readPublished } = await import('../../publish/wordpress/read-published.ts');
  const { wordPressOrigin } = await import('../publish/wordpress-origin.ts');
  const { managed, former } = await readPublished(address, ours, wordPressOrigin(address, io));
  return { document: { name: address, bytes: Buffer.from(managed) }, former };
}

/** The same document, and the page as it is in its file by now. */
export async function compareAgain({ input: { name }, ...theirs }: Compared, io: Io): Promise<Compared> {
  const input = await readCommandInput(name, io, {});
  return compared(input, await readCommandPage(input.bytes, input), theirs);
}

type Theirs = Pick<Compared, 'document' | 'former'>;

async function compared(input: InputFile, reading: Reading, { document, former }: Theirs): Promise<Compared> {
  const returned = await returnedOf(document, former, reading.page);
  const proposal = propose(returned.base, reading.page, returned);
  return { input, document, ...(former && { former }), reading, returned, proposal };
}

async function returnedOf({ bytes, name }: InputFile, former: Page | undefined, ours: Page): Promise<Returned> {
  if (!former) return readReturned(bytes, name, ours);
  const { returnedFromWordPress } = await import('../../merge/returned/from-wordpress.ts');
  return returnedFromWordPress(new TextDecoder().decode(bytes), former, { name, ours });
}
