/** The document that `contextpage template` prints: our look to start from, each style with a line that it is for. */
import { exportOf } from '../../../identity/export.ts';
import type { Page } from '../../../model/page.ts';
import { zip } from '../../../xml/zip.ts';
import { characterStyles, paragraphStyles } from '../../document/look.ts';
import type { RunLook } from '../../document/markup.ts';
import { pageSetting } from '../../document/page-setting.ts';
import { direction, foreign, type Setting } from '../../document/setting.ts';
import { OWN_STYLES } from '../fitting.ts';
import { Footnotes } from '../footnotes.ts';
import { lookWith, ownParagraph } from '../look-parts.ts';
import { footerOf, headerOf } from '../margins.ts';
import { field, wordMarkup } from '../markup.ts';
import { packageFiles } from '../package.ts';
import { corePart, customPart, STATE_PROPERTY } from '../properties.ts';
import { References } from '../references.ts';

/** What stands in each style, by its id: most of it says itself what it is for. */
const LINES: Readonly<Record<string, string>> = {
  Title: 'Title: what the page is called',
  Subtitle: 'Subtitle: what the page is about, in a sentence or two.',
  PageFacts: 'Page Facts: how many sources it has, its date and version, the address of the web page.',
  Heading1: 'Heading 1: a year, or a section',
  Heading2: 'Heading 2: a section in a section',
  Heading3: 'Heading 3: a section below that',
  SourceReference: 'Source Reference: Ada Lindqvist, The Lune Courier, 3 May 2021',
  Quote:
    '\u201cQuote: the words of the source, in quotation marks. They are as long as they are, so let them be read with ease.\u201d',
  QuotationLocator: 'Quotation Locator: who said it, or the page, as in \u201cp. 12\u201d',
  QuotationCheck: 'Quotation Check: what comparing the words with their source gave, where they are not verbatim.',
  CuratorNote: 'Curator Note: what the people who keep the page say of the source.',
  WithdrawnSource: 'Withdrawn Source: says at the end of the page which sources were taken away.',
  TOCHeading: 'TOC Heading: above the contents of a long page',
  TOC1: 'TOC 1: a line of the contents',
  Normal:
    'Normal: all other text. Change the styles, the paper, the header and the footer, and save the document; its text is not taken.',
  Hyperlink: 'Hyperlink: the title of the source, which leads to it',
  FootnoteReference: 'The number after this is in the style Footnote Reference',
  QuotedWords: 'Quoted Words: words of a source outside of a quotation',
};

/** In the margins, or in a note. */
const ELSEWHERE: ReadonlySet<string> = new Set(['Header', 'Footer', 'FootnoteText']);

/** A .docx in chunks. `lang` decides on the paper, the fonts, and the words of header and footer. */
export function* sampleTemplate(lang: string): Generator<Uint8Array> {
  const page: Page = { title: 'Title of the page', lang, intro: [], sections: [], entries: [], other: [] };
  const references = new References();
  const footnotes = new Footnotes(OWN_STYLES);
  const setting = pageSetting(page, wordMarkup(lang, references, footnotes, OWN_STYLES));
  const state = `${setting.words.version} 00000000`;
  const look = lookWith(margins(page.title, state, setting), setting);
  yield* zip(
    packageFiles({
      document: documentPart(setting, look.section),
      ...{ references, footnotes, parts: look.parts },
      core: corePart(page, exportOf(`template ${lang}`)),
      custom: customPart(undefined, state),
    }),
  );
}

/** With fields in the place of what each page fills in. */
function margins(title: string, state: string, setting: Setting): { header: string; footer: string } {
  const text = (words: string): string => setting.markup.runs(words, {}, setting.rightToLeft);
  return {
    header: headerOf({ title: field('TITLE', text(title)), kind: setting.words.contextPage }, setting, ownParagraph),
    footer: footerOf(field(`DOCPROPERTY ${STATE_PROPERTY}`, text(state)), setting, ownParagraph),
  };
}

function* documentPart(setting: Setting, section: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>';
  const { lang, markup } = setting;
  const look = direction(false, setting);
  const [normal, ...others] = paragraphStyles(lang, 0);
  for (const { id } of [...others, ...(normal ? [normal] : [])]) {
    if (!ELSEWHERE.has(id)) yield markup.paragraph({ style: id, ...look }, english(LINES[id] ?? id, setting));
  }
  for (const { id } of characterStyles(lang)) {
    const isNumber = id === 'FootnoteReference';
    const line = english(LINES[id] ?? id, setting, isNumber ? {} : { style: id });
    yield markup.paragraph({ style: 'Normal', ...look }, line + (isNumber ? note(setting) : ''));
  }
  yield `${section}</w:body></w:document>`;
}

function note(setting: Setting): string {
  const content = english('Footnote Text: what is said of a quotation at the foot of its page.', setting);
  return setting.markup.footnote(() => ({ content, ...direction(false, setting) }));
}

function english(text: string, setting: Setting, look: RunLook = {}): string {
  return setting.markup.runs(text, { ...look, ...foreign('en', setting) }, false);
}
