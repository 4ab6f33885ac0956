import type { Span } from '../src/model/reading.ts';

/** Characters of a page that nothing took, and characters of its body: all but furniture and what lays it out. */
export function unreadShare(spans: readonly Span[]): { readonly unread: number; readonly body: number } {
  let [unread, body] = [0, 0];
  for (const { kind, start, end } of spans) {
    if (kind === 'unread') unread += end - start;
    if (kind !== 'furniture' && kind !== 'layout') body += end - start;
  }
  return { unread, body };
}
