import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Fault } from '../fetch/exchange.ts';
import type { NetworkPolicy } from '../fetch/guard/network-policy.ts';
import { LIMITS } from '../fetch/limits.ts';
import { forward } from './forward.ts';
import { Outlet, type OutletLimits } from './outlet.ts';
import { tunnel } from './tunnel.ts';

/** Only the browser that we start knows it, so that nothing else on the machine can go out by our proxy. */
export interface ProxyCredential {
  readonly username: string;
  readonly password: string;
}

const USERNAME = 'contextpage';
const CHALLENGE = 'Basic realm="contextpage"';
/** Tells answers of the proxy from those of servers. Its value is a secret, as any server can write the name. */
const OWN_ANSWER = 'X-Contextpage-Proxy';

/**
 * An HTTP proxy on loopback through which the browser reaches the public web and nothing else: whatever it asks for, at
 * first or after a redirect or from a script, is judged by the guard that also judges our own requests. What is not
 * public gets 403; what fails otherwise, 502.
 */
export class FilteringProxy {
  /** What was asked of the network, and what came of it. */
  readonly outlet: Outlet;
  readonly credential: ProxyCredential = { username: USERNAME, password: randomBytes(24).toString('base64url') };
  readonly #mark = randomBytes(24).toString('base64url');
  readonly #server: Server;
  readonly #clients = new Set<Duplex>();

  private constructor(policy: NetworkPolicy, limits: OutletLimits) {
    this.outlet = new Outlet(policy, limits);
    this.#server = createServer({ maxHeaderSize: LIMITS.head, insecureHTTPParser: false });
    this.#server.on('connection', (client) => {
      this.#clients.add(client);
      client.on('close', () => this.#clients.delete(client));
      client.on('error', () => client.destroy());
    });
    this.#server.on('clientError', (_, client) => client.destroy());
    this.#server.on('request', (request, response) => this.#forward(request, response));
    this.#server.on('connect', (request, client, head) => this.#tunnel(request, client, head));
  }

  static async start(policy: NetworkPolicy, limits: OutletLimits): Promise<FilteringProxy> {
    const proxy = new FilteringProxy(policy, limits);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** `http://127.0.0.1:40001`. */
  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Whether an answer with these headers is of the proxy itself. */
  isOwnAnswer(headers: Readonly<Record<string, string>>): boolean {
    return headers[OWN_ANSWER.toLowerCase()] === this.#mark;
  }

  /** Ends every connection on either side, finished or not. */
  async close(): Promise<void> {
    this.outlet.close();
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const client of this.#clients) client.destroy();
    await closed;
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, text: string, headers: Record<string, string>): void => {
      if (response.headersSent) response.destroy();
      else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
    };
    // What is written to a browser that has gone.
    response.on('error', () => response.destroy());
    const refuse = (fault: Fault): void => answer(statusOf(fault), fault.reason, this.#marked());
    if (!this.#isOurs(request)) answer(407, 'This proxy is not yours.', { 'Proxy-Authenticate': CHALLENGE });
    else await forward(request, response, this.outlet, refuse);
  }

  async #tunnel(request: IncomingMessage, client: Duplex, head: Uint8Array): Promise<void> {
    const answer = (status: number, header: string): void => {
      client.end(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${header}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      );
    };
    if (!this.#isOurs(request)) answer(407, `Proxy-Authenticate: ${CHALLENGE}\r\n`);
    else await tunnel(request.url ?? '', client, head, this.outlet, (fault) => answer(statusOf(fault), ''));
  }

  #isOurs({ headers }: IncomingMessage): boolean {
    const { username, password } = this.credential;
    const expected = Buffer.from(`${username}:${password}`).toString('base64');
    return headers['proxy-authorization'] === `Basic ${expected}`;
  }

  #marked(): Record<string, string> {
    return { [OWN_ANSWER]: this.#mark };
  }
}

function statusOf({ kind }: Fault): number {
  return kind === 'not-public' ? 403 : 502;
}
