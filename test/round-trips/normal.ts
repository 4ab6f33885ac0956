/** Parts of `normalise` that several formats share. */
import type { Page, Section, Text } from '../../src/model/page.ts';
import { slug } from '../../src/text/slug.ts';

/** The file that round trips write and read, and the title that a page without one gets from it. */
export const stem = 'the-page';
export const fileTitle = 'The page';

/** The language of a page that nothing tells: a format without any is read by what its titles and notes read like. */
export const GUESSED = '?';

/** Without what stands on the page beside its entries and sections. */
export function withoutPageFacts({ lang, sections, entries }: Page): Page {
  return { title: '', lang, intro: [], sections, entries, other: [] };
}

/** Only the sections that have an entry, in the order of their first entries. */
export function usedSections(page: Page): Page {
  const used = [...new Set(page.entries.map((entry) => entry.section))];
  return { ...page, sections: used.flatMap((id) => page.sections.find((section) => section.id === id) ?? []) };
}

/** The words alone. */
export function plainText({ plain }: Text): Text {
  return { plain };
}

/** For formats that say the language of each quotation, and none of the page: it is that of the most. */
export function commonLanguage(page: Page): Page {
  const count = new Map<string, number>();
  const spoken = page.entries.flatMap(({ quotations }) => quotations.map(({ lang }) => lang ?? page.lang));
  for (const lang of spoken) count.set(lang, (count.get(lang) ?? 0) + 1);
  const most = Math.max(...count.values());
  const lang = spoken.find((one) => count.get(one) === most) ?? GUESSED;
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map(({ lang: own = page.lang, ...rest }) =>
      own === lang ? rest : { ...rest, lang: own },
    ),
  }));
  return { ...page, lang, entries };
}

/** For formats that hold sections by their titles alone. */
export function sectionsByTitle(page: Page): Page {
  const used = usedSections(page);
  const ids = new Map<string, string>();
  const sections: Section[] = [];
  for (const { title } of used.sections) {
    if (ids.has(title)) continue;
    const plain = slug(title) || 'section';
    const again = sections.filter(({ id }) => id.replace(/-\d+$/, '') === plain || id === plain).length;
    const id = again === 0 ? plain : `${plain}-${again + 1}`;
    ids.set(title, id);
    sections.push({ id, title, level: 2 });
  }
  const titles = new Map(page.sections.map(({ id, title }) => [id, title]));
  const entries = page.entries.map((entry) => {
    const section = ids.get(titles.get(entry.section ?? '') ?? '');
    return section === undefined ? entry : { ...entry, section };
  });
  return { ...page, sections, entries };
}

/** For formats that hold sections inside sections, but no numbers of their levels. */
export function nestedSections(page: Page): Page {
  const open: number[] = [];
  const sections = page.sections.map((section) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= section.level) open.pop();
    open.push(section.level);
    return { ...section, level: open.length + 1 };
  });
  return { ...page, sections };
}
