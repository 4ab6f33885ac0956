import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBodyName, parseName, splitNames } from './name-parsing.ts';
import { nameInReadingOrder } from './names.ts';

test('A person is parted into given name, particle, family name and suffix', () => {
  const cases: readonly [string, object][] = [
    ['Ada Okonjo', { family: 'Okonjo', given: 'Ada' }],
    ['Okonjo, Ada', { family: 'Okonjo', given: 'Ada' }],
    ['Lars von der Ahe', { family: 'Ahe', given: 'Lars', 'non-dropping-particle': 'von der' }],
    ['Ahe, Lars von der', { family: 'Ahe', given: 'Lars', 'non-dropping-particle': 'von der' }],
    ['von der Ahe, Lars', { family: 'Ahe', given: 'Lars', 'non-dropping-particle': 'von der' }],
    ['Inge Van Lune', { family: 'Van Lune', given: 'Inge' }],
    ['Ruiz y Prado, Ana', { family: 'Ruiz y Prado', given: 'Ana' }],
    ['Ana Ruiz y Prado', { family: 'Ruiz y Prado', given: 'Ana' }],
    ['A. B. Okonjo III', { family: 'Okonjo', given: 'A. B.', suffix: 'III' }],
    ['Okonjo, Ada, Jr.', { family: 'Okonjo', given: 'Ada', suffix: 'Jr.' }],
    ['Samir al-Lune', { family: 'al-Lune', given: 'Samir' }],
    ['Hanna OKONJO', { family: 'OKONJO', given: 'Hanna' }],
  ];
  for (const [text, name] of cases) assert.deepEqual(parseName(text), name, text);
});

test('A body is kept whole', () => {
  const bodies = [
    'Ministry of Lakes and Rivers',
    'Lune Bank',
    'LHI',
    'Harbours',
    'The Editors',
    'Auswärtiges Amt der Lune',
    'Bundesministerium für Häfen',
    'Conseil des ports',
    'Instituto de los Puertos',
    'Министерство озёр',
    'وزارة الموانئ',
    '港湾研究所',
    'LHI Politics',
    'Harbour Watch',
    'Lune & Sons',
  ];
  for (const body of bodies) {
    assert.ok(isBodyName(body) || !body.includes(' '), body);
    assert.deepEqual(parseName(body), { literal: body });
  }
});

test('A person is not taken for a body by a word that only looks like one', () => {
  for (const person of ['Conrad Banks', 'Federica Lune', 'Jean de la Court-Lune', 'Anna Senft', 'J. R. R. Okonjo']) {
    assert.equal(isBodyName(person), false, person);
  }
});

test('A list of names is parted at commas, semicolons and the last “and” between two whole names', () => {
  const cases: readonly [string, string[]][] = [
    ['Ada Okonjo and Lars Lune', ['Ada Okonjo', 'Lars Lune']],
    ['A. Okonjo, B. Lune and Lune Bank', ['A. Okonjo', 'B. Lune', 'Lune Bank']],
    ['Ministry of Trade and Industry', ['Ministry of Trade and Industry']],
    ['Lune Bank and LHI', ['Lune Bank', 'LHI']],
    ['Okonjo, Ada; Lune, Lars', ['Okonjo, Ada', 'Lune, Lars']],
    ['Ada Okonjo, Jr., Lars Lune', ['Ada Okonjo, Jr.', 'Lars Lune']],
  ];
  for (const [text, names] of cases) assert.deepEqual(splitNames(text, ['and']), names, text);
});

test('Reading a name never changes its words', () => {
  const words = fc.constantFrom(
    'Ada',
    'von',
    'der',
    'Lune',
    'of',
    'Bank',
    'Jr.',
    'III',
    'de',
    'y',
    'O\u2019Neil',
    'LHI',
    'B.',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (list) => {
      const text = list.join(' ');
      assert.equal(nameInReadingOrder(parseName(text)), text);
    }),
    { numRuns: 500 },
  );
});

test('A name of any length is read, however often it repeats itself', () => {
  for (const word of ['Jr., ', 'III ', 'von ', 'Ada, von ', 'and ', 'A and B, ']) {
    const text = `Ada Okonjo ${word.repeat(20_000)}Lune`;
    assert.ok(parseName(text));
    assert.ok(splitNames(text, ['and']).map(parseName).length > 0);
  }
});
