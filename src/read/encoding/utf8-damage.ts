/** What of a file is sound UTF-8 beyond ASCII, and what is not. Both are counted in characters, not in bytes. */
export interface Utf8Damage {
  readonly sound: number;
  /** As many as a decoder puts U+FFFD for. */
  readonly broken: number;
  /** Offset of the first byte that is broken; the number of bytes if none is. */
  readonly firstBroken: number;
}

/** Counts by the decoder of the WHATWG Encoding Standard: the longest start of a sound character is one broken one. */
export function utf8Damage(bytes: Uint8Array): Utf8Damage {
  let sound = 0;
  let broken = 0;
  let firstBroken = bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const [length, low, high] = expected(lead);
    let taken = 1;
    if (length > 1 && within(bytes[at + 1], low, high)) {
      taken = 2;
      while (taken < length && within(bytes[at + taken], 0x80, 0xbf)) taken++;
    }
    if (taken < length || length === 0) {
      if (broken === 0) firstBroken = at;
      broken++;
    } else if (length > 1) sound++;
    at += taken;
  }
  return { sound, broken, firstBroken };
}

/** Bytes of the character that a byte begins, 0 if none begins with it, and the bounds of the second of them. */
function expected(lead: number): readonly [length: number, low: number, high: number] {
  if (lead < 0x80) return [1, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [2, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef) return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4) return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return [0, 0, 0];
}

function within(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
