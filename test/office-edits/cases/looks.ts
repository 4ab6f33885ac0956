/** What changes no words: looks, comments, what typing aids do, and where lines and paragraphs end. */
import { WORDS } from '../page.ts';
import { type Case, DELETE, EACH_FIELD, FIELDS, INSIDE, idOf, NEW_LINE, quotation, reference } from './case.ts';

const LOOKS: readonly Case[] = EACH_FIELD.flatMap((field): Case[] => [
  {
    name: `words of the ${field} put in italics`,
    steps: ({ place }) => [['select', INSIDE[field](place)], ['italics']],
    // How a reference line looks is for the style of the document to say.
    found: ({ place }) => (field === 'reference' ? [] : [[idOf(place), 'formatting', ...FIELDS[field]]]),
  },
  {
    name: `a straight apostrophe of the ${field} made curly`,
    steps: ({ place }) => {
      const words = /^.*it's/u.exec(WORDS[field](place))?.[0] ?? '';
      return [
        ['select', words],
        ['type', words.replace("'", '’')],
      ];
    },
    found: () => [],
  },
  {
    name: `a comment on words of the ${field}`,
    steps: ({ place }) => [['comment', INSIDE[field](place), `Is ${place} right?`]],
    found: ({ place }) => [
      [idOf(place), 'comment', field === 'reference' ? field : FIELDS[field][0], `Is ${place} right?`],
    ],
  },
]);

const PARAGRAPHS: readonly Case[] = [
  {
    name: 'a quotation parted into two paragraphs',
    steps: ({ place }) => [['after', INSIDE.quotation(place)], NEW_LINE],
    found: ({ place }) => {
      const head = INSIDE.quotation(place);
      return [[idOf(place), 'changed', ...FIELDS.quotation, quotation(place).replace(`${head} `, `${head}\n`)]];
    },
  },
  {
    name: 'a quotation run together with what stands below it',
    steps: ({ place }) => [['paragraph-end', quotation(place)], DELETE],
    found: () => [],
  },
  {
    name: 'a reference run together with its quotation',
    steps: ({ place }) => [['paragraph-end', reference(place)], DELETE],
    found: () => [],
  },
  {
    name: 'an empty line put before a quotation',
    steps: ({ place }) => [['paragraph', quotation(place)], NEW_LINE],
    found: () => [],
  },
];

export const LOOK_CASES: readonly Case[] = [...LOOKS, ...PARAGRAPHS];
