import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertExact, letters } from '../../../test/blocks.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Block } from '../../model/block.ts';
import { InputError } from '../../model/input-error.ts';
import { text } from './text.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 100_000 : 1500;

async function read(source: string): Promise<readonly Block[]> {
  const result = await text.read({ bytes: new Uint8Array(), text: source, name: 'notes.txt' });
  assert.ok('blocks' in result);
  assertExact(result.blocks.blocks, source);
  return result.blocks.blocks;
}

async function outline(source: string): Promise<string[]> {
  return (await read(source)).map(
    ({ kind, level, label, text: words }) => `${kind}${level || ''} ${label ? `${label} ` : ''}${words}`,
  );
}

test('lines that no program wrapped are a block each, and blank lines are none', async () => {
  assert.deepEqual(await outline('Ada Fenn, ‘Dikes’, Courier, 3 May 2020\r\n“Water.”\r\n\r\n  Cy  too\n'), [
    'paragraph Ada Fenn, ‘Dikes’, Courier, 3 May 2020',
    'paragraph “Water.”',
    'paragraph Cy too',
  ]);
});

const WRAPPED = `Ada Fenn, ‘Dikes and debts: how a county paid for its water twice and
   learned nothing’, Fen Courier, 3 May 2019
“The water came over the wall in the night, and by the morning the lower
fields were gone. Nobody had asked the engineers, who would have said it.”

Bo Marsh, ‘Second piece’, Fen Courier, 4 May 2019
“Short words.”

* a thing in a list that is long enough to be wrapped at the column that
  the program was set to
* another
`;

test('wrapped paragraphs are joined line by line, and a line that is not full ends its block', async () => {
  assert.deepEqual(await outline(WRAPPED), [
    'paragraph Ada Fenn, ‘Dikes and debts: how a county paid for its water twice and learned nothing’, Fen Courier, 3 May 2019',
    'paragraph “The water came over the wall in the night, and by the morning the lower fields were gone. Nobody had asked the engineers, who would have said it.”',
    'paragraph Bo Marsh, ‘Second piece’, Fen Courier, 4 May 2019',
    'paragraph “Short words.”',
    'item1 * a thing in a list that is long enough to be wrapped at the column that the program was set to',
    'item1 * another',
  ]);
});

test('short lines of one length each are not taken for wrapped text', async () => {
  const lines = Array.from(
    { length: 12 },
    (_, i) => `The Fen Courier: A title of the usual length no. ${i} (${i + 1} May 2020)`,
  );
  assert.equal((await read(lines.join('\n'))).length, 12);
});

test('a soft hyphen or a hyphen at a wrapped line end joins without a space', async () => {
  const source = WRAPPED.replace(
    'it.”',
    'it.”\n\nAll of the lines of this paragraph are as long as those above, a follow-\non of sorts, and this one ends within a word that was parted: engi\u00ad\nneers.',
  );
  assert.match((await outline(source)).join('\n'), /a follow-on of sorts.*parted: engineers\./u);
});

test('bullets and numbers that count are labels, with their nesting; a date at the start of a line is none', async () => {
  assert.deepEqual(await outline('• One\n  - inner\n• Two\n\n1) a\n2) b\n\n12. Juli 2021: Text\n– Ada Fenn'), [
    'item1 • One',
    'item2 - inner',
    'item1 • Two',
    'item1 1) a',
    'item1 2) b',
    'paragraph 12. Juli 2021: Text',
    'paragraph – Ada Fenn',
  ]);
});

test('underlined lines and lines with hashes are headings; rules between them are nothing', async () => {
  assert.deepEqual(await outline('Fen\n===\n\nPumps\n-----\n## Sub\n\n* * *\ntext\n'), [
    'heading1 Fen',
    'heading2 Pumps',
    'heading2 Sub',
    'paragraph text',
  ]);
});

test('lines with mail prefixes are quotations, and neighbours share a group', async () => {
  const blocks = await read('Ada:\n> one\n> two\n\n>> three\nend');
  assert.deepEqual(
    blocks.map(({ kind, group, text: words }) => [kind, group, words]),
    [
      ['paragraph', undefined, 'Ada:'],
      ['quotation', 1, 'one'],
      ['quotation', 1, 'two'],
      ['quotation', 2, 'three'],
      ['paragraph', undefined, 'end'],
    ],
  );
});

test('lines parted by tabs are rows', async () => {
  const rows = await read('Date\tTitle\tOutlet\n3 May\tDikes\tCourier\n4 May\t\tPost\n');
  assert.deepEqual(
    rows.map(({ kind, text: words }) => `${kind} ${words}`),
    ['row Date\tTitle\tOutlet', 'row 3 May\tDikes\tCourier', 'row 4 May\t\tPost'],
  );
  assert.deepEqual(
    rows[2]?.cells?.map(({ start, end }) => rows[2]?.text.slice(start, end)),
    ['4 May', '', 'Post'],
  );
});

test('indents are given in columns, with tab stops of eight', async () => {
  assert.deepEqual(
    (await read('a\n   b\n\tc')).map(({ indent }) => indent),
    [undefined, 3, 8],
  );
});

test('addresses in the text are links', async () => {
  const [block] = await read('Dikes <https://a.example/d>, and www.b.example.');
  assert.deepEqual(
    block?.marks.map(({ href }) => href),
    ['https://a.example/d', 'http://www.b.example'],
  );
});

test('page numbers beside form feeds are furniture', async () => {
  assert.deepEqual(await outline('text\nPage 3\n\ffurther'), [
    'paragraph text',
    'furniture Page 3',
    'paragraph further',
  ]);
});

test('heads that run over the pages and the number of the last page are furniture, and the first head stays', async () => {
  const page = (words: string, number: number): string => `Fen Review ${number}\n\n${words}\n\n${number}`;
  assert.deepEqual(await outline([page('One', 1), page('Two', 2), page('Three', 3)].join('\n\f')), [
    ...['paragraph Fen Review 1', 'paragraph One', 'furniture 1', 'furniture Fen Review 2', 'paragraph Two'],
    ...['furniture 2', 'furniture Fen Review 3', 'paragraph Three', 'furniture 3'],
  ]);
  assert.deepEqual(
    await outline('One\n\n12\n\nTwo\n\n13'),
    ['One', '12', 'Two', '13'].map((one) => `paragraph ${one}`),
  );
});

test('lines of two cells are rows where every line has two', async () => {
  assert.deepEqual(await outline('Date\tTitle\n3 May\tDikes\n4 May\tPumps'), [
    ...['row Date\tTitle', 'row 3 May\tDikes', 'row 4 May\tPumps'],
  ]);
  assert.deepEqual(await outline('1.\tDikes\n2.\tPumps\n3.\tLocks'), [
    'item1 1. Dikes',
    'item1 2. Pumps',
    'item1 3. Locks',
  ]);
  assert.equal((await read('Title\n3 May\tDikes\n4 May\tPumps'))[1]?.kind, 'paragraph');
});

test('mail prefixes without a space after them count where lines next to each other have them', async () => {
  assert.deepEqual(await outline('Ada:\n>Water came\r\n>in the night'), [
    'paragraph Ada:',
    'quotation Water came',
    'quotation in the night',
  ]);
  assert.deepEqual(await outline('>100 pages\nAda\n>Bo'), ['paragraph >100 pages', 'paragraph Ada', 'paragraph >Bo']);
});

test('a text without a word is refused in a sentence that names it', async () => {
  await assert.rejects(
    async () => read(' \n---\n'),
    (error) => error instanceof InputError && /“notes\.txt”.*\.$/u.test(error.message),
  );
});

const scrap = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\f',
    '\t',
    '   ',
    '\u00a0',
    'word ',
    '> ',
    '>> ',
    '- ',
    '1. ',
    '2. ',
    '• ',
    '– ',
    '# ',
    '===\n',
    '---\n',
    'a\tb\tc\n',
  ],
  ...[
    'https://z.example/a).',
    '12',
    '\u00ad',
    '\u00ad\n',
    '“q',
    '漢字',
    '😀',
    'wrapped at some column that is about sixty characters wide and\n',
    'goes on here and on and on until the next line is as wide as\n',
  ],
);

test('no mixture of lines breaks the order of blocks or the places of characters, and no letter is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 50 }), async (parts) => {
      const source = `x ${parts.join('')}`;
      const blocks = await read(source);
      const kept = letters(blocks.map(({ text: words, label }) => words + (label ?? '')).join(''));
      const words = (all: string): string => all.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');
      assert.equal(words(kept), words(letters(source)));
    }),
    { numRuns: runs },
  );
});

const SHAPES: Readonly<Record<string, readonly [number, (n: number) => string]>> = {
  'one long line': [200_000, (n) => 'word “word” '.repeat(n)],
  lines: [20_000, (n) => 'Some line of text.\n'.repeat(n)],
  'numbered items': [20_000, (n) => Array.from({ length: n }, (_, i) => `${i + 1}. a\n`).join('')],
  'quotation prefixes': [200_000, (n) => `${'>'.repeat(n)}a`],
  'closing brackets after an address': [100_000, (n) => `https://a.example/${')'.repeat(n)}`],
  'lines with tight prefixes': [20_000, (n) => '>a\n'.repeat(n)],
  pages: [5000, (n) => 'Head\n\nwords\n1\n\f'.repeat(n)],
  'runs of spaces': [400_000, (n) => `a${' '.repeat(n)}b`],
};

for (const [name, [size, make]] of Object.entries(SHAPES)) {
  test(`reading time grows with the input alone: ${name}`, async () => {
    await assertLinear(name, size, (n) => read(make(n)));
  });
}
