/** The reference of a new entry in the form that the lines of a page of prose have. */
import { sourceAddress } from '../../cite/source-address.ts';
import type { CslItem } from '../../model/csl.ts';
import { titleMarks } from '../../text/quotation-marks.ts';
import { dateLike, namesLike, type Sample } from './forms.ts';
import type { EntryPattern, Slot, Template } from './pattern.ts';

/**
 * Whole lines, without the last line end. The template is that of most lines with the same fields; else of most lines
 * with more, which lose what the new one lacks; a link that the page has no place for comes last.
 */
export function referenceLike(patterns: readonly EntryPattern[], reference: CslItem, lang: string): string {
  const values = slotValues(patterns, reference, lang);
  const template = fitted(templateFor(patterns, values, lang), values);
  return template.map((part) => (typeof part === 'string' ? part : (values.get(part.slot) ?? ''))).join('');
}

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
  const wanted = [...values.keys()].filter((slot) => slot !== 'link');
  const fitting = patterns.flatMap(({ reference }) =>
    reference && wanted.every((slot) => hasSlot(reference, slot)) ? [reference] : [],
  );
  const groups = [...Map.groupBy(fitting, (template) => JSON.stringify(template)).values()];
  const best = groups.toSorted((a, b) => misfits(a[0], values) - misfits(b[0], values) || b.length - a.length)[0]?.[0];
  return best ?? plainTemplate(lang);
}

/** How many fields are the template's alone or the values' alone. */
function misfits(template: Template = [], values: ReadonlyMap<Slot, string>): number {
  const slots = slotsOf(template);
  return (
    slots.filter((slot) => !values.has(slot)).length + [...values.keys()].filter((slot) => !slots.includes(slot)).length
  );
}

function plainTemplate(lang: string): Template {
  const { open, close } = titleMarks(lang);
  const [author, title, outlet, date, link] = (['author', 'title', 'outlet', 'date', 'link'] as const).map((slot) => ({
    slot,
  }));
  return [author, `, ${open}`, title, `${close}, `, outlet, ', ', date, ' ', link].filter((part) => part !== undefined);
}

/** The template without the fields that have no value, and with a place for the link. */
function fitted(template: Template, values: ReadonlyMap<Slot, string>): Template {
  const missing = slotsOf(template).filter((slot) => !values.has(slot));
  const bare = missing.reduce(withoutSlot, template);
  if (!values.has('link') || hasSlot(bare, 'link')) return bare;
  return [...bare, ' ', { slot: 'link' }];
}

const SEPARATOR_BEFORE = /[\s,.;:(]*$/u;
const SEPARATOR_AFTER = /^[\s,.;:)]*/u;

/** A field goes with the punctuation behind it; the last one with that before it. Marks around its neighbours stay. */
function withoutSlot(template: Template, slot: Slot): Template {
  const at = template.findIndex((part) => typeof part !== 'string' && part.slot === slot);
  const [before, after] = [template[at - 1], template[at + 1]];
  const isLast = !template.slice(at + 1).some((part) => typeof part !== 'string');
  const changed = template.map((part, i) => {
    if (typeof part !== 'string') return part;
    if (isLast && part === before && i === at - 1) return part.replace(SEPARATOR_BEFORE, '');
    return !isLast && part === after && i === at + 1 ? part.replace(SEPARATOR_AFTER, '') : part;
  });
  return changed.toSpliced(at, 1);
}

function hasSlot(template: Template, slot: Slot): boolean {
  return slotsOf(template).includes(slot);
}

function slotsOf(template: Template): Slot[] {
  return template.flatMap((part) => (typeof part === 'string' ? [] : [part.slot]));
}
