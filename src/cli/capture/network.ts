import { type NetworkPolicy, systemPolicy } from '../../capture/fetch/guard/network-policy.ts';
import { Outbound } from '../../capture/fetch/outbound.ts';
import { PoliteFetcher, userAgent } from '../../capture/fetch/polite/polite-fetcher.ts';
import type { Ask } from '../../capture/outside/outside-archive.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

/** The way to the web for one run of a command. */
export interface Network {
  readonly policy: NetworkPolicy;
  readonly fetcher: PoliteFetcher;
  /** For services of web archives, which the user has named: robots.txt is not for those who are invited to ask. */
  readonly ask: Ask;
}

export function openNetwork(io: Io, allowHosts: readonly string[]): Network {
  const policy = systemPolicy(allowHosts);
  const now = (): Date => io.now();
  const outbound = new Outbound({ policy, userAgent: userAgent(version()), now });
  const fetcher = new PoliteFetcher(outbound, { now, wait: (milliseconds, signal) => io.wait(milliseconds, signal) });
  return {
    policy,
    fetcher,
    ask: (address, asking) => fetcher.during(address, () => outbound.fetch(address, asking)),
  };
}
