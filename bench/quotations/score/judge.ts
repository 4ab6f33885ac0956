/** Reads the sources of labelled quotations and judges each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { verifyQuotation } from '../../../src/anchor/verify.ts';
import type { SourceText } from '../../../src/model/source.ts';
import { readSource } from '../../../src/source/read-source.ts';
import type { QuotationCase } from '../case.ts';
import type { Outcome } from './compare.ts';
import { withoutNames } from './strip.ts';

/** @param stripped whether class, id, role, itemprop and data-* attributes are taken from HTML first */
export async function judgeAll(casesFile: string, folder: string, stripped: boolean): Promise<Outcome[]> {
  const lines = readFileSync(casesFile, 'utf8').split('\n');
  const cases = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as QuotationCase);
  const names = new Set(cases.flatMap(({ source, candidates = [] }) => [source, ...candidates]));
  const sources = new Map<string, SourceText>();
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    sources.set(name, await readSource(stripped && /\.html?$/u.test(name) ? withoutNames(bytes) : bytes));
  }
  return cases.map((labelled) => judge(labelled, sources));
}

function judge(labelled: QuotationCase, sources: ReadonlyMap<string, SourceText>): Outcome {
  const others = (labelled.candidates ?? []).map((id) => ({ id, source: sourceOf(id, sources) }));
  const source = sourceOf(labelled.source, sources);
  const start = performance.now();
  const got = verifyQuotation(labelled.quote, source, { others, lang: labelled.lang });
  return { labelled, got, time: performance.now() - start };
}

function sourceOf(name: string, sources: ReadonlyMap<string, SourceText>): SourceText {
  const text = sources.get(name);
  if (!text) throw new Error(`${name} was not read`);
  return text;
}
