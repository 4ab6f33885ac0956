/** The made-up pages that reading is measured on (`bench/variety`): a label must not know more than its page shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Label } from '../bench/variety/label.ts';
import { varietyPages } from '../bench/variety/pages.ts';
import { loose } from '../bench/variety/scorer.ts';
import { htmlText } from './html-text.ts';

const PAGES = Number(process.env.CONTEXTPAGE_SOAK) ? 2000 : 60;

test('the same seed makes the same pages', () => {
  const sources = (): string[] => [...varietyPages(5, 20, 'tune')].map(({ source }) => source);
  assert.deepEqual(sources(), sources());
});

for (const split of ['tune', 'held-out'] as const) {
  test(`what the label of a made-up page says stands on the page (${split})`, () => {
    for (const { name, source, format, label } of varietyPages(7, PAGES, split)) {
      const shown = words(format === 'html' ? htmlText(source) : source);
      for (const entry of label.entries) {
        for (const text of texts(entry))
          assert.ok(shown.includes(words(text)), `${name}: “${text}” is not on the page`);
        if (entry.url !== undefined) assert.ok(source.includes(entry.url), `${name}: ${entry.url} is not on the page`);
      }
    }
  });
}

function texts({ authors, title, container, excerpts, notes }: Label): string[] {
  // “Moss, J. P. van der”: the parts of a name may stand apart.
  const names = authors.flatMap((author) => ('literal' in author ? author.literal : author.family.split(/(?<=’)| /u)));
  return [...names, ...[title, container].filter((text) => text !== undefined), ...excerpts, ...notes];
}

/** Letters and figures alone, since marks, escapes and line breaks differ, and as they are alike in capitals. */
function words(text: string): string {
  return loose(text)
    .replace(/^> /gmu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
