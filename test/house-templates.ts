/**
 * Templates as houses have them: one made from ours, one shaped like that of pandoc, and one of a ministry in German
 * Word, with ids in German, a logo, fonts and colours of its own, on A5. To add one, give its parts by their paths.
 */
import { crc32, deflateSync } from 'node:zlib';
import { sampleTemplate } from '../src/write/docx/template/sample.ts';
import { type ZipFile, zip } from '../src/xml/zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:a="${A}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** Parts of a template: what is inside their root elements, and their relationships as id, type, target. */
export interface TemplateParts {
  readonly styles: string;
  readonly settings?: string;
  readonly numbering?: string;
  readonly theme?: string;
  readonly body?: string;
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Of header and footer alike. */
  readonly relations?: readonly Relation[];
  readonly documentRelations?: readonly Relation[];
  readonly settingsRelations?: readonly Relation[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Of the main part, where it is not that of a .docx. */
  readonly mainType?: string;
}

export type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

/** @param change of the text of each part, at the end */
export function wordTemplate(parts: TemplateParts, change: (text: string) => string = (text) => text): Buffer {
  const files = [...filesOf(parts)].map(({ path, content }) => ({
    ...{ path, content: typeof content === 'string' ? change(content) : content },
  }));
  return Buffer.concat([...zip(files)]);
}

function* filesOf(parts: TemplateParts): Generator<ZipFile> {
  const { header, footer, settings, numbering, theme, relations = [], files = {} } = parts;
  const present = Object.entries({ header, footer, settings, numbering, theme }).filter(([, one]) => one !== undefined);
  const kinds = ['styles', ...present.map(([kind]) => kind)];
  const main = parts.mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${typeOf(kind)}"/>`);
  yield {
    path: '[Content_Types].xml',
    content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/>${types.join('')}</Types>`,
  };
  yield { path: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) };
  yield {
    path: 'word/document.xml',
    content: `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body ?? ''}<w:sectPr>${references(kinds)}${parts.section ?? ''}</w:sectPr></w:body></w:document>`,
  };
  const own = kinds.map((kind): Relation => [kind, kind, `${kind}.xml`]);
  yield { path: 'word/_rels/document.xml.rels', content: relationships([...own, ...(parts.documentRelations ?? [])]) };
  yield { path: 'word/styles.xml', content: `${HEAD}<w:styles ${NAMESPACES}>${parts.styles}</w:styles>` };
  if (settings !== undefined) {
    yield { path: 'word/settings.xml', content: `${HEAD}<w:settings ${NAMESPACES}>${settings}</w:settings>` };
    yield { path: 'word/_rels/settings.xml.rels', content: relationships(parts.settingsRelations ?? []) };
  }
  if (numbering !== undefined) {
    yield { path: 'word/numbering.xml', content: `${HEAD}<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` };
  }
  if (theme !== undefined) yield { path: 'word/theme.xml', content: HEAD + theme };
  for (const [kind, root, content] of [
    ['header', 'hdr', header],
    ['footer', 'ftr', footer],
  ] as const) {
    if (content === undefined) continue;
    yield { path: `word/${kind}.xml`, content: `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>` };
    yield { path: `word/_rels/${kind}.xml.rels`, content: relationships(relations) };
  }
  for (const [path, content] of Object.entries(files)) yield { path, content };
}

function typeOf(kind: string): string {
  if (kind === 'theme') return 'application/vnd.openxmlformats-officedocument.theme+xml';
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

function references(kinds: readonly string[]): string {
  return kinds
    .filter((kind) => kind === 'header' || kind === 'footer')
    .map((kind) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`)
    .join('');
}

function relationships(list: readonly Relation[]): string {
  const lines = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${R}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** What `contextpage template` prints. */
export function ownTemplate(lang = 'en'): Buffer {
  return Buffer.concat([...sampleTemplate(lang)]);
}

/** Children of its styles stand in no order, as in pandoc's own. */
export function pandocTemplate(): Buffer {
  const style = (id: string, name: string, base: string, look: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}${look}<w:qFormat/></w:style>`;
  return wordTemplate({
    styles: [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr></w:pPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
      style('BodyText', 'Body Text', 'Normal', '<w:pPr><w:spacing w:before="180" w:after="180"/></w:pPr>'),
      style(
        'Title',
        'Title',
        'Normal',
        '<w:pPr><w:spacing w:before="480" w:after="240"/><w:jc w:val="center"/></w:pPr>',
      ),
      style(
        'Heading1',
        'heading 1',
        'Normal',
        '<w:rPr><w:b/><w:color w:val="345A8A"/><w:sz w:val="32"/></w:rPr><w:pPr><w:keepNext/></w:pPr>',
      ),
      style('BlockText', 'Block Text', 'BodyText', '<w:pPr><w:ind w:left="480" w:right="480"/></w:pPr>'),
      style('Bibliography', 'Bibliography', 'Normal', ''),
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
      '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="4F81BD"/></w:rPr></w:style>',
    ].join(''),
    section: '',
  });
}

const HOUSE_STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="20"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:pPr><w:spacing w:before="480" w:after="120"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="7A1F3D"/><w:sz w:val="44"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F3D"/><w:sz w:val="28"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:basedOn w:val="Standard"/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="7A1F3D"/></w:pBdr><w:spacing w:before="120" w:after="120"/><w:ind w:left="567"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="HausQuelle"><w:name w:val="Haus Quelle"/><w:aliases w:val="Quelle,Source Reference"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="3061"/><w:tab w:val="right" w:pos="6123"/></w:tabs></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Fuzeile"><w:name w:val="footer"/><w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="3061"/></w:tabs></w:pPr><w:rPr><w:sz w:val="15"/></w:rPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('');

const HOUSE_NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** Of a picture beside the words, `alt` for those who do not see it. */
export function picture(relation: string, alt: string): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1080000" cy="360000"/><wp:docPr id="1" name="Logo"${alt && ` descr="${alt}"`}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${relation}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}<w:r><w:t>${result}</w:t></w:r>${mark('end')}`;
}

function cell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr>${content}</w:p></w:tc>`;
}

/** The ministry of lakes, as its press office sends things out. */
export function houseParts(): TemplateParts {
  return {
    styles: HOUSE_STYLES,
    numbering: HOUSE_NUMBERING,
    theme: houseTheme(),
    settings:
      '<w:defaultTabStop w:val="567"/><w:autoHyphenation/><w:evenAndOddHeaders w:val="0"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat><w:themeFontLang w:val="de-DE"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    body: '<w:p><w:r><w:t>Mustertext, der nirgends erscheinen darf.</w:t></w:r></w:p>',
    section:
      '<w:pgSz w:w="8391" w:h="11906" w:code="11"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="7"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/>',
    header: `<w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr>${picture('r:embed="logo"', 'Ministerium der Seen')}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>${field('TITLE  \\* MERGEFORMAT', 'Dokumenttitel')}</w:p>`,
    footer: `<w:tbl><w:tblPr><w:tblW w:w="6123" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4123"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell(4123, '<w:r><w:t>Ministerium der Seen, Uferweg 1</w:t></w:r>')}${cell(2000, `<w:r><w:t xml:space="preserve">Seite </w:t></w:r>${field('PAGE', '1')}`)}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr></w:p>`,
    relations: [['logo', 'image', 'media/logo.png']],
    files: { 'word/media/logo.png': png(90, 30) },
  };
}

export function houseTemplate(): Buffer {
  return wordTemplate(houseParts());
}

function houseTheme(): string {
  const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const fonts = (name: string, latin: string): string =>
    `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const colors = ['dk1', 'lt1', 'dk2', 'lt2', ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`), 'hlink', 'folHlink'];
  const values = ['000000', 'FFFFFF', '7A1F3D', 'F2E9EC', ...Array(6).fill('7A1F3D'), '1F5C7A', '5B3A87'];
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return `<a:theme xmlns:a="${A}" name="Haus"><a:themeElements><a:clrScheme name="Haus">${colors.map((name, i) => color(name, values[i])).join('')}</a:clrScheme><a:fontScheme name="Haus">${fonts('majorFont', 'Georgia')}${fonts('minorFont', 'Verdana')}</a:fontScheme><a:fmtScheme name="Haus"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** A picture of one colour (PNG 1.2: header, data, end). */
export function png(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(0x7a, 0x1f, 0x3d))]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const chunks = [chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), ...chunks]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
