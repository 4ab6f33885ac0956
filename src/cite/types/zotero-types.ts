/** CSL types as Zotero's RDF names them. */
import type { CslType } from '../../model/csl.ts';

/** The RDF element, and Zotero's own item type. */
export const ZOTERO_TYPES: Readonly<Record<CslType, readonly [element: string, itemType: string]>> = {
  article: ['rdf:Description', 'preprint'],
  'article-journal': ['bib:Article', 'journalArticle'],
  'article-magazine': ['bib:Article', 'magazineArticle'],
  'article-newspaper': ['bib:Article', 'newspaperArticle'],
  bill: ['bib:Legislation', 'bill'],
  book: ['bib:Book', 'book'],
  broadcast: ['bib:Recording', 'radioBroadcast'],
  chapter: ['bib:BookSection', 'bookSection'],
  dataset: ['bib:Data', 'dataset'],
  document: ['bib:Document', 'document'],
  'entry-encyclopedia': ['bib:BookSection', 'encyclopediaArticle'],
  event: ['bib:Document', 'presentation'],
  hearing: ['bib:Report', 'hearing'],
  interview: ['bib:Interview', 'interview'],
  legal_case: ['bib:Document', 'case'],
  legislation: ['bib:Legislation', 'statute'],
  manuscript: ['bib:Manuscript', 'manuscript'],
  map: ['bib:Image', 'map'],
  motion_picture: ['bib:Recording', 'videoRecording'],
  'paper-conference': ['rdf:Description', 'conferencePaper'],
  personal_communication: ['bib:Letter', 'letter'],
  post: ['bib:Document', 'forumPost'],
  'post-weblog': ['bib:Document', 'blogPost'],
  regulation: ['bib:Legislation', 'statute'],
  report: ['bib:Report', 'report'],
  review: ['bib:Article', 'journalArticle'],
  software: ['bib:Data', 'computerProgram'],
  song: ['bib:Recording', 'audioRecording'],
  speech: ['bib:ConferenceProceedings', 'presentation'],
  thesis: ['bib:Thesis', 'thesis'],
  treaty: ['bib:Document', 'document'],
  webpage: ['bib:Document', 'webpage'],
};

/** The tag of a note that is not to be published. */
export const PRIVATE_TAG = 'private';

/** Where the authors of a type stand, whom Zotero has under a name of their own; all others are `bib:authors`. */
export const ZOTERO_MAKERS: Readonly<Partial<Record<CslType, string>>> = {
  bill: 'z:sponsors',
  broadcast: 'z:directors',
  event: 'z:presenters',
  hearing: 'bib:contributors',
  interview: 'z:interviewees',
  map: 'z:cartographers',
  motion_picture: 'z:directors',
  software: 'z:programmers',
  song: 'z:performers',
  speech: 'z:presenters',
};

/** What Zotero takes a source of the type out of, with volume and number; it has no such thing for all others. */
export const ZOTERO_CONTAINERS: Readonly<Partial<Record<CslType, string>>> = {
  'article-journal': 'bib:Journal',
  'article-magazine': 'bib:Periodical',
  'article-newspaper': 'bib:Newspaper',
  review: 'bib:Journal',
  chapter: 'bib:Book',
  'entry-encyclopedia': 'bib:Book',
  legal_case: 'bib:CourtReporter',
  'paper-conference': 'bib:Journal',
  'post-weblog': 'z:Blog',
  post: 'z:Forum',
  webpage: 'z:Website',
};
