/** What follows the reference on its own line. */
import type { Atom } from './atoms.ts';
import { countWords, sentenceLikeness } from './looks.ts';
import { type Segment, type Sight, segment } from './segment.ts';
import { running } from './sure-segments.ts';

/** What follows the reference on its own line to the end: a remark, or words quoted without marks. */
export function remarkSegments(sight: Sight, i: number): Segment[] {
  if (i === 0) return [];
  const { atoms, line } = sight;
  const begin = atoms[i];
  if (!begin || begin.address || begin.date) return [];
  const found: Segment[] = [];
  for (const next of new Set([atoms.length, ...lineEnds(atoms, i)])) {
    const last = atoms[next - 1];
    if (!last || atoms.slice(i, next).some((atom) => atom.address)) continue;
    const closing = /^[.!?\u2026\u3002)\]"\u201d]*/u.exec(line.text.slice(last.end))?.[0].length ?? 0;
    const range = { start: begin.from, end: last.end + closing, style: 'bare' as const };
    const words = line.text.slice(range.start, range.end);
    const after = /[\n\u2013]|\.\s*$/u.test(begin.gap)
      ? 0.5
      : /[([]/u.test(begin.gap)
        ? 0.2
        : /[,:]/u.test(begin.gap)
          ? -0.8
          : 0;
    const dated = atoms.slice(i, next).filter((atom, k) => atom.date && running(sight, i + k) === 0).length;
    const begun = /^\p{Ll}/u.test(words) ? 2 : 0;
    const opened = /[([]/u.test(begin.gap) && !/[)\]]$/u.test(words.replace(/\.$/u, '')) ? 1.2 : 0;
    const score =
      2.4 * sentenceLikeness(words) -
      1.3 -
      0.8 * dated -
      opened -
      begun +
      after +
      (countWords(words) >= 4 ? 0.4 : -1.2);
    found.push(segment(sight, 'note', i, next, score, range));
    if (begin.label?.field === 'quotation') found.push(segment(sight, 'quotation', i, next, 0, range));
  }
  return found;
}

/** Where the lines of a reference end that is set over several. */
function lineEnds(atoms: readonly Atom[], from: number): number[] {
  const ends: number[] = [];
  for (let i = from + 1; i < atoms.length; i++) if (/[\n\t]/u.test(atoms[i]?.gap ?? '')) ends.push(i);
  return ends.slice(0, 3);
}
