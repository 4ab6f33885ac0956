/** The size of PNG, JPEG and WebP images in pixels, as their heads say it. */

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface Raster extends ImageSize {
  readonly extension: '.png' | '.jpg' | '.webp';
}

/** Undefined where the bytes are none of these, or have no size. */
export function rasterOf(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = (extension: Raster['extension'], found: ImageSize | undefined): Raster | undefined =>
    found && found.width > 0 && found.height > 0 ? { extension, ...found } : undefined;
  if (tag(bytes, 1, 3) === 'PNG' && tag(bytes, 12, 4) === 'IHDR' && bytes.length >= 24) {
    return size('.png', { width: view.getUint32(16), height: view.getUint32(20) });
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return size('.jpg', jpegSize(view));
  if (tag(bytes, 0, 4) === 'RIFF' && tag(bytes, 8, 4) === 'WEBP' && bytes.length >= 30) {
    return size('.webp', webpSize(tag(bytes, 12, 4), view));
  }
  return undefined;
}

function tag(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** Goes from segment to segment to the start of the frame (ITU T.81, B.1.1.3 and B.2.2). */
function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Any marker may have bytes of 0xff before it.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, among which stand the markers of Huffman tables, of an extension and of arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The three kinds of WebP: lossy (RFC 6386, 9.1), lossless, and extended (RFC 9649). */
function webpSize(chunk: string, view: DataView): ImageSize | undefined {
  const at14Bits = (bits: number, shift: number): number => ((bits >>> shift) & 0x3fff) + 1;
  const at24Bits = (offset: number): number => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: at14Bits(bits, 0), height: at14Bits(bits, 14) };
  }
  if (chunk === 'VP8X') return { width: at24Bits(24), height: at24Bits(27) };
  return undefined;
}
