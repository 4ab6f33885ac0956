/** For a person: each quotation that is not plainly verbatim, with what differs; then how many there are of each verdict. */
import { entryName } from '../../check/entry-name.ts';
import type { Place } from '../../model/place.ts';
import type { Caution, Verdict } from '../../model/verification.ts';
import { shorten } from '../../text/shorten.ts';
import type { Copy } from '../archive/read-copies.ts';
import { visible, visibleInLine } from '../visible.ts';
import { differenceLines } from './differences.ts';
import { type Format, INDENT, type Paint, painter, WIDTH, wrapped } from './layout.ts';
import { placeText } from './text.ts';
import { isOpen, type ReportedVerdict, VERDICT_WORDS, type VerdictReport, verdictSummary } from './verdicts.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Nothing but what counts against a quotation. */
  readonly quiet: boolean;
  placeOf(one: ReportedVerdict): Place | undefined;
}

const COLORS: Readonly<Record<Verdict, Format>> = {
  verbatim: 'green',
  edited: 'cyan',
  altered: 'red',
  'wrong-source': 'magenta',
  'not-found': 'yellow',
  unreadable: 'dim',
};
/** So many sources without a copy are named; programs get them all. */
const MOST_NAMED = 10;
const LONGEST_START = 60;
const LEAST_NAME = 20;

export function verdictsText(report: VerdictReport, options: TextOptions): string {
  const paint = painter(options.color);
  const shown = report.verdicts.filter(options.quiet ? isOpen : isWorthShowing);
  const blocks = shown.map((one) => `${block(one, report, options, paint).join('\n')}\n\n`);
  if (options.quiet) return blocks.join('');
  return `${blocks.join('')}${withoutCopy(report)}${verdictSummary({ verified: report.verdicts, noCopy: report.noCopy })}\n`;
}

function isWorthShowing({ verification: { verdict, cautions } }: ReportedVerdict): boolean {
  return verdict !== 'verbatim' || cautions.length > 0;
}

function block(one: ReportedVerdict, report: VerdictReport, { placeOf }: TextOptions, paint: Paint): string[] {
  const { entry, quotation, verification, copy, foundCopy, silenced } = one;
  const place = paint('bold', placeText(visibleInLine(report.name), placeOf(one)));
  const verdict = paint(COLORS[verification.verdict], VERDICT_WORDS[verification.verdict]);
  const head = `${place}  ${verdict}  ${paint('dim', visibleInLine(entry.id))}`;
  const start = wrapped(visible(`\u201c${shorten(quotation.text.plain, LONGEST_START)}\u201d`), INDENT);
  if (silenced !== undefined) return [head, start, wrapped(visible(`Silenced: ${silenced}`), INDENT)];
  const found = verification.verdict === 'wrong-source' ? foundCopy : undefined;
  const sentences = [...verdictSentences(one, report), ...verification.cautions.map(cautionSentence)];
  return [
    head,
    start,
    ...(isFaithful(verification.verdict) || verification.verdict === 'altered'
      ? differenceLines(quotation.text.plain, verification, paint)
      : []),
    ...sentences.map((sentence) => wrapped(visible(sentence), INDENT)),
    ...(found ? copyLines('Found in', found, report.archive) : []),
    ...copyLines('Compared with', copy, report.archive),
  ];
}

function isFaithful(verdict: Verdict): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

function verdictSentences({ verification, foundCopy }: ReportedVerdict, { verdicts }: VerdictReport): string[] {
  const { verdict, foundIn, hint } = verification;
  const said = hint ? [hint] : [];
  if (verdict === 'not-found') return ['The words do not stand in the copy of the source.', ...said];
  if (verdict !== 'wrong-source' || !foundCopy) return said;
  const holder = verdicts.find(({ entry }) => entry.id === foundIn)?.entry;
  const name = holder ? `${entryName(holder)} (${holder.id})` : foundIn;
  return [`The words stand in another source of the page: ${name}.`];
}

function cautionSentence({ kind, quote, source }: Caution): string {
  if (kind === 'negator-omitted')
    return `Please look: a negation is among what the ellipsis leaves out${source ? `: \u201c${shorten(source, 80)}\u201d` : ''}.`;
  const instead = source ? ` for \u201c${shorten(source, 80)}\u201d` : '';
  return `Please look: the source cannot vouch for what stands in brackets: \u201c${shorten(quote ?? '', 80)}\u201d${instead}.`;
}

/** A capture by the address and the day that a person knows it by; below them its text, to open. */
function copyLines(what: string, { file, captured, url, rung }: Copy, archive: string): string[] {
  const path = visibleInLine(`${archive.replace(/\/+$/u, '')}/${file}`);
  if (rung !== undefined && url !== undefined) {
    return [`${INDENT}${what}: ${visibleInLine(url)} (captured ${captured})`, `${INDENT}${INDENT}${path}`];
  }
  return [`${INDENT}${what}: ${path}${captured === undefined ? '' : `, saved ${visibleInLine(captured)}`}`];
}

function withoutCopy({ noCopy }: VerdictReport): string {
  if (noCopy.length === 0) return '';
  const lines = noCopy.slice(0, MOST_NAMED).map((entry) => {
    const id = `${INDENT}${visibleInLine(entry.id)}`;
    const name = shorten(entryName(entry), Math.max(LEAST_NAME, WIDTH - id.length - 4));
    return name === entry.id ? id : `${id}  ${visibleInLine(name)}`;
  });
  const more = noCopy.length - MOST_NAMED;
  if (more > 0) lines.push(`${INDENT}and ${more} more; --format json names them all`);
  return `${wrapped('No copy of these sources. “contextpage capture” keeps one of each that it can fetch; save the others in the folder, each under the name before it, as in name.html or name.pdf:', '')}\n${lines.join('\n')}\n\n`;
}
