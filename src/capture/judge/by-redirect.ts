import type { Outcome } from '../../model/capture.ts';
import type { Exchange } from '../fetch/exchange.ts';
import { type AddressKind, addressKind } from './address-kind.ts';
import { type Verdict, withoutFragment } from './judgement.ts';

const LED: Readonly<Record<AddressKind, readonly [Outcome, string]>> = {
  home: ['moved', 'The address leads to the home page of a site now, not to the source'],
  search: ['moved', 'The address leads to a search page now, not to the source'],
  login: ['login', 'The address leads to a login page'],
  consent: ['consent-wall', 'The address leads to a page that asks its reader to agree to something first'],
  challenge: ['bot-wall', 'The address leads to a check for robots'],
  offer: ['pay-wall', 'The address leads to an offer to subscribe'],
  missing: ['soft-404', 'The address leads to an error page of the site'],
  denied: ['error', 'The address leads to a page that says that it cannot be shown'],
};

/** What the address says that redirects led to. Nothing if it is of no kind, or of the same as the one asked for. */
export function verdictOnRedirect(asked: string, final: string): Verdict | undefined {
  if (withoutFragment(asked) === withoutFragment(final)) return undefined;
  const kind = addressKind(final);
  if (kind === undefined || kind === addressKind(asked)) return undefined;
  const [outcome, reason] = LED[kind];
  return { outcome, reason: `${reason}: ${final.slice(0, 200)}` };
}

/** The last address, if every redirect on the way to it said that it is for good (RFC 9110, 15.4.2 and 15.4.9). */
export function permanentTarget(exchanges: readonly Exchange[]): string | undefined {
  const hops = exchanges.slice(0, -1);
  const isPermanent = hops.length > 0 && hops.every(({ response: { status } }) => status === 301 || status === 308);
  const target = withoutFragment(exchanges.at(-1)?.url ?? '');
  return isPermanent && target !== withoutFragment(exchanges[0]?.url ?? '') ? target : undefined;
}
