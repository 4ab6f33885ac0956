/** PDFs written by hand for tests: text at places, in fonts that every reader of PDF has. */
import { Buffer } from 'node:buffer';

export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page. */
  readonly y: number;
  readonly size?: number;
  /** A font of `fonts` below; Helvetica otherwise. */
  readonly font?: 'F' | 'J' | 'V';
}

/** Latin, and Japanese from left to right and from top to bottom, in an encoding that is a table of the reader's. */
const FONTS: Readonly<Record<string, string>> = {
  F: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  J: japanese('UniJIS-UCS2-H'),
  V: japanese('UniJIS-UCS2-V'),
};

export function pdfFile(pages: readonly (readonly PdfText[])[], catalog = ''): Buffer {
  return pdfOfStreams(
    pages.map((texts) => texts.map(shownText).join('\n')),
    catalog,
  );
}

/** A page for each content stream. */
export function pdfOfStreams(streams: readonly string[], catalog = ''): Buffer {
  const names = Object.keys(FONTS);
  const first = 3 + names.length;
  const fonts = names.map((name, at) => `/${name} ${3 + at} 0 R`).join('');
  const kids = streams.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return numbered([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`,
    ...Object.values(FONTS),
    ...streams.flatMap((stream, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<<${fonts}>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
      `<</Length ${Buffer.byteLength(stream, 'latin1')}>>stream\n${stream}\nendstream`,
    ]),
  ]);
}

function numbered(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

function shownText({ text, x, y, size = 10, font = 'F' }: PdfText): string {
  const bytes = font === 'F' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes.toString('hex')}> Tj ET`;
}

function japanese(encoding: string): string {
  const descendant =
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000>>';
  return `<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/${encoding}/DescendantFonts[${descendant}]>>`;
}
