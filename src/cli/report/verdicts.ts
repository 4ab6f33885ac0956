/** Verdicts as the reports on them see them. */
import { isFalse } from '../../check/rules/not-verbatim.ts';
import type { Verdict } from '../../model/verification.ts';
import type { PageVerdicts, Verified } from '../archive/verify-page.ts';

export interface ReportedVerdict extends Verified {
  /** Why its messages are silenced, where it counts against the quotation. */
  readonly silenced?: string;
}

export interface VerdictReport {
  /** The page, as the user typed it. */
  readonly name: string;
  /** The folder of saved sources, as the user typed it. */
  readonly archive: string;
  readonly verdicts: readonly ReportedVerdict[];
  readonly noCopy: PageVerdicts['noCopy'];
}

/** The words for people, the same in every output. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  edited: 'edited',
  altered: 'altered',
  'wrong-source': 'wrong source',
  'not-found': 'not found',
  unreadable: 'unreadable',
};

/** Whether it counts against the quotation, and nobody has said why that is right. */
export function isOpen({ verification, silenced }: ReportedVerdict): boolean {
  return isFalse(verification) && silenced === undefined;
}

interface Summarised {
  readonly verified: readonly ReportedVerdict[];
  readonly noCopy: PageVerdicts['noCopy'];
}

/** “12 verbatim · 3 edited (1 to look at) · 1 altered · no copy of 2 sources”. */
export function verdictSummary({ verified, noCopy }: Summarised): string {
  const parts = Object.entries(VERDICT_WORDS).flatMap(([verdict, words]) => {
    const these = verified.filter(({ verification }) => verification.verdict === verdict);
    return these.length > 0 ? [`${these.length} ${words}${asides(these)}`] : [];
  });
  if (noCopy.length > 0) parts.push(`no copy of ${noCopy.length} ${noCopy.length === 1 ? 'source' : 'sources'}`);
  return parts.length > 0 ? parts.join(' · ') : 'no quotations';
}

function asides(these: readonly ReportedVerdict[]): string {
  const cautious = these.filter(({ verification }) => verification.cautions.length > 0).length;
  const silenced = these.filter((one) => one.silenced !== undefined).length;
  const said = [cautious > 0 ? `${cautious} to look at` : '', silenced > 0 ? `${silenced} silenced` : ''].filter(
    Boolean,
  );
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}
