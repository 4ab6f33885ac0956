/** What an entry is known by: its bookmarks, keys that are exact, and its words. */
import { addressKey, doiKey } from '../cite/address-keys.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';
import { sha256 } from '../text/hash.ts';
import { WORD, wordCount } from '../text/words.ts';
import { type BookmarkName, bookmarkName, innerNames } from './bookmark-names.ts';

/** Fewer words may be quoted from two sources by chance: “No comment.” */
const FEWEST_WORDS = 6;

/** What says where a source is: the link of its line, or a whole description. */
export type Located = Pick<CslItem, 'DOI' | 'ISBN' | 'URL'>;

/** What both an entry of a page and an entry of a document have. Worked out when it is asked for: most never is. */
export class Traits {
  /** The reference, as it is printed. */
  readonly line: string;
  readonly #quotations: readonly string[];
  readonly #located: readonly Located[];
  readonly #ending: string;
  #keys: ReadonlySet<string> | undefined;
  #wordKeys: ReadonlySet<string> | undefined;
  #forms: ReadonlySet<string> | undefined;
  #words: ReadonlySet<string> | undefined;
  #endingWords: ReadonlySet<string> | undefined;
  #numbers: ReadonlySet<string> | undefined;
  #quotedPairs: ReadonlySet<string> | undefined;

  /**
   * @param quotations plain texts
   * @param ending what may stand after the line
   */
  constructor(line: string, quotations: readonly string[], located: readonly Located[], ending = '') {
    this.line = line;
    this.#ending = ending;
    this.#quotations = quotations;
    this.#located = located;
  }

  /** All of it. */
  get text(): string {
    return [this.line, ...this.#quotations].join('\n');
  }

  /** Of DOI, ISBN and address, each in one form. */
  get keys(): ReadonlySet<string> {
    this.#keys ??= new Set(this.#located.flatMap(exactKeys));
    return this.#keys;
  }

  /** Of the line and the quotations, folded; without those that are too short to be anybody's own. */
  get wordKeys(): ReadonlySet<string> {
    const own = (): string[] => [...this.#lines, ...this.#quotations].filter((text) => wordCount(text) >= FEWEST_WORDS);
    this.#wordKeys ??= new Set(own().map((text) => sha256(foldForComparison(text))));
    return this.#wordKeys;
  }

  get #lines(): string[] {
    return this.#ending === '' ? [this.line] : [this.line, this.line + this.#ending];
  }

  /** The forms of the line, folded. */
  get forms(): ReadonlySet<string> {
    this.#forms ??= new Set(this.#lines.map(foldForComparison));
    return this.#forms;
  }

  /** Of the line. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(wordsOf(this.line));
    return this.#words;
  }

  /** Of what may stand after the line. */
  get endingWords(): ReadonlySet<string> {
    this.#endingWords ??= new Set(wordsOf(this.#ending));
    return this.#endingWords;
  }

  get numbers(): ReadonlySet<string> {
    this.#numbers ??= new Set(this.line.match(/\p{Nd}+/gu));
    return this.#numbers;
  }

  /** Each two words that follow one another in a quotation; its only word. */
  get quotedPairs(): ReadonlySet<string> {
    this.#quotedPairs ??= new Set(this.#quotations.flatMap(pairsIn));
    return this.#quotedPairs;
  }
}

function wordsOf(text: string): string[] {
  const folded = foldForComparison(text);
  return folded.match(WORD(folded)) ?? [];
}

function pairsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** An entry that may come back. */
export interface KnownEntry {
  readonly traits: Traits;
  /** The bookmarks of its reference, and of its quotations and notes. */
  readonly bookmark: string;
  readonly inner: readonly string[];
  /** The words of its title; those that are not in it, of the names, and of what it was published in or by. */
  readonly fields: readonly ReadonlySet<string>[];
}

/** An entry as it stands in a document. */
export interface FoundEntry {
  readonly traits: Traits;
  /** At its reference; several where one was moved there. */
  readonly bookmarks: readonly BookmarkName[];
  /** Of each of its quotations and notes. */
  readonly inner: readonly (BookmarkName | undefined)[];
}

/** By what an entry was known again. */
export type Rung = 'bookmark' | 'address' | 'words' | 'likeness';

/** What one found entry is. Numbers are offsets in the known entries. */
export interface Placement {
  /** Undefined for one that is new, or that nothing says enough about. */
  readonly known?: number;
  readonly rung?: Rung;
  /** The entry that its bookmark names, where its words are clearly those of another. */
  readonly bookmarkOf?: number;
  /** The entry that it was copied from, which stands in the document besides. */
  readonly copyOf?: number;
}

/**
 * @param line the reference as it was printed
 * @param ending what the document put after it, which is read as a part of it where the bookmarks are gone
 */
export function knownEntry(entry: Entry, line: string, ending = ''): KnownEntry {
  const quoted = entry.quotations.map(({ text }) => text.plain);
  return {
    traits: new Traits(line, quoted, [entry.reference], ending),
    bookmark: bookmarkName('e', entry.id),
    inner: innerNames(entry),
    fields: fieldsOf(entry.reference),
  };
}

function fieldsOf(reference: CslItem): Set<string>[] {
  const { title = '', author = [], editor = [], publisher = '' } = reference;
  const names = [...author, ...editor].map(({ family = '', literal = '' }) => `${family} ${literal}`);
  const own = new Set(wordsOf(title));
  const others = [names.join(' '), reference['container-title'] ?? publisher];
  return [own, ...others.map((text) => new Set(wordsOf(text).filter((word) => !own.has(word))))];
}

function exactKeys(reference: Located): string[] {
  const address = reference.URL === undefined ? undefined : addressKey(reference.URL);
  const doi = doiKey({ type: 'document', ...reference });
  const isbn = reference.ISBN?.replace(/[^\dX]/giu, '').toUpperCase();
  return [...(doi ? [`doi:${doi}`] : []), ...(isbn ? [`isbn:${isbn}`] : []), ...(address ? [`url:${address}`] : [])];
}
