import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import type { SourceDescription, Told } from '../../model/description.ts';
import type { FieldSpan } from '../../model/reading.ts';
import { checkPage } from '../check.ts';

test('a field that the recogniser doubts is shown as it was read', () => {
  const { page, lines, source } = pageFromLines(['{a|Eva Lind}, ‘{t|A pier}’, {m|Post}, {d|5 March 2021}']);
  const doubted = lines.map((line) => ({
    ...line,
    fields: line.fields.map((field) => (field.field === 'medium' ? { ...field, confidence: 0.39 } : field)),
  }));
  const of = (all: typeof lines) =>
    checkPage(page, { lines: all, source }).filter(({ rule }) => rule === 'uncertain-field');
  assert.match(of(doubted)[0]?.reason ?? '', /“Post” as the kind of source/);
  assert.deepEqual(of(lines), []);
});

test('what the saved copy of the source says in the same words is in doubt no more', () => {
  const { page, lines, source } = pageFromLines(['{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Post}, {d|5 March 2021}']);
  const doubted = lines.map((line) => ({
    ...line,
    fields: line.fields.map((field) => ({ ...field, confidence: 0.2 })),
  }));
  const told = <T>(value: T): Told<T> => ({ value, from: 'JSON-LD', others: [] });
  const reasons = (description: SourceDescription): string[] =>
    checkPage(page, { lines: doubted, source, described: new Map([['entry-1', description]]) })
      .filter(({ rule }) => rule === 'uncertain-field')
      .map(({ reason }) => reason);
  const all = {
    title: told('A Pier'),
    author: told([{ family: 'Lind', given: 'E.' }]),
    outlet: told('The Coast Post'),
    issued: told({ 'date-parts': [[2021, 3, 5]] }),
  };
  assert.deepEqual(reasons(all), []);
  assert.match(reasons({ ...all, title: told('A pier: the long plan') })[0] ?? '', /read: “A pier” as the title\.$/u);
  const { outlet, ...others } = all;
  assert.match(reasons({ ...others, publisher: outlet })[0] ?? '', /read: “Coast Post” as the outlet\.$/u);
});

/** What the rule says where the fields of a line are changed. */
function said(description: string, change: (field: FieldSpan, text: string) => FieldSpan): (string | undefined)[] {
  const { page, lines, source } = pageFromLines([description]);
  const changed = lines.map((line) => ({ ...line, fields: line.fields.map((field) => change(field, line.text)) }));
  const messages = checkPage(page, { lines: changed, source });
  return messages.filter(({ rule }) => rule === 'uncertain-field').map(({ reason }) => reason);
}

test('what the words could be instead is named without saying the same words twice', () => {
  const [reason] = said('{a|Eva Lind}, ‘{t|A pier}’, {m|Walled}. {d|2021}', (field, text) => {
    if (field.field !== 'medium') return field;
    const { start, end } = field;
    return {
      ...field,
      confidence: 0.3,
      alternatives: [
        { field: 'outlet', start, end },
        { field: 'note', start, end: end + 1 },
        { field: 'date', start, end: text.length },
      ],
    };
  });
  assert.equal(
    reason,
    'Please check how this reference was read: “Walled” as the kind of source (or the outlet, or a note, or “Walled. 2021” as the date).',
  );
});

test('authors are one stretch, and where only their parting is in doubt nothing is said', () => {
  const line = '{a|Eva Lind}, {a|Tom Reed}, ‘{t|A pier}’, {d|2021}';
  const unsure = (other: 'author' | 'outlet') =>
    said(line, (field) =>
      field.field === 'author'
        ? { ...field, confidence: 0.2, alternatives: [{ field: other, start: 0, end: 18 }] }
        : field,
    );
  assert.deepEqual(unsure('author'), []);
  assert.deepEqual(unsure('outlet'), [
    'Please check how this reference was read: “Eva Lind, Tom Reed” as the author (or the outlet).',
  ]);
});
