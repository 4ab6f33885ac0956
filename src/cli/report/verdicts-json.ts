import type { Copy } from '../archive/read-copies.ts';
import { visibleJson } from '../visible.ts';
import type { ReportedVerdict, VerdictReport } from './verdicts.ts';

/** For programs: every verdict in the order of the page, and the ids of the entries without a copy. */
export function verdictsJson({ verdicts, noCopy }: VerdictReport): string {
  const report = { verdicts: verdicts.map(verdictOf), noCopy: noCopy.map(({ id }) => id) };
  return visibleJson(`${JSON.stringify(report, null, 2)}\n`);
}

/** Keys that are undefined are left out by JSON. */
function verdictOf({ entry, quotation, verification, copy, foundCopy, silenced }: ReportedVerdict): object {
  const { verdict, passages, changes, cautions, foundIn, context, confidence, fragment, proof, hint } = verification;
  return {
    entry: entry.id,
    quotation: quotation.id,
    verdict,
    passages,
    changes,
    cautions,
    foundIn,
    context,
    confidence,
    fragment,
    proof,
    hint,
    silenced,
    source: copyFacts(copy),
    // The passages of a wrong source stand in this copy.
    foundSource: foundCopy && copyFacts(foundCopy),
  };
}

function copyFacts({ file, captured, read }: Copy): object {
  return { file, captured, sha256: read.sha256, textSha256: read.textSha256 };
}
