/** An altered quotation and its source as one text, so that nobody has to hold two texts side by side. */
import type { Quotation } from '../../../model/page.ts';
import type { Receipt } from '../../../model/receipt.ts';
import { wordDifferences } from '../../word-differences.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { siteCheckWords } from './site-check-words.ts';

/** What only one side has says so to who does not see the lines through and under it. */
export function mergedText({ text }: Quotation, receipt: Receipt, setting: Setting): Html | undefined {
  if (receipt.passages.length === 0) return undefined;
  const source = wordsOfSource(text.plain, receipt);
  const { onlyPage, onlySource } = siteCheckWords(setting.lang);
  // Isolated, since words in the language of the page must not turn a text that runs the other way.
  const aloud = (side: string): Html => html`<bdi class="aloud">[${side}${setting.words.colon} </bdi>`;
  const end = html`<bdi class="aloud">]</bdi>`;
  return html`${wordDifferences(text.plain, source).map(({ text, side }) => {
    if (side === 'both') return html`${text}`;
    // The blank between words belongs to neither.
    const [blank, rest] = text.startsWith(' ') ? [' ', text.slice(1)] : ['', text];
    return side === 'page'
      ? html`${blank}<del>${aloud(onlyPage)}${rest}${end}</del>`
      : html`${blank}<ins>${aloud(onlySource)}${rest}${end}</ins>`;
  })}`;
}

/** Passages end with a word: a mark behind the last one that the quotation has too is no difference. */
function wordsOfSource(quotation: string, { passages, context }: Receipt): string {
  const words = passages.map(({ exact }) => exact).join(' \u2026 ');
  const [mark = ''] = /^\p{P}/u.exec(context?.after ?? '') ?? [];
  return quotation.endsWith(mark) && !words.endsWith(mark) ? words + mark : words;
}
