import { checkPage } from '../src/check/check.ts';
import { applyFixes } from '../src/check/fix/fix.ts';
import type { Message } from '../src/model/message.ts';
import { pageFromLines } from './page-from-lines.ts';

/** The messages of one rule about a described page. */
export function messagesOf(rule: string, description: readonly string[], lang = 'en', today?: string): Message[] {
  const { page, lines, source } = pageFromLines(description, lang);
  return checkPage(page, { lines, source, ...(today && { today }) }).filter((message) => message.rule === rule);
}

/** Their places as `line:column`. */
export function placesOf(rule: string, description: readonly string[], lang = 'en'): string[] {
  return messagesOf(rule, description, lang).map(({ place }) =>
    place && 'line' in place ? `${place.line}:${place.column}` : 'page',
  );
}

/** The lines of the page after the fixes of that rule. */
export function fixedBy(rule: string, description: readonly string[], lang = 'en'): string[] {
  const { source } = pageFromLines(description, lang);
  return applyFixes(source, messagesOf(rule, description, lang))
    .text.split('\n')
    .slice(0, -1);
}

/** References without fault, of one kind, newest first: the majority that odd lines differ from. */
export const PLAIN: readonly string[] = [
  '{a|Anna Berg}, ‘{t|The harbour after the storm}’, {o|The Harbour Post}, {d|9 March 2021}',
  '{a|Tom Reed}, ‘{t|Who owns the quay?}’, {o|Northern Ledger}, {d|8 March 2021}',
  '{a|Ida Holm} and {a|Per Lund}, ‘{t|Don’t rebuild the pier}’, {o|Coast Weekly}, {d|7 March 2021}',
  '{A|Port Council}, ‘{t|Dredging plan}’, {o|Council Papers}, {d|6 March 2021}',
];
