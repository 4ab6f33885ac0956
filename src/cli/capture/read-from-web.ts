import type { Fetched } from '../../capture/fetch/exchange.ts';
import type { InputFile } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import { decode } from '../../read/encoding/decode.ts';
import { servedCharset } from '../../source/sniff.ts';
import type { Io } from '../io.ts';
import { openNetwork } from './network.ts';

/** A page at an address. Throws `InputError` where there is none to be had. */
export async function readFromWeb(address: string, io: Io, allowHosts: readonly string[]): Promise<InputFile> {
  const fetched = await openNetwork(io, allowHosts).fetcher.get(address);
  const last = fetched.exchanges.at(-1);
  if (fetched.fault || !last) {
    throw new InputError(`Cannot read ${address}: ${fetched.fault?.reason ?? 'nothing came.'}`);
  }
  const { status } = last.response;
  if (status < 200 || status > 299) {
    throw new InputError(
      `Cannot read ${address}: the server answers ${status}; open it in a browser, and save the page.`,
    );
  }
  return { name: address, url: last.url, bytes: withServedCharset(fetched, address) };
}

/** Readers know the bytes alone; a text whose encoding only the server tells becomes UTF-8 with a mark that says so. */
function withServedCharset({ exchanges, body }: Fetched, address: string): Uint8Array {
  const type = exchanges.at(-1)?.response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const charset = servedCharset(type);
  if (charset === undefined || !/^text\/|xml|json/iu.test(type ?? '') || body.byteLength === 0) return body;
  const { text, encoding, bom } = decode(body, address, charset);
  return encoding === 'utf-8' || bom ? body : Buffer.from(`\ufeff${text}`);
}
