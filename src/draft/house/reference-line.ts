/** The reference of a new entry in the form that the lines of a page of prose have. */
import { mostFrequent } from '../../check/majority.ts';
import { sourceAddress } from '../../cite/source-address.ts';
import type { CslItem } from '../../model/csl.ts';
import { InputError } from '../../model/input-error.ts';
import { titleMarks } from '../../text/quotation-marks.ts';
import { fitted } from './fitted.ts';
import { dateLike, namesLike, type Sample } from './forms.ts';
import { type EntryPattern, hasSlot, literalAt, type Slot, slotsOf, type Template } from './pattern.ts';

export interface ReferenceLike {
  /** Whole lines, without the last line end. */
  readonly text: string;
  /** What of the reference the lines say. */
  readonly said: CslItem;
}

/**
 * The template is that of most lines with the same fields; else of most lines with more, which lose what the new one
 * lacks; on a page that leaves out, say, all authors, it is the most frequent one. A link that it has no place for comes
 * last.
 */
export function referenceLike(patterns: readonly EntryPattern[], reference: CslItem, lang: string): ReferenceLike {
  const values = slotValues(patterns, reference, lang);
  const template = fitted(templateFor(patterns, values, lang), values);
  const text = template.reduce<string>(
    (line, part) => line + (typeof part === 'string' ? behind(line, part) : (values.get(part.slot) ?? '')),
    '',
  );
  const unsaid = FIELDS.flatMap(([slot, fields]) => (hasSlot(template, slot) ? [] : fields));
  const said = Object.entries(reference).filter(([field]) => !unsaid.includes(field));
  return { text, said: { ...Object.fromEntries(said), type: reference.type } };
}

/** No second full stop behind a title that ends in a mark of its own, or an initial. */
function behind(line: string, literal: string): string {
  return /[.?!\u2026]$/u.test(line) ? literal.replace(/^\./u, '') : literal;
}

const FIELDS: readonly (readonly [slot: Slot, fields: readonly string[]])[] = [
  ['author', ['author']],
  ['title', ['title']],
  ['outlet', ['container-title', 'publisher']],
  ['date', ['issued']],
];

function slotValues(patterns: readonly EntryPattern[], reference: CslItem, lang: string): Map<Slot, string> {
  const { author, title, issued } = reference;
  const outlet = reference['container-title'] ?? reference.publisher;
  const link = reference.URL ?? sourceAddress(reference);
  return new Map<Slot, string>([
    ...(author?.length ? [['author', namesLike(author, samplesOf(patterns, 'author'), lang)] as const] : []),
    ...(title === undefined ? [] : [['title', title] as const]),
    ...(outlet === undefined ? [] : [['outlet', outlet] as const]),
    ...(issued === undefined ? [] : [['date', dateLike(issued, samplesOf(patterns, 'issued'), lang)] as const]),
    ...(link === undefined ? [] : [['link', link] as const]),
  ]);
}

function samplesOf<K extends 'author' | 'issued'>(
  patterns: readonly EntryPattern[],
  field: K,
): Sample<NonNullable<CslItem[K]>>[] {
  return patterns.flatMap(({ entry, written }) => {
    const value = entry.reference[field];
    const text = written.get(field === 'issued' ? 'date' : 'author');
    return value === undefined || text === undefined ? [] : [{ value, written: text }];
  });
}

function templateFor(patterns: readonly EntryPattern[], values: ReadonlyMap<Slot, string>, lang: string): Template {
  const known = habits(patterns);
  const wanted = [...values.keys()].filter((slot) => slot !== 'link');
  const whole = known.filter(({ template }) => wanted.every((slot) => hasSlot(template, slot)));
  const misfit = ({ template }: Habit): number => (whole.length > 0 ? misfits(template, values) : 0);
  const [best] = (whole.length > 0 ? whole : known).toSorted((a, b) => misfit(a) - misfit(b) || b.count - a.count);
  assertExtensible(best ? literalAt(best.template, 0) : '');
  return best?.template ?? plainTemplate(patterns, lang);
}

const NUMBER = /^\s*[([]?\p{Nd}/u;
const TABLE_ROW = /^\s*\|/u;

/** @param lead what stands before the first field */
function assertExtensible(lead: string): void {
  if (NUMBER.test(lead)) {
    throw new InputError(
      'The entries of this page are numbered, and a new one would change the numbers of others; convert the page to a context file first, which needs no numbers.',
    );
  }
  if (TABLE_ROW.test(lead)) {
    throw new InputError(
      'The entries of this page stand in a table, whose rows have no place for all that a new one has; convert the page to a context file first, which needs no table.',
    );
  }
}

interface Habit {
  readonly template: Template;
  /** How many entries are written so. */
  readonly count: number;
}

/** Words between the fields (“By …”) are a habit if they come again, and else a remark on one source. */
function habits(patterns: readonly EntryPattern[]): Habit[] {
  const templates = patterns.flatMap(({ reference }) => (reference ? [reference] : []));
  return [...Map.groupBy(templates, (template) => JSON.stringify(template)).values()].flatMap((group) => {
    const [template = []] = group;
    const hasWords = template.some((part) => typeof part === 'string' && /\p{L}/u.test(part));
    return hasSlot(template, 'title') && (group.length > 1 || !hasWords) ? [{ template, count: group.length }] : [];
  });
}

/** How many fields are the template's alone or the values' alone. */
function misfits(template: Template, values: ReadonlyMap<Slot, string>): number {
  const slots = slotsOf(template);
  return (
    slots.filter((slot) => !values.has(slot)).length + [...values.keys()].filter((slot) => !slots.includes(slot)).length
  );
}

/** In the default form, behind the bullet that most entries have. */
function plainTemplate(patterns: readonly EntryPattern[], lang: string): Template {
  const { open, close } = titleMarks(lang);
  const lead = mostFrequent(patterns.map((pattern) => pattern.lead)) ?? '';
  const title = [`, ${open}`, { slot: 'title' }, `${close}, `] as const;
  return [
    /[\p{L}\p{N}\p{Pi}\p{Ps}"']/u.test(lead) ? '' : lead,
    { slot: 'author' },
    ...title,
    { slot: 'outlet' },
    ', ',
    { slot: 'date' },
    ' ',
    { slot: 'link' },
  ];
}
