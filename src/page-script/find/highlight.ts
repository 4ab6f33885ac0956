import type { Stretch } from './fields.ts';

/** Name of the highlight. */
const FOUND = 'found';

/** Marks stretches of the page, in place of those it marked before. */
export function highlighter(): (stretches: readonly Stretch[]) => void {
  return 'highlights' in CSS ? markByStyle() : markByElements();
}

/** Here, since checkers of style sheets do not know it yet. */
const STYLE = `::highlight(${FOUND}){background:var(--mark);color:var(--marked)}
@media(forced-colors:active){::highlight(${FOUND}){background:Mark;color:MarkText}}`;

function markByStyle(): (stretches: readonly Stretch[]) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  return paint;
}

/** The page is left as it is: the browser paints the ranges. */
function paint(stretches: readonly Stretch[]): void {
  const ranges = stretches.map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
  CSS.highlights.set(FOUND, new Highlight(...ranges));
}

/**
 * For older browsers: a copy of the text with `<mark>` in it stands before each text node, which is kept, empty, so
 * that places in it stay good. Its text is put back first.
 */
function markByElements(): (stretches: readonly Stretch[]) => void {
  let undo: (() => void)[] = [];
  return (stretches) => {
    for (const back of undo) back();
    undo = [...byNode(stretches)].map(([node, some]) => markIn(node, some));
  };
}

function byNode(stretches: readonly Stretch[]): Map<Text, Stretch[]> {
  const nodes = new Map<Text, Stretch[]>();
  for (const one of stretches) {
    const known = nodes.get(one.node);
    if (known) known.push(one);
    else nodes.set(one.node, [one]);
  }
  return nodes;
}

function markIn(node: Text, stretches: readonly Stretch[]): () => void {
  const text = node.data;
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const mark = document.createElement('mark');
    mark.append(text.slice(Math.max(start, at), end));
    parts.push(text.slice(at, Math.max(start, at)), mark);
    at = end;
  }
  const copy = document.createElement('span');
  copy.append(...parts, text.slice(at));
  node.before(copy);
  node.data = '';
  return () => {
    copy.remove();
    node.data = text;
  };
}
