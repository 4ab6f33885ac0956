/** The parts that give a document its look, and the page that it is printed on: those of a house. */
import type { Page } from '../../../model/page.ts';
import { stateOf } from '../../document/body/running-words.ts';
import { textWidth } from '../../document/paper.ts';
import type { Setting } from '../../document/setting.ts';
import { defaultLanguages } from '../../document/text/language.ts';
import type { Fitting } from '../fitting.ts';
import {
  type LookParts,
  type Margin,
  marginParts,
  marginReferences,
  namedPart,
  type Occurrence,
  ownPage,
} from '../look-parts.ts';
import { footerPart, headerPart, type MarginParagraph } from '../margins.ts';
import { paragraph } from '../markup.ts';
import { sectionChildren } from './page-setup.ts';
import { childrenOf, parseElements, partText, WORD, xmlText } from './parts/nodes.ts';
import { filled } from './parts/slots.ts';
import type { HousePart } from './parts/template-parts.ts';
import type { Template } from './read-template.ts';
import { houseSettingsPart } from './settings.ts';
import { withLanguages } from './styles/house-styles.ts';

/** What a page is printed with: the setting has the house's markup already, which goes through the fitting. */
export interface HousePrint {
  readonly template: Template;
  readonly page: Page;
  readonly stamp: string;
  readonly setting: Setting;
  readonly fitting: Fitting;
}

export function houseLook(print: HousePrint): LookParts {
  const { template, page, setting } = print;
  const margins = [...headers(print), ...footers(print)];
  const { styles, settings, parts, files } = template;
  return {
    parts: [
      namedPart('styles', partText(withLanguages(styles.sheet.root, defaultLanguages(page.lang)))),
      namedPart('settings', houseSettingsPart(settings, page.lang)),
      ...[...parts].map(([kind, { root, relations }]) => ({ ...namedPart(kind, partText(root)), relations })),
      ...marginParts(margins),
      ...files.map(({ path, contentType, bytes }) => ({ path, contentType, content: bytes })),
    ],
    section: `<w:sectPr>${marginReferences(margins)}${section(template, page.lang, setting.rightToLeft)}</w:sectPr>`,
  };
}

function section(template: Template, lang: string, rightToLeft: boolean): string {
  const own = parseElements([Buffer.from(`<w:sectPr xmlns:w="${WORD}">${ownPage(lang)}</w:sectPr>`)]);
  const children = sectionChildren(template.setup, own.flatMap(childrenOf), {
    ...{ titlePage: hasTitlePage(template), rightToLeft },
  });
  return children.map(xmlText).join('');
}

/** Our header is not for the first page, which has the title; a house's says itself where it stands. */
function hasTitlePage({ setup, headers }: Template): boolean {
  return setup.hasTitlePage || headers.size === 0;
}

function occurrences(template: Template): Occurrence[] {
  return [
    'default',
    ...(hasTitlePage(template) ? ['first' as const] : []),
    ...(template.hasEvenPages ? ['even' as const] : []),
  ];
}

function headers(print: HousePrint): Margin[] {
  const { template, page, setting } = print;
  const kind = 'header';
  if (template.headers.size > 0) {
    return occurrences(template).flatMap((at) => houseMargin({ kind, at }, template.headers.get(at), print));
  }
  const content = headerPart(page, setting, marginParagraph(print));
  return occurrences(template).flatMap((at) => (at === 'first' ? [] : [{ kind, at, content }]));
}

function footers(print: HousePrint): Margin[] {
  const { template, page, stamp, setting } = print;
  const kind = 'footer';
  if (template.footers.size > 0) {
    return occurrences(template).flatMap((at) => {
      // A first page that is one only for our header has the footer that it would have without.
      const from = at === 'first' && !template.setup.hasTitlePage ? 'default' : at;
      return houseMargin({ kind, at }, template.footers.get(from), print);
    });
  }
  const content = footerPart(page, stamp, setting, marginParagraph(print));
  return occurrences(template).map((at) => ({ kind, at, content }));
}

function houseMargin(
  place: Pick<Margin, 'kind' | 'at'>,
  part: HousePart | undefined,
  { page, stamp, setting }: HousePrint,
): Margin[] {
  if (!part) return [];
  const values = { title: page.title, state: stateOf(page, stamp, setting.words), empty: '' };
  return [{ ...place, content: partText(filled(part.root, values)), relations: part.relations }];
}

/** In the house's style, but with a tab stop at the far edge of its page: ours are lines of two ends. */
function marginParagraph({ template, page, fitting }: HousePrint): MarginParagraph {
  const { styles, setup } = template;
  const at = setup.textWidth ?? textWidth(page.lang);
  return (style, content) => {
    const look = fitting.paragraph({ style });
    const cleared = styles.sheet.tabStops(look.style).filter((place) => place !== at);
    return paragraph({ ...look, farTab: { at, cleared } }, content);
  };
}
