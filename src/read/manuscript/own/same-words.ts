/** Whether a text of a document is the one that was printed: what programs change in passing makes no difference. */
import type { Mark, Text } from '../../../model/page.ts';

/** What XML cannot hold, and the marks of direction that the writer puts round dates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_PRINTED = /[\u0000-\u0008\u000e-\u001f\u200e\u200f\u061c\ufffe\uffff]/gu;

/** One form for texts that are printed alike. */
export function printedForm(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(NOT_PRINTED, '').replace(/\s+/gu, ' ').trim();
}

function paragraphsForm(text: string): string {
  const paragraphs = text.split('\n').map(printedForm);
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n');
}

export function arePrintedAlike(a: string, b: string): boolean {
  return a === b || printedForm(a) === printedForm(b);
}

/** Where paragraphs end is part of what a text says. */
export function isSameText(a: Text, b: Text): boolean {
  return (
    (a.plain === b.plain || paragraphsForm(a.plain) === paragraphsForm(b.plain)) &&
    (!(a.marks || b.marks) || marksKey(a) === marksKey(b))
  );
}

/** One form for links that lead to the same place, as browsers and office programs write them. */
export function linkForm(href: string): string {
  return URL.parse(href)?.href ?? href;
}

/** The marks in order, each with the words that it stands over. A style may make all of a text italic or bold. */
function marksKey({ plain, marks = [] }: Text): string {
  const isWhole = ({ kind, start, end }: Mark): boolean =>
    (kind === 'em' || kind === 'strong') && printedForm(plain.slice(start, end)) === printedForm(plain);
  return JSON.stringify(
    marks
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter((mark) => mark.kind === 'break' || (/\S/u.test(plain.slice(mark.start, mark.end)) && !isWhole(mark)))
      .map(({ kind, start, end, href }) => [
        kind,
        href === undefined ? '' : linkForm(href),
        printedForm(plain.slice(start, end)),
      ]),
  );
}
