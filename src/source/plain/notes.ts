/** Footnotes and endnotes of a text file, and the calls that lead to them. Each is known by the other. */
import type { Line, Mark, Roles } from './lines.ts';
import { isPower } from './powers.ts';

const SUPERSCRIPT = '\\u2070\\u00b9\\u00b2\\u00b3\\u2074-\\u2079';
const LABEL = new RegExp(
  `^(?:\\[(?<square>\\d{1,3})\\]|\\((?<round>\\d{1,3})\\)|(?<plain>\\d{1,3})[.):]?(?=\\s)|(?<raised>[${SUPERSCRIPT}]+)|(?<sign>[*†‡§]{1,3}))\\s*(?=\\S)`,
  'u',
);
/** Calls in brackets, one or several; raised; a sign; or a number glued to the end of a clause, as copying leaves it. */
const CALL = new RegExp(
  [
    '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}] ?)\\[(?<square>\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3})*)\\]',
    '(?<=[\\p{L}.,;:!?"\'”’»)])\\((?<round>\\d{1,3})\\)',
    `(?<=[\\p{L}\\p{P}\\p{N}])(?<![${SUPERSCRIPT}])(?<raised>[${SUPERSCRIPT}]+)`,
    '(?<=[\\p{L}\\p{N}.,;:!?"\'”’»)])(?<sign>\\*{1,3}|†|‡)(?![\\p{L}\\p{N}*])',
    '(?<=[\\p{L}"”’»)][.,;:!?]?["”’»)]?)(?<=[.,;:!?"”’»)])(?<plain>\\d{1,3})(?=\\s|$)',
  ].join('|'),
  'gmu',
);
/** A note that is longer has other text behind it. */
const MOST_LINES = 25;
/** Lines that may follow the notes at the end of a file: an imprint. */
const MOST_AFTER = 4;

interface Call {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly keys: readonly string[];
}

interface Label {
  readonly line: Line;
  readonly length: number;
  readonly form: string;
  readonly key: string;
}

interface Group {
  readonly labels: readonly Label[];
  readonly lastLine: number;
}

/** Marks the notes' lines in `roles`; returns their labels and their calls. */
export function markNotes(lines: readonly Line[], text: string, roles: Roles): Mark[] {
  const calls = callsIn(text);
  const firstCall = new Map<string, number>();
  const labels = labelsIn(lines, roles);
  const starts = new Set(labels.map((label) => label.line.from));
  const inText = calls.filter((call) => !starts.has(call.start));
  for (const { start, keys } of inText) for (const key of keys) if (!firstCall.has(key)) firstCall.set(key, start);
  const groups = groupsOf(labels, lines, roles).filter((group) => areNotes(group, firstCall, lines, roles));
  const marks: Mark[] = [];
  const known = new Set<string>();
  for (const group of groups) {
    const first = group.labels[0]?.line.index ?? 0;
    for (let at = first; at <= group.lastLine; at++) if (!roles.has(at)) roles.set(at, 'note');
    for (const { line, length, key } of group.labels) {
      marks.push({ start: line.from, end: line.from + length, region: 'apparatus' });
      known.add(key);
    }
  }
  const isCall = (call: Call): boolean => call.keys.every((key) => known.has(key));
  const found = inText.filter(isCall);
  for (const { start, end } of found.length > 0 ? found : callsWithoutNotes(inText)) {
    marks.push({ start, end, region: 'note-call' });
  }
  return marks;
}

function callsIn(text: string): Call[] {
  const matches = [...text.matchAll(CALL)].filter(({ index, groups }) => {
    return groups?.raised === undefined || !isPower(text.slice(Math.max(0, index - 5), index), groups.raised);
  });
  return matches.map((match) => {
    const [form, words] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['', ''];
    const keys = form === 'square' ? (words.match(/\d+/gu) ?? []) : [keyOf(form, words)];
    return { start: match.index, end: match.index + match[0].length, form, keys };
  });
}

function labelsIn(lines: readonly Line[], roles: Roles): Label[] {
  const labels: Label[] = [];
  for (const line of lines) {
    const match = roles.has(line.index) ? null : LABEL.exec(line.words);
    const [form, words] = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (!match || form === undefined || words === undefined) continue;
    labels.push({ line, length: match[0].length, form, key: keyOf(form, words) });
  }
  return labels;
}

function keyOf(form: string, words: string): string {
  return form === 'raised' ? words.normalize('NFKC') : words;
}

/** Labels that follow one another, each note with the lines up to the next or to a blank one. */
function groupsOf(labels: readonly Label[], lines: readonly Line[], roles: Roles): Group[] {
  const groups: Group[] = [];
  let open: Label[] = [];
  const close = (): void => {
    const last = open.at(-1);
    if (last) groups.push({ labels: open, lastLine: endOfNote(last.line, lines, roles) });
    open = [];
  };
  for (const label of labels) {
    const before = open.at(-1);
    const goesOn = before && before.form === label.form && follows(before.key, label.key);
    if (!goesOn || label.line.index - before.line.index > MOST_LINES) close();
    open.push(label);
  }
  close();
  return groups;
}

function follows(before: string, after: string): boolean {
  return /^\d/u.test(after) ? Number(after) === Number(before) + 1 : before !== after;
}

function endOfNote(first: Line, lines: readonly Line[], roles: Roles): number {
  let at = first.index;
  for (let next = lines[at + 1]; next && next.words !== '' && next.page === first.page; next = lines[at + 1]) {
    if (roles.has(next.index) || at - first.index > MOST_LINES) break;
    at += 1;
  }
  return at;
}

/** Most of them are called further up, and after them the page or the file ends. */
function areNotes(
  { labels, lastLine }: Group,
  firstCall: ReadonlyMap<string, number>,
  lines: readonly Line[],
  roles: Roles,
): boolean {
  const [first] = labels;
  if (!first) return false;
  const called = labels.filter(({ key }) => (firstCall.get(key) ?? Number.POSITIVE_INFINITY) < first.line.start);
  if (called.length * 2 < labels.length) return false;
  let after = 0;
  for (let at = lastLine + 1; at < lines.length && after <= MOST_AFTER; at++) {
    const line = lines[at];
    if (line && line.words !== '' && (line.page !== first.line.page || roles.has(at))) return true;
    if (line && line.words !== '') after += 1;
  }
  return after <= MOST_AFTER;
}

/** A copy without its notes: calls in square brackets that count from one. */
function callsWithoutNotes(calls: readonly Call[]): Call[] {
  const found: Call[] = [];
  let last = 0;
  for (const call of calls) {
    if (call.form !== 'square' || call.keys.length !== 1) continue;
    const number = Number(call.keys[0]);
    if (number < 1 || number > last + 1) continue;
    last = Math.max(last, number);
    found.push(call);
  }
  return last >= 2 ? found : [];
}
