/** The edits of a document that came back, each in a few words, at its entry. */
import type { Edit, Item, Proposal } from '../../src/merge/proposal.ts';
import type { Discussion } from '../../src/merge/returned/discussion.ts';
import type { Told } from './cases/case.ts';

/** Of edits the last word says how they were made. A new entry stands at none. */
export function toldEdits({ edits, formatting }: Proposal, discussion: readonly Discussion[]): Told[] {
  return [
    ...edits.map((edit) => [...toldEdit(edit), edit.made]),
    ...formatting.map(({ entry = '', part, field }) => [entry, 'formatting', part, field]),
    ...discussion.map(({ at, text }) => [at?.entry ?? '', 'comment', at?.part ?? 'nowhere', text]),
  ];
}

function toldEdit(edit: Edit): Told {
  const { kind, part, conflict } = edit;
  const isNew = kind === 'added' && part === 'entry';
  const head = [isNew ? '' : (edit.entry ?? ''), ...(conflict ? [conflict] : []), kind, part];
  switch (edit.kind) {
    case 'changed':
      return [...head, edit.field, valueWords(edit.theirs)];
    case 'removed':
      return [...head, ...itemWords(edit.item).slice(0, 1)];
    case 'moved':
      return [...head, ...itemWords(edit.item).slice(0, 1), edit.to.after ?? edit.to.list];
    case 'added':
      return [...head, ...itemWords(edit.item), edit.to.after ?? edit.to.list];
  }
}

function valueWords(value: Extract<Edit, { kind: 'changed' }>['theirs']): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'plain' in value ? value.plain : JSON.stringify(value ?? null);
}

/** Of an entry also those of what is in it. */
function itemWords(item: Item): string[] {
  switch (item.part) {
    case 'entry': {
      const { reference, quotations, notes } = item.entry;
      return [reference.title ?? '', ...[...quotations, ...notes].map(({ text }) => text.plain)];
    }
    case 'quotation':
      return [item.quotation.text.plain];
    case 'note':
      return [item.note.text.plain];
    case 'intro':
      return [item.text.plain];
    case 'section':
      return [item.section.title];
    case 'page':
      return [item.title];
  }
}
