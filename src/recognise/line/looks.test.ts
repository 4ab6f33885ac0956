import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, looksFinder, sentenceLikeness, titleLikeness } from './looks.ts';

const looksOf = looksFinder();

test('A person looks more like people than an outlet does, and the other way round', () => {
  for (const [person, outlet] of [
    ['Ada Brook', 'Tidewater Gazette'],
    ['Lars von der Ahe', 'Hafenzeitung'],
    ['J. P. Weir', 'tide.example'],
    ['Hélène TESSANDIER', 'Le Courrier des digues'],
  ] as const) {
    assert.ok(looksOf(person).people > looksOf(outlet).people, `${person}, ${outlet}`);
    assert.ok(looksOf(outlet).outlet > looksOf(person).outlet, `${outlet}, ${person}`);
  }
});

test('Media, pages, volumes and agencies are told by their own words', () => {
  assert.ok(looksOf('Webinar').medium);
  assert.ok(looksOf('pp. 12–15').locator);
  assert.ok(looksOf('vol. 12').volume);
  assert.ok(looksOf('Agence France-Presse').agency);
  for (const plain of ['Ada Brook', 'Silt and memory', 'Tidewater Gazette']) {
    const { medium, locator, volume, agency } = looksOf(plain);
    assert.deepEqual([medium, locator, volume, agency], [false, false, false, false], plain);
  }
});

test('A name that the product knows is known with its article too', () => {
  assert.ok(looksOf('American Antiquity').known);
  assert.ok(looksOf('The American Antiquity').known);
  assert.ok(!looksOf('Tidewater Gazette').known);
});

test('A long text has no looks but its words, so that no pattern runs over it', () => {
  const long = looksOf('Ada Brook '.repeat(20).trim());
  assert.deepEqual([long.people, long.outlet, long.letters, long.words], [0, 0, '', 40]);
});

test('Words are counted in scripts without spaces as well', () => {
  assert.equal(countWords('  the dike   held '), 3);
  assert.equal(countWords(''), 0);
  assert.ok(countWords('港の記憶と堤防の歴史') >= 3);
});

test('A title looks more like one than the names of persons and outlets', () => {
  for (const title of ['What the tide brought back', 'Who counted them?', 'A harbour learns to wait']) {
    for (const name of ['Ada Brook', 'Tidewater Gazette', 'Inge van Moss']) {
      assert.ok(titleLikeness(title) > titleLikeness(name), `${title}, ${name}`);
    }
  }
});

test('A sentence looks more like a remark than a title does', () => {
  const remark = sentenceLikeness('It shows that the gate was never tested in winter.');
  assert.ok(remark > 0.7);
  assert.ok(remark > sentenceLikeness('A Harbour Learns to Wait') + 0.4);
  assert.equal(sentenceLikeness('Webinar'), 0);
});
