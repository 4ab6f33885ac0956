/**
 * The two forms of a text: as the source has it (soft hyphens, line-end hyphens, ligatures, note calls in `⟦⟧`) and as a
 * person writes it down. Words and sentences are cut in the form of the source, so that each part keeps both forms.
 */
import type { Change } from '../../../src/model/verification.ts';

const NOTE_CALL = /\s*⟦([^⟧]*)⟧/gu;
const LIGATURES = /[\ufb00-\ufb06]/gu;
const SPACELESS = /^(?:zh|ja|th|lo|km|my)\b/u;

/** As a person writes it down: no calls, no hyphens of lines, one space between words. */
export function written(source: string): string {
  return source
    .replaceAll(NOTE_CALL, '')
    .replaceAll(/-\r?\n\s*/gu, '')
    .replaceAll('\u00ad', '')
    .replaceAll(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(/\s*\n\s*/gu, ' ');
}

/** As a passage of the source: calls as they stand there. */
export function printed(source: string): string {
  return source.replaceAll(/⟦([^⟧]*)⟧/gu, '$1');
}

/** What whoever writes this text down changes without a choice. */
export function inherentChanges(source: string): Change[] {
  const changes: Change[] = [];
  if (/-\r?\n|\u00ad/u.test(source)) changes.push({ kind: 'hyphenation' });
  if (/[\ufb00-\ufb06]/u.test(source)) changes.push({ kind: 'ligature' });
  if (/⟦[^⟧]*⟧/u.test(source)) changes.push({ kind: 'footnote' });
  return changes;
}

/** Whether the script of the language puts spaces between words. */
export function isSpaced(lang: string): boolean {
  return !SPACELESS.test(lang);
}

/** Words with the marks that cling to them, as they stand in the source. */
export function wordsOf(source: string, lang: string): readonly Stretch[] {
  const mask = masked(source);
  if (isSpaced(lang)) return [...mask.matchAll(/\S+/gu)].map(({ 0: word, index }) => [index, index + word.length]);
  const words: [number, number][] = [];
  let opening: number | undefined;
  for (const { index, segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(mask)) {
    const last = words.at(-1);
    const opens = /^[\p{Ps}\p{Pi}]+$/u.test(segment);
    if (isWordLike) words.push([opening ?? index, index + segment.length]);
    else if (last && !opens && last[1] === index && segment.trim() !== '') last[1] = index + segment.length;
    opening = opens ? index : undefined;
  }
  return words;
}

/** From and, without it, to. */
export type Stretch = readonly [number, number];

/** Sentences of a paragraph, without note calls and spaces at their edges. */
export function sentencesOf(source: string, lang: string): readonly string[] {
  const mask = masked(source);
  const parts = lang.startsWith('th') ? thaiParts(mask) : segmentsOf(mask, lang);
  return parts.map(([from, to]) => trimmed(source.slice(from, to))).filter((text) => text !== '');
}

/** Without spaces and note calls at the edges. */
export function trimmed(source: string): string {
  return source.replace(/^(?:\s|⟦[^⟧]*⟧)+/u, '').replace(/(?:\s|⟦[^⟧]*⟧)+$/u, '');
}

function segmentsOf(mask: string, lang: string): Stretch[] {
  const parts: [number, number][] = [];
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(mask)) {
    const last = parts.at(-1);
    const opening = last ? (/[\p{Ps}\p{Pi}]+\s*$/u.exec(mask.slice(0, last[1]))?.[0].length ?? 0) : 0;
    if (last && opening > 0) {
      last[1] -= opening;
      parts.push([last[1], index + segment.length]);
    } else if (last && ABBREVIATED.test(mask.slice(0, index))) last[1] = index + segment.length;
    else parts.push([index, index + segment.length]);
  }
  return parts;
}

/** A full stop that ends no sentence: behind an ordinal number, a letter, a title. */
const ABBREVIATED = /(?<![\p{L}\p{N}])(?:\p{N}{1,2}|\p{L}|Mr|Mrs|Ms|Dr)\.\s*$/u;

/** Thai parts its sentences by spaces, and clauses too: parts of fewer than 24 characters go with the next. */
function thaiParts(mask: string): Stretch[] {
  const parts: Stretch[] = [];
  let start = 0;
  for (const { index } of mask.matchAll(/\s+|$/gu)) {
    if (index - start < 24 && index < mask.length) continue;
    parts.push([start, index]);
    start = index;
  }
  return parts;
}

/** Of the same length, with calls as spaces and hyphens of lines as letters: words are not cut at them. */
function masked(source: string): string {
  return source
    .replaceAll(/⟦[^⟧]*⟧/gu, (call) => ' '.repeat(call.length))
    .replaceAll(/-\n|\u00ad/gu, (mark) => 'x'.repeat(mark.length));
}
