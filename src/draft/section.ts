/** The section of a page that a new entry belongs to. */
import type { CslItem } from '../model/csl.ts';
import { InputError } from '../model/input-error.ts';
import type { Page, Section } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';

export type Home =
  /** The page has no sections. */
  | { readonly kind: 'page' }
  | { readonly kind: 'section'; readonly section: Section }
  /** The sections are years, and this one has none yet: it goes before `next`, or behind all where there is none. */
  | { readonly kind: 'new-year'; readonly year: number; readonly model: Section; readonly next?: Section }
  /** A person has to say; where nobody is there, it is `usual`. */
  | { readonly kind: 'open'; readonly sections: readonly Section[]; readonly usual: Section };

/** “2021”, “Year 2021:”. */
const YEAR = /^\D{0,12}((?:1[5-9]|20)\d{2})\D{0,3}$/u;

/** The text with the year of a section in place of another one. */
export function withYear(text: string, year: number): string {
  return text.replaceAll(/(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/gu, String(year));
}

/**
 * @param wish title or id of a section, as a person typed it
 * Throws `InputError` where the page has no such section.
 */
export function homeOf({ sections, entries }: Page, reference: CslItem, wish: string | undefined): Home {
  const [first, ...more] = sections;
  if (wish !== undefined) return { kind: 'section', section: wishedSection(sections, wish) };
  if (!first) return { kind: 'page' };
  const years = sections.flatMap((section): Year[] => {
    const year = YEAR.exec(section.title)?.[1];
    return year === undefined ? [] : [{ section, year: Number(year) }];
  });
  if (years.length * 2 > sections.length) return homeByYear(years, reference.issued?.['date-parts']?.[0]?.[0]);
  if (more.length === 0) return { kind: 'section', section: first };
  // A heading at the top of a page, with nothing below it, is often no section at all.
  const used = new Set(entries.map(({ section }) => section));
  return { kind: 'open', sections, usual: sections.find(({ id }) => used.has(id)) ?? first };
}

interface Year {
  readonly section: Section;
  readonly year: number;
}

/** Without a date, or one so old that no section could be told by it, the last one: undated entries stand at the end. */
function homeByYear(years: readonly Year[], year: number | undefined): Home {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return { kind: 'page' };
  const own = years.find((one) => one.year === year);
  if (own || year === undefined || !YEAR.test(String(year))) return { kind: 'section', section: (own ?? last).section };
  const falls = first.year >= last.year;
  const next = years.find((one) => (falls ? one.year < year : one.year > year))?.section;
  return { kind: 'new-year', year, model: first.section, ...(next && { next }) };
}

function wishedSection(sections: readonly Section[], wish: string): Section {
  const folded = foldForComparison(wish);
  const found = sections.find(({ id, title }) => id === wish || foldForComparison(title) === folded);
  if (found) return found;
  const names = sections.map(({ title }) => `“${title}”`).join(', ');
  const there = names === '' ? 'it has no sections' : `its sections are ${names}`;
  throw new InputError(`The page has no section “${wish}”: ${there}.`);
}
