import { NAMESPACES, XML_HEAD } from './namespaces.ts';

/**
 * How LibreOffice lays paragraphs out, so that pages break as they do in Word: of the rooms below one paragraph and
 * above the next the larger counts, and tabs count from the margin. It takes what it does not find for the ways of
 * OpenOffice 1.0, so those that bear on text are named; other programs pass over them.
 */
const LAYOUT: readonly (readonly [string, boolean])[] = [
  ['AddExternalLeading', true],
  ['AddParaLineSpacingToTableCells', true],
  ['AddParaSpacingToTableCells', true],
  ['AddParaTableSpacing', false],
  ['AddParaTableSpacingAtStart', true],
  ['IgnoreFirstLineIndentInNumbering', false],
  ['MsWordCompTrailingBlanks', true],
  ['PropLineSpacingShrinksFirstLine', true],
  ['TabOverflow', true],
  ['TabsRelativeToIndent', false],
  ['UseFormerLineSpacing', false],
  ['UseOldNumbering', false],
];

/** `settings.xml` */
export function settingsPart(): string {
  const items = LAYOUT.map(
    ([name, value]) => `<config:config-item config:name="${name}" config:type="boolean">${value}</config:config-item>`,
  );
  return [
    `${XML_HEAD}<office:document-settings ${NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>`,
    `<config:config-item-set config:name="ooo:configuration-settings">${items.join('')}</config:config-item-set>`,
    '</office:settings></office:document-settings>',
  ].join('');
}
