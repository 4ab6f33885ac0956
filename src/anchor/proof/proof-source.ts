/** Reading the source of a proof: its own words, whatever stands in between, and where a word ends. */
import type { SourceSpan, SourceText } from '../../model/source.ts';
import { isNegatedForm } from '../knowledge/negators.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export const OWN: ReadonlySet<string> = new Set(['article', 'caption', 'pull-quote', 'note']);
const INSET: ReadonlySet<string> = new Set(['caption', 'pull-quote', 'note']);
export const WORDY: RegExp = /[\p{L}\p{N}]/u;
export const SPACELESS: RegExp =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

export function spansOf({ spans }: SourceText, { start, end }: Range): SourceSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: SourceSpan[] = [];
  for (let span = spans[low]; span && span.start < end; span = spans[++low]) found.push(span);
  return found;
}

/** The text without what whoever quotes leaves out: what is not the source's own, apparatus, and insets that it holds. */
export function ownText(source: SourceText, range: Range, dropsCalls = false): string {
  return spansOf(source, range)
    .filter(({ region, start, end }) => {
      if (INSET.has(region) && start >= range.start && end <= range.end) return false;
      return OWN.has(region) || (region === 'note-call' && !dropsCalls);
    })
    .map(({ start, end }) => source.text.slice(Math.max(start, range.start), Math.min(end, range.end)))
    .join('');
}

export function wordsOf(text: string): readonly string[] {
  if (!SPACELESS.test(text)) return text.match(WORD) ?? [];
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

export function edgeFaults(source: SourceText, places: readonly number[]): string | undefined {
  const place = places.find((at) => !isWordEdge(source, at));
  return place === undefined ? undefined : `begins or ends inside a word or a number, at ${place}`;
}

/** Between two words: not inside a word, a contraction or a number with its sign, currency or per cent. */
function isWordEdge(source: SourceText, at: number): boolean {
  const [before, after] = [around(source, at - 24, at), around(source, at, at + 24)];
  if (/^\p{M}/u.test(after) || /^\p{N}/u.test(after) !== /^\p{N}/u.test(after.normalize('NFC'))) return false;
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    return SPACELESS.test(before.slice(-2)) || SPACELESS.test(after.slice(0, 2));
  }
  if (/\p{L}$/u.test(before) && /^['’]\p{L}/u.test(after)) return false;
  if (/n['’]$/iu.test(before) && /^\p{L}/u.test(after)) return false;
  if (/\p{L}(?:\u00ad|[-‐\u00ac]\s*\n\s*)$/u.test(before) && /^\p{L}/u.test(after)) return false;
  if (/\p{L}$/u.test(before) && /^(?:\u00ad|[-‐\u00ac]\s*\n\s*)\p{L}/u.test(after)) return false;
  const prefix = /([\p{L}\p{M}]+)[-‐‑]$/u.exec(before)?.[1];
  const word = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (prefix && word && isNegatedForm(prefix + word, word)) return false;
  if (/\d[.,٫٬’']$/u.test(before) && /^\d/u.test(after)) return false;
  if (/\d$/u.test(before) && /^[.,٫٬’']\d/u.test(after)) return false;
  if (/\p{N}$/u.test(before) && /^\s?[%‰٪\p{Sc}]/u.test(after)) return false;
  return !(/(?:\p{Sc}\s?|(?:^|[\s(\p{Sc}])[-−–+±])$/u.test(before) && /^\p{N}/u.test(after));
}

/** Text with blanks for whatever is not in the words: a note call ends a word. */
function around(source: SourceText, start: number, end: number): string {
  const range = { start: Math.max(0, start), end: Math.min(source.text.length, end) };
  return spansOf(source, range)
    .map((span) => {
      const text = source.text.slice(Math.max(span.start, range.start), Math.min(span.end, range.end));
      return OWN.has(span.region) ? text : text.replace(/./gsu, ' ');
    })
    .join('');
}
