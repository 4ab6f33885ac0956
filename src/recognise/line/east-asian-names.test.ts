import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eastAsianLikeness, eastAsianName } from './east-asian-names.ts';

test('A space parts family and given name', () => {
  assert.deepEqual(eastAsianName('三浦 理沙', 'ja'), { family: '三浦', given: '理沙' });
  assert.deepEqual(eastAsianName('王\u3000小河', 'zh'), { family: '王', given: '小河' });
});

test('Chinese family names have one sign, but for the known ones of two', () => {
  assert.deepEqual(eastAsianName('陈海堤', 'zh'), { family: '陈', given: '海堤' });
  assert.deepEqual(eastAsianName('欧阳海堤', 'zh'), { family: '欧阳', given: '海堤' });
});

test('Japanese family names mostly have two signs', () => {
  assert.deepEqual(eastAsianName('長谷川渚', 'ja'), { family: '長谷川', given: '渚' });
  assert.deepEqual(eastAsianName('潮見港子', 'ja'), { family: '潮見', given: '港子' });
});

test('Korean family names have one syllable', () => {
  assert.deepEqual(eastAsianName('김하늘', 'ko'), { family: '김', given: '하늘' });
});

test('A known family name makes a name likelier, and length makes it unlikely', () => {
  const known = eastAsianLikeness('王小河') ?? 0;
  assert.ok(known > (eastAsianLikeness('港小河') ?? 1));
  assert.ok(known > (eastAsianLikeness('王小河港湾研究所') ?? 1));
  assert.ok((eastAsianLikeness('김하늘') ?? 0) > (eastAsianLikeness('항만뉴스통신') ?? 1));
});

test('Text of other scripts is left to others, and a single sign is no whole name', () => {
  for (const text of ['Ada Brook', 'Ада Брук', '', 'あいうえお'])
    assert.equal(eastAsianLikeness(text), undefined, text);
  for (const text of ['王', 'Ada Brook', '']) assert.equal(eastAsianName(text, 'zh'), undefined, text);
});
