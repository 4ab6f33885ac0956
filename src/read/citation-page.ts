/** From what a reader of citation data found to a page: ids for what has none, sections by their titles, a title. */
import { withOriginalAddress } from '../cite/archived-source.ts';
import { entryIds, quotationIds } from '../cite/ids.ts';
import type { Entry, Page, Quotation, Section, Unread } from '../model/page.ts';
import { guessLanguage } from '../recognise/blocks/language.ts';
import { slug } from '../text/slug.ts';
import { titleFromFile } from './file-title.ts';

/** One source as the file has it. */
export interface CitationDraft extends Omit<Entry, 'id' | 'section' | 'quotations'> {
  /** As the file writes it; left out where it means nothing to people. */
  readonly id?: string;
  readonly section?: SectionDraft;
  readonly quotations: readonly QuotationDraft[];
}

export type QuotationDraft = Omit<Quotation, 'id'> & { readonly id?: string };

/** Sections with the same title and level are one, unless an id tells them apart. */
export type SectionDraft = Omit<Section, 'id'> & { readonly id?: string };

/** Ids that the file writes twice are kept at the first place alone; addresses of archived copies are opened. */
export function citationPage(
  found: readonly CitationDraft[],
  facts: {
    readonly name: string;
    readonly lang?: string;
    /** Where nothing is known of its language, and its titles are not clearly in another. */
    readonly assumedLang?: string;
    readonly other?: readonly Unread[];
    /** In their order; others come after them, as entries name them. */
    readonly sections?: readonly SectionDraft[];
  },
): Page {
  const drafts = found.map(withOriginalAddress);
  const sections = new Sections();
  for (const section of facts.sections ?? []) sections.idOf(section);
  const taken = new Set<string>();
  const sectionIds = drafts.map(({ section }) => section && sections.idOf(section));
  const ids = entryIds(
    drafts.map(({ reference, id }) => {
      if (id === undefined || id === '' || taken.has(id)) return { reference };
      taken.add(id);
      return { reference, written: id };
    }),
  );
  for (const id of ids) taken.add(id);
  const entries = drafts.map((draft, i): Entry => {
    const { id: _written, section: _title, quotations, ...rest } = draft;
    const id = ids[i] ?? 'entry';
    const section = sectionIds[i];
    return {
      id,
      ...(section === undefined ? {} : { section }),
      ...rest,
      quotations: withIds(quotations, id, taken),
    };
  });
  const lang = facts.lang ?? pageLanguage(drafts, facts.assumedLang);
  return {
    title: titleFromFile(facts.name),
    lang,
    intro: [],
    sections: sections.list,
    entries,
    other: facts.other ?? [],
  };
}

function withIds(drafts: readonly QuotationDraft[], entryId: string, taken: Set<string>): Quotation[] {
  const given = quotationIds(
    entryId,
    drafts.map(({ text }) => text.plain),
  );
  return drafts.map(({ id: written, ...rest }, i) => {
    let id = written && !taken.has(written) ? written : (given[i] ?? entryId);
    // Only an id that another entry has written as its own can stand in the way here.
    while (taken.has(id)) id += 'x';
    taken.add(id);
    return { id, ...rest };
  });
}

/** What titles and notes read like. */
function pageLanguage(drafts: readonly CitationDraft[], assumed: string | undefined): string {
  const sample = drafts.slice(0, 60).map(({ reference, notes }) => {
    return [reference.title, ...notes.map(({ text }) => text.plain)].join(' ').slice(0, 400);
  });
  return guessLanguage(sample.join('\n'), assumed);
}

class Sections {
  readonly list: Section[] = [];
  readonly #known = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** How often a slug has come, so that many equal ones do not each count from the start. */
  readonly #repeats = new Map<string, number>();

  idOf({ id: written, title, level }: SectionDraft): string {
    const key = written === undefined ? `${level} ${title}` : `#${written}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const plain = written ?? (slug(title) || 'section');
    let id = plain;
    while (this.#ids.has(id)) {
      const again = (this.#repeats.get(plain) ?? 1) + 1;
      this.#repeats.set(plain, again);
      id = `${plain}-${again}`;
    }
    this.#known.set(key, id);
    this.#ids.add(id);
    this.list.push({ id, title, level });
    return id;
  }
}
