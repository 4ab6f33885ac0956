/** Edits and comments by the entry that they are made at, in the order of the document. */
import { referenceLine } from '../../../cite/line.ts';
import type { Discussion } from '../../../merge/returned/discussion.ts';
import type { Entry, Page } from '../../../model/page.ts';
import { directionOf } from '../../../text/direction.ts';
import { attributes, type Html, html } from '../../../write/site/html.ts';
import type { EditsReport, ReportedEdit } from './edits-report.ts';

export interface EntryGroup {
  /** Undefined for what belongs to no entry. */
  readonly entry: Entry | undefined;
  readonly title: string;
  /** Of its heading. */
  readonly anchor: string;
  readonly edits: readonly ReportedEdit[];
  readonly comments: readonly Discussion[];
}

export function grouped({ page, edits, discussion }: EditsReport): EntryGroup[] {
  const entries = new Map(page.entries.map((entry) => [entry.id, entry]));
  for (const { edit } of edits) {
    if (edit.kind !== 'changed' && edit.item.part === 'entry') entries.set(edit.item.entry.id, edit.item.entry);
  }
  const byEntry = Map.groupBy(edits, ({ edit }) => edit.entry);
  const said = Map.groupBy(discussion, ({ at }) => at && (entries.has(at.entry ?? '') ? at.entry : undefined));
  const ids = new Set([...byEntry.keys(), ...said.keys()]);
  return [...ids].map((id, i) => ({
    entry: entries.get(id ?? ''),
    title: id ?? 'The page',
    anchor: `source-${i + 1}`,
    edits: byEntry.get(id) ?? [],
    comments: said.get(id) ?? [],
  }));
}

/** The reference line with its title in bold, as on the page. */
export function groupHeading({ entry, title, anchor }: EntryGroup, { lang }: Page, style: string): Html {
  if (!entry) return html`<h2${attributes({ id: anchor })}>${title}</h2>`;
  const parts = referenceLine(entry.reference, lang);
  const dir = directionOf(parts.map(({ text }) => text).join(''));
  const line = parts.map(({ role, text }) => {
    if (role === 'title') return html`<b><bdi>${text}</bdi></b>`;
    if (role === 'outlet') return html`<i>${text}</i>`;
    return role === 'date' ? date(text) : text;
  });
  const content = line.length > 0 ? line : entry.id;
  return html`<h2${attributes({ id: anchor, class: `ref ${style}`, lang, dir })}>${content}</h2>`;
}

/** Longer dates (ranges, dates in words) may break over lines. */
const UNBROKEN = 24;

function date(text: string): Html {
  return html`<bdi class="${text.length > UNBROKEN ? 'date' : 'date whole'}">${text}</bdi>`;
}
