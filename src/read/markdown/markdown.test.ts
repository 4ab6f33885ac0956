import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertExact, letters } from '../../../test/blocks.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Block } from '../../model/block.ts';
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import type { ReadResult } from '../reader.ts';
import { markdown } from './markdown.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 50_000 : 800;

async function read(source: string): Promise<Extract<ReadResult, { blocks: unknown }>> {
  const result = await markdown.read({ bytes: new Uint8Array(), text: source, name: 'notes.md' });
  assert.ok('blocks' in result);
  assertExact(result.blocks.blocks, source);
  return result;
}

async function content(source: string): Promise<Block[]> {
  return (await read(source)).blocks.blocks.filter((block) => block.kind !== 'furniture');
}

async function outline(source: string): Promise<string[]> {
  return (await content(source)).map(
    ({ kind, level, label, text }) => `${kind}${level || ''} ${label ? `${label} ` : ''}${text}`,
  );
}

test('headings, nested items and quotations inside items have their kind, level and label', async () => {
  const source =
    '# Fen\n\nPumps\n=====\n\n3. Ada, *Dikes*\n\n   > Water.\n   >\n   > More.\n\n   Our view.\n   - inner\n4) Bo\n\n> > deep\n';
  assert.deepEqual(await outline(source), [
    'heading1 Fen',
    'heading1 Pumps',
    'item1 3. Ada, Dikes',
    'quotation Water.',
    'quotation More.',
    'paragraph Our view.',
    'item2 - inner',
    'item1 4) Bo',
    'quotation deep',
  ]);
});

test('every character has its place through escapes, references, prefixes of lines and CR LF', async () => {
  const source = '> a\\*b &amp;\r\n> *c* `d\\`  \r\n> e';
  const [block] = await content(source);
  assert.ok(block);
  assert.equal(block.text, 'a*b & c d\\\ne');
  const taken = [...block.text].map((_, at) =>
    source.slice(sourceStart(block.origin, at), sourceEnd(block.origin, at + 1)),
  );
  assert.deepEqual(taken.slice(0, 6), ['a', '\\*', 'b', ' ', '&amp;', '\r\n']);
  assert.deepEqual([taken[6], taken.at(-1)], ['c', 'e']);
});

test('links by reference and bare addresses are resolved, with the places of addresses outside the text', async () => {
  const source = '[Dikes][d], [Pumps](https://b.example/p "t") and https://c.example/x.\n\n[d]: https://a.example/d\n';
  const [block] = await content(source);
  assert.deepEqual(
    block?.marks.map(({ href }) => href),
    ['https://a.example/d', 'https://b.example/p', 'https://c.example/x'],
  );
  assert.deepEqual(
    block?.targets?.map(({ start, end }) => source.slice(start, end)),
    ['https://b.example/p'],
  );
  const furniture = (await read(source)).blocks.blocks.filter(({ kind }) => kind === 'furniture');
  assert.deepEqual(
    furniture.map(({ text }) => text),
    ['[d]: https://a.example/d'],
  );
});

test('tables come as rows with their header cells flagged', async () => {
  const rows = await content('| Date | Title |\n| --- | --- |\n| 3 May | a \\| [b](x) |\n');
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['Date\tTitle', '3 May\ta | b'],
  );
  assert.deepEqual(
    rows.map(({ cells }) => cells?.map(({ header }) => header === true)),
    [
      [true, true],
      [false, false],
    ],
  );
});

test('HTML in Markdown leaves its text and its meaning, and comments are furniture', async () => {
  const source =
    '<!-- draft -->\n\nAda, <cite>Fen <b>Courier</b></cite><br>“Water.”\n\n<div><p>In a <i>block</i></p></div>\n';
  assert.deepEqual(await outline(source), ['paragraph Ada, Fen Courier\n“Water.”', 'paragraph In a block']);
  const [draft, line] = (await read(source)).blocks.blocks;
  assert.deepEqual([draft?.kind, draft?.text], ['furniture', 'draft']);
  assert.deepEqual(
    line?.marks.map(({ kind }) => kind),
    ['em', 'strong', 'break'],
  );
});

test('quotations in HTML and in Markdown never share a group', async () => {
  const blocks = await content('> One\n\n<blockquote>Two</blockquote>\n\n> Three\n\n<blockquote>Four</blockquote>\n');
  assert.equal(new Set(blocks.map(({ group }) => group)).size, 4);
});

test('a front matter gives title, language and address, and is accounted for', async () => {
  const source =
    '---\ntitle: "Fen: water"\nlang: de\ndate: 2020-05-03\nurl: https://a.example/fen\ntags:\n  - x\n---\n\nText\n';
  const { blocks } = await read(source);
  assert.deepEqual([blocks.title, blocks.lang, blocks.url], ['Fen: water', 'de', 'https://a.example/fen']);
  assert.deepEqual(
    blocks.blocks.map(({ kind }) => kind),
    ['furniture', 'paragraph'],
  );
  assert.equal(blocks.blocks[0]?.end, source.indexOf('\nText'));
});

test('a rule at the top of a file is not a front matter', async () => {
  assert.deepEqual(await outline('---\nSome words here\n---\n'), ['heading2 Some words here']);
});

test('a quotation on the line below its reference begins a new line, and wrapped lines do not', async () => {
  assert.deepEqual(await outline('Ada Fenn, *Dikes*, 3 May 2020\n“The water came.”\nAnd more\nof it.'), [
    'paragraph Ada Fenn, Dikes, 3 May 2020\n“The water came.” And more of it.',
  ]);
});

test('footnotes one below the other begin new lines', async () => {
  assert.deepEqual(
    await outline('Dikes[^1] hold[^b].\n\n[^1]: Ada Fenn, *Dikes*, 2020.\n[^b]: Bo Marsh,\n    *Pumps*.\n'),
    ['paragraph Dikes[^1] hold[^b].', 'paragraph [^1]: Ada Fenn, Dikes, 2020.\n[^b]: Bo Marsh, Pumps.'],
  );
});

test('Markdown is known by its links and headings; plain prose and context files are left to their readers', () => {
  const says = (text: string): boolean => markdown.detect({ text, bytes: new Uint8Array(), name: '-' });
  assert.ok(says('# Fen\n\n- [Dikes](https://a.example) by Ada'));
  assert.ok(says('## Fen\n\n1. **Ada**, *Dikes*, 2020'));
  assert.ok(!says('Ada Fenn, “Dikes” [1], Courier\n# 4 is the best'));
  assert.ok(!says('---\ncontextpage: 1\ntitle: x\n---\n\n[a](https://a.example) [b](https://b.example)'));
});

test('Markdown on which the parser would take too long is read as plain text, with a message', async () => {
  for (const source of ['*a_ '.repeat(9000), '- '.repeat(500), '[a]('.repeat(20_000), 'word '.repeat(2_000_000)]) {
    const { blocks, messages } = await read(`${source}word`);
    assert.equal(messages[0]?.rule, 'read');
    assert.ok(blocks.blocks.length > 0);
  }
});

const scrap = fc.constantFrom(
  ...[
    '# ',
    '> ',
    '>',
    '- ',
    '1. ',
    '* ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '\\\n',
    ' ',
    'word',
    'a *b* c',
    '**x**',
    '[t](https://x.example)',
  ],
  ...[
    '[r][1]',
    '\n[1]: https://y.example\n',
    '&amp;',
    '&#8220;',
    '\\*',
    '\\',
    '`c`',
    '```\n',
    '| a | b |\n|---|---|\n| c | d |\n',
    '<br>',
    '<div>',
    '</div>',
  ],
  ...[
    '\n<!-- c -->\n',
    '“q',
    '---\n',
    '===\n',
    'https://z.example/a',
    '![alt](x.png)',
    '<cite>',
    '</cite>',
    '[^1]',
    '\u00ad',
    '😀',
    '\\|',
    '\n<div>\nfoo\n</div>\n',
  ],
);

test('no mixture of Markdown breaks the order of blocks or the places of characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 30 }), async (parts) => {
      await read(`x ${parts.join('')}`);
    }),
    { numRuns: runs },
  );
});

const word = fc.stringMatching(/^[a-z“”.,]{1,8}$/u);
const sentence = fc.array(
  fc.oneof(
    word,
    fc.constantFrom('*fen*', '**wet land**'),
    word.map((w) => `[${w}](https://a.example)`),
  ),
  { minLength: 1, maxLength: 6 },
);
const lead = fc.constantFrom('', '# ', '> ', '- ', '1. ', '> - ', '- > ');

test('no letter of the text is lost', async () => {
  const lines = fc.array(fc.tuple(lead, sentence), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(lines, async (parts) => {
      const source = parts.map(([before, words]) => `${before}x ${words.join(' ')}`).join('\n\n');
      const visible = source
        .replaceAll('(https://a.example)', '')
        .replace(/^[#>\d. -]+/gmu, '')
        .replace(/[*[\]]/gu, '');
      const { blocks } = await read(source);
      assert.equal(letters(blocks.blocks.map(({ text }) => text).join('')), letters(visible));
    }),
    { numRuns: runs },
  );
});

const SHAPES: Readonly<Record<string, readonly [number, (n: number) => string]>> = {
  'nested quotations': [2000, (n) => `${'> '.repeat(90)}a\n`.repeat(n / 20)],
  'open brackets': [4000, (n) => `${'['.repeat(n)}a\n\n`],
  'emphasis that closes nothing': [1000, (n) => `${'*a_ '.repeat(200)}\n\n`.repeat(n / 100)],
  paragraphs: [2000, (n) => 'Ada, *Dikes*, [x](https://a.example).\n\n'.repeat(n)],
  'one long line': [40_000, (n) => 'word “word” '.repeat(n)],
};

for (const [name, [size, make]] of Object.entries(SHAPES)) {
  test(`reading time grows with the input alone: ${name}`, async () => {
    await assertLinear(name, size, async (n) => read(make(n)));
  });
}
