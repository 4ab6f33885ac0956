import { InputError } from '../model/input-error.ts';
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
 * HTML file, else it is UTF-8 if most of the bytes beyond ASCII are valid UTF-8, else windows-1252. Throws `InputError`
 * for binary files, and for UTF-16 without a byte order mark.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark && mark.encoding !== 'utf-8') {
    return { text: decodeAs(bytes, mark.encoding), encoding: mark.encoding, bom: true };
  }
  if (bytes.includes(0)) throw isUtf16(bytes) ? utf16(name) : binary(name);
  const bom = mark !== undefined;
  const text = asUtf8(bytes);
  const declared = bom ? undefined : declaredEncoding(bytes);
  if (declared && declared !== 'utf-8') return { text: decodeAs(bytes, declared), encoding: declared, bom };
  const decoded = text === undefined ? decodedAnyway(bytes, bom) : { text, encoding: 'utf-8', bom };
  if (controlCharacters(decoded.text.slice(0, DECLARATION_WINDOW)) > 4) throw binary(name);
  return decoded;
}

/** Bytes that are not wholly UTF-8: a damaged UTF-8 file, if most of what is beyond ASCII is sound, else windows-1252. */
function decodedAnyway(bytes: Uint8Array, bom: boolean): Decoded {
  const { sound, broken, firstBroken } = utf8Damage(bytes);
  if (!bom && broken > sound) return { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252', bom };
  const text = decodeAs(bytes, 'utf-8');
  const first = decodeAs(bytes.subarray(0, firstBroken), 'utf-8').length;
  return { text, encoding: 'utf-8', bom, damage: { places: broken, first } };
}

/** Half of the bytes of Latin text in UTF-16 are zero, all on even or all on odd places. */
function isUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, DECLARATION_WINDOW);
  if (!head.includes(0)) return false;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > head.length / 4 && Math.min(even, odd) <= head.length / 100;
}

function utf16(name: string): InputError {
  return new InputError(`“${name}” seems to be text in UTF-16; save it as UTF-8 in your editor and give it again.`);
}

function binary(name: string): InputError {
  return new InputError(
    `“${name}” is not a text file that can be read here (it holds binary data); give the page as .txt, .md, .html or .docx.`,
  );
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 in a declaration that can be read byte by byte is wrong, as in the HTML standard; unknown labels are ignored. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WINDOW));
  const label = (XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head))?.[1];
  if (!label) return undefined;
  try {
    const encoding = new TextDecoder(label).encoding;
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function controlCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) count += 1;
  }
  return count;
}
