import { XmlError } from '../../xml/parse.ts';
import { ZipArchive, ZipError } from '../../xml/unzip.ts';
import { readDocument } from '../manuscript/document.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { MOST_UNPACKED } from '../unreadable-document.ts';
import { oldWordKind, readManuscript } from './manuscript.ts';
import { isWordDocument } from './package.ts';

/** Word documents, as they read with every tracked change accepted. Nothing that they point to is opened. */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx'],
  detect({ bytes }: Input): boolean {
    if (oldWordKind(bytes) !== undefined) return true;
    try {
      return isWordDocument(new ZipArchive(bytes, MOST_UNPACKED));
    } catch (error) {
      if (error instanceof ZipError || error instanceof XmlError) return false;
      throw error;
    }
  },
  read({ bytes, name, lang }: Input): Promise<ReadResult> {
    return readDocument(readManuscript(bytes, name), name, lang);
  },
};
