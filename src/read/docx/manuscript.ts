import { InputError } from '../../model/input-error.ts';
import type { Manuscript, Part } from '../../model/manuscript.ts';
import { attribute, XmlError } from '../../xml/parse.ts';
import { ZipArchive, ZipError } from '../../xml/unzip.ts';
import { Changes } from '../manuscript/story/changes.ts';
import { CommentPlaces } from '../manuscript/story/comment-places.ts';
import type { Anchor } from '../manuscript/story/paragraph.ts';
import { MOST_UNPACKED, PROTECTED, unreadableDocument } from '../unreadable-document.ts';
import { BodyReader } from './body/body.ts';
import type { Shared } from './body/cursor.ts';
import { readComments } from './comments.ts';
import { coreProperties, customProperty } from './core.ts';
import { Numbering } from './numbering.ts';
import { type DocumentParts, documentParts, relationshipsOf } from './package.ts';
import { readStyles } from './styles.ts';

/** Stands at the beginning of the part that our writer puts in; see `write/document/base.ts`. */
const BASE_NAMESPACE = 'urn:contextpage:base:';

/** Throws `InputError`, in one sentence for the user, for what is no Word document or is damaged. */
export function readManuscript(bytes: Uint8Array, name: string): Manuscript {
  const old = oldWordKind(bytes);
  if (old) throw new InputError(`“${name}” ${old}`);
  try {
    const archive = new ZipArchive(bytes, MOST_UNPACKED);
    const found = documentParts(archive);
    if (!found)
      throw new InputError(`“${name}” is a zip archive, but not a Word document; give the .docx file itself.`);
    return manuscriptOf(archive, found);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) throw unreadableDocument(name, error);
    throw error;
  }
}

function manuscriptOf(archive: ZipArchive, found: DocumentParts): Manuscript {
  const read = (path: string | undefined): Iterable<Uint8Array> => (path === undefined ? [] : archive.read(path));
  const shared: Shared = {
    styles: readStyles(read(found.styles)),
    numbering: new Numbering(read(found.numbering)),
    changes: new Changes(),
    comments: new CommentPlaces(),
    leftOut: [],
  };
  const { parts, marks } = readBody(archive, found, shared);
  const notes = readNotes(archive, found, shared, marks);
  const comments = readComments(
    {
      comments: () => read(found.comments),
      extended: read(found.commentsExtended),
      relationships: found.comments === undefined ? new Map() : relationshipsOf(archive, found.comments),
    },
    shared,
    (id) => shared.comments.find(id),
  );
  const exported = customProperty(read(found.custom), 'contextpageExport');
  const base = found.data.find((path) => isBase(archive.read(path)));
  return {
    ...{ parts, notes, changes: shared.changes.finish(), comments, leftOut: shared.leftOut },
    ...coreProperties(read(found.core)),
    ...(exported === undefined ? {} : { exported }),
    ...(base === undefined ? {} : { base: partReader(archive, base) }),
  };
}

/** Made apart, so that it keeps no more in memory than it needs. */
function partReader(archive: ZipArchive, path: string): () => Iterable<Uint8Array> {
  return () => archive.read(path);
}

/** Where the mark of each note stands, in the order of the marks. */
type Marks = ReadonlyMap<string, { readonly part: number; readonly offset: number }>;

function readBody(archive: ZipArchive, found: DocumentParts, shared: Shared): { parts: Part[]; marks: Marks } {
  const parts: Part[] = [];
  const marks = new Map<string, { part: number; offset: number }>();
  const take = (part: Part, anchors: readonly Anchor[]): void => {
    const index = parts.push(part) - 1;
    for (const { kind, id, offset } of anchors) {
      if (kind === 'comment') shared.comments.put(id, index, offset);
      else if (!marks.has(id)) marks.set(id, { part: index, offset });
    }
  };
  new BodyReader(shared, found.relationships, () => take).read(archive.read(found.main));
  return { parts, marks };
}

/** Notes without a mark come last. A comment in a note stands where the mark of the note does. */
function readNotes(archive: ZipArchive, found: DocumentParts, shared: Shared, marks: Marks): Map<string, Part[]> {
  const notes = new Map<string, Part[]>([...marks.keys()].map((key) => [key, []]));
  for (const path of [found.footnotes, found.endnotes]) {
    if (path === undefined) continue;
    const reader = new BodyReader(shared, relationshipsOf(archive, path), (tag) => {
      // The lines that part notes from text are kept as notes of other types.
      if ((attribute(tag, 'type') ?? 'normal') !== 'normal') return undefined;
      const key = `${tag.local}-${attribute(tag, 'id') ?? ''}`;
      const parts: Part[] = [];
      notes.set(key, parts);
      const mark = marks.get(key);
      return (part, anchors) => {
        parts.push(part);
        for (const { id } of mark ? anchors : []) shared.comments.put(id, mark?.part ?? 0, mark?.offset ?? 0);
      };
    });
    reader.read(archive.read(path));
  }
  return notes;
}

function isBase(chunks: Iterable<Uint8Array>): boolean {
  for (const chunk of chunks) return new TextDecoder().decode(chunk).includes(BASE_NAMESPACE);
  return false;
}

/** Compound files hold old .doc files, and encrypted .docx files; what to say about them. */
export function oldWordKind(bytes: Uint8Array): string | undefined {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (!isCompound) return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return PROTECTED;
  return 'is a Word document of the old kind (.doc); save it as .docx in Word or LibreOffice and try again.';
}
