/** What a reader says of the parts of a document that its text leaves out. */
import type { Change, LeftOut, Manuscript } from '../../model/manuscript.ts';
import type { Message, Severity } from '../../model/message.ts';
import { deletedNotes } from './deleted-notes.ts';
import { accepted } from './readings.ts';
import { byWhom, shortened } from './wording.ts';

/** So many deletions, or things of one kind, are told one by one. */
const MOST_TOLD = 20;

/** What they are called, and what became of them. Words that a person may miss are warnings. */
const KINDS: Readonly<Record<LeftOut['kind'], readonly [one: string, more: string, severity: Severity]>> = {
  picture: ['a picture', 'pictures', 'info'],
  'reading-aid': ['a reading aid over words', 'reading aids over words', 'info'],
  symbol: ['a sign of a symbol font', 'signs of symbol fonts', 'info'],
  object: ['an embedded object', 'embedded objects', 'warning'],
  document: ['an embedded document', 'embedded documents', 'warning'],
  'hidden-words': ['a stretch of hidden text', 'stretches of hidden text', 'warning'],
};

export function lossMessages(manuscript: Manuscript, name: string): Message[] {
  const { changes, leftOut } = manuscript;
  return [...changeMessages(changes, name), ...noteMessages(manuscript), ...leftOutMessages(leftOut, name)];
}

function changeMessages(changes: readonly Change[], name: string): Message[] {
  if (changes.length === 0) return [];
  const authors = [...new Set(changes.flatMap(({ author }) => (author ? [author] : [])))];
  const by = authors.length > 0 ? ` by ${authors.slice(0, MOST_TOLD).join(', ')}` : '';
  const count = changes.length === 1 ? 'a tracked change' : `${changes.length} tracked changes`;
  const deletions = changes.filter(({ kind, text }) => kind === 'deleted' && /\S/u.test(text));
  const untold = deletions.length - MOST_TOLD;
  return [
    {
      ...message('warning', `“${name}” has ${count}${by}: it was read as if all of them were accepted.`),
      expected: 'A document whose changes have been accepted or rejected in the word processor.',
    },
    ...deletions
      .slice(0, MOST_TOLD)
      .map((change) => message('warning', `Deleted${byWhom(change)}, and left out: “${shortened(change.text)}”.`)),
    ...(untold > 0 ? [message('warning', `${untold} more deletions were left out.`)] : []),
  ];
}

/** Notes whose words are not tracked themselves, as LibreOffice leaves them. */
function noteMessages(manuscript: Manuscript): Message[] {
  return [...deletedNotes(manuscript)].flatMap((key) => {
    const words = accepted(manuscript.notes.get(key) ?? []).parts.flatMap((part) =>
      'cells' in part ? [] : part.runs.map(({ text }) => text),
    );
    const note = words.join('');
    return /\S/u.test(note) ? [message('warning', `A note was deleted, and left out: “${note.trim()}”.`)] : [];
  });
}

/** What the document holds and its text leaves out. */
export function leftOutMessages(leftOut: readonly LeftOut[], name: string): Message[] {
  return Object.entries(KINDS).flatMap(([kind, [one, more, severity]]) => {
    const found = leftOut.filter((left) => left.kind === kind);
    if (found.length === 0) return [];
    const what = found.length === 1 ? one : `${found.length} ${more}`;
    const texts = found.flatMap(({ text }) => (/\S/u.test(text) ? [`“${shortened(text)}”`] : []));
    const untold = texts.length > MOST_TOLD ? [`${texts.length - MOST_TOLD} more`] : [];
    const list = texts.length > 0 ? `: ${[...texts.slice(0, MOST_TOLD), ...untold].join(', ')}` : '';
    return [message(severity, `“${name}” has ${what} that the page leaves out${list}.`)];
  });
}

function message(severity: Severity, reason: string): Message {
  return { rule: 'read', severity, reason, url: 'docs/rules/read.md' };
}
