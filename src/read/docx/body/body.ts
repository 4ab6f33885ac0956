/**
 * Reads the XML of a document, its notes or its comments in one pass. Elements that only wrap others (content controls,
 * smart tags, custom XML, direction marks) need no word here: their text comes through. Names are local, so that the
 * transitional and the strict form of the format read alike.
 */
import type { SaxesTagNS } from 'saxes';
import { attribute, parseXml } from '../../../xml/parse.ts';
import { slotOf } from '../../manuscript/story/changes.ts';
import type { Take } from '../../manuscript/story/story.ts';
import type { Relationship } from '../package.ts';
import { isOn } from '../styles.ts';
import { noteCell } from './cell-properties.ts';
import { Choices } from './choices.ts';
import { Cursor, type Shared } from './cursor.ts';
import { mathSignAfter, mathSignBefore, signOf, symbolOf } from './signs.ts';
import { recorded } from './tracking.ts';

/** Former formatting: it stands inside the new one. */
const FORMATTINGS = new Set([
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'numberingChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange'],
  ...['trPrChange', 'tcPrChange', 'cellMerge'],
]);
const PROPERTIES = new Set(['rPr', 'pPr', 'numPr', 'trPr', 'tcPr']);

/** White space that is no more than a space in WordprocessingML: line ends and tabs are elements. */
const LINE_WHITE = /[\t\n\r]/g;

type Handler = (reader: BodyReader, tag: SaxesTagNS) => void;

export class BodyReader {
  readonly #at: Cursor;
  readonly #shared: Shared;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #takerOf: (tag: SaxesTagNS) => Take | undefined;
  readonly #choices: Choices = new Choices();
  readonly #path: string[] = [];
  /** Elements open inside one that is left out, itself included. */
  #skipped = 0;
  /** What the picture at hand says of itself. */
  #description = '';

  /** @param takerOf who takes the parts of a body, a note or a comment; undefined leaves it out */
  constructor(
    shared: Shared,
    relationships: ReadonlyMap<string, Relationship>,
    takerOf: (tag: SaxesTagNS) => Take | undefined,
  ) {
    this.#at = new Cursor(shared);
    this.#shared = shared;
    this.#relationships = relationships;
    this.#takerOf = takerOf;
  }

  read(chunks: Iterable<Uint8Array>): void {
    parseXml(chunks, {
      open: (tag) => this.#open(tag),
      close: (tag) => this.#close(tag),
      text: (text) => this.#text(text),
    });
  }

  #open(tag: SaxesTagNS): void {
    const { local } = tag;
    const parent = this.#path.at(-1);
    this.#path.push(local);
    if (this.#skipped > 0) this.#skipped += 1;
    else if (FORMATTINGS.has(local)) this.#formatting(tag, parent);
    else if (parent === 'rPr') this.#runProperty(tag);
    else if (parent === 'pPr' || parent === 'numPr') this.#at.paragraph?.note(tag, this.#shared.styles);
    else if (parent === 'trPr' || parent === 'tcPr') this.#cellProperty(tag);
    else {
      const handler = BodyReader.#openers.get(local);
      if (handler) handler(this, tag);
      else this.#at.add((parent === 'r' ? signOf(tag) : mathSignBefore(tag)) ?? '');
    }
  }

  #close(tag: SaxesTagNS): void {
    this.#path.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (!PROPERTIES.has(this.#path.at(-1) ?? '')) BodyReader.#closers.get(tag.local)?.(this, tag);
  }

  #text(text: string): void {
    if (this.#skipped > 0) return;
    const element = this.#path.at(-1);
    if (element === 'instrText' || element === 'delInstrText') this.#at.story?.fields.instruction(text);
    else if (element === 't' || element === 'delText') this.#at.add(text.replace(LINE_WHITE, ' '));
  }

  #skip(): void {
    this.#skipped = 1;
  }

  #runProperty(tag: SaxesTagNS): void {
    const owner = this.#path.at(-3);
    if (owner === 'r') this.#at.run?.note(tag);
    const record = owner === 'pPr' ? this.#at.tracking.recordOf(tag) : undefined;
    if (record) this.#at.paragraph?.track({ [slotOf(record)]: record });
  }

  #formatting(tag: SaxesTagNS, parent: string | undefined): void {
    const record = recorded(tag, 'formatted');
    const { run, paragraph } = this.#at;
    const owner = this.#path.at(-3);
    if (parent === 'rPr') {
      // That of a paragraph mark is put on no words.
      if (owner === 'r' && run) run.formatted = record;
    } else if (parent === 'pPr' || parent === 'numPr') {
      paragraph?.track({ paragraph: record });
      this.#shared.changes.note('paragraph', record);
    } else this.#shared.changes.note('formatted', record);
    this.#skip();
  }

  #cellProperty(tag: SaxesTagNS): void {
    const { row, tracking } = this.#at;
    const record = tracking.recordOf(tag);
    if (record) {
      tracking.cover(record);
      const index = this.#shared.changes.note(slotOf(record), record);
      if (row && this.#path.at(-2) === 'trPr') row.tracked = { ...row.tracked, [slotOf(record)]: index };
    } else if (row) noteCell(row, tag);
  }

  #beginStory(tag: SaxesTagNS): void {
    const take = this.#takerOf(tag);
    if (take) this.#at.beginStory(take);
    else this.#skip();
  }

  #beginChange(tag: SaxesTagNS): void {
    const { tracking, paragraph } = this.#at;
    const record = tracking.recordOf(tag);
    if (record) tracking.openChange(record, paragraph === undefined);
  }

  /** Where a link leads; undefined for a place in the document. */
  #beginLink(tag: SaxesTagNS): void {
    const relationship = this.#relationships.get(attribute(tag, 'id') ?? '');
    const anchor = attribute(tag, 'anchor');
    const href = relationship?.isExternal ? relationship.target : undefined;
    this.#at.story?.links.push(href !== undefined && anchor ? `${href}#${anchor}` : href);
  }

  #beginAlternative(): void {
    if (this.#choices.isChosen(this.#at.found)) this.#skip();
  }

  /** A document that is part of this one, by the name of its file. */
  #leaveDocument(tag: SaxesTagNS): void {
    this.#at.leaveOut('document', this.#relationships.get(attribute(tag, 'id') ?? '')?.target ?? '');
  }

  #addSymbol(tag: SaxesTagNS): void {
    const sign = symbolOf(tag);
    if (sign !== undefined) this.#at.add(sign);
    else this.#at.leaveOut('symbol', `${attribute(tag, 'font') ?? ''} ${attribute(tag, 'char') ?? ''}`.trim());
  }

  #describe(text: string | undefined): void {
    this.#description = text ?? '';
  }

  /** A rendering of a picture that is stored twice, for old programs, says nothing new. */
  #leavePicture(text: string | undefined): void {
    if (!this.#path.includes('object')) this.#at.leaveOut('picture', text ?? '');
  }

  static readonly #openers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['body', (reader, tag) => reader.#beginStory(tag)],
    ['footnote', (reader, tag) => reader.#beginStory(tag)],
    ['endnote', (reader, tag) => reader.#beginStory(tag)],
    ['comment', (reader, tag) => reader.#beginStory(tag)],
    ['txbxContent', (reader) => reader.#at.beginBox()],
    ['p', (reader) => reader.#at.openParagraph()],
    ['r', (reader) => reader.#at.openRun()],
    ['tr', (reader) => reader.#at.openRow()],
    ['tc', (reader) => reader.#at.openCell()],
    ['ins', (reader, tag) => reader.#beginChange(tag)],
    ['del', (reader, tag) => reader.#beginChange(tag)],
    ['moveFrom', (reader, tag) => reader.#beginChange(tag)],
    ['moveTo', (reader, tag) => reader.#beginChange(tag)],
    ['moveFromRangeStart', (reader, tag) => reader.#at.tracking.startMove('moved-from', attribute(tag, 'name'))],
    ['moveFromRangeEnd', (reader) => reader.#at.tracking.endMove('moved-from')],
    ['moveToRangeStart', (reader, tag) => reader.#at.tracking.startMove('moved-to', attribute(tag, 'name'))],
    ['moveToRangeEnd', (reader) => reader.#at.tracking.endMove('moved-to')],
    ['bookmarkStart', (reader, tag) => reader.#at.story?.openBookmark(idOf(tag), attribute(tag, 'name') ?? '')],
    ['bookmarkEnd', (reader, tag) => reader.#at.story?.closeBookmark(idOf(tag))],
    ['commentRangeStart', (reader, tag) => reader.#at.openComment(idOf(tag))],
    ['commentRangeEnd', (reader, tag) => reader.#at.closeComment(idOf(tag))],
    ['commentReference', (reader, tag) => reader.#at.pointComment(idOf(tag))],
    ['footnoteReference', (reader, tag) => reader.#at.addNote(`footnote-${idOf(tag)}`)],
    ['endnoteReference', (reader, tag) => reader.#at.addNote(`endnote-${idOf(tag)}`)],
    ['hyperlink', (reader, tag) => reader.#beginLink(tag)],
    ['fldSimple', (reader, tag) => reader.#at.story?.fields.simple(attribute(tag, 'instr') ?? '')],
    ['fldChar', (reader, tag) => reader.#at.story?.markField(attribute(tag, 'fldCharType') ?? '')],
    ['AlternateContent', (reader) => reader.#choices.openAlternatives(reader.#at.found)],
    ['Choice', (reader) => reader.#beginAlternative()],
    ['Fallback', (reader) => reader.#beginAlternative()],
    ['sdt', (reader) => reader.#choices.openControl()],
    ['showingPlcHdr', (reader, tag) => reader.#choices.setPlaceholder(isOn(attribute(tag, 'val')))],
    ['sdtContent', (reader) => reader.#choices.isPlaceholder && reader.#skip()],
    ['rt', (reader) => reader.#at.openGloss()],
    ['sym', (reader, tag) => reader.#addSymbol(tag)],
    ['docPr', (reader, tag) => reader.#describe(attribute(tag, 'descr') || attribute(tag, 'title'))],
    ['pic', (reader) => reader.#leavePicture(reader.#description)],
    ['imagedata', (reader, tag) => reader.#leavePicture(attribute(tag, 'title'))],
    ['chart', (reader) => reader.#at.leaveOut('object', reader.#description)],
    ['relIds', (reader) => reader.#at.leaveOut('object', reader.#description)],
    ['OLEObject', (reader, tag) => reader.#at.leaveOut('object', attribute(tag, 'ProgID') ?? '')],
    ['altChunk', (reader, tag) => reader.#leaveDocument(tag)],
    ['subDoc', (reader, tag) => reader.#leaveDocument(tag)],
  ]);

  static readonly #closers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['body', (reader) => reader.#at.endStory()],
    ['footnote', (reader) => reader.#at.endStory()],
    ['endnote', (reader) => reader.#at.endStory()],
    ['comment', (reader) => reader.#at.endStory()],
    ['txbxContent', (reader) => reader.#at.endStory()],
    ['p', (reader) => reader.#at.closeParagraph()],
    ['r', (reader) => reader.#at.closeRun()],
    ['tr', (reader) => reader.#at.closeRow()],
    ['tc', (reader) => reader.#at.closeCell()],
    ['ins', (reader) => reader.#at.tracking.close()],
    ['del', (reader) => reader.#at.tracking.close()],
    ['moveFrom', (reader) => reader.#at.tracking.close()],
    ['moveTo', (reader) => reader.#at.tracking.close()],
    ['hyperlink', (reader) => reader.#at.story?.links.pop()],
    ['fldSimple', (reader) => reader.#at.story?.markField('end')],
    ['AlternateContent', (reader) => reader.#choices.closeAlternatives()],
    ['sdt', (reader) => reader.#choices.closeControl()],
    ['rt', (reader) => reader.#at.closeGloss()],
    ['d', (reader, tag) => reader.#at.add(mathSignAfter(tag) ?? '')],
  ]);
}

function idOf(tag: SaxesTagNS): string {
  return attribute(tag, 'id') ?? '';
}
