/** One edit in the report: what it is of, who made it, and its wordings under one another. */

import type { Edit } from '../../../merge/proposal.ts';
import type { Row } from '../../../merge/review/shown.ts';
import type { Piece } from '../../../merge/review/word-pieces.ts';
import type { Page } from '../../../model/page.ts';
import type { Verdict } from '../../../model/verification.ts';
import { attributes, type Html, html } from '../../../write/site/html.ts';
import { checkMark } from '../../../write/site/verdicts/check-marks.ts';
import { VERDICT_WORDS } from '../../report/verdicts.ts';
import { capitalised, editAnchor, makerInWords, type ReportedEdit } from './edits-report.ts';

const LABELS: Readonly<Record<Row['label'], string>> = {
  printed: 'Printed',
  here: 'Here now',
  edited: 'Edited',
  merged: 'If accepted',
  source: 'Source',
  new: 'New',
  removed: 'Removed',
};

const ANSWERS = {
  accept: 'accepted',
  edited: 'accepted in other words',
  reject: 'rejected',
  later: 'put off',
} as const;

export function editView({ edit, shown, makers, answer }: ReportedEdit, { lang }: Page, style: string): Html {
  const facts = [
    ...makers.map((one) => html`<bdi>${makerInWords(one)}</bdi>`),
    ...(answer ? [html`<b>${ANSWERS[answer]}</b>`] : []),
  ];
  const [first, ...rest] = shown.sentences;
  const sentences = (edit.conflict ? rest : shown.sentences).map(
    (one) => html`<p class="aside" dir="auto">${one}</p>\n`,
  );
  const conflict = edit.conflict && html`<p class="loud"><b>Conflict.</b> ${first}</p>\n`;
  return html`<article${attributes({ id: editAnchor(shown), class: edit.conflict && 'conflict' })}>
<h3>${capitalised(shown.what)}${facts.map((fact) => html` <span class="by">${fact}</span>`)}</h3>
${conflict}${sentences}<dl>
${shown.rows.map((row, i) => rowView(row, isQuoted(edit, i) ? `quoted ${style}` : style, lang))}</dl>
</article>
`;
}

/** Words of a source stand in the serif, and nothing else does. Of an entry the quotations follow the reference. */
function isQuoted(edit: Edit, row: number): boolean {
  if (edit.kind === 'changed')
    return edit.part === 'quotation' && (edit.field === 'text' || edit.field === 'translation');
  const { item } = edit;
  return item.part === 'quotation' || (item.part === 'entry' && row > 0 && row <= item.entry.quotations.length);
}

function rowView({ label, pieces, verdict }: Row, className: string, lang: string): Html {
  const words = pieces.map((piece) => pieceView(piece, label));
  return html`<div${attributes({ class: className })}><dt>${LABELS[label]}</dt><dd${attributes({ lang, dir: 'auto' })}>${words}${verdict && verdictView(verdict)}</dd></div>
`;
}

/** What lines through and under words say is said to who does not see them. */
function pieceView({ text, change }: Piece, label: Row['label']): Html {
  if (change === 'same') return html`${text}`;
  if (change === 'gap') return html`<span class="gap">${text}</span>`;
  const meaning = change === 'removed' ? 'removed' : label === 'source' ? 'only in the source' : 'added';
  const aloud = html`<bdi class="aloud" lang="en">[${meaning}: </bdi>`;
  const end = html`<bdi class="aloud">]</bdi>`;
  return change === 'removed' ? html`<del>${aloud}${text}${end}</del>` : html`<ins>${aloud}${text}${end}</ins>`;
}

function verdictView(verdict: Verdict): Html {
  return html`<span class="check" lang="en">${checkMark(verdict)} <b${attributes({ class: verdict })}>${capitalised(VERDICT_WORDS[verdict])}</b></span>`;
}
