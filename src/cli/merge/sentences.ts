/** What a person is told before and after the edits of a document. */
import type { Edit, Proposal } from '../../merge/proposal.ts';
import { type Tally, tally } from '../../merge/review/review.ts';
import { shorten } from '../../text/shorten.ts';
import { counted } from '../counts.ts';
import type { MergedPage } from './merged-page.ts';
import type { Compared } from './open-documents.ts';
import type { ReviewState } from './review-state.ts';

const LONGEST = 60;
const MOST_TOLD = 5;

export function asNotes(comments: number): string {
  return comments === 1 ? '1 comment as a private note' : `${comments} comments as private notes`;
}

/** What was seen in the document and is no edit. */
export function asides({ formatting, noise }: Proposal): string[] {
  const places = formatting.slice(0, MOST_TOLD).map(({ entry, theirs }) => {
    const words = `“${shorten(theirs.plain, LONGEST)}”`;
    return entry === undefined ? words : `${words} (${entry})`;
  });
  const more = formatting.length > MOST_TOLD ? ` and ${formatting.length - MOST_TOLD} more` : '';
  return [
    ...(formatting.length > 0
      ? [`Only bold or italics were changed, and stay as they were: ${places.join(', ')}${more}.`]
      : []),
    ...(noise > 0
      ? [
          `In ${counted(noise, 'place')} only marks, dashes or blanks differ, as typing aids make them; these stay as they were.`,
        ]
      : []),
  ];
}

/** Of comments that have no place on the page, each with its words: they must be read here or nowhere. */
export function homelessComments({ homeless }: Pick<MergedPage, 'homeless'>): string[] {
  return homeless.map(({ author = 'Somebody', text, replies, words }) => {
    const on = words === '' ? '' : ` on “${shorten(words, LONGEST)}”`;
    const answers = replies.map((reply) => ` ${reply.author ?? 'Somebody'}: “${reply.text}”`);
    return `A comment belongs to no source of the page, and is only told here. ${author}${on}: “${text}”${answers.join('')}`;
  });
}

export function nothingEdited({ input, document }: Compared): string {
  return `No edits: “${document.name}” says what “${input.name}” says, or what it said when that was made from it.`;
}

/** Of edits that were decided at another time, and are still in the document. */
export function decidedBefore(edits: readonly Edit[], { review, file }: ReviewState): string[] {
  const { rejected } = tally(edits, review.decided);
  if (rejected === 0) return [];
  const which = rejected === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `${counted(rejected, 'edit was', 'edits were')} decided before, and ${which[0]} not asked about again; to see ${which[1]} again, delete “${file.name}”.`,
  ];
}

/** What is left when a review stops or ends. */
export function leftSentences({ rejected, later, open }: Tally): string[] {
  return [
    ...(rejected > 0 ? [`${counted(rejected, 'edit was', 'edits were')} left out.`] : []),
    ...(later + open > 0 ? [`${counted(later + open, 'edit is', 'edits are')} still to be answered.`] : []),
  ];
}
