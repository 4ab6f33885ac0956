import { fingerprint } from '../cite/ids.ts';
import type { Edit, Item } from './proposal.ts';

type WithoutId<One> = One extends unknown ? Omit<One, 'id'> : never;

/** An edit that has no name yet. */
export type Draft = WithoutId<Edit>;

/**
 * Names each edit by what it says and what it meets: as long as neither changes, a decision holds, whatever else is
 * edited. The same edit twice gets a number.
 */
export function withIds(drafts: readonly Draft[]): Edit[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const content = JSON.stringify(contentOf(draft));
    const count = (counts.get(content) ?? 0) + 1;
    counts.set(content, count);
    return { ...draft, id: fingerprint(`${content}\n${count}`, 16) };
  });
}

function contentOf(draft: Draft): unknown[] {
  const { kind, part, entry, conflict } = draft;
  const head = [kind, part, entry, conflict];
  if (draft.kind === 'changed') return [...head, nameOf(draft.key), draft.field, draft.base, draft.ours, draft.theirs];
  if (draft.kind === 'removed') return [...head, itemName(draft.item)];
  return [...head, draft.kind === 'added' ? draft.item : itemName(draft.item), draft.to.list];
}

/** Keys that count places would change with every note before them. */
function nameOf(key: string): string {
  return key.replace(/#\d+$/u, '');
}

function itemName(item: Item): unknown {
  if (item.part === 'entry') return item.entry.id;
  return item.part === 'section' ? item.section.id : item.part === 'quotation' ? item.quotation.id : item;
}
