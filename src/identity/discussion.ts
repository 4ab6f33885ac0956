/**
 * What colleagues say to one another in the margin of a document, kept on the page as a private note of the entry: in
 * one form that a person reads in the page's file, and that reads back, so that the discussion can go on in the next
 * document.
 */

export interface Said {
  readonly author?: string;
  /** As `2021-05-03`. */
  readonly day?: string;
  /** A line feed between paragraphs. */
  readonly text: string;
}

/** A comment, and what was answered to it. */
export interface Thread extends Said {
  /** What it was said of; empty for a place in the text. */
  readonly words: string;
  readonly isDone: boolean;
  readonly replies: readonly Said[];
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const WORDS = 'on “([^”\\n]*)”';
/** Of a comment, the day or the words must be there: “Note: see page 3” is a person's own note. */
const HEAD = new RegExp(
  String.raw`^(?:(?!${DAY}[,:])([^\n]{1,200}?), )?(?:(${DAY})(, settled)?(?:, ${WORDS})?|(settled, )?${WORDS}): `,
  'u',
);
const REPLY = new RegExp(`^(?:(.{1,200}?), )?(${DAY}): `, 'u');

/** “Ada Brook, 2021-05-03, on “the third survey”: Is this the right year?”; answers stand on lines of their own. */
export function noteOf({ words, isDone, replies, ...first }: Thread): string {
  const on = words === '' ? '' : `on “${withInnerMarks(words)}”`;
  return [worded(first, isDone ? 'settled' : '', on), ...replies.map((reply) => worded(reply))].join('\n');
}

/** Undefined for a note that is no discussion. */
export function threadOf(note: string): Thread | undefined {
  const head = HEAD.exec(note);
  if (!head) return undefined;
  const [whole, author, day, done, words, alsoDone, alsoWords] = head;
  const [first = '', ...rest] = note.slice(whole.length).split('\n');
  const said: Said[] = [saidBy(author, day, first)];
  for (const line of rest) {
    const reply = REPLY.exec(line);
    const last = said.at(-1);
    if (reply) said.push(saidBy(reply[1], reply[2], line.slice(reply[0].length)));
    else if (last) said[said.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  const [comment, ...replies] = said;
  const isDone = (done ?? alsoDone) !== undefined;
  return comment && { ...comment, words: words ?? alsoWords ?? '', isDone, replies };
}

/** Whether two notes are of one discussion: it may have been gone on with, answered or settled since. */
export function areOneThread(a: string, b: string): boolean {
  if (isBeginning(a, b) || isBeginning(b, a)) return true;
  const [first, second] = [threadOf(a), threadOf(b)];
  return (
    first !== undefined &&
    first.author === second?.author &&
    first.day === second?.day &&
    isBeginning(first.text, second?.text ?? '')
  );
}

/** The same for all notes of one discussion, and seldom for others. */
export function beginningOf(note: string): string {
  const { author, day, text } = threadOf(note) ?? { text: note };
  return worded(saidBy(author, day, text.split('\n', 1)[0] ?? ''));
}

/** Each answer in a note as a comment of its own, as programs give it back that know no answers. */
export function answersIn(note: string): string[] {
  return threadOf(note)?.replies.map((reply) => worded(reply)) ?? [];
}

/** One note for two of one discussion: the words that it is on as the former has them, and all that was said in either. */
export function joinedThreads(former: string, latter: string): string {
  const [first, second] = [threadOf(former), threadOf(latter)];
  if (!first || !second) return former.length > latter.length ? former : latter;
  const known = new Set(first.replies.map((reply) => worded(reply)));
  const more = second.replies.filter((reply) => !known.has(worded(reply)));
  const text = first.text.length > second.text.length ? first.text : second.text;
  return noteOf({ ...first, text, isDone: second.isDone, replies: [...first.replies, ...more] });
}

function isBeginning(a: string, b: string): boolean {
  return b === a || b.startsWith(`${a}\n`);
}

function saidBy(author: string | undefined, day: string | undefined, text: string): Said {
  return { ...(author === undefined ? {} : { author }), ...(day === undefined ? {} : { day }), text };
}

function worded({ author, day, text }: Said, ...more: readonly string[]): string {
  const head = [author, day, ...more].filter(Boolean).join(', ');
  return head ? `${head}: ${text}` : text;
}

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚' };

/** Marks inside marks are the inner ones, so that the outer ones end where the words do. */
export function withInnerMarks(words: string): string {
  return words.replace(/[“”„]/gu, (mark) => INNER[mark] ?? mark);
}
