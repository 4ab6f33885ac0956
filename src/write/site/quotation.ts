/** The words of a source, and under them who said them, where they stand, what checking them gave, and what they mean. */

import type { Entry, Quotation, Text } from '../../model/page.ts';
import { anchor } from '../../text/anchor.ts';
import { directionOf } from '../../text/direction.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { ownLabel, textFrom } from '../own-label.ts';
import { attributes, type Html, html } from './html.ts';
import { type LinkAttributes, paragraphs } from './marked-text.ts';
import { foreign, type Setting } from './setting.ts';
import { checkLine, LOUD } from './verdicts/check-line.ts';
import { corrections } from './verdicts/corrections.ts';

/** Characters of a quotation that print may part at the end of a page; shorter ones stand together. */
const LONG = 900;

/** `links`: what the links in its words have, and those in a note. */
export function quotationBlock(entry: Entry, quotation: Quotation, links: LinkAttributes, setting: Setting): Html {
  const { id, translation } = quotation;
  const below = translation ? labelledText(setting.words.translation, translation, links, setting) : undefined;
  const verdict = setting.checks.get(quotation.id)?.verdict;
  const loud = verdict !== undefined && LOUD.has(verdict) && verdict;
  const className = ['q', loud, quotation.text.plain.length > LONG && 'long'].filter(Boolean).join(' ');
  return html`<div${attributes({ class: className, id: anchor(id) })}>${quotedWords(quotation, links, setting)}${checkLine(entry, quotation, setting)}${corrections(quotation, setting)}${below}</div>`;
}

/** A text in the curator's voice with a label that opens its first paragraph: a note, a translation. */
export function labelledText(label: string, written: Text, links: LinkAttributes, setting: Setting): Html | undefined {
  // Of two labels, the curator's and ours, one is enough.
  const text = textFrom(written, ownLabel(written, label));
  const all = paragraphs(text, links);
  if (all.length === 0) return undefined;
  const direction = directionOf(text.plain);
  const isolated = direction !== undefined && direction !== setting.script.direction;
  const printed = all.map((part, i) => {
    const body = isolated ? html`<bdi>${part}</bdi>` : part;
    return i === 0 ? html`<p><b>${label}</b> ${body}</p>` : html`<p>${body}</p>`;
  });
  return html`<div class="note">${printed}</div>`;
}

/** Each paragraph opens with the mark of the quotation's language; the last one closes. */
function quotedWords({ text, lang }: Quotation, links: LinkAttributes, setting: Setting): Html | undefined {
  const all = paragraphs(text, links);
  if (all.length === 0) return undefined;
  const marks = outerMarks(lang ?? setting.lang);
  const other = foreign(lang, setting);
  const direction = directionOf(text.plain);
  const dir = other.lang !== undefined || direction !== setting.script.direction ? 'auto' : undefined;
  const printed = all.map((part, i) => html`<p>${marks.open}${part}${i === all.length - 1 ? marks.close : ''}</p>`);
  return html`<blockquote${attributes({ ...other, dir })}>${printed}</blockquote>`;
}
