/** What is said of a template to the person who gave it. */
import type { Message } from '../../../model/message.ts';

/** What a template may hold that does not come along, in the order in which it is said. */
const LEFT_OUT = {
  macros: 'macros',
  links: 'what it fetches from other files or addresses',
  objects: 'embedded objects, charts, diagrams and controls',
  fields: 'fields that ask for more than a page has (their text stays)',
  comments: 'comments',
  changes: 'tracked changes (they are taken as accepted)',
  protection: 'its protection against changes',
  data: 'data of other programs',
} as const;

export type LeftOut = keyof typeof LEFT_OUT;

/** A style that the template lacks, and the one that ours follows in its place. */
export interface AddedStyle {
  readonly name: string;
  readonly after?: string;
}

export function remarksOn(
  name: string,
  found: {
    readonly added: readonly AddedStyle[];
    readonly leftOut: ReadonlySet<LeftOut>;
    /** Pictures without a text for those who do not see them. */
    readonly silentPictures: number;
  },
): Message[] {
  const left = Object.entries(LEFT_OUT).flatMap(([key, words]) => (found.leftOut.has(key as LeftOut) ? [words] : []));
  return [
    ...(found.added.length > 0 ? [message('info', aboutAdded(name, found.added))] : []),
    ...(left.length > 0
      ? [message('info', `“${name}” holds what does not go into documents, and was left out: ${left.join('; ')}.`)]
      : []),
    ...(found.silentPictures > 0 ? [message('warning', aboutPictures(name, found.silentPictures))] : []),
  ];
}

function message(severity: Message['severity'], reason: string): Message {
  return { rule: 'template', severity, reason };
}

function aboutAdded(name: string, added: readonly AddedStyle[]): string {
  const list = added.map(
    (style) => `“${style.name}”${style.after === undefined ? '' : ` (made after its “${style.after}”)`}`,
  );
  const [last = ''] = list.splice(-1);
  if (list.length === 0) return `“${name}” has no style ${last}; ours was added, and fitted to the others.`;
  return `“${name}” has no styles ${list.join(', ')} and ${last}; ours were added, and fitted to the others.`;
}

function aboutPictures(name: string, count: number): string {
  const what = count === 1 ? 'A picture in the header or footer' : `${count} pictures in the header or footer`;
  return `${what} of “${name}” ${count === 1 ? 'has' : 'have'} no alternative text, so people who do not see ${count === 1 ? 'it' : 'them'} learn nothing of ${count === 1 ? 'it' : 'them'}; in Word, give it with “View Alt Text”.`;
}
