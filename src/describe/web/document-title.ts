import { isIssuer, outletLikeness } from '../../recognise/line/likeness.ts';
import { outletForm, partsOf } from '../decide/outlet-names.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { foldedValue } from '../plain-value.ts';

/** Titles that a page gives itself; it has a few. */
const MOST = 20;

/**
 * What `<title>` and its like say: a title, and behind or before it the name of the outlet, where what is left is a
 * title that the page gives elsewhere.
 */
export function* titleEvidence(title: string | undefined, other: readonly Evidence[]): Generator<Evidence> {
  if (title !== undefined && title !== '') yield { field: 'title', text: title, from: '<title>', trust: TRUST.placed };
  const titles = other.filter(({ field }) => field === 'title').slice(0, MOST);
  const known = new Set(titles.map(({ text }) => foldedValue(text)));
  if (title !== undefined) yield* outletIn(title, known, '<title>');
  for (const { text, from } of titles) if (/^og:title$/iu.test(from)) yield* outletIn(text, known, from);
}

/** The last part where the rest is a known title, perhaps with a section behind it; or the first. */
function* outletIn(text: string, known: ReadonlySet<string>, from: string): Generator<Evidence> {
  const parts = partsOf(text);
  if (parts.length < 2) return;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const [before, after] = [parts.slice(0, -1), parts.slice(1)].map((rest) => foldedValue(rest.join(' ')));
  const isTitle = (rest = ''): boolean => known.has(rest) || [...known].some((title) => rest.startsWith(`${title} `));
  const isNamed = known.size === 0 && (outletLikeness(last) >= 0.9 || isIssuer(last));
  // “Harbour: the long wait” begins with its subject.
  const isOutlet = outletLikeness(first) >= 0.9 || isIssuer(first);
  const isPrefix = known.has(after ?? '') && (isOutlet || !text.startsWith(`${first}:`));
  const outlet = isTitle(before) || isNamed ? last : isPrefix ? first : '';
  if (outletForm(outlet) !== '')
    yield { field: 'outlet', text: outlet, from, trust: isNamed ? TRUST.weak : TRUST.placed };
}
