/** How reports for people are laid out on a terminal. */
import { styleText } from 'node:util';

/** Columns of a terminal that shows a report without folding its lines. */
export const WIDTH = 80;
export const INDENT = '    ';

export type Format = 'red' | 'yellow' | 'green' | 'cyan' | 'magenta' | 'bold' | 'dim';

export type Paint = (format: Format, text: string) => string;

export function painter(color: boolean): Paint {
  return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
}

/** Folds at spaces; a word longer than a line stays whole, so that it can be copied. */
export function wrapped(text: string, indent: string): string {
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
