import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes, paragraphsOf, partsOf } from '../../../../test/docx-parts.ts';
import {
  field,
  houseParts,
  houseTemplate,
  picture,
  type Relation,
  type TemplateParts,
  wordTemplate,
} from '../../../../test/house-templates.ts';
import { InputError } from '../../../model/input-error.ts';
import { readTemplate } from './read-template.ts';

/** What a template has in its header beside our title, and what of that is shown. */
function shown(header: string, more: Partial<TemplateParts> = {}): { text: string; xml: string; reasons: string[] } {
  const content = `<w:p><w:r><w:t xml:space="preserve">Haus </w:t></w:r>${header}</w:p>`;
  const bytes = wordTemplate({ ...houseParts(), ...more, header: content });
  const { template, messages } = readTemplate(bytes, { name: 'house.docx' });
  const parts = partsOf(docxBytes(harbourPage(1), template));
  const xml = [...parts].filter(([name]) => /header|settings|rels/u.test(name)).map(([, text]) => text);
  const [paragraph] = paragraphsOf(parts.get('word/header1.xml') ?? '');
  const reasons = messages.map(({ reason }) => reason).filter((reason) => !reason.includes('ours were added'));
  return { text: paragraph?.text ?? '', xml: xml.join('\n'), reasons };
}

test('a header without anything of that kind stays as it is, and nothing is said of it', () => {
  const { text, reasons } = shown(`<w:r><w:t>am See, Blatt </w:t></w:r>${field('PAGE', '1')}`);
  assert.equal(text, 'Haus am See, Blatt 1');
  assert.deepEqual(reasons, []);
});

test('fields that ask another file or program are left out, and what they showed stays', () => {
  for (const code of [
    'DDEAUTO calc "a"',
    'INCLUDETEXT "c:\\\\a.docx"',
    'INCLUDEPICTURE "https://x.example/a.png"',
    'LINK Excel.Sheet "a.xlsx"',
    'MACROBUTTON Go x',
  ]) {
    const { text, xml, reasons } = shown(field(code, 'am See'));
    assert.equal(text, 'Haus am See');
    assert.doesNotMatch(xml, /instrText|fldChar|x\.example|calc/u);
    assert.match(reasons.join(), /fields that ask for more than a page has/u);
  }
});

test('such a field inside another one takes the other with it', () => {
  const { text, xml } = shown(
    field(`IF </w:instrText></w:r>${field('DDEAUTO calc', '1')}<w:r><w:instrText> = 1`, 'am See'),
  );
  assert.equal(text, 'Haus am See');
  assert.doesNotMatch(xml, /DDEAUTO|fldChar/u);
});

const BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';

test('a code that is put together from what is shown and what is not is judged as it is written', () => {
  const { xml } = shown(
    `${BEGIN}<w:del w:id="1"><w:r><w:instrText xml:space="preserve">PAGE </w:instrText></w:r></w:del><w:r><w:instrText>DDEAUTO calc</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );
  assert.doesNotMatch(xml, /DDEAUTO/u);
});

test('a field that never ends, or that stands in one run or one element, hides nothing', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO calc</w:instrText></w:r>';
  const oneRun =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO calc</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>am See</w:t><w:fldChar w:fldCharType="end"/></w:r>';
  const simple = '<w:fldSimple w:instr="DDEAUTO calc"><w:r><w:t>am See</w:t></w:r></w:fldSimple>';
  for (const header of [begin, oneRun, simple]) assert.doesNotMatch(shown(header).xml, /DDEAUTO|fldChar|fldSimple/u);
  assert.equal(shown(oneRun).text, 'Haus am See');
  assert.equal(shown(simple).text, 'Haus am See');
});

test('tracked changes are accepted, and comments, bookmarks and permissions stay behind', () => {
  const mark = 'w:id="7" w:author="Ada Lindqvist" w:date="2021-01-01T00:00:00Z"';
  const { text, xml, reasons } = shown(
    `<w:bookmarkStart w:id="1" w:name="_cp_e_x"/><w:commentRangeStart w:id="3"/><w:ins ${mark}><w:r><w:t xml:space="preserve">am </w:t></w:r></w:ins><w:del ${mark}><w:r><w:delText>im </w:delText></w:r></w:del><w:moveTo ${mark}><w:r><w:rPr><w:b/><w:rPrChange ${mark}><w:rPr/></w:rPrChange></w:rPr><w:t>See</w:t></w:r></w:moveTo><w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
  );
  assert.equal(text, 'Haus am See');
  assert.doesNotMatch(xml, /Lindqvist|_cp_e_x|comment|rPrChange/u);
  assert.match(reasons.join(), /comments; tracked changes/u);
});

test('pictures that are fetched, objects, charts and controls are left out; a picture of the template stays', () => {
  const outside: readonly Relation[] = [
    ['far', 'image', 'https://x.example/logo.png', 'External'],
    ['ole', 'oleObject', 'embeddings/ole.bin'],
    ['chart', 'chart', 'charts/chart1.xml'],
    ['logo', 'image', 'media/logo.png'],
  ];
  const linked = shown(picture('r:link="far"', 'Logo'), { relations: outside });
  assert.doesNotMatch(linked.xml, /x\.example|w:drawing/u);
  assert.match(linked.reasons.join(), /fetches from other files or addresses/u);
  const object = shown('<w:r><w:object><w:control r:id="ole"/></w:object></w:r>', { relations: outside });
  assert.doesNotMatch(object.xml, /ole/u);
  assert.match(object.reasons.join(), /embedded objects, charts, diagrams and controls/u);
  const chart = shown(
    '<w:r><w:drawing><wp:inline><c:chart xmlns:c="urn:c" r:id="chart"/></wp:inline></w:drawing></w:r>',
    {
      relations: outside,
    },
  );
  assert.doesNotMatch(chart.xml, /w:drawing/u);
  assert.match(chart.reasons.join(), /charts, diagrams/u);
  assert.match(shown(picture('r:embed="logo"', 'Logo'), { relations: outside }).xml, /r:embed="logo"/u);
});

test('a link in the header stays where a reader may follow it', () => {
  const link = '<w:hyperlink r:id="to"><w:r><w:t>am See</w:t></w:r></w:hyperlink>';
  const to = (target: string): readonly Relation[] => [['to', 'hyperlink', target, 'External']];
  assert.match(shown(link, { relations: to('https://lakes.example/') }).xml, /Target="https:\/\/lakes\.example\/"/u);
  for (const target of ['file:///c:/a.docx', 'javascript:alert(1)', '\\\\server\\share\\a.docx']) {
    const { text, xml } = shown(link, { relations: to(target) });
    assert.equal(text, 'Haus am See');
    assert.doesNotMatch(xml, /w:hyperlink |alert|server|c:\//u);
  }
});

test('a picture without alternative text is told', () => {
  const { reasons } = shown(picture('r:embed="logo"', ''));
  assert.match(reasons.join(), /^A picture in the header or footer of “house\.docx” has no alternative text/u);
});

test('macros, an attached template, protection and data of other programs stay behind and are told in one message', () => {
  const { xml, reasons } = shown('', {
    settings: '<w:attachedTemplate r:id="t"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    settingsRelations: [['t', 'attachedTemplate', 'file:///c:/normal.dotm', 'External']],
    documentRelations: [
      ['m', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ['x', 'customXml', '../customXml/item1.xml'],
    ],
    files: {
      ...houseParts().files,
      'word/vbaProject.bin': Uint8Array.of(1, 2),
      'customXml/item1.xml': '<a>BUDGET</a>',
    },
    mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  });
  assert.doesNotMatch(xml, /attachedTemplate|normal\.dotm|documentProtection|vba|BUDGET/iu);
  assert.equal(reasons.length, 1);
  assert.match(reasons[0] ?? '', /macros; .*fetches.*; its protection against changes; data of other programs\.$/u);
});

test('what is no template is refused in a sentence that says what to give', () => {
  const zipOf = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));
  const whole = houseTemplate();
  const bomb = wordTemplate({ ...houseParts(), numbering: `<w:p>${' '.repeat(24 << 20)}</w:p>` });
  for (const [bytes, reason] of [
    [new TextEncoder().encode('Just words.'), /is not a Word document; give a \.docx or \.dotx/u],
    [new Uint8Array(), /is not a Word document/u],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /of the old kind \(\.doc\), or locked/u],
    [
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      /is not a Word document; give a \.docx or \.dotx/u,
    ],
    [zipOf({ 'xl/workbook.xml': '<a/>' }), /is not a Word document/u],
    [
      wordTemplate({
        ...houseParts(),
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      /is not a Word document/u,
    ],
    [whole.subarray(0, whole.length - 40), /is damaged; open it in Word/u],
    [wordTemplate({ styles: '<w:style' }), /is damaged/u],
    [wordTemplate({ styles: '<w:a>'.repeat(5000) }), /is damaged/u],
    [wordTemplate({ ...houseParts(), header: `<w:p>${BEGIN.repeat(50_000)}</w:p>` }), /is damaged/u],
    [bomb, /unpacks to/u],
  ] as const) {
    assert.throws(
      () => readTemplate(bytes, { name: 'house.docx' }),
      (error) => error instanceof InputError && reason.test(error.message) && error.message.includes('house.docx'),
      String(reason),
    );
  }
});

test('damage anywhere in a template gives its look or one kind of error, never another', () => {
  const whole = houseTemplate();
  for (let at = 0; at < whole.length; at += 67) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    try {
      readTemplate(bytes, { name: 'house.docx' });
    } catch (error) {
      assert.ok(error instanceof InputError, `${at}: ${error}`);
    }
  }
});

const RELATIONS: readonly Relation[] = [
  ['logo', 'image', 'media/logo.png'],
  ['far', 'image', 'https://far.example/logo.png', 'External'],
  ['safe', 'hyperlink', 'https://lakes.example/', 'External'],
  ['unsafe', 'hyperlink', 'javascript:alert(1)', 'External'],
  ['ole', 'oleObject', 'embeddings/ole.bin'],
];
const CODES = [
  'PAGE',
  'TITLE',
  'DDEAUTO calc',
  'INCLUDETEXT "a"',
  'IF 1 = 1',
  'HYPERLINK "file:///a"',
  'STYLEREF Title',
];

/** What may stand in a paragraph of a header, one in another. */
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      '<w:r><w:t>See</w:t></w:r>',
      '<w:r><w:object/></w:r>',
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="https://far.example"/></w:pict></w:r>',
    ),
    fc.constantFrom('link="far"', 'embed="logo"', 'embed="ole"').map((ref) => picture(`r:${ref}`, 'Logo')),
    fc.constantFrom('begin', 'separate', 'end').map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`),
    fc.constantFrom(...CODES).map((code) => field(code, 'See')),
    fc
      .tuple(fc.constantFrom('ins', 'del', 'moveTo', 'smartTag', 'sdt'), tie('inline'))
      .map(([name, content]) =>
        name === 'sdt'
          ? `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
          : `<w:${name} w:id="1">${content}</w:${name}>`,
      ),
    fc
      .tuple(fc.constantFrom('safe', 'unsafe', 'nothing'), tie('inline'))
      .map(([id, content]) => `<w:hyperlink r:id="${id}">${content}</w:hyperlink>`),
    fc.tuple(tie('inline'), tie('inline')).map((both) => both.join('')),
  ),
}));

test('whatever stands in a header, the document reaches for nothing, and refers to nothing that it does not have', () => {
  fc.assert(
    fc.property(inline, (header) => {
      const { xml } = shown(header, { relations: RELATIONS });
      assert.doesNotMatch(
        xml,
        /far\.example|javascript|oleObject|DDEAUTO|INCLUDETEXT|file:|<w:(?:object|ins|del|sdt|moveTo)\b/u,
      );
      const known = new Set([...xml.matchAll(/<Relationship Id="([^"]*)"/gu)].map(([, id]) => id));
      for (const [, id = ''] of xml.matchAll(/ r:(?:id|embed|link)="([^"]*)"/gu)) assert.ok(known.has(id), id);
      const begun = xml.match(/fldCharType="begin"/gu)?.length ?? 0;
      assert.equal(xml.match(/fldCharType="end"/gu)?.length ?? 0, begun);
    }),
    RUNS,
  );
});
