import { InputError } from '../../model/input-error.ts';
import { guessLegacyEncoding } from './legacy-encoding.ts';
import { utf8Damage } from './utf8-damage.ts';

/** A text input as it was found, with what is needed to write it back the same way. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** Label of the WHATWG Encoding Standard: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  readonly bom: boolean;
  /** Where the file breaks its own encoding: each such place is U+FFFD in the text. */
  readonly damage?: Damage;
}

export interface Damage {
  readonly places: number;
  /** Offset of the first one in the text. */
  readonly first: number;
}

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** How far into a file browsers look for a declaration of the encoding. */
const DECLARATION_WINDOW = 1024;
const XML_DECLARATION = /^<\?xml[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/u;
const META_CHARSET = /<meta\b[^>]{0,400}?\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/iu;

/**
 * Bytes of a text file to text. The encoding comes from the byte order mark, else from the declaration of an XML or
 * HTML file, else it is UTF-16 if its zero bytes say so, else UTF-8 if most of the bytes beyond ASCII are valid UTF-8, else
 * one of the older encodings, guessed by its words. The label it was `served` with counts for bytes that declare
 * nothing and are not UTF-8 from end to end. Throws `InputError` for binary files.
 */
export function decode(bytes: Uint8Array, name: string, served?: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark && mark.encoding !== 'utf-8') {
    return { text: decodeAs(bytes, mark.encoding), encoding: mark.encoding, bom: true };
  }
  if (bytes.includes(0)) return decodedUtf16(bytes, name);
  const bom = mark !== undefined;
  const text = decodedWhole(bytes, 'utf-8');
  const declared = bom ? undefined : (declaredEncoding(bytes) ?? servedEncoding(bytes, text, served));
  if (declared && declared !== 'utf-8') return { text: decodeAs(bytes, declared), encoding: declared, bom };
  const decoded = text === undefined ? decodedAnyway(bytes, bom) : { text, encoding: 'utf-8', bom };
  if (controlCharacters(decoded.text.slice(0, DECLARATION_WINDOW)) > 4) throw binary(name);
  return decoded;
}

/** Bytes that are not wholly UTF-8: a damaged UTF-8 file, if most of what is beyond ASCII is sound, else an older encoding. */
function decodedAnyway(bytes: Uint8Array, bom: boolean): Decoded {
  const { sound, broken, firstBroken } = utf8Damage(bytes);
  if (!bom && broken > sound) {
    const encoding = guessLegacyEncoding(bytes);
    return { text: decodeAs(bytes, encoding), encoding, bom };
  }
  const text = decodeAs(bytes, 'utf-8');
  const first = decodeAs(bytes.subarray(0, firstBroken), 'utf-8').length;
  return { text, encoding: 'utf-8', bom, damage: { places: broken, first } };
}

/**
 * UTF-16 without a byte order mark: the zero bytes of its blanks, digits and Latin letters lie all on even or all on odd
 * places, and what comes out is text.
 */
function decodedUtf16(bytes: Uint8Array, name: string): Decoded {
  const zeros: [number, number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at & 1 ? 1 : 0] += 1;
  const encoding = zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le';
  const text = Math.min(...zeros) * 50 > Math.max(...zeros) ? undefined : decodedWhole(bytes, encoding);
  const head = text?.slice(0, DECLARATION_WINDOW);
  if (text === undefined || !head || controlCharacters(head) > 0 || !isMostlyText(head)) throw binary(name);
  return { text, encoding, bom: false };
}

function isMostlyText(text: string): boolean {
  return (text.match(/[\p{L}\p{M}\p{N}\p{P}\s]/gu)?.length ?? 0) > text.length * 0.9;
}

function binary(name: string): InputError {
  return new InputError(
    `“${name}” is damaged, or holds binary data that are no page; give the page as .txt, .md, .html, .docx or .odt.`,
  );
}

function decodedWhole(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WINDOW));
  const label = (XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head))?.[1];
  return label ? encodingOf(label) : undefined;
}

/** UTF-16 in a declaration that can be read byte by byte is wrong, as in the HTML standard; unknown labels are ignored. */
function encodingOf(label: string): string | undefined {
  try {
    const encoding = new TextDecoder(label).encoding;
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Text that is valid UTF-8 is hardly ever anything else, but for encodings that switch their letters by an escape. */
function servedEncoding(bytes: Uint8Array, utf8: string | undefined, label: string | undefined): string | undefined {
  if (label === undefined || (utf8 !== undefined && !bytes.includes(0x1b))) return undefined;
  return encodingOf(label);
}

function controlCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) count += 1;
  }
  return count;
}
