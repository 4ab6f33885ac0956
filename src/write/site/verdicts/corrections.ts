/** That a quotation was put right, with its former wording on demand; and that a source was taken off the page. */
import type { Page, Quotation, Withdrawal } from '../../../model/page.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { correctedOn, withdrawnOn } from '../../check-words.ts';
import { anchor } from '../address.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { siteCheckWords } from './site-check-words.ts';

/** The newest first; a correction without the words that stood before has nothing to open. */
export function corrections({ corrected = [], lang: own }: Quotation, setting: Setting): Html[] {
  const { lang } = setting;
  const { open, close } = outerMarks(own ?? lang);
  const { class: script, ...other } = foreign(own, setting);
  const words = attributes({ ...other, class: ['passage', script].filter(Boolean).join(' '), dir: 'auto' });
  return corrected.toReversed().map(({ on, former }) => {
    const day = correctedOn(on, lang);
    if (former.trim() === '') return html`<p class="check">${day}</p>`;
    return html`<details class="check"><summary>${day} <span class="o">${siteCheckWords(lang).formerWording}</span></summary><div class="more"><p${words}>${open}${former}${close}</p></div></details>`;
  });
}

/** What is left at the permalinks of withdrawn sources; an id that has its entry still needs none. */
export function tombstones({ withdrawn = [], entries }: Page, { lang }: Setting): Html[] {
  const present = new Set(entries.map(({ id }) => anchor(id)));
  return withdrawn.filter(({ id }) => !present.has(anchor(id))).map((one) => tombstone(one, lang));
}

function tombstone({ id, on, reason }: Withdrawal, lang: string): Html {
  return html`<p${attributes({ class: 'gone', id: anchor(id), dir: reason === undefined ? undefined : 'auto' })}>${withdrawnOn(on, lang)}.${reason && ` ${reason}`}</p>
`;
}
