import { madeBy } from '../../merge/history.ts';
import type { Edit } from '../../merge/proposal.ts';
import type { ShownEdit } from '../../merge/review/shown.ts';
import type { Io } from '../io.ts';
import { type MergeOptions, todayOf } from '../options.ts';
import { editText } from './edit-text.ts';
import type { MergePageOptions } from './merged-page.ts';
import type { Compared } from './open-documents.ts';

/** One run of the command. */
export interface MergeRun {
  readonly compared: Compared;
  readonly options: MergeOptions;
  readonly io: Io;
  readonly color: boolean;
  show(edit: Edit): ShownEdit;
}

export function pageOptions({ options, io, show }: MergeRun): MergePageOptions {
  return { today: todayOf(undefined, io), history: options.history ? (edit) => show(edit).what : undefined };
}

/** Each edit as a person is shown it: with its number among all, the line of its entry, and who made it. */
export function editTexts({ compared, show, color }: MergeRun): (edit: Edit) => string {
  const { edits } = compared.proposal;
  const numbers = new Map(edits.map((edit, i) => [edit, i + 1]));
  const lines = new Map(
    compared.reading.page.entries.flatMap(({ id, place }) => (place && 'line' in place ? [[id, place.line]] : [])),
  );
  return (edit) => {
    const shown = show(edit);
    const by = madeBy(compared.returned.makers.of(edit));
    const sentences = by ? [...shown.sentences, `Made by ${by}.`] : shown.sentences;
    const place = { number: numbers.get(edit) ?? 0, total: edits.length, line: lines.get(edit.entry ?? '') };
    return editText({ ...shown, sentences }, { color, ...place });
  };
}
