import { doubleMarks, type MarkAt } from './double-marks.ts';

/** The double marks of a text that have no partner. */
export interface Balance {
  readonly opens: readonly MarkAt[];
  readonly closes: readonly MarkAt[];
}

/**
 * Pairs double marks as brackets, whatever their shape, for marks are nested in marks of the same kind on real pages.
 * A paragraph that opens anew while the one before is still open goes on with the same quotation. Straight marks after
 * digits count as inches if the text balances without them.
 */
export function balance(text: string): Balance {
  const marks = doubleMarks(text);
  const result = pair(text, marks);
  if (result.opens.length + result.closes.length === 0 || !marks.some((mark) => mark.inches)) return result;
  const withoutInches = pair(
    text,
    marks.filter((mark) => !mark.inches),
  );
  return withoutInches.opens.length + withoutInches.closes.length === 0 ? withoutInches : result;
}

function pair(text: string, marks: readonly MarkAt[]): Balance {
  const open: MarkAt[] = [];
  const closes: MarkAt[] = [];
  for (const mark of marks) {
    if (mark.role === 'close') {
      if (!open.pop()) closes.push(mark);
    } else if (open.length === 0 || !startsParagraph(text, mark.at)) open.push(mark);
  }
  return { opens: open, closes };
}

function startsParagraph(text: string, at: number): boolean {
  return at > 0 && text[at - 1] === '\n';
}
