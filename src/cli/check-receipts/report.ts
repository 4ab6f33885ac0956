/** What the checker says: some lines for each receipt, and a summary. */
import type { CheckedReceipt, Outcome } from '../../receipt/check-receipt.ts';
import type { ReceiptRecord } from '../../receipt/receipt-record.ts';
import { shorten } from '../../text/shorten.ts';
import { INDENT, type Paint, wrapped } from '../report/layout.ts';
import { VERDICT_WORDS } from '../report/verdicts.ts';
import { visible, visibleInLine } from '../visible.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  confirmed: 'confirmed',
  'in-text': 'in the text',
  unchecked: 'not checked',
  failed: 'FAILED',
};
const COLORS = { confirmed: 'green', 'in-text': 'cyan', unchecked: 'yellow', failed: 'red' } as const;
const LONGEST_START = 60;

export interface ReceiptReport extends CheckedReceipt {
  readonly record: ReceiptRecord;
  /** Of a copy that is not the one on record, one sentence. */
  readonly elsewhere?: string;
}

export function receiptText(report: ReceiptReport, paint: Paint): string {
  const { record, outcome, reasons } = report;
  const verdict = VERDICT_WORDS[record.receipt.verdict];
  const sentences = [...reasons, ...notes(report)];
  return [
    `${paint(COLORS[outcome], WORDS[outcome])}  ${verdict}  ${paint('dim', visibleInLine(record.entry))}`,
    wrapped(visible(`“${shorten(record.quotation, LONGEST_START)}”`), INDENT),
    ...sentences.map((sentence) => wrapped(visible(sentence), INDENT)),
    '',
  ].join('\n');
}

function notes({ record, outcome, elsewhere }: ReceiptReport): string[] {
  const { receipt, archived } = record;
  const said = elsewhere === undefined ? [] : [elsewhere];
  if (outcome === 'confirmed') {
    const { captured } = receipt.copy;
    return [
      ...receipt.cautions.map(() => CAUTION),
      ...(captured ? [`The copy is said to be of ${captured}.`] : []),
      ...said,
    ];
  }
  if (outcome === 'in-text') return [IN_TEXT, ...said];
  const [copy] = archived;
  if (outcome === 'failed' || !copy) return said;
  const day = copy.date === undefined ? '' : ` (${copy.date})`;
  return [...said, `A public archived copy is at ${copy.url}${day}; save it, and give it with --other.`];
}

const CAUTION = 'Look at the source: what stands in brackets, or is left out, may turn the sense.';
const IN_TEXT =
  'The words stand in the readable text on record. That this is the text of the copy, only the copy itself can show.';

/** “9 confirmed · 1 in the text · 2 not checked · none failed”. */
export function receiptsSummary(outcomes: readonly Outcome[]): string {
  const counts = (Object.keys(WORDS) as Outcome[]).map((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return { count, words: outcome === 'failed' ? 'failed' : WORDS[outcome] };
  });
  const told = counts.filter(({ count, words }) => count > 0 || words === 'failed');
  return told.map(({ count, words }) => `${count === 0 ? 'none' : count} ${words}`).join(' · ');
}
