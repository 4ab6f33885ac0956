import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { paragraph, run } from '../../../../test/word-file.ts';
import {
  manuscriptOf,
  onlyParagraph,
  textOf,
  withParts,
  wordsOf,
  wordsWith,
} from '../../../../test/word-manuscript.ts';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

function text(content: string): string {
  return textOf(onlyParagraph(manuscriptOf(`<w:p>${content}</w:p>`)));
}

function mark(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function code(instruction: string): string {
  return `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
}

test('characters that are written as elements are characters; a page number and a line end of the file are not', () => {
  const signs = '<w:t>a</w:t><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:pgNum/><w:t>b\n  c</w:t>';
  assert.equal(text(`<w:r>${signs}</w:r>`), 'a\t\n\n\u2011\u00adb   c');
});

test('a sign of a symbol font is its character where that is known, and is told where not', () => {
  const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const { parts, leftOut } = manuscriptOf(
    `<w:p>${sym('Wingdings', 'F0E0')}${sym('Symbol', 'F0B7')}${sym('Arial', '2122')}${sym('House Signs', 'F041')}</w:p>`,
  );
  assert.deepEqual(wordsOf(parts), ['→•™']);
  assert.deepEqual(leftOut, [{ kind: 'symbol', text: 'House Signs F041' }]);
});

test('of two renderings the first that holds anything is read, and never both', () => {
  const box = (words: string): string =>
    `<w:r><w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict></w:r>`;
  const either = (...all: string[]): string =>
    `<mc:AlternateContent ${MC}>${all.map((one, i) => (i < all.length - 1 ? `<mc:Choice Requires="a">${one}</mc:Choice>` : `<mc:Fallback>${one}</mc:Fallback>`)).join('')}</mc:AlternateContent>`;
  const read = (content: string): string[] => wordsOf(manuscriptOf(`<w:p>${run('x')}${content}</w:p>`).parts);
  assert.deepEqual(read(either(box('one'), box('two'), box('three'))), ['x', 'one']);
  assert.deepEqual(read(either('<w:r><w:drawing/></w:r>', box('two'))), ['x', 'two']);
  assert.deepEqual(read(either(run('a'), run('b')) + either(run('c'), run('d'))), ['xac']);
});

test('text boxes follow the paragraph that they are anchored in, in cells and in other boxes too', () => {
  const box = (content: string): string =>
    `<w:r><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></w:r>`;
  const boxed = `<w:p>${run('a')}${box(`<w:p>${run('b')}${box(paragraph('c'))}${run('d')}</w:p>`)}${run('e')}</w:p>`;
  assert.deepEqual(wordsOf(manuscriptOf(boxed + paragraph('f')).parts), ['ae', 'bd', 'c', 'f']);
  const table = `<w:tbl><w:tr><w:tc>${boxed}</w:tc><w:tc>${paragraph('g')}</w:tc></w:tr></w:tbl>`;
  assert.deepEqual(wordsOf(manuscriptOf(table).parts), ['ae/bd/c | g']);
});

test('a paragraph that goes on in the next does not go on in the text box between', () => {
  const box = `<w:r><w:drawing><w:txbxContent>${paragraph('box')}</w:txbxContent></w:drawing></w:r>`;
  const open = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('One')}${box}</w:p>${paragraph(' line')}`;
  assert.deepEqual(wordsOf(manuscriptOf(open).parts), ['One', ' line', 'box']);
});

test('content controls let their text through wherever they stand, but not the invitation to type', () => {
  const control = (content: string, properties = ''): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const cells = control(`<w:tc>${paragraph('b')}</w:tc>`) + control(`<w:tc>${paragraph('c')}</w:tc>`);
  const body = [
    control(`<w:p>${control(run('a'))}${control(run('Click here'), '<w:showingPlcHdr/>')}</w:p>`),
    `<w:tbl>${control(`<w:tr>${cells}</w:tr>`)}</w:tbl>`,
    control(paragraph('typed'), '<w:showingPlcHdr w:val="0"/>'),
  ];
  assert.deepEqual(wordsOf(manuscriptOf(body.join('')).parts), ['a', 'b | c', 'typed']);
});

test('elements that only wrap others let their text through', () => {
  const wrapped = ['smartTag', 'customXml', 'bdo', 'dir'].map((name) => `<w:${name}>${run(name)}</w:${name}>`);
  assert.equal(text(wrapped.join('')), 'smartTagcustomXmlbdodir');
});

test('the words under a reading aid are text; the aid itself is told', () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('みなと')}</w:rt><w:rubyBase>${run('港')}</w:rubyBase></w:ruby></w:r>`;
  const { parts, leftOut } = manuscriptOf(`<w:p>${run('a')}${ruby}${run('b')}</w:p>`);
  assert.deepEqual([wordsOf(parts), leftOut], [['a港b'], [{ kind: 'reading-aid', text: 'みなと' }]]);
});

test('a formula reads in one line, with its bars and brackets', () => {
  const r = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;
  const half = `<m:f><m:num><m:d><m:e>${r('a+b')}</m:e></m:d></m:num><m:den>${r('2')}</m:den></m:f>`;
  const square = `<m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`;
  assert.equal(text(`${run('y = ')}<m:oMath ${MATH}>${half}${square}</m:oMath>`), 'y = (a+b)/2x^2');
});

test('hidden words are no text, by their own word, by a style or by both undoing each other; and they are told', () => {
  const styles = `<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="ph" w:type="paragraph"><w:rPr><w:vanish/></w:rPr></w:style>`;
  const r = (words: string, look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const named = '<w:rStyle w:val="h"/>';
  const { parts, leftOut } = manuscriptOf(
    `<w:p>${r('a', '<w:vanish/>')}${r('b', named)}${r('c', `${named}<w:vanish w:val="0"/>`)}${r('d', '<w:specVanish/>')}</w:p><w:p><w:pPr><w:pStyle w:val="ph"/></w:pPr>${r('e', '')}${r('f', named)}</w:p>`,
    withParts({ styles }),
  );
  assert.deepEqual(wordsOf(parts), ['c', 'f']);
  assert.deepEqual(
    leftOut.map(({ kind, text: words }) => `${kind} ${words}`),
    ['ab', 'd', 'e'].map((one) => `hidden-words ${one}`),
  );
});

test('pictures, objects and documents inside a document are told by what they say of themselves', () => {
  const picture =
    '<w:r><w:drawing><wp:inline xmlns:wp="a"><wp:docPr id="1" name="Picture 1" descr="The old lock"/><a:graphic xmlns:a="b"><a:graphicData><pic:pic xmlns:pic="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const object =
    '<w:r><w:object><v:shape xmlns:v="d"><v:imagedata/></v:shape><o:OLEObject xmlns:o="e" ProgID="Excel.Sheet.12"/></w:object></w:r>';
  const { leftOut } = manuscriptOf(
    `<w:p>${picture}${object}</w:p><w:altChunk r:id="aFChunk"/>`,
    withParts({ aFChunk: '' }),
  );
  assert.deepEqual(leftOut, [
    { kind: 'picture', text: 'The old lock' },
    { kind: 'object', text: 'Excel.Sheet.12' },
    { kind: 'document', text: 'word/aFChunk.xml' },
  ]);
});

test('links come from relationships with their places, and from fields that nest and break', () => {
  const link = `<w:hyperlink r:id="h" w:anchor="p2">${run('one')}</w:hyperlink><w:hyperlink w:anchor="x">${run('two')}</w:hyperlink>`;
  const inner = mark('begin') + code(' PAGEREF x ') + mark('separate') + run('4') + mark('end');
  const outer = mark('begin') + code(' HYPERLINK "https://c.example/" ') + mark('separate') + run('three ') + inner;
  const { parts } = manuscriptOf(
    `<w:p>${link}${outer}${run('.')}</w:p>${paragraph('no link')}<w:p>${mark('end')}${run('four')}</w:p>`,
    withParts({}),
  );
  const links = parts.map((part) => ('cells' in part ? [] : part.runs.map(({ text: words, href }) => [words, href])));
  assert.deepEqual(links, [
    [
      ['one', 'https://delta.example/a#p2'],
      ['two', undefined],
      ['three 4.', 'https://c.example/'],
    ],
    [['no link', undefined]],
    [['four', undefined]],
  ]);
});

test('the instruction of a field is no text, but a field without an end takes no words away', () => {
  const nested =
    mark('begin') + code(' IF ') + mark('begin') + code(' PAGE ') + mark('separate') + run('3') + mark('end');
  assert.equal(text(`${nested}${code(' = 3 ')}${mark('separate')}${run('yes')}${mark('end')}${run('!')}`), 'yes!');
  assert.equal(text(`${mark('begin')}${code(' PAGE ')}${run('kept')}`), 'kept');
});

test('emphasis is what sets words off from their paragraph, whatever the house style prints in italics', () => {
  const styles = `<w:style w:styleId="Em" w:type="character"><w:rPr><w:i/></w:rPr></w:style><w:style w:styleId="Base"><w:rPr><w:i/></w:rPr></w:style><w:style w:styleId="Zitat" w:type="paragraph"><w:basedOn w:val="Base"/></w:style>`;
  const r = (words: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const runs =
    r('a') +
    r('b', '<w:rStyle w:val="Em"/>') +
    r('c', '<w:i/>') +
    r('d', '<w:i w:val="0"/>') +
    r('e', '<w:rtl/><w:iCs w:val="0"/>');
  const em = (style: string): string[] =>
    wordsWith(
      onlyParagraph(
        manuscriptOf(`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`, withParts({ styles })),
      ),
      (one) => one.em,
    );
  assert.deepEqual(em('Zitat'), ['b', 'de']);
  assert.deepEqual(em('none'), ['bc']);
});

test('a run has a language where it is not the document’s own: that of its letters', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const r = (words: string, look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const all = '<w:lang w:val="de-DE" w:eastAsia="ja-JP" w:bidi="he-IL"/>';
  const body = `<w:p>${r('a', '<w:lang w:val="en-GB"/>')}${r('b', all)}${r('港', all)}${r('ש', `<w:rtl/>${all}`)}${r('c', '<w:lang w:val="x-none"/>')}</w:p>`;
  assert.deepEqual(
    onlyParagraph(manuscriptOf(body, withParts({ styles }))).runs.map(({ text: words, lang }) => [words, lang]),
    [
      ['a', undefined],
      ['b', 'de-DE'],
      ['港', 'ja-JP'],
      ['ש', 'he-IL'],
      ['c', undefined],
    ],
  );
});

interface Nested {
  readonly around: string;
  readonly inside: readonly Nested[];
}

/** Elements in which text may stand, each with what stands before and after its content. */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  hyperlink: ['<w:hyperlink w:anchor="x">', '</w:hyperlink>'],
  ins: ['<w:ins w:author="Ada">', '</w:ins>'],
  del: ['<w:del w:author="Bo">', '</w:del>'],
  moveTo: ['<w:moveTo w:author="Bo">', '</w:moveTo>'],
  control: ['<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  simple: ['<w:fldSimple w:instr="REF x">', '</w:fldSimple>'],
  field: [mark('begin') + code('REF x') + mark('separate'), mark('end')],
  endless: [mark('begin') + mark('separate'), ''],
  choice: [`<mc:AlternateContent ${MC}><mc:Choice>`, '</mc:Choice></mc:AlternateContent>'],
  box: ['<w:r><w:pict><w:txbxContent><w:p>', '</w:p></w:txbxContent></w:pict></w:r>'],
  table: [
    '<w:r><w:pict><w:txbxContent><w:tbl><w:tr><w:trPr><w:del w:author="Ada"/></w:trPr><w:tc><w:p>',
    '</w:p></w:tc></w:tr></w:tbl></w:txbxContent></w:pict></w:r>',
  ],
  bookmark: ['<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>'],
  remark: ['<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'],
};

test('however elements nest, every word is read once', () => {
  const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
    nested: fc.record({
      around: fc.constantFrom(...Object.keys(AROUND)),
      inside: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('nested'), { maxLength: 3 })),
    }),
  }));
  fc.assert(
    fc.property(fc.array(fc.array(nested, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (paragraphs) => {
      let count = 0;
      const word = (): string => run(`(${count++})`);
      const xmlOf = ({ around, inside }: Nested): string => {
        const [before, after] = AROUND[around] ?? ['', ''];
        return before + word() + inside.map(xmlOf).join('') + word() + after;
      };
      const body = paragraphs.map((one) => `<w:p>${one.map(xmlOf).join('')}</w:p>`).join('');
      const { parts } = manuscriptOf(body);
      const read = wordsOf(parts).map((words) => [...words.matchAll(/\d+/g)].map(Number));
      const all = read.flat().sort((a, b) => a - b);
      assert.deepEqual(
        all,
        Array.from({ length: count }, (_, i) => i),
      );
    }),
    RUNS,
  );
});
