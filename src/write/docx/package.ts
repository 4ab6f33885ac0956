/** The parts that hold the package together: content types, relationships, settings. */
import type { References } from './references.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES: readonly (readonly [string, string])[] = [
  ['/word/document.xml', `${WORD}.document.main+xml`],
  ['/word/styles.xml', `${WORD}.styles+xml`],
  ['/word/settings.xml', `${WORD}.settings+xml`],
  ['/word/header1.xml', `${WORD}.header+xml`],
  ['/word/footer1.xml', `${WORD}.footer+xml`],
  ['/word/footer2.xml', `${WORD}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
];

export function contentTypesPart(): string {
  const overrides = TYPES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

export function packageRelationships(): string {
  return relationshipsOf([
    ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['app', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ['custom', `${OFFICE}/custom-properties`, 'docProps/custom.xml'],
  ]);
}

export function baseRelationships(): string {
  return relationshipsOf([['properties', `${OFFICE}/customXmlProps`, 'itemProps1.xml']]);
}

/** To be taken after the document's body, which hands out the links. */
export function* documentRelationships(references: References): Generator<string> {
  yield `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`;
  yield relationship('styles', `${OFFICE}/styles`, 'styles.xml');
  yield relationship('settings', `${OFFICE}/settings`, 'settings.xml');
  yield relationship('header', `${OFFICE}/header`, 'header1.xml');
  yield relationship('footer', `${OFFICE}/footer`, 'footer1.xml');
  yield relationship('footerFirst', `${OFFICE}/footer`, 'footer2.xml');
  yield relationship('base', `${OFFICE}/customXml`, '../customXml/item1.xml');
  yield* references.relationships();
  yield '</Relationships>';
}

/** Compatibility mode 15: with an older one Word counts bookmarks and breaks pages as it did in 2007. */
export function settingsPart(): string {
  return [
    `${HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '</w:settings>',
  ].join('');
}

function relationshipsOf(list: readonly (readonly [string, string, string])[]): string {
  const lines = list.map(([id, type, target]) => relationship(id, type, target));
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}
