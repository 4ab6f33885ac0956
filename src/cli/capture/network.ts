import { systemPolicy } from '../../capture/fetch/network-policy.ts';
import { Outbound } from '../../capture/fetch/outbound.ts';
import { PoliteFetcher, userAgent } from '../../capture/fetch/polite-fetcher.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

/** The way to the web for one run of a command. */
export function openNetwork(io: Io, allowHosts: readonly string[]): PoliteFetcher {
  const now = (): Date => io.now();
  const outbound = new Outbound({ policy: systemPolicy(allowHosts), userAgent: userAgent(version()), now });
  return new PoliteFetcher(outbound, { now, wait: (milliseconds, signal) => io.wait(milliseconds, signal) });
}
