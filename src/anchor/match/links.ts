/** Judges what an omission or a bracket stands for. */
import type { Caution, Change } from '../../model/verification.ts';
import { opensPhrase } from '../knowledge/lead-words.ts';
import { isNegatedForm, isNegator } from '../knowledge/negators.ts';
import { isNumberWord } from '../knowledge/number-words.ts';
import { wordsOf } from '../letters/words.ts';
import type { Operator } from './quotation.ts';

/** More words than these no bracket stands for. */
export const MOST_REPLACED = 6;
/** An omission that is no longer hides a negator altogether. */
const SHORT_OMISSION = 3;
/** A pronoun or one noun phrase. */
const LONGEST_PHRASE = 4;

export interface Link {
  readonly operators: readonly Operator[];
  /** The quotation, and what of the source the operators stand for. */
  readonly text: string;
  readonly omitted: string;
  readonly lang: string | undefined;
}

export interface LinkJudgement {
  readonly changes: readonly Change[];
  readonly cautions: readonly Caution[];
  /** Set where what is left out turns the sense. */
  readonly alteration?: Change;
}

const SIC = /^.\s?sic[.!?]?\s?.$/iu;

export function judgeLink({ operators, text, omitted, lang }: Link): LinkJudgement {
  const words = wordsOf(omitted, lang);
  const negators = words.filter((word) => isNegator(word, lang));
  const written = operators.map(({ start, end }) => text.slice(start, end));
  const brackets = written.filter((_, index) => operators[index]?.kind === 'bracket');
  const hasEllipsis = operators.some(({ kind }) => kind === 'ellipsis');
  const changes = operators.flatMap(({ kind }, index) => changeOf(kind, written[index] ?? '', omitted));
  const bracketDenies = brackets.some((bracket) => wordsOf(bracket, lang).some((word) => isNegator(word, lang)));
  if (negators.length > 0 && !bracketDenies && (!hasEllipsis || words.length <= SHORT_OMISSION)) {
    const denied = { kind: 'negation-changed' as const, source: omitted.trim() };
    return { changes, cautions: [], alteration: brackets[0] ? { ...denied, quote: brackets[0] } : denied };
  }
  const cautions: Caution[] = [];
  if (negators.length > 0 && hasEllipsis) cautions.push({ kind: 'negator-omitted', source: omitted.trim() });
  const replaced = hasEllipsis ? '' : omitted.trim();
  for (const [index, { kind, end }] of operators.entries()) {
    const quote = written[index] ?? '';
    if (kind === 'bracket' && (isUnverified(quote, replaced, lang) || isTurned(quote, replaced, restOfWord(text, end))))
      cautions.push({ kind: 'bracket-unverified', quote, ...(replaced ? { source: replaced } : {}) });
  }
  return { changes, cautions };
}

/** Two operators side by side share what they stand for: it is told with the omission. */
function changeOf(kind: Operator['kind'], quote: string, omitted: string): Change[] {
  const source = /[\p{L}\p{N}]/u.test(omitted) ? omitted.trim() : '';
  if (kind === 'ellipsis') return [{ kind: 'ellipsis', quote, ...(source ? { source } : {}) }];
  if (kind === 'bracket') return [{ kind: 'bracket', quote, ...(source ? { source } : {}) }];
  return [];
}

/** Whether a bracket says more than the words it stands for can vouch for. */
function isUnverified(bracket: string, replaced: string, lang: string | undefined): boolean {
  if (SIC.test(bracket)) return false;
  const inside = bracket.slice(1, -1);
  const words = [...wordsOf(inside, lang), ...wordsOf(replaced, lang)];
  if (words.some((word) => isNegator(word, lang) || isNumberWord(word, lang) || /\p{N}/u.test(word))) return true;
  if (/[%\p{Sc}]/u.test(inside + replaced) || holdsName(inside, lang) || holdsName(replaced, lang)) return true;
  return Math.max(wordsOf(inside, lang).length, wordsOf(replaced, lang).length) > LONGEST_PHRASE;
}

/** Whether the bracket makes “unable” of “able”, or the other way round. @param rest of the word that it begins */
function isTurned(bracket: string, replaced: string, rest: string): boolean {
  const [ours, theirs] = [bracket.slice(1, -1) + rest, replaced + rest];
  return isNegatedForm(ours, theirs) || isNegatedForm(theirs, ours);
}

function restOfWord(text: string, start: number): string {
  const letters = /\p{L}*/uy;
  letters.lastIndex = start;
  return letters.exec(text)?.[0] ?? '';
}

/** A capital that neither opens the phrase nor, in German, begins a noun of it. */
function holdsName(text: string, lang: string | undefined): boolean {
  const words = wordsOf(text, lang);
  const capitals = words.map((word) => /^\p{Lu}/u.test(word));
  if (words.length === 1) return capitals[0] === true && !opensPhrase(words[0] ?? '');
  if (lang?.startsWith('de')) return capitals.some((capital, at) => capital && at > 1 && capitals[at - 1] === true);
  return capitals.some((capital, at) => capital && (at > 0 || !opensPhrase(words[0] ?? '')));
}
