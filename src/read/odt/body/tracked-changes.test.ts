import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, read, textOf } from '../../../../test/odt-manuscript.ts';

test('a deletion inside a paragraph stands where its mark is', () => {
  const { parts, changes } = read(
    `${regions(deletion('a', '<text:p>old </text:p>'))}<text:p>one <text:change text:change-id="a"/>word</text:p>`,
  );
  assert.deepEqual(lines(parts), ['one old word']);
  assert.deepEqual(changes, [{ kind: 'deleted', author: 'Mirja Hale', date: '2026-03-02T10:00:00', text: 'old ' }]);
});

test('a deletion over paragraphs gives them back, each with its style and the end that was deleted', () => {
  const content =
    '<text:p text:style-name="Quotations">tail</text:p><text:p>middle</text:p><text:p text:style-name="Title">head </text:p>';
  const { parts, changes } = read(
    `${regions(deletion('a', content))}<text:p text:style-name="Quotations">begun, <text:change text:change-id="a"/>ended</text:p>`,
  );
  assert.deepEqual(lines(parts), ['begun, tail', 'middle', 'head ended']);
  assert.deepEqual(
    parts.map((part) => 'runs' in part && [part.style?.name, part.end !== undefined]),
    [
      ['quotations', true],
      ['normal', true],
      ['title', false],
    ],
  );
  assert.equal(changes[0]?.text, 'tail\nmiddle\nhead ');
});

test('a whole deleted paragraph keeps its own style, though its mark stands in the next', () => {
  const content = '<text:p text:style-name="Quotations">gone</text:p><text:p/>';
  const { parts } = read(
    `${regions(deletion('a', content))}<text:p text:style-name="Title"><text:change text:change-id="a"/>stays</text:p>`,
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && `${part.style?.name}: ${textOf(part)}`),
    ['quotations: gone', 'normal: stays'],
  );
});

test('a bookmark that begins where paragraphs were deleted is round what stands behind them', () => {
  const content = '<text:p>gone <text:bookmark text:name="theirs"/></text:p><text:p/>';
  const { parts } = read(
    `${regions(deletion('a', content))}<text:p><text:bookmark-start text:name="b"/><text:change text:change-id="a"/>stays<text:bookmark-end text:name="b"/></text:p>`,
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && part.bookmarks),
    [[{ name: 'theirs', start: 5, end: 5 }], [{ name: 'b', start: 0, end: 5 }]],
  );
});

test('deleted tables and lists come back, also between paragraphs, and without any mark', () => {
  const table =
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>';
  const list = '<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>';
  const { parts } = read(
    `${regions(deletion('a', table) + deletion('b', list))}<text:p>one</text:p><text:change text:change-id="a"/><text:p>two</text:p>`,
  );
  assert.deepEqual(lines(parts), ['one', 'a1 b1', 'two', 'item']);
});

test('an insertion reaches over the ends of paragraphs, and may hold words that another deleted', () => {
  const both = `<text:changed-region text:id="c"><text:deletion>${info('Ada Weir')}<text:p>out </text:p></text:deletion><text:insertion>${info('Mirja Hale')}</text:insertion></text:changed-region>`;
  const inserted = `<text:changed-region text:id="a"><text:insertion>${info('Mirja Hale')}</text:insertion></text:changed-region>`;
  const { parts, changes } = read(
    `${regions(inserted + both)}<text:p>one<text:change-start text:change-id="a"/> in</text:p><text:p>two<text:change-end text:change-id="a"/></text:p><text:p>three <text:change text:change-id="c"/>four</text:p>`,
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && part.end?.inserted),
    [0, undefined, undefined],
  );
  assert.deepEqual(
    changes.map(({ kind, author, text }) => `${kind} by ${author}: ${text}`),
    [
      'inserted by Mirja Hale: in\ntwo'.replace('in\n', ' in\n'),
      'inserted by Mirja Hale: out ',
      'deleted by Ada Weir: out ',
    ],
  );
});

test('a move is known by the bookmarks that LibreOffice puts round its words', () => {
  const from = deletion(
    'a',
    '<text:p><text:bookmark-start text:name="__RefMoveFrom__move1"/>words<text:bookmark-end text:name="__RefMoveFrom__move1"/></text:p>',
  );
  const to = `<text:changed-region text:id="b"><text:insertion>${info('Mirja Hale')}</text:insertion></text:changed-region>`;
  const { parts, changes } = read(
    `${regions(from + to)}<text:p>1 <text:change text:change-id="a"/></text:p><text:p>2 <text:bookmark-start text:name="__RefMoveTo__move1"/><text:change-start text:change-id="b"/>words<text:bookmark-end text:name="__RefMoveTo__move1"/><text:change-end text:change-id="b"/></text:p>`,
  );
  assert.deepEqual(
    changes.map(({ kind, move }) => [kind, move]),
    [
      ['moved-from', 'move1'],
      ['moved-to', 'move1'],
    ],
  );
  assert.ok(parts.every((part) => 'runs' in part && part.bookmarks === undefined));
});

test('a change of format tells the words that it was put on', () => {
  const region = `<text:changed-region text:id="a"><text:format-change>${info('Mirja Hale')}</text:format-change></text:changed-region>`;
  const { changes } = read(
    `${regions(region)}<text:p>one <text:change-start text:change-id="a"/>two<text:change-end text:change-id="a"/></text:p>`,
  );
  assert.deepEqual(
    changes.map(({ kind, text }) => [kind, text]),
    [['formatted', 'two']],
  );
});

test('deletions in deletions, however many, cost no more than their length', () => {
  const count = 3000;
  const chain = Array.from({ length: count }, (_, i) =>
    deletion(`d${i}`, `<text:p>w${i} <text:change text:change-id="d${i + 1}"/></text:p>`),
  );
  const { parts } = read(`${regions(chain.join(''))}<text:p><text:change text:change-id="d0"/></text:p>`);
  const words = new Set(lines(parts).join(' ').split(/\s+/));
  for (let i = 0; i < count; i++) assert.ok(words.has(`w${i}`), `w${i}`);
});

test('a table that was put in or deleted whole came or went row by row', () => {
  const table =
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>';
  const inserted = `<text:changed-region text:id="i"><text:insertion>${info('Mirja Hale')}</text:insertion></text:changed-region>`;
  const { parts, changes } = read(
    `${regions(inserted + deletion('d', table))}<text:p>1<text:change-start text:change-id="i"/></text:p>${table}<text:p><text:change-end text:change-id="i"/>2</text:p><text:change text:change-id="d"/>`,
  );
  const rows = parts.flatMap((part) => ('cells' in part ? [part.tracked] : []));
  assert.deepEqual(rows, [{ inserted: 0 }, { deleted: 1 }]);
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['inserted', 'deleted'],
  );
});

function regions(content: string): string {
  return `<text:tracked-changes>${content}</text:tracked-changes>`;
}

function deletion(id: string, content: string): string {
  return `<text:changed-region text:id="${id}"><text:deletion>${info('Mirja Hale')}${content}</text:deletion></text:changed-region>`;
}

function info(author: string): string {
  return `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-03-02T10:00:00</dc:date></office:change-info>`;
}
