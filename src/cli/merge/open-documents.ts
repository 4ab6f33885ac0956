/** The page and the document that came back, read and compared. */
import type { InputFile } from '../../files/read-input.ts';
import type { Proposal } from '../../merge/proposal.ts';
import { propose } from '../../merge/propose.ts';
import { type Returned, readReturned } from '../../merge/returned/returned.ts';
import type { Reading } from '../../model/reading.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { readCommandPage } from '../read-page.ts';

export interface Compared {
  readonly input: InputFile;
  readonly document: InputFile;
  /** Of the page. */
  readonly reading: Reading;
  readonly returned: Returned;
  readonly proposal: Proposal;
}

/** Throws `InputError` where one of the two cannot be read. */
export async function openDocuments(pageName: string, documentName: string, io: Io): Promise<Compared> {
  const input = await readCommandInput(pageName, io, {});
  const reading = await readCommandPage(input.bytes, input);
  const document = await readCommandInput(documentName, io, {});
  return compared(input, reading, document);
}

/** The same document, and the page as it is in its file by now. */
export async function compareAgain({ input: { name }, document }: Compared, io: Io): Promise<Compared> {
  const input = await readCommandInput(name, io, {});
  return compared(input, await readCommandPage(input.bytes, input), document);
}

async function compared(input: InputFile, reading: Reading, document: InputFile): Promise<Compared> {
  const returned = await readReturned(document.bytes, document.name, reading.page);
  return { input, document, reading, returned, proposal: propose(returned.base, reading.page, returned) };
}
