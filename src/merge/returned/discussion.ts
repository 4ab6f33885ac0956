/** What was said in the margin of a document, at the parts of the page that it was said of. */
import { answersIn, areOneThread, beginningOf, joinedThreads, noteOf, type Thread } from '../../identity/discussion.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { Entry, Note, Page } from '../../model/page.ts';
import { threadsOf } from '../../read/manuscript/remarks.ts';
import { type Place, type Side, type Sides, whereaboutsIn } from './sides.ts';

export interface Discussion extends Thread {
  /** Undefined where its place is lost, or is no part of the page. */
  readonly at?: Pick<Place, 'part' | 'entry' | 'quotation'>;
}

/** In the order of the document's comments. One that was made on deleted words stands where these were. */
export function discussionOf(manuscript: Manuscript, { accepted, rejected }: Sides): Discussion[] {
  const threads = threadsOf(manuscript);
  if (threads.length === 0) return [];
  const [after, before] = [whereaboutsIn(accepted.reading), whereaboutsIn(rejected.reading)];
  return threads.map(({ at, ...thread }): Discussion => {
    if (!at) return thread;
    const isDeleted = !hasCharacter(accepted, at) && hasCharacter(rejected, at);
    const [side, find] = isDeleted ? [rejected, before] : [accepted, after];
    const start = side.offsetOf(at.part, at.offset);
    const place = start === undefined ? undefined : find(start, start + at.words.length)?.place;
    if (!place) return thread;
    const { words: _all, ...where } = place;
    return { ...thread, at: where };
  });
}

/** Whether the character at a place of the document is in one reading of it. */
function hasCharacter(
  { offsetOf }: Side,
  { part, offset }: { readonly part: number; readonly offset: number },
): boolean {
  return offsetOf(part, offset) !== offsetOf(part, offset + 1);
}

export interface Discussed {
  readonly page: Page;
  /** What stands at no entry of the page. */
  readonly homeless: readonly Discussion[];
}

/** The page with each discussion as a private note of its entry; one that it has already is only gone on with. */
export function withDiscussion(page: Page, discussion: readonly Discussion[]): Discussed {
  const ids = new Set(page.entries.map(({ id }) => id));
  const byEntry = Map.groupBy(discussion, ({ at }) => (ids.has(at?.entry ?? '') ? at?.entry : undefined));
  if (byEntry.size === 0) return { page, homeless: [] };
  const entries = page.entries.map((entry) => {
    const own = byEntry.get(entry.id);
    return own ? withThreads(entry, own) : entry;
  });
  return { page: { ...page, entries }, homeless: byEntry.get(undefined) ?? [] };
}

function withThreads(entry: Entry, threads: readonly Thread[]): Entry {
  const notes: Note[] = [...entry.notes];
  const own = notes.filter((note) => note.private).map(({ text }) => text.plain);
  const answers = new Set(own.flatMap(answersIn));
  const waiting = Map.groupBy(notes.keys(), (i) => (notes[i]?.private ? beginningOf(notes[i].text.plain) : undefined));
  const take = (text: string, isSame: (note: string) => boolean): number | undefined => {
    const places = waiting.get(beginningOf(text)) ?? [];
    const found = places.findIndex((i) => isSame(notes[i]?.text.plain ?? ''));
    return found < 0 ? undefined : places.splice(found, 1)[0];
  };
  const isAnswer = (thread: Thread): boolean =>
    answers.has(noteOf({ ...thread, words: '', isDone: false, replies: [] }));
  const open = threads.filter((thread) => {
    const text = noteOf(thread);
    return take(text, (note) => note === text) === undefined && !isAnswer(thread);
  });
  for (const text of open.map(noteOf)) {
    const at = take(text, (note) => areOneThread(note, text));
    const former = at === undefined ? undefined : notes[at];
    if (former && at !== undefined) notes[at] = { ...former, text: { plain: joinedThreads(former.text.plain, text) } };
    else notes.push({ text: { plain: text }, private: true });
  }
  return { ...entry, notes };
}
