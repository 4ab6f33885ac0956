/** What a person wants to know after capturing: what changed or moved, what could not be had and why, what is kept, what next. */
import type { Look } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { counted } from '../counts.ts';
import { INDENT, type Paint, wrapped } from '../report/layout.ts';
import { visible, visibleInLine } from '../visible.ts';
import type { Captures } from './capture-into.ts';
import { inGroups, type Told } from './summary-groups.ts';
import { type Next, nextSteps } from './summary-next.ts';

export interface CaptureReport extends Captures, Omit<Next, 'looks'> {
  /** How many sources there are. */
  readonly sources: number;
  /** Entries without an address. */
  readonly unaddressed: readonly Entry[];
}

type Counted = Pick<CaptureReport, 'looks' | 'offline' | 'archive' | 'sources'>;

const MOST_UNADDRESSED = 5;

export function captureSummary(report: CaptureReport, paint: Paint): string {
  const groups = inGroups(report.looks).map((group) => `${block(group, paint)}\n\n`);
  const remarks = remarksOn(report).map((remark) => `${wrapped(visible(remark), '')}\n`);
  // Who broke off has one next step, which is said already.
  const steps = (report.interrupted ? [] : nextSteps(report)).map(
    ({ why, command }) => `${wrapped(visible(`${why}:`), '')}\n${INDENT}${visibleInLine(command)}\n`,
  );
  return [...groups, `${paint('bold', visibleInLine(captureCounts(report)))}\n`, ...remarks, ...steps].join('');
}

/** Sources of which the same is to be said, and what. */
function block(group: readonly Told[], paint: Paint): string {
  const heads = group.flatMap(({ look: { entries, url }, word, format }) => [
    `${paint('bold', visibleInLine(entries.join(', ') || url))}  ${paint(format, word)}`,
    ...(entries.length > 0 ? [`${INDENT}${visibleInLine(url)}`] : []),
  ]);
  const sentences = group[0]?.sentences ?? [];
  return [...heads, ...sentences.map((sentence) => wrapped(visible(sentence), INDENT))].join('\n');
}

/** “3 new · 1 not kept — in “archive””. */
export function captureCounts({ looks, offline, archive, sources }: Counted): string {
  const kept = looks.filter(({ copy }) => copy !== undefined);
  const since = (text: NonNullable<Look['since']>['text']): number =>
    kept.filter((look) => look.since?.text === text).length;
  const [same, changed] = [since('same'), since('changed')];
  const parts: readonly (readonly [number: number, what: string])[] = [
    [kept.length - same - changed, 'new'],
    [same, 'unchanged'],
    [changed, 'changed'],
    [looks.length - kept.length, 'not kept'],
    [offline, 'not reached'],
  ];
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  if (said.length === 0) return sources === 0 ? 'There is nothing to capture.' : 'Nothing was captured yet.';
  return `${said.join(' · ')} — in “${archive}”`;
}

function remarksOn(report: CaptureReport): string[] {
  const { earlier, unaddressed, outsideFailures } = report;
  return [
    ...(earlier > 0
      ? [`${earlier} of these ${earlier === 1 ? 'was' : 'were'} looked at earlier today, and not asked again.`]
      : []),
    ...hindrances(report),
    ...withoutAddress(unaddressed),
    ...outsideFailures,
  ];
}

/** What kept a run from its end: a sentence for each. */
export function hindrances(report: Counted & Pick<Captures, 'interrupted'>): string[] {
  const { interrupted, offline } = report;
  return [
    ...(interrupted ? [brokenOff(report)] : []),
    ...(offline > 0
      ? [
          `${counted(offline, 'source')} could not be reached, nor anybody else: perhaps this computer is offline. Nothing is held against a source for that; run the command again later.`,
        ]
      : []),
  ];
}

function brokenOff({ sources, looks, offline }: Counted): string {
  const left = sources - looks.length - offline;
  const where = left > 0 ? `${counted(left, 'source')} before the end` : 'at the end';
  return `You broke off ${where}; the same command goes on where it stopped.`;
}

function withoutAddress(entries: readonly Entry[]): string[] {
  const [first] = entries;
  if (!first) return [];
  const named = entries.slice(0, MOST_UNADDRESSED).map(({ id }) => id);
  const more = entries.length - named.length;
  const have = entries.length === 1 ? 'entry has' : 'entries have';
  return [
    `${entries.length} ${have} no address to capture (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}). If you have such a source, put it into the folder under the id of its entry, as in ${first.id}.pdf.`,
  ];
}
