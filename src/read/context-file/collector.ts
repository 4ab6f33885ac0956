import { impliedType } from '../../cite/types/type.ts';
import { type Attribute, brokenList, trailingAttributes } from '../../context-file/attributes.ts';
import { readAttribution } from '../../context-file/attribution.ts';
import type { Block, Comment, Heading, Paragraph, Quote, Strange } from '../../context-file/blocks.ts';
import { readComment } from '../../context-file/comment.ts';
import { readCorrection } from '../../context-file/correction.ts';
import { ROLES, readEntryAttributes } from '../../context-file/entry-attributes.ts';
import { type Inline, readInline } from '../../context-file/inline/read.ts';
import { withoutOuterMarks } from '../../context-file/outer-marks.ts';
import { type Fields, isDateKey, withAttribute } from '../../context-file/reference/fields.ts';
import { type LineContext, type ReferenceLine, readReferenceLine } from '../../context-file/reference/line.ts';
import { rangeOf, type Stretch, sliceStretch } from '../../context-file/stretch.ts';
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import type { Correction, Section } from '../../model/page.ts';
import type { SpanKind } from '../../model/reading.ts';
import { slug } from '../../text/slug.ts';
import type { EntryDraft, QuotationDraft, TextDraft } from './drafts.ts';
import type { Ledger } from './ledger.ts';

/** Of a quotation without words of its own. */
const NO_TEXT = { content: undefined, attributes: undefined, listEnd: 0 };

const OF_QUOTATION = ['#', 'id', 'lang', 'locator', 'speaker', 'corrected', 'marks', 'translation-marks'];

/** Goes through the blocks of a context file in order and puts each where it belongs. */
export class Collector {
  /** From a heading of the first level, where the front matter has no title. */
  title: string | undefined;
  readonly intro: TextDraft[] = [];
  readonly sections: Section[] = [];
  readonly entries: EntryDraft[] = [];
  readonly #ledger: Ledger;
  readonly #context: LineContext;
  readonly #titles = new Map<string, number>();
  #first = true;
  #entry: EntryDraft | undefined;
  /** The quotation that an attribution may follow. */
  #quotation: QuotationDraft | undefined;
  /** What a paragraph marked `.more` continues. */
  #text: { draft: TextDraft; kind: 'intro' | 'note' } | undefined;

  constructor(ledger: Ledger, context: LineContext, title: string | undefined) {
    this.#ledger = ledger;
    this.#context = context;
    this.title = title;
  }

  add(block: Block): void {
    const quotation = this.#quotation;
    this.#quotation = undefined;
    if (block.kind === 'paragraph') this.#paragraph(block, quotation);
    else if (block.kind === 'heading') this.#heading(block);
    else if (block.kind === 'quote') this.#quote(block);
    else if (block.kind === 'comment') this.#comment(block);
    else if (block.kind === 'strange')
      this.#strange(block, 'Lists, tables, code and HTML are no part of a context file.');
    this.#first = false;
  }

  #paragraph(block: Paragraph, quotation: QuotationDraft | undefined): void {
    const { content, attributes, listEnd } = this.#split(block.content);
    const inline = readInline(content);
    const role = attributes?.find(
      ({ key, value }) => key === '.' && value !== 'source' && ROLES.includes(value),
    )?.value;
    if (role !== undefined) this.#marked(block, content, inline, role, attributes ?? []);
    else {
      const line = readReferenceLine(inline, this.#context, attributes !== undefined);
      const attribution = quotation && readAttribution(inline.plain);
      if (line) this.#startEntry(block, inline, line, attributes ?? []);
      else if (attribution) {
        quotation.attribution = attribution;
        this.#ledger.cover(content, 'locator', this.#entry);
      } else if (this.#entry) this.#note(content, inline, false, []);
      else if (this.entries.length === 0 && this.sections.length === 0) this.#addIntro(content, inline, []);
      else this.#strange(block, 'Below a heading a reference must come first; this paragraph belongs to none.');
    }
    this.#ledger.coverRange(block.content, content.text.length, listEnd, 'attribute');
  }

  /** A paragraph whose attribute list says what it is. */
  #marked(block: Paragraph, content: Stretch, inline: Inline, role: string, attributes: readonly Attribute[]): void {
    const isPrivate = attributes.some(({ key, value }) => key === '.' && value === 'private');
    if (role === 'more' && this.#text) {
      this.#text.draft.paragraphs.push(inline);
      this.#ledger.cover(content, this.#text.kind, this.#text.kind === 'note' ? this.#entry : undefined);
    } else if (role === 'intro') this.#addIntro(content, inline, attributes);
    else if (role !== 'more' && this.#entry) this.#note(content, inline, isPrivate, attributes);
    else this.#strange(block, `A paragraph marked .${role} needs one before it that it belongs to.`);
  }

  #addIntro(content: Stretch, inline: Inline, attributes: readonly Attribute[]): void {
    const draft = this.#textDraft([inline], attributes, 'marks');
    this.intro.push(draft);
    this.#text = { draft, kind: 'intro' };
    this.#ledger.cover(content, 'intro');
    this.#unknown(attributes, content, ['marks']);
  }

  #note(content: Stretch, inline: Inline, isPrivate: boolean, attributes: readonly Attribute[]): void {
    const draft = this.#textDraft([inline], attributes, 'marks');
    this.#entry?.notes.push({ text: draft, private: isPrivate });
    this.#text = { draft, kind: 'note' };
    this.#ledger.cover(content, 'note', this.#entry);
    this.#unknown(attributes, content, ['marks']);
  }

  #startEntry(block: Paragraph, inline: Inline, line: ReferenceLine, list: readonly Attribute[]): void {
    const { known, rest, wrongDates } = readEntryAttributes(list);
    for (const attribute of wrongDates) this.#ledger.wrongDate(attribute, block);
    let fields: Fields = line.fields;
    for (const attribute of rest) {
      const next = withAttribute(fields, attribute.key, attribute.value);
      if (next) fields = next;
      else if (isDateKey(attribute.key)) this.#ledger.wrongDate(attribute, block);
      else this.#ledger.unknownAttribute(attribute, block);
    }
    const { type, ...reference } = fields;
    const entry: EntryDraft = {
      inline,
      line,
      reference: { ...reference, type: type ?? impliedType(reference) },
      attributes: known,
      section: this.sections.at(-1)?.id,
      quotations: [],
      notes: [],
      start: block.start,
      end: block.end,
    };
    this.entries.push(entry);
    this.#entry = entry;
    this.#text = undefined;
    this.#coverLine(entry);
  }

  #coverLine(entry: EntryDraft): void {
    const { inline, line } = entry;
    const put = (start: number, end: number, kind: SpanKind): void =>
      this.#ledger.span(sourceStart(inline.origin, start), sourceEnd(inline.origin, end), kind, entry);
    for (const { field, start, end } of line.parts) put(start, end, field);
    for (const { start, end } of inline.targets) this.#ledger.span(start, end, 'link', entry);
    for (const { start, end } of line.strange) {
      put(start, end, 'unread');
      const range = { start: sourceStart(inline.origin, start), end: sourceEnd(inline.origin, end) };
      this.#ledger.outside(inline.plain.slice(start, end), range, 'This part of the reference has no place in it.');
    }
    for (const { start, end, insert, ...fault } of line.faults) {
      const range = { start: sourceStart(inline.origin, start), end: sourceEnd(inline.origin, end) };
      const at = insert && sourceEnd(inline.origin, insert.at);
      const fix = insert && at !== undefined ? { fix: { edits: [{ start: at, end: at, text: insert.text }] } } : {};
      this.#ledger.say(range, fault.reason, { ...fault, ...fix });
    }
    for (const href of line.moreLinks) {
      this.#ledger.outside(href, entry, 'A reference has one link; this one was left out.');
    }
  }

  #quote(block: Quote): void {
    if (this.#entry) this.#quotationOf(this.#entry, block);
    else this.#strange(block, 'A quotation must follow the reference that it is taken from.');
  }

  #quotationOf(entry: EntryDraft, block: Quote): void {
    const last = block.paragraphs.at(-1);
    const { content, attributes, listEnd } = last ? this.#split(last) : NO_TEXT;
    const own = content ? [...block.paragraphs.slice(0, -1), content] : block.paragraphs;
    const words = withoutOuterMarks(own.filter((paragraph, i) => paragraph.text !== '' || i < own.length - 1));
    const list = attributes ?? [];
    const quotation: QuotationDraft = {
      text: this.#textDraft(
        words.map((paragraph) => readInline(paragraph)),
        list,
        'marks',
      ),
      ...(block.nested.length > 0
        ? { translation: this.#textDraft(block.nested.map(readInline), list, 'translation-marks') }
        : {}),
      attributes: list,
      corrected: this.#corrections(list, block),
      attribution: {},
      start: block.start,
      end: block.end,
    };
    entry.quotations.push(quotation);
    this.#quotation = quotation;
    for (const part of [...words, ...block.nested]) this.#ledger.cover(part, 'quotation', entry);
    if (last && content) this.#ledger.coverRange(last, content.text.length, listEnd, 'attribute', entry);
    for (const lazy of block.lazy) {
      this.#ledger.say(lazy, 'This line belongs to the quotation above it, as in every Markdown viewer.', {
        expected: 'an empty line before it, or “>” at its start',
      });
    }
    if (last) this.#unknown(list, last, OF_QUOTATION);
  }

  #corrections(list: readonly Attribute[], block: Quote): Correction[] {
    return list.flatMap((attribute) => {
      if (attribute.key !== 'corrected') return [];
      const correction = readCorrection(attribute.value);
      if (!correction) this.#ledger.wrongDate(attribute, block);
      return correction ?? [];
    });
  }

  #heading(block: Heading): void {
    const { content, attributes, listEnd } = this.#split(block.content);
    const title = readInline(content).plain;
    this.#entry = undefined;
    this.#text = undefined;
    const isTitle = this.#first && block.level === 1 && !attributes && (this.title ?? title) === title;
    if (isTitle) this.title = title;
    else {
      const written = attributes?.findLast(({ key }) => key === '#' || key === 'id')?.value;
      const level = Number(attributes?.findLast(({ key }) => key === 'level')?.value ?? block.level);
      const id = written ?? this.#sectionId(title);
      this.sections.push({ id, title, level: Number.isSafeInteger(level) ? level : block.level });
    }
    this.#ledger.cover(content, isTitle ? 'title-of-page' : 'heading');
    this.#ledger.coverRange(block.content, content.text.length, listEnd, 'attribute');
    this.#unknown(attributes ?? [], block.content, ['#', 'id', 'level']);
  }

  #sectionId(title: string): string {
    const plain = slug(title) || 'section';
    const count = this.#titles.get(plain) ?? 0;
    this.#titles.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count + 1}`;
  }

  #comment(block: Comment): void {
    const { kind, text } = readComment(block.text);
    this.#ledger.aside(text, block, kind);
  }

  #strange(block: Pick<Strange, 'start' | 'end'>, reason: string): void {
    this.#ledger.span(block.start, block.end, 'unread');
    this.#ledger.outside(undefined, block, reason);
  }

  #textDraft(paragraphs: Inline[], attributes: readonly Attribute[], key: string): TextDraft {
    const marks = attributes.findLast((attribute) => attribute.key === key)?.value;
    return marks === undefined ? { paragraphs } : { paragraphs, marks };
  }

  #unknown(attributes: readonly Attribute[], stretch: Stretch, known: readonly string[]): void {
    for (const attribute of attributes) {
      if (known.includes(attribute.key) || (attribute.key === '.' && ROLES.includes(attribute.value))) continue;
      this.#ledger.unknownAttribute(attribute, rangeOf(stretch, 0, stretch.text.length));
    }
  }

  /** A text without its trailing attribute list, and the list, as far as it can be read. */
  #split(stretch: Stretch): Split {
    const list = trailingAttributes(stretch.text);
    const broken = list ? undefined : brokenList(stretch.text);
    const start = list?.start ?? broken?.start;
    if (start === undefined) return { content: stretch, attributes: undefined, listEnd: stretch.text.length };
    let end = start;
    while (end > 0 && /[ \t\n]/.test(stretch.text[end - 1] ?? '')) end--;
    const content = sliceStretch(stretch, 0, end);
    if (list) return { content, attributes: list.attributes, listEnd: stretch.text.length };
    const listEnd = broken?.broken ?? start;
    const rest = sliceStretch(stretch, listEnd, stretch.text.length);
    this.#ledger.cover(rest, 'unread');
    const reason = `The attribute list at the end cannot be read from here on; its items are #id, .tag and key="value", in braces.`;
    this.#ledger.outside(rest.text, rangeOf(rest, 0, rest.text.length), reason);
    const known = broken?.attributes ?? [];
    return { content, attributes: known.length > 0 ? known : undefined, listEnd };
  }
}

/** A text and the attribute list that ended it. */
interface Split {
  readonly content: Stretch;
  readonly attributes: readonly Attribute[] | undefined;
  /** Offset in the whole text up to which the list was read. */
  readonly listEnd: number;
}
