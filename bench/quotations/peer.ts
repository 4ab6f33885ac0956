/**
 * Judging by rule beside judging by likeness, as programs that anchor annotations do it: the npm package
 * approx-string-match (Myers 1999, bit-parallel; MIT), on the same text, read once for both.
 *
 *   node bench/quotations/peer.ts <cases.jsonl> <folder of sources>
 *   node bench/quotations/peer.ts bench/quotations/first/cases.jsonl bench/quotations/first/sources
 *
 * Likeness: text and quotation in one form of marks and white space; up to 35 % of the quotation may differ. Nothing
 * different is verbatim, up to 2 % is edited, the rest altered; asked in the same order as the rules. It is given what
 * the product finds out about a copy: which text is the article's, and why it cannot be read. Prints the share of exact
 * verdicts, of false quotations that pass (deadly A) and of true ones reported as false (deadly B), and quotations a
 * second: the median of five rounds in turn, each source prepared before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import search from 'approx-string-match';
import { verifyQuotation } from '../../src/anchor/verify.ts';
import type { SourceText } from '../../src/model/source.ts';
import type { Verdict, Verification } from '../../src/model/verification.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { QuotationCase } from './case.ts';
import { deadly } from './score/compare.ts';

const ROUNDS = 5;
const MOST_DIFFERENT = 0.35;
const MOST_FAITHFUL = 0.02;
const OWN: ReadonlySet<string> = new Set(['article', 'caption', 'pull-quote', 'note']);

type Judge = (one: QuotationCase) => Verdict;

interface Prepared {
  readonly source: SourceText;
  readonly plain: string;
}

const [casesFile, folder] = process.argv.slice(2);
if (!casesFile || !folder) throw new Error('usage: peer.ts <cases.jsonl> <folder of sources>');
const lines = readFileSync(casesFile, 'utf8').split('\n');
const all = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as QuotationCase);
const cases = all.filter(({ tags }) => !tags?.includes('ocr'));
const sources = await readAll(cases, folder);

const rules: Judge = ({ quote, source, candidates = [], lang }) => {
  const others = candidates.map((id) => ({ id, source: prepared(id).source }));
  return verifyQuotation(quote, prepared(source).source, { others, lang }).verdict;
};

const likeness: Judge = ({ quote, source, candidates = [] }) => {
  const sought = plainForm(quote);
  const here = difference(prepared(source).plain, sought);
  if (here <= MOST_FAITHFUL) return here === 0 ? 'verbatim' : 'edited';
  if (candidates.some((id) => difference(prepared(id).plain, sought) <= MOST_FAITHFUL)) return 'wrong-source';
  if (here <= MOST_DIFFERENT) return 'altered';
  return prepared(source).source.unreadable ? 'unreadable' : 'not-found';
};

const JUDGES = { 'by rule': rules, 'approx-string-match': likeness } as const;
const speeds = new Map<string, number[]>();
print('| judge | exact verdict | deadly A | deadly B |');
print('|---|---|---|---|');
for (const [name, judge] of Object.entries(JUDGES)) print(`| ${name} | ${accuracy(judge).join(' | ')} |`);
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, judge] of Object.entries(JUDGES)) speeds.set(name, [...(speeds.get(name) ?? []), speed(judge)]);
}
const [ours, theirs] = Object.keys(JUDGES).map((name) => median(speeds.get(name) ?? []));
print('');
print(`${cases.length} cases of ${sources.size} sources; quotations a second, median of ${ROUNDS} rounds:`);
print(
  `by rule ${ours?.toFixed(0)}, approx-string-match ${theirs?.toFixed(0)}, ratio ${((ours ?? 0) / (theirs ?? 1)).toFixed(2)}`,
);

async function readAll(of: readonly QuotationCase[], from: string): Promise<Map<string, Prepared>> {
  const names = new Set(of.flatMap(({ source, candidates = [] }) => [source, ...candidates]));
  const texts = new Map<string, Prepared>();
  for (const name of names) {
    const source = await readSource(readFileSync(join(from, name)));
    const own = source.spans.filter(({ region }) => OWN.has(region));
    texts.set(name, { source, plain: plainForm(own.map(({ start, end }) => source.text.slice(start, end)).join('')) });
  }
  return texts;
}

function prepared(name: string): Prepared {
  const one = sources.get(name);
  if (!one) throw new Error(`${name} was not read`);
  return one;
}

function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/-\n|\u00ad/gu, '')
    .replace(/[‘’‚‹›]/gu, "'")
    .replace(/[“”„«»「」]/gu, '"')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Least number of single-letter edits to a place of the text, as a share of what is sought. */
function difference(text: string, sought: string): number {
  if (text.includes(sought)) return 0;
  const matches = search(text, sought, Math.floor(sought.length * MOST_DIFFERENT));
  return matches.length === 0 ? 1 : Math.min(...matches.map(({ errors }) => errors)) / sought.length;
}

function accuracy(judge: Judge): readonly string[] {
  let exact = 0;
  const found = { A: 0, B: 0 };
  for (const labelled of cases) {
    const got: Verification = { verdict: judge(labelled), passages: [], changes: [], cautions: [], confidence: 0 };
    if (got.verdict === labelled.expected.verdict) exact++;
    const fault = deadly({ labelled, got, time: 0 });
    if (fault) found[fault]++;
  }
  return [exact, found.A, found.B].map((count) => `${((100 * count) / cases.length).toFixed(1)} %`);
}

/** Quotations a second. */
function speed(judge: Judge): number {
  const start = performance.now();
  for (const one of cases) judge(one);
  return (1000 * cases.length) / (performance.now() - start);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, two) => one - two)[Math.floor(numbers.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
