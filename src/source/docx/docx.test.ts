import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { assertLinear } from '../../../test/growth.ts';
import type { SourceText } from '../../model/source.ts';
import { readDocxSource } from './docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<w:styles xmlns:w="${WORD}"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style><w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style></w:styles>`;

function part(element: string, body: string): string {
  return `<w:${element} xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="urn:mc">${body}</w:${element}>`;
}

/** A Word document with the given body; `main` is the path of its main part. */
function wordFile(body: string, more: Readonly<Record<string, string>> = {}, main = 'word/document.xml'): Uint8Array {
  const rels = ['styles', 'settings', 'footnotes', 'endnotes', 'header', 'footer']
    .map((type) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="/word/${type}.xml"/>`)
    .join('');
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="/${main}"/><Relationship Id="c" Type="x/core-properties" Target="core.xml"/></Relationships>`,
    [main]: part('document', `<w:body>${body}</w:body>`),
    [main.replace(/[^/]+$/u, '_rels/$&.rels')]: `<Relationships>${rels}</Relationships>`,
    'word/styles.xml': STYLES,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function p(content: string, style = ''): string {
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${content}</w:p>`;
}

function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Each span as `block region: text`. */
function shown(source: SourceText): string[] {
  return source.spans.map(({ start, end, region, block, row }) => {
    return `${block}${row === undefined ? '' : `/${row}`} ${region}: ${source.text.slice(start, end).trimEnd()}`;
  });
}

test('paragraphs are blocks, with inserted words and without deleted, hidden and instruction ones', () => {
  const body =
    p(r('The mole'), 'Titel') +
    p(
      `${r('It moved ')}<w:ins>${r('four ')}</w:ins><w:del><w:r><w:delText>nine </w:delText></w:r></w:del>${r('secretly ', '<w:vanish/>')}${r('centimetres')}`,
    ) +
    p(
      `${r('See ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('page 7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.')}`,
    );
  const source = readDocxSource(wordFile(body), { url: 'https://quay.example/mole.docx' });
  assert.deepEqual(shown(source), [
    '0 article: The mole',
    '1 article: It moved four centimetres',
    '2 article: See page 7.',
  ]);
  assert.equal(source.title, 'The mole');
  assert.equal(source.url, 'https://quay.example/mole.docx');
});

test('a deleted end of a paragraph joins it with the next', () => {
  const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('one ')}</w:p>${p(r('two'))}`;
  assert.deepEqual(shown(readDocxSource(wordFile(body), {})), ['0 article: one two']);
});

test('characters written as elements are characters', () => {
  const body = p(
    `${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}<w:r><w:noBreakHyphen/></w:r>${r('d')}<w:r><w:softHyphen/></w:r>${r('e')}<w:r><w:sym w:font="Arial" w:char="00A7"/></w:r>`,
  );
  assert.equal(readDocxSource(wordFile(body), {}).text, 'a\tb\nc\u2011d\u00ade§');
});

test('notes follow the body; a call that the document writes, and a raised number, are calls', () => {
  const body =
    p(
      `${r('It moved.')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${r(' Slowly.')}`,
    ) +
    p(`${r('It stood on oak.')}${r('3', '<w:vertAlign w:val="superscript"/>')}`) +
    p(`${r('It covers 30 m')}${r('2', '<w:vertAlign w:val="superscript"/>')}`);
  const notes = part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="0">${p(r('___'))}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('Minutes, folder 7.')}`)}</w:footnote>`,
  );
  assert.deepEqual(shown(readDocxSource(wordFile(body, { 'word/footnotes.xml': notes }), {})), [
    '0 article: It moved.',
    '0 note-call: *',
    '0 article:  Slowly.',
    '1 article: It stood on oak.',
    '1 note-call: 3',
    '1 article: ',
    '2 article: It covers 30 m2',
    '3 apparatus: *',
    '3 note: Minutes, folder 7.',
  ]);
});

const call = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const sectionEnd = (format: string, more = ''): string =>
  `<w:p><w:pPr><w:sectPr><w:footnotePr><w:numFmt w:val="${format}"/>${more}</w:footnotePr></w:sectPr></w:pPr>`;

test('calls that Word counts are what a reader sees, and so are the labels of their notes', () => {
  const body = `${p(`${r('One.')}${call(7)}${r(' Two.')}${call(5)}`)}${p(`${r('Three.')}${call(1, 'endnote')}`)}`;
  const note = (id: number, text: string, kind = 'footnote'): string =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`;
  const more = {
    'word/footnotes.xml': part('footnotes', note(5, ' Second.') + note(7, ' First.')),
    'word/endnotes.xml': part('endnotes', note(1, ' Last.', 'endnote')),
  };
  assert.deepEqual(shown(readDocxSource(wordFile(body, more), {})), [
    '0 article: One.',
    '0 note-call: 1',
    '0 article:  Two.',
    '0 note-call: 2',
    '0 article: ',
    '1 article: Three.',
    '1 note-call: i',
    '1 article: ',
    '2 apparatus: 2',
    '2 note:  Second.',
    '3 apparatus: 1',
    '3 note:  First.',
    '4 apparatus: i',
    '4 note:  Last.',
  ]);
});

test('notes are counted as the settings and sections say; a mark of the document’s own is not counted', () => {
  const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>';
  const body =
    `${p(`${r('a')}${call(1)}${r('b')}${custom}${r('c')}${call(2)}`)}` +
    `${sectionEnd('upperRoman')}${r('d')}${call(3)}</w:p>` +
    `${sectionEnd('lowerLetter', '<w:numRestart w:val="eachSect"/>')}${r('e')}${call(4)}</w:p>${p(`${r('f')}${call(5)}`)}`;
  const settings = '<w:footnotePr><w:numFmt w:val="chicago"/><w:numStart w:val="3"/></w:footnotePr>';
  const { text } = readDocxSource(wordFile(body, { 'word/settings.xml': part('settings', settings) }), {});
  assert.equal(text, 'aIIIb*cIV\ndV\nec\nf§');
});

test('words that a style hides are not read, and a style may raise a call', () => {
  const style = (id: string, type: string, properties: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}">${properties}</w:style>`;
  const styles = part(
    'styles',
    style('Secret', 'character', '<w:rPr><w:vanish/></w:rPr>') +
      style('Deep', 'character', '<w:basedOn w:val="Secret"/>') +
      style('Draft', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') +
      style('Mark', 'character', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
  );
  const body =
    p(`${r('It')}${r(' never', '<w:rStyle w:val="Deep"/>')}${r(' moved.')}${r('4', '<w:rStyle w:val="Mark"/>')}`) +
    p(`${r('Gone')}${r('Shown', '<w:vanish w:val="0"/>')}${r('Both', '<w:rStyle w:val="Secret"/>')}`, 'Draft');
  assert.deepEqual(shown(readDocxSource(wordFile(body, { 'word/styles.xml': styles }), {})), [
    '0 article: It moved.',
    '0 note-call: 4',
    '0 article: ',
    '1 article: ShownBoth',
  ]);
});

test('cells are blocks with the number of their row', () => {
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;
  const body = `<w:tbl>${row('Year', 'Piles')}${row('1991', '7')}</w:tbl>${p(r('After.'))}<w:tbl>${row('x', 'y')}</w:tbl>`;
  assert.deepEqual(shown(readDocxSource(wordFile(body), {})), [
    '0/0 article: Year',
    '1/0 article: Piles',
    '2/1 article: 1991',
    '3/1 article: 7',
    '4 article: After.',
    '5/2 article: x',
    '6/2 article: y',
  ]);
});

test('captions, tables of contents, heads, feet and ruby are told apart', () => {
  const ruby = `<w:r><w:ruby><w:rt>${r('みなと')}</w:rt><w:rubyBase>${r('港')}</w:rubyBase></w:ruby></w:r>`;
  const body = p(r('One … 3'), 'V1') + p(r('The mole in May.'), 'Beschriftung') + p(`${r('古い')}${ruby}`);
  const edges = {
    'word/header.xml': part('hdr', p(r('The Quay Quarterly'))),
    'word/footer.xml': part('ftr', p(r('12'))),
  };
  assert.deepEqual(shown(readDocxSource(wordFile(body, edges), {})), [
    '0 apparatus: The Quay Quarterly',
    '1 navigation: One … 3',
    '2 caption: The mole in May.',
    '3 article: 古い',
    '3 apparatus: みなと',
    '3 article: 港',
    '4 apparatus: 12',
  ]);
});

test('a text box that repeats the text is a pull quote, another one an aside, and each is read once', () => {
  const box = (text: string): string => {
    const content = `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    return `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  };
  const body = p(`${r('The board waits, and the mole moves.')}${box('“the mole moves”')}${box('Buy our tea towels')}`);
  assert.deepEqual(shown(readDocxSource(wordFile(body), {})).sort(), [
    '0 pull-quote: “the mole moves”',
    '1 aside: Buy our tea towels',
    '2 article: The board waits, and the mole moves.',
  ]);
});

test('origins lead to the characters in the main part, wherever that is', () => {
  const bytes = wordFile(p(`${r('Salt &amp; stone')}${r(' &#x2014; oak')}`), {}, 'content/main.xml');
  const source = readDocxSource(bytes, {});
  assert.equal(source.text, 'Salt & stone — oak');
  const xml = strFromU8(unzipSync(bytes)['content/main.xml'] ?? new Uint8Array());
  for (const { start, end, part: name, rawStart, rawEnd } of source.origins) {
    assert.equal(name, 'content/main.xml');
    assert.equal(xml.slice(rawStart, rawEnd), source.text.slice(start, end));
  }
  assert.equal(source.origins.map(({ start, end }) => source.text.slice(start, end)).join('|'), 'Salt | stone| | oak');
});

test('the language and title of the properties are those of the source', () => {
  const core = '<x xmlns:dc="urn:dc"><dc:title>The moving mole</dc:title><dc:language>nb-NO</dc:language></x>';
  const source = readDocxSource(wordFile(p(r('a')), { 'core.xml': core }), {});
  assert.deepEqual([source.title, source.lang], ['The moving mole', 'nb-NO']);
});

test('what cannot be read says why', () => {
  const whole = wordFile(p(r('a')));
  const encrypted = Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: [Uint8Array, string, RegExp][] = [
    [whole.subarray(0, whole.length - 30), 'damaged', /damaged/u],
    [wordFile('<w:p><w:oops></w:p>'), 'damaged', /damaged/u],
    [zipSync({ 'a.txt': strToU8('a') }), 'damaged', /no Word document/u],
    [encrypted, 'damaged', /password/u],
    [wordFile(p(r(' '))), 'empty', /no text/u],
    [wordFile(p(r('0'.repeat(10 * 1024 * 1024)))), 'damaged', /far more than one of its size/u],
  ];
  for (const [bytes, kind, reason] of cases) {
    const { unreadable, text } = readDocxSource(bytes, {});
    assert.equal(unreadable?.kind, kind);
    assert.match(unreadable?.reason ?? '', reason);
    assert.equal(text, '');
  }
});

test('a document with any byte changed never makes the reader throw', () => {
  const bytes = wordFile(p(`${r('The mole moved.')}<w:r><w:footnoteReference w:id="2"/></w:r>`));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = value;
      readDocxSource(changed, {});
    }),
  );
});

test('reading grows with the length of the document', async () => {
  await assertLinear('docx source', 4000, (size) => readDocxSource(wordFile(p(r('The mole moved.')).repeat(size)), {}));
});
