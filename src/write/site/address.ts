import { anchor } from '../../text/anchor.ts';

/** `#id` for an entry, a quotation or a heading. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(anchor(id))}`;
}
