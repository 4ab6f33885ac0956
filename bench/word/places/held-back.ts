/** Kinds of pages and edits that the ladder was not built on. */
import { fromEdtf } from '../../../src/cite/dates/dates.ts';
import type { CslItem } from '../../../src/model/csl.ts';
import type { Page } from '../../../src/model/page.ts';
import { varietyPages } from '../../variety/pages.ts';
import type { Random } from '../../variety/random.ts';
import {
  type Edit,
  each,
  eachEntry,
  isEntry,
  type Labelled,
  newOne,
  type Stretch,
  withRuns,
  withWords,
} from './edits.ts';
import { author, issued, OUTLETS, pageOf, type Source, sentence, sentences, title } from './invented.ts';
import type { PageKind } from './pages.ts';

/** What an outlet prints every day under the same head. */
function bulletins(size: number): Page {
  const sources = Array.from({ length: size }, (_, i): Source => {
    const said = `The gauge at the lower lock stood at ${(i * 37) % 911} centimetres, and no boat was turned back.`;
    const reference: CslItem = {
      ...{ type: 'article-newspaper', title: `Water levels this morning, bulletin ${i}` },
      ...{ 'container-title': 'The Lune Courier', URL: `https://courier.example/levels/${i}` },
      issued: { 'date-parts': [[2020, 1 + ((i >> 2) % 12), 1 + ((i >> 2) % 28)]] },
    };
    return { reference, quotations: i % 3 ? [said] : [] };
  });
  return pageOf('bulletins', sources);
}

/** The sources of pages in five languages, as invented for the recogniser. */
function manyLanguages(size: number, random: Random): Page {
  const lang = random.pick(['en', 'de', 'fr', 'ar', 'ja']);
  const labels = [...varietyPages(random.below(1e6), 40, 'held-out')]
    .filter(({ label }) => label.lang === lang)
    .flatMap(({ label }) => label.entries);
  const sources = labels.slice(0, size).map((label): Source => {
    const reference: CslItem = {
      ...{ type: 'document', author: [...label.authors] },
      ...(label.title ? { title: label.title } : {}),
      ...(label.container ? { 'container-title': label.container } : {}),
      ...(label.publisher ? { publisher: label.publisher } : {}),
      ...(label.date ? { issued: fromEdtf(label.date) ?? { literal: label.date } } : {}),
      ...(label.url ? { URL: label.url } : {}),
    };
    return { reference, quotations: label.excerpts, notes: label.notes };
  });
  return pageOf(lang, sources, lang);
}

/** One person asked by many, always under the same title. */
function interviews(size: number, random: Random): Page {
  const sources = Array.from({ length: size }, (): Source => {
    const reference: CslItem = {
      ...{ type: 'interview', title: `Interview with ${random.pick(['Ada Lindqvist', 'Tom Brandel', 'Noor Haddam'])}` },
      ...{ 'container-title': random.pick(OUTLETS), issued: issued(random) },
      ...(random.chance(0.5) ? { URL: `https://talks.example/${random.below(1e9)}` } : {}),
    };
    return { reference, quotations: [sentence(random), ...sentences(random, 1)] };
  });
  return pageOf('interviews', sources);
}

/** Judgments of one court: numbers tell them apart. */
function judgments(size: number, random: Random): Page {
  const sources = Array.from({ length: size }, (_, i): Source => {
    const year = 2015 + random.below(8);
    const reference: CslItem = {
      ...{ type: 'legal_case', title: `Case W-${100 + i}/${year}, Harbour Board v. Lune`, issued: issued(random) },
      publisher: 'Court of Inland Waters',
      ...(random.chance(0.4) ? { DOI: `10.5555/court.${year}.${i}` } : {}),
    };
    return { reference, quotations: sentences(random, 2) };
  });
  return pageOf('judgments', sources);
}

/** Chapters and editions of the same books: one ISBN for several. */
function chapters(size: number, random: Random): Page {
  const sources = Array.from({ length: size }, (_, i): Source => {
    const book = Math.floor(i / 4);
    const reference: CslItem = {
      ...{ type: 'chapter', author: author(random), title: title(random), page: `${1 + (i % 4) * 20}` },
      ...{ 'container-title': `The rivers of Lune, volume ${book + 1}`, issued: { 'date-parts': [[1990 + book]] } },
      ...{ publisher: 'Reed Press', URL: `https://books.example/volume-${book}` },
    };
    return { reference, quotations: sentences(random, 2) };
  });
  return pageOf('chapters', sources);
}

/** Each source stands twice, with other words quoted from it. */
function twice(size: number, random: Random): Page {
  const sources = Array.from({ length: Math.ceil(size / 2) }, (_, i): Source[] => {
    const reference: CslItem = {
      ...{ type: 'report', author: author(random), title: title(random), publisher: random.pick(OUTLETS) },
      ...{ issued: issued(random), URL: `https://twice.example/${i}` },
    };
    return [1, 2].map(() => ({ reference, quotations: [sentence(random), ...sentences(random, 1)] }));
  });
  return pageOf('twice', sources.flat());
}

export const HELD_BACK_PAGES: Readonly<Record<string, PageKind>> = {
  ...{ bulletins: (size) => bulletins(size), manyLanguages, interviews, judgments, chapters, twice },
};

/** The words of its link, which are the title, are others; the rest stands. */
function retitled(one: Labelled, random: Random): Labelled {
  return withRuns(one, (run) => (run.strong ? { ...run, text: title(random) } : run));
}

function redated(one: Labelled, random: Random): Labelled {
  return withWords(one, (text) => text.replace(/\b(?:19|20)\d\d\b/gu, () => String(2000 + random.below(25))));
}

function withoutQuotations(stretch: Stretch): readonly Stretch[] {
  return [stretch.filter(({ kind }) => kind !== 'quotation')];
}

/** Its link is that of another source: the wrong one was pasted. */
function mislinked(stretches: readonly Stretch[], random: Random): readonly Stretch[] {
  const links = stretches.flatMap(([line]) => line?.paragraph.runs.flatMap(({ href }) => href ?? []) ?? []);
  if (links.length === 0) return stretches;
  return each('reference', 0.05, (one) => {
    const href = random.pick(links);
    return withRuns(one, (run) => (run.href ? { ...run, href } : run));
  })(stretches, random);
}

function reversed(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches.filter((one) => !isEntry(one)), ...stretches.filter(isEntry).reverse()];
}

/** The same words quoted, now from another source altogether. */
function anotherSource(stretch: Stretch, random: Random): readonly Stretch[] {
  const [line, ...rest] = stretch;
  if (!line) return [stretch];
  const text = `Vera Quill, ‘${title(random)}’, The Weir Examiner, ${1 + random.below(28)} May 1994`;
  const paragraph = { ...line.paragraph, runs: [{ text, em: false, strong: false }] };
  return [[newOne({ ...line, paragraph }), ...rest.map(newOne)]];
}

/** The first words quoted of two neighbours stand below each other's reference. */
function swappedQuotations(stretches: readonly Stretch[], random: Random): readonly Stretch[] {
  const result = [...stretches];
  for (let i = 1; i < result.length; i++) {
    const [one, other] = [result[i - 1], result[i]];
    if (!one || !other || !isEntry(one) || !isEntry(other) || !random.chance(0.06)) continue;
    result[i - 1] = [...one.slice(0, 1), ...other.slice(1)];
    result[i] = [...other.slice(0, 1), ...one.slice(1)];
  }
  return result;
}

export const HELD_BACK_EDITS: Readonly<Record<string, Edit>> = {
  retitled: each('reference', 0.1, retitled),
  redated: each('reference', 0.1, redated),
  'quotations deleted': eachEntry(0.2, withoutQuotations),
  mislinked,
  reversed,
  'another source for the words': eachEntry(0.06, anotherSource),
  'quotations swapped': swappedQuotations,
};
