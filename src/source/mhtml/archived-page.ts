/** The page in a web archive that a browser saves as one file (MHTML, RFC 2557): a MIME message of the page and its parts. */

export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** With the charset, as the part says it. */
  readonly contentType: string;
  /** Where the page was saved from. */
  readonly url?: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const HEADERS = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n/u;
const LONGEST_HEADERS = 16_384;

/** Whether the bytes begin as such a message does. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const headers = headersOf(latin1(bytes.subarray(0, LONGEST_HEADERS)));
  return headers?.get('content-type')?.toLowerCase().startsWith('multipart/related') ?? false;
}

/** The first part that is a page; undefined where the message holds none. */
export function archivedPage(bytes: Uint8Array): ArchivedPage | undefined {
  const text = latin1(bytes);
  const headers = headersOf(text);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/iu.exec(headers?.get('content-type') ?? '');
  if (!headers || !boundary) return undefined;
  for (const part of partsOf(text, `--${boundary[1] ?? boundary[2]}`)) {
    const contentType = part.headers.get('content-type') ?? '';
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(contentType)) continue;
    const url = part.headers.get('content-location') ?? headers.get('snapshot-content-location');
    return { bytes: decoded(part), contentType, ...(url === undefined ? {} : { url }) };
  }
  return undefined;
}

function* partsOf(text: string, line: string): Generator<Part> {
  let at = text.indexOf(line);
  while (at >= 0) {
    const start = text.indexOf('\n', at) + 1;
    const next = text.indexOf(`\n${line}`, start);
    const message = text.slice(start, next < 0 ? text.length : next).replace(/\r$/u, '');
    const headers = headersOf(message);
    if (headers) yield { headers, body: message.slice(HEADERS.exec(message)?.[0].length ?? 0) };
    at = next < 0 ? -1 : next + 1;
  }
}

/** By name in lower case, folded lines joined; undefined where the text does not begin with headers. */
function headersOf(text: string): Map<string, string> | undefined {
  const block = HEADERS.exec(text.slice(0, LONGEST_HEADERS))?.[0];
  if (block === undefined) return undefined;
  const lines = block
    .replace(/\r?\n[ \t]+/gu, ' ')
    .trim()
    .split(/\r?\n/u);
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

/** Byte for character. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
