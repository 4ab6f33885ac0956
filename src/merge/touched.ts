import { type Fields, isPrinted } from './fields/fields.ts';
import { isSame } from './fields/merge-field.ts';
import { listIn, type Parts } from './parts/parts.ts';

/** Whether what is printed of a part is another in a later version, the parts in it included; both versions have it. */
export function isTouched(key: string, before: Parts, after: Parts): boolean {
  const [old, now] = [before.parts.get(key), after.parts.get(key)];
  if (!old || !now || haveChanged(old.fields, now.fields)) return true;
  if (old.item.part !== 'entry') return false;
  return (['quotations', 'notes'] as const).some((what) => {
    const list = listIn(key, what);
    const [first, second] = [before, after].map((version) => printedKeys(list, version));
    if (first?.join('\n') !== second?.join('\n')) return true;
    return first?.some((part) => isTouched(part, before, after));
  });
}

function printedKeys(list: string, { parts, lists }: Parts): string[] {
  return (lists.get(list) ?? []).filter((key) => {
    const item = parts.get(key)?.item;
    return item?.part !== 'note' || !item.note.private;
  });
}

function haveChanged(old: Fields, now: Fields): boolean {
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].some((name) => isPrinted(name) && !isSame(name, old.get(name), now.get(name)));
}
