import type { CheckContext } from '../../check/context.ts';
import type { PageSourceVerdicts } from './page-verifier.ts';

/** What the rules may know of the comparison of a page with its saved sources. */
export function verdictContext({ verified, looks, described }: PageSourceVerdicts): CheckContext {
  return {
    verifications: new Map(verified.map(({ quotation, verification }) => [quotation.id, verification])),
    ...(looks && { looks }),
    ...(described && { described }),
    drifted: new Set(verified.filter(({ drifted }) => drifted).map(({ quotation }) => quotation.id)),
  };
}
