import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'wrong-shaped-mark';
const at = (i: number): string => PLAIN[i] ?? '';

test('a title closed by an opening mark gets the closing one', () => {
  const page = ['{a|Eva Lind}, ‘{t|Don’t sink the pier}‘, {o|Post}', '{a|Eva Lind}, “{t|A pier}“, {o|Post}'];
  assert.deepEqual(placesOf(RULE, page), ['1:31', '2:18']);
  assert.deepEqual(fixedBy(RULE, page), ['Eva Lind, ‘Don’t sink the pier’, Post', 'Eva Lind, “A pier”, Post']);
});

test('a straight mark that pairs with a curly one is turned', () => {
  const page = ["{a|Eva Lind}, '{t|A pier}’, {o|Post}", '{a|Eva Lind}, “{t|A quay}", {o|Post}'];
  assert.deepEqual(fixedBy(RULE, page), ['Eva Lind, ‘A pier’, Post', 'Eva Lind, “A quay”, Post']);
});

test('marks of a quotation are turned, outside and inside', () => {
  const page = [at(0), '> “The quay is “closed“ now.“', at(1), '> ‘Ships wait.‘', at(2), '> ”She said "no" to it.”'];
  const fixed = fixedBy(RULE, page);
  assert.equal(fixed[1], '“The quay is “closed” now.”');
  assert.equal(fixed[3], '‘Ships wait.’');
  assert.equal(fixed[5]?.[0], '“');
});

test('straight marks among curly ones are turned, inches are not', () => {
  const page = [at(0), '> “She said "no" to the 12" pipe.”'];
  assert.equal(fixedBy(RULE, page)[1], '“She said “no” to the 12" pipe.”');
});

test('the marks of other languages are no fault', () => {
  assert.deepEqual(
    messagesOf(RULE, [at(0), '> „Der Kai ist ‚zu‘“, sagt sie.', '{a|B}, „{t|Der Kai}“, {o|Bote}'], 'de'),
    [],
  );
  assert.deepEqual(messagesOf(RULE, [at(0), '> ”Kajen är stängd.”', '{a|B}, ”{t|Kajen}”, {o|Posten}'], 'sv'), []);
  assert.deepEqual(
    messagesOf(RULE, [at(0), '> « Le quai est « fermé ». »', '{a|B}, « {t|Le quai} », {o|Echo}'], 'fr'),
    [],
  );
  assert.deepEqual(
    messagesOf(RULE, [at(0), '> »Der Kai ist zu«, sagt sie.', '> ”أغلق الميناء“', '> 「港は閉鎖」'], 'en'),
    [],
  );
});

test('apostrophes of any shape inside a quotation are left alone', () => {
  const page = [at(0), '> “The ‘90s port of Sa‘ud wasn’t the workers’ or mine, ‘tis said.”'];
  assert.deepEqual(messagesOf(RULE, page), []);
});
