/** An edit that is taken in words of the curator's own, typed on one line. */
import type { Edit, FieldValue } from '../../merge/proposal.ts';
import { contentOf, wordingOf } from '../../merge/review/wording.ts';

/** Stands for the end of a paragraph, as where an edit is shown. */
const PILCROW = '\u00b6';

/** Whether the edit is of one wording: an entry is more than that, and what is removed or moved has no other. */
export function hasWording(edit: Edit): boolean {
  const { former } = wordingIn(edit);
  return former !== undefined;
}

interface WordingIn {
  readonly field: Parameters<typeof contentOf>[0];
  /** What the typing starts from. */
  readonly former: FieldValue | undefined;
}

function wordingIn(edit: Edit): WordingIn {
  if (edit.kind === 'changed') return { field: edit.field, former: edit.merged ?? edit.theirs ?? edit.ours };
  if (edit.kind !== 'added') return { field: 'text', former: undefined };
  const { item } = edit;
  switch (item.part) {
    case 'section':
      return { field: 'title', former: item.section.title };
    case 'quotation':
      return { field: 'text', former: item.quotation.text };
    case 'note':
      return { field: 'text', former: item.note.text };
    case 'intro':
      return { field: 'text', former: item.text };
    default:
      return { field: 'text', former: undefined };
  }
}

/**
 * @param ask gets the words to start from, on one line, and gives what became of them
 * @returns the content of the field, or why there is none
 */
export async function typedWording(
  edit: Edit,
  lang: string,
  ask: (given: string) => Promise<string | undefined>,
): Promise<{ readonly value: FieldValue } | { readonly sentence: string }> {
  const { field, former } = wordingIn(edit);
  const given = wordingOf(former, lang);
  if (former === undefined) return { sentence: 'This edit can only be accepted or rejected.' };
  if (given.includes(PILCROW)) {
    return {
      sentence: `These words have a ${PILCROW} of their own: accept or reject them, and change the page by hand.`,
    };
  }
  const line = await ask(given.replaceAll('\n', ` ${PILCROW} `));
  if (line === undefined || line.trim() === '') return { sentence: 'Nothing was typed, so the edit is still open.' };
  const value = contentOf(field, line.replace(/[^\S\n]*\u00b6[^\S\n]*/gu, '\n'), former, lang);
  return value === undefined ? { sentence: NOT_SO[field] ?? 'This cannot stand there; try again.' } : { value };
}

const NOT_SO: Readonly<Record<string, string>> = {
  issued: 'This is no date that the calendar has; write it as 2021-03-29, 2021-03 or 2021.',
  level: 'The level of a heading is a number from 1 to 9.',
};
