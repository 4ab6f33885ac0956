import { InputError } from '../model/input-error.ts';

/** A text input as it was found, with what is needed to write it back the same way. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** Label of the WHATWG Encoding Standard: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  readonly bom: boolean;
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
 * HTML file, else it is UTF-8 if the bytes are valid UTF-8, else windows-1252. Throws `InputError` for binary files.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return { text: decodeAs(bytes, mark.encoding), encoding: mark.encoding, bom: true };
  if (bytes.includes(0)) throw binary(name);
  const text = asUtf8(bytes);
  const declared = declaredEncoding(bytes);
  if (declared && declared !== 'utf-8') return { text: decodeAs(bytes, declared), encoding: declared, bom: false };
  const encoding = text === undefined ? 'windows-1252' : 'utf-8';
  const decoded = text ?? decodeAs(bytes, encoding);
  if (controlCharacters(decoded.slice(0, DECLARATION_WINDOW)) > 4) throw binary(name);
  return { text: decoded, encoding, bom: false };
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
