/** What a person should look at in a new entry. */
import { entryName } from '../check/entry-name.ts';
import { isLater } from '../check/rules/date-in-future.ts';
import { dateInWords } from '../cite/dates/dates.ts';
import { joinNames, nameInReadingOrder } from '../cite/names/names.ts';
import type { SourceDescription, Told } from '../model/description.ts';
import type { Message } from '../model/message.ts';
import type { Entry } from '../model/page.ts';

/** Under the name of the rule that says the same of a page. */
export type Remark = Pick<Message, 'rule' | 'severity' | 'reason'>;

/** One for each field of which the places in the source say different things. */
export function disagreements(description: SourceDescription, lang: string): Remark[] {
  const { title, author, issued, outlet, publisher } = description;
  const sentences = [
    disagreement('its title', title, (text) => text),
    disagreement('its author', author, (names) => joinNames(names.map(nameInReadingOrder), lang)),
    disagreement('its date', issued, (date) => dateInWords(date, lang)),
    disagreement('its outlet', outlet, (text) => text),
    disagreement('its publisher', publisher, (text) => text),
  ];
  return sentences.flatMap((reason) => (reason === undefined ? [] : [warning('uncertain-field', reason)]));
}

/** One for all fields of a reference that the source does not tell, under the names of their rules. */
export function missingFields({ title, author, issued, outlet, publisher }: SourceDescription): Remark[] {
  const fields = { title, author, date: issued, outlet: outlet ?? publisher };
  const missing = Object.entries(fields).flatMap(([field, told]) => (told === undefined ? [field] : []));
  if (missing.length === 0) return [];
  const rules = missing.map((field) => `missing-${field}`).join(', ');
  const reason = `Not found in the source: ${missing.join(', ')}. Please add what you know.`;
  return [warning(rules, reason)];
}

/** Of a source that is dated later than today, an ISO date. */
export function futureDate({ issued }: SourceDescription, lang: string, today: string): Remark[] {
  const date = issued?.value['date-parts']?.[0];
  if (!issued || !date || !isLater(date, today)) return [];
  const said = `The source is dated “${dateInWords(issued.value, lang)}” (${issued.from}), which lies in the future.`;
  return [warning('date-in-future', `${said} Please check.`)];
}

export function wordsElsewhere(entries: readonly Entry[]): Remark[] {
  if (entries.length === 0) return [];
  const names = entries.map(entryName).join('; ');
  return [
    warning(
      'same-words-two-sources',
      `These words stand on the page already, under ${names}. Please check which source they come from.`,
    ),
  ];
}

function disagreement<T>(what: string, told: Told<T> | undefined, inWords: (value: T) => string): string | undefined {
  if (!told || told.others.length === 0) return undefined;
  const said = [told, ...told.others].map(({ value, from }) => `“${inWords(value)}” (${from})`);
  return `The source says different things of ${what}: ${said.join(', ')}. The first one was taken; please check.`;
}

function warning(rule: string, reason: string): Remark {
  return { rule, severity: 'warning', reason };
}
