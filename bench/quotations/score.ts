/**
 * Reads the sources, judges the labelled quotations and says how right the judgements are.
 *
 *   node bench/quotations/score.ts <cases.jsonl> <folder of sources> [--stripped] [--list N] [--by lang|category|source]
 *
 * `--stripped` takes class, id, role, itemprop and data-* attributes from HTML first; `--list` shows the first N wrong
 * verdicts, deadly ones first; `--by` adds a line for each language, category or source. Cases tagged `ocr` are apart.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { judgeAll } from './score/judge.ts';
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
const outcomes = await judgeAll(casesFile, folder, values.stripped);
const plain = outcomes.filter(({ labelled }) => !labelled.tags?.includes('ocr'));
const noisy = outcomes.filter(({ labelled }) => labelled.tags?.includes('ocr'));
print([
  `${plain.length} cases of ${new Set(plain.map(({ labelled }) => labelled.source)).size} sources`,
  ...summary(plain),
]);
if (noisy.length > 0) print(['', `${noisy.length} cases with noise of OCR`, ...summary(noisy)]);
const { by } = values;
if (by === 'lang' || by === 'category' || by === 'source') print(['', ...groupLines(plain, by)]);
print(faultLines(plain, Number(values.list)));

function print(text: readonly string[]): void {
  if (text.length > 0) process.stdout.write(`${text.join('\n')}\n`);
}
