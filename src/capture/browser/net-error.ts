import type { Fault } from '../fetch/exchange.ts';

/** What Chromium’s errors mean for a source: the first that fits. */
const MEANINGS: readonly (readonly [pattern: RegExp, kind: Fault['kind'], reason: string])[] = [
  [/^ERR_CERT_/u, 'certificate', 'The certificate of the server cannot be trusted.'],
  [/^ERR_SSL_|^ERR_BAD_SSL/u, 'no-connection', 'The server makes no secure connection.'],
  [/^ERR_TOO_MANY_REDIRECTS$/u, 'too-many-redirects', 'There were more redirects than a browser follows.'],
  [
    /^ERR_(?:UNSAFE_REDIRECT|INVALID_REDIRECT|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME|INVALID_URL)$/u,
    'bad-redirect',
    'A redirect leads to no web address.',
  ],
  [/^ERR_UNSAFE_PORT$/u, 'not-public', 'The port belongs to other services than the web.'],
  [/TIMED_OUT$/u, 'too-slow', 'The server took too long.'],
  [/^ERR_RESPONSE_HEADERS_TOO_BIG$/u, 'too-large', 'The answer has a larger head than browsers take.'],
  [/^ERR_(?:PROXY|TUNNEL)_CONNECTION_FAILED$/u, 'no-connection', 'The server could not be reached.'],
];

/** The fault behind an error of the browser’s network: `net::ERR_CERT_DATE_INVALID`. */
export function faultOfNetError(text: string): Fault {
  const code = /ERR_\w+/u.exec(text)?.[0] ?? '';
  const found = MEANINGS.find(([pattern]) => pattern.test(code));
  if (found) return { kind: found[1], reason: `${found[2].slice(0, -1)} (${code}).` };
  return { kind: 'broken-answer', reason: `The browser could not read the answer${code && ` (${code})`}.` };
}
