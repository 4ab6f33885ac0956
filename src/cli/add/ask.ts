/** What only a person can say: which words to quote, and which section an entry belongs to. */
import type { Section } from '../../model/page.ts';
import type { Io } from '../io.ts';
import { INDENT, wrapped } from '../report/layout.ts';
import { visible, visibleInLine } from '../visible.ts';
import { brokenOff } from './fetch-source.ts';

/** So many passages can be taken in at once. */
export const AT_ONCE = 12;

/** Somebody who can be asked. */
export interface Person {
  readonly io: Io;
  readonly answer: () => Promise<string>;
}

/** Undefined where nobody is at the terminal. The answers throw `InputError` where the person breaks off. */
export function personAt(io: Io, signal: AbortSignal): Person | undefined {
  const { typedLine } = io;
  if (!typedLine || !io.stdout.isTTY) return undefined;
  const answer = async (): Promise<string> => {
    const line = signal.aborted ? undefined : await typedLine(signal);
    if (line !== undefined) return line.trim();
    io.stdout.write('\n');
    throw brokenOff();
  };
  return { io, answer };
}

/**
 * Of these passages, those that the person chooses, in the order of their numbers.
 * @param source what was found, in words
 */
export async function chosenPassages(
  source: string,
  passages: readonly string[],
  { io, answer }: Person,
): Promise<string[]> {
  let shown = Math.min(AT_ONCE, passages.length);
  io.stdout.write(
    `${wrapped(visible(source), '')}\n\nPassages of the source, those with numbers or speech first:\n\n${numbered(passages, 0, shown)}\n`,
  );
  for (;;) {
    const more = shown < passages.length ? ', m for more' : '';
    io.stdout.write(`Which ones? Numbers parted by spaces${more}, Enter for none: `);
    const line = await answer();
    const numbers = line.split(/[\s,;]+/u).filter(Boolean);
    if (line.toLowerCase() === 'm' && more) {
      const before = shown;
      shown = Math.min(shown + AT_ONCE, passages.length);
      io.stdout.write(`\n${numbered(passages, before, shown)}\n`);
    } else if (numbers.every((number) => isNumber(number, shown))) {
      const chosen = new Set(numbers.map(Number));
      return passages.filter((_, index) => chosen.has(index + 1));
    } else io.stdout.write(`Please type numbers from 1 to ${shown}.\n`);
  }
}

/** The section that the person chooses: the usual one, if they do not care. */
export async function chosenSection(
  sections: readonly Section[],
  usual: Section,
  { io, answer }: Person,
): Promise<Section> {
  const list = sections.map(({ title }, index) => `${numberOf(index)}${visibleInLine(title)}\n`).join('');
  io.stdout.write(`\nSections of the page:\n\n${list}\n`);
  for (;;) {
    io.stdout.write(`Which one? A number, Enter for “${visibleInLine(usual.title)}”: `);
    const line = await answer();
    const section = line === '' ? usual : isNumber(line, sections.length) ? sections[Number(line) - 1] : undefined;
    if (section) return section;
    io.stdout.write(`Please type a number from 1 to ${sections.length}.\n`);
  }
}

/** Passages with their numbers, from one index up to, and without, another. */
export function numbered(passages: readonly string[], from: number, to: number): string {
  return passages
    .slice(from, to)
    .map((passage, index) => {
      const block = wrapped(visible(passage), INDENT);
      return `${numberOf(from + index)}${block.trimStart()}\n`;
    })
    .join('');
}

/** As wide as the indent of the lines below it. */
function numberOf(index: number): string {
  return `${String(index + 1).padStart(INDENT.length - 1)} `;
}

function isNumber(text: string, most: number): boolean {
  return /^\d{1,4}$/u.test(text) && Number(text) >= 1 && Number(text) <= most;
}
