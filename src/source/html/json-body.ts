/** Text of the article that stands only in the data of the page: `articleBody` of schema.org. */
import type { SourceOrigin } from '../../model/source.ts';
import { parseTree } from '../../read/html/tree.ts';
import { foldedWords } from './blocks/measure.ts';
import type { PageBlock } from './blocks/page-block.ts';
import { walkPage } from './blocks/walk-page.ts';

const KEY = /"articleBody"\s*:\s*"/gu;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/suy;
const TAG = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|b|i|blockquote)\b[^<>]{0,300}>/iu;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** A paragraph that shares so much of its words with the page in runs of this length is there already. */
const RUN = 5;
const KNOWN = 0.7;

interface Decoded {
  readonly text: string;
  /** For each code unit of the text, where it begins in the page; one more for the end. */
  readonly places: readonly number[];
}

/** Blocks for the paragraphs that the visible page lacks, of the bodies that are `accepted`. */
export function bodyFromData(
  data: readonly { readonly text: string; readonly start: number }[],
  shown: readonly PageBlock[],
  accepted: ReadonlySet<string>,
): PageBlock[] {
  const found = data.flatMap(({ text, start }) => bodies(text, start)).filter(({ text }) => accepted.has(text));
  if (found.length === 0) return [];
  const known = new Set(shown.flatMap((block) => runsOf(block.text)));
  const blocks: PageBlock[] = [];
  for (const block of found.flatMap(paragraphs)) {
    const runs = runsOf(block.text);
    if (runs.filter((run) => known.has(run)).length >= KNOWN * runs.length) continue;
    for (const run of runs) known.add(run);
    blocks.push(block);
  }
  return blocks;
}

function bodies(json: string, start: number): Decoded[] {
  const found: Decoded[] = [];
  for (const { 0: key, index } of json.matchAll(KEY)) found.push(decoded(json, index + key.length, start));
  return found;
}

/** A string of JSON from its first character on, up to the quotation mark that ends it. */
function decoded(json: string, from: number, offset: number): Decoded {
  const places: number[] = [];
  const parts: string[] = [];
  let at = from;
  while (at < json.length && json.charAt(at) !== '"') {
    places.push(at + offset);
    ESCAPE.lastIndex = at;
    const matched = json.charAt(at) === '\\' ? ESCAPE.exec(json) : null;
    const [whole = json.charAt(at), code, letter] = matched ?? [];
    parts.push(code ? String.fromCharCode(Number.parseInt(code, 16)) : letter ? (SIMPLE[letter] ?? letter) : whole);
    at += whole.length;
  }
  places.push(at + offset);
  return { text: parts.join(''), places };
}

/** Tags and character references of HTML in the string are resolved; without tags, each line is a paragraph. */
function paragraphs({ text, places }: Decoded): PageBlock[] {
  const chunks = TAG.test(text) ? [{ 0: text, index: 0 }] : text.matchAll(/[^\r\n]+/gu);
  const blocks: PageBlock[] = [];
  for (const { 0: chunk, index } of chunks) {
    const page = walkPage(parseTree(chunk, 'articleBody').document, chunk, 'en');
    for (const block of page?.blocks ?? []) {
      blocks.push({ ...block, origins: block.origins.flatMap((one) => inPage(one, index, places)) });
    }
  }
  return blocks;
}

/** A run in the decoded string to runs in the page: a new one where an escape stands. */
function inPage(origin: SourceOrigin, offset: number, places: readonly number[]): SourceOrigin[] {
  const place = (at: number): number => places[at + offset] ?? 0;
  const { start, end, rawStart, rawEnd } = origin;
  if (end - start !== rawEnd - rawStart) return [{ ...origin, rawStart: place(rawStart), rawEnd: place(rawEnd) }];
  const runs: { start: number; end: number; rawStart: number; rawEnd: number }[] = [];
  for (let at = rawStart; at < rawEnd; at++) {
    const last = runs.at(-1);
    const to = start + at - rawStart + 1;
    const plain = place(at + 1) === place(at) + 1;
    if (last && plain && last.rawEnd === place(at) && last.rawEnd - last.rawStart === last.end - last.start) {
      last.end = to;
      last.rawEnd = place(at + 1);
    } else runs.push({ start: to - 1, end: to, rawStart: place(at), rawEnd: place(at + 1) });
  }
  return runs;
}

function runsOf(text: string): string[] {
  const words = foldedWords(text);
  if (words.length === 0) return [];
  return words.slice(Math.min(RUN, words.length) - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
