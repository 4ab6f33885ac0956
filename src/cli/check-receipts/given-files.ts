/** The files that whoever checks has got, and the documents in them: a file itself, or what a web archive holds. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { withFileErrors } from '../../files/file-error.ts';
import type { NamedFile } from '../../files/safe-write.ts';
import { sha256 } from '../../text/hash.ts';
import { documentsInWacz, documentsInWarc, UnreadArchive } from './web-archive.ts';

export interface GivenDocument {
  /** For people: the file, and which document of it. */
  readonly name: string;
  /** sha256 of its bytes, in hexadecimal. */
  readonly hash: string;
  bytes(): Uint8Array;
}

export interface GivenDocuments {
  /** By their hashes: those that were looked for. */
  readonly byHash: ReadonlyMap<string, GivenDocument>;
  /** Sentences about files that could not be looked into. */
  readonly remarks: readonly string[];
}

/** Larger files are no copies of sources. */
const MOST_BYTES = 2_000_000_000;

/**
 * Looks for documents by their hashes, one file in memory at a time. Throws `InputError` for what is not there.
 * @param names of files and folders, as the user typed them
 */
export function findDocuments(names: readonly string[], wanted: ReadonlySet<string>, cwd: string): GivenDocuments {
  const byHash = new Map<string, GivenDocument>();
  const remarks: string[] = [];
  for (const file of names.flatMap((name) => filesAt(resolve(cwd, name), name))) {
    try {
      for (const document of documentsIn(file)) {
        if (wanted.has(document.hash) && !byHash.has(document.hash)) byHash.set(document.hash, document);
      }
    } catch (error) {
      if (!(error instanceof UnreadArchive)) throw error;
      remarks.push(`“${file.name}” ${error.message}.`);
    }
  }
  return { byHash, remarks };
}

export function readGiven({ path, name }: NamedFile): Uint8Array {
  return withFileErrors('read', name, () => readFileSync(path));
}

/** A file itself, or all files of a folder and of the folders in it. */
function filesAt(path: string, name: string): NamedFile[] {
  return withFileErrors('read', name, () => {
    if (!statSync(path).isDirectory()) return [{ path, name }];
    const inside = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = inside.map((entry) => join(entry.parentPath, entry.name)).sort();
    return paths.map((one) => ({ path: one, name: join(name, relative(path, one)) }));
  });
}

function* documentsIn(file: NamedFile): Generator<GivenDocument> {
  const { path, name } = file;
  const size = withFileErrors('read', name, () => statSync(path).size);
  if (size > MOST_BYTES) throw new UnreadArchive('is larger than 2 GB and was not looked into');
  const bytes = readGiven(file);
  yield { name, hash: sha256(bytes), bytes: () => readGiven(file) };
  if (/\.warc\.gz$/iu.test(path)) yield* documentsInWarc(bytes, name);
  if (/\.wacz$/iu.test(path)) yield* documentsInWacz(bytes, name);
}
