import { authorText, type Convention } from './conventions.ts';
import type { Item } from './items.ts';
import type { Label } from './label.ts';
import type { Language } from './languages.ts';
import { type Block, type Inline, plain } from './markup.ts';
import type { Random } from './random.ts';
import type { Format } from './render.ts';

/** What a template makes a page of. */
export interface Setting {
  readonly random: Random;
  readonly language: Language;
  readonly convention: Convention;
  /** The convention for one entry: the page's own, or now and then one with a slip. */
  readonly slipped: (item: Item) => Convention;
  readonly format: Format;
}

export interface Made {
  readonly blocks: readonly Block[];
  readonly labels: readonly Label[];
}

/** One way in which curators lay out a page. */
export interface Template {
  readonly name: string;
  /** Never used to tune the recogniser. */
  readonly heldOut: boolean;
  readonly formats: readonly Format[];
  /** Where not every language will do. */
  isFor?(language: Language): boolean;
  make(items: readonly Item[], setting: Setting): Made;
  /** The source of the page, where it is not that of its format: mail, lines with tabs. */
  finish?(blocks: readonly Block[], title: string, random: Random): string;
}

/** An item of which the page does not show some fields. */
export function without(
  item: Item,
  ...fields: readonly ('authors' | 'outlet' | 'date' | 'url' | 'quotations' | 'notes')[]
): Item {
  const { outlet, url, publisher, ...rest } = item;
  return {
    ...rest,
    ...(outlet === undefined || fields.includes('outlet') ? {} : { outlet }),
    ...(publisher === undefined || outlet !== undefined || fields.includes('outlet') ? {} : { publisher }),
    ...(url === undefined || fields.includes('url') ? {} : { url }),
    ...(fields.includes('authors') ? { authors: [] } : {}),
    ...(fields.includes('date') ? { date: [] } : {}),
    ...(fields.includes('quotations') ? { quotations: [] } : {}),
    ...(fields.includes('notes') ? { notes: [] } : {}),
  };
}

/** Plain text holds no address but those that are printed. */
export function linkable(item: Item, { format, convention }: Setting): Item {
  return format === 'txt' || !convention.linked ? without(item, 'url') : item;
}

/** The item as far as its reference line shows it: a label must not know more than a reader of the page. */
export function seen(item: Item, line: readonly Inline[], { slipped, language }: Setting): Item {
  const words = plain(line);
  const place = item.outlet ?? item.publisher;
  const placed = place !== undefined && words.includes(place);
  // A body that is its own outlet has been printed twice only where it stands in both places.
  const rest = placed ? words.replace(place, ' ') : words;
  return without(
    item,
    ...(rest.includes(authorText(item.authors, slipped(item), language)) ? [] : (['authors'] as const)),
    ...(placed ? [] : (['outlet'] as const)),
  );
}
