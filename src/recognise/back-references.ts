/** “Ibid. 79”, “Achterberg (n 5) 215”, “———.” and “Id.”: lines that name their source by another line. */
import type { CslItem } from '../model/csl.ts';
import type { Draft } from './drafts.ts';
import { SAME_AUTHOR } from './knowledge/same-author.ts';
import type { ReadReference } from './line/reference.ts';

const SAME_SOURCE = /^\s*(?:ibid|ibidem|ebd|ebenda|\u0442\u0430\u043c \u0436\u0435|a\.\s?a\.\s?O)\b\.?/iu;
/** “(n 5)”, “(see note 5)”, “(Anm. 5)”: the number of the line that has the whole reference. */
const NOTE_NUMBER = /\((?:see )?(?:n|fn|note|above n|supra note|anm|fn)\.?\s?(\d{1,4})\)/iu;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/u;
const LOCATOR = /(?:^|[\s,])(?:pp?\.?|S\.|at|para\.?)?\s?(\d{1,4}(?:\s?[-\u2013]\s?\d{1,4})?)\s*[:.,]?\s*$/iu;

/** Whether a line names its source by another line: it is a reference, though it has hardly a field of one. */
export function isBackReference(text: string): boolean {
  return SAME_SOURCE.test(text) || NOTE_NUMBER.test(text);
}

/** The references, with what such lines leave to others. */
export function withBackReferences(drafts: readonly Draft[], references: readonly ReadReference[]): ReadReference[] {
  const numbered = new Map<string, CslItem>();
  let last: CslItem | undefined;
  return references.map((read, i) => {
    const draft = drafts[i];
    const text = draft?.line.text ?? '';
    const number = noteNumber(text);
    const whole = SAME_SOURCE.test(text) ? last : number === undefined ? undefined : numbered.get(number);
    const reference = whole ? atPage(whole, text) : withAuthor(read.reference, text, last);
    last = reference;
    const label = draft?.blocks[0]?.label?.replace(/\D/gu, '');
    if (label) numbered.set(label, reference);
    return { ...read, reference };
  });
}

/** A line that says when its own source appeared only points to the other one besides: “see also Brook (n 1)”. */
function noteNumber(text: string): string | undefined {
  const found = NOTE_NUMBER.exec(text);
  return found && !YEAR.test(text.slice(0, found.index)) ? found[1] : undefined;
}

/** The same source at the page that the line names before its quotation. */
function atPage({ page: _, ...source }: CslItem, text: string): CslItem {
  const before = text.split(/[:\u201c"\u00ab]/u)[0] ?? '';
  const page = LOCATOR.exec(before.replace(SAME_SOURCE, ' ').replace(NOTE_NUMBER, ' '))?.[1];
  return page ? { ...source, page } : source;
}

function withAuthor(reference: CslItem, text: string, last: CslItem | undefined): CslItem {
  return last?.author && !reference.author && SAME_AUTHOR.test(text)
    ? { ...reference, author: last.author }
    : reference;
}
