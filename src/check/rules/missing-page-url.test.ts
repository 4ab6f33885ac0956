import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAIN } from '../../../test/check-lines.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import type { Page } from '../../model/page.ts';
import { checkPage } from '../check.ts';

const { page } = pageFromLines(PLAIN);
const reasons = (of: Page, format?: string): string[] =>
  checkPage(of, format === undefined ? {} : { format })
    .filter(({ rule }) => rule === 'missing-page-url')
    .map(({ reason }) => reason);

test('a page in a format that can say its address is asked for it, in words of that format', () => {
  assert.match(reasons(page, 'context file')[0] ?? '', /the line “url: https:\/\/…” in its head/);
  assert.match(reasons(page, 'page.json')[0] ?? '', /“url” beside the title/);
});

test('a page with an address, an empty one, and formats that cannot say it are left alone', () => {
  assert.deepEqual(reasons({ ...page, url: 'https://pages.example/' }, 'context file'), []);
  assert.deepEqual(reasons({ ...page, entries: [] }, 'context file'), []);
  for (const format of ['text', 'html', 'docx', undefined]) assert.deepEqual(reasons(page, format), []);
});

test('a page among others, in any format, is told to give its site an address', () => {
  const across = { sameWords: [], otherCitations: [] };
  const found = (of: Page): readonly string[] =>
    checkPage(of, { format: 'text', across }).flatMap(({ rule, reason }) =>
      rule === 'missing-page-url' ? reason : [],
    );
  assert.match(found(page).join(), /^The site does not say .*contextpage\.json/u);
  assert.deepEqual(found({ ...page, url: 'https://pages.example/' }), []);
});
