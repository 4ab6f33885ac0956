/** Walks the blocks by their roles and gathers what belongs to each entry, before any reference is read. */

import type { Block } from '../model/block.ts';
import type { Section } from '../model/page.ts';
import { slug } from '../text/slug.ts';
import { joinRuns } from './block-part.ts';
import type { ReferenceLine } from './reference.ts';
import type { Role } from './roles.ts';

/** An entry in the making. */
export interface Draft {
  readonly line: ReferenceLine & { readonly origin: Block['origin'] };
  /** The blocks that the reference line stands in: one, or a title and its byline. */
  readonly blocks: readonly Block[];
  readonly section?: string;
  readonly quotations: Block[];
  readonly notes: Block[];
}

export interface Drafts {
  readonly title?: Block;
  readonly intro: readonly Block[];
  readonly sections: readonly (Section & { readonly block: Block })[];
  readonly drafts: readonly Draft[];
  /** Blocks that no entry can take. */
  readonly unread: readonly Block[];
}

/** Sections of the same name are told apart by a number, as headings on the web are. */
class SectionIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  next(base: string): string {
    let id = base;
    let n = this.#next.get(base) ?? 1;
    while (this.#taken.has(id)) id = `${base}-${++n}`;
    this.#next.set(base, n);
    this.#taken.add(id);
    return id;
  }
}

export function draftsOf(blocks: readonly Block[], roles: readonly Role[]): Drafts {
  const sections: (Section & { block: Block })[] = [];
  const ids = new SectionIds();
  const drafts: Draft[] = [];
  const intro: Block[] = [];
  const unread: Block[] = [];
  let title: Block | undefined;
  let head: Block | undefined;
  const open = (line: Draft['line'], from: readonly Block[]): void => {
    const section = sections.at(-1)?.id;
    drafts.push({ line, blocks: from, quotations: [], notes: [], ...(section === undefined ? {} : { section }) });
  };
  const closeHead = (): void => {
    if (head) open({ ...head, title: { start: 0, end: head.text.length } }, [head]);
    head = undefined;
  };
  for (const [i, block] of blocks.entries()) {
    const role = roles[i];
    if (role === 'byline' && head) {
      const run = joinRuns([head, block], '\n');
      open({ ...run, title: { start: 0, end: head.text.length } }, [head, block]);
      head = undefined;
      continue;
    }
    closeHead();
    const current = drafts.at(-1);
    if (role === 'title' && !title) title = block;
    else if (role === 'head') head = block;
    else if (role === 'heading') sections.push(sectionOf(block, ids));
    else if (role === 'reference' || role === 'byline') open(block, [block]);
    else if (role === 'quotation' && current) current.quotations.push(block);
    else if (role === 'note' && current) current.notes.push(block);
    else if (role === 'intro' && drafts.length === 0) intro.push(block);
    else unread.push(block);
  }
  closeHead();
  return { ...(title ? { title } : {}), intro, sections, drafts, unread };
}

/** Page titles are level 1, so sections begin at 2. */
function sectionOf(block: Block, ids: SectionIds): Section & { block: Block } {
  const id = ids.next(slug(block.text) || 'section');
  return {
    id,
    title: block.text.replace(/\s*\n\s*/gu, ' ').replace(/:$/u, ''),
    level: Math.max(2, block.level),
    block,
  };
}
