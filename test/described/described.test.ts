import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toEdtf } from '../../src/cite/dates/dates.ts';
import { nameInReadingOrder } from '../../src/cite/names/names.ts';
import { describeSource } from '../../src/describe/describe-source.ts';
import { ROWS } from './labels.ts';

for (const { file, url, title, author, issued, outlet } of ROWS) {
  test(`what ${file} says of itself is read as a librarian reads it`, async () => {
    const bytes = readFileSync(join(import.meta.dirname, 'pages', file));
    const told = await describeSource(bytes, { contentType: 'text/html', ...(url === undefined ? {} : { url }) });
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
