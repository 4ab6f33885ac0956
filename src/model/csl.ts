/** A bibliographic description in the words of CSL-JSON 1.0.2: the fields that this product reads and writes. */

export interface CslItem {
  readonly type: CslType;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly title?: string;
  /** The outlet: newspaper, journal, site, collected volume. */
  readonly 'container-title'?: string;
  /** The body that issues a paper, and the publisher of a book. */
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** An agency named beside the outlet. */
  readonly source?: string;
  /** The medium or kind in the page's own words: “Webinar”, “Press release”. */
  readonly genre?: string;
  readonly medium?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'original-date'?: CslDate;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly event?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly language?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly note?: string;
  readonly archive?: string;
}

/** A person has `family` (and what goes with it); a body has `literal` alone. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** One date or a range, each as precise as it was given: [2021], [2021, 3] or [2021, 3, 29]. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 to 4, spring to winter, beside a year alone. */
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** The CSL types that occur on context pages. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'bill'
  | 'book'
  | 'broadcast'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'entry-encyclopedia'
  | 'event'
  | 'hearing'
  | 'interview'
  | 'legal_case'
  | 'legislation'
  | 'manuscript'
  | 'map'
  | 'motion_picture'
  | 'paper-conference'
  | 'personal_communication'
  | 'post'
  | 'post-weblog'
  | 'regulation'
  | 'report'
  | 'review'
  | 'software'
  | 'song'
  | 'speech'
  | 'thesis'
  | 'treaty'
  | 'webpage';
