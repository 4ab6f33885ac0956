/** The head of an HTTP message as the archive keeps it: byte for byte as it came, but for how the body was framed. */
import type { Exchange, Head } from '../../capture/fetch/exchange.ts';

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

/** The head of an answer that fits the kept body, which has no chunks, and of which the length is known. */
export function framedHead({ response, body }: Exchange): Head {
  const { line, status, headers } = response;
  const length = String(body.length);
  const isWrong = (name: string, value: string) =>
    isNamed(name, 'transfer-encoding') || (isNamed(name, 'content-length') && value !== length);
  // What stands in a 304 is about the document, which is not in it (RFC 9110, section 15.4.5).
  if (status === 304 || !headers.some(([name, value]) => isWrong(name, value))) return response;
  const kept = headers.map(([name, value]) => [isWrong(name, value) ? `${ORIGINAL}${name}` : name, value] as const);
  const isAnnounced = kept.some(([name]) => isNamed(name, 'content-length'));
  return { line, headers: isAnnounced ? kept : [...kept, ['Content-Length', length]] };
}

function isNamed(name: string, lowerCase: string): boolean {
  return name.toLowerCase() === lowerCase;
}

/** Neither a line end nor a letter that would become one when its upper byte is lost. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]/gu, ' ').replace(/[^\0-\xff]/gu, '?');
}
