import { noteOf, type Said, type Thread } from '../../identity/discussion.ts';
import type { Comment, Manuscript } from '../../model/manuscript.ts';
import type { Remark } from '../reader.ts';
import { dayOf, shortened } from './wording.ts';

/** Offset in the source for a place in the parts of a manuscript. */
type OffsetOf = (part: number, offset: number) => number | undefined;

/** A comment with those that answer it, and the words that it stands at. */
export interface PlacedThread extends Thread {
  readonly at?: Comment['at'];
}

/** The comments of a document, each with those that answer it, where they stand in the source. */
export function remarksOf(manuscript: Manuscript, offsetOf: OffsetOf): Remark[] {
  return threadsOf(manuscript).map(({ at, ...thread }): Remark => {
    const text = noteOf(thread);
    const start = at && offsetOf(at.part, at.offset);
    return start === undefined ? { text } : { text, at: { start, end: start + (at?.words.length ?? 0) } };
  });
}

export function threadsOf({ comments }: Pick<Manuscript, 'comments'>): PlacedThread[] {
  const threads = new Map<number, Comment[]>();
  const firsts: number[] = [];
  for (const [index, comment] of comments.entries()) {
    const first = comment.replyTo === undefined ? index : (firsts[comment.replyTo] ?? index);
    firsts.push(first);
    const thread = threads.get(first);
    if (thread) thread.push(comment);
    else threads.set(first, [comment]);
  }
  return [...threads.values()].flatMap(([first, ...replies]): PlacedThread[] => {
    if (!first) return [];
    const { at, isDone } = first;
    const words = shortened(at?.words ?? '');
    return [{ ...said(first), words, isDone, replies: replies.map(said), ...(at && { at }) }];
  });
}

function said({ author, date, text }: Comment): Said {
  const day = dayOf(date);
  return { ...(author ? { author: shortened(author) } : {}), ...(day ? { day } : {}), text };
}
