import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessLanguage } from './language.ts';

const GERMAN =
  'Die Schleuse wurde im Jahr 1931 gebaut. Der Bericht sagt, dass die Kosten von der Stadt getragen werden.';
const ENGLISH = 'The port was built in 1931. The report says that the costs of the city are the highest on the coast.';
const NORWEGIAN =
  'Havna er ikke blitt fornyet siden. Rapporten sier at det ikke er råd til mer av det, og at den er dyr.';
const ARABIC = 'بني الميناء عام 1931 ولم يجدد منذ ذلك الحين';
const PERSIAN = 'گزارش می‌گوید که هزینه‌های شهر در ساحل بیشترین است';
const NAMES = 'Tom Reed, Lune Herald, 3 May 2021';

test('a text that speaks for no language has the assumed one', () => {
  for (const lang of ['de', 'pt-BR', 'fi', 'ca']) assert.equal(guessLanguage(NAMES, lang), lang);
  assert.equal(guessLanguage(NAMES), 'en');
});

test('a text that is clearly in another language than the assumed one keeps its own', () => {
  assert.equal(guessLanguage(ENGLISH, 'de'), 'en');
  assert.equal(guessLanguage(GERMAN, 'en'), 'de');
  assert.equal(guessLanguage(ARABIC, 'en'), 'ar');
  assert.equal(guessLanguage(ENGLISH, 'sr'), 'en');
  assert.equal(guessLanguage(PERSIAN, 'ar'), 'fa');
});

test('a text without a letter of the assumed script is not in that language', () => {
  for (const lang of ['ar', 'ja', 'el']) assert.equal(guessLanguage(NAMES, lang), 'en');
});

test('of languages that are near to each other, and of a regional one, the assumed one is taken', () => {
  assert.equal(guessLanguage(NORWEGIAN, 'nb'), 'nb');
  assert.equal(guessLanguage(GERMAN, 'de-AT'), 'de-AT');
  assert.equal(guessLanguage(ARABIC, 'ur'), 'ur');
  assert.equal(guessLanguage('港の歴史', 'ja-JP'), 'ja-JP');
  assert.equal(guessLanguage('港口的歷史', 'zh-Hant'), 'zh-Hant');
});
