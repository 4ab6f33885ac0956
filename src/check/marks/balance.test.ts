import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { balance } from './balance.ts';

const CLEAN: readonly [string, string][] = [
  ['curly marks', '“The quay is closed.”'],
  ['the same marks nested', '“The mayor “regrets it,” and “will act,” he said.”'],
  ['marks of the wrong shape', '“The quay is closed.“'],
  ['straight marks', '"The quay is "closed" today."'],
  ['German marks', '„Der Kai ist „zu“, sagt sie.“'],
  ['German marks closed by a right one', '„Kaj jest zamknięty.”'],
  ['spaced French marks', '« Le quai est « fermé » depuis hier. »'],
  ['reversed angle marks', '»Der Kai ist zu«, sagt sie.'],
  ['Swedish marks', '”Kajen är stängd”, säger hon.'],
  ['Japanese corners', '「港は『閉鎖』された」と市長。'],
  ['Chinese title marks', '《港口》已经关闭。'],
  ['Arabic marks', '«أغلق الميناء» قال العمدة'],
  ['a dash after the closing mark', 'the port—“closed”—stays'],
  ['a paragraph that opens anew', '“First words.\n“Second words.”'],
  ['inches and primes', 'a 12″ pipe, a 12" pipe and a 6\'2" man'],
  ['inches within straight marks', '"The 12" pipe burst."'],
  ['Hebrew abbreviations', 'צה"ל הודיע'],
  ['apostrophes', '“In the ’90s ‘tis said the workers’ quay wasn’t theirs.”'],
];
for (const [what, text] of CLEAN) {
  test(`a text with ${what} balances`, () => {
    assert.deepEqual(balance(text), { opens: [], closes: [] });
  });
}

const LOST: readonly [string, string, number[], number[]][] = [
  ['the opening mark', 'The quay is closed.”', [], [19]],
  ['the closing mark', '“The quay is closed.', [0], []],
  ['the closing mark of a paragraph that has ended', '“One.”\n“Two.', [7], []],
  ['an inner closing mark', '“The mayor “regrets it.”', [0], []],
  ['a straight mark', '"The quay is closed.', [0], []],
  ['a German opening mark, which leaves a mark of open shape', 'Der Kai ist zu.“', [], [15]],
];
for (const [what, text, opens, closes] of LOST) {
  test(`a text that lost ${what} does not balance`, () => {
    const found = balance(text);
    assert.deepEqual([found.opens.map(({ at }) => at), found.closes.map(({ at }) => at)], [opens, closes]);
  });
}

test('marks take time in proportion to their number', async () => {
  await assertLinear('lost marks', 50_000, (times) => balance('“'.repeat(times) + '" '.repeat(times / 2)));
  await assertLinear('straight marks', 50_000, (times) => balance(' "'.repeat(times)));
});
