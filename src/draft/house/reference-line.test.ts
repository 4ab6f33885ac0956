import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../../model/csl.ts';
import { readPage } from '../../read/read.ts';
import { entryPatterns } from './pattern.ts';
import { referenceLike } from './reference-line.ts';

const NEW: CslItem = {
  type: 'article-newspaper',
  author: [{ family: 'Brook', given: 'Ada' }],
  title: 'A lamp',
  'container-title': 'Lune Herald',
  issued: { 'date-parts': [[2021, 3, 2]] },
  URL: 'https://herald.example/lamp',
};

/** The new reference on a page of lines like these. */
async function like(lineOf: (day: number) => string, reference: CslItem, name = 'page.txt'): Promise<string> {
  const words = (day: number): string => `“The water came in on day ${day} and went out again before the bells.”`;
  const source = [9, 8, 7, 6].map((day) => `${lineOf(day)}\n\n${words(day)}\n`).join('\n');
  const reading = await readPage(source, { name });
  return referenceLike(entryPatterns(reading), reference, 'en').text;
}

const COMMAS = (day: number): string => `Ana Ruiz, “Tide of day ${day}”, Port News, ${day} May 2023`;

test('fields, marks and links stand as in the lines of the page', async () => {
  assert.equal(
    await like((day) => `${COMMAS(day)}, https://port.example/${day}`, NEW),
    'Ada Brook, “A lamp”, Lune Herald, 2 March 2021, https://herald.example/lamp',
  );
  assert.equal(
    await like(
      (day) => `- [Tide of day ${day}](https://port.example/${day}) by Ana Ruiz (*Port News*, ${day} May 2023)`,
      NEW,
      'page.md',
    ),
    '- [A lamp](https://herald.example/lamp) by Ada Brook (*Lune Herald*, 2 March 2021)',
  );
});

test('a field that the source does not tell goes with its comma, and marks stay', async () => {
  const { author: _, ...nobody } = NEW;
  const { issued: __, ...undated } = NEW;
  const { 'container-title': ___, ...nowhere } = NEW;
  assert.equal(await like(COMMAS, nobody), '“A lamp”, Lune Herald, 2 March 2021 https://herald.example/lamp');
  assert.equal(await like(COMMAS, undated), 'Ada Brook, “A lamp”, Lune Herald https://herald.example/lamp');
  assert.equal(await like(COMMAS, nowhere), 'Ada Brook, “A lamp”, 2 March 2021 https://herald.example/lamp');
});

test('a field that the source does not tell leaves no marks around nothing', async () => {
  const { author: _, ...nobody } = NEW;
  const { issued: __, ...undated } = NEW;
  const { 'container-title': ___, ...nowhere } = NEW;
  const linked = (day: number): string =>
    `- **Ana Ruiz**, [“Tide of day ${day}”](https://port.example/${day}), *Port News*, ${day} May 2023`;
  assert.equal(
    await like(linked, nobody, 'page.md'),
    '- [“A lamp”](https://herald.example/lamp), *Lune Herald*, 2 March 2021',
  );
  assert.equal(
    await like(linked, nowhere, 'page.md'),
    '- **Ada Brook**, [“A lamp”](https://herald.example/lamp), 2 March 2021',
  );
  const bracketed = (day: number): string => `Ana Ruiz (${day} May 2023). Tide of day ${day}. Port News.`;
  assert.equal(await like(bracketed, undated), 'Ada Brook. A lamp. Lune Herald. https://herald.example/lamp');
});

test('a title that ends in a mark of its own gets no full stop', async () => {
  const bracketed = (day: number): string => `Ana Ruiz (${day} May 2023). Tide of day ${day}. Port News.`;
  const asked = { ...NEW, title: 'Who lit the lamp?' };
  assert.equal(
    await like(bracketed, asked),
    'Ada Brook (2 March 2021). Who lit the lamp? Lune Herald. https://herald.example/lamp',
  );
});

test('a table gets no rows', async () => {
  const row = (day: number): string => `| Ana Ruiz | Tide of day ${day} | Port News | ${day} May 2023 |`;
  const table = [9, 8, 7].map((day) => `${row(day)}\n`).join('');
  const reading = await readPage(`| Author | Title | Outlet | Date |\n|---|---|---|---|\n${table}`, {
    name: 'page.md',
  });
  assert.throws(() => referenceLike(entryPatterns(reading), NEW, 'en'), /stand in a table/u);
});

test('a remark on one source is no form', async () => {
  const remark = (day: number): string => (day === 9 ? `${COMMAS(day)} (seen twice)` : COMMAS(day));
  assert.doesNotMatch(await like(remark, NEW), /seen/u);
});
