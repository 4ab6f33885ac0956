/** An entry as plain HTML without classes, for programs that show it on its own: feed readers, reference managers. */
import { referenceLine } from '../../cite/line.ts';
import type { Entry, Quotation, Text } from '../../model/page.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { correctedOn } from '../check-words.ts';
import { attributes, type Html, html } from '../site/html.ts';
import { paragraphs } from '../site/marked-text.ts';

/** Reference line, quotations with the day on which they were put right, notes. `lang` is the page's. */
export function entryHtml(entry: Entry, lang: string): Html {
  const quotations = entry.quotations.map((quotation) => {
    const last = quotation.corrected?.at(-1);
    return html`${quotationHtml(quotation, lang)}${last && html`<p>${correctedOn(last.on, lang)}.</p>`}`;
  });
  return html`${referenceHtml(entry, lang)}${quotations}${entry.notes.map((note) => noteHtml(note.text))}`;
}

/** The title leads to the source. */
function referenceHtml({ reference }: Entry, lang: string): Html {
  const href = safeAddress(reference.URL);
  const parts = referenceLine(reference, lang).map(({ role, text }) => {
    if (role === 'outlet') return html`<cite>${text}</cite>`;
    return role === 'title' && href !== undefined ? html`<a${attributes({ href })}>${text}</a>` : html`${text}`;
  });
  const plainLink = reference.title || href === undefined ? undefined : html` <a${attributes({ href })}>${href}</a>`;
  return html`<p>${parts}${plainLink}</p>`;
}

/** The words in their language's marks; then where they stand and who said them; then a translation. */
export function quotationHtml(quotation: Quotation, lang: string): Html {
  const { text, translation, locator, speaker } = quotation;
  const tail = [locator && ` [${locator}]`, speaker && ` (${speaker})`].filter(Boolean).join('');
  const own = quotation.lang ?? lang;
  const translated = translation ? quotedParagraphs(translation, lang, '\u2192 ', '') : undefined;
  return html`<blockquote><div${attributes({ lang: own, dir: 'auto' })}>${quotedParagraphs(text, own, '', tail)}</div>${translated}</blockquote>`;
}

export function noteHtml(text: Text): Html {
  return html`${paragraphs(text).map((part) => html`<p>${part}</p>`)}`;
}

function quotedParagraphs(text: Text, lang: string, before: string, after: string): Html[] {
  const { open, close } = outerMarks(lang);
  const parts = paragraphs(text);
  return parts.map((part, i) => {
    const last = i === parts.length - 1;
    return html`<p>${i === 0 ? before + open : ''}${part}${last ? close + after : ''}</p>`;
  });
}
