import type { Limits } from '../../src/capture/fetch/limits.ts';
import { Outbound } from '../../src/capture/fetch/outbound.ts';
import { loopbackPolicy, type Names } from './loopback-policy.ts';
import type { Site } from './site.ts';

export const USER_AGENT = 'test-reader/1.0 (+https://reader.example/)';
export const NOW: Date = new Date('2026-05-01T09:30:00Z');

/** The way out, with no more allowed than these sites. Limits are those of the product where none are given. */
export function outboundTo(
  sites: readonly Pick<Site, 'host'>[],
  { names = {}, trust, ...limits }: Partial<Limits> & { readonly names?: Names; readonly trust?: string } = {},
): Outbound {
  const policy = loopbackPolicy(
    sites.map(({ host }) => host),
    names,
  );
  return new Outbound({
    policy: trust === undefined ? policy : { ...policy, trust },
    userAgent: USER_AGENT,
    now: () => NOW,
    limits,
  });
}
