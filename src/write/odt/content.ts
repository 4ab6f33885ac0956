/** `content.xml`, piece by piece. */
import type { Page } from '../../model/page.ts';
import { bodyParagraphs } from '../document/body/body.ts';
import type { Markup } from '../document/markup.ts';
import type { Setting } from '../document/setting.ts';
import { Looks } from './looks.ts';
import { odtMarkup } from './markup.ts';
import { NAMESPACES, XML_HEAD } from './namespaces.ts';

/** @param settingWith the setting of the page with a markup, from the beginning */
export function* contentPart(page: Page, stamp: string, settingWith: (markup: Markup) => Setting): Generator<string> {
  const looks = new Looks();
  const body = (): Generator<string> => bodyParagraphs(page, stamp, settingWith(odtMarkup(page.lang, looks)));
  for (const _paragraph of body());
  yield `${XML_HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>`;
  yield* looks.styles();
  yield '</office:automatic-styles><office:body><office:text>';
  yield* body();
  yield '</office:text></office:body></office:document-content>';
}
