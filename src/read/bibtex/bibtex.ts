import { dateFinder } from '../../cite/dates/date-parsing.ts';
import type { Message } from '../../model/message.ts';
import type { Unread } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import { type CitationDraft, citationPage } from '../citation-page.ts';
import { noRecords } from '../no-records.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Tiles } from '../tiles.ts';
import { inheritedFields } from './crossref.ts';
import { type BibTools, readEntry } from './entry.ts';
import { type RawEntry, readAbbreviation, readFields } from './fields.ts';
import { symbolDecoder } from './library.ts';
import { type BibPart, splitBib } from './split.ts';

/** How a file begins, after comments: an entry or one of the other parts. */
const OPENING =
  /^\ufeff?(?:\s|%[^\n]*\n)*@\s*(?:[a-z]+\s*[{(]\s*[^\s,={}]{1,200}\s*,|(?:string|preamble|comment)\s*[{(])/iu;

/** Reads BibTeX and BibLaTeX, field by field. Quotations and notes stand in `annote`, by the slot's grammar. */
export const bibtex: Reader = {
  name: 'BibTeX',
  extensions: ['.bib', '.bibtex'],
  detect: ({ text }) => OPENING.test(text.slice(0, 20_000)),
  read: (input) => new Library(input).result(),
};

/** A line that is no remark after a per cent sign. */
const LINE_WITH_WORDS = /^(?![ \t]*%)[^\n]*[\p{L}\p{N}]/mu;

/** Characters that one `@string` may stand for. */
const LONGEST_STRING = 1000;

/** What one file comes to. */
class Library {
  readonly #input: Input;
  readonly #lines: LineIndex;
  readonly #messages: Message[] = [];
  readonly #other: Unread[] = [];
  readonly #tiles = new Tiles();
  readonly #drafts: CitationDraft[] = [];
  readonly #abbreviations = new Map<string, string>();
  readonly #keys = new Set<string>();
  readonly #tools: BibTools = { decode: symbolDecoder(), find: dateFinder(['en']) };

  constructor(input: Input) {
    this.#input = input;
    this.#lines = new LineIndex(input.text);
  }

  result(): ReadResult {
    const { text } = this.#input;
    const entries: [BibPart, RawEntry][] = [];
    for (const part of splitBib(text)) {
      if (part.kind === 'string') this.#define(part);
      const raw = part.kind === 'entry' ? readFields(text, part, this.#abbreviations) : undefined;
      if (raw && raw.fields.length > 0) entries.push([part, raw]);
      if (!raw || raw.fields.length === 0 || part.word === 'xdata') this.#surroundings(part);
    }
    const byKey = new Map(entries.toReversed().map(([, raw]) => [raw.key.toLowerCase(), raw]));
    for (const [part, raw] of entries) if (part.word !== 'xdata') this.#entry(part, raw, byKey);
    const { name, lang, assumedLang } = this.#input;
    const other = this.#other.sort((a, b) => offsetOf(a) - offsetOf(b));
    const page = citationPage(this.#drafts, {
      name,
      ...(lang === undefined ? {} : { lang }),
      ...(assumedLang !== undefined && { assumedLang }),
      other,
    });
    const none = this.#drafts.length === 0 ? [noRecords(name, '@article{key, title = {\u2026}}')] : [];
    return {
      page,
      messages: [...none, ...this.#messages],
      spans: this.#tiles.spans(text.length, page.entries),
      lines: [],
    };
  }

  #define(part: BibPart): void {
    const field = readAbbreviation(this.#input.text, part, this.#abbreviations);
    // Names that stand for names could stand for more than any machine holds.
    if (field && field.value.length <= LONGEST_STRING) this.#abbreviations.set(field.name, field.value);
  }

  /** What is no entry: for programs, or for nobody, unless it is text that a person may miss. */
  #surroundings({ kind, word, start, end, closed }: BibPart): void {
    const text = this.#input.text.slice(start, end);
    if (/^\ufeff?\s*$/u.test(text)) return;
    if (kind === 'string' || word === 'xdata') this.#tiles.claim(start, end, 'property');
    else {
      const isKnown = kind === 'between' ? !LINE_WITH_WORDS.test(text) : kind !== 'entry';
      this.#tiles.claim(start, end, isKnown ? 'furniture' : 'unread');
      this.#keep(start, end, isKnown ? 'furniture' : 'unread');
    }
    if (kind === 'entry' && word !== 'xdata') {
      this.#say(start, end, `This @${word} holds no field.`, `@${word}{key, title = {\u2026}}`);
    } else if (!closed) this.#say(start, end, `This @${word} has no closing brace.`, 'a closing brace at its end');
  }

  #entry(part: BibPart, raw: RawEntry, byKey: ReadonlyMap<string, RawEntry>): void {
    const record = this.#drafts.length;
    const { draft, claims, unknownType } = readEntry(part, raw, inheritedFields(raw, byKey), this.#tools);
    const isNew = raw.key !== '' && !this.#keys.has(raw.key);
    this.#keys.add(raw.key);
    this.#drafts.push({ ...draft, ...(isNew ? { id: raw.key } : {}), place: this.#lines.place(part.start, part.end) });
    if (raw.key !== '') {
      this.#tiles.claim(raw.keyStart, raw.keyStart + raw.key.length, 'attribute', record);
    }
    for (const { field, kind } of claims) {
      this.#tiles.claim(field.valueStart, field.valueEnd, kind, record);
      if (kind === 'unread' || kind === 'furniture') this.#keep(field.start, field.valueEnd, kind);
    }
    for (const { start, end } of raw.stray) {
      this.#tiles.claim(start, end, 'unread', record);
      this.#keep(start, end, 'unread');
    }
    this.#faults(part, raw, isNew, unknownType);
  }

  #faults(part: BibPart, raw: RawEntry, isNew: boolean, unknownType: boolean): void {
    const head = part.bodyStart + raw.key.length;
    const name = raw.key === '' ? `This @${part.word}` : `The entry \u201c${raw.key}\u201d`;
    if (!part.closed) {
      this.#say(
        part.start,
        head,
        `${name} has no closing brace; it was read up to where the next one begins, or the file ends.`,
        'as many } as {',
      );
    }
    if (!isNew && raw.key !== '') {
      this.#say(part.start, head, `The key \u201c${raw.key}\u201d is that of an entry before it.`, 'a key of its own');
    }
    if (unknownType) {
      this.#say(
        part.start,
        head,
        `${name} has a type that is not known: @${part.word}.`,
        '@misc, @article, @book \u2026',
      );
    }
    for (const { name: field, unknownNames, valueStart, valueEnd } of raw.fields) {
      const [unknown] = unknownNames;
      if (unknown === undefined || (field === 'month' && /^[a-z]+$/i.test(unknown))) continue;
      const expected = `an @string for it, or ${field} = {${unknown}}`;
      this.#say(
        valueStart,
        valueEnd,
        `\u201c${unknown}\u201d stands without braces, and no @string says what it means.`,
        expected,
      );
    }
  }

  #keep(start: number, end: number, kind: Unread['kind']): void {
    const text = this.#input.text.slice(start, end).trim();
    if (text !== '') this.#other.push({ text, place: this.#lines.place(start, end), kind });
  }

  #say(start: number, end: number, reason: string, expected: string): void {
    const place = this.#lines.place(start, end);
    this.#messages.push({ rule: 'read', severity: 'warning', reason, place, expected, url: 'docs/rules/read.md' });
  }
}

function offsetOf({ place }: Unread): number {
  return 'offset' in place ? place.offset : 0;
}
