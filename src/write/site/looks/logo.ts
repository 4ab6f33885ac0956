import { sha256 } from '../../../text/hash.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';
import { attributes, type Html, html } from '../html.ts';
import type { Logo } from './looks.ts';

/** First above the title. The numbers keep its place until it is loaded, in the height that the style sheet gives it. */
export function logoImage(options: WriteOptions): Html | undefined {
  const logo = logoOf(options);
  if (!logo) return undefined;
  const [width, height] = wholeNumbers(logo);
  return html`<img${attributes({ class: 'logo', src: pathOf(logo), alt: logo.alt, width, height })}>
`;
}

export function logoFiles(options: WriteOptions): OutputFile[] {
  const logo = logoOf(options);
  return logo ? [{ path: pathOf(logo), content: logo.bytes }] : [];
}

/** A page that is one file has no other beside it. */
function logoOf({ looks, singleFile }: WriteOptions): Logo | undefined {
  return singleFile ? undefined : looks?.logo;
}

/** Another image is another file, whatever a server tells browsers to keep. */
function pathOf({ bytes, extension }: Logo): string {
  return `assets/logo-${sha256(bytes).slice(0, 8)}${extension}`;
}

/** HTML has no fractions of pixels, and a small drawing would lose its proportions by rounding. */
function wholeNumbers({ width, height }: Logo): [width: number, height: number] {
  const scale = Number.isInteger(width) && Number.isInteger(height) ? 1 : 1000 / Math.max(width, height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
