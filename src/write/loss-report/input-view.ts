/** The whole input with each stretch on the ground of its kind. */
import type { Page } from '../../model/page.ts';
import type { Span } from '../../model/reading.ts';
import { attributes, type Html, html } from '../site/html.ts';
import { fieldOfSpan, type ReadField } from './certainty.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';
import { fieldStretch, ground, label } from './stretch.ts';

/** Scripts and menus longer than this, in characters, are folded away. */
const LONG = 600;

/** `hasTargets`: whether the links of the list of doubtful fields lead here. */
export function inputView(
  spans: readonly Span[],
  source: string,
  page: Page,
  fields: readonly ReadField[],
  hasTargets: boolean,
): Html {
  const numbers = new Map(page.entries.map(({ id }, i) => [id, i + 1]));
  let entry: string | undefined;
  let before: ReadField | undefined;
  const parts = spans.map((span, index) => {
    const text = source.slice(span.start, span.end);
    if (span.kind === 'layout') return layout(text);
    const begins = span.entry !== undefined && span.entry !== entry;
    entry = span.entry ?? entry;
    const which = begins ? label(`Source ${numbers.get(span.entry ?? '') ?? span.entry}`, 'entry') : undefined;
    const read = fieldOfSpan(fields, span);
    const isFirst = read === undefined || read !== before;
    before = read;
    return html`${which}${read ? fieldStretch(read, text, hasTargets, isFirst) : stretch(span, text, index)}`;
  });
  return html`<h2 id="input">The whole input</h2>
<div class="input" dir="auto"${attributes({ lang: page.lang })}>${parts}</div>`;
}

function layout(text: string): Html {
  if (text.trim() === '') return html`${text}`;
  return text.length > LONG ? folded('layout', text) : html`<span class="layout">${text}</span>`;
}

function stretch(span: Span, text: string, index: number): Html {
  if (span.kind === 'furniture' && text.length > LONG) return folded('furniture', text);
  const id = span.kind === 'unread' ? `s${index}` : undefined;
  return html`<span${attributes({ id })}${ground(span.kind)}>${label(KIND_VIEWS[span.kind].name)}${text}</span>`;
}

function folded(kind: 'layout' | 'furniture', text: string): Html {
  const words = `${KIND_VIEWS[kind].name}: ${text.length.toLocaleString('en')} characters`;
  return html`<details${ground(kind)}><summary lang="en" dir="ltr">${words}</summary>${text}</details>`;
}
