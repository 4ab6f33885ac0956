/** Text that is no part of an entry, in comments: `<!-- unread: … -->`, `<!-- furniture: … -->`. Viewers hide them. */
import type { Unread } from '../model/page.ts';
import { hideReferences, refer, referFragile, resolveReferences } from './inline/characters.ts';

export function printComment({ kind, text }: Omit<Unread, 'place'>): string {
  const escaped = hideReferences(text)
    .replace(/-(?=-|>)/g, '&#45;')
    .replace(/^\s|\s$/gu, refer);
  return `<!-- ${kind}: ${escaped.split('\n').map(referFragile).join('\n')} -->`;
}

/** A comment of a person's own is furniture: it is kept, and says nothing to readers of the page. */
export function readComment(body: string): Omit<Unread, 'place'> {
  const found = /^\s*(unread|furniture): ?/.exec(body);
  const text = found ? body.slice(found[0].length) : body;
  return { kind: found?.[1] === 'unread' ? 'unread' : 'furniture', text: resolveReferences(trim(text)) };
}

function trim(text: string): string {
  const start = /^\s*/u.exec(text)?.[0].length ?? 0;
  return text.slice(start).trimEnd();
}
