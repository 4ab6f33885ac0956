/** What a person wants to know after capturing: what is kept, what changed or moved, what could not be had and why. */
import type { Look, Outcome } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { counted } from '../counts.ts';
import { INDENT, type Paint, wrapped } from '../report/layout.ts';
import { visible, visibleInLine } from '../visible.ts';
import type { Captures } from './capture-into.ts';

export interface CaptureReport extends Captures {
  /** As the user typed it. */
  readonly archive: string;
  /** Entries without an address. */
  readonly unaddressed: readonly Entry[];
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
      ...(look.outside ? [outsideCopy(look.outside)] : []),
      ...(look.since?.text === 'changed' ? [`Its text has changed since ${look.since.at.slice(0, 10)}.`] : []),
      ...(look.movedTo === undefined ? [] : [`Its address is now ${look.movedTo}`]),
    ];
    return said.length > 0 ? [block(look, paint('yellow', changeName(look)), said)] : [];
  });
}

function changeName(look: Look): string {
  if (look.outside) return 'in a web archive';
  return look.since?.text === 'changed' ? 'changed' : 'new address';
}

function outsideCopy({ url, at }: NonNullable<Look['outside']>): string {
  const day = at.slice(0, 10);
  return `The copy of ${day} is at ${url} — to show it on the page, add to the entry: {archived="${url} ${day}"}`;
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
  const { archive, looks, earlier, offline, unaddressed, interrupted, page, outsideFailures } = report;
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
    ...outsideFailures,
    ...scriptsMayHelp(report),
    ...(page === undefined || kept.length === 0
      ? []
      : [`Now compare the quotations: contextpage verify ${page} --archive ${archive}`]),
  ];
}

/** Pages that are empty until a browser has run their scripts. */
function scriptsMayHelp({ looks }: CaptureReport): string[] {
  const empty = looks.filter(({ outcome, rung, copy }) => outcome === 'unclear' && rung === 'http' && !copy).length;
  return empty === 0 ? [] : [`${counted(empty, 'source')} may show more to a browser: try again with --browser.`];
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
