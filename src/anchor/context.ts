/** The words around a passage, cut at the ends of sentences. */
import type { SourceText } from '../model/source.ts';
import type { Context, Passage } from '../model/verification.ts';
import { isOtherMatter } from './source-strands.ts';

/** Characters on each side, at most. */
const LONGEST = 200;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f][\p{Pf}\p{Pe}"']*\s|\n/gu;

/** What stands beside the source on its page ends its context: a menu says nothing of the words. */
export function contextOf({ text, spans }: SourceText, passages: readonly Passage[]): Context {
  const start = Math.min(...passages.map((passage) => passage.start));
  const end = Math.max(...passages.map((passage) => passage.end));
  const first = spans.findLast((span) => span.end <= start && isOtherMatter(span.region))?.end ?? 0;
  const last = spans.find((span) => span.start >= end && isOtherMatter(span.region))?.start ?? text.length;
  return {
    before: cutStart(text.slice(Math.max(first, start - LONGEST), start), start - first > LONGEST),
    after: cutEnd(text.slice(0, last), end),
  };
}

/** From the first sentence that begins in the stretch; a stretch without one begins at a word. */
function cutStart(before: string, isCut: boolean): string {
  if (!isCut) return before;
  const first = before.matchAll(SENTENCE_END).next().value;
  if (first && first.index + first[0].length < before.length) return before.slice(first.index + first[0].length);
  return before.replace(/^\S*\s/u, '');
}

function cutEnd(text: string, end: number): string {
  const after = text.slice(end, end + LONGEST);
  if (end + LONGEST >= text.length) return after;
  const last = [...after.matchAll(SENTENCE_END)].at(-1);
  return last ? after.slice(0, last.index + last[0].trimEnd().length) : after.replace(/\s\S*$/u, '');
}
