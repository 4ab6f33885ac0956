import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslDate } from '../../model/csl.ts';
import { compareDates } from './date.ts';

function mended(written: string, page: number[], source: number[], lang = 'en'): string | undefined {
  const date = (parts: number[]): CslDate => ({ 'date-parts': [parts] });
  const found = compareDates(date(page), date(source), { lang, type: 'article-newspaper' });
  return typeof found === 'object' ? found.mend?.(written) : undefined;
}

test('a date is mended in the form in which it is written', () => {
  assert.equal(mended('2020-03-29', [2020, 3, 29], [2021, 3, 29]), '2021-03-29');
  assert.equal(mended('2021-12-03', [2021, 12, 3], [2021, 3, 12]), '2021-03-12');
  assert.equal(mended('29.04.2021', [2021, 4, 29], [2021, 3, 29], 'de'), '29.03.2021');
  assert.equal(mended('3 de abril de 2021', [2021, 4, 3], [2021, 3, 4], 'es'), '4 de marzo de 2021');
  assert.equal(mended('MARCH 4, 2021', [2021, 3, 4], [2021, 4, 3]), 'April 3, 2021');
  assert.equal(mended('Mar. 29, 2020', [2020, 3, 29], [2021, 3, 29]), 'Mar. 29, 2021');
  assert.equal(mended('3rd March 2021', [2021, 3, 3], [2021, 4, 3]), '3rd April 2021');
  assert.equal(mended('29 March 2020', [2020, 3, 29], [2021, 3]), '29 March 2021');
  assert.equal(mended('March 2020', [2020, 3], [2021, 3, 29]), 'March 2021');
});

test('a date that would be read otherwise, or stands there otherwise, is not mended', () => {
  assert.equal(mended('3/4/2021', [2021, 4, 3], [2021, 3, 4]), undefined);
  assert.equal(mended('Apr. 3, 2021', [2021, 4, 3], [2021, 3, 4]), undefined);
  assert.equal(mended('2021', [2021, 4, 3], [2021, 3, 4]), undefined);
});

test('ranges, seasons and what is only about then are not compared', () => {
  const source = { 'date-parts': [[2021, 3, 29]] };
  const about = { lang: 'en', type: 'article-newspaper' } as const;
  for (const page of [
    { 'date-parts': [[2019], [2020]] },
    { 'date-parts': [[2020]], season: 1 },
    { 'date-parts': [[2020]], circa: true },
    { literal: 'last spring' },
  ]) {
    assert.equal(compareDates(page, source, about), 'unknown');
    assert.equal(compareDates(source, page, about), 'unknown');
  }
});
