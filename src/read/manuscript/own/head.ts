/** What a document of ours says of its page besides the entries. */
import type { BasePage } from '../../../identity/base.ts';
import { bookmarkName, PAGE_PARTS } from '../../../identity/bookmark-names.ts';
import type { Page, Section, Text } from '../../../model/page.ts';
import { slug } from '../../../text/slug.ts';
import type { DocumentDraft, HeadingDraft } from './document/draft.ts';
import { fieldOf } from './document/field.ts';
import { arePrintedAlike, isSameText } from './same-words.ts';

export type PageHead = Omit<Page, 'entries' | 'other' | 'sections'>;

/** @param given what is said of the document from outside */
export function headOf(
  document: DocumentDraft,
  base: BasePage | undefined,
  given: { readonly title: string; readonly lang: string },
): PageHead {
  const { url, updated, rights, withdrawn } = base ?? printedFacts(document);
  const title = fieldOf(document.title).text.plain;
  const isSame = base && arePrintedAlike(base.title, title);
  return {
    title: (isSame ? base.title : title) || given.title,
    lang: base?.lang ?? given.lang,
    intro: introOf(document, base?.intro ?? []),
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
    ...(rights === undefined ? {} : { rights }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
}

function introOf({ intro }: DocumentDraft, known: readonly Text[]): Text[] {
  const names = new Map(known.map((text, i) => [bookmarkName('i', String(i)), text]));
  return [...intro].flatMap(([name, slices]) => {
    const { text } = fieldOf(slices);
    const before = names.get(name);
    if (!text.plain) return [];
    return [before && isSameText(before, text) ? before : text];
  });
}

/** Without a base: what stands in the lines of facts that say but one thing. */
function printedFacts(document: DocumentDraft): Partial<BasePage> {
  const lines = printedLinesOf(document);
  const wordsOf = (id: string): string | undefined => lines.get(bookmarkName('p', id)) || undefined;
  const [url, rights] = [wordsOf(PAGE_PARTS.url), wordsOf(PAGE_PARTS.rights)];
  return { ...(url === undefined ? {} : { url }), ...(rights === undefined ? {} : { rights }) };
}

/** Of what only the document has: its facts, and that there are no sources. Not what it says of each check. */
export function printedLinesOf({ furniture }: DocumentDraft): Map<string, string> {
  return new Map(
    furniture.flatMap(({ name, words }) =>
      name?.kind === 'p' ? [[name.part, fieldOf([words]).text.plain] as const] : [],
    ),
  );
}

/** The sections in the order of their headings, and for each heading the section that it begins. */
export function sectionsOf(
  headings: readonly HeadingDraft[],
  base: BasePage | undefined,
): { readonly sections: Section[]; readonly byHeading: (Section | undefined)[] } {
  const known = new Map(base?.sections.map((section) => [bookmarkName('s', section.id), section]));
  const sections: Section[] = [];
  const ids = new Set(base?.sections.map(({ id }) => id));
  const seen = new Set<Section>();
  const freeId = idMaker(ids);
  const byHeading = headings.map(({ name, words, level }) => {
    const { plain } = fieldOf([words]).text;
    const before = name && known.get(name.part);
    if (!before && name && isOfYears(name.part, plain, base)) return undefined;
    if (!plain) return sections.at(-1);
    const isFirst = before !== undefined && !seen.has(before);
    const title = before && arePrintedAlike(before.title, plain) ? before.title : plain;
    const section: Section = isFirst ? { ...before, title } : { id: freeId(plain), title: plain, level: level + 1 };
    if (before) seen.add(before);
    sections.push(section);
    return section;
  });
  return { sections, byHeading };
}

/** Pages without sections are printed with a heading for each year. */
function isOfYears(name: string, title: string, base: BasePage | undefined): boolean {
  if (base) return base.sections.length === 0;
  const year = /\d{4}/u.exec(title)?.[0];
  return [`year-${title}`, 'no-date', `added-${year}`, 'added-earlier'].some((id) => bookmarkName('s', id) === name);
}

/** Ids of sections by their titles; a number where the same comes again. */
function idMaker(taken: Set<string>): (title: string) => string {
  const repeats = new Map<string, number>();
  return (title) => {
    const plain = slug(title) || 'section';
    let again = repeats.get(plain) ?? 1;
    let id = plain;
    while (taken.has(id)) id = `${plain}-${++again}`;
    repeats.set(plain, again);
    taken.add(id);
    return id;
  };
}
