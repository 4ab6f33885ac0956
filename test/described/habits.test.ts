import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toEdtf } from '../../src/cite/dates/dates.ts';
import { nameInReadingOrder } from '../../src/cite/names/names.ts';
import { describeSource } from '../../src/describe/describe-source.ts';
import { BYLINES } from './bylines.ts';
import { ENGLISH_HABITS } from './english-habits.ts';
import { OTHER_HABITS } from './other-habits.ts';
import { PAPERS } from './papers.ts';
import { TRAPS } from './traps.ts';

for (const [habit, html, title, author, issued, outlet, url] of [
  ...ENGLISH_HABITS,
  ...OTHER_HABITS,
  ...TRAPS,
  ...BYLINES,
  ...PAPERS,
]) {
  test(`a page with this habit is read as a librarian reads it: ${habit}`, async () => {
    const told = await describeSource(new TextEncoder().encode(html), {
      contentType: 'text/html',
      ...(url === undefined ? {} : { url }),
    });
    assert.deepEqual(
      {
        title: told.title?.value,
        author: (told.author?.value ?? []).map(nameInReadingOrder),
        issued: toEdtf(told.issued?.value),
        outlet: told.outlet?.value ?? told.publisher?.value,
      },
      { title, author, issued, outlet },
    );
  });
}
