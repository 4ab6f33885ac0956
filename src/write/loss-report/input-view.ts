/** The whole input with each stretch on the ground of its kind. */
import type { Page } from '../../model/page.ts';
import type { Span } from '../../model/reading.ts';
import { attributes, type Html, html } from '../site/html.ts';
import { fieldOfSpan, type ReadField } from './certainty.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';
import { fieldStretch, ground, label } from './stretch.ts';

/** Scripts and menus longer than this, in characters, are folded away. */
const LONG = 600;
/** A browser lays out many short blocks at once, and one endless block hardly ever. */
const MOST_STRETCHES = 500;

/** `hasTargets`: whether the links of the list of doubtful fields lead here. */
export function inputView(
  spans: readonly Span[],
  source: string,
  page: Page,
  fields: readonly ReadField[],
  hasTargets: boolean,
): Html {
  const numbers = new Map(page.entries.map(({ id }, i) => [id, i + 1]));
  const blocks = new Blocks();
  let entry: string | undefined;
  let before: ReadField | undefined;
  for (const [index, span] of spans.entries()) {
    const text = source.slice(span.start, span.end);
    if (span.kind === 'layout') {
      addLayout(blocks, text);
      continue;
    }
    const begins = span.entry !== undefined && span.entry !== entry;
    entry = span.entry ?? entry;
    if (begins) blocks.add(label(`Source ${numbers.get(span.entry ?? '') ?? span.entry}`, 'entry'));
    const read = fieldOfSpan(fields, span);
    blocks.add(read ? fieldStretch(read, text, hasTargets, read !== before) : stretch(span, text, index));
    before = read;
  }
  return html`<h2 id="input">The whole input</h2>
<div class="input"${attributes({ lang: page.lang })}>${blocks.all()}</div>`;
}

/** Stretches in blocks that end where a line of the input ends, each in the direction of its own text. */
class Blocks {
  readonly #blocks: Html[] = [];
  #stretches: Html[] = [];

  add(stretch: Html): void {
    this.#stretches.push(stretch);
    if (this.#stretches.length >= MOST_STRETCHES) this.close();
  }

  close(): void {
    if (this.#stretches.length > 0) this.#blocks.push(html`<div dir="auto">${this.#stretches}</div>`);
    this.#stretches = [];
  }

  all(): readonly Html[] {
    this.close();
    return this.#blocks;
  }
}

function addLayout(blocks: Blocks, text: string): void {
  const end = text.lastIndexOf('\n') + 1;
  if (end > 0) {
    blocks.add(layout(text.slice(0, end)));
    blocks.close();
  }
  if (end < text.length) blocks.add(layout(text.slice(end)));
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
