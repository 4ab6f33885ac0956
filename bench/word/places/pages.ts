/** Kinds of pages whose sources are hard to tell apart. */
import type { Page } from '../../../src/model/page.ts';
import { harbourPage } from '../../../test/docx-pages.ts';
import type { Random } from '../../variety/random.ts';
import { author, issued, OUTLETS, pageOf, type Source, sentence, sentences, title } from './invented.ts';

export type PageKind = (size: number, random: Random) => Page;

function many(size: number, next: (i: number) => readonly Source[]): Source[] {
  const sources: Source[] = [];
  for (let i = 0; sources.length < size; i++) sources.push(...next(i));
  return sources.slice(0, size);
}

/** One person in one outlet and one year, several times. */
function siblings(size: number, random: Random): Page {
  const sources = many(size, (i) => {
    const common = {
      ...{ type: 'article-newspaper' as const, author: author(random) },
      'container-title': random.pick(OUTLETS),
    };
    const year = 2012 + random.below(13);
    const beginning = title(random, 3);
    return Array.from({ length: 3 }, (_, k) => ({
      reference: {
        ...common,
        title: `${beginning}: ${title(random, 3)}`,
        issued: { 'date-parts': [[year]] },
        URL: `https://siblings.example/${i}/${k}`,
      },
      quotations: sentences(random),
    }));
  });
  return pageOf('siblings', sources);
}

/** A report of an agency, in two outlets, with the same words quoted from both. */
function twoOutlets(size: number, random: Random): Page {
  const sources = many(size, (i) => {
    const words = { title: title(random), quotation: sentence(random) };
    const [first = '', second = ''] = random.some(OUTLETS, 2);
    return [first, second].map((outlet, k) => ({
      reference: {
        ...{ type: 'article-newspaper', title: words.title, 'container-title': outlet, issued: issued(random) },
        ...(random.chance(0.6) ? { URL: `https://${k}.outlets.example/story-${i}` } : {}),
      },
      quotations: [...(random.chance(0.7) ? [words.quotation] : []), ...sentences(random, 1)],
    }));
  });
  return pageOf('outlets', sources);
}

/** Other sources altogether, with one quotation pasted under both. */
function sharedQuotation(size: number, random: Random): Page {
  const sources = many(size, (i) => {
    const shared = sentence(random);
    return Array.from({ length: 2 }, (_, k) => ({
      reference: {
        ...{ type: 'report', author: author(random), title: title(random), publisher: random.pick(OUTLETS) },
        ...(random.chance(0.5) ? { issued: issued(random) } : {}),
        ...(random.chance(0.5) ? { URL: `https://shared.example/${i}-${k}` } : {}),
      },
      quotations: [shared, ...sentences(random, 1)],
      notes: random.chance(0.3) ? [sentence(random, 6)] : [],
    }));
  });
  return pageOf('shared', sources);
}

/** Undated, with and without links; only the number of the part is another. */
function parts(size: number, random: Random): Page {
  const sources = many(size, (i) => {
    const words = title(random);
    const common = {
      type: 'broadcast' as const,
      author: author(random),
      'container-title': random.pick(OUTLETS),
    };
    return [1, 2, 3].map((part) => ({
      reference: {
        ...common,
        title: `${words}, part ${part}`,
        ...(random.chance(0.5) ? { URL: `https://parts.example/${i}/part-${part}` } : {}),
      },
      quotations: sentences(random, 2),
    }));
  });
  return pageOf('parts', sources);
}

/** Undated and without links, of few words. */
function bare(size: number, random: Random): Page {
  const sources = many(size, () => [
    {
      reference: {
        ...{ type: 'document', title: title(random, 2 + random.below(3)) },
        ...(random.chance(0.5) ? { author: author(random) } : {}),
      },
      quotations: random.chance(0.5) ? [sentence(random, 3 + random.below(8))] : [],
    },
  ]);
  return pageOf('bare', sources);
}

/** One long page on the web, cited at several of its places. */
function fragments(size: number, random: Random): Page {
  const sources = many(size, (i) => {
    const URL = `https://fragments.example/long-${i}`;
    const common = { ...{ type: 'webpage' as const, 'container-title': random.pick(OUTLETS) }, issued: issued(random) };
    const marks = ['#gates', '#toll', `#:~:text=${i}`, '#:~:text=the%20toll'];
    return marks.map((mark) => ({
      reference: { ...common, title: title(random), URL: URL + mark },
      quotations: sentences(random, 2),
    }));
  });
  return pageOf('fragments', sources);
}

export const PAGES: Readonly<Record<string, PageKind>> = {
  ...{ harbour: (size) => harbourPage(size), siblings, twoOutlets, sharedQuotation, parts, bare, fragments },
};
