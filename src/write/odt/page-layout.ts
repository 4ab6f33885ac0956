/** The paper, its margins, and what stands in them. */
import type { Page } from '../../model/page.ts';
import { runningKind, runningTitle, stateOf } from '../document/body/running-words.ts';
import { MARGINS, paperOf } from '../document/paper.ts';
import type { Setting } from '../document/setting.ts';
import { edge, points, writingMode } from './looks.ts';
import { textContent } from './text.ts';

/**
 * Header and footer take their room from the paper, not from its margins (ODF 1.3 part 3, 16.6), so the margins end
 * where they begin, and they reach down or up to the text.
 */
export function pageLayout(lang: string, rightToLeft: boolean): string {
  const { width, height } = paperOf(lang);
  const { top, side, header, footer } = MARGINS;
  return [
    '<style:page-layout style:name="Page"><style:page-layout-properties',
    ` fo:page-width="${points(width)}" fo:page-height="${points(height)}" style:print-orientation="portrait"`,
    ` fo:margin-top="${points(header)}" fo:margin-bottom="${points(footer)}"`,
    ` fo:margin-left="${points(side)}" fo:margin-right="${points(side)}" style:writing-mode="${writingMode(rightToLeft)}">`,
    `<style:footnote-sep style:width="0.5pt" style:rel-width="33%" style:color="#000000" style:line-style="solid" style:adjustment="${edge(rightToLeft)}" style:distance-before-sep="6pt" style:distance-after-sep="3pt"/>`,
    '</style:page-layout-properties>',
    `<style:header-style>${room(top - header, 'bottom')}</style:header-style>`,
    `<style:footer-style>${room(side - footer, 'top')}</style:footer-style></style:page-layout>`,
  ].join('');
}

/** Height of a header or footer, the distance of its one line from the text included. */
function room(height: number, towardsText: 'top' | 'bottom'): string {
  const line = 240;
  return `<style:header-footer-properties fo:min-height="${points(height)}" fo:margin-${towardsText}="${points(height - line)}" style:dynamic-spacing="true"/>`;
}

/** The first page has no header, since it has the title. */
export function masterPage(page: Page, stamp: string, { words }: Setting): string {
  const [before, between, after] = words.pageOf;
  const header = `${textContent(runningTitle(page.title))}<text:tab/>${textContent(runningKind(page.title, words))}`;
  const number = '<text:page-number text:select-page="current">1</text:page-number>';
  const footer = [
    `${textContent(stateOf(page, stamp, words))}<text:tab/>${textContent(before)}${number}`,
    `${textContent(between)}<text:page-count>1</text:page-count>${textContent(after)}`,
  ].join('');
  return [
    '<style:master-page style:name="Standard" style:page-layout-name="Page">',
    `<style:header>${line('Header', header)}</style:header><style:header-first>${line('Header', '')}</style:header-first>`,
    `<style:footer>${line('Footer', footer)}</style:footer><style:footer-first>${line('Footer', footer)}</style:footer-first>`,
    '</style:master-page>',
  ].join('');
}

function line(style: string, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}
