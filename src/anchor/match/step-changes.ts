/** The changes that the steps of a rebuilding stand for, as they are told to people. */
import type { Change } from '../../model/verification.ts';
import type { Step } from './rebuild.ts';

/** Each is told with its words. */
const TOLD_EACH: ReadonlySet<Step['edit']> = new Set(['case', 'bracket']);
/** Told where the pieces are joined, with what was left out or put in. */
const TOLD_ELSEWHERE: ReadonlySet<Step['edit']> = new Set(['ellipsis', undefined]);

/** Cosmetic differences are told once for each kind, with the words around the first of them. */
export function changesOfSteps(steps: readonly Step[], quotation: string, source: string): Change[] {
  const changes: Change[] = [];
  const told = new Set<Step['edit']>();
  let at = 0;
  for (const step of steps) {
    const { edit, start, end, text, silent } = step;
    const from = at;
    at += text.length;
    if (silent || !edit || TOLD_ELSEWHERE.has(edit) || isLinkBracket(step)) continue;
    if (told.has(edit) && !TOLD_EACH.has(edit)) continue;
    told.add(edit);
    const quote = edit === 'bracket' ? text.trim() : wordsAround(quotation, from, at);
    changes.push({ kind: edit, ...(quote ? { quote } : {}), ...sourceWords(source, start, end, edit) });
  }
  return changes;
}

/** Brackets between pieces are told with the link; only a bracketed letter is told here. */
function isLinkBracket({ edit, text }: Step): boolean {
  return edit === 'bracket' && !/^\[\p{L}\p{M}*\]$/u.test(text);
}

function sourceWords(source: string, start: number, end: number, edit: Step['edit']): { source?: string } {
  const words = edit === 'bracket' ? source.slice(start, end) : wordsAround(source, start, end);
  return words ? { source: words } : {};
}

/** The stretch, widened to whole words on both sides, and no further than a long word. */
function wordsAround(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && /\S/u.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && to - end < 40 && /\S/u.test(text[to] ?? '')) to += 1;
  return text.slice(from, to).trim();
}
