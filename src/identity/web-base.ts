/**
 * The base in a published web page: what the page says as data, where its markup says it for people alone. A program that
 * is given nothing but the page has the rest from the page itself: titles, words, notes, emphasis and links.
 */
import { createHash } from 'node:crypto';
import type { Entry, Page, Quotation } from '../model/page.ts';

/** The attribute of the block of data, and the version of its form. */
export const WEB_BASE = { attribute: 'data-contextpage', version: '1' } as const;

export interface WebBase {
  readonly page: WebBasePage;
  /** In the order of the list, which the page may print in another. */
  readonly entries: readonly WebBaseEntry[];
  /** Sources of the whole list, of which this page prints a part. */
  readonly of?: number;
}

export type WebBasePage = Pick<
  Page,
  'title' | 'lang' | 'sections' | 'url' | 'updated' | 'rights' | 'contact' | 'marks' | 'order' | 'withdrawn'
>;

export interface WebBaseEntry extends Pick<Entry, 'id' | 'section' | 'reference' | 'added' | 'changed' | 'archived'> {
  readonly tags?: Entry['tags'];
  readonly quotations?: readonly Pick<Quotation, 'id' | 'lang' | 'locator' | 'speaker' | 'corrected'>[];
  /** `lineDigest` of the reference line: another line is one that somebody has changed. */
  readonly line: string;
}

/** Quotation marks, spaces and dashes do not count: a program through which the page has gone may have set others. */
export function lineDigest(line: string): string {
  const words = line.normalize('NFKC').replace(/[\s\p{Pi}\p{Pf}\p{Pd}\p{C}'"\u201a\u201e]/gu, '');
  return createHash('sha256').update(words).digest('base64url').slice(0, 8);
}
