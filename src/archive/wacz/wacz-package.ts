/** What a WACZ file says of its own files: their hashes, in the forms that validators and that people can check. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { sha256 } from '../../text/hash.ts';
import type { StoredFile } from './stored-zip.ts';

/** A resource of the data package. */
export interface PackagedFile {
  readonly name: string;
  readonly path: string;
  /** `sha256:` and hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

/** A file that puts itself on the list once all of it has been taken. */
export function packaged(path: string, content: Iterable<Uint8Array>, files: PackagedFile[]): StoredFile {
  return { path, content: noted(path, content, files) };
}

function* noted(path: string, content: Iterable<Uint8Array>, files: PackagedFile[]): Generator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of content) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  files.push({ name: posix.basename(path), path, hash: `sha256:${hash.digest('hex')}`, bytes });
}

/** The data package, its digest, and the hashes once more as `sha256sum -c` reads them. @param created instant in UTC */
export function* packageFiles(
  files: readonly PackagedFile[],
  created: string,
  software: string,
): Generator<StoredFile> {
  const about = { profile: 'data-package', resources: files, wacz_version: '1.1.1', software, created };
  const path = 'datapackage.json';
  const datapackage = JSON.stringify(about, null, 2);
  const hash = `sha256:${sha256(datapackage)}`;
  const sums = [...files, { path, hash }].map((file) => `${file.hash.slice('sha256:'.length)}  ${file.path}\n`);
  yield whole(path, datapackage);
  yield whole('datapackage-digest.json', JSON.stringify({ path, hash }, null, 2));
  // Without a point in its name: a validator asks that all other files are in the data package.
  yield whole('SHA256SUMS', sums.join(''));
}

function whole(path: string, text: string): StoredFile {
  return { path, content: [Buffer.from(text)] };
}
