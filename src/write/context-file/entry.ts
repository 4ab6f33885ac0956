import { plainEntryId, quotationIds } from '../../cite/ids.ts';
import type { Attribute } from '../../context-file/attributes.ts';
import { type Attribution, printAttribution } from '../../context-file/attribution.ts';
import { printCorrection } from '../../context-file/correction.ts';
import { entryAttributes, idAttribute } from '../../context-file/entry-attributes.ts';
import { readInline } from '../../context-file/inline/read.ts';
import { writePlain, writeText } from '../../context-file/inline/write.ts';
import { keepOuterMarks } from '../../context-file/outer-marks.ts';
import { type LineContext, readReferenceLine } from '../../context-file/reference/line.ts';
import { printReference } from '../../context-file/reference/print.ts';
import type { Entry, Quotation } from '../../model/page.ts';
import { withAttributes, writeParagraphs } from './paragraphs.ts';

/** The blocks of an entry. They depend on the entry alone, so that no other can change how it is read. */
export function writeEntry(entry: Entry, section: string | undefined, context: LineContext): string[] {
  const { line, attributes, plainlyReference } = printReference(entry.reference, context);
  const list: Attribute[] = [
    ...(entry.id === plainEntryId(entry.reference) ? [] : [idAttribute(entry.id)]),
    ...(section === undefined ? [] : [{ key: 'section', value: section }]),
    ...entryAttributes(entry),
    ...attributes,
  ];
  if (list.length === 0 && !plainlyReference) list.push({ key: '.', value: 'source' });
  const blocks = [withAttributes(line, list)];
  const ids = quotationIds(
    entry.id,
    entry.quotations.map((quotation) => quotation.text.plain),
  );
  let attributed = true;
  for (const [i, quotation] of entry.quotations.entries()) {
    const written = writeQuotation(quotation, ids[i], context);
    attributed = written.length > 1;
    blocks.push(...written);
  }
  for (const [i, note] of entry.notes.entries()) {
    const role = note.private ? 'private' : 'note';
    blocks.push(...writeParagraphs(note.text, role, context, i === 0 && !attributed));
  }
  return blocks;
}

/** The blockquote and, where speaker and locator can be said in words, the line below it. */
export function writeQuotation(quotation: Quotation, plainId: string | undefined, context: LineContext): string[] {
  const { speaker, locator } = quotation;
  const said = { ...(speaker === undefined ? {} : { speaker }), ...(locator === undefined ? {} : { locator }) };
  const attribution = speaker === undefined && locator === undefined ? undefined : attributionLine(said, context);
  const text = writeText(quotation.text);
  const translation = quotation.translation && writeText(quotation.translation);
  const attributes: Attribute[] = [
    ...(quotation.id === plainId ? [] : [idAttribute(quotation.id)]),
    ...optional('lang', quotation.lang),
    ...(attribution === undefined ? [...optional('speaker', speaker), ...optional('locator', locator)] : []),
    ...(quotation.corrected ?? []).map((one) => ({ key: 'corrected', value: printCorrection(one) })),
    ...optional('marks', text.marks),
    ...optional('translation-marks', translation?.marks),
  ];
  const last = text.paragraphs.length - 1;
  const own = keepOuterMarks(text.paragraphs).map((part, i) => withAttributes(part, i === last ? attributes : []));
  const lines = [...quoted(own), ...(translation ? ['', ...quoted(translation.paragraphs).map(quote)] : [])];
  const block = lines.map(quote).join('\n');
  return attribution === undefined ? [block] : [block, attribution];
}

/** Undefined where the line would be read as something else, a reference for one. */
function attributionLine(said: Attribution, context: LineContext): string | undefined {
  const plain = printAttribution(said);
  if (plain === undefined) return undefined;
  const line = writePlain(plain);
  const inline = readInline({ text: line, origin: [] });
  return inline.plain === plain && !readReferenceLine(inline, context, false) ? line : undefined;
}

/** Paragraphs as lines, with an empty one between two. */
function quoted(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((part, i) => (i === 0 ? part.split('\n') : ['', ...part.split('\n')]));
}

function quote(line: string): string {
  return line === '' ? '>' : `> ${line}`;
}

function optional(key: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ key, value }];
}
