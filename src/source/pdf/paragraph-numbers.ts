/** Numbers that judgments and reports print before each paragraph: they count on from one to the next. */
import { withRegion } from './line.ts';
import type { Paragraph } from './paragraphs.ts';

const NUMBER = /^(?:\[(?<square>\d{1,4})\]|\((?<round>\d{1,4})\)|(?<dot>\d{1,4})\.)\s+(?=\S)/u;
const FEWEST = 3;

interface Found {
  readonly at: number;
  readonly length: number;
}

export function withParagraphNumbers(paragraphs: readonly Paragraph[]): Paragraph[] {
  const chains = new Map<string, Found[]>();
  const long = new Set<Found[]>();
  for (const [at, { lines, region }] of paragraphs.entries()) {
    const match = region === 'article' ? NUMBER.exec(lines[0]?.text ?? '') : null;
    const [form, digits] = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (!match || digits === undefined) continue;
    const before = `${form} ${Number(digits) - 1}`;
    const chain = chains.get(before) ?? [];
    chains.delete(before);
    chain.push({ at, length: match[0].length });
    chains.set(`${form} ${Number(digits)}`, chain);
    if (chain.length >= FEWEST) long.add(chain);
  }
  const lengths = new Map([...long].flat().map(({ at, length }) => [at, length]));
  return paragraphs.map((paragraph, at) => {
    const [first, ...others] = paragraph.lines;
    const length = lengths.get(at);
    if (!first || length === undefined) return paragraph;
    return { ...paragraph, lines: [withRegion(first, 0, length, 'apparatus'), ...others] };
  });
}
