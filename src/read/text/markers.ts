/** What a line of plain text is by its first characters: an item of a list, a heading, a rule. */
import type { TextLine } from './lines.ts';

/** The label of an item: its text, and how many characters of the content it takes with the space after it. */
export interface Label {
  readonly text: string;
  readonly length: number;
}

const BULLET =
  /^([-*+\u2022\u2023\u25e6\u2043\u25aa\u25ab\u25cf\u25cb\u25a0\u00b7\u2192\u25b8\u25ba\u25b6\u27a4\u279c\u2605\u2606\u2713\u2714\u2756])[\t \u00a0]+(?=[^\s\u00ad])/u;
const DASH_BULLET = /^(\u2013)[\t \u00a0]+(?=[^\s\u00ad])/u;
const NUMBER = /^(\(?\[?(\d{1,4})(?:[.)]|\]))[\t \u00a0]+(?=[^\s\u00ad])/u;
const HASHES = /^(#{1,6})[\t ]+(?=[^\s\u00ad])/u;
const RULE = /^[-=_*~#+\u2013\u2014\u2500\u2501\u2550.\s]{3,}$/u;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/u;
/** Numbers that only begin a date stand alone; those of a list follow each other. */
const SHORTEST_CHAIN = 3;

/** The labels of all items, by line number. */
export function findLabels(lines: readonly TextLine[]): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>();
  lines.forEach((line, index) => {
    const match = BULLET.exec(line.content);
    if (match?.[1] !== undefined && !RULE.test(line.content))
      labels.set(index, { text: match[1], length: match[0].length });
  });
  for (const index of dashItems(lines))
    labels.set(index, { text: '\u2013', length: labelLength(DASH_BULLET, lines[index]) });
  for (const [index, text] of numberedItems(lines))
    labels.set(index, { text, length: labelLength(NUMBER, lines[index]) });
  return labels;
}

/** A dash may also lead the name under a quotation: it is a bullet where the lines next to it have one too. */
function dashItems(lines: readonly TextLine[]): number[] {
  const found: number[] = [];
  let last: { index: number; dash: boolean; taken: boolean } | undefined;
  lines.forEach((line, index) => {
    if (line.content === '') return;
    const dash = DASH_BULLET.test(line.content);
    if (dash && last?.dash) {
      if (!last.taken) found.push(last.index);
      found.push(index);
    }
    last = { index, dash, taken: dash && (last?.dash ?? false) };
  });
  return found;
}

function numberedItems(lines: readonly TextLine[]): Map<number, string> {
  const accepted = new Map<number, string>();
  let chain: { index: number; number: number; text: string }[] = [];
  let step = 0;
  const settle = (): void => {
    const counts = chain.some((one) => one.number <= 1) || chain.length >= SHORTEST_CHAIN;
    if (counts) for (const one of chain) accepted.set(one.index, one.text);
    chain = [];
    step = 0;
  };
  lines.forEach((line, index) => {
    const match = NUMBER.exec(line.content);
    if (match?.[1] === undefined) return;
    const number = Number(match[2]);
    const last = chain.at(-1);
    const difference = last ? number - last.number : 0;
    const follows = step === 0 ? Math.abs(difference) === 1 : difference === step;
    if (last && !follows) settle();
    else if (last) step = difference;
    chain.push({ index, number, text: match[1] });
  });
  settle();
  return accepted;
}

function labelLength(pattern: RegExp, line: TextLine | undefined): number {
  return pattern.exec(line?.content ?? '')?.[0].length ?? 0;
}

/** The level of a heading with hashes, and how many characters these take. */
export function hashHeading(content: string): { readonly level: number; readonly length: number } | undefined {
  const match = HASHES.exec(content);
  return match?.[1] === undefined ? undefined : { level: match[1].length, length: match[0].length };
}

/** The level that an underline gives to the line above it: `===` is 1, `---` and `~~~` are 2. */
export function underlineLevel(line: TextLine, under: TextLine | undefined): number | undefined {
  if (!under || !UNDERLINE.test(under.content) || line.content === '' || isRule(line)) return undefined;
  if (under.content.length * 2 < line.content.length) return undefined;
  return under.content.startsWith('=') ? 1 : 2;
}

/** A line without any word: it only separates. */
export function isRule(line: TextLine): boolean {
  return RULE.test(line.content);
}

const PAGE_NUMBER = /^[-\u2013\u2014\s]*(?:\p{L}{1,10}\.?\s)?\d{1,4}(?:\s?\/\s?\d{1,4})?[-\u2013\u2014\s]*$/u;

/** A page number beside a form feed. */
export function isPageNumber(line: TextLine, next: TextLine | undefined): boolean {
  return (line.newPage || next?.newPage === true) && line.content.length < 24 && PAGE_NUMBER.test(line.content);
}
