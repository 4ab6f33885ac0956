/** Who wrote a source, as it shows it to its readers: in a byline, behind a label, as a signature. */
import { nameInReadingOrder } from '../../cite/names.ts';
import { creditedNames } from '../credit.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { afterBy, isAuthorLabel, isOtherCredit, SEAM } from '../words/byline-words.ts';
import type { WrittenDates } from '../written-dates.ts';
import { eastAsianByline } from './east-asian-byline.ts';
import { type Line, type Place, seamedText } from './line.ts';

/** Longer lines are sentences. */
const LONGEST = 240;
/** How far apart lines of one list of authors stand at most: each has an office or an address under it. */
const LIST_GAP = 3;
/** Lines right under the headline where a name may stand without any word. */
const NEAR = 4;
const LABEL = /(?:^|[\s\u2063|•·/(（【[])([\p{L}\p{M}·・/]{1,18}(?:\([sS]\))?)\s?[:：]\s?/gu;
const CELLS = /\s*[|•·｜▪]\s*|\s[–—]\s|\s{3,}/u;

const BY_PLACE: Readonly<Record<Place, number>> = {
  above: TRUST.placed,
  title: TRUST.faint,
  under: TRUST.shown,
  body: TRUST.faint,
  tail: TRUST.placed,
  apart: 0,
};

/** Evidence has the kind `byline`: only what surely is a name in it counts. */
export function* bylineEvidence(lines: readonly Line[], dates: WrittenDates, lang: string): Generator<Evidence> {
  yield* markedNames(lines, dates);
  let under = 0;
  for (const line of lines) {
    const text = dates.plain(seamedText(line.parts.filter(({ label }) => label !== 'photo')));
    if (line.place === 'under' && text !== '') under += 1;
    const trust = BY_PLACE[line.place];
    if (trust === 0 || text === '' || text.length > LONGEST) continue;
    const credited = creditIn(text, dates, line.place);
    const signed = isSignature(line, under) ? namesAlone(withoutDates(text, dates), lang) : undefined;
    if (credited !== undefined) yield byline(credited, trust);
    else if (signed !== undefined) yield byline(signed, line.place === 'under' ? TRUST.placed : TRUST.weak);
  }
}

function byline(text: string, trust: number): Evidence {
  return { field: 'author', text, from: 'the byline', trust, kind: 'byline' };
}

/** What the markup calls an author; lines that follow one another closely are one list. */
function* markedNames(lines: readonly Line[], dates: WrittenDates): Generator<Evidence> {
  let open: { texts: string[]; place: Place; last: number } | undefined;
  for (const [at, { parts, place }] of lines.entries()) {
    const text = dates.plain(seamedText(parts.filter(({ label }) => label === 'author')));
    if (text === '' || text.length > LONGEST || BY_PLACE[place] === 0 || place === 'title') continue;
    if (isOtherCredit(text)) continue;
    if (open && (open.place !== place || at - open.last > LIST_GAP)) {
      yield byline(open.texts.join('\n'), BY_PLACE[open.place]);
      open = undefined;
    }
    open ??= { texts: [], place, last: at };
    open.texts.push(withoutDates(text, dates));
    open.last = at;
  }
  if (open) yield byline(open.texts.join('\n'), BY_PLACE[open.place]);
}

/** What stands behind “by”, or behind a label; undefined where neither is there. */
function creditIn(text: string, dates: WrittenDates, place: Place): string | undefined {
  const eastern = eastAsianByline(text);
  if (eastern !== undefined) return eastern;
  const labelled = behindLabel(text);
  if (labelled !== undefined) return withoutDates(labelled, dates);
  if (place === 'title') return undefined;
  for (const cell of text.split(CELLS)) {
    const by = afterBy(cell);
    if (by && !isOtherCredit(cell.slice(0, cell.length - by.rest.length))) return withoutDates(by.rest, dates);
  }
  return undefined;
}

/** “Text: Ada Brook Photo: Tom Weir”: up to the next label. */
function behindLabel(text: string): string | undefined {
  const labels = [...text.matchAll(LABEL)];
  for (const [at, label] of labels.entries()) {
    if (!isAuthorLabel(label[1] ?? '')) continue;
    const value = text.slice(label.index + label[0].length, labels[at + 1]?.index ?? text.length);
    const [first = ''] = value.split(CELLS);
    return first;
  }
  return undefined;
}

/** The text up to its first date, or behind it. */
function withoutDates(text: string, dates: WrittenDates): string {
  const [first] = dates.find(text.replaceAll(SEAM, ' '));
  if (!first) return text;
  const before = text.slice(0, first.start);
  return /\p{L}{2}/u.test(before) ? before : text.slice(first.end);
}

function isSignature({ place, isProse }: Line, under: number): boolean {
  return (place === 'under' && under <= NEAR) || (place === 'tail' && isProse);
}

/** The line without brackets and dashes around it, if it is names and nothing else, each with a given name that is known. */
function namesAlone(text: string, lang: string): string | undefined {
  const bare = text.replace(/^[\s(（【〔–—―-]+|[\s)）】〕]+$/gu, '');
  if (bare === '' || bare.length > 80 || /[.!?:…]$/u.test(bare.replace(/\b(?:Jr|Sr)\.$/u, ''))) return undefined;
  const { people, bodies } = creditedNames(bare, { lang, kind: 'byline', sure: true });
  const length = people.reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  // Most of the line is in the names.
  return people.length > 0 && bodies.length === 0 && length > bare.length * 0.6 ? bare : undefined;
}
