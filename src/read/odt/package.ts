/** How the bytes of an OpenDocument text are told, and which of its files hold what (ODF 1.3 part 2). */
import { parseXml } from '../../xml/parse.ts';
import { ZipArchive } from '../../xml/unzip.ts';
import { MOST_UNPACKED } from '../unreadable-document.ts';
import { nameOf } from './names.ts';

/** Of a text, of its templates, and of one that is made up of others. */
const MEDIA_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?\s*$/u;
const FLAT_ROOT = /<(?:\w+:)?document\s[^>]{0,10000}?mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.text/u;
/** Where our own writer puts the base; see `write/odt/package.ts`. */
const BASE_PATH = 'contextpage/base.xml';

/** The files of a document, each read anew for every call; nothing for one that is not there. */
export interface OdtFiles {
  readonly styles: () => Iterable<Uint8Array>;
  readonly content: () => Iterable<Uint8Array>;
  readonly meta: () => Iterable<Uint8Array>;
  readonly base?: () => Iterable<Uint8Array>;
  readonly isEncrypted: boolean;
}

/** Undefined for what is no OpenDocument text. Throws `ZipError` and `XmlError`. */
export function odtFiles(bytes: Uint8Array): OdtFiles | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 20_000));
  if (start.toString('latin1', 0, 2) !== 'PK') return FLAT_ROOT.test(start.toString('utf8')) ? flat(bytes) : undefined;
  const archive = new ZipArchive(bytes, MOST_UNPACKED);
  const manifest = readManifest(archive);
  const mediaType = textOf(archive.read('mimetype')) || manifest.mediaType;
  if (!MEDIA_TYPE.test(mediaType) || !archive.has('content.xml')) return undefined;
  const base = archive.has(BASE_PATH) ? { base: () => archive.read(BASE_PATH) } : {};
  return {
    styles: () => archive.read('styles.xml'),
    content: () => archive.read('content.xml'),
    meta: () => archive.read('meta.xml'),
    ...base,
    isEncrypted: manifest.isEncrypted,
  };
}

/** All in one XML file (.fodt). */
function flat(bytes: Uint8Array): OdtFiles {
  return { styles: () => [], content: () => [bytes], meta: () => [], isEncrypted: false };
}

function readManifest(archive: ZipArchive): { mediaType: string; isEncrypted: boolean } {
  let mediaType = '';
  let isEncrypted = false;
  parseXml(archive.read('META-INF/manifest.xml'), {
    open(tag) {
      const name = nameOf(tag);
      const values = new Map(Object.values(tag.attributes).map((one) => [one.local, one.value]));
      if (name === 'manifest:encryption-data') isEncrypted = true;
      else if (values.get('full-path') === '/') mediaType = values.get('media-type') ?? '';
    },
  });
  return { mediaType, isEncrypted };
}

function textOf(chunks: Iterable<Uint8Array>): string {
  return Buffer.concat([...chunks]).toString('latin1');
}
