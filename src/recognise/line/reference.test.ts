import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, referenceIn } from '../../../test/reference-line.ts';

test('Every field becomes its CSL variable', () => {
  const { reference } = referenceIn('Ada Brook, ‘Silt and memory’, Estuary Review, vol. 12, pp. 4–9, 3 May 2020');
  assert.deepEqual(
    { ...reference, type: undefined },
    {
      type: undefined,
      author: [{ family: 'Brook', given: 'Ada' }],
      title: 'Silt and memory',
      'container-title': 'Estuary Review',
      volume: '12',
      page: '4–9',
      issued: { 'date-parts': [[2020, 5, 3]] },
    },
  );
});

test('Each field stands where its words stand', () => {
  const written = line('Ada Brook and Tom Weir, ‘Silt and memory’, *Estuary Review*, 3 May 2020');
  const { fields } = referenceIn(written);
  assert.deepEqual(
    fields.map(({ field, start, end }) => [field, written.text.slice(start, end)]),
    [
      ['author', 'Ada Brook'],
      ['author', 'Tom Weir'],
      ['title', 'Silt and memory'],
      ['outlet', 'Estuary Review'],
      ['date', '3 May 2020'],
    ],
  );
});

test('The number after an outlet is its volume', () => {
  const { reference } = referenceIn('Ada Brook, ‘Silt and memory’, *Estuary Review* 12, 2020');
  assert.deepEqual([reference['container-title'], reference.volume], ['Estuary Review', '12']);
});

test('Of two numbers the first is the volume and the second the issue', () => {
  const { reference } = referenceIn('Ada Brook, ‘Silt and memory’, *Estuary Review*, vol. 12, no. 3, 2020');
  assert.deepEqual([reference.volume, reference.issue], ['12', '3']);
});

test('A publisher of books and a body that issues papers are publishers', () => {
  for (const body of ['Selden Gate University Press', 'Northern Institute for Port Policy']) {
    const { reference } = referenceIn(`Ada Brook, ‘Silt and memory’, ${body}, 2020`);
    assert.deepEqual([reference.publisher, reference['container-title']], [body, undefined]);
  }
});

test('The date of a heading above holds where the line has none, and gives way to the line’s own', () => {
  const day = { 'date-parts': [[2021, 6, 7]] } as const;
  const under = (written: string): unknown => referenceIn({ ...line(written), day }).reference.issued;
  assert.deepEqual(under('Ada Brook, ‘Silt and memory’, Estuary Review'), day);
  assert.deepEqual(under('Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020'), { 'date-parts': [[2020, 5, 3]] });
});

test('Words after a hash are tags', () => {
  const { tags } = referenceIn('Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020 #floods #gate');
  assert.deepEqual(tags, ['floods', 'gate']);
});

test('The date of access, an archived copy and a DOI have places of their own', () => {
  const { reference, archived } = referenceIn(
    'Ada Brook, [Silt and memory](https://doi.org/10.1234/abc), Estuary Review, 3 May 2020, retrieved 4 June 2021 ([archived](https://web.archive.org/web/20210604120000/https://tide.example/a))',
  );
  assert.equal(reference.DOI, '10.1234/abc');
  assert.deepEqual(reference.accessed, { 'date-parts': [[2021, 6, 4]] });
  assert.deepEqual(
    archived.map(({ date }) => date),
    ['2021-06-04'],
  );
});
