import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Reads `length` bytes of a file from `offset` on, or as many as there are. */
export function readPart(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - offset)));
    let at = 0;
    for (let read = -1; read !== 0 && at < bytes.length; at += read) {
      read = readSync(file, bytes, at, bytes.length - at, offset + at);
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
