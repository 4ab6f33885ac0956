/** Edits of words: in each field of an entry, and in what belongs to the page. */
import type { Step } from '../office.ts';
import { type FieldOfEntry, WORDS } from '../page.ts';
import { type Case, DELETE, EACH_FIELD, FIELDS, INSIDE, idOf, note, reference } from './case.ts';

interface Words {
  readonly whole: string;
  /** Some in the middle. */
  readonly inside: string;
  /** Some at the end, without the full stop. */
  readonly last: string;
}

interface Typing {
  readonly name: string;
  readonly steps: (words: Words) => readonly Step[];
  readonly after: (words: Words) => string;
}

const TYPING: readonly Typing[] = [
  {
    name: 'words typed into',
    steps: ({ inside }) => [
      ['after', inside],
      ['type', ' once more'],
    ],
    after: ({ whole, inside }) => whole.replace(inside, `${inside} once more`),
  },
  {
    name: 'words typed at the start of',
    steps: ({ whole }) => [
      ['before', whole],
      ['type', 'Heard: '],
    ],
    after: ({ whole }) => `Heard: ${whole}`,
  },
  {
    name: 'words typed at the end of',
    steps: ({ whole }) => [
      ['after', whole],
      ['type', ' So it was'],
    ],
    after: ({ whole }) => `${whole} So it was`,
  },
  {
    name: 'a word replaced in',
    steps: ({ inside }) => [
      ['select', inside],
      ['type', replaced(inside)],
    ],
    after: ({ whole, inside }) => whole.replace(inside, replaced(inside)),
  },
  {
    name: 'words deleted from',
    steps: ({ last }) => [['select', last], DELETE],
    after: ({ whole, last }) => whole.replace(last, ''),
  },
];

function replaced(words: string): string {
  return words.replace(/^\w+/u, 'Another');
}

function typingCase({ name, steps, after }: Typing, field: FieldOfEntry): Case {
  const wordsAbout = (place: string): Words => {
    const whole = WORDS[field](place);
    return { whole, inside: INSIDE[field](place), last: /( \w+){3}(?=\.?$)/u.exec(whole)?.[0] ?? '' };
  };
  return {
    name: `${name} the ${field}`,
    steps: ({ place }) => steps(wordsAbout(place)),
    found: ({ place }) => [[idOf(place), 'changed', ...FIELDS[field], after(wordsAbout(place))]],
  };
}

/** Each way of typing in each field in turn: every third case is of the same field. */
export const TYPED: readonly Case[] = TYPING.flatMap((typing) => EACH_FIELD.map((field) => typingCase(typing, field)));

const SEVERAL: readonly Case[] = [
  {
    name: 'an author replaced, at the start of the line',
    steps: ({ place }) => [
      ['select', `Ada ${place}son`],
      ['type', `Ida ${place}sen`],
    ],
    found: ({ place }) => [[idOf(place), 'changed', 'entry', 'author', `[{"family":"${place}sen","given":"Ida"}]`]],
  },
  {
    name: 'two fields of one entry edited',
    steps: ({ place }) => [
      ['after', INSIDE.reference(place)],
      ['type', ' today'],
      ['after', INSIDE.note(place)],
      ['type', ' too'],
    ],
    found: ({ place }) => [
      [idOf(place), 'changed', 'entry', 'title', reference(place).replace('ferry', 'ferry today')],
      [idOf(place), 'changed', 'note', 'text', note(place).replace(place, `${place} too`)],
    ],
  },
];

/** LibreOffice saves no bookmark of words that were all typed over, as .odt with tracking: the words have to tell. */
const TYPED_OVER: readonly Case[] = (['quotation', 'note'] as const).map((field) => {
  const after = (place: string): string => WORDS[field](place).replace('again', 'anew').replace('denied', 'doubted');
  return {
    name: `all words of the ${field} typed over`,
    steps: ({ place }) => [
      ['select', WORDS[field](place)],
      ['type', after(place)],
    ],
    found: ({ place }) => [[idOf(place), 'changed', field, 'text', after(place)]],
  };
});

const OF_THE_PAGE: readonly Case[] = [
  {
    name: 'words typed into the title of the page',
    steps: () => [
      ['after', 'Locks and ferries'],
      ['type', ' of the lakes'],
    ],
    found: () => [['', 'changed', 'page', 'title', 'Locks and ferries of the lakes']],
  },
  {
    name: 'a word replaced in the introduction',
    steps: () => [
      ['select', 'in public'],
      ['type', 'in private'],
    ],
    found: () => [['', 'changed', 'intro', 'text', 'What was said in private about the locks.']],
  },
  {
    name: 'all words of a heading typed over',
    steps: () => [
      ['select', 'Southern locks'],
      ['type', 'Western locks'],
    ],
    found: () => [['', 'changed', 'section', 'title', 'Western locks']],
  },
];

export const WORD_CASES: readonly Case[] = [...TYPED, ...SEVERAL, ...TYPED_OVER, ...OF_THE_PAGE];
