import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, read, textOf } from '../../../../test/odt-manuscript.ts';

/** The runs of the first paragraph, with “*” for strong, “_” for emphasis, “{…}” for a language. */
function looks(text: string, automatic = ''): string[] {
  const [part] = read(text, automatic).parts;
  assert.ok(part && !('cells' in part));
  return part.runs.map(
    ({ em, strong, lang, text: words }) => `${em ? '_' : ''}${strong ? '*' : ''}${lang ? `{${lang}}` : ''}${words}`,
  );
}

test('styles tell what paragraphs are, under the names that LibreOffice has for them', () => {
  const text = [
    '<text:p text:style-name="Title">Lakes</text:p><text:h text:style-name="Heading_20_1" text:outline-level="1">One</text:h>',
    '<text:h text:style-name="House_20_heading" text:outline-level="1">Two</text:h>',
    '<text:p text:style-name="P1">Words</text:p><text:p text:style-name="Loop_20_a">Loop</text:p><text:p>None</text:p>',
  ].join('');
  const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>';
  const kinds = read(text, automatic).parts.map((part) =>
    'cells' in part ? '' : `${part.style?.kind} ${part.style?.name}`,
  );
  assert.deepEqual(kinds, [
    'title title',
    'heading heading 1',
    'heading house heading',
    'quotation quotations',
    'text loop a',
    'text normal',
  ]);
});

test('a heading of a style that is none says its level itself', () => {
  const [part] = read('<text:h text:outline-level="3">Deep</text:h>').parts;
  assert.equal(part && 'runs' in part && part.outline, 2);
});

test('blanks of the file are folded, those of the document are kept', () => {
  const text =
    '<text:p>\n  one  two<text:s text:c="2"/>three <text:span> four</text:span><text:tab/>five<text:line-break/>six </text:p>';
  assert.deepEqual(lines(read(text).parts), ['one two  three four\tfive\nsix ']);
});

test('emphasis is what stands out from the named style of the paragraph', () => {
  const automatic = [
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>',
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>',
  ].join('');
  assert.deepEqual(
    looks(
      '<text:p text:style-name="Quotations">one <text:span text:style-name="T1">two</text:span></text:p>',
      automatic,
    ),
    ['one ', '_two'],
  );
  assert.deepEqual(looks('<text:p text:style-name="P1">all</text:p>', automatic), ['*all']);
  const nested =
    '<text:p>a<text:span text:style-name="Strong_20_Emphasis">b<text:span text:style-name="T1">c</text:span></text:span></text:p>';
  assert.deepEqual(looks(nested, automatic), ['a', '*bc']);
});

test('a run has the language of its script, where that is not the document’s', () => {
  const automatic =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:language="fr" fo:country="FR" style:language-complex="ar" style:country-complex="EG"/></style:style>';
  const text =
    '<text:p>one <text:span text:style-name="T1">deux</text:span><text:span text:style-name="T1">بحيرة</text:span></text:p>';
  assert.deepEqual(looks(text, automatic), ['one ', '{fr-FR}deux', '{ar-EG}بحيرة']);
});

test('lists have levels and numbers, which go on where the document says so', () => {
  const item = (words: string, more = ''): string =>
    `<text:list-item><text:p>${words}</text:p>${more}</text:list-item>`;
  const { parts } = read(
    [
      `<text:list text:style-name="Numbers">${item('a', `<text:list>${item('b')}${item('c')}</text:list>`)}${item('d')}</text:list>`,
      `<text:list text:style-name="Numbers" text:continue-numbering="true">${item('e')}</text:list>`,
      `<text:list text:style-name="Numbers"><text:list-item text:start-value="7"><text:p>f</text:p><text:p>g</text:p></text:list-item></text:list>`,
    ].join(''),
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && [part.listLevel, part.label, textOf(part)]),
    [
      [1, '1.', 'a'],
      [2, '(a)', 'b'],
      [2, '(b)', 'c'],
      [1, '2.', 'd'],
      [1, '3.', 'e'],
      [1, '7.', 'f'],
      [1, undefined, 'g'],
    ],
  );
});

test('cells reach over columns and rows, and rows of a head are told', () => {
  const cell = (words: string, more = ''): string =>
    `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const { parts } = read(
    `<table:table><table:table-header-rows><table:table-row>${cell('A')}${cell('B')}${cell('C')}</table:table-row></table:table-header-rows><table:table-row>${cell('a', 'table:number-rows-spanned="2"')}${cell('b', 'table:number-columns-spanned="2"')}${covered}</table:table-row><table:table-row>${covered}${cell('c')}${cell('d')}</table:table-row></table:table>`,
  );
  assert.deepEqual(lines(parts), ['A1 B1 C1', 'a1 b2', '1^ c1 d1']);
  assert.deepEqual(
    parts.map((part) => 'cells' in part && part.isHeader),
    [true, false, false],
  );
});

test('the paragraphs of text boxes follow the one that they are anchored in; pictures and objects are told', () => {
  const { parts, leftOut } = read(
    '<text:p>one<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame> more</text:p><text:p><draw:frame><draw:image/><svg:desc>A lock</svg:desc></draw:frame><draw:frame><draw:object><text:p>no text</text:p></draw:object><draw:image/></draw:frame><draw:custom-shape><text:p>shape</text:p></draw:custom-shape></text:p>',
  );
  assert.deepEqual(lines(parts), ['one more', 'box', '', 'shape']);
  assert.deepEqual(leftOut, [
    { kind: 'picture', text: 'A lock' },
    { kind: 'object', text: '' },
  ]);
});

test('a frame before the first paragraph is read', () => {
  assert.deepEqual(
    lines(
      read('<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame><text:p>one</text:p>').parts,
    ),
    ['box', 'one'],
  );
});

test('words that are not shown, and glosses, are told and not read', () => {
  const automatic =
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const { parts, leftOut } = read(
    '<text:p>a<text:span text:style-name="T1">b</text:span><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby></text:p><text:section text:display="none"><text:p>c</text:p></text:section>',
    automatic,
  );
  assert.deepEqual(lines(parts), ['a漢', '']);
  assert.deepEqual(
    leftOut.map(({ kind, text }) => `${kind} ${text}`),
    ['hidden-words b', 'reading-aid かん', 'hidden-words c'],
  );
});

test('a table of contents is furniture, a bibliography is not', () => {
  const { parts } = read(
    '<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template></text:table-of-content-source><text:index-body><text:p>One 1</text:p></text:index-body></text:table-of-content><text:bibliography><text:index-body><text:p>Weir 2021</text:p></text:index-body></text:bibliography>',
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && `${part.style?.kind} ${textOf(part)}`),
    ['furniture One 1', 'text Weir 2021'],
  );
});

test('notes stand at their marks, in their order, and their words are none of a comment’s over them', () => {
  const note = (words: string): string =>
    `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
  const comment =
    '<office:annotation office:name="c"><dc:creator>Ada</dc:creator><text:p>Why?</text:p></office:annotation>';
  const { parts, notes, comments } = read(
    `<text:p>a${comment}b${note('first')}c<office:annotation-end office:name="c"/>${note('second')}</text:p>`,
  );
  assert.deepEqual(lines(parts), ['abc']);
  assert.deepEqual([...notes.values()].map(lines), [['first'], ['second']]);
  const [part] = parts;
  assert.deepEqual(part && 'runs' in part && part.runs.flatMap(({ note: key }) => key ?? []), [...notes.keys()]);
  assert.deepEqual(comments, [{ author: 'Ada', text: 'Why?', isDone: false, at: { part: 0, offset: 1, words: 'bc' } }]);
});

test('a comment whose end is nowhere is on its place alone', () => {
  const { comments } = read(
    '<text:p>a<office:annotation office:name="c"><text:p>Why?</text:p></office:annotation>b</text:p>',
  );
  assert.deepEqual(comments[0]?.at, { part: 0, offset: 1, words: '' });
});

test('a note in an item of a list is none of the list', () => {
  const { notes } = read(
    '<text:list text:style-name="Numbers"><text:list-item><text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p></text:list-item></text:list>',
  );
  const [[part] = []] = [...notes.values()];
  assert.deepEqual(part && 'runs' in part && [part.listLevel, part.label], [0, undefined]);
});

test('comments tell their answers and whether they are settled, where the program wrote it', () => {
  const { comments } = read(
    '<text:p>a<office:annotation office:name="c" loext:resolved="true"><text:p>One</text:p><text:p>two</text:p></office:annotation>b<office:annotation-end office:name="c"/><office:annotation office:name="d" loext:parent-name="c"><text:p>Three</text:p></office:annotation></text:p>',
  );
  assert.deepEqual(
    comments.map(({ text, isDone, replyTo }) => [text, isDone, replyTo]),
    [
      ['One\ntwo', true, undefined],
      ['Three', false, 0],
    ],
  );
});

test('bookmarks stand round their words, over paragraphs and at a point', () => {
  const { parts } = read(
    '<text:p>a<text:bookmark-start text:name="x"/>bc<text:bookmark text:name="p"/></text:p><text:p>de<text:bookmark-end text:name="x"/>f</text:p>',
  );
  assert.deepEqual(
    parts.map((part) => 'runs' in part && part.bookmarks),
    [
      [
        { name: 'p', start: 3, end: 3 },
        { name: 'x', start: 1, end: 3 },
      ],
      [{ name: 'x', start: 0, end: 2, goesOn: true }],
    ],
  );
});

test('a link leads where it says, but for places in the document', () => {
  const [part] = read(
    '<text:p><text:a xlink:href="https://delta.example/a">one</text:a><text:a xlink:href="#two">two</text:a></text:p>',
  ).parts;
  assert.deepEqual(part && 'runs' in part && part.runs.map(({ href }) => href), ['https://delta.example/a', undefined]);
});

test('a number of blanks that nobody typed does not fill the memory', () => {
  const [line = ''] = lines(read('<text:p>a<text:s text:c="4000000000"/>b</text:p>').parts);
  assert.equal(line.length, 102);
});
