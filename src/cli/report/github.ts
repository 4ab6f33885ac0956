import type { Message, Severity } from '../../model/message.ts';
import { visible } from '../visible.ts';
import type { CheckedPage, Report } from './report.ts';

/** Commands of a GitHub workflow, which shows each message at its line: one line of output each. */
export function githubReport(): Report {
  return {
    open: () => '',
    page: (page) => page.messages.map((message) => annotation(message, page)).join(''),
    failure: (uri, sentence) => command('error', { file: uri }, sentence),
    close: () => '',
  };
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function annotation({ severity, rule, reason, expected, place }: Message, page: CheckedPage): string {
  const at = place && 'line' in place ? lines(place.offset, place.end, place.line, place.column, page.source) : {};
  const where = place && !('line' in place) ? ` (paragraph ${place.paragraph} of ${place.part})` : '';
  const right = expected === undefined ? '' : `\nExpected: ${expected}`;
  return command(COMMANDS[severity], { file: page.uri, ...at, title: rule }, `${reason}${where}${right}`);
}

/** A column says something only within one line. */
function lines(start: number, end: number, line: number, col: number, source: string): Record<string, number> {
  const more = source.slice(start, end).split('\n').length - 1;
  return more === 0 ? { line, endLine: line, col } : { line, endLine: line + more };
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escaped(visible(data))}\n`;
}

/** What would end the line, and the sign of escapes itself. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** And what would end a property. */
function escapedProperty(text: string): string {
  return escaped(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
