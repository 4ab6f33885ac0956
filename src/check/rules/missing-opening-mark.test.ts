import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'missing-opening-mark';
const at = (i: number): string => PLAIN[i] ?? '';

test('a quotation that lost its opening mark gets that of the page', () => {
  const page = [at(0), '> “The quay is closed.”', at(1), '> Nobody may land here.”', at(2), '> “Ships wait.”'];
  assert.deepEqual(placesOf(RULE, page), ['4:1']);
  assert.equal(fixedBy(RULE, page)[3], '“Nobody may land here.”');
});

test('the mark of the page’s own language is put in, with its space', () => {
  const page = [at(0), '> « Le quai est fermé. »', at(1), '> Personne ne débarque. »', at(2), '> « On attend. »'];
  assert.equal(fixedBy(RULE, page, 'fr')[3], '« Personne ne débarque. »');
});

test('a full stop after the closing mark does not hide the loss', () => {
  const page = [at(0), '> “The quay is closed.”', at(1), '> Nobody may land here”.'];
  assert.equal(fixedBy(RULE, page)[3], '“Nobody may land here”.');
});

test('where the mark may belong elsewhere, the loss is named but not mended', () => {
  const spoken = [at(0), '> “The quay is closed.”', at(1), '> Anna Berg: Nobody may land here.”'];
  const inside = [at(0), '> She said the quay is closed.', at(1), '> Nobody may “land” here,” she said.'];
  assert.deepEqual(
    messagesOf(RULE, spoken).map(({ fix }) => fix),
    [undefined],
  );
  assert.deepEqual(
    messagesOf(RULE, inside).map(({ fix }) => fix),
    [undefined],
  );
});

test('a title that lost its opening mark gets it back', () => {
  const page = [...PLAIN, '{a|Eva Lind}, {t|A pier for all}’, {o|Coast Weekly}, {d|5 March 2021}'];
  assert.deepEqual(placesOf(RULE, page), ['5:11']);
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier for all’, Coast Weekly, 5 March 2021');
});

test('quotations in blocks without marks, single marks and apostrophes at the end are no fault', () => {
  const blocks = [at(0), '> The quay is closed.', at(1), '> “We stay,” she said.', at(2), '> It is the workers’'];
  assert.deepEqual(messagesOf(RULE, blocks), []);
  const single = [at(0), '> ‘The quay is closed.’', at(1), '> ‘It is the workers’ quay.’', at(2), '> ‘’Tis ours.’'];
  assert.deepEqual(messagesOf(RULE, single), []);
});
