/** An invented page with an entry for each edit: what an entry says can be found by its place, in each of its fields. */
import type { Entry, Page, Section } from '../../src/model/page.ts';

const SECTIONS: readonly Section[] = [
  { id: 'north', title: 'Northern locks', level: 2 },
  { id: 'south', title: 'Southern locks', level: 2 },
];

/** What an entry says. Each holds a straight apostrophe, the place twice, and stands nowhere else on the page. */
export const WORDS = {
  reference: (place: string) => `The ${place} ferry, it's told, and the tolls of ${place}`,
  quotation: (place: string) => `The ${place} lock stays closed, it's said, until ${place} votes again.`,
  note: (place: string) => `The clerk of ${place} denied that it's so when ${place} asked.`,
} as const;

export type FieldOfEntry = keyof typeof WORDS;

/** The entry about a place. Each has one quotation and one note. */
function entryAbout(place: string, i: number, section: Section): Entry {
  const id = place.toLowerCase();
  return {
    id,
    section: section.id,
    reference: {
      type: 'article-newspaper',
      author: [{ given: 'Ada', family: `${place}son` }],
      title: WORDS.reference(place),
      'container-title': i % 2 ? 'The Lune Courier' : 'Harbour Review',
      issued: { 'date-parts': [[2019 + (i % 3), 1 + (i % 12), 1 + (i % 28)]] },
      ...(i % 4 === 3 ? {} : { URL: `https://courier.example/${id}` }),
    },
    quotations: [
      {
        id: `${id}-q`,
        text: { plain: WORDS.quotation(place) },
        ...(i % 3 === 0 ? { locator: 'p. 12' } : {}),
        ...(i % 5 === 0 ? { speaker: 'Mirja Okonjo' } : {}),
      },
    ],
    notes: [{ text: { plain: WORDS.note(place) } }],
    tags: [],
  };
}

export function pageAbout(places: readonly string[]): Page {
  const half = Math.ceil(places.length / 2);
  return {
    title: 'Locks and ferries',
    lang: 'en',
    intro: [{ plain: 'What was said in public about the locks.' }],
    sections: SECTIONS,
    entries: places.flatMap((place, i) => {
      const section = SECTIONS[i < half ? 0 : 1];
      return section ? [entryAbout(place, i, section)] : [];
    }),
    other: [],
    url: 'https://lakes.example/locks/',
    updated: '2021-12-31',
  };
}

/** Names of places of which none begins another; at most 170. */
export function placeNames(count: number): string[] {
  const heads = [
    'Ald',
    'Brin',
    'Cor',
    'Dun',
    'Esk',
    'Fal',
    'Gar',
    'Hul',
    'Ing',
    'Kel',
    'Lun',
    'Mor',
    'Nor',
    'Ost',
    'Pel',
    'Rav',
    'Sel',
  ];
  const tails = ['mere', 'holm', 'wick', 'stead', 'by', 'ford', 'toft', 'ness', 'thorpe', 'dale'];
  return Array.from({ length: count }, (_, i) => `${heads[i % heads.length]}${tails[i % tails.length]}`);
}
