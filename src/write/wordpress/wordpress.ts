/** The page as blocks of WordPress: what the Word document prints, in the same words, known again by the same marks. */
import { WORD_LINK } from '../../identity/anchors.ts';
import { bookmarkName, readBookmarkName } from '../../identity/bookmark-names.ts';
import type { Page } from '../../model/page.ts';
import { anchor } from '../../text/anchor.ts';
import { isRightToLeft } from '../../text/direction.ts';
import { bodyParagraphs } from '../document/body/body.ts';
import { pageSetting } from '../document/page-setting.ts';
import type { Setting } from '../document/setting.ts';
import { published } from '../published.ts';
import { siteWords } from '../site/site-words.ts';
import { type Direction, headingBlock, managedBlock, paragraphBlock, quoteBlock, separatorBlock } from './blocks.ts';
import { bookmarksIn, readWritten, type WrittenParagraph, wordPressMarkup } from './markup.ts';

export interface WordPressOptions {
  /** As `WriteOptions.stamp`. */
  readonly stamp: string;
  /** Address of the Word document. */
  readonly word?: string;
}

/**
 * The managed part of a page in WordPress, as block markup. Takes only what `published` leaves of the page. Its title is
 * not in it, since WordPress keeps that itself.
 */
export function writeWordPress(page: Page, { stamp, word }: WordPressOptions): string {
  // Here the reader is on the web page: its address is no fact, and nothing refers to it.
  const { url: _address, ...open } = published(page);
  const setting: Setting = { ...pageSetting(open, wordPressMarkup(open.lang)), saysVerbatim: true };
  const written = [...bodyParagraphs(open, stamp, setting)].map(readWritten);
  const facts = written.filter(({ look }) => look.style === 'PageFacts');
  const body = written.filter(({ look }) => look.style !== 'PageFacts' && look.style !== 'Title');
  const layout = new Layout(open);
  const link = word === undefined ? undefined : wordLink(word, open.lang);
  return managedBlock([
    ...(link === undefined ? [] : [layout.plain({ look: { style: 'Normal' }, content: link })]),
    ...layout.blocks(body),
    separatorBlock(),
    ...facts.map((fact) => layout.plain(fact, true)),
  ]);
}

function wordLink(href: string, lang: string): string {
  const { bookmark, link, runs } = wordPressMarkup(lang);
  const label = runs(siteWords(lang).wordDocument, {}, false);
  return bookmark(WORD_LINK, link(href, label) ?? label);
}

const HEADINGS: Readonly<Record<string, number>> = { Heading1: 2, Heading2: 3, Heading3: 4 };

class Layout {
  readonly #rightToLeft: boolean;
  /** Ids for links to an entry, or to what is left of one, by the bookmark that stands there. */
  readonly #anchors: ReadonlyMap<string, string>;

  constructor({ lang, entries, withdrawn = [] }: Page) {
    this.#rightToLeft = isRightToLeft(lang);
    this.#anchors = new Map(
      [
        ...withdrawn.map(({ id }) => [bookmarkName('p', `withdrawn\n${id}`), id] as const),
        ...entries.map(({ id }) => [bookmarkName('e', id), id] as const),
      ].map(([name, id]) => [name, anchor(id)]),
    );
  }

  /** The paragraphs of a quotation are one block, with who says it. */
  blocks(written: readonly WrittenParagraph[]): string[] {
    const blocks: string[] = [];
    let quoted: WrittenParagraph[] = [];
    const close = (source?: string): void => {
      const [first] = quoted;
      const paragraphs = quoted.map((one) => this.plain(one));
      if (first) blocks.push(quoteBlock(paragraphs, source, this.#direction(first)));
      quoted = [];
    };
    for (const one of written) {
      const { style } = one.look;
      if (style === 'QuotationLocator') {
        close(one.content);
        continue;
      }
      if (style !== 'Quote' || isFirstOfPart(one)) close();
      if (style === 'Quote') quoted.push(one);
      else blocks.push(this.#block(one));
    }
    close();
    return blocks;
  }

  #block(written: WrittenParagraph): string {
    const level = HEADINGS[written.look.style];
    if (level !== undefined) return headingBlock(written.content, level, this.#direction(written));
    return this.plain(written, written.look.style === 'QuotationCheck');
  }

  plain(written: WrittenParagraph, small = false): string {
    const [own] = bookmarksIn(written).flatMap((name) => this.#anchors.get(name) ?? []);
    return paragraphBlock(written.content, { anchor: own, direction: this.#direction(written), small });
  }

  /** Most sites read from left to right. On a page that does not, each paragraph says how it reads. */
  #direction({ look }: WrittenParagraph): Direction | undefined {
    if (look.rightToLeft ?? this.#rightToLeft) return 'rtl';
    return this.#rightToLeft ? 'ltr' : undefined;
  }
}

function isFirstOfPart(written: WrittenParagraph): boolean {
  const [name = ''] = bookmarksIn(written);
  return readBookmarkName(name)?.paragraph === 0;
}
