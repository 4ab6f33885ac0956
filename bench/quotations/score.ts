/**
 * Reads the sources, judges the labelled quotations and says how right the judgements are.
 *
 *   node bench/quotations/score.ts <cases.jsonl> <folder of sources> [--stripped] [--list N] [--by lang|category|source]
 *
 * `--stripped` takes class, id, role, itemprop and data-* attributes from HTML first; `--list` shows the first N wrong
 * verdicts, deadly ones first; `--by` adds a line for each language, category or source. Cases tagged `ocr` are apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { verifyQuotation } from '../../src/anchor/verify.ts';
import type { SourceText } from '../../src/model/source.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { QuotationCase } from './case.ts';
import type { Outcome } from './score/compare.ts';
import { withoutNames } from './score/strip.ts';
import { faultLines, groupLines, summary } from './score/summary.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    stripped: { type: 'boolean', default: false },
    list: { type: 'string', default: '0' },
    by: { type: 'string' },
  },
});
const [casesFile, folder] = positionals;
if (!casesFile || !folder) throw new Error('usage: score.ts <cases.jsonl> <folder of sources>');
const lines = readFileSync(casesFile, 'utf8').split('\n');
const cases = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as QuotationCase);
const sources = await readAll(cases, folder);
const outcomes = cases.map(judge);
const plain = outcomes.filter(({ labelled }) => !labelled.tags?.includes('ocr'));
const noisy = outcomes.filter(({ labelled }) => labelled.tags?.includes('ocr'));
print([`${plain.length} cases of ${sources.size} sources`, ...summary(plain)]);
if (noisy.length > 0) print(['', `${noisy.length} cases with noise of OCR`, ...summary(noisy)]);
const { by } = values;
if (by === 'lang' || by === 'category' || by === 'source') print(['', ...groupLines(plain, by)]);
print(faultLines(plain, Number(values.list)));

/** Every source that a case is from, or has beside it. */
async function readAll(all: readonly QuotationCase[], from: string): Promise<Map<string, SourceText>> {
  const names = new Set(all.flatMap(({ source, candidates = [] }) => [source, ...candidates]));
  const texts = new Map<string, SourceText>();
  for (const name of names) {
    const bytes = readFileSync(join(from, name));
    const page = values.stripped && /\.html?$/u.test(name) ? withoutNames(bytes) : bytes;
    texts.set(name, await readSource(page));
  }
  return texts;
}

function judge(labelled: QuotationCase): Outcome {
  const others = (labelled.candidates ?? []).map((id) => ({ id, source: sourceOf(id) }));
  const source = sourceOf(labelled.source);
  const start = performance.now();
  const got = verifyQuotation(labelled.quote, source, { others, lang: labelled.lang });
  return { labelled, got, time: performance.now() - start };
}

function sourceOf(name: string): SourceText {
  const text = sources.get(name);
  if (!text) throw new Error(`${name} was not read`);
  return text;
}

function print(text: readonly string[]): void {
  if (text.length > 0) process.stdout.write(`${text.join('\n')}\n`);
}
