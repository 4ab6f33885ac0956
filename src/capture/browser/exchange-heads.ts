import type { Request, Response } from 'playwright-core';
import type { Exchange } from '../fetch/exchange.ts';
import { onOneLine } from '../fetch/on-one-line.ts';

type Headers = Exchange['request']['headers'];

/**
 * The heads of a request and its answer as HTTP/1.1, whatever the browser spoke: an archive knows no other. The browser
 * gives bodies without content encoding and chunks, so the headers that would say otherwise stay under
 * `X-Archive-Orig-…`, as other archives write them, and `Content-Length` is that of the body that is kept.
 */
export async function exchangeHeads(
  request: Request,
  response: Response,
  bodyLength: number,
): Promise<Pick<Exchange, 'request' | 'response'>> {
  const [asked, answered] = await Promise.all([request.headersArray(), response.headersArray()]);
  const { host, pathname, search } = new URL(request.url());
  const sent = listed(asked).filter(([name]) => !/^proxy-/iu.test(name));
  const hasHost = sent.some(([name]) => name.toLowerCase() === 'host');
  const status = response.status();
  return {
    request: {
      line: `${request.method()} ${pathname}${search} HTTP/1.1`,
      headers: hasHost ? sent : [['Host', host], ...sent],
    },
    response: {
      line: `HTTP/1.1 ${status} ${onOneLine(response.statusText())}`,
      status,
      headers: [...listed(answered).map(setAside), ['Content-Length', String(bodyLength)]],
    },
  };
}

/** Without the pseudo-headers of HTTP/2 and 3 (`:status`), and without what is between the browser and our proxy. */
function listed(headers: readonly { readonly name: string; readonly value: string }[]): Headers {
  return headers
    .filter(({ name }) => !/^(?::.*|connection|keep-alive)$/iu.test(name))
    .flatMap(({ name, value }) => value.split('\n').map((one) => [onOneLine(name), onOneLine(one)] as const));
}

function setAside([name, value]: Headers[number]): Headers[number] {
  return /^(?:content-encoding|content-length|transfer-encoding)$/iu.test(name)
    ? [`X-Archive-Orig-${name}`, value]
    : [name, value];
}
