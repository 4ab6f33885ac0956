import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../test/growth.ts';
import { sameWords } from './same-words.ts';

const LONG = 'the council decided on Monday that the old quay will be closed to ships of any size until spring';

test('texts that differ only in typography are equal', () => {
  const other =
    '“The council decided – on Monday – that the old quay will be closed to ships of any size, until spring.”';
  assert.deepEqual(sameWords([LONG, 'something else', other]), [{ equal: [0, 2], inside: [] }]);
});

test('a long part of another text is found inside it, wherever it stands', () => {
  const part = 'the old quay will be closed to ships of any size until spring';
  assert.deepEqual(sameWords([part, `Before that, ${LONG} and longer.`]), [{ equal: [1], inside: [0] }]);
});

test('short texts may be equal by chance, and short parts may be', () => {
  assert.deepEqual(sameWords(['We shall stay for ever.', 'We shall stay for ever.']), []);
  assert.deepEqual(sameWords(['the old quay will be closed', LONG]), []);
});

test('characters of scripts without spaces count as words', () => {
  const text = '港湾当局は月曜日に古い埠頭を閉鎖すると発表した';
  assert.deepEqual(sameWords([text, `市長によると、${text}という。`]), [{ equal: [1], inside: [0] }]);
});

test('any cut of at least twelve words is found', () => {
  const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 5000 : 200;
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 14, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const length = 12 + (a % (all.length - 12));
      const start = b % (all.length - length + 1);
      const part = all.slice(start, start + length);
      if (length === all.length) return;
      assert.deepEqual(sameWords([part.join(' '), all.join(' ')]), [{ equal: [1], inside: [0] }]);
    }),
    { numRuns: runs },
  );
});

test('repeated words take time in proportion to their number', async () => {
  await assertLinear('repeated words', 20_000, (times) => {
    const same = 'so '.repeat(times);
    sameWords([`${same} far`, `${same.slice(3)} near`, `${'so '.repeat(times / 2)} on`]);
  });
});
