/** What may be the title of a reference line, set off or not, and words quoted in marks on the same line. */
import type { Mark } from '../../model/page.ts';
import { isJoining, leadsToAuthor } from '../knowledge/lead-words.ts';
import type { Atom, Range } from './atoms.ts';
import { countWords, sentenceLikeness, titleLikeness } from './looks.ts';
import { nameUnits } from './names.ts';
import { hasRival, isHost, type Segment, type Sight, segment } from './segment.ts';

/** “Commons Registration Act 1967”: in the names of laws the year belongs to the title. */
const LAW =
  /(?<![\p{L}])(?:Act|Code|Order|Ordinance|Regulations?|Convention|Directive|Gesetz|Verordnung|Loi|Ley|Legge|Lei|Wet|Lag|Lov)(?:\s\([^()]*\))?\s\d{4}$/u;

/** Runs of more atoms than this are prose. */
const LONGEST = 12;

/** Titles that marks, a link or emphasis set off, where atoms begin and end as they do. */
export function styledTitles(sight: Sight): Segment[] {
  const { atoms, line } = sight;
  const found: Segment[] = [];
  for (const title of line.titles) {
    const first = atoms.findIndex((atom) => atom.end > title.outerStart);
    let next = first;
    while (next < atoms.length && (atoms[next]?.start ?? Infinity) < title.outerEnd) next++;
    if (first < 0 || next <= first) continue;
    const dated = atoms.slice(first, next).filter((atom) => atom.date).length;
    if (dated === next - first) continue;
    const words = line.text.slice(title.start, title.end);
    const apart = title.style === 'marks' ? 0 : crossing(sight, first, next);
    // Where something else is set off as well, marks may stand around the outlet.
    const rival = title.style === 'marks' && hasRival(sight, title);
    const short =
      title.style === 'marks'
        ? rival
          ? nameLike(sight, words) + outletWords(sight, words)
          : 0
        : nameLike(sight, words);
    // A whole sentence in marks after a colon is what somebody said, not what it is called.
    const inMarks = line.text.slice(title.start, Math.max(title.end, title.outerEnd - 1)).trimEnd();
    const sentence = title.style === 'marks' && first > 0 ? sentenceLikeness(inMarks) : 0;
    const isSaid = sentence > 0.7 && /:\s*"?\s*$/u.test(atoms[first]?.gap ?? '');
    const score = title.score - apart - short - 0.3 * dated - (isSaid ? 1.5 : 0);
    found.push(segment(sight, 'title', first, next, score, title));
    const count = countWords(words);
    if (title.style === 'marks' && first > 0 && count >= 4) {
      const opened = /[:\u2013]\s*"?\s*$/u.test(atoms[first]?.gap ?? '') ? 1.2 : -0.6;
      const score = opened + 2 * sentence + (next === atoms.length ? 0.8 : -0.4) + (count > 14 ? 0.6 : 0);
      found.push(segment(sight, 'quotation', first, next, score, { ...title, end: title.start + inMarks.length }));
    }
  }
  return found;
}

/** What speaks against a title: the name of a person or an outlet, or words that stand in other lines too. */
function nameLike(sight: Sight, words: string): number {
  const looks = sight.looksOf(words);
  const repeated = Math.min(2, 0.5 * (sight.repeats(words) - 1));
  const host = isHost(sight, words) ? 1 : 0;
  return (looks.known ? 1.2 : 0) + 0.8 * looks.people + repeated + host + (looks.medium ? 1 : 0);
}

/** A word that only outlets have in their names. */
function outletWords({ looksOf }: Sight, words: string): number {
  return looksOf(words).outlet >= 0.9 ? 1.5 : 0;
}

/** How much a stretch loses by what parts its atoms: a comma or colon little, brackets more, line ends nearly all. */
function crossing({ atoms, line }: Sight, first: number, next: number): number {
  let loss = 0;
  let depth = 0;
  for (let i = first + 1; i < next; i++) {
    const { gap = '', date, address } = atoms[i] ?? {};
    if (address) loss += 6;
    if (date) loss += 0.6;
    if (/[\n\t]/u.test(gap)) loss += 5;
    else if (/\|/u.test(gap)) loss += 0.8;
    else if (/[([]/u.test(gap)) loss += 0.5;
    else if (/ \u2013 ?$/u.test(gap)) loss += 0.6;
    else if (/[.]/u.test(gap)) loss += 0.7;
    else if (/[,;:\u060c\u3001]/u.test(gap)) loss += 0.25;
    else if (gap.trim() === '')
      loss +=
        isJoining(atoms[i]?.lead ?? '') || leadsToAuthor(atoms[i]?.lead ?? '')
          ? 0.05
          : edgeLoss(line.marks, atoms[i]?.from ?? 0);
    depth += (gap.match(/[([]/gu)?.length ?? 0) - (gap.match(/[)\]]/gu)?.length ?? 0);
  }
  // A bracket that opens inside and closes just behind belongs to the stretch whole.
  const closes = depth > 0 && /^[.?!"\u201d\u2019]?[)\]]/u.test(line.text.slice(atoms[next - 1]?.end ?? 0)) ? 1 : 0;
  return loss + (depth === closes ? 0 : 1.5);
}

/** Where a link ends, the title ends; a word in italics may stand in the middle of it. */
function edgeLoss(marks: readonly Mark[], at: number): number {
  const edge = marks.find((mark) => Math.abs(mark.start - at) <= 1 || (mark.end <= at && mark.end >= at - 2));
  return edge?.kind === 'link' ? 1.3 : edge ? 0.5 : 0.3;
}

export function bareTitles(sight: Sight, i: number): Segment[] {
  const { atoms, line } = sight;
  const begin = atoms[i];
  if (!begin || begin.address) return [];
  const found: Segment[] = [];
  const unit = nameUnits(sight, i, false)[0];
  for (let next = i + 1; next <= Math.min(atoms.length, i + LONGEST); next++) {
    const last = atoms[next - 1];
    if (!last || last.address || (next > i + 1 && /[\n\t]/u.test(last.gap))) break;
    if (next === i + 1 && last.date) continue;
    const range = grown(line.text, begin.from, last.end);
    const words = line.text.slice(range.start, range.end);
    const name = next - i <= 2 ? 0.7 * nameLike(sight, words) : 0;
    const numbered = isYearInBrackets(sight, last);
    const turned = unit?.inverted && unit.next === next ? 1.5 : 0;
    const joining = begin.from < begin.start && isJoining(begin.lead) ? 1.5 : 0;
    const edge = begin.date ? 0.8 : last.date && !numbered ? 0.8 : 0;
    const score =
      2.6 * titleLikeness(words) -
      0.2 -
      name -
      edge -
      crossing(sight, i, next) +
      (numbered ? 1.4 : 0) +
      (LAW.test(words) ? 1.5 : 0) -
      turned -
      joining;
    found.push(segment(sight, 'title', i, next, score, { ...range, style: 'bare' }));
  }
  return found;
}

/** “Resolution 12 (2021)”: a year in brackets in a line that has its own, more precise date elsewhere. */
function isYearInBrackets({ atoms }: Sight, atom: Atom): boolean {
  const precision = (date: Atom['date']): number => date?.date['date-parts']?.[0]?.length ?? 0;
  if (precision(atom.date) !== 1 || !/[([]\s*$/u.test(atom.gap)) return false;
  return atoms.some((other) => other !== atom && precision(other.date) > 1);
}

/** A mark that ends a question or opens and closes inside belongs to the title, and so does a bracket that it opens. */
function grown(text: string, from: number, to: number): Range {
  let end = to;
  let start = from;
  // French sets a space before the mark.
  end += /^[ \u00a0\u202f]?[?!\u061f\uff1f\u2026]/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const words = text.slice(start, end);
  if (count(words, /[([]/gu) > count(words, /[)\]]/gu) && /^[)\]]/u.test(text.slice(end))) end++;
  if (count(words, /["\u201d\u00bb]/gu) < count(words, /[\u201c\u00ab]/gu)) {
    end += /^[ \u00a0\u202f]?["\u201d\u00bb]/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  }
  // Straight marks do not say which of them opens.
  if (count(text.slice(start, end), /"/gu) % 2 === 1 && text[end] === '"') end++;
  const before = text[start - 1] ?? '';
  if (/["\u201c\u00ab\u2018]/u.test(before) && /["\u201d\u00bb\u2019]/u.test(words.replace(/\w\u2019\w/gu, '')))
    start--;
  return { start, end };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
