import type { Text } from '../model/page.ts';

/** Length of the label with its colon that a text opens with of its own accord, as in “Note: …”; 0 where it does not. */
export function ownLabel(text: Text, label: string): number {
  if (!text.plain.toLowerCase().startsWith(label.toLowerCase())) return 0;
  const colon = /^\s{0,9}[:\uff1a]\s{0,9}/u.exec(text.plain.slice(label.length))?.[0];
  const length = label.length + (colon?.length ?? 0);
  return colon === undefined || length === text.plain.length ? 0 : length;
}

/** The text from `start` on, and the marks over it. */
export function textFrom({ plain, marks }: Text, start: number): Text {
  if (start === 0) return marks ? { plain, marks } : { plain };
  const kept = (marks ?? []).flatMap((mark) =>
    mark.end > start ? [{ ...mark, start: Math.max(mark.start - start, 0), end: mark.end - start }] : [],
  );
  return { plain: plain.slice(start), ...(kept.length > 0 ? { marks: kept } : {}) };
}
