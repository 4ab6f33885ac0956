/** What a new page begins with: an example that shows the form, for the person to write over. */
import { plainEntryId, quotationIds } from '../../cite/ids.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';

/** What a person says of a page. */
export interface PageFacts {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Where it is to be published. */
  readonly url?: string;
}

const REFERENCE: CslItem = {
  type: 'article-newspaper',
  author: [{ family: 'Okonjo', given: 'Ada' }],
  title: 'Who may draw water from the delta',
  'container-title': 'Lune Herald',
  issued: { 'date-parts': [[2024, 3, 29]] },
  URL: 'https://herald.example/2024/delta-water',
};
const QUOTED = 'The words that you quote, just as they stand in the source, without quotation marks around them.';
const NOTE =
  'Your own words about the source. All of this is an example: write your first source over it, or take it out.';

export function examplePage({ title, lang, url }: PageFacts): Page {
  const id = plainEntryId(REFERENCE);
  const isEnglish = /^en\b/iu.test(lang);
  const quotations = quotationIds(id, [QUOTED]).map((quotation) => ({
    id: quotation,
    text: { plain: QUOTED },
    locator: 'p. 12',
    ...(!isEnglish && { lang: 'en' }),
  }));
  return {
    title,
    lang,
    ...(url !== undefined && { url }),
    intro: [{ plain: 'What this page is about, in a sentence or two.' }],
    sections: [],
    entries: [{ id, reference: REFERENCE, quotations, notes: [{ text: { plain: NOTE } }], tags: [] }],
    other: [],
  };
}
