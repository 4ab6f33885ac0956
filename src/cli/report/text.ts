import { styleText } from 'node:util';
import type { Message, Severity } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import { isFixableName } from '../fixable.ts';

/** Columns of a terminal that shows the report without folding its lines. */
const WIDTH = 80;
const INDENT = '    ';

const WORDS: Readonly<
  Record<Severity, { label: string; color: 'red' | 'yellow' | 'cyan'; one: string; many: string }>
> = {
  error: { label: 'error', color: 'red', one: 'error', many: 'errors' },
  warning: { label: 'warning', color: 'yellow', one: 'warning', many: 'warnings' },
  info: { label: 'hint', color: 'cyan', one: 'hint', many: 'hints' },
};

/** Messages for a person, in the order given, those of one entry together; then how many there are. */
export function textReport(
  messages: readonly Message[],
  { name, color }: { readonly name: string; readonly color: boolean },
): string {
  if (messages.length === 0) return `${name}: nothing to report.\n`;
  const paint: Paint = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const blocks = messages.map((message, i) => {
    const gap = i > 0 && message.entry !== messages[i - 1]?.entry ? '\n' : '';
    return gap + oneMessage(message, name, paint);
  });
  return `${blocks.join('')}\n${wrapped(summary(messages, name), '')}\n`;
}

type Paint = (format: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

function oneMessage(message: Message, name: string, paint: Paint): string {
  const { label, color } = WORDS[message.severity];
  const head = `${paint('bold', placeText(name, message.place))}  ${paint(color, label)}  ${paint('dim', message.rule)}`;
  const lines = [head, wrapped(message.reason, INDENT)];
  if (message.expected) lines.push(wrapped(`Expected: ${message.expected}`, INDENT));
  if (message.fix && isFixableName(name)) lines.push(`${INDENT}--fix mends this.`);
  return `${lines.join('\n')}\n`;
}

/** `page.txt:7:1`, as editors and terminals make it a link; the part and paragraph of a Word document. */
export function placeText(name: string, place: Place | undefined): string {
  if (!place) return name;
  return 'line' in place
    ? `${name}:${place.line}:${place.column}`
    : `${name}, paragraph ${place.paragraph} of ${place.part}`;
}

function summary(messages: readonly Message[], name: string): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = messages.filter((message) => message.severity === severity).length;
    const { one, many } = WORDS[severity];
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  const fixable = isFixableName(name) ? messages.filter(({ fix }) => fix).length : 0;
  const which = fixable === messages.length ? (fixable === 1 ? 'It' : 'All of them') : `${fixable} of them`;
  const mended = fixable > 0 ? ` ${which} can be mended with --fix.` : '';
  return `${counts.join(', ')}.${mended}`;
}

/** Folds at spaces; a word longer than a line stays whole, so that it can be copied. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  // Words come from the page, and a control character among them would be a command to the terminal.
  for (const word of text.split(/\s+/u).map((part) => part.replace(/\p{Cc}/gu, ''))) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, indent + line].join('\n');
}
