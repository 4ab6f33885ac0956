import type { Mark, Text } from '../../../model/page.ts';

/** A stretch of text with one look. A line feed in it is a new line inside the paragraph. */
export interface Segment {
  readonly text: string;
  readonly em: boolean;
  readonly strong: boolean;
  readonly href?: string;
}

/** The paragraphs of a text, each cut where its marks begin and end; blank ones are left out. */
export function paragraphsOf(text: Text): Segment[][] {
  const out: Segment[][] = [];
  let current: Segment[] = [];
  const close = (): void => {
    if (current.some((segment) => /\S/.test(segment.text))) out.push(current);
    current = [];
  };
  for (const { isBreak, ...segment } of looks(text)) {
    const lines = isBreak ? [segment.text] : segment.text.split('\n');
    lines.forEach((line, i) => {
      if (i > 0) close();
      if (line) current.push({ ...segment, text: line });
    });
  }
  close();
  return out;
}

type Look = Segment & { readonly isBreak: boolean };

/** One sweep over the ends of all marks: the cost is that of sorting them. */
function looks(text: Text): Look[] {
  const { plain } = text;
  const ends = edges(text);
  const open: Record<Mark['kind'], number> = { em: 0, strong: 0, link: 0, break: 0 };
  const links: Mark[] = [];
  const ended = new Set<Mark>();
  const out: Look[] = [];
  let from = 0;
  for (const { at, mark, step } of [...ends, { at: plain.length, mark: undefined, step: 0 }]) {
    if (at > from) {
      for (let last = links.at(-1); last && ended.has(last); last = links.at(-1)) links.pop();
      const href = links.at(-1)?.href;
      const look = { text: plain.slice(from, at), em: open.em > 0, strong: open.strong > 0, isBreak: open.break > 0 };
      out.push(href === undefined ? look : { ...look, href });
      from = at;
    }
    if (!mark) continue;
    open[mark.kind] += step;
    if (mark.kind !== 'link') continue;
    if (step > 0) links.push(mark);
    else ended.add(mark);
  }
  return out;
}

interface Edge {
  readonly at: number;
  readonly mark: Mark;
  readonly step: 1 | -1;
}

function edges({ plain, marks = [] }: Text): Edge[] {
  return marks
    .filter((mark) => mark.start < mark.end)
    .flatMap((mark): Edge[] => [
      { at: whole(plain, mark.start), mark, step: 1 },
      { at: whole(plain, mark.end), mark, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
}

/** An offset inside the text that does not fall between the halves of a surrogate pair. */
function whole(plain: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), plain.length);
  return at > 0 && at < plain.length && (plain.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}
