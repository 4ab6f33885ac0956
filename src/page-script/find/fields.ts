/** The text that is searched: what the page prints of each source, without what is behind a line that opens. */
import type { Field, Hit } from '../matching/text-index.ts';

const SEARCHED = '.ref, blockquote p, .note p, .tags, p.check > bdi, summary > bdi';

export interface PageField extends Field {
  readonly nodes: readonly PlacedNode[];
}

/** A text node of a field, and where its text starts there. */
interface PlacedNode {
  readonly node: Text;
  readonly start: number;
}

export function fieldsOf(articles: readonly HTMLElement[]): PageField[] {
  return articles.flatMap((article, entry) =>
    [...article.querySelectorAll<HTMLElement>(SEARCHED)].map((found) => {
      const lang = found.closest<HTMLElement>('[lang]')?.lang ?? '';
      return { entry, lang, ...textOf(found) };
    }),
  );
}

/** A line break parts words as a space does. */
function textOf(field: HTMLElement): Pick<PageField, 'text' | 'nodes'> {
  const nodes: PlacedNode[] = [];
  let text = '';
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') text += '\n';
  }
  return { text, nodes };
}

/** A stretch of one text node. */
export interface Stretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Where the hits stand in the document, cut where they run over the end of an element. */
export function stretchesOf(hits: readonly Hit[], fields: readonly PageField[]): Stretch[] {
  return hits.flatMap(({ field, start, end }) =>
    (fields[field]?.nodes ?? []).flatMap(({ node, start: at }): Stretch[] => {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.data.length);
      return from < to ? [{ node, start: from, end: to }] : [];
    }),
  );
}
