/** Entries, quotations and notes that are deleted, moved, copied, typed and pasted. */
import type { Step } from '../office.ts';
import { type Case, DELETE, idOf, NEW_LINE, note, quotation, reference, selected } from './case.ts';

const CUT: Step = ['do', 'Cut'];
const COPY: Step = ['do', 'Copy'];
const PASTE: Step = ['do', 'Paste'];

const DELETED: readonly Case[] = [
  {
    name: 'the paragraph of a quotation deleted',
    steps: ({ place }) => [...selected(quotation(place), note(place)), DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'quotation', quotation(place)]],
  },
  {
    name: 'the words of a quotation deleted, with its marks',
    steps: ({ place }) => [['paragraph', quotation(place)], ['until-paragraph-end', quotation(place)], DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'quotation', quotation(place)]],
  },
  {
    name: 'the words of a quotation deleted, but not its marks',
    steps: ({ place }) => [['select', quotation(place)], DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'quotation', quotation(place)]],
  },
  {
    name: 'the paragraph of a note deleted',
    steps: ({ place, next }) => [...selected(note(place), reference(next)), DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'note', note(place)]],
  },
  {
    name: 'the words of a note deleted, but not its label',
    steps: ({ place }) => [['select', note(place)], DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'note', note(place)]],
  },
  {
    name: 'a whole entry deleted',
    steps: ({ place, next }) => [...selected(reference(place), reference(next)), DELETE],
    found: ({ place }) => [[idOf(place), 'removed', 'entry', reference(place)]],
  },
];

const MOVED: readonly Case[] = [
  {
    name: 'an entry cut and pasted elsewhere',
    steps: ({ place, next, target }) => [
      ...selected(reference(place), reference(next)),
      CUT,
      ['paragraph', reference(target)],
      PASTE,
    ],
    found: ({ place, last }) => [[idOf(place), 'moved', 'entry', reference(place), `entry:${idOf(last)}`]],
  },
  {
    name: 'a quotation cut and pasted into another entry',
    steps: ({ place, next }) => [...selected(quotation(place), note(place)), CUT, ['paragraph', note(next)], PASTE],
    found: ({ place, next }) => [[idOf(next), 'moved', 'quotation', quotation(place), `quotation:${idOf(next)}-q`]],
  },
  {
    name: 'a note cut and pasted into another entry',
    steps: ({ place, next, last }) => [
      ...selected(note(place), reference(next)),
      CUT,
      ['paragraph', reference(last)],
      PASTE,
    ],
    found: ({ place, next }) => [[idOf(next), 'moved', 'note', note(place), `note:${idOf(next)}#0`]],
  },
  {
    name: 'an entry copied and pasted elsewhere',
    steps: ({ place, next, target }) => [
      ...selected(reference(place), reference(next)),
      COPY,
      ['paragraph', reference(target)],
      PASTE,
    ],
    found: ({ place, last }) => [
      ['', 'added', 'entry', reference(place), quotation(place), note(place), `entry:${idOf(last)}`],
    ],
  },
  {
    name: 'a quotation copied and pasted into another entry',
    steps: ({ place, next }) => [...selected(quotation(place), note(place)), COPY, ['paragraph', note(next)], PASTE],
    found: ({ place, next }) => [[idOf(next), 'added', 'quotation', quotation(place), `quotation:${idOf(next)}-q`]],
  },
];

function typed(style: string, text: string): Step[] {
  return [NEW_LINE, ['style', style], ['type', text]];
}

const ADDED: readonly Case[] = [
  {
    name: 'an entry typed in the styles of the document',
    steps: ({ place }) => [
      ['paragraph-end', note(place)],
      ...typed('Source Reference', `Bo Lind, ‘A bridge for ${place}’, The Lune Courier, 3 May 2021`),
      ...typed('Quote', `“The bridge of ${place} was never built.”`),
      ...typed('Curator Note', `Note: The bridge of ${place} stands on old maps.`),
    ],
    found: ({ place }) => [
      [
        ...['', 'added', 'entry', `A bridge for ${place}`, `The bridge of ${place} was never built.`],
        ...[`The bridge of ${place} stands on old maps.`, `entry:${idOf(place)}`],
      ],
    ],
  },
  {
    name: 'an entry typed in no style',
    steps: ({ place }) => [
      ['paragraph-end', note(place)],
      ...typed('Default Paragraph Style', `Bo Lind, “A pier for ${place}”, The Lune Courier, 3 May 2021`),
      ...typed('Default Paragraph Style', `“The pier of ${place} was never built.”`),
    ],
    found: ({ place }) => [
      ['', 'added', 'entry', `A pier for ${place}`, `The pier of ${place} was never built.`, `entry:${idOf(place)}`],
    ],
  },
  {
    name: 'a heading typed between two entries',
    steps: ({ place }) => [['paragraph-end', note(place)], ...typed('Heading 1', `Lifts at ${place}`)],
    found: ({ place }) => [['', 'added', 'section', `Lifts at ${place}`, `entry:${idOf(place)}`]],
  },
  {
    name: 'a quotation typed below another',
    steps: ({ place }) => [['paragraph-end', quotation(place)], NEW_LINE, ['type', `“Nobody in ${place} was asked.”`]],
    found: ({ place }) => [
      [idOf(place), 'added', 'quotation', `Nobody in ${place} was asked.`, `quotation:${idOf(place)}-q`],
    ],
  },
  {
    name: 'a note typed below another',
    steps: ({ place }) => [['paragraph-end', note(place)], NEW_LINE, ['type', `The desk wrote to ${place} again.`]],
    found: ({ place }) => [
      [idOf(place), 'added', 'note', `The desk wrote to ${place} again.`, `note:${idOf(place)}#0`],
    ],
  },
];

const PASTED: readonly Case[] = [
  ['as it looks there', 'Paste'],
  ['as plain text', 'PasteUnformatted'],
].map(([how = '', paste = '']) => ({
  name: `an entry pasted from a web page, ${how}`,
  steps: ({ place, foreign }) => [['copy all of', foreign], ['paragraph-end', note(place)], NEW_LINE, ['do', paste]],
  found: ({ place }) => [
    ['', 'added', 'entry', 'The ledger of the lower lock', 'The ledger was never closed.', `entry:${idOf(place)}`],
  ],
}));

export const PART_CASES: readonly Case[] = [...DELETED, ...MOVED, ...ADDED, ...PASTED];
