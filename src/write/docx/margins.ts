/** Header and footer: small, quiet, and only what a loose sheet needs to be put back. */
import type { Page } from '../../model/page.ts';
import { runningKind, runningTitle, stateOf } from '../document/body/running-words.ts';
import type { Setting } from '../document/setting.ts';
import { field } from './markup.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The one paragraph of a header or footer, with a tab stop at the far edge. */
export type MarginParagraph = (style: 'Header' | 'Footer', content: string) => string;

/** The page's title, and at the far edge what kind of document it is. Not on the first page, which has the title. */
export function headerPart(page: Page, setting: Setting, paragraph: MarginParagraph): string {
  const title = setting.markup.runs(runningTitle(page.title), {}, setting.rightToLeft);
  return headerOf({ title, kind: runningKind(page.title, setting.words) }, setting, paragraph);
}

/** @param words the title as runs */
export function headerOf(
  { title, kind }: { readonly title: string; readonly kind: string },
  setting: Setting,
  paragraph: MarginParagraph,
): string {
  return part('hdr', paragraph('Header', title + farEdge(kind, setting)));
}

/** The state that the page was printed from, and at the far edge “Page 2 of 4”. */
export function footerPart(page: Page, stamp: string, setting: Setting, paragraph: MarginParagraph): string {
  const state = stateOf(page, stamp, setting.words);
  return footerOf(setting.markup.runs(state, {}, setting.rightToLeft), setting, paragraph);
}

/** @param state as runs */
export function footerOf(state: string, setting: Setting, paragraph: MarginParagraph): string {
  const { words, rightToLeft, markup } = setting;
  const [before, between, after] = words.pageOf;
  const number = '<w:r><w:t>1</w:t></w:r>';
  const line = [
    state,
    farEdge(before, setting),
    field('PAGE', number),
    markup.runs(between, {}, rightToLeft),
    field('NUMPAGES', number),
    after && markup.runs(after, {}, rightToLeft),
  ];
  return part('ftr', paragraph('Footer', line.join('')));
}

function farEdge(text: string, setting: Setting): string {
  return `<w:r><w:tab/></w:r>${setting.markup.runs(text, {}, setting.rightToLeft)}`;
}

function part(name: 'hdr' | 'ftr', content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}
