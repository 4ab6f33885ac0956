import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldWord } from './field-words.ts';

test('A label says which field follows it, in many languages', () => {
  for (const [words, field] of [
    ['Author', 'author'],
    ['Verfasser', 'author'],
    ['Titre', 'title'],
    ['Fuente', 'outlet'],
    ['Дата', 'date'],
    ['Zitat', 'quotation'],
    ['Anmerkung', 'note'],
    ['著者', 'author'],
    ['ملاحظات', 'note'],
    ['Consulté le', 'accessed'],
  ] as const)
    assert.equal(fieldWord(words)?.field, field, words);
});

test('Case, accents, brackets and marks around a label do not matter', () => {
  for (const words of ['AUTHOR', 'author:', '[Author]', '  Author '])
    assert.equal(fieldWord(words)?.field, 'author', words);
  assert.equal(fieldWord('Título')?.field, fieldWord('titulo')?.field);
});

test('The many ways to say that an address follows are known', () => {
  for (const words of ['Available at', 'Verfügbar unter', 'Disponible sur', '[Online]', 'Retrieved from', 'Доступно']) {
    assert.equal(fieldWord(words)?.field, 'link', words);
  }
});

test('Names, titles and long texts announce nothing', () => {
  for (const words of ['Ada Brook', 'Estuary Review', 'What the tide brought back', '', 'author '.repeat(20)]) {
    assert.equal(fieldWord(words), undefined, words);
  }
});

test('A label is given as it stands, lower case and without accents', () => {
  assert.deepEqual(fieldWord('Quote'), { field: 'quotation', words: 'quote' });
  assert.deepEqual(fieldWord('Überschrift'), { field: 'title', words: 'uberschrift' });
});
