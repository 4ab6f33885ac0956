/** The line above the list: how many sources are shown and in which order, and how the list is seen. */
import type { Page } from '../../../model/page.ts';
import { attributes, type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { FORM_ID } from './finding-form.ts';
import { findingWords } from './finding-words.ts';

/**
 * The switch of the words works without the script, by the style sheet. Of a list on several pages (`isPart`) the script
 * has only some at hand, and neither orders it anew nor knows what was there before.
 */
export function viewBar(page: Page, state: Html | undefined, isPart: boolean, setting: Setting): Html {
  const { words, order } = findingWords(setting.lang);
  const hasWords = page.entries.some(({ quotations, notes }) => quotations.length > 0 || notes.length > 0);
  const days = new Set(page.entries.map(({ added }) => added));
  return html`<div class="view">
<p class="hits" role="status"></p>${state}${hasWords ? choice('words', words, false) : undefined}${
    days.size > 1 && !isPart ? choice('order', order, true) : undefined
  }${isPart ? undefined : newOnes()}
</div>
`;
}

/** What the first option stands for is left out of the address of a view. */
function choice(name: string, { label, options }: Choice, needsScript: boolean): Html {
  const className = needsScript ? 'choice needs-script' : 'choice';
  const radios = options.map(([value, text], i) => {
    const values = { type: 'radio', name, value, form: FORM_ID, checked: i === 0 || undefined };
    return html`<label><input${attributes(values)}>${text}</label>`;
  });
  return html`<fieldset${attributes({ class: className, hidden: needsScript || undefined })}><legend>${label}</legend>${radios}</fieldset>
`;
}

export interface Choice {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** The script fills it in where this reader has seen the page before. */
function newOnes(): Html {
  const box = attributes({ type: 'checkbox', name: 'new', value: '1', form: FORM_ID });
  return html`<label class="fresh" hidden><input${box}><bdi></bdi></label>`;
}
