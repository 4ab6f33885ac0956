/** Text in a paragraph of OpenDocument, where runs of blanks, tabs and line ends count for nothing unless written as elements. */
import { escapeText } from '../../xml/escape.ts';

/** What programs fold or drop (ODF 1.3 part 3, 6.1.2): blanks at an end or after other blanks, tabs, ends of lines. */
const ELEMENTS = /(^ +| +$|(?<=[ \t\n\v\f\r\u0085\u2028\u2029]) +|\r\n|[\t\n\v\f\r\u0085\u2028\u2029])/;

/** A text beside others, of which nothing is known: so a blank at either end is an element. */
export function textContent(text: string): string {
  return text
    .split(ELEMENTS)
    .map((part, i) => (i % 2 === 1 ? elementFor(part) : escapeText(part)))
    .join('');
}

function elementFor(sign: string): string {
  if (sign.startsWith(' ')) return sign.length === 1 ? '<text:s/>' : `<text:s text:c="${sign.length}"/>`;
  return sign === '\t' ? '<text:tab/>' : '<text:line-break/>';
}
