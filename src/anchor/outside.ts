/** Where words stand on the page of a source that are none of the source's own. */
import type { Region } from '../model/source.ts';
import { findForm, stretchAt } from './letters/letters.ts';
import type { PreparedSource } from './source-strands.ts';

const NAMES: Readonly<Partial<Record<Region, string>>> = {
  aside: 'an advertisement or a box beside the article',
  teaser: 'a teaser for another article',
  comment: 'a reader’s comment',
  consent: 'a consent, pay or login box',
  navigation: 'the menus of the site',
  'second-article': 'another article on the same page',
};

/** A sentence for people; undefined if the words stand nowhere on the page. */
export function whereOutside(text: string, { outside }: PreparedSource): string | undefined {
  const at = outside.find.indexOf(findForm(text));
  if (at < 0) return undefined;
  const stretch = outside.stretches[stretchAt(outside.stretches, outside.at[at] ?? 0)];
  const name = stretch ? NAMES[stretch.region] : undefined;
  return name ? `The words stand on the page, but in ${name}.` : undefined;
}
