import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive; content in pieces is taken one at a time, when the archive gets to it. */
export interface ZipFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: string | Iterable<string>;
}

/** Pieces are joined up to this many code units before they are compressed: small pushes cost more than they carry. */
const BATCH = 1 << 16;

/**
 * A zip archive in chunks, the same bytes for the same files whatever the clock or time zone. Files may be generators:
 * memory stays flat however large they are, and a later file may depend on what an earlier one has seen.
 */
export function* zip(files: Iterable<ZipFile>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { path, content } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    // The format counts from 1980 in local time; a local date gives the same digits in every time zone.
    file.mtime = new Date(1980, 0, 1);
    archive.add(file);
    for (const batch of batches(typeof content === 'string' ? [content] : content)) {
      file.push(encoder.encode(batch));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < BATCH) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}
