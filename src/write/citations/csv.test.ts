import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { csvCell, guardCell, unguardCell } from '../../cite/exchange/csv-cell.ts';
import { csvText } from './csv.ts';

test('no cell begins as a formula, in plain or in full-width signs, with or without blanks before it', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20']) {
    for (const text of [`${sign}1+1`, ` ${sign}1+1`, `\n${sign}cmd|x`, `'${sign}x`]) {
      assert.ok(guardCell(text).startsWith("'"), JSON.stringify(text));
      assert.equal(unguardCell(guardCell(text)), text);
    }
  }
  assert.equal(guardCell("'tis so"), "'tis so");
});

test('a guarded cell is read back as it was, whatever it holds', () => {
  const signs = fc.string({
    unit: fc.constantFrom('=', "'", ' ', '\t', '-', 'a', '"', ',', '\n', '\r', '@', '\uff1d'),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        signs,
        arbitraryText().map(({ plain }) => plain),
      ),
      (text) => {
        const [[cell] = []] = parseCsv(`${csvCell(text)}\r\n`);
        assert.equal(unguardCell(cell ?? ''), text);
      },
    ),
    { numRuns: RUNS.numRuns * 20 },
  );
});

test('each quotation has a row of its own with its entry, and every note stands beside it', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const text = csvText(page);
      assert.ok(text.startsWith('\ufeff'));
      const [header = [], ...rows] = parseCsv(text.slice(1)).map((row) => row.map(unguardCell));
      const column = (row: readonly string[], name: string) => row[header.indexOf(name)];
      const seen = rows.map((row) => ['id', 'quotation', 'locator', 'notes'].map((name) => column(row, name)));
      const expected = page.entries.flatMap(({ id, quotations, notes }) =>
        (quotations.length > 0 ? quotations : [undefined]).map((quotation) => [
          id,
          quotation?.text.plain ?? '',
          quotation?.locator ?? '',
          notes
            .filter((note) => !note.private)
            .map((note) => note.text.plain)
            .join('\n\n'),
        ]),
      );
      assert.deepEqual(seen, expected);
      assert.ok(rows.every((row) => row.length === header.length));
    }),
    RUNS,
  );
});

/** RFC 4180, with its escapes and nothing else. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
