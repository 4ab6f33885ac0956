import type { Logo } from '../../write/site/looks/looks.ts';
import { rasterOf } from './image-size.ts';
import { readSvg } from './svg-image.ts';

/** A reader on a phone loads it before anything else of the page is done. */
export const MOST_BYTES = 500_000;

/** The image, by what its bytes are; or what is wrong: “is larger than 500 kB”. */
export function readLogo(bytes: Uint8Array): Omit<Logo, 'alt'> | { readonly fault: string } {
  const raster = rasterOf(bytes);
  if (raster) return { ...raster, bytes };
  const text = utf8(bytes);
  if (text === undefined || !/^\s*</u.test(text)) return { fault: 'is no SVG, PNG, JPEG or WebP image' };
  const svg = readSvg(text);
  return 'fault' in svg ? svg : { extension: '.svg', bytes, ...svg };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
