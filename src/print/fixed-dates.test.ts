import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFixedDates } from './fixed-dates.ts';

const NOW = "D:20310203040506+00'00'";

function pdf(title: string, date = NOW): Buffer {
  const text = `%PDF-1.4\n1 0 obj\n<</Title (${title})\n/CreationDate (${date})\n/ModDate (${date})>>\nendobj\n2 0 obj\n<</CreationDate (${NOW})>>\nendobj\n`;
  return Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from([0xff, 0xfe, 0x80])]);
}

function fixed(given: Buffer, time?: string): string {
  const bytes = withFixedDates(given, time);
  assert.equal(bytes.byteLength, given.byteLength);
  return Buffer.from(bytes).toString('latin1');
}

test('both dates are those of the page, and nothing else has moved or changed', () => {
  const text = fixed(pdf('Low water'), '2026-01-31T00:00:00Z');
  const date = '(D:20260131000000Z)'.padEnd(NOW.length + 2);
  const [before = '', after = ''] = pdf('Low water')
    .toString('latin1')
    .split(`/CreationDate (${NOW})\n/ModDate (${NOW})`);
  assert.equal(text, `${before}/CreationDate ${date}\n/ModDate ${date}${after}`);
});

test('the clock leaves no trace in the file of a page without any date', () => {
  const later = "D:20310909090909+00'00'";
  assert.equal(fixed(pdf('a')), fixed(pdf('a', later)));
  assert.doesNotMatch(fixed(pdf('a')).split('endobj')[0] ?? '', /Date/u);
});

test('a title that looks like a date is left as it is', () => {
  const title = `/ModDate \\(${NOW}\\)`;
  assert.ok(fixed(pdf(title), '2026-01-31T00:00:00Z').includes(`(${title})`));
});
