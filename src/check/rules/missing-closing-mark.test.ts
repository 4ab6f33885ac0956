import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'missing-closing-mark';
const at = (i: number): string => PLAIN[i] ?? '';

test('a quotation that lost its closing mark gets that of the page after its last sentence', () => {
  const page = [at(0), '> “The quay is closed.”', at(1), '> “Nobody may land here.', at(2), '> “Ships wait.”'];
  assert.deepEqual(placesOf(RULE, page), ['4:1']);
  assert.equal(fixedBy(RULE, page)[3], '“Nobody may land here.”');
});

test('German, Swedish and straight marks are closed by their own', () => {
  for (const [open, close, lang] of [
    ['„', '“', 'de'],
    ['”', '”', 'sv'],
    ['"', '"', 'en'],
    ['‘', '’', 'en'],
  ] as const) {
    const page = [at(0), `> ${open}Ett ord.${close}`, at(1), `> ${open}Zwei Worte.`, at(2), `> ${open}Three.${close}`];
    assert.equal(fixedBy(RULE, page, lang)[3], `${open}Zwei Worte.${close}`);
  }
});

test('where words after the quotation may follow, the loss is named but not mended', () => {
  const page = [at(0), '> “The quay is closed.”', at(1), '> “Nobody may land here, Anna Berg'];
  assert.deepEqual(
    messagesOf(RULE, page).map(({ fix }) => fix),
    [undefined],
  );
});

test('a title that lost its closing mark before a comma gets it back', () => {
  const page = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier for all}, {o|Coast Weekly}, {d|5 March 2021}'];
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier for all’, Coast Weekly, 5 March 2021');
});

test('paragraphs that each open anew, inches, clipped words and locators are no fault', () => {
  const page = [
    at(0),
    '> “The quay is closed.¶“Nobody may land.”',
    at(1),
    '> “A 12" pipe burst.”',
    at(2),
    '> “The ’90s were ‘better’.” (p. 12)',
    at(3),
    '> ‘Tis the port of the ‘90s.',
  ];
  assert.deepEqual(messagesOf(RULE, page), []);
});
