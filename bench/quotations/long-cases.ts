/**
 * Articles and quotations of the length that reports and long reads have, for measuring speed: paragraphs of the sources
 * of the first half, shuffled into articles of 14,000 characters; from each, quotations of 40 to 180 words, as they
 * stand, with what a person may change, and with what nobody may. Labels by construction. The same files each time.
 *
 *   node bench/quotations/long-cases.ts <folder>
 *   node bench/quotations/peer.ts <folder>/cases.jsonl <folder>/sources
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Verdict } from '../../src/model/verification.ts';
import { readTruths } from './truth.ts';

const ARTICLES = 60;
const LENGTH = 14_000;
const [FEWEST, MOST] = [40, 180];

type Change = (words: readonly string[]) => readonly string[];

/** Each takes the words of a passage. */
const KINDS: readonly { readonly kind: string; readonly verdict: Verdict; readonly change: Change }[] = [
  { kind: 'verbatim', verdict: 'verbatim', change: (words) => words },
  { kind: 'typography', verdict: 'verbatim', change: (words) => words.map(straight) },
  {
    kind: 'line-ends',
    verdict: 'verbatim',
    change: (words) => words.map((word, at) => (at % 9 === 8 ? `${word}\n` : word)),
  },
  { kind: 'ellipsis', verdict: 'edited', change: (words) => [...words.slice(0, 12), '…', ...words.slice(20)] },
  { kind: 'bracket', verdict: 'edited', change: (words) => [...words.slice(0, 9), '[sic]', ...words.slice(9)] },
  { kind: 'word-changed', verdict: 'altered', change: (words) => words.with(15, 'marmalade') },
  { kind: 'words-dropped', verdict: 'altered', change: (words) => [...words.slice(0, 14), ...words.slice(17)] },
  { kind: 'two-changes', verdict: 'altered', change: (words) => words.with(7, 'marmalade').with(30, 'umbrella') },
  { kind: 'shuffled', verdict: 'not-found', change: (words) => shuffled(words) },
];

const folder = process.argv[2];
if (!folder) throw new Error('usage: long-cases.ts <folder>');
let state = 20_261_122;
const paragraphs = readTruths(join(import.meta.dirname, 'first'))
  .filter(({ lang }) => lang.startsWith('en'))
  .flatMap(({ body }) => body.map((text) => text.replace(/⟦[^⟧]*⟧|-\n/gu, '').replaceAll('\n', ' ')))
  .filter((text) => text.length > 80);
mkdirSync(join(folder, 'sources'), { recursive: true });
const cases: string[] = [];
for (let article = 0; article < ARTICLES; article++) {
  const name = `long-${article}.txt`;
  const text = articleText();
  writeFileSync(join(folder, 'sources', name), text.join('\n\n'));
  for (const { kind, verdict, change } of KINDS) {
    const words = passage(text);
    const quote = change(words).join(' ').replaceAll('\n ', '\n');
    const expected = { verdict, passages: verdict === 'not-found' ? [] : [words.join(' ')] };
    cases.push(JSON.stringify({ id: `${name}-${kind}`, source: name, quote, lang: 'en', category: kind, expected }));
  }
}
writeFileSync(join(folder, 'cases.jsonl'), `${cases.join('\n')}\n`);
process.stdout.write(`${cases.length} cases of ${ARTICLES} articles in ${folder}\n`);

function articleText(): string[] {
  const text: string[] = [];
  for (let length = 0; length < LENGTH; length += text.at(-1)?.length ?? 0) text.push(pick(paragraphs));
  return text;
}

/** Whole paragraphs one after the other, cut to the length wanted. */
function passage(text: readonly string[]): string[] {
  const wanted = FEWEST + below(MOST - FEWEST);
  const words: string[] = [];
  for (let at = below(text.length - 8); words.length < wanted; at++)
    words.push(...(text[at] ?? pick(paragraphs)).split(' '));
  return words.slice(0, wanted);
}

function straight(word: string): string {
  return word.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

function shuffled(words: readonly string[]): string[] {
  const keyed = words.map((word) => ({ word, key: below(1_000_000) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ word }) => word);
}

function pick(from: readonly string[]): string {
  return from[below(from.length)] ?? '';
}

/** A linear congruential generator (Numerical Recipes): the same draws each time. */
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}
