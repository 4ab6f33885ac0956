/** Walks the blocks by their roles and gathers what belongs to each entry, before any reference is read. */
import type { Block } from '../model/block.ts';
import type { CslDate } from '../model/csl.ts';
import type { Section } from '../model/page.ts';
import { slug } from '../text/slug.ts';
import { type DateFinder, yearDates } from './blocks/dates.ts';
import type { Labelled } from './knowledge/field-words.ts';
import type { ReferenceLine } from './line/reference.ts';
import { joinRuns } from './page/block-part.ts';
import type { Role } from './roles/roles.ts';
import type { Sighted } from './roles/sighted.ts';

/** An entry in the making. */
export interface Draft {
  readonly line: ReferenceLine & { readonly origin: Block['origin'] };
  /** The blocks that the reference stands in: one, or the lines of one that is set over several, its address last. */
  readonly blocks: readonly Block[];
  readonly section?: DraftSection;
  readonly quotations: Block[];
  readonly notes: Block[];
}

export interface DraftSection extends Section {
  readonly block: Block;
  /** Set where the heading is a date: the date of what stands under it. */
  readonly date?: CslDate;
}

export interface Drafts {
  readonly title?: Block;
  readonly intro: readonly Block[];
  readonly sections: readonly DraftSection[];
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

export function draftsOf(
  blocks: readonly Sighted[],
  roles: readonly Role[],
  columnsOf: (block: Block) => readonly (Labelled | undefined)[] | undefined,
  findDates: DateFinder,
): Drafts {
  const sections: DraftSection[] = [];
  const ids = new SectionIds();
  const drafts: (Omit<Draft, 'line' | 'blocks'> & { readonly blocks: Block[] })[] = [];
  const intro: Block[] = [];
  const unread: Block[] = [];
  let title: Block | undefined;
  let lines: Block[] = [];
  let waiting: Block[] = [];
  const open = (from: readonly Block[]): void => {
    const section = sections.at(-1);
    drafts.push({ blocks: [...from], quotations: waiting, notes: [], ...(section ? { section } : {}) });
    waiting = [];
  };
  const closeLines = (): void => {
    if (lines.length > 0) open(lines);
    lines = [];
  };
  for (const [i, e] of blocks.entries()) {
    const { block } = e;
    const role = roles[i];
    if (role === 'byline' && lines.length > 0) {
      lines.push(block);
      continue;
    }
    closeLines();
    const current = drafts.at(-1);
    if (role === 'title' && !title) title = block;
    else if (role === 'head') lines = [block];
    else if (role === 'heading') sections.push(sectionOf(e, ids, findDates));
    else if (role === 'reference' || role === 'byline' || role === 'source') open([block]);
    else if (role === 'fore') waiting.push(block);
    else if (role === 'address' && current) current.blocks.push(block);
    else if (role === 'quotation' && current) current.quotations.push(block);
    else if (role === 'note' && current) current.notes.push(block);
    else if (role === 'intro' && drafts.length === 0) intro.push(block);
    else unread.push(block);
  }
  closeLines();
  const found = drafts.map((draft) => ({ ...draft, line: lineOf(draft, columnsOf) }));
  return { ...(title ? { title } : {}), intro, sections, drafts: found, unread: [...unread, ...waiting] };
}

function lineOf(
  { blocks, section }: Omit<Draft, 'line'>,
  columnsOf: (block: Block) => readonly (Labelled | undefined)[] | undefined,
): Draft['line'] {
  const columns = blocks[0] && columnsOf(blocks[0]);
  const day = section?.date;
  return { ...joinRuns(blocks, '\n'), ...(columns ? { columns } : {}), ...(day ? { day } : {}) };
}

/** Page titles are level 1, so sections begin at 2. */
function sectionOf(e: Sighted, ids: SectionIds, findDates: DateFinder): DraftSection {
  const { block } = e;
  const words = block.text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/^[*=#~_\s-]{2,}|(?<![*=#~_\s-])[*=#~_\s-]{2,}$/gu, '')
    .replace(/:$/u, '');
  const day = e.dateOnly ? yearDates(block.text, findDates)[0]?.date : undefined;
  return {
    id: ids.next(slug(words) || 'section'),
    title: words,
    level: Math.max(2, block.level),
    block,
    ...(day ? { date: day } : {}),
  };
}
