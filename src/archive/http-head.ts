/** The head of an HTTP message as the archive keeps it: byte for byte as it came, but for how the body was framed. */
import type { Exchange, Head } from '../capture/fetch/exchange.ts';

/** Other tools keep what they had to change under this name, too. */
const ORIGINAL = 'X-Archive-Orig-';

/** With the empty line that ends it. */
export function headBytes({ line, headers }: Head): Uint8Array {
  const lines = [line, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(
    lines
      .map((one) => `${oneLine(one)}\r\n`)
      .join('')
      .concat('\r\n'),
    'latin1',
  );
}

/** The head of an answer that fits the kept body, which has no chunks, and of which its length is known. */
export function framedHead({ response, body }: Exchange): Head {
  // What stands in a 304 is about the document, which is not in it (RFC 9110, section 15.4.5).
  if (response.status === 304) return response;
  const length = String(body.length);
  const isChunked = response.headers.some(([name]) => isNamed(name, 'transfer-encoding'));
  const isAnnounced = response.headers.some(([name, value]) => isNamed(name, 'content-length') && value === length);
  const headers = response.headers.flatMap(([name, value]): Head['headers'] => {
    if (isNamed(name, 'transfer-encoding')) return [[`${ORIGINAL}${name}`, value]];
    if (isNamed(name, 'content-length') && value !== length) return [[`${ORIGINAL}${name}`, value]];
    return [[name, value]];
  });
  const isFramed = isChunked || headers.some(([name]) => name.startsWith(ORIGINAL));
  return {
    line: response.line,
    headers: isFramed && !isAnnounced ? [...headers, ['Content-Length', length]] : headers,
  };
}

/** The value of the first header of this name. @param name in lower case */
export function headerOf({ headers }: Pick<Head, 'headers'>, name: string): string | undefined {
  return headers.find(([other]) => isNamed(other, name))?.[1];
}

function isNamed(name: string, lowerCase: string): boolean {
  return name.toLowerCase() === lowerCase;
}

/** Neither a line end nor a letter that would become one when its upper byte is lost. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]/gu, ' ').replace(/[^\0-\xff]/gu, '?');
}
