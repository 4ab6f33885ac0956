import type { Entry, Page } from '../../src/model/page.ts';
import { paragraph } from '../../src/source/html/samples/invented-prose.ts';
import { type LabelledText, TEXTS } from './texts.ts';

const BASE = { lang: 'en', title: 'Finding', intro: [], sections: [], other: [] } as const;

/** As many invented sources as asked for, each with two paragraphs quoted. */
export function largePage(size: number): Page {
  const texts = Array.from(
    { length: size },
    (_, at): LabelledText => ({
      lang: 'en',
      title: paragraph('en', 3 * at)
        .split(' ')
        .slice(0, 9)
        .join(' '),
      words: `${paragraph('en', 3 * at + 1)}\n${paragraph('en', 3 * at + 2)}`,
    }),
  );
  return { ...BASE, entries: texts.map((text, at) => entry(`source-${at}`, text, at)) };
}

export function labelledPage(): Page {
  return { ...BASE, entries: Object.entries(TEXTS).map(([id, text], at) => entry(id, text, at)) };
}

function entry(id: string, { lang, title, words }: LabelledText, at: number): Entry {
  return {
    id,
    reference: {
      type: 'article-newspaper',
      author: [{ family: `Holm${at % 97}`, given: 'Ada' }],
      title,
      'container-title': `Courier ${at % 42}`,
      issued: { 'date-parts': [[2021 - (at % 18), 1 + (at % 12), 1 + (at % 28)]] },
      ...(lang === 'en' ? {} : { language: lang }),
    },
    quotations: [{ id: `${id}-q`, text: { plain: words }, ...(lang === 'en' ? {} : { lang }) }],
    notes: [],
    tags: [],
  };
}
