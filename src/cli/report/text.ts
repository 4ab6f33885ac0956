import type { Message, Severity } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import { counted } from '../counts.ts';
import { visible, visibleInLine } from '../visible.ts';
import { INDENT, type Paint, painter, wrapped } from './layout.ts';
import { type CheckedPage, countOf, type Report } from './report.ts';

const WORDS: Readonly<
  Record<Severity, { label: string; color: 'red' | 'yellow' | 'cyan'; one: string; many: string }>
> = {
  error: { label: 'error', color: 'red', one: 'error', many: 'errors' },
  warning: { label: 'warning', color: 'yellow', one: 'warning', many: 'warnings' },
  info: { label: 'hint', color: 'cyan', one: 'hint', many: 'hints' },
};

/** For a person. `quiet`: nothing is said of pages without a message. */
export function textReport({ color, quiet }: { readonly color: boolean; readonly quiet: boolean }): Report {
  const page = (one: CheckedPage): string => (quiet && one.messages.length === 0 ? '' : pageText(one, color));
  return { open: () => '', page, failure: () => '', close: () => '' };
}

/** Messages in the order given, those of one entry together; then how many there are. */
function pageText(page: CheckedPage, color: boolean): string {
  const { messages, silenced, isFixable } = page;
  const name = visibleInLine(page.name);
  const left =
    silenced.length === 0
      ? ''
      : `${counted(silenced.length, 'message')} ${silenced.length === 1 ? 'is' : 'are'} silenced.`;
  if (messages.length === 0) return `${[`${name}: nothing to report.`, left].filter(Boolean).join(' ')}\n`;
  const paint = painter(color);
  const blocks = messages.map((message, i) => {
    const gap = i > 0 && message.entry !== messages[i - 1]?.entry ? '\n' : '';
    return gap + oneMessage(message, name, isFixable, paint);
  });
  return `${blocks.join('')}\n${wrapped([summary(messages, isFixable), left].filter(Boolean).join(' '), '')}\n`;
}

function oneMessage(message: Message, name: string, isFixable: boolean, paint: Paint): string {
  const { label, color } = WORDS[message.severity];
  const head = `${paint('bold', placeText(name, message.place))}  ${paint(color, label)}  ${paint('dim', message.rule)}`;
  const lines = [head, wrapped(visible(message.reason), INDENT)];
  if (message.expected) lines.push(wrapped(visible(`Expected: ${message.expected}`), INDENT));
  if (message.fix && isFixable) lines.push(`${INDENT}--fix mends this.`);
  return `${lines.join('\n')}\n`;
}

/** `page.txt:7:1`, as editors and terminals make it a link; the part and paragraph of a Word document. */
export function placeText(name: string, place: Place | undefined): string {
  if (!place) return name;
  return 'line' in place
    ? `${name}:${place.line}:${place.column}`
    : `${name}, paragraph ${place.paragraph} of ${place.part}`;
}

function summary(messages: readonly Message[], isFixable: boolean): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = countOf(messages, severity);
    const { one, many } = WORDS[severity];
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  const fixable = isFixable ? messages.filter(({ fix }) => fix).length : 0;
  const which = fixable === messages.length ? (fixable === 1 ? 'It' : 'All of them') : `${fixable} of them`;
  const mended = fixable > 0 ? ` ${which} can be mended with --fix.` : '';
  return `${counts.join(', ')}.${mended}`;
}
