import type { Duplex } from 'node:stream';
import type { Fault } from '../fetch/exchange.ts';
import { broken } from '../fetch/fault.ts';
import type { Outlet } from './outlet.ts';

/**
 * Answers CONNECT (RFC 9110, section 9.3.6): secure pages, and WebSockets of both kinds, which browsers send through
 * proxies in no other way. Host and port are judged as those of a page; what goes through cannot be seen.
 */
export async function tunnel(
  authority: string,
  client: Duplex,
  head: Uint8Array,
  outlet: Outlet,
  refuse: (fault: Fault) => void,
): Promise<void> {
  const url = AUTHORITY.test(authority) ? URL.parse(`https://${authority}/`) : null;
  if (!url) {
    refuse(broken('A tunnel leads to a host and a port.'));
    return;
  }
  const opened = await outlet.open(url);
  if ('fault' in opened) {
    refuse(opened.fault);
    return;
  }
  const { socket } = opened;
  if (client.destroyed) {
    socket.destroy();
    return;
  }
  client.on('close', () => socket.destroy());
  // What has come from the server still has to reach the browser.
  socket.on('close', (isBroken) => (isBroken ? client.destroy() : client.end()));
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.byteLength > 0) socket.write(head);
  client.pipe(socket);
  socket.pipe(client);
}

/** A host and a port with nothing around them that a parser of addresses would take for a user name, path or query. */
const AUTHORITY = /^(?:\[[0-9a-f:.]+\]|[^\s:@/?#\\[\]]+):\d{1,5}$/iu;
