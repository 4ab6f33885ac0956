/** What the words of a stretch look like, whatever page and place they stand in. Each text is looked at once a page. */

import { isBodyWord } from '../../cite/names/body-words.ts';
import { isBookPublisher } from '../../cite/types/publisher-words.ts';
import { foldWords } from '../../cite/types/type.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { KNOWN_OUTLETS } from '../knowledge/outlets.ts';
import {
  isAgency,
  isIssuer,
  isLocator,
  isMedium,
  isVolume,
  outletLikeness,
  peopleLikeness,
  personLikeness,
} from './likeness.ts';

/** Likenesses from 0 to 1. */
export interface Looks {
  readonly people: number;
  readonly outlet: number;
  /** It is one of the outlets that the product knows by name. */
  readonly known: boolean;
  readonly body: boolean;
  readonly issuer: boolean;
  readonly agency: boolean;
  readonly medium: boolean;
  readonly locator: boolean;
  readonly volume: boolean;
  readonly words: number;
  /** Its letters alone, as an address has them: `estuaryreview`. */
  readonly letters: string;
}

export type LooksFinder = (text: string) => Looks;

/** As many texts as are kept in mind: names come again and again, titles do not. */
const MOST_KNOWN = 20_000;

export function looksFinder(): LooksFinder {
  const known = new Map<string, Looks>();
  return (text) => {
    const seen = known.get(text);
    if (seen) return seen;
    if (known.size >= MOST_KNOWN) known.clear();
    const looks = looksOf(text);
    known.set(text, looks);
    return looks;
  };
}

function looksOf(text: string): Looks {
  const short = text.length <= 120;
  const folded = short ? foldWords(text) : [];
  return {
    people: short ? peopleLikeness(text) * (isBookPublisher(text) ? 0.3 : 1) : 0,
    outlet: short ? outletLikeness(text) : 0,
    known: short && isKnown(folded),
    body: short && folded.some(isBodyWord),
    issuer: short && isIssuer(text),
    agency: short && isAgency(text),
    medium: short && isMedium(text),
    locator: short && isLocator(text),
    volume: short && isVolume(text),
    words: countWords(text),
    letters: short ? folded.join('').replace(/^the|[^a-z0-9]/gu, '') : '',
  };
}

function isKnown(words: readonly string[]): boolean {
  const name = words.join(' ');
  return KNOWN_OUTLETS.has(name) || (words[0] === 'the' && KNOWN_OUTLETS.has(words.slice(1).join(' ')));
}

const SMALL = latinFirst(String.raw`^[\p{Ll}]`);
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu;

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length + Math.floor((text.match(DENSE)?.length ?? 0) / 3);
}

/** From about 0 to 1: long enough, with small words between capitals, asking something; not a name. */
export function titleLikeness(text: string): number {
  const words = text.split(/\s+/u);
  const count = countWords(text);
  const small = words.some((word, i) => i > 0 && SMALL(word).test(word)) ? 0.25 : 0;
  const asks = /[?!\u061f\uff1f]$/u.test(text) ? 0.2 : 0;
  const name = words.length <= 4 ? 0.35 * Math.max(personLikeness(text), outletLikeness(text)) : 0;
  return Math.min(count, 8) * 0.07 + small + asks - name - (count > 28 ? 0.05 * (count - 28) : 0);
}

const SENTENCE_START = latinFirst(String.raw`^["\u201c\u2018(]?[\p{Lu}\p{Lo}]`);

/** From 0 to 1: a remark rather than a title. It begins with a capital, ends as sentences do, and has small words. */
export function sentenceLikeness(text: string): number {
  const words = text.split(/\s+/u);
  if (countWords(text) < 2) return 0;
  const small = words.filter((word) => SMALL(word).test(word)).length / words.length;
  const uncased = !/[\p{Lu}\p{Ll}]/u.test(text) && words.length >= 4 ? 0.35 : 0;
  const ends = /[.!\u3002\u06d4\u2026]["'\u2019\u201d\u00bb)]*$/u.test(text) ? 0.5 : 0;
  return ends + uncased + (SENTENCE_START(text).test(text) ? 0.1 : 0) + Math.min(0.4, small * 0.7);
}
