/** Fields that a line leaves to what stands above it: to a heading, or to the same cell of the row before. */

import { foldWords } from '../cite/types/type.ts';
import type { CslItem } from '../model/csl.ts';
import { hostOf } from '../text/host.ts';
import type { Draft, DraftSection } from './drafts.ts';
import { KNOWN_OUTLETS } from './knowledge/outlets.ts';
import { eastAsianLikeness } from './line/east-asian-names.ts';
import { isIssuer, outletLikeness, personLikeness } from './line/likeness.ts';
import { peopleOf } from './line/people.ts';
import type { ReadReference } from './line/reference.ts';

/** Of the headings over entries, how many must look like names for all to be taken so. */
const NAMED = 0.5;
/** Of the entries below, how many must lack what the headings name. */
const LACKING = 0.7;
const FEWEST = 2;

/** The references with outlets or authors from the headings they stand under, where the page is ordered by these. */
export function withHeadings(
  drafts: readonly Draft[],
  references: readonly ReadReference[],
  lang: string,
): ReadReference[] {
  const sections = [...new Set(drafts.flatMap(({ section }) => section ?? []))].filter(({ date }) => !date);
  const under = (named: ReadonlySet<DraftSection>): ReadReference[] =>
    references.filter((_, i) => named.has(drafts[i]?.section as DraftSection));
  const naming = (
    looks: (section: DraftSection) => boolean,
    has: (item: CslItem) => boolean,
  ): ReadonlySet<DraftSection> => {
    const named = new Set(sections.filter(looks));
    if (named.size < Math.max(FEWEST, NAMED * sections.length)) return new Set();
    const below = under(named);
    const lacking = below.filter(({ reference }) => !has(reference)).length;
    return lacking >= LACKING * below.length ? named : new Set();
  };
  const outlets = naming((section) => isOutlet(section, drafts), hasOutlet);
  const authors =
    outlets.size > 0
      ? new Set()
      : naming(
          ({ title }) => isPerson(title),
          ({ author }) => !!author,
        );
  return references.map((read, i) => {
    const section = drafts[i]?.section;
    if (!section) return read;
    const { reference } = read;
    if (outlets.has(section) && !hasOutlet(reference)) {
      const key = isIssuer(section.title) ? 'publisher' : 'container-title';
      return { ...read, reference: { ...reference, [key]: section.title } };
    }
    if (authors.has(section) && !reference.author) {
      return { ...read, reference: { ...reference, author: peopleOf(section.title, lang).map(({ name }) => name) } };
    }
    return read;
  });
}

function hasOutlet(item: CslItem): boolean {
  return item['container-title'] !== undefined || item.publisher !== undefined;
}

function isPerson(title: string): boolean {
  return (eastAsianLikeness(title) ?? personLikeness(title)) >= 0.75;
}

/** Words of outlets' names that are themes as well: “Press releases”, “Reports”, “In the media”. */
const THEMES = new Set(
  'press news report reports media online live radio tv rundfunk presse fachpresse fernsehen zeitungen zeitschriften blogs revistas journaux revues giornali riviste today review reviews wire mail standard observer resolutions releases papers affairs politics world'.split(
    ' ',
  ),
);

/** A name that is known or says so itself, or that the addresses below carry: never a theme. */
function isOutlet(section: DraftSection, drafts: readonly Draft[]): boolean {
  const { title } = section;
  const folded = foldWords(title);
  const single = folded.length === 1;
  if (folded.length > 7) return false;
  if (KNOWN_OUTLETS.has(folded.join(' '))) return true;
  if (!single && outletLikeness(title) >= 0.9 && !folded.some((word) => THEMES.has(word))) return true;
  const plain = folded.join('').replace(/[^a-z0-9]/gu, '');
  if (plain.length < 3) return false;
  const links = drafts
    .filter((draft) => draft.section === section)
    .flatMap(({ line }) => line.marks.flatMap(({ href }) => (href === undefined ? [] : [hostLetters(href)])));
  return links.length > 0 && links.filter((host) => host.includes(plain)).length * 2 >= links.length;
}

function hostLetters(href: string): string {
  return hostOf(href)?.replace(/[^a-z0-9]/gu, '') ?? '';
}

/** What each field of a row is in CSL. */
const KEYS: Readonly<Record<string, readonly (keyof CslItem)[]>> = {
  author: ['author'],
  outlet: ['container-title', 'publisher', 'source'],
  date: ['issued'],
  medium: ['genre'],
};

/** The references with what cells that reach over several rows say, for the rows below the first. */
export function withSharedCells(drafts: readonly Draft[], references: readonly ReadReference[]): ReadReference[] {
  let above: ReadReference | undefined;
  let columns = new Map<number, string>();
  return references.map((read, i) => {
    const shared = drafts[i]?.blocks[0]?.shared ?? [];
    if (shared.length === 0) columns = new Map();
    for (const [cell, field] of read.cells) columns.set(cell, field);
    const given = shared.flatMap((cell) => KEYS[columns.get(cell) ?? ''] ?? []);
    const missing = given.filter((key) => read.reference[key] === undefined && above?.reference[key] !== undefined);
    const filled = Object.fromEntries(missing.map((key) => [key, above?.reference[key]]));
    above = missing.length > 0 ? { ...read, reference: { ...read.reference, ...filled } } : read;
    return above;
  });
}
