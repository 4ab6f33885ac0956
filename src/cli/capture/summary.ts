/** What a person wants to know after capturing: what is kept, what changed or moved, what could not be had and why. */
import type { Look, Outcome } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { counted } from '../counts.ts';
import { INDENT, type Paint, wrapped } from '../report/layout.ts';
import { visible, visibleInLine } from '../visible.ts';

export interface CaptureReport {
  /** As the user typed it. */
  readonly archive: string;
  /** In the order of the page. */
  readonly looks: readonly Look[];
  /** How many of these are from earlier on this day: the sources were not asked again. */
  readonly earlier: number;
  /** Sources that nobody answered for while no other host answered either. */
  readonly offline: number;
  /** Entries without an address. */
  readonly unaddressed: readonly Entry[];
  /** The user broke off. */
  readonly interrupted: boolean;
  /** The page to verify next, as the user typed it. */
  readonly page?: string;
}

/** What an outcome other than an article is called in a list. */
const NAMES: Readonly<Record<Exclude<Outcome, 'article'>, string>> = {
  'no-text': 'kept, without text',
  moved: 'moved',
  gone: 'gone',
  'soft-404': 'gone (soft 404)',
  'pay-wall': 'pay wall',
  'consent-wall': 'consent wall',
  'bot-wall': 'bot wall',
  login: 'login',
  error: 'error',
  unreachable: 'no answer',
  refused: 'not asked',
  unclear: 'cannot tell',
};
const MOST_UNADDRESSED = 5;

export function captureSummary(report: CaptureReport, paint: Paint): string {
  const blocks = [
    ...changes(report.looks, paint),
    ...report.looks.flatMap((look) => (look.outcome === 'article' ? [] : [troubled(look, look.outcome, paint)])),
  ];
  return [...blocks, ...remarks(report).map((remark) => wrapped(visible(remark), ''))]
    .map((one) => `${one}\n`)
    .join('');
}

/** Sources that are there, but not as or where they were. */
function changes(looks: readonly Look[], paint: Paint): string[] {
  return looks.flatMap((look) => {
    if (look.outcome !== 'article') return [];
    const said = [
      ...(look.since?.text === 'changed' ? [`Its text has changed since ${look.since.at.slice(0, 10)}.`] : []),
      ...(look.movedTo === undefined ? [] : [`Its address is now ${look.movedTo}`]),
    ];
    const word = look.since?.text === 'changed' ? 'changed' : 'new address';
    return said.length > 0 ? [block(look, paint('yellow', word), said)] : [];
  });
}

function troubled(look: Look, outcome: Exclude<Outcome, 'article'>, paint: Paint): string {
  return block(look, paint(outcome === 'no-text' ? 'dim' : 'yellow', NAMES[outcome]), [look.reason]);
}

function block(look: Look, word: string, sentences: readonly string[]): string {
  const name = look.entries.length > 0 ? look.entries.join(', ') : look.url;
  return [
    `${paintless(name)}  ${word}`,
    ...(look.entries.length > 0 ? [`${INDENT}${paintless(look.url)}`] : []),
    ...sentences.map((sentence) => wrapped(visible(sentence), INDENT)),
    '',
  ].join('\n');
}

/** Ids and addresses come from the page, and could hold commands for the terminal. */
function paintless(text: string): string {
  return visibleInLine(text);
}

function remarks(report: CaptureReport): string[] {
  const { archive, looks, earlier, offline, unaddressed, interrupted, page } = report;
  const kept = looks.filter(({ copy }) => copy !== undefined);
  const same = kept.filter(({ since }) => since?.text === 'same').length;
  const changed = kept.filter(({ since }) => since?.text === 'changed').length;
  const parts = [
    counts(kept.length - same - changed, 'new'),
    counts(same, 'unchanged'),
    counts(changed, 'changed'),
    counts(looks.length - kept.length, 'not kept'),
    counts(offline, 'not reached'),
  ].filter((part) => part !== '');
  return [
    `${parts.join(' · ') || 'Nothing to capture'} — in “${archive}”`,
    ...(earlier > 0 ? [`${counted(earlier, 'source')} of these had been looked at today, and not asked again.`] : []),
    ...(interrupted ? ['You broke off; the same command goes on where it stopped.'] : []),
    ...(offline > 0
      ? [`${counted(offline, 'source')} could not be reached, which says nothing yet; run the command again later.`]
      : []),
    ...withoutAddress(unaddressed),
    ...(page === undefined || kept.length === 0
      ? []
      : [`Now compare the quotations: contextpage verify ${page} --archive ${archive}`]),
  ];
}

function withoutAddress(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const named = entries.slice(0, MOST_UNADDRESSED).map(({ id }) => id);
  const more = entries.length - named.length;
  const have = entries.length === 1 ? 'entry has' : 'entries have';
  return [
    `${entries.length} ${have} no address to capture (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}); save such a source by hand into the folder, under the id of its entry.`,
  ];
}

function counts(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}`;
}
