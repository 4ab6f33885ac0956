/** What is said of a word-processor document, .docx or .odt, that cannot be read. */
import { InputError } from '../model/input-error.ts';
import type { XmlError } from '../xml/parse.ts';
import { ZipError, type ZipFault } from '../xml/zip-directory.ts';

/** How many bytes all parts of a document may unpack to: far more than 50,000 sources take. */
export const MOST_UNPACKED: number = 256 * 1024 * 1024;

export const PROTECTED = 'is protected with a password; save it without one and try again.';

const WHY: Readonly<Record<ZipFault, string>> = {
  damaged: 'is damaged and cannot be read; open it in Word or LibreOffice and save it again.',
  encrypted: PROTECTED,
  'too large': 'unpacks to more than 256 MB; split it into smaller documents.',
  'too many parts': 'holds more than 10,000 parts, such as pictures; split it into smaller documents.',
  bomb: 'unpacks to far more than a document of its size holds, and was not read; make sure who sent it to you.',
};

export function unreadableDocument(name: string, error: ZipError | XmlError): InputError {
  const fault = error instanceof ZipError ? error.fault : 'damaged';
  return new InputError(`“${name}” ${WHY[fault]}`, { cause: error });
}
