import { XmlError } from '../../xml/parse.ts';
import { ZipError } from '../../xml/unzip.ts';
import { readDocument } from '../manuscript/document.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { readManuscript } from './manuscript.ts';
import { odtFiles } from './package.ts';

/** OpenDocument texts, as they read with every tracked change accepted. Nothing that they point to is opened. */
export const odt: Reader = {
  name: 'odt',
  extensions: ['.odt', '.ott', '.fodt'],
  detect({ bytes }: Input): boolean {
    try {
      return odtFiles(bytes) !== undefined;
    } catch (error) {
      if (error instanceof ZipError || error instanceof XmlError) return false;
      throw error;
    }
  },
  read({ bytes, name, lang }: Input): Promise<ReadResult> {
    return readDocument(readManuscript(bytes, name), name, lang);
  },
};
