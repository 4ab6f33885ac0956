import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isJoining, isLeadAlone, leadOf, leadsToAuthor, leadsToOutlet } from './lead-words.ts';

test('The small word before a name is found with the space after it', () => {
  for (const [text, lead] of [
    ['by Ada Brook', 'by '],
    ['in Estuary Review', 'in '],
    ['par Hélène Marais', 'par '],
    ['von Inge Moss', 'von '],
    ['and Tom Weir', 'and '],
    ['and van der Ahe', 'and '],
    ['By Ada Brook', 'By '],
    ['In: Estuary Review', 'In: '],
  ] as const)
    assert.equal(leadOf(text), lead, text);
});

test('Words that only begin a name or a sentence lead to nothing', () => {
  for (const text of [
    'En Marche Lune',
    'I, Daniel',
    'Byron Lune',
    'in the end nobody came',
    'de Sousa',
    'Ada Brook',
    '',
  ]) {
    assert.equal(leadOf(text), '', text);
  }
});

test('Before a comma “de” belongs to the family name', () => {
  assert.equal(leadOf('de Sousa Lima', true), '');
  assert.equal(leadOf('de Ana Sousa'), 'de ');
});

test('In Arabic “and” is written with the name after it, but some words begin with its letter', () => {
  assert.equal(leadOf('وأحمد النهري'), 'و');
  assert.equal(leadOf('وزارة الموانئ'), '');
});

test('Every small word leads to an author, to an outlet or to another of the same kind', () => {
  assert.deepEqual([leadsToAuthor('by'), leadsToOutlet('by'), isJoining('by')], [true, false, false]);
  assert.deepEqual([leadsToAuthor('in'), leadsToOutlet('in'), isJoining('in')], [false, true, false]);
  assert.deepEqual([leadsToAuthor('and'), leadsToOutlet('and'), isJoining('and')], [false, false, true]);
});

test('A small word may stand alone, with a colon', () => {
  for (const text of ['by', 'In:', ' von ']) assert.ok(isLeadAlone(text), text);
  for (const text of ['Ada', 'by Ada', '']) assert.ok(!isLeadAlone(text), text);
});
