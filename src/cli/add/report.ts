/** What a person wants to know after adding a source: what stands where, what the words were found to be, what to look at. */
import { entryName } from '../../check/entry-name.ts';
import type { Added } from '../../draft/added.ts';
import type { Remark } from '../../draft/remarks.ts';
import type { Look } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import type { Verified } from '../archive/verify-page.ts';
import type { AddOptions } from '../options.ts';
import { INDENT, type Paint, wrapped } from '../report/layout.ts';
import { placeText, textReport } from '../report/text.ts';
import { verdictsText } from '../report/verdicts-text.ts';
import { wholePassage } from '../report/whole-passage.ts';
import { shellArgument } from '../shell-argument.ts';
import { visible, visibleInLine } from '../visible.ts';
import { AT_ONCE, numbered } from './ask.ts';

export interface AddReport {
  /** The page and the archive, as the user typed them. */
  readonly name: string;
  readonly archive: string;
  readonly added: Added;
  readonly verdicts: readonly Verified[];
  readonly look: Look;
  readonly remarks: readonly Remark[];
  /** Sentences about what the command decided by itself. */
  readonly decisions: readonly string[];
}

export function addReport(report: AddReport, paint: Paint, color: boolean): string {
  const { name, archive, added, look, decisions } = report;
  const lines = added.text.slice(added.start, added.end).trim().split('\n');
  const first = added.start + (/\S/u.exec(added.text.slice(added.start))?.index ?? 0);
  const place = new LineIndex(added.text).place(first);
  const sentences = [
    ...decisions,
    `A copy of ${look.outside?.url ?? look.url} is in “${archive}”. The former page is ${name}~.`,
  ];
  return [
    `${paint('bold', placeText(visibleInLine(name), place))}  ${paint('green', 'added')}  ${paint('dim', visibleInLine(added.entry.id))}\n\n`,
    ...lines.map((line) => (line.trim() === '' ? '\n' : `${INDENT}${visibleInLine(line.trimEnd())}\n`)),
    '\n',
    verdictsOf(report, added.entry, color),
    remarksOf(report, color),
    ...sentences.map((sentence) => `${wrapped(visible(sentence), '')}\n`),
    `Now look at the page as a whole:\n${INDENT}contextpage check ${shellArgument(name)} --archive ${shellArgument(archive)}\n`,
  ].join('');
}

/**
 * Words that were not written, and what the source has in their place.
 * @param source its readable text
 */
export function refusedWords(
  { name, archive }: Pick<AddReport, 'name' | 'archive'>,
  verdicts: readonly Verified[],
  source: string,
  color: boolean,
): string {
  const text = verdictsText({ name, archive, verdicts, noCopy: [] }, { color, quiet: true, placeOf: () => undefined });
  const passages = verdicts
    .filter(({ verification }) => verification.verdict === 'altered')
    .map(({ verification }) => wholePassage(verification.passages, source));
  const copied = passages.map((passage) => `The source has, to copy:\n${wrapped(visible(passage), INDENT)}\n\n`);
  return [text, ...copied].join('');
}

/** One sentence for a source that is on the page, with all words that were given. */
export function alreadyThere(entry: Entry, { to, quote, note }: AddOptions): string {
  const { place } = entry;
  const where = place && 'line' in place ? `line ${place.line} of ${to}` : to;
  const words = quote ? ', and so are the words' : '';
  const notes = note ? ' The note was not written: put it there by hand.' : '';
  const more = quote ? '' : ' To quote from it, give the words with --quote.';
  return `${wrapped(visible(`This source is on the page already${words}: ${entryName(entry)}, ${where}. Nothing was written.${notes}${more}`), '')}\n`;
}

/** Where nobody can be asked: what they may want to quote, and how. */
export function passagesToQuote(passages: readonly string[], address: string, options: AddOptions): string {
  const { to, archive, allowHost = [] } = options;
  const given = [address, '--to', to, '--archive', archive, ...allowHost.flatMap((host) => ['--allow-host', host])];
  const hint = `contextpage add ${given.map(shellArgument).join(' ')} --quote "…"`;
  return `\nNo words were quoted. Passages of the source, those with numbers or speech first:\n\n${numbered(passages, 0, AT_ONCE)}\nTo add one of them, or other words of the source:\n${INDENT}${visibleInLine(hint)}\n`;
}

function verdictsOf({ name, archive, verdicts, added }: AddReport, entry: Entry, color: boolean): string {
  if (verdicts.length === 0) return '';
  const places = new Map(entry.quotations.map(({ id, place }) => [id, place]));
  const placeOf = ({ quotation }: Verified) => places.get(quotation.id) ?? added.entry.place;
  return `${verdictsText({ name, archive, verdicts, noCopy: [] }, { color, quiet: false, placeOf })}\n`;
}

function remarksOf({ name, added: { entry }, remarks }: AddReport, color: boolean): string {
  if (remarks.length === 0) return '';
  const messages = remarks.map((remark) => ({
    ...remark,
    entry: entry.id,
    ...(entry.place && { place: entry.place }),
  }));
  const page = { name, uri: name, source: '', messages, silenced: [], isFixable: false };
  return `${textReport({ color, quiet: false }).page(page)}\n`;
}
