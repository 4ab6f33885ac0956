import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of one language that pages are made of; `languages/*.json`. All people, bodies and outlets are invented. */
export interface Language {
  readonly tag: string;
  /** Never used to tune the recogniser. */
  readonly heldOut: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The family name stands first. */
  readonly familyFirst?: boolean;
  /** No space between the names. */
  readonly unspaced?: boolean;
  readonly bodies: readonly string[];
  readonly outlets: readonly string[];
  /** Those of the outlets that are named like a person. */
  readonly outletsLikePeople?: readonly string[];
  readonly journals: readonly string[];
  readonly publishers: readonly string[];
  /** Titles are made of a head and a tail, or stand in full. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly full: readonly string[];
  readonly quotes: readonly string[];
  readonly notes: readonly string[];
  readonly titles: readonly string[];
  readonly intro: readonly string[];
  readonly sections: readonly string[];
  readonly words: {
    /** Inside a line; at the start of one. */
    readonly by: readonly [string, string];
    readonly and: string;
    readonly in: string;
    readonly author: string;
    readonly title: string;
    readonly source: string;
    readonly date: string;
    readonly link: string;
    readonly quotation: string;
    readonly note: string;
    readonly etal: string;
  };
}

const FOLDER = join(import.meta.dirname, 'languages');

export const LANGUAGES: readonly Language[] = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Language);
