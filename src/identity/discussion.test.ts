import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../test/growth.ts';
import { areOneThread, joinedThreads, noteOf, type Said, type Thread, threadOf } from './discussion.ts';

/** A day or a name in a text may be read as the head of an answer: here texts have neither. */
const text = fc.stringMatching(/^[a-z“”:]{1,9}( [a-z“”:‘]{1,9}){0,5}(\n[a-z]{1,9}){0,2}$/u);
const name = fc.stringMatching(/^\p{Lu}\p{Ll}{1,9}( \p{Lu}\p{Ll}{1,9})?$/u);
const day = fc.constantFrom('2026-05-03', '2026-05-04');
const said: fc.Arbitrary<Said> = fc.record(
  { author: name, day, text },
  { requiredKeys: ['day', 'text'], noNullPrototype: true },
);
const thread: fc.Arbitrary<Thread> = fc
  .tuple(said, fc.stringMatching(/^[\p{L}:, ]{0,30}$/u), fc.boolean(), fc.array(said, { maxLength: 3 }))
  .map(([first, words, isDone, replies]) => ({ ...first, words, isDone, replies }));

test('a discussion that was kept as a note reads back as it was', () => {
  fc.assert(fc.property(thread, (one) => assert.deepEqual(threadOf(noteOf(one)), one)));
});

test('a discussion that went on is the same one, and is kept with all that was said', () => {
  fc.assert(
    fc.property(thread, said, fc.boolean(), (one, reply, isDone) => {
      const former = noteOf(one);
      const latter = noteOf({ ...one, isDone, replies: [...one.replies, reply] });
      assert.ok(areOneThread(former, latter) && areOneThread(latter, former));
      for (const [a, b] of [
        [former, latter],
        [latter, former],
      ] as const) {
        assert.deepEqual(new Set(threadOf(joinedThreads(a, b))?.replies), new Set([...one.replies, reply]));
      }
    }),
  );
});

test('a note of the curator’s own is no discussion', () => {
  for (const note of ['Ask Ada about this.', 'Note: see page 3', 'Ada, settled: no', 'In 2026-05-03 it closed', '']) {
    assert.equal(threadOf(note), undefined, note);
  }
});

test('notes of any shape are looked at in time in proportion to their length', async () => {
  for (const piece of [', on “', 'a, ', '2026-05-03, ', 'on “', ': ', 'x, 2026-05-03: \n']) {
    await assertLinear(piece, 100_000, (length) => threadOf(piece.repeat(length / piece.length)));
  }
});

test('German marks inside the words that something was said of are inner ones, at both ends', () => {
  const one: Thread = {
    author: 'Ada Brook',
    day: '2026-05-03',
    words: 'Er rief: „Auf!“',
    isDone: false,
    replies: [],
    text: 'Who?',
  };
  assert.equal(noteOf(one), 'Ada Brook, 2026-05-03, on “Er rief: ‚Auf!‘”: Who?');
});
