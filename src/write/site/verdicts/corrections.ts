/** That a quotation was put right, with its former wording on demand; and that a source was taken off the page. */
import type { Page, Quotation, Withdrawal } from '../../../model/page.ts';
import { anchor } from '../../../text/anchor.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { checkWords, correctedOn, withdrawnOn } from '../../check-words.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';

/** The newest first; a correction without the words that stood before has nothing to open. */
export function corrections({ corrected = [], lang: own }: Quotation, setting: Setting): Html[] {
  const { lang } = setting;
  const { open, close } = outerMarks(own ?? lang);
  const { class: script, ...other } = foreign(own, setting);
  const words = attributes({ ...other, class: ['passage', script].filter(Boolean).join(' '), dir: 'auto' });
  return corrected.toReversed().map(({ on, former }) => {
    const day = correctedOn(on, lang);
    if (former.trim() === '') return html`<p class="check">${day}</p>`;
    return html`<details class="check"><summary>${day}\u2002<span class="o">${checkWords(lang).formerWording}</span></summary><div class="more"><p${words}>${open}${former}${close}</p></div></details>`;
  });
}

/** What is left at the permalinks of withdrawn sources. An anchor that leads to something already needs none. */
export function tombstones({ withdrawn = [], entries }: Page, { lang }: Setting): Html[] {
  const taken = new Set(entries.flatMap(({ id, quotations }) => [id, ...quotations.map((one) => one.id)]).map(anchor));
  return withdrawn.flatMap((one) => {
    if (taken.has(anchor(one.id))) return [];
    taken.add(anchor(one.id));
    return [tombstone(one, lang)];
  });
}

function tombstone({ id, on, reason }: Withdrawal, lang: string): Html {
  return html`<article${attributes({ class: 'gone', id: anchor(id) })}><p>${withdrawnOn(on, lang)}.${reason && html` <bdi>${reason}</bdi>`}</p></article>
`;
}
