import type { Step } from '../office.ts';
import { type FieldOfEntry, WORDS } from '../page.ts';

/** Something that people do to a document, and what the merge has to say of it: that, and nothing else. */
export interface Case {
  readonly name: string;
  readonly steps: (at: Whereabouts) => readonly Step[];
  readonly found: (at: Whereabouts) => readonly Told[];
}

/** Entries by their places, one after the other. The first is the one to be edited; the target is that of the next case. */
export interface Whereabouts {
  readonly place: string;
  readonly next: string;
  readonly last: string;
  readonly target: string;
  /** A document of somebody else's. */
  readonly foreign: string;
}

/**
 * What was found, as `toldEdits` tells it: the entry's id, what was done to which of its parts, and what that says now;
 * of what was moved or added at last the key of the part that it stands behind.
 */
export type Told = readonly string[];

/** Part and field of an edit of the words of an entry. */
export const FIELDS: Readonly<Record<FieldOfEntry, readonly [part: string, field: string]>> = {
  reference: ['entry', 'title'],
  quotation: ['quotation', 'text'],
  note: ['note', 'text'],
};

export const EACH_FIELD: readonly FieldOfEntry[] = ['reference', 'quotation', 'note'];

/** A few words in the middle of a field, which stand nowhere else. */
export const INSIDE: Readonly<Record<FieldOfEntry, (place: string) => string>> = {
  reference: (place) => `The ${place} ferry`,
  quotation: (place) => `The ${place} lock`,
  note: (place) => `clerk of ${place}`,
};

export function idOf(place: string): string {
  return place.toLowerCase();
}

export const DELETE: Step = ['do', 'Delete'];
export const NEW_LINE: Step = ['do', 'InsertPara'];

/** From the start of the paragraph with some words to the start of the one with others. */
export function selected(words: string, next: string): Step[] {
  return [
    ['paragraph', words],
    ['until-paragraph', next],
  ];
}

export const reference: (place: string) => string = WORDS.reference;
export const quotation: (place: string) => string = WORDS.quotation;
export const note: (place: string) => string = WORDS.note;
