import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from './slug.ts';

test('Latin letters that have no plain form in Unicode get the one that catalogues use', () => {
  assert.equal(
    slug('Yıldız, Łódź & Ærø: Straße, Đuro, Œuvre, Þór, İzmir'),
    'yildiz-lodz-aero-strasse-duro-oeuvre-thor-izmir',
  );
});

test('accents on Latin and Greek letters go, other scripts stay as they are', () => {
  assert.equal(slug('Wälder’s Σίσυφος'), 'walders-σισυφος');
  assert.equal(slug('قاسم 2021'), 'قاسم-2021');
  assert.equal(slug('モスクワ й'), 'モスクワ-й');
});
