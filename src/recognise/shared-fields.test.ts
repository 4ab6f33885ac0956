import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../model/csl.ts';
import { readPage } from '../read/read.ts';

async function references(source: string, name: string): Promise<CslItem[]> {
  const { page } = await readPage(source, { name });
  return page.entries.map(({ reference }) => reference);
}

/** A list whose lines lack what the headings over them may name. */
function under(headings: readonly string[], line: (i: number) => string): string {
  const parts = headings.map((heading, i) => `## ${heading}\n\n- ${line(2 * i)}\n- ${line(2 * i + 1)}`);
  return ['# Readings on the tide', ...parts].join('\n\n');
}

const TITLES = [
  'Silt and memory',
  'A harbour learns to wait',
  'The quay at night',
  'What the dredgers found',
  'The lamps of Lune',
  'Who counted the boats',
];
const AUTHORS = ['Ada Brook', 'Tom Weir', 'Inge Moss', 'Jonas Field', 'Mira Halloran', 'Lars Holt'];

test('Headings that are names of outlets give them to the lines below that have none', async () => {
  const source = under(
    ['Tidewater Gazette', 'Estuary Herald', 'Harbour Journal'],
    (i) => `${AUTHORS[i]}, ‘${TITLES[i]}’, ${i + 1} May 2020`,
  );
  assert.deepEqual(
    (await references(source, 'list.md')).map((item) => item['container-title']),
    [
      'Tidewater Gazette',
      'Tidewater Gazette',
      'Estuary Herald',
      'Estuary Herald',
      'Harbour Journal',
      'Harbour Journal',
    ],
  );
});

test('Headings that are names of persons give them as authors to lines without any', async () => {
  const source = under(
    ['Ada Brook', 'Tom Weir', 'Inge Moss'],
    (i) => `‘${TITLES[i]}’, Estuary Review, ${i + 1} May 2020`,
  );
  assert.deepEqual(
    (await references(source, 'list.md')).map(({ author }) => author?.map(({ family }) => family)),
    [['Brook'], ['Brook'], ['Weir'], ['Weir'], ['Moss'], ['Moss']],
  );
});

test('A line keeps the outlet of its own', async () => {
  const source = under(['Tidewater Gazette', 'Estuary Herald', 'Harbour Journal'], (i) =>
    i === 1
      ? `${AUTHORS[i]}, ‘${TITLES[i]}’, Bay Herald, 2 May 2020`
      : `${AUTHORS[i]}, ‘${TITLES[i]}’, ${i + 1} May 2020`,
  );
  assert.equal((await references(source, 'list.md'))[1]?.['container-title'], 'Bay Herald');
});

test('Headings that are themes give nothing', async () => {
  for (const themes of [
    ['Press releases', 'Reports', 'Radio and television'],
    ['Floods', 'Dredging', 'The new gate'],
  ]) {
    const source = under(themes, (i) => `${AUTHORS[i]}, ‘${TITLES[i]}’, ${i + 1} May 2020`);
    for (const item of await references(source, 'list.md')) {
      assert.equal(item['container-title'] ?? item.publisher, undefined, themes.join());
    }
  }
});

test('A cell that reaches over several rows of a table holds for all of them', async () => {
  const row = (i: number, first = ''): string => `<tr>${first}<td>${TITLES[i]}</td><td>${i + 1} May 2020</td></tr>`;
  const cell = (name: string): string => `<td rowspan="2">${name}</td>`;
  const source = `<table><tr><th>Source</th><th>Title</th><th>Date</th></tr>${row(0, cell('Tidewater Gazette'))}${row(1)}${row(2, cell('Estuary Review'))}${row(3)}</table>`;
  assert.deepEqual(
    (await references(source, 'list.html')).map((item) => [item['container-title'], item.title]),
    [
      ['Tidewater Gazette', TITLES[0]],
      ['Tidewater Gazette', TITLES[1]],
      ['Estuary Review', TITLES[2]],
      ['Estuary Review', TITLES[3]],
    ],
  );
});
