import type { CslItem } from '../../model/csl.ts';
import type { Entry } from '../../model/page.ts';
import type { FieldName, Line } from '../../model/reading.ts';
import type { Spot, Written } from '../written.ts';

/** The name of an outlet where it stands on the page. */
export interface OutletName {
  readonly name: string;
  readonly entry: string;
  readonly spot: Spot;
  /** Where in which line; none for a page without lines. */
  readonly written?: { readonly line: Line; readonly start: number; readonly end: number };
}

const FIELDS: Readonly<Record<'outlet' | 'publisher', readonly (keyof CslItem)[]>> = {
  outlet: ['container-title', 'source'],
  publisher: ['publisher'],
};

/** As written, where the lines are known, else as the reference has them. */
export function outletNames(
  entries: readonly Entry[],
  written: Written,
  wanted: readonly ('outlet' | 'publisher')[],
): OutletName[] {
  return entries.flatMap((entry) => {
    const line = written.referenceOf(entry);
    if (line) return namesInLine(line, wanted, written);
    return wanted
      .flatMap((field) => FIELDS[field])
      .flatMap((field) => parts(String(entry.reference[field] ?? '')))
      .map(({ name }) => ({ name, entry: entry.id, spot: written.atEntry(entry) }));
  });
}

function namesInLine(line: Line, wanted: readonly FieldName[], written: Written): OutletName[] {
  return line.fields
    .filter(({ field }) => wanted.includes(field))
    .flatMap((field) =>
      parts(line.text.slice(field.start, field.end)).map(({ name, at }): OutletName => {
        const [start, end] = [field.start + at, field.start + at + name.length];
        return { name, entry: line.entry, spot: written.at(line, start, end), written: { line, start, end } };
      }),
    );
}

/** An agency and a site may stand in one field, with a comma between them. */
function parts(text: string): { name: string; at: number }[] {
  return Array.from(text.matchAll(/[^,]+/gu), ({ 0: part, index }) => ({
    name: part.trim(),
    at: index + part.length - part.trimStart().length,
  })).filter(({ name }) => name !== '');
}
