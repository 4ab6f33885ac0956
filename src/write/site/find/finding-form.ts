/** The search field, the Filter button and the facets. All of it needs the script, and is hidden until that runs. */
import { attributes, type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { checkMark } from '../verdicts/check-marks.ts';
import type { Facet, FacetName, FacetValue } from './facets.ts';
import { findingWords } from './finding-words.ts';

/** Ids of entries hold no underscore but by hand. */
export const FORM_ID = 'find_form';
const PANEL_ID = 'find_facets';

/** The facets that are open at first, and their values that are shown at first. */
const OPEN_FACETS = 2;
const FIRST_VALUES = 5;
/** Longer lists of values have a field of their own. */
const SEEN_AT_A_GLANCE = 20;

/** `panel`: the facets, of which a page may have none. */
export function findingForm(panel: Html | undefined, setting: Setting): Html {
  const words = findingWords(setting.lang);
  const toggle = attributes({ type: 'button', 'aria-expanded': 'false', 'aria-controls': PANEL_ID });
  return html`<form${attributes({ class: 'find', role: 'search', id: FORM_ID, autocomplete: 'off', hidden: true })}>
<label class="field"><span>${words.search}</span><input type="search" name="q" accesskey="/" maxlength="200" spellcheck="false"></label><button type="submit" hidden>${words.search}</button>
${panel && html`<button${toggle}>${words.filter}</button>\n`}<div${attributes({ class: 'facets', id: PANEL_ID })}>
${panel}</div>
</form>
`;
}

/** How the numbers of entries are written in `data-of`. */
export type WriteNumbers = (entries: readonly number[]) => string;

export function facetPanel(facets: readonly Facet[], write: WriteNumbers, setting: Setting): Html | undefined {
  if (facets.length === 0) return undefined;
  return html`${facets.map((facet, i) => facetList(facet, i < OPEN_FACETS, write, setting))}`;
}

/** The facets without their values, which the script loads when one of them is opened. */
export function facetNames(facets: readonly Facet[], { lang }: Setting): Html | undefined {
  if (facets.length === 0) return undefined;
  const labels = facets.map(({ name }) => findingWords(lang).facets[name].label);
  return html`${labels.map((label) => html`<details class="facet"><summary>${label}</summary></details>\n`)}`;
}

function facetList({ name, values }: Facet, open: boolean, write: WriteNumbers, setting: Setting): Html {
  const words = findingWords(setting.lang).facets[name];
  const first = values.length > FIRST_VALUES + 1 ? values.slice(0, FIRST_VALUES) : values;
  const rest = values.slice(first.length);
  const details = attributes({ class: 'facet', open: open || undefined });
  return html`<details${details}><summary>${words.label}</summary>
${valueList(name, first, write)}${rest.length > 0 ? restOfValues(name, values.length, rest, write, setting) : undefined}</details>
`;
}

function restOfValues(
  name: FacetName,
  count: number,
  rest: readonly FacetValue[],
  write: WriteNumbers,
  { lang }: Setting,
): Html {
  const { facets, narrow } = findingWords(lang);
  const label = facets[name].all.replace('#', String(count));
  const field = html`<input${attributes({ type: 'search', class: 'narrow', 'aria-label': narrow })}>`;
  return html`<details class="all"><summary>${label}</summary>
${count > SEEN_AT_A_GLANCE ? field : undefined}${valueList(name, rest, write)}</details>
`;
}

function valueList(name: string, values: readonly FacetValue[], write: WriteNumbers): Html {
  const items = values.map(({ value, label, mark, entries }) => {
    const box = attributes({ type: 'checkbox', name, value, 'data-of': write(entries) });
    return html`<li><label><input${box}>${mark && checkMark(mark)}<bdi>${label}</bdi> <span class="n">${entries.length}</span></label></li>`;
  });
  return html`<ul>${items}</ul>\n`;
}
