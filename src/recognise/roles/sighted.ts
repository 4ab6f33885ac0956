/** What is known of a block before its role: its own evidence, where it stands, and what the page has shown so far. */
import type { Evidence } from '../blocks/evidence.ts';
import type { Role } from './roles.ts';

export interface Sighted extends Evidence {
  /** A blank line stands before it; undefined where the input does not tell lines from paragraphs. */
  readonly opens?: boolean;
  /** A blank line stands after it. */
  readonly closes?: boolean;
  /** A heading before a line that has the rest of a reference, but no title. */
  readonly titles?: boolean;
  /** On a page with labelled fields one to a line: whether this one is the first of an entry. */
  readonly begins?: boolean;
  /** How much it reads like a reference line: about -2 to 3. */
  readonly fit: number;
  /** It is a whole reference by itself. */
  readonly complete: boolean;
  /** What blocks of its kind turned out to be in an earlier round, as something to add to each role. */
  readonly habit?: Readonly<Partial<Record<Role, number>>>;
}

/** What blocks of one shape have in common: kind, depth, how they begin and end, whether they hold a date or a link. */
export function shapeOf(e: Sighted): string {
  const { kind, level, label, indent } = e.block;
  const first = e.block.text.trimStart()[0] ?? '';
  const begins = /["\u2018-\u201f\u00ab\u300c]/u.test(first) ? 'mark' : /[\u2013\u2014-]/u.test(first) ? 'dash' : '';
  const size = e.words <= 8 ? 's' : e.words <= 30 ? 'm' : 'l';
  return [
    kind,
    level,
    label ? (/\d/u.test(label) ? 'number' : 'bullet') : '',
    indent ? 'in' : '',
    begins,
    e.dates.length > 0 ? 'dated' : '',
    e.linked > 0 ? (e.linkOnly ? 'address' : 'linked') : '',
    e.endsSentence ? 'ends' : '',
    size,
    e.opens ?? '',
    e.closes ?? '',
  ].join('/');
}
