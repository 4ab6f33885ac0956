import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { evidenceOf } from '../blocks/evidence.ts';
import { habits } from './habits.ts';
import type { Role } from './roles.ts';
import type { Sighted } from './sighted.ts';

function seen(...lines: string[]): Sighted[] {
  const findDates = dateFinder(['en']);
  return plainBlocks(...lines).map((block) => ({ ...evidenceOf(block, findDates), fit: 0, complete: false }));
}

const DATED = 'Ada Brook, Silt and memory, 3 May 2020';
const PLAIN = 'The gate was never tested in winter, the engineers said.';

test('What blocks of a shape mostly were is likelier for the next of that shape', () => {
  const blocks = seen(...Array(6).fill(DATED), ...Array(6).fill(PLAIN));
  const roles = blocks.map((_, i): Role => (i < 6 ? 'reference' : 'note'));
  const habitOf = habits(blocks, roles);
  const [dated, plain] = seen(
    'Tom Weir, Quay and harbour, 8 April 2021',
    'Nobody had ever counted the boats that came in late.',
  );
  assert.ok(dated && plain);
  assert.ok((habitOf(dated).reference ?? 0) > 0 && (habitOf(dated).note ?? 0) < 0);
  assert.ok((habitOf(plain).note ?? 0) > 0 && (habitOf(plain).reference ?? 0) < 0);
});

test('The more blocks, the stronger the habit; a shape not seen before has none', () => {
  const strength = (n: number): number => {
    const blocks = seen(...Array(n).fill(DATED));
    const [e] = blocks;
    return e ? (habits(blocks, Array(n).fill('reference'))(e).reference ?? 0) : 0;
  };
  assert.ok(strength(1) < strength(3) && strength(3) < strength(30));
  const [quoted] = seen('> “Nobody asked us.”');
  assert.ok(quoted);
  for (const value of Object.values(habits(seen(DATED), ['reference'])(quoted))) assert.equal(Math.abs(value), 0);
});

test('A shape that is as often one role as another speaks for neither against the other', () => {
  const blocks = seen(...Array(8).fill(DATED));
  const habitOf = habits(
    blocks,
    blocks.map((_, i): Role => (i % 2 === 0 ? 'reference' : 'byline')),
  );
  const [e] = blocks;
  assert.ok(e);
  const { reference = 0, byline = 0, note = 0 } = habitOf(e);
  assert.ok(Math.abs(reference - byline) < 1e-9);
  assert.ok(note < reference);
});
