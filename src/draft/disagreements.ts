/** What to look at in a new entry: fields of which the places in its source say different things. */
import { dateInWords } from '../cite/dates.ts';
import { joinNames, nameInReadingOrder } from '../cite/names.ts';
import type { SourceDescription, Told } from '../model/description.ts';
import type { Message } from '../model/message.ts';

/** One message for each such field, as of the rule `uncertain-field`. */
export function disagreements(
  description: SourceDescription,
  lang: string,
): Pick<Message, 'rule' | 'severity' | 'reason'>[] {
  const { title, author, issued, outlet, publisher } = description;
  const sentences = [
    disagreement('the title', title, (text) => text),
    disagreement('the author', author, (names) => joinNames(names.map(nameInReadingOrder), lang)),
    disagreement('the date', issued, (date) => dateInWords(date, lang)),
    disagreement('the outlet', outlet, (text) => text),
    disagreement('the publisher', publisher, (text) => text),
  ];
  return sentences.flatMap((reason) =>
    reason === undefined ? [] : [{ rule: 'uncertain-field', severity: 'warning', reason }],
  );
}

function disagreement<T>(what: string, told: Told<T> | undefined, inWords: (value: T) => string): string | undefined {
  if (!told || told.others.length === 0) return undefined;
  const said = [told, ...told.others].map(({ value, from }) => `“${inWords(value)}” (${from})`);
  return `The source says different things of ${what}: ${said.join(', ')}. The first one was taken; please check.`;
}
