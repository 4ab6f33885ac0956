import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Writes a new file and returns only when it lies on the disk. Fails if the file exists. Returns its size in bytes. */
export function writeDurably(path: string, content: string | Uint8Array | Iterable<Uint8Array>, mode = 0o666): number {
  const file = openSync(path, 'wx', mode);
  try {
    let size = 0;
    for (const chunk of chunks(content)) {
      writeWhole(file, chunk);
      size += chunk.byteLength;
    }
    fsyncSync(file);
    return size;
  } finally {
    closeSync(file);
  }
}

/**
 * Appends after the first `end` bytes of a file, in place of what an earlier write that failed has left there, and
 * returns only when it lies on the disk. Makes the file if `end` is 0.
 */
export function appendDurably(path: string, end: number, content: Uint8Array): void {
  const file = openSync(path, end === 0 ? constants.O_RDWR | constants.O_CREAT : constants.O_RDWR);
  try {
    if (fstatSync(file).size > end) ftruncateSync(file, end);
    writeWhole(file, content, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder last: what was created in it or renamed in it. Windows does this by itself and opens no folders. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function chunks(content: string | Uint8Array | Iterable<Uint8Array>): Iterable<Uint8Array> {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}

/** The system may take fewer bytes than it is given. */
function writeWhole(file: number, bytes: Uint8Array, position?: number): void {
  for (let at = 0; at < bytes.byteLength; ) {
    at += writeSync(file, bytes, at, undefined, position === undefined ? undefined : position + at);
  }
}
