/** A document of ours that has lost all its bookmarks, and still has its base. */
import type { Base } from '../../../identity/base.ts';
import type { Block } from '../../../model/block.ts';
import type { Part } from '../../../model/manuscript.ts';
import type { Entry, Page, Section, Text } from '../../../model/page.ts';
import type { Line, Span } from '../../../model/reading.ts';
import { recognise } from '../../../recognise/recognise.ts';
import { layBlocks } from '../blocks.ts';
import { recognisedSource } from './document/strangers.ts';
import { entriesOf, type KnownSource } from './entries.ts';
import { type OwnOptions, type OwnReading, placedSources } from './own.ts';
import { inPageOrder } from './page-order.ts';
import { isFact, type QuotationLine, quotationLines } from './printed-lines.ts';
import { isSameText, printedForm } from './same-words.ts';

/** Read as foreign prose; then each entry is looked for in the base. */
export function readByWords(parts: readonly Part[], { name, base }: OwnOptions & { readonly base: Base }): OwnReading {
  const { blocks: laid, source, starts } = layBlocks(parts);
  const { lang } = base.page;
  const blocks = laid.map((block) => asPrinted(block, base));
  const reading = recognise({ blocks, lang }, { name, source, lang });
  const linesOf = Map.groupBy(reading.lines, ({ entry }) => entry);
  const sections = knownSections(reading.page.sections, base);
  const { sources: placed, placements } = placedSources(
    reading.page.entries.map((entry) => ({
      source: recognisedSource(entry, linesOf.get(entry.id) ?? [], 0),
      section: sections.get(entry.section ?? '')?.id,
    })),
    lang,
    base,
  );
  const unlined = placed.map(withoutQuotationLines);
  const sources = unlined.map(({ source }) => source);
  const found = entriesOf(sources, base.entries, lang);
  const entries = found.entries.map((entry, i) => {
    const place = reading.page.entries[i]?.place;
    const whole = withQuotationLines(entry, unlined[i]?.lines ?? []);
    return place ? { ...whole, place } : whole;
  });
  const newIds = new Map(reading.page.entries.map(({ id }, i) => [id, entries[i]?.id ?? id]));
  const quotationIds = new Map(
    reading.page.entries.flatMap(({ quotations }, i) =>
      quotations.map(({ id }, k) => [id, entries[i]?.quotations[k]?.id ?? id] as const),
    ),
  );
  const { title, intro, other } = reading.page;
  const page: Page = {
    ...base.page,
    title: printedForm(title) === printedForm(base.page.title) ? base.page.title : title,
    intro: intro.map((text) => knownText(text, base.page.intro)),
    sections: [...new Set(sections.values())],
    entries: inPageOrder(entries, sources, base),
    other,
  };
  return {
    page,
    messages: reading.messages,
    source,
    starts,
    printedLines: new Map(),
    spans: reading.spans.map(
      (span): Span => (span.entry ? { ...span, entry: newIds.get(span.entry) ?? span.entry } : span),
    ),
    lines: reading.lines.map((line): Line => {
      const entry = newIds.get(line.entry) ?? line.entry;
      return line.quotation
        ? { ...line, entry, quotation: quotationIds.get(line.quotation) ?? line.quotation }
        : { ...line, entry };
    }),
    placements: found.rungs.map((parts, i) => ({ ...parts, placement: placements[i] ?? {} })),
  };
}

/** What only a document of ours says: its facts are nobody's words, and it sets no reference as a heading. */
function asPrinted(block: Block, { page }: Base): Block {
  if (isFact(block.text, page)) return { ...block, kind: 'furniture' };
  return block.kind === 'heading' ? { ...block, divides: true } : block;
}

/** What was printed below a quotation is no note, though it reads like one. */
function withoutQuotationLines(source: KnownSource): {
  readonly source: KnownSource;
  readonly lines: readonly QuotationLine[];
} {
  const { base, found } = source;
  if (!base) return { source, lines: [] };
  const linesIn = quotationLines(base.entry);
  const read = found.notes.map((note) => ({ note, lines: linesIn(note.words.text.plain) }));
  const notes = read.filter(({ lines }) => lines.length === 0).map(({ note }) => note);
  return { source: { ...source, found: { ...found, notes } }, lines: read.flatMap(({ lines }) => lines) };
}

function withQuotationLines(entry: Entry, lines: readonly QuotationLine[]): Entry {
  if (lines.length === 0) return entry;
  const said = Map.groupBy(lines, ({ id }) => id);
  const quotations = entry.quotations.map((quotation) =>
    Object.assign({}, quotation, ...(said.get(quotation.id) ?? []).map(({ says }) => says)),
  );
  return { ...entry, quotations };
}

/** By the ids that the recogniser gave them. A page without sections was printed with headings of years. */
function knownSections(found: readonly Section[], { page: { sections } }: Base): Map<string, Section> {
  if (sections.length === 0) return new Map();
  const byTitle = new Map(sections.map((section) => [printedForm(section.title), section]));
  return new Map(found.map((section) => [section.id, byTitle.get(printedForm(section.title)) ?? section]));
}

function knownText(text: Text, known: readonly Text[]): Text {
  return known.find((one) => isSameText(one, text)) ?? text;
}
