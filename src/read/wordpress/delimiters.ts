/** The blocks that the editor of WordPress parts its content into, by the comments that delimit them. */

/** A block with its delimiters; offsets in the content. */
export interface DelimitedBlock {
  readonly name: string;
  /** JSON, as it stands. */
  readonly settings: string;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends. */
  readonly inner: { readonly start: number; readonly end: number };
  /** 0 for one that stands in no other. */
  readonly depth: number;
}

interface Delimiter {
  readonly isClosing: boolean;
  readonly name: string;
  readonly settings: string;
  readonly start: number;
  readonly end: number;
}

const DELIMITER = /^\s+(\/)?wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)(?:\s|$)/u;

/** In the order of their beginnings. One that is never closed reaches to the end of the content. */
export function delimitedBlocks(content: string): DelimitedBlock[] {
  const blocks: DelimitedBlock[] = [];
  const open: number[] = [];
  /** Depths of the open blocks of a name. */
  const depths = new Map<string, number[]>();
  for (const { isClosing, name, settings, start, end } of delimiters(content)) {
    if (isClosing) {
      const at = depths.get(name)?.at(-1);
      // What stands in it and was never closed ends with it.
      const closed = at === undefined ? [] : open.splice(at);
      for (const [i, one] of closed.entries()) {
        const block = blocks[one];
        if (!block) continue;
        depths.get(block.name)?.pop();
        blocks[one] = { ...block, inner: { ...block.inner, end: start }, end: i === 0 ? end : start };
      }
      continue;
    }
    const isAlone = settings.endsWith('/');
    const until = isAlone ? end : content.length;
    blocks.push({ name, settings, start, end: until, inner: { start: end, end: until }, depth: open.length });
    if (isAlone) continue;
    const known = depths.get(name);
    if (known) known.push(open.length);
    else depths.set(name, [open.length]);
    open.push(blocks.length - 1);
  }
  return blocks;
}

/** As WordPress finds them: it does not ask where in the HTML they stand. */
function* delimiters(content: string): Generator<Delimiter> {
  for (let start = content.indexOf('<!--'); start >= 0; ) {
    const close = content.indexOf('-->', start + 4);
    if (close < 0) return;
    const inside = content.slice(start + 4, close);
    const [all = '', closing, name] = DELIMITER.exec(inside) ?? [];
    const end = close + 3;
    const settings = inside.slice(all.length).trim();
    if (name !== undefined) yield { isClosing: closing !== undefined, name, settings, start, end };
    start = content.indexOf('<!--', end);
  }
}
