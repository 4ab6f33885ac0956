/** The seven check marks: each its own silhouette, so that they differ without colour and without their words. */
import type { ShownCheck, ShownVerdict } from '../../shown-checks.ts';
import { attributes, Html, html } from '../html.ts';

/** In a square of 16; drawn in the colour of the text around it. */
const SHAPES: Readonly<Record<Exclude<ShownVerdict, 'not-verified'>, string>> = {
  verbatim:
    '<path fill-rule="evenodd" d="M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15M3.7 8.6l3.1 3.1 5.7-6.2-1.5-1.4-4.3 4.6-1.5-1.6z"/>',
  edited:
    '<path fill="none" stroke="currentColor" stroke-width="2.2" d="M5 1.6H1.6v12.8H5M11 1.6h3.4v12.8H11"/><circle cx="4.9" cy="8" r="1.1"/><circle cx="8" cy="8" r="1.1"/><circle cx="11.1" cy="8" r="1.1"/>',
  altered:
    '<path fill-rule="evenodd" d="M8 .6L15.8 15H.2zM4.6 8.4v1.4h3.1l-.6 1.1H4.6v1.4h1.7l-.6 1.2 1.2.6 1-1.8h3.5v-1.4H8.6l.6-1.1h2.2V8.4h-1.4l.7-1.3-1.2-.6-1 1.9z"/>',
  'wrong-source':
    '<path fill-rule="evenodd" d="M1 1h14v14H1zM3 5.6h6.6v2.1L13 4.8 9.6 1.9V4H3zM13 10.4H6.4V8.3L3 11.2l3.4 2.9V12H13z"/>',
  'not-found':
    '<path fill="none" stroke="currentColor" stroke-width="1.8" d="M8 1.3L14.7 8 8 14.7 1.3 8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>',
  unreadable:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3.2 2"/><path d="M4.6 7.1h6.8v1.8H4.6z"/>',
  'not-checked': '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.2"/>',
};

type Shape = keyof typeof SHAPES;

/** Drawn once a page, and only those that it uses; the first is always in the count at its head. */
export function markSymbols(checks: readonly Pick<ShownCheck, 'verdict'>[]): Html | undefined {
  if (checks.length === 0) return undefined;
  const used = new Set<Shape>(['verbatim', ...checks.map(({ verdict }) => shapeOf(verdict))]);
  const symbols = [...used].map(
    (shape) =>
      html`<symbol${attributes({ id: idOf(shape), viewBox: '0 0 16 16' })}>${new Html(SHAPES[shape])}</symbol>`,
  );
  return html`<svg class="marks" aria-hidden="true">${symbols}</svg>\n`;
}

export function checkMark(verdict: ShownVerdict): Html {
  const shape = shapeOf(verdict);
  return html`<svg${attributes({ class: `m ${shape}`, 'aria-hidden': 'true' })}><use${attributes({ href: `#${idOf(shape)}` })}/></svg>`;
}

/** What a reader may not be told looks like what nobody has looked at. */
function shapeOf(verdict: ShownVerdict): Shape {
  return verdict === 'not-verified' ? 'not-checked' : verdict;
}

/** Entries have ids of their own, which never hold a colon but by hand. */
function idOf(shape: Shape): string {
  return `mark:${shape}`;
}
