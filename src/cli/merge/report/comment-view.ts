import type { Said } from '../../../identity/discussion.ts';
import type { Discussion } from '../../../merge/returned/discussion.ts';
import { attributes, type Html, html } from '../../../write/site/html.ts';
import { makerInWords } from './edits-report.ts';

/** A comment, with what was answered to it. */
export function commentView({ words, isDone, replies, ...first }: Discussion, lang: string): Html {
  const on = words && html`<p class="aside">on “<bdi${attributes({ lang })}>${words}</bdi>”</p>\n`;
  return html`<article class="comment">
<h3>Comment${by(first)}${isDone ? html` <span class="by"><b>settled</b></span>` : undefined}</h3>
${on}${paragraphs(first.text)}${replies.map((reply) => html`<div class="reply"><h4>Answer${by(reply)}</h4>\n${paragraphs(reply.text)}</div>\n`)}</article>
`;
}

function by(said: Said): Html | undefined {
  const words = makerInWords(said);
  return words === '' ? undefined : html` <span class="by"><bdi>${words}</bdi></span>`;
}

function paragraphs(text: string): Html[] {
  return text.split('\n').map((line) => html`<p dir="auto">${line}</p>\n`);
}
