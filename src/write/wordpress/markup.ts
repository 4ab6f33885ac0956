/** The inline HTML of a page in WordPress: what its editor, its filters and its roles let stand as it is. */
import { anchorOf, bookmarkOf } from '../../identity/anchors.ts';
import type { Markup, ParagraphLook, RunLook } from '../document/markup.ts';
import { linkTarget } from '../document/text/link-target.ts';
import { attributes, html } from '../site/html.ts';

/** A paragraph, before it is known which block of WordPress it goes into. */
export interface WrittenParagraph {
  readonly look: ParagraphLook;
  /** Inline HTML. */
  readonly content: string;
}

/** Its paragraphs are in JSON, for `readWritten`. */
export function wordPressMarkup(lang: string): Markup {
  return {
    paragraph: (look, content) => JSON.stringify({ look, content } satisfies WrittenParagraph),
    runs,
    bookmark: (name, content) => `<span${attributes({ id: anchorOf(name), lang })}>${content}</span>`,
    link(href, content) {
      const target = linkTarget(href);
      return target === undefined ? undefined : `<a${attributes({ href: target })}>${content}</a>`;
    },
    contents: () => [],
    // A web page has no foot: the note follows the sentence that it belongs to.
    footnote: (note) => ` ${note().content}`,
  };
}

/** @param paragraph of `wordPressMarkup` */
export function readWritten(paragraph: string): WrittenParagraph {
  return JSON.parse(paragraph) as WrittenParagraph;
}

/** The bookmarks in a paragraph, in their order. */
export function bookmarksIn({ content }: WrittenParagraph): string[] {
  return [...content.matchAll(/<span id="([^"]*)"/gu)].flatMap(([, anchor = '']) => bookmarkOf(anchor) ?? []);
}

function runs(text: string, { bold, italic, position, lang }: RunLook): string {
  let inner = inert(text).replaceAll('\n', '<br>');
  if (inner === '') return '';
  if (position) inner = position === 'superscript' ? `<sup>${inner}</sup>` : `<sub>${inner}</sub>`;
  if (italic) inner = `<em>${inner}</em>`;
  if (bold) inner = `<strong>${inner}</strong>`;
  const isNamed = lang !== undefined && /[\p{L}\p{N}]/u.test(text);
  return isNamed ? `<span${attributes({ lang })}>${inner}</span>` : inner;
}

/**
 * Words in which WordPress finds nothing to run: no shortcode (`[gallery]`), no address that it would put a video in the
 * place of, no smiley that it would draw. Characters that stand for themselves as references have none of these powers;
 * their numbers have the three digits that its filters give them.
 */
function inert(text: string): string {
  return (
    html`${text}`
      .toString()
      .replaceAll('\u00a0', '&nbsp;')
      .replaceAll('&#39;', '&#039;')
      // Its filters take an escaped reference for a reference.
      .replaceAll('&amp;#', '&amp;&#035;')
      .replaceAll('[', '&#091;')
      .replace(/(?<=\bhttps?):/giu, '&#058;')
      .replace(/(?<=^|\s)[:;](?=\S)/gu, (sign) => (sign === ':' ? '&#058;' : '&#059;'))
      .replace(/(?<=^|\s)8(?=[-)O])/gu, '&#056;')
  );
}
