import { test } from 'node:test';
import { assertLinear } from '../../test/growth.ts';
import { readPage } from '../read/read.ts';

const repeat = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');
/** Lines, or pieces of one. */
const SIZE = Number(process.env.CONTEXTPAGE_SOAK) ? 5000 : 250;
const ENTRY = 'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 3 May 2020';

/** Pages that could lead a careless reader into comparing everything with everything. */
const PAGES: Record<string, (n: number) => string> = {
  'many entries': (n) =>
    repeat(n, (i) => `Ada Brook, ‘Title ${i}’, Tidewater Gazette, ${1 + (i % 28)} May 2020\n“Words ${i}.”`),
  'the same entry again and again': (n) => repeat(n, () => `${ENTRY}\n“And then it rained.”`),
  'the same heading again and again': (n) => repeat(n, () => `Reports\n\n${ENTRY}\n`),
  'lines that are nothing': (n) => repeat(n, (i) => `Line ${i} of nothing much`),
  'one long line of words': (n) => `${ENTRY} ${'word '.repeat(n * 8)}`,
  'opening marks without end': (n) => `${ENTRY}\n${'“a ‘b '.repeat(n)}`,
  'closing marks without begin': (n) => `${ENTRY}\n${'a” b’ '.repeat(n)}`,
  'years, commas and brackets': (n) => `${ENTRY}\n${'2019, (May '.repeat(n)}`,
};

for (const [name, page] of Object.entries(PAGES)) {
  test(`reading takes time in proportion to the page: ${name}`, async () => {
    await assertLinear(name, SIZE, async (size) => {
      await readPage(page(size), { name: 'list.txt' });
    });
  });
}
