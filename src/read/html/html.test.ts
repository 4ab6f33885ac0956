import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertExact, letters } from '../../../test/blocks.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { Block, Blocks } from '../../model/block.ts';
import { InputError } from '../../model/input-error.ts';
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import { readPage } from '../read.ts';
import { html } from './html.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 100_000 : 1500;

async function page(source: string): Promise<Blocks> {
  const result = await html.read({ bytes: new Uint8Array(), text: source, name: 'page.html' });
  assert.ok('blocks' in result);
  assertExact(result.blocks.blocks, source);
  return result.blocks;
}

async function content(source: string): Promise<Block[]> {
  return (await page(source)).blocks.filter((block) => block.kind !== 'furniture');
}

async function outline(source: string): Promise<string[]> {
  return (await content(source)).map(
    ({ kind, level, label, text }) => `${kind}${level || ''} ${label ? `${label} ` : ''}${text}`,
  );
}

test('headings, paragraphs, lists and quotations come as blocks in order', async () => {
  const source =
    '<h2>Dikes</h2><p>One <b>two</b>\n three</p><ol start="3"><li>Ada<ul><li>Bo</ul><li>Cy</ol><blockquote>Said.</blockquote>';
  assert.deepEqual(await outline(source), [
    'heading2 Dikes',
    'paragraph One two three',
    'item1 3. Ada',
    'item2 Bo',
    'item1 4. Cy',
    'quotation Said.',
  ]);
});

test('paragraphs of one blockquote share a group, and the next blockquote has another', async () => {
  const blocks = await content('<blockquote><p>a<p>b</blockquote><blockquote>c</blockquote>');
  assert.deepEqual(
    blocks.map(({ kind, group }) => [kind, group]),
    [
      ['quotation', 1],
      ['quotation', 1],
      ['quotation', 2],
    ],
  );
});

test('two line breaks end a paragraph, and one is a line break inside it', async () => {
  const source = 'Ada Fenn, Dikes<br>\n“Water.”<br><br>Bo Marsh, Pumps<br>&nbsp;<br />“Dry.”';
  assert.deepEqual(await outline(source), [
    'paragraph Ada Fenn, Dikes\n“Water.”',
    'paragraph Bo Marsh, Pumps',
    'paragraph “Dry.”',
  ]);
});

test('text straight in the body, in font elements and in the cells of a layout table is paragraphs', async () => {
  const source = '<body><font>One<p>Two</font><table><tr><td>Menu<td><h2>Three</h2>Four</table>five</body>';
  assert.deepEqual(await outline(source), [
    'paragraph One',
    'paragraph Two',
    'paragraph Menu',
    'heading2 Three',
    'paragraph Four',
    'paragraph five',
  ]);
});

test('a table of data comes as rows with cells, header cells flagged', async () => {
  const source =
    '<table><tr><th>Date<th>Title<tr><td><p>3 May</p><td></td><tr><td>4 May<td><a href="x">Dikes</a></table>';
  const rows = await content(source);
  assert.deepEqual(
    rows.map(({ kind, text }) => `${kind} ${text}`),
    ['row Date\tTitle', 'row 3 May\t', 'row 4 May\tDikes'],
  );
  assert.deepEqual(rows[0]?.cells, [
    { start: 0, end: 4, header: true },
    { start: 5, end: 10, header: true },
  ]);
  assert.deepEqual(rows[1]?.cells?.[1], { start: 6, end: 6 });
});

test('cells that reach over rows and columns leave empty cells in their places, and say so', async () => {
  const source =
    '<table><tr><th rowspan=2>Date<th colspan=2>Source<tr><th>Author<th>Title<tbody><tr><td rowspan="3">3 May<td>Ada<td rowspan=0>Dikes<tr><td>Bo<tr><td>Cy<tr><td colspan=9>2020<tbody><tr><td>4 May<td>Di<td>Locks</table>';
  const rows = await content(source);
  assert.deepEqual(
    rows.map(({ text, cells, shared }) => [
      cells?.map(({ start, end, header }) => `${header ? '# ' : ''}${text.slice(start, end)}`).join('|'),
      shared,
    ]),
    [
      ['# Date|# Source|# ', undefined],
      ['# |# Author|# Title', [0]],
      ['3 May|Ada|Dikes', undefined],
      ['|Bo|', [0, 2]],
      ['|Cy|', [0, 2]],
      ['2020||', undefined],
      ['4 May|Di|Locks', undefined],
    ],
  );
  const head = await content('<table><thead><tr><td>Date<td>Title<tbody><tr><td>3 May<td>Dikes</table>');
  assert.deepEqual(
    head[0]?.cells?.map(({ header }) => header),
    [true, true],
  );
});

test('cells that claim all the rows and columns of the world get no more of them than the input is long', async () => {
  const row = '<tr><td rowspan=65534 colspan=1000>a<td rowspan=9999999999>b<td colspan=-3>c';
  for (const source of [
    `<table>${row.repeat(2000)}`,
    `<table>${row}${'<td rowspan=0>'.repeat(3000)}${'<tr>d'.repeat(3000)}`,
  ]) {
    const cells = (await content(source)).reduce((sum, block) => sum + (block.cells?.length ?? 0), 0);
    assert.ok(cells > 3000 && cells < source.length + 1000, `${cells} cells of ${source.length} characters`);
  }
});

test('an element that the parser adds inside a cell breaks the line where it stands', async () => {
  const [row] = await content('<table><th>Ada</p>Fenn</table>');
  assert.deepEqual(row?.origin, [
    { at: 0, start: 11, length: 3 },
    { at: 3, start: 14, length: 1, sourceLength: 0 },
    { at: 4, start: 18, length: 4 },
  ]);
});

test('every character has its place through entities, folded white space, line breaks and CR LF', async () => {
  const source = '<p>A&#8220;b&amp;\r\n  c&nbsp;d<br/>e</p>';
  const [block] = await content(source);
  assert.ok(block);
  assert.equal(block.text, 'A“b& c\u00a0d\ne');
  const taken = [...block.text].map((_, at) =>
    source.slice(sourceStart(block.origin, at), sourceEnd(block.origin, at + 1)),
  );
  assert.deepEqual(taken, ['A', '&#8220;', 'b', '&amp;', '\r\n  ', 'c', '&nbsp;', 'd', '<br/>', 'e']);
});

test('links, emphasis and nested marks cover their words and no white space around them', async () => {
  const [block] = await content('<p>x <b> Ada <i>in <a href="https://a.example/?p=1&amp;q">the Fen</a></i> </b>, y');
  assert.equal(block?.text, 'x Ada in the Fen , y');
  assert.deepEqual(block?.marks, [
    { start: 2, end: 16, kind: 'strong' },
    { start: 6, end: 16, kind: 'em' },
    { start: 9, end: 16, kind: 'link', href: 'https://a.example/?p=1&q' },
  ]);
});

test('the place of each address is given, and a base address completes the relative ones', async () => {
  const source = '<base href="https://a.example/d/"><p><a href="b.html">b</a> <a href=https://c.example>c</a>';
  const [block] = await content(source);
  assert.deepEqual(
    block?.marks.map(({ href }) => href),
    ['https://a.example/d/b.html', 'https://c.example'],
  );
  assert.deepEqual(
    block?.targets?.map(({ start, end }) => source.slice(start, end)),
    ['b.html', 'https://c.example'],
  );
});

test('q elements get the marks of their language, with the tags as their places', async () => {
  const source = '<html lang="de"><p>Sie sagt: <q>Wasser</q>.';
  const [block] = await content(source);
  assert.equal(block?.text, 'Sie sagt: „Wasser“.');
  assert.equal(source.slice(sourceStart(block.origin, 10), sourceEnd(block.origin, 11)), '<q>');
});

test('what stands outside main, and navigation, forms and hidden parts, is furniture', async () => {
  const source = `<head><title>T</title><style>p{}</style></head><body><header><nav><a href="/">Home</a></nav></header>
<aside>Ad</aside><main><h1>Dikes</h1><p>Text of the page<script>x()</script> goes on.</p><p hidden>secret</p>
<div role="complementary">More</div><form>Search</form></main><p>Outside</p><footer>Imprint</footer><!-- note --></body>`;
  assert.deepEqual(await outline(source), ['heading1 Dikes', 'paragraph Text of the page goes on.']);
  const furniture = (await page(source)).blocks.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
  assert.deepEqual(furniture, ['T', 'Home', 'Ad', 'secret', 'More', 'Search', 'Outside', 'Imprint', 'note']);
});

test('scripts and styles are markup wherever they stand: none of their text is kept, and it parts no line', async () => {
  const code =
    '<style>p::before{content:"Jane Doe, ‘Fake’, The Outlet, 3 May 2021"}</style><script>say("“Words.”")</script>';
  const source = `<!doctype html><title>T</title>${code}<body>${code}<h1>Dikes${code}</h1>${code}
<p>Ada Brook, ‘The tide’${code}, <i>Lune Herald</i>, 3 May 2021</p>${code}<blockquote>“The water rose ${code}for three nights.”</blockquote>
<table><tr>${code}<td>One${code}</td><td>Two</td></tr></table><svg>${code}</svg><template><p>Later</p></template><noscript>Turn it on</noscript>`;
  const { page, spans } = await readPage(source, { name: 'page.html' });
  assert.doesNotMatch(JSON.stringify(page), /content:|Fake|say\(|Words/u);
  assert.equal(page.entries[0]?.reference.title, 'The tide');
  assert.equal(page.entries[0]?.quotations[0]?.text.plain, 'The water rose for three nights.');
  const kinds = page.other.map(({ kind, text }) => `${kind}: ${text}`);
  assert.ok(kinds.includes('furniture: Later') && kinds.includes('furniture: Turn it on'), kinds.join('\n'));
  assert.equal(spans.at(-1)?.end, source.length);
});

test('a page that is one form, or has an empty main, is still read', async () => {
  assert.deepEqual(await outline('<form><p>All of the page</p></form>'), ['paragraph All of the page']);
  assert.deepEqual(await outline('<main></main><p>All of the page</p>'), ['paragraph All of the page']);
});

test('a footer of a quotation and a header of an article are content', async () => {
  const source = '<article><header><h2>H</h2></header><blockquote>Q<footer>Ada</footer></blockquote></article>';
  assert.deepEqual(await outline(source), ['heading2 H', 'quotation Q', 'paragraph Ada']);
});

test('the title is the first h1, else the title element, without the name of the site if the page gives that', async () => {
  assert.equal((await page('<title>A – Desk</title><h1>Fen <i>water</i></h1>')).title, 'Fen water');
  assert.equal((await page('<title>Dikes – Desk</title><p>x')).title, 'Dikes – Desk');
  assert.equal((await page('<title>Dikes – Desk</title><header>Desk</header><p>x')).title, 'Dikes');
  const named = '<meta property="og:site_name" content="Desk"><title>War - and peace | Desk</title><p>x';
  assert.equal((await page(named)).title, 'War - and peace');
});

test('an h1 in the header of the site is the page’s title unless the title element says it names the site', async () => {
  assert.deepEqual(await outline('<title>Fen</title><header><h1>Fen</h1>x</header><p>y'), [
    'heading1 Fen',
    'paragraph y',
  ]);
  assert.deepEqual(await outline('<title>Dikes | Desk</title><header><h1>Desk</h1></header><p>y'), ['paragraph y']);
});

test('language and address come from the document, and a block says where its language differs', async () => {
  const source =
    '<html lang=fr><link rel=canonical href=https://a.example/p><p>un<p lang=en>two<blockquote lang=fr>trois';
  const { lang, url, blocks } = await page(source);
  assert.deepEqual(
    [lang, url, blocks.map((block) => block.lang)],
    ['fr', 'https://a.example/p', [undefined, 'en', undefined]],
  );
});

test('preformatted text keeps its lines', async () => {
  assert.deepEqual(await outline('<pre>\nAda &amp; Bo\n  Dikes\n\nCy</pre>'), [
    'paragraph Ada & Bo\nDikes',
    'paragraph Cy',
  ]);
});

test('HTML is known by its first tags or by many of them, and prose with a few is not', () => {
  const says = (text: string): boolean => html.detect({ text, bytes: new Uint8Array(), name: '-' });
  assert.ok(says('\n<!-- saved --><!DOCTYPE html><p>x'));
  assert.ok(says('<p>Ada Fenn</p>\n<ul><li>Dikes</li></ul>'));
  assert.ok(!says('Ada Fenn, <i>Dikes</i>, 3 May 2020'));
  assert.ok(!says('<https://a.example> is a link'));
});

test('a page without text is refused in a sentence that names it', async () => {
  const refused = (error: unknown): boolean => error instanceof InputError && /“page\.html”.*\.$/u.test(error.message);
  await assert.rejects(async () => page('<script>load()</script><nav>Home</nav>'), refused);
});

const scrap = fc.constantFrom(
  ...'<p>|</p>|<b>|</b>|<i>|</i>|<div>|</div>|<br>|<br><br>|<table>|<tr>|<td>|<th>|</td>|</tr>|</table>|<ul>|<ol>|<li>|</ul>|<blockquote>|</blockquote>|<a href=x>|</a>|<h2>|</h2>|<pre>|</pre>|<font>|<dl><dt>|<dd>|</b >|<hr>|<caption>|<article>|</article>|<p/>|<td|<!-- c -->|<cite>|</cite>|<figure>|</figure>|<figcaption>|<footer>|<blockquote cite=/x>|<td rowspan=2 colspan=3>|<q cite=/y>|</q>|. — '.split(
    '|',
  ),
  ...[
    'a',
    'word',
    '“q”',
    '😀',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '&nbsp;',
    '&#8220;',
    '&amp;',
    '&amp',
    '&notit;',
    '&',
    '<',
    '\u00ad',
    '\nline',
  ],
);

test('no tag soup breaks the order of blocks or the places of characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 50 }), async (parts) => {
      await page(`x<p>${parts.join('')}`);
    }),
    { numRuns: runs },
  );
});

const WORDS = fc.stringMatching(/^[a-zé“”&;.,]{1,8}$/u);
const tree = fc.letrec<{ node: string; list: string }>((tie) => ({
  list: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join(' ')),
  node: fc.oneof(
    { maxDepth: 4 },
    WORDS.map((word) => word.replaceAll('&', '&amp;')),
    fc
      .tuple(fc.constantFrom('p', 'div', 'b', 'i', 'li', 'blockquote', 'h3', 'td', 'span', 'a', 'pre'), tie('list'))
      .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
  ),
})).list;

test('no letter of the text of a page is lost, whatever elements it stands in', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (source) => {
      const { blocks } = await page(`<p>x</p>${source}`);
      const visible = `x${source.replace(/<[^>]*>/gu, '').replaceAll('&amp;', '&')}`;
      assert.equal(letters(blocks.map(({ text }) => text).join('')), letters(visible));
    }),
    { numRuns: runs },
  );
});

const SHAPES: Readonly<Record<string, readonly [number, (n: number) => string]>> = {
  'nested elements': [4000, (n) => `${'<div>'.repeat(n)}x${'</div>'.repeat(n)}`],
  'nested quotations and lists': [2000, (n) => '<blockquote><ul><li>a'.repeat(n)],
  'open formatting': [4000, (n) => `${'<b>'.repeat(n)}x`],
  'one long line': [60_000, (n) => `<p>${'word &amp; word '.repeat(n)}`],
  'text in tables where none may stand': [10_000, (n) => `<table>${'x<tr>'.repeat(n)}`],
  'comments with CR LF': [10_000, (n) => '<p>a\r\nb</p><!-- c\r\nd -->\r\n'.repeat(n)],
  'cells over rows and columns': [
    4000,
    (n) => `<table>${'<tr><td rowspan=65534 colspan=1000>a<td rowspan=0>b'.repeat(n)}`,
  ],
  'cells in one row': [20_000, (n) => `<table><tr>${'<td>a'.repeat(n)}`],
};

for (const [name, [size, make]] of Object.entries(SHAPES)) {
  test(`reading time grows with the input alone: ${name}`, async () => {
    await assertLinear(name, size, async (n) => html.read({ bytes: new Uint8Array(), text: make(n), name: 'a' }));
  });
}

test('markup tangled beyond reading is refused instead of taking for ever', async () => {
  for (const source of ['<div>'.repeat(200_000), Array.from({ length: 30_000 }, (_, i) => `<b id=${i}><p>`).join('')]) {
    await assert.rejects(async () => page(source), InputError);
  }
});
