/** A Word document as a template: its look is taken, its text is not. */
import { InputError } from '../../../model/input-error.ts';
import type { Message } from '../../../model/message.ts';
import { XmlError } from '../../../xml/parse.ts';
import { ZipArchive } from '../../../xml/unzip.ts';
import { ZipError, type ZipFault } from '../../../xml/zip-directory.ts';
import type { Occurrence } from '../look-parts.ts';
import { type PageSetup, pageSetup } from './page-setup.ts';
import { attributeOf, child, descendants, type Element, isOn, word } from './parts/nodes.ts';
import { type Relations, related, TemplatePackage } from './parts/package.ts';
import type { KeptFile } from './parts/related-parts.ts';
import { silentPictures } from './parts/silent-pictures.ts';
import { type HousePart, TemplateParts } from './parts/template-parts.ts';
import { type LeftOut, remarksOn } from './remarks.ts';
import { type HouseStyles, houseStyles } from './styles/house-styles.ts';
import { folded, standInsFor } from './styles/style-names.ts';
import { StyleSheet } from './styles/style-sheet.ts';
import { marginsOnSheet, withTabsOnSheet } from './tab-stops.ts';

/** The look of a house, to be given to `writePage`. Made by `readTemplate`, and the same for any number of pages. */
export interface Template {
  readonly styles: HouseStyles;
  readonly settings: Element | undefined;
  readonly setup: PageSetup;
  /** Whether pages with an even number have a header and footer of their own. */
  readonly hasEvenPages: boolean;
  /** By where they stand; none where none of them shows anything. */
  readonly headers: ReadonlyMap<Occurrence, HousePart>;
  readonly footers: ReadonlyMap<Occurrence, HousePart>;
  /** Theme, numbering and fonts. */
  readonly parts: ReadonlyMap<'theme' | 'numbering' | 'fontTable', HousePart>;
  /** Pictures and fonts that these refer to. */
  readonly files: readonly KeptFile[];
}

/** A letterhead with the photographs of a year has a tenth of it. */
const MOST_BYTES = 128 * 2 ** 20;

/**
 * Takes the look of a .docx, .dotx, .docm or .dotm: styles, page, headers and footers, theme, numbering. The messages
 * say which styles had to be added, and what was left out; `name` is what they call the file. Throws `InputError` for
 * what is no such document.
 */
export function readTemplate(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): { template: Template; messages: readonly Message[] } {
  try {
    return taken(new TemplatePackage(opened(bytes, name)), name);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) throw unreadable(error, name);
    throw error;
  }
}

function opened(bytes: Uint8Array, name: string): ZipArchive {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) {
    throw new InputError(
      `“${name}” is a Word document of the old kind (.doc), or locked with a password; save it as .docx without one, and give that as the template.`,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw noDocument(name);
  return new ZipArchive(bytes, MOST_BYTES);
}

function noDocument(name: string): InputError {
  return new InputError(`“${name}” is not a Word document; give a .docx or .dotx file as the template.`);
}

/** Of documents and templates, with macros and without. */
const WORD_TYPE = /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\./u;

const WHY: Readonly<Record<ZipFault, string>> = {
  damaged: 'is damaged; open it in Word and save it anew',
  encrypted: 'is locked with a password; save it without one',
  'too large': 'unpacks to more than 128 MB; take the large pictures out of its headers and its text',
  'too many parts': 'holds more than 10,000 parts; take the pictures out of its text',
  bomb: 'unpacks to far more than a document of its size holds; make sure who sent it to you',
};

function unreadable(error: ZipError | XmlError, name: string): InputError {
  const why = WHY[error instanceof ZipError ? error.fault : 'damaged'];
  return new InputError(`The template “${name}” ${why}.`, { cause: error });
}

function taken(source: TemplatePackage, name: string): { template: Template; messages: readonly Message[] } {
  const main = mainPart(source, name);
  const relations = source.relations(main);
  const settingsPath = related(relations, 'settings');
  const settings = source.root(settingsPath);
  const titles = titleStyleTest(new StyleSheet(source.root(related(relations, 'styles')) ?? word('styles')));
  const parts = new TemplateParts(source, relations, titles);
  const theme = parts.named('theme');
  const setup = pageSetup(source.elements(main, 'sectPr'));
  const hasEvenPages = isOn(child(settings, 'evenAndOddHeaders'));
  const isUsed = (at: Occurrence): boolean => ({ default: true, first: setup.hasTitlePage, even: hasEvenPages })[at];
  const headers = marginsOnSheet(parts.margins(setup.headers, isUsed, 'hdr'), setup);
  const footers = marginsOnSheet(parts.margins(setup.footers, isUsed, 'ftr'), setup);
  const look = withTabsOnSheet(parts.named('styles')?.root ?? word('styles'), setup);
  const styles = houseStyles(look, theme && linkColor(theme.root));
  const others = { theme, numbering: parts.named('numbering'), fontTable: parts.named('fontTable', 'fonts') };
  const template: Template = {
    ...{ styles, settings, setup, hasEvenPages, headers, footers, files: parts.files },
    parts: new Map(Object.entries(others).flatMap(([kind, one]) => (one ? [[kind as keyof typeof others, one]] : []))),
  };
  const leftOut = new Set([
    ...parts.leftOut,
    ...leftBehind(relations, settings, settingsPath === undefined ? new Map() : source.relations(settingsPath)),
  ]);
  const margins = [...headers.values(), ...footers.values()].map(({ root }) => root);
  return {
    template,
    messages: remarksOn(name, { added: styles.added, leftOut, silentPictures: silentPictures(margins) }),
  };
}

/** The path of the document. Throws `InputError` for a package of another kind. */
function mainPart(source: TemplatePackage, name: string): string {
  const main = related(source.relations(''), 'officeDocument');
  if (main === undefined || !source.has(main) || !WORD_TYPE.test(source.contentType(main))) throw noDocument(name);
  return main;
}

/** What stays behind because nothing that is taken refers to it. */
function leftBehind(relations: Relations, settings: Element | undefined, ofSettings: Relations): LeftOut[] {
  const isProtected = child(settings, 'documentProtection') ?? child(settings, 'writeProtection');
  return [
    ...(related(relations, 'vbaProject') === undefined ? [] : ['macros' as const]),
    ...(related(relations, 'customXml') === undefined ? [] : ['data' as const]),
    ...([...ofSettings.values()].some(({ isExternal }) => isExternal) ? ['links' as const] : []),
    ...(isProtected ? ['protection' as const] : []),
  ];
}

/** Whether a field names the style of the title: as the template calls it, or as Word does in some language. */
function titleStyleTest(sheet: StyleSheet): (name: string) => boolean {
  const id = sheet.named('paragraph', 'Title');
  const names = new Set(['title', ...standInsFor('Title'), ...(id === undefined ? [] : sheet.names(id).map(folded))]);
  return (name) => names.has(folded(name));
}

/** Of the theme: `a:hlink`. */
function linkColor(theme: Element): string | undefined {
  for (const element of descendants(theme)) {
    if (element.local !== 'hlink') continue;
    const color = attributeOf(child(element, 'srgbClr'), 'val');
    return color !== undefined && /^[\da-f]{6}$/iu.test(color) ? color : undefined;
  }
  return undefined;
}
