import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive; its content is taken one piece at a time, when the archive gets to it. */
export interface StoredFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: Iterable<Uint8Array>;
}

/**
 * A zip archive whose files are not compressed, so that a part of one can be read by its place in the whole: in chunks,
 * and the same bytes for the same files. No more than 4 GiB: there is no Zip64.
 */
export function* storedZip(files: Iterable<StoredFile>): Generator<Uint8Array> {
  // The first day of the format; headers have local time, so that this is the same everywhere.
  const day = new Date(1980, 0, 1);
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, content } of files) {
    const file = new ZipPassThrough(path);
    file.mtime = day;
    zip.add(file);
    for (const piece of content) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}
