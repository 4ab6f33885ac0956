import type { Message, TextEdit } from '../../model/message.ts';

/**
 * Carries out the fixes of messages. A fix that would change what another one has changed is left for the next check;
 * `applied` counts those that were carried out whole.
 */
export function applyFixes(source: string, messages: readonly Message[]): { text: string; applied: number } {
  const fixes = messages
    .flatMap(({ fix }) => (fix && isSound(fix.edits, source.length) ? [inOrder(fix.edits)] : []))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const taken: TextEdit[] = [];
  let applied = 0;
  let reached = 0;
  for (const edits of fixes) {
    const [first] = edits;
    const last = edits.at(-1);
    if (!first || !last || first.start < reached) continue;
    taken.push(...edits);
    reached = last.end;
    applied++;
  }
  return { text: rewritten(source, taken), applied };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isSound(edits: readonly TextEdit[], length: number): boolean {
  return edits.length > 0 && edits.every(({ start, end }) => start >= 0 && start <= end && end <= length);
}

function rewritten(source: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join('');
}
