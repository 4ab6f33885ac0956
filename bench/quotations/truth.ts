/** What was written by hand about a source: its text by roles, and the quotations that only a person can make. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unreadable } from '../../src/model/source.ts';
import type { Caution, Change } from '../../src/model/verification.ts';

/**
 * The texts stand as they read, with four things in the form of the source: soft hyphens, ligatures, a hyphen at a line
 * end (`-` and a line feed, inside a word) and note calls, which stand in `⟦⟧`: `the year.⟦[1]⟧ It …`.
 */
export interface Truth {
  /** File name in `sources/`. */
  readonly source: string;
  readonly lang: string;
  readonly unreadable?: Unreadable['kind'];
  /** Headline, standfirst, paragraphs, headings, list items, cells, verse lines: one each, in the order of reading. */
  readonly body: readonly string[];
  /** Stretches of `body` that are no prose; `to` counts in. One `row` for each row of a table. */
  readonly runs?: readonly Run[];
  readonly captions?: readonly string[];
  readonly pullQuotes?: readonly string[];
  readonly notes?: readonly string[];
  readonly asides?: readonly string[];
  readonly teasers?: readonly string[];
  readonly comments?: readonly string[];
  readonly secondArticle?: readonly string[];
  readonly consent?: readonly string[];
  /** 3: something that is not the body (advertisement, caption, pull quote) stands between body 3 and body 4. */
  readonly inset?: readonly number[];
  readonly faithful?: readonly FaithfulByHand[];
  readonly altered?: readonly AlteredByHand[];
  readonly fabricated?: readonly string[];
  readonly paraphrases?: readonly string[];
}

export interface Run {
  readonly kind: 'list' | 'verse' | 'row';
  readonly from: number;
  readonly to: number;
}

export interface AlteredByHand {
  readonly category: string;
  readonly quote: string;
  readonly passages: readonly string[];
  readonly changes: readonly Change[];
}

export interface FaithfulByHand extends Omit<AlteredByHand, 'changes'> {
  readonly verdict: 'verbatim' | 'edited';
  readonly changes?: readonly Change[];
  readonly cautions?: readonly Caution[];
}

/** All truths of a half, in the order of their file names. */
export function readTruths(half: string): readonly Truth[] {
  const folder = join(half, 'truth');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth;
    const unknown = Object.keys(truth).filter((key) => !FIELDS.has(key));
    if (unknown.length > 0) throw new Error(`${name}: no such field: ${unknown.join(', ')}`);
    if (!truth.source || !truth.lang || !Array.isArray(truth.body))
      throw new Error(`${name}: source, lang, body missing`);
    return truth;
  });
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['source', 'lang', 'unreadable', 'body', 'runs', 'captions', 'pullQuotes', 'notes', 'asides', 'teasers'],
  ...['comments', 'secondArticle', 'consent', 'inset', 'faithful', 'altered', 'fabricated', 'paraphrases'],
]);
