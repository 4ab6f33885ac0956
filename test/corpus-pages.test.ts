/**
 * Labelled pages that stay outside the repository, in the folder that CONTEXTPAGE_CORPUS names: `seed/` and `pages/`,
 * each page beside its `.expected.json`. How well pages of other conventions are read is measured by `bench/pages.ts`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelledPage } from '../bench/labels.ts';
import { readPage } from '../src/read/read.ts';
import { foldForComparison } from '../src/text/fold.ts';

const corpus = process.env.CONTEXTPAGE_CORPUS ?? '';
const skip = corpus ? false : 'set CONTEXTPAGE_CORPUS to the folder that holds seed/ and pages/';

/** Alternating reference and quotation lines, or a heading and a line of fields: what the recogniser must master. */
const MASTERED = /^(?:context-page|d01-|d02-|d16-|d22-)/;
const CORE = ['authors', 'title', 'container', 'date', 'url', 'excerpts'] as const;

type Labels = Partial<Record<(typeof CORE)[number], unknown>> & { readonly accept?: Record<string, unknown[]> };

function inputs(folder: string): string[] {
  if (skip) return [];
  return readdirSync(join(corpus, folder)).filter((name) => /\.(?:txt|html|md)$/u.test(name));
}

/** Typography aside: marks, spaces, a stop at the end, and the parts of a name as one text. */
function comparable(value: unknown): string {
  const flat = JSON.stringify(value ?? []).replace(/"(?:family|given|literal)":|[{}]/gu, '');
  return foldForComparison(flat).replace(/[.,;:\s]+(?=[\],]|$)/gu, '');
}

function isRight(expected: Labels, actual: Labels, field: (typeof CORE)[number]): boolean {
  const answers = [expected[field], ...(expected.accept?.[field] ?? [])].map(comparable);
  return answers.includes(comparable(actual[field]));
}

for (const [folder, name] of [...inputs('seed').map((n) => ['seed', n]), ...inputs('pages').map((n) => ['pages', n])]) {
  if (!folder || !name) continue;
  test(`${name} is read without a crash, and its spans tile it`, async () => {
    const { spans, source } = await readPage(readFileSync(join(corpus, folder, name)), { name });
    let at = 0;
    for (const span of spans) {
      assert.equal(span.start, at);
      at = span.end;
    }
    assert.equal(at, source.length);
  });
  if (!MASTERED.test(name)) continue;
  test(`${name} is read right in every core field, with nothing unread`, async () => {
    const file = join(corpus, folder, name);
    const { page, spans } = await readPage(readFileSync(file), { name });
    const actual = labelledPage(page).entries as readonly Labels[];
    const labels = JSON.parse(readFileSync(file.replace(/\.\w+$/u, '.expected.json'), 'utf8'));
    const expected: readonly Labels[] = labels.entries;
    assert.equal(actual.length, expected.length);
    const wrong = expected.flatMap((entry, i) =>
      CORE.filter((field) => !isRight(entry, actual[i] ?? {}, field)).map((field) => `${i} ${field}`),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      spans.filter((span) => span.kind === 'unread'),
      [],
    );
  });
}

test('the corpus holds pages to read', { skip }, () => {
  assert.ok(inputs('seed').length > 0 && inputs('pages').length > 0);
});
