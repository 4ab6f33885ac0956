import type { Entry } from '../../../model/page.ts';
import { checkWords } from '../../check-words.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { findingWords } from './finding-words.ts';

/** The entry's tags, as they can be searched and filtered by. Undefined without any. */
export function tagLine({ tags }: Entry, { lang, words }: Setting): Html | undefined {
  if (tags.length === 0) return undefined;
  const { comma } = checkWords(lang);
  const list = tags.map((tag, i) => html`${i > 0 ? comma : ''}<bdi>${tag}</bdi>`);
  return html`<p class="tags"><b>${findingWords(lang).tags}${words.colon}</b> ${list}</p>`;
}
