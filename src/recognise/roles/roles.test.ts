import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { evidenceOf } from '../blocks/evidence.ts';
import { fitOf, isComplete } from '../line/fit.ts';
import { lineReader } from '../line/reader.ts';
import { ROLES, type Role, rolesOf } from './roles.ts';

/** The roles of lines by what each looks like, without anything that the page could teach. */
function roles(...lines: string[]): Role[] {
  const findDates = dateFinder(['en']);
  const readLine = lineReader([], findDates, { rounds: 0, lang: 'en' });
  return rolesOf(
    plainBlocks(...lines).map((block) => {
      const e = evidenceOf(block, findDates);
      const read = readLine(block);
      const quoted = e.outer.state === 'both' || block.kind === 'quotation';
      return { ...e, fit: quoted ? 0 : fitOf(read), complete: !quoted && isComplete(read) };
    }),
  );
}

const REFERENCE = 'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 3 May 2020';
const QUOTATION = '“The dike held until noon, and then nobody counted the boats.”';
const NOTE = 'It shows that the gate was never tested in winter.';

test('A source, its quotation and a remark have their roles, entry after entry', () => {
  assert.deepEqual(roles(REFERENCE, QUOTATION, NOTE, REFERENCE, QUOTATION), [
    'reference',
    'quotation',
    'note',
    'reference',
    'quotation',
  ]);
});

test('What stands before the first source is title and introduction', () => {
  assert.deepEqual(
    roles(
      'Readings on the tide',
      'This list gathers what was written about the gate since it was built.',
      REFERENCE,
      QUOTATION,
    ),
    ['title', 'intro', 'reference', 'quotation'],
  );
});

test('A short line between entries is a heading', () => {
  assert.deepEqual(roles(REFERENCE, QUOTATION, '# Dredging', REFERENCE, QUOTATION)[2], 'heading');
  assert.deepEqual(roles(REFERENCE, QUOTATION, '=== DREDGING ===', REFERENCE, QUOTATION)[2], 'heading');
});

test('An address alone after a source belongs to it', () => {
  assert.deepEqual(roles(REFERENCE, 'https://tide.example/a', QUOTATION), ['reference', 'address', 'quotation']);
});

test('Quotations may stand before their sources', () => {
  const source = '— Ada Brook, Silt and memory, Tidewater Gazette, 2020';
  assert.deepEqual(roles(`> ${QUOTATION}`, source, `> ${QUOTATION}`, source, `> ${QUOTATION}`, source), [
    'fore',
    'source',
    'fore',
    'source',
    'fore',
    'source',
  ]);
});

test('A title, its author and its date may stand on lines of their own', () => {
  assert.deepEqual(roles('# What the tide brought back', 'by Ada Brook, 3 May 2020', QUOTATION), [
    'head',
    'byline',
    'quotation',
  ]);
});

test('Every block has one role, whatever the page', () => {
  assert.deepEqual(roles(), []);
  const line = fc.constantFrom(
    REFERENCE,
    QUOTATION,
    NOTE,
    '# Dredging',
    '3 May 2020',
    '> Words',
    'a | b',
    '- item',
    '*',
    'by Ada',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const found = roles(...lines);
      assert.equal(found.length, lines.length);
      for (const role of found) assert.ok(ROLES.includes(role));
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 3_000 : 100 },
  );
});
