/** The words of a source as they stand there, with what stands around them. */
import type { Receipt } from '../../../model/receipt.ts';
import { WORD } from '../../../text/words.ts';
import { type Html, html } from '../html.ts';

/** A passage of more words shows these many at each of its ends. */
const LONGEST = 60;
const SHOWN_AT_ENDS = 25;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f][\p{Pf}\p{Pe}"']*$/u;

/** Undefined where no place in the source is known. */
export function passageInContext({ passages, context }: Receipt): Html | undefined {
  const [first] = passages;
  if (!first) return undefined;
  const before = flat(context?.before ?? '').trimStart();
  const after = flat(context?.after ?? '').trimEnd();
  const isStart = first.start <= (context?.before.length ?? 0);
  const marked = passages.map(({ exact }, i) => html`${i > 0 ? ' \u2026 ' : ''}${markedPassage(flat(exact))}`);
  const isCut = after !== '' && !SENTENCE_END.test(after);
  return html`${before && !isStart ? '\u2026 ' : ''}${before}${marked}${after}${isCut ? ' \u2026' : ''}`;
}

/** What is left out of a long one is no part of the marked words. */
function markedPassage(text: string): Html {
  const words = [...text.matchAll(WORD(text))];
  const [head, tail] = [words[SHOWN_AT_ENDS - 1], words.at(-SHOWN_AT_ENDS)];
  if (words.length <= LONGEST || !head || !tail) return html`<mark>${text}</mark>`;
  return html`<mark>${text.slice(0, head.index + head[0].length)}</mark> \u2026 <mark>${text.slice(tail.index)}</mark>`;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
