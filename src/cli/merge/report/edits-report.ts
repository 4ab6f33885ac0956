/** What a report of edits is made of, and how its parts name people and one another. */
import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import type { Decision, Edit, Formatting } from '../../../merge/proposal.ts';
import type { Discussion } from '../../../merge/returned/discussion.ts';
import type { Maker } from '../../../merge/returned/makers.ts';
import type { ShownEdit } from '../../../merge/review/shown.ts';
import type { Message } from '../../../model/message.ts';
import type { Page } from '../../../model/page.ts';

export interface ReportedEdit {
  readonly edit: Edit;
  readonly shown: ShownEdit;
  readonly makers: readonly Maker[];
  readonly answer?: Decision['answer'];
}

export interface EditsReport {
  /** As it is now. */
  readonly page: Page;
  /** Name or path of the document's file. */
  readonly document: string;
  readonly edits: readonly ReportedEdit[];
  readonly formatting: readonly Formatting[];
  /** How many fields differ only as typing aids make them differ. */
  readonly noise: number;
  readonly discussion: readonly Discussion[];
  /** How the sources were known again; may be empty. */
  readonly known: string;
  readonly messages: readonly Message[];
}

/** Where in the report an edit stands. */
export function editAnchor({ id }: Pick<ShownEdit, 'id'>): string {
  return `edit-${id}`;
}

/** “Bo Lind, 3 May 2026”. */
export function makerInWords({ author, day }: Maker): string {
  const date = day === undefined ? undefined : fromEdtf(day);
  return [author, date && dateInWords(date, 'en')].filter(Boolean).join(', ');
}

export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
