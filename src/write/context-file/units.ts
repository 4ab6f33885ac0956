/** The body of a context file as units that can be written, moved and left out one by one. */
import { printAttributes } from '../../context-file/attributes.ts';
import { idAttribute } from '../../context-file/entry-attributes.ts';
import { writePlain } from '../../context-file/inline/write.ts';
import type { LineContext } from '../../context-file/reference/line.ts';
import type { Page, Section } from '../../model/page.ts';
import { slug } from '../../text/slug.ts';
import { writeEntry } from './entry.ts';
import { writeParagraphs } from './paragraphs.ts';

/** The intro, a heading, or an entry with what belongs to it. */
export interface Unit {
  /** The same in two versions of a page for what is the same in both. */
  readonly key: string;
  readonly blocks: readonly string[];
}

export const INTRO_UNIT = 'intro';

export function sectionUnit(id: string): string {
  return `section ${id}`;
}

export function entryUnit(id: string): string {
  return `entry ${id}`;
}

/**
 * Entries in page order below the headings of their sections, which keep their own order. An entry whose section's
 * heading came earlier names its section itself.
 */
export function unitsOf(page: Page, context: LineContext): Unit[] {
  const order = new Map(page.sections.map((section, i) => [section.id, i]));
  const slugs = new Set<string>();
  const headings = page.sections.map((section) => headingUnit(section, slugs));
  const intro = page.intro.flatMap((text) => writeParagraphs(text, 'intro', context, false));
  const units: Unit[] = [{ key: INTRO_UNIT, blocks: intro }];
  let current = -1;
  for (const entry of page.entries) {
    const at = entry.section === undefined ? -1 : (order.get(entry.section) ?? -1);
    if (at > current) units.push(...headings.slice(current + 1, at + 1));
    current = Math.max(current, at);
    const section = at === current ? undefined : (entry.section ?? '');
    units.push({ key: entryUnit(entry.id), blocks: writeEntry(entry, section, context) });
  }
  return [...units, ...headings.slice(current + 1)];
}

/** A heading of the first level always has its id: without one it would be the page's title. */
function headingUnit({ id, title, level }: Section, slugs: Set<string>): Unit {
  const plain = slug(title) || 'section';
  const hashes = Math.min(Math.max(level, 1), 6);
  const attributes = [
    ...(id !== plain || slugs.has(plain) || level === 1 ? [idAttribute(id)] : []),
    ...(level === hashes ? [] : [{ key: 'level', value: String(level) }]),
  ];
  slugs.add(plain);
  const heading = ['#'.repeat(hashes), writePlain(title).replace(/(?<=^|\s)(#+)$/, '\\$1'), printAttributes(attributes)]
    .filter((part) => part !== '')
    .join(' ');
  return { key: sectionUnit(id), blocks: [heading] };
}
