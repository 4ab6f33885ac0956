/** Zip archives written by hand, so that each of their fields can tell a lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Fields of the directory that say something else than the content does. */
  readonly central?: Partial<ZipFields>;
  /** Fields of the header before the content that say something else. */
  readonly local?: Partial<ZipFields>;
  readonly isStored?: boolean;
}

export interface ZipFields {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly length: number;
  readonly offset: number;
}

export interface ZipForm {
  /** Sizes and the place of the directory stand in the records for large archives, as some programs always write them. */
  readonly isZip64?: boolean;
  readonly comment?: string;
  /** Bytes before the first part. */
  readonly before?: Uint8Array;
}

const SATURATED = 0xffffffff;

export function zipFile(parts: readonly ZipPart[], { isZip64 = false, comment = '', before }: ZipForm = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from(before ?? [])];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, content, central, local, isStored = false } of parts) {
    const whole = Buffer.from(content);
    const data = isStored ? whole : deflateRawSync(whole, { level: 9 });
    const sizes = { crc: crc32(whole), compressed: data.length, length: whole.length };
    const fields: ZipFields = { name, flags: 0x800, method: isStored ? 0 : 8, ...sizes, offset: place, ...central };
    directory.push(centralHeader(fields, isZip64));
    const header = localHeader({ ...fields, ...sizes, name, ...local });
    pieces.push(header, data);
    place += header.length + data.length;
  }
  const all = Buffer.concat(directory);
  pieces.push(all);
  if (isZip64) pieces.push(end64(parts.length, all.length, place));
  const [count, size, at] = isZip64 ? [0xffff, SATURATED, SATURATED] : [parts.length, all.length, place];
  const end = numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, at], [2, comment.length]);
  return Buffer.concat([...pieces, end, Buffer.from(comment)]);
}

function localHeader({ name, flags, method, crc, compressed, length }: ZipFields): Buffer {
  const bytes = Buffer.from(name);
  return Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x210000], [4, crc], [4, compressed], [4, length]),
    numbers([2, bytes.length], [2, 0]),
    bytes,
  ]);
}

function centralHeader({ name, flags, method, crc, compressed, length, offset }: ZipFields, isZip64: boolean): Buffer {
  const bytes = Buffer.from(name);
  const large = [length, compressed, offset];
  const extra = isZip64 ? numbers([2, 1], [2, 24], ...large.map((one): [number, number] => [8, one])) : Buffer.alloc(0);
  const [l = 0, c = 0, o = 0] = isZip64 ? large.map(() => SATURATED) : large;
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0x210000], [4, crc], [4, c], [4, l]),
    numbers([2, bytes.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, o]),
    bytes,
    extra,
  ]);
}

/** The directory's end in the form for large archives, and the record that says where it stands. */
function end64(count: number, size: number, start: number): Buffer {
  const about = [
    [8, 44],
    [4, 0x2d002d],
    [8, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, start],
  ] as const;
  return Buffer.concat([
    numbers([4, 0x06064b50], ...about),
    numbers([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]),
  ]);
}

/** Little-endian. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, length);
    }),
  );
}
