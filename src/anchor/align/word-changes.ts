/** How two words in the same place differ, and what the difference is called. */
import type { Change } from '../../model/verification.ts';
import { isNegatedForm, isNegator } from '../knowledge/negators.ts';
import { isNumberWord } from '../knowledge/number-words.ts';
import { shownBetween } from '../letters/between.ts';
import { canonical, letterDifference } from '../letters/characters.ts';
import type { Strand } from '../letters/letters.ts';
import type { Token } from '../letters/tokens.ts';
import { isUnit } from '../letters/units.ts';
import type { Column } from './align.ts';
import type { Sides } from './sides.ts';

/** A pair of words with the same find form may still differ: in accents, case, signs, or as typography does. */
export function* pairChange({ quote, source }: Column, sides: Sides): Generator<Change> {
  const ours = sides.quote[quote ?? -1];
  const theirs = sides.source[source ?? -1];
  if (!ours || !theirs || ours.text === theirs.text) return;
  const change = { quote: ours.text, source: theirs.text };
  if (ours.kind === 'number' && numberForm(ours.text, sides) !== numberForm(theirs.text, sides)) {
    yield { kind: 'number-changed', ...change };
    return;
  }
  const difference = letterDifference(
    ours.text.replace(/[-\u00ad\u2010]\s*\n\s*/gu, '\u00ad'),
    theirs.text.replace(/[-\u00ad\u2010]\s*\n\s*/gu, '\u00ad'),
    sides.prepared.lang,
  );
  if (difference === undefined) return;
  if (ours.kind === 'number') yield { kind: difference === 'unicode' ? 'unicode' : 'typography', ...change };
  else if (difference === 'accent')
    yield isApostrophe(ours, theirs) ? { kind: 'typography', ...change } : substitution([ours], [theirs], sides);
  else if (difference === 'case') yield { kind: 'case', ...change };
  else yield { kind: difference, ...change };
}

function isApostrophe(ours: Token, theirs: Token): boolean {
  return ours.text.replaceAll('\u2019', "'") === theirs.text.replaceAll('\u2019', "'");
}

/** A number without what only groups its thousands. */
function numberForm(text: string, { prepared }: Sides): string {
  const form = canonical(text)
    .replace(/[-\u2212]/gu, '-')
    .replace(/\s(?=[%\p{Sc}])|(?<=\p{Sc})\s/gu, '');
  return form.replace(/(?<=\d)[.,'\u2019\s\u2009](?=\d{3}(?!\d))/gu, (mark) =>
    mark === prepared.decimalMark ? mark : '',
  );
}

/** What is told of words that were put in the place of others. */
export function substitution(ours: readonly Token[], theirs: readonly Token[], sides: Sides): Change {
  const quote = textOf(ours, sides.quotation.strand);
  const source = textOf(theirs, sides.strand);
  return { kind: substitutionKind(ours, theirs, sides), quote, source };
}

function substitutionKind(ours: readonly Token[], theirs: readonly Token[], sides: Sides): Change['kind'] {
  if (deniesOtherwise(ours, theirs, sides)) return 'negation-changed';
  if (isNumber(ours, theirs, sides)) return 'number-changed';
  if (sameBag(ours, theirs)) return 'reordered';
  return isName(ours, sides.quotation.strand.text, sides) && isName(theirs, sides.prepared.source.text, sides)
    ? 'name-changed'
    : 'word-substituted';
}

function deniesOtherwise(ours: readonly Token[], theirs: readonly Token[], sides: Sides): boolean {
  const [first, other] = [ours[0]?.text ?? '', theirs[0]?.text ?? ''];
  if (ours.length === 1 && theirs.length === 1 && (isNegatedForm(first, other) || isNegatedForm(other, first)))
    return true;
  return negatorsIn(ours, sides) !== negatorsIn(theirs, sides);
}

/** Letters of a script without spaces are read as one stretch. */
export function negatorsIn(tokens: readonly Token[], { prepared }: Sides): number {
  const letters = tokens.filter(({ isLetter }) => isLetter).map(({ text }) => text);
  const words = tokens.filter(({ isLetter }) => !isLetter).map(({ text }) => text);
  return [...words, letters.join('')].filter((text) => isNegator(text, prepared.lang)).length;
}

/** Numbers on both sides, figures on one, or units behind the same number. */
function isNumber(ours: readonly Token[], theirs: readonly Token[], sides: Sides): boolean {
  const { lang } = sides.prepared;
  const figures = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === 'number');
  const words = (tokens: readonly Token[]): boolean =>
    figures(tokens) || tokens.some(({ text }) => isNumberWord(text, lang)) || isNumberWord(joined(tokens), lang);
  if (words(ours) && words(theirs)) return true;
  if (figures(ours) !== figures(theirs)) return ours.length + theirs.length <= 3;
  const [unit, other] = [ours[0], theirs[0]];
  return unit !== undefined && other !== undefined && isUnit(unit.text, lang) && isUnit(other.text, lang);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function sameBag(ours: readonly Token[], theirs: readonly Token[]): boolean {
  if (ours.length < 2 || ours.length !== theirs.length) return false;
  const sorted = (tokens: readonly Token[]): string =>
    tokens
      .map(({ find }) => find)
      .sort()
      .join(' ');
  return sorted(ours) === sorted(theirs);
}

/** A capital letter that neither begins a sentence nor, in German, a noun behind its article. */
function isName(tokens: readonly Token[], text: string, { prepared }: Sides): boolean {
  const [first] = tokens;
  if (!first || !tokens.every((token) => /^\p{Lu}/u.test(token.text))) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  if (/(?:^|[.!?:\u2026\n])["'\u2018-\u201f\u00ab\s]*$/u.test(before)) return false;
  return !prepared.lang?.startsWith('de') || /\p{Lu}\p{L}+[ \u00a0]$/u.test(before);
}

/** From the first word to the last, without what readers read over. */
export function textOf(tokens: readonly Token[], strand: Strand): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? shownBetween(strand, first.start, last.end) : '';
}
