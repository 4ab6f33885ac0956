import { dateInWords, fromEdtf } from '../cite/dates/dates.ts';
import type { Change } from '../model/verification.ts';
import { outerMarks } from '../text/quotation-marks.ts';
import { shorten } from '../text/shorten.ts';
import { wordCount } from '../text/words.ts';
import { type CheckWords, checkWords, unbroken, type WordKind } from './check-words.ts';
import type { ShownCheck } from './shown-checks.ts';

/** More differences are not told word by word, nor more of the words of one. */
const MOST = 3;
const LONGEST = 80;

const WORD_KINDS: Readonly<Record<WordKind, true>> = {
  'word-substituted': true,
  'name-changed': true,
  'number-changed': true,
  'negation-changed': true,
  'words-dropped': true,
  'words-added': true,
};

/**
 * What is said after the name of a verdict, in the language of the page and without an end mark: “2 words differ from
 * the source (“never” for “always”)”. Empty where the name says all. `nameOf` gives the name of a source by `Entry.id`.
 */
export function checkSentence(check: ShownCheck, lang: string, nameOf: (id: string) => string | undefined): string {
  const { verdict, receipt } = check;
  const words = checkWords(lang);
  if (!receipt) return '';
  if (verdict === 'edited') return editedSentence(receipt, words);
  if (verdict === 'altered') return alteredSentence(receipt.changes, words, lang);
  if (verdict === 'wrong-source') return wrongSourceSentence(receipt, words, nameOf);
  if (verdict === 'not-found') {
    const { captured } = receipt.copy;
    return words.notInCopy(captured === undefined ? undefined : unbroken(dateInWords(fromEdtf(captured), lang)));
  }
  return verdict === 'unreadable' ? words.noText : '';
}

type Evidence = NonNullable<ShownCheck['receipt']>;

function editedSentence({ changes, cautions }: Evidence, words: CheckWords): string {
  const told = [...new Set(cautions.map(({ kind }) => words.cautions[kind]))].join(words.comma);
  return [editNames(changes, words), told && `${words.look} ${told}`].filter(Boolean).join(words.semicolon);
}

function editNames(changes: readonly Change[], words: CheckWords): string {
  const names = changes.flatMap(({ kind }) => (isOneOf(words.edits, kind) ? words.edits[kind] : []));
  return [...new Set(names)].join(words.comma);
}

function alteredSentence(changes: readonly Change[], words: CheckWords, lang: string): string {
  const differing = changes.filter(({ kind }) => isOneOf(WORD_KINDS, kind));
  const count = differing.reduce((sum, { quote = '', source = '' }) => {
    return sum + Math.max(wordCount(quote), wordCount(source));
  }, 0);
  const details = differing.slice(0, MOST).flatMap((change) => wordDifference(change, words, lang));
  const told = [...details, ...(differing.length > MOST ? ['\u2026'] : [])].join(words.semicolon);
  const others = changes.flatMap(({ kind }) => (isOneOf(words.sameWords, kind) ? words.sameWords[kind] : []));
  const differ = count > 0 ? words.wordsDiffer(count) + (told && ` (${told})`) : '';
  const sentence = [differ, ...new Set(others)].filter(Boolean).join(words.semicolon);
  // An edit that style guides let pass elsewhere may be what makes the quotation false.
  return sentence || editNames(changes, words);
}

function wordDifference({ quote, source }: Change, words: CheckWords, lang: string): string[] {
  if (quote && source) return [words.instead(quoted(quote, lang), quoted(source, lang))];
  if (quote) return [words.added(quoted(quote, lang))];
  return source ? [words.leftOut(quoted(source, lang))] : [];
}

function quoted(text: string, lang: string): string {
  const { open, close } = outerMarks(lang);
  return `${open}${shorten(text, LONGEST)}${close}`;
}

function wrongSourceSentence(
  { foundIn }: Evidence,
  words: CheckWords,
  nameOf: (id: string) => string | undefined,
): string {
  const name = foundIn && nameOf(foundIn.entry);
  return name ? words.standIn(name) : '';
}

function isOneOf<K extends string>(known: Readonly<Record<K, unknown>>, kind: string): kind is K {
  return Object.hasOwn(known, kind);
}
