import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';

/** What the network edge may do, and by which means. Tests bring their own means, so that they never leave the machine. */
export interface NetworkPolicy {
  /** `name:port` of hosts that may be on an inner network, because the user vouches for them: `wiki.example:8080`. */
  readonly allowHosts: readonly string[];
  /** All IP addresses of a name, of both families. Rejects with the error of the name service. */
  resolve(host: string): Promise<readonly string[]>;
  /** Starts to connect to an IP address. */
  connect(address: string, port: number): Socket;
  /** Certificates of issuers, in PEM, to trust in place of the well-known ones: those of a test site. */
  readonly trust?: string;
}

/** The network as this machine sees it. No proxy is used, whatever the environment says: it would see what we may not. */
export function systemPolicy(allowHosts: readonly string[]): NetworkPolicy {
  return {
    allowHosts,
    async resolve(host) {
      const found = await lookup(host, { all: true });
      return found.map(({ address }) => address);
    },
    connect: (address, port) => connect({ host: address, port }),
  };
}
