/**
 * The paragraphs of one part of a Word document with the role of each run: what the reader of pages leaves aside and a
 * quotation may rest on, notes, text boxes and ruby, is kept here with its place in the part.
 */
import type { SaxesTagNS } from 'saxes';
import type { Style } from '../../model/manuscript.ts';
import { Fields } from '../../read/docx/body/fields.ts';
import { isOn } from '../../read/docx/styles.ts';
import { attribute } from '../../xml/parse.ts';
import { isPower } from '../plain/powers.ts';
import {
  emptyRules,
  type NoteCall,
  type NoteKind,
  type RulesByKind,
  takeNoteProperty,
  typedLabel,
} from './note-calls.ts';
import { isHidden, isRaised, type RunProperties, type RunStyles } from './run-styles.ts';

export interface StoryRun {
  readonly text: string;
  /** Offset in the decoded part; unknown for a character that is written as an element, or with references. */
  readonly raw: number | undefined;
  readonly role: 'text' | 'ruby' | 'call' | 'label';
  /** Place in `calls` of a call whose text is known only when the document has been read to its end. */
  readonly call?: number;
}

export interface StoryParagraph {
  readonly runs: readonly StoryRun[];
  readonly style: Style | undefined;
  /** Number of the table row that it stands in. */
  readonly row?: number;
  readonly inBox: boolean;
  /** `w:id` of the note that it belongs to. */
  readonly note?: string;
}

/** What a document says of the runs and paragraphs that name a style of it. */
export interface StoryStyles {
  readonly paragraphs: ReadonlyMap<string, Style>;
  readonly runs: RunStyles;
}

/** Not part of the text: deleted or moved away, former formatting, second renderings, and what is never shown. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'Fallback',
  'delText',
  'delInstrText',
]);
/** Their marks are numbers that Word counts, unless the document writes its own. */
const CALLS: ReadonlyMap<string, NoteKind> = new Map([
  ['footnoteReference', 'footnote'],
  ['endnoteReference', 'endnote'],
]);
/** What a raised call looks like. */
const RAISED_CALL = /^\[?\d{1,3}\]?$|^[*†‡§]{1,3}$/u;
const NOTES = new Set(['footnote', 'endnote']);
/** Notes that are the lines above the notes. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

interface Open {
  runs: StoryRun[];
  styleId?: string;
  isJoined: boolean;
  /** Its words are the last ones of their section. */
  endsSection?: boolean;
}

interface OpenRun extends RunProperties {
  /** It is the call of this note, which the document writes itself. */
  custom?: { kind: NoteKind; id: string };
}

/** Takes the events of a parser; `paragraphs` is whole at the end. */
export class Story {
  readonly paragraphs: StoryParagraph[] = [];
  readonly calls: NoteCall[] = [];
  /** How notes are counted, section by section. */
  readonly sections: RulesByKind[] = [];
  readonly #styles: StoryStyles;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #path: string[] = [];
  readonly #open: Open[] = [];
  readonly #fields = new Fields();
  #carried: StoryRun[] = [];
  #leftOut = 0;
  #boxes = 0;
  #tables = 0;
  #row = -1;
  #note: string | undefined;
  /** What must still be printed before the note that is being read. */
  #label = '';
  #page = 0;
  #section = emptyRules();
  #run: OpenRun = {};

  /** @param labels what is printed before each note, by its `w:id`, in the part of the notes */
  constructor(styles: StoryStyles, labels: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#labels = labels;
  }

  open(tag: SaxesTagNS): void {
    const parent = this.#path.at(-1);
    this.#path.push(tag.local);
    if (this.#isMark()) {
      const paragraph = this.#open.at(-1);
      const isGone = tag.local === 'del' || tag.local === 'moveFrom';
      if (paragraph && isGone && this.#leftOut === 0) paragraph.isJoined = true;
      return;
    }
    if (LEFT_OUT.has(tag.local) || isSeparator(tag)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    takeNoteProperty(this.#section, parent, tag);
    if (parent === 'pPr') this.#paragraphProperty(tag);
    else if (parent === 'rPr') this.#runProperty(tag);
    else this.#element(tag);
  }

  close(tag: SaxesTagNS): void {
    const isMark = this.#isMark();
    this.#path.pop();
    if (isMark) return;
    if (LEFT_OUT.has(tag.local) || isSeparator(tag)) this.#leftOut -= 1;
    else if (this.#leftOut > 0) return;
    else if (tag.local === 'p') this.#endParagraph();
    else if (tag.local === 'fldSimple') this.#fields.mark('end');
    else if (tag.local === 'txbxContent') this.#boxes -= 1;
    else if (tag.local === 'tbl') this.#tables -= 1;
    else if (tag.local === 'sectPr') this.#endSection();
    else if (NOTES.has(tag.local)) this.#note = undefined;
  }

  /** @param raw offset of the text in the part, if it stands there as it is */
  text(text: string, raw: number | undefined): void {
    if (this.#leftOut > 0) return;
    const element = this.#path.at(-1);
    if (element === 'instrText') this.#fields.instruction(text);
    else if (element === 't') this.#add(text, raw);
  }

  #element(tag: SaxesTagNS): void {
    const { local } = tag;
    const call = CALLS.get(local);
    if (local === 'p') this.#open.push({ runs: [], isJoined: false });
    else if (local === 'r') this.#run = {};
    else if (call) this.#call(call, tag);
    else if (local === 'lastRenderedPageBreak') this.#page += 1;
    else if (local === 'txbxContent') this.#boxes += 1;
    else if (local === 'tbl') this.#tables += 1;
    else if (local === 'tr' && this.#tables === 1) this.#row += 1;
    else if (NOTES.has(local)) {
      this.#note = attribute(tag, 'id') ?? '';
      this.#label = this.#labels.get(this.#note) ?? '';
    } else if (local === 'footnoteRef' || local === 'endnoteRef') this.#numberNote();
    else if (local === 'fldSimple') this.#fields.simple(attribute(tag, 'instr') ?? '');
    else if (local === 'fldChar') this.#fields.mark(attribute(tag, 'fldCharType') ?? '');
    else if (this.#path.at(-2) === 'r') this.#sign(tag);
  }

  /** Characters that are written as elements. */
  #sign(tag: SaxesTagNS): void {
    if (tag.local === 'tab' || tag.local === 'ptab') this.#add('\t', undefined);
    else if (tag.local === 'br' || tag.local === 'cr') this.#add('\n', undefined);
    else if (tag.local === 'noBreakHyphen') this.#add('\u2011', undefined);
    else if (tag.local === 'softHyphen') this.#add('\u00ad', undefined);
    else if (tag.local === 'sym') {
      const code = Number.parseInt(attribute(tag, 'char') ?? '', 16);
      // Codes from F000 on are places in a symbol font, not characters.
      if (code > 0 && code < 0xd800) this.#add(String.fromCharCode(code), undefined);
    }
  }

  #add(text: string, raw: number | undefined): void {
    if (text === '' || this.#isLeftOut()) return;
    const runs = this.#open.at(-1)?.runs;
    if (!runs) return;
    const typed = typedLabel(text, this.#label);
    if (text.trim() !== '') this.#label = '';
    const rest = text.slice(typed.length);
    if (typed !== '') runs.push({ text: typed, raw, role: 'label' });
    if (rest !== '')
      runs.push({ text: rest, raw: raw === undefined ? raw : raw + typed.length, role: this.#role(rest) });
    const { custom } = this.#run;
    if (custom) this.calls.push({ ...custom, ...this.#place(), mark: text.trim() });
  }

  #role(text: string): StoryRun['role'] {
    if (this.#path.includes('rt')) return 'ruby';
    if (this.#run.custom) return 'call';
    const raised = isRaised(this.#run, this.#styles.runs, this.#open.at(-1)?.styleId);
    const before = this.#open.at(-1)?.runs.at(-1)?.text ?? '';
    return raised && RAISED_CALL.test(text) && !isPower(before, text) ? 'call' : 'text';
  }

  /** A call stands without its text until all sections are known. */
  #call(kind: NoteKind, tag: SaxesTagNS): void {
    const note = { kind, id: attribute(tag, 'id') ?? '' };
    if (isOn(attribute(tag, 'customMarkFollows') ?? 'false')) this.#run.custom = note;
    else if (!this.#isLeftOut()) {
      this.#open.at(-1)?.runs.push({ text: '', raw: undefined, role: 'call', call: this.calls.length });
      this.calls.push({ ...note, ...this.#place() });
    }
  }

  #place(): { section: number; page: number } {
    const isBehind = this.#open.at(-1)?.endsSection === true;
    return { section: this.sections.length - (isBehind ? 1 : 0), page: this.#page };
  }

  #numberNote(): void {
    if (this.#label !== '' && !this.#isLeftOut()) {
      this.#open.at(-1)?.runs.push({ text: this.#label, raw: undefined, role: 'label' });
    }
    this.#label = '';
  }

  #isLeftOut(): boolean {
    return this.#fields.inInstruction || isHidden(this.#run, this.#styles.runs, this.#open.at(-1)?.styleId);
  }

  #paragraphProperty(tag: SaxesTagNS): void {
    const paragraph = this.#open.at(-1);
    const value = attribute(tag, 'val');
    if (paragraph && tag.local === 'pStyle' && value !== undefined) paragraph.styleId = value;
  }

  #runProperty(tag: SaxesTagNS): void {
    if (this.#path.at(-3) !== 'r') return;
    const value = attribute(tag, 'val');
    if (tag.local === 'vanish') this.#run.isHidden = isOn(value);
    else if (tag.local === 'vertAlign') this.#run.isRaised = value === 'superscript';
    else if (tag.local === 'rStyle' && value !== undefined) this.#run.styleId = value;
  }

  #endSection(): void {
    this.sections.push(this.#section);
    this.#section = emptyRules();
    const paragraph = this.#path.at(-1) === 'pPr' ? this.#open.at(-1) : undefined;
    if (paragraph) paragraph.endsSection = true;
  }

  #endParagraph(): void {
    const open = this.#open.pop();
    if (!open) return;
    const runs = [...this.#carried, ...open.runs];
    this.#carried = open.isJoined ? runs : [];
    if (open.isJoined || runs.every((run) => run.text.trim() === '' && run.call === undefined)) return;
    this.paragraphs.push({
      runs,
      style: this.#styles.paragraphs.get(open.styleId ?? ''),
      inBox: this.#boxes > 0,
      ...(this.#tables > 0 ? { row: this.#row } : {}),
      ...(this.#note === undefined ? {} : { note: this.#note }),
    });
  }

  /** Inside the properties of a paragraph's mark a deletion is of the mark, not of a run. */
  #isMark(): boolean {
    return this.#path.at(-2) === 'rPr' && this.#path.at(-3) === 'pPr';
  }
}

function isSeparator(tag: SaxesTagNS): boolean {
  return NOTES.has(tag.local) && SEPARATORS.has(attribute(tag, 'type') ?? '');
}
