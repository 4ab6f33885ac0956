import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import { parseXml, XmlError } from '../../xml/parse.ts';
import { ZipArchive, ZipError } from '../../xml/unzip.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { layBlocks } from './blocks.ts';
import { BodyReader, type Part } from './body.ts';
import { documentParts } from './package.ts';
import { readStyles } from './styles.ts';

/** What all parts of a document may unpack to: far more than 50,000 sources take. */
const LIMIT = 256 * 1024 * 1024;

/** Word documents, as they read with every tracked change accepted. Nothing that they point to is opened. */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx'],
  detect({ bytes }: Input): boolean {
    if (oldWordKind(bytes) !== undefined) return true;
    try {
      return documentParts(new ZipArchive(bytes, LIMIT)) !== undefined;
    } catch (error) {
      if (error instanceof ZipError || error instanceof XmlError) return false;
      throw error;
    }
  },
  read({ bytes, name }: Input): ReadResult {
    const old = oldWordKind(bytes);
    if (old) throw new InputError(`“${name}” ${old}`);
    try {
      return readDocument(bytes, name);
    } catch (error) {
      if (error instanceof ZipError || error instanceof XmlError) throw damaged(name, error);
      throw error;
    }
  },
};

function readDocument(bytes: Uint8Array, name: string): ReadResult {
  const archive = new ZipArchive(bytes, LIMIT);
  const found = documentParts(archive);
  if (!found) throw new InputError(`“${name}” is a zip archive, but not a Word document; give the .docx file itself.`);
  const styles = readStyles(found.styles === undefined ? [] : archive.read(found.styles));
  const addressOf = (id: string): string | undefined => {
    const relationship = found.relationships.get(id);
    return relationship?.isExternal ? relationship.target : undefined;
  };
  const parts: Part[] = [];
  let hasTrackedChanges = false;
  for (const path of [found.main, found.footnotes, found.endnotes]) {
    if (path === undefined) continue;
    const body = new BodyReader(styles, addressOf).read(archive.read(path));
    for (const part of body.parts) parts.push(part);
    hasTrackedChanges ||= body.hasTrackedChanges;
  }
  const { blocks, source } = layBlocks(parts);
  if (blocks.length === 0) throw new InputError(`“${name}” holds no text; give a document with a page in it.`);
  const lang = found.core === undefined ? undefined : coreLanguage(archive.read(found.core));
  const title = parts.find((part) => !('cells' in part) && part.style?.kind === 'title');
  const words =
    title && !('cells' in title)
      ? title.runs
          .map((run) => run.text)
          .join('')
          .trim()
      : '';
  return {
    blocks: { blocks, ...(words ? { title: words } : {}), ...(lang ? { lang } : {}) },
    messages: hasTrackedChanges ? [trackedChanges(name)] : [],
    source,
  };
}

/** `dc:language`. What `w:lang` says is no help: Word writes there what its keyboard was set to. */
function coreLanguage(chunks: Iterable<Uint8Array>): string | undefined {
  let inLanguage = false;
  let found = '';
  parseXml(chunks, {
    open: (tag) => {
      inLanguage = tag.local === 'language';
    },
    close: () => {
      inLanguage = false;
    },
    text: (text) => {
      if (inLanguage) found += text;
    },
  });
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(found.trim()) ? found.trim() : undefined;
}

function trackedChanges(name: string): Message {
  return {
    rule: 'read',
    severity: 'warning',
    reason: `“${name}” has tracked changes: it was read as if all of them were accepted, so deleted words were left out.`,
    expected: 'A document whose changes have been accepted or rejected in Word.',
  };
}

function damaged(name: string, error: Error): InputError {
  if (error.message === 'too large') {
    return new InputError(`“${name}” unpacks to more than 256 MB; split it into smaller documents.`, { cause: error });
  }
  if (error.message === 'encrypted') return new InputError(`“${name}” ${PROTECTED}`, { cause: error });
  return new InputError(
    `“${name}” is damaged and cannot be read; open it in Word or LibreOffice and save it again as .docx.`,
    { cause: error },
  );
}

const PROTECTED = 'is protected with a password; save it without one and try again.';

/** Compound files hold old .doc files, and encrypted .docx files; what to say about them. */
function oldWordKind(bytes: Uint8Array): string | undefined {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (!isCompound) return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return PROTECTED;
  return 'is a Word document of the old kind (.doc); save it as .docx in Word or LibreOffice and try again.';
}
