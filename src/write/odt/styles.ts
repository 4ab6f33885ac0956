/** `styles.xml`: the look of the document, and the page with its header and footer. */
import type { Page } from '../../model/page.ts';
import {
  type CharacterStyle,
  characterStyles,
  type Fonts,
  type ParagraphStyle,
  paragraphStyles,
  sansFor,
} from '../document/look.ts';
import { textWidth } from '../document/paper.ts';
import type { Setting } from '../document/setting.ts';
import { defaultLanguages, SLOTS } from '../document/text/language.ts';
import { edge, inAllScripts, languageSlot, percent, points, writingMode } from './looks.ts';
import { NAMESPACES, XML_HEAD } from './namespaces.ts';
import { masterPage, pageLayout } from './page-layout.ts';
import { displayName, StyleNames, styleName } from './style-names.ts';

export function* stylesPart(page: Page, stamp: string, setting: Setting): Generator<string> {
  const { lang, rightToLeft } = setting;
  const styles = paragraphStyles(lang, textWidth(lang));
  const runStyles = characterStyles(lang);
  const names = new StyleNames(lang);
  yield `${XML_HEAD}<office:document-styles ${NAMESPACES} office:version="1.3">`;
  yield fontDeclarations([sansFor(lang), ...[...styles, ...runStyles].flatMap(({ fonts }) => fonts ?? [])]);
  yield `<office:styles>${defaultStyle(lang)}`;
  for (const style of styles) yield paragraphStyle(style, names, rightToLeft);
  for (const style of runStyles) yield characterStyle(style);
  yield `${footnotes(names)}</office:styles>`;
  yield `<office:automatic-styles>${pageLayout(lang, rightToLeft)}</office:automatic-styles>`;
  yield `<office:master-styles>${masterPage(page, stamp, setting)}</office:master-styles></office:document-styles>`;
}

function fontDeclarations(used: readonly Fonts[]): string {
  const families = new Set(used.flatMap(({ latin, eastAsia, complex }) => [latin, eastAsia, complex]));
  const faces = [...families].map(
    (name) => `<style:font-face style:name="${name}" svg:font-family="${name.includes(' ') ? `'${name}'` : name}"/>`,
  );
  return `<office:font-face-decls>${faces.join('')}</office:font-face-decls>`;
}

function defaultStyle(lang: string): string {
  const languages = defaultLanguages(lang);
  return [
    '<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="36pt"/>',
    `<style:text-properties${fontNames(sansFor(lang))}${inAllScripts('font-size', '11pt')}`,
    ...SLOTS.map((slot) => languageSlot(slot, languages[slot])),
    '/></style:default-style>',
  ].join('');
}

function paragraphStyle(style: ParagraphStyle, names: StyleNames, rightToLeft: boolean): string {
  const isStandard = style.id === 'Normal';
  return [
    `<style:style${nameAttributes(style)} style:family="paragraph"`,
    isStandard ? '' : ` style:parent-style-name="${names.get('Normal').name}"`,
    style.next === undefined ? '' : ` style:next-style-name="${names.get(style.next).name}"`,
    // The empty list keeps the numbers away that a program may give to the levels of the navigator.
    style.outline === undefined ? '' : ` style:default-outline-level="${style.outline + 1}" style:list-style-name=""`,
    '>',
    paragraphProperties(style, isStandard ? rightToLeft : undefined),
    textProperties(style),
    '</style:style>',
  ].join('');
}

/** @param rightToLeft for the style from which the others have their direction */
function paragraphProperties(style: ParagraphStyle, rightToLeft: boolean | undefined): string {
  const { before, after, line, keepNext, keepLines, rule, indent, farTab } = style;
  const own = [
    ` fo:margin-top="${points(before)}" fo:margin-bottom="${points(after)}" fo:line-height="${percent(line)}"`,
    indent ? ` fo:margin-left="${points(indent)}"` : '',
    rightToLeft === undefined
      ? ''
      : ` fo:text-align="${edge(rightToLeft)}" style:writing-mode="${writingMode(rightToLeft)}"`,
    keepNext ? ' fo:keep-with-next="always"' : '',
    keepLines ? ' fo:keep-together="always"' : '',
    rule ? ` fo:border-bottom="1.5pt solid #${(style.color ?? '000000').toLowerCase()}" fo:padding-bottom="3pt"` : '',
    ' fo:orphans="2" fo:widows="2"',
  ].join('');
  const tabs = farTab
    ? `<style:tab-stops><style:tab-stop style:position="${points(farTab)}" style:type="right"/></style:tab-stops>`
    : '';
  return `<style:paragraph-properties${own}>${tabs}</style:paragraph-properties>`;
}

function textProperties({ fonts, size, complexSize, bold, color }: ParagraphStyle): string {
  return [
    '<style:text-properties',
    fonts ? fontNames(fonts) : '',
    inAllScripts('font-size', `${size / 2}pt`, `${(complexSize ?? size) / 2}pt`),
    bold ? inAllScripts('font-weight', 'bold') : '',
    color ? ` fo:color="#${color.toLowerCase()}"` : '',
    '/>',
  ].join('');
}

function fontNames({ latin, eastAsia, complex }: Fonts): string {
  return ` style:font-name="${latin}" style:font-name-asian="${eastAsia}" style:font-name-complex="${complex}"`;
}

function characterStyle(style: CharacterStyle): string {
  const { color, underlined, superscript, fonts } = style;
  return [
    `<style:style${nameAttributes(style)} style:family="text"><style:text-properties`,
    fonts ? fontNames(fonts) : '',
    color ? ` fo:color="#${color.toLowerCase()}"` : '',
    underlined
      ? ' style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"'
      : '',
    superscript ? ' style:text-position="super 58%"' : '',
    '/></style:style>',
  ].join('');
}

function nameAttributes(style: ParagraphStyle | CharacterStyle): string {
  const name = styleName(style);
  const display = displayName(style);
  return ` style:name="${name}"${name === display ? '' : ` style:display-name="${display}"`}`;
}

function footnotes(names: StyleNames): string {
  const mark = names.get('FootnoteReference').name;
  return `<text:notes-configuration text:note-class="footnote" text:citation-style-name="${mark}" text:citation-body-style-name="${mark}" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`;
}
