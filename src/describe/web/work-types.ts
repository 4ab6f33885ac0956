/** The types of schema.org that are works somebody cites, in lower case, with what CSL calls them. */
import type { CslType } from '../../model/csl.ts';

interface WorkType {
  /** Articles come before the films in them, and both before the page that holds them. */
  readonly rank: number;
  readonly csl?: CslType;
}

const ARTICLE = 4;
const WORK = 3;
const MEDIA = 2;
const PAGE = 1;

const ROWS: readonly (readonly [number, CslType | undefined, string])[] = [
  [ARTICLE, undefined, 'article techarticle advertisercontentarticle satiricalarticle creativework'],
  [
    ARTICLE,
    'article-newspaper',
    'newsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle reportagenewsarticle reviewnewsarticle',
  ],
  [ARTICLE, 'post-weblog', 'blogposting liveblogposting'],
  [ARTICLE, 'post', 'socialmediaposting discussionforumposting'],
  [ARTICLE, 'article-journal', 'scholarlyarticle medicalscholarlyarticle'],
  [WORK, 'report', 'report'],
  [WORK, 'book', 'book'],
  [WORK, 'chapter', 'chapter'],
  [WORK, 'thesis', 'thesis'],
  [WORK, 'dataset', 'dataset'],
  [WORK, 'legislation', 'legislation'],
  [WORK, 'review', 'review criticreview'],
  [WORK, undefined, 'digitaldocument textdigitaldocument presentationdigitaldocument publicationissue'],
  [MEDIA, 'broadcast', 'podcastepisode radioepisode tvepisode episode audioobject'],
  [MEDIA, 'motion_picture', 'videoobject movie clip'],
  [MEDIA, 'event', 'event businessevent educationevent literaryevent publicationevent broadcastevent'],
  [PAGE, undefined, 'webpage itempage aboutpage contactpage medicalwebpage qapage faqpage'],
];

const TYPES: ReadonlyMap<string, WorkType> = new Map(
  ROWS.flatMap(([rank, csl, names]) =>
    names.split(' ').map((name) => [name, { rank, ...(csl ? { csl } : {}) }] as const),
  ),
);

/** The type that says most, of the types of a thing; undefined for what is no work: people, bodies, sites, lists. */
export function workType(types: readonly string[]): WorkType | undefined {
  const found = types.flatMap((type) => TYPES.get(type) ?? []);
  return found.find(({ csl }) => csl !== undefined) ?? found[0];
}

/** Types of what a work comes out in. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  'periodical newspaper magazine comicseries book podcastseries radioseries tvseries creativeworkseries blog website newsmediaorganization'.split(
    ' ',
  ),
);
