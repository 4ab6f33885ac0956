/** Calls of notes whose numbers Word counts: they are known only when all sections of a document are. */
import type { SaxesTagNS } from 'saxes';
import { numberIn } from '../../read/manuscript/number-format.ts';
import { attribute } from '../../xml/parse.ts';

export type NoteKind = 'footnote' | 'endnote';

/** How the notes of a section, or of the document, are counted; what is missing is as the document says, or Word. */
export interface NoteRules {
  format?: string;
  start?: number;
  restart?: string;
}

export type RulesByKind = Readonly<Record<NoteKind, NoteRules>>;

export interface NoteCall {
  readonly kind: NoteKind;
  /** `w:id` of the note. */
  readonly id: string;
  /** From 0; Word begins anew at some of these, as the rules say. */
  readonly section: number;
  readonly page: number;
  /** What the document writes itself; such a note is not counted. */
  readonly mark?: string;
}

export function emptyRules(): RulesByKind {
  return { footnote: {}, endnote: {} };
}

const PROPERTIES: ReadonlyMap<string, NoteKind> = new Map([
  ['footnotePr', 'footnote'],
  ['endnotePr', 'endnote'],
]);

/** Takes a property of notes, such as `w:numFmt`, if the element above it is one of theirs. */
export function takeNoteProperty(rules: RulesByKind, above: string | undefined, tag: SaxesTagNS): void {
  const kind = PROPERTIES.get(above ?? '');
  const value = attribute(tag, 'val');
  if (kind === undefined || value === undefined) return;
  if (tag.local === 'numFmt') rules[kind].format = value;
  else if (tag.local === 'numRestart') rules[kind].restart = value;
  else if (tag.local === 'numStart' && /^\d{1,4}$/u.test(value)) rules[kind].start = Number(value);
}

/** Word’s own, ECMA-376 part 1, 17.11.17 and 17.11.18. */
const FORMAT: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** What a reader sees for each of the calls, in their order; `sections`: rules by the number of the section. */
export function labelsOf(calls: readonly NoteCall[], sections: readonly RulesByKind[], all: RulesByKind): string[] {
  const last = new Map<NoteKind, { number: number; call: NoteCall }>();
  return calls.map((call) => {
    if (call.mark !== undefined) return call.mark;
    const {
      format = FORMAT[call.kind],
      start = 1,
      restart,
    } = { ...all[call.kind], ...sections[call.section]?.[call.kind] };
    const before = last.get(call.kind);
    const isAnew =
      !before ||
      (restart === 'eachSect' && before.call.section !== call.section) ||
      (restart === 'eachPage' && before.call.page !== call.page);
    const number = isAnew ? start : before.number + 1;
    last.set(call.kind, { number, call });
    return numberIn(number, format);
  });
}

/** The label that is written before a note’s first words; those that Word counts have an element of their own. */
export function typedLabel(text: string, label: string): string {
  const length = text.length - text.trimStart().length + label.length;
  const isTyped = label !== '' && text.trimStart().startsWith(label) && !/^[\p{L}\p{N}]/u.test(text.slice(length));
  return isTyped ? text.slice(0, length) : '';
}
