/** Looks for sources by their words on all pages of the site: as `matching/text-index.ts` does on one. */
import { inBoth } from '../matching/in-both.ts';
import { parseQuery, type Term } from '../matching/query.ts';
import { type Wanted, wantedForms } from '../matching/wanted-forms.ts';
import { isUnspaced } from '../matching/words.ts';
import type { Contents } from './files.ts';
import type { Load } from './load.ts';
import { entriesOf, type FormsOfAll, formsNear, placesOf } from './word-files.ts';

/** The numbers of the entries that hold all terms. Undefined for a query without a word to look for. */
export async function findInAll(query: string, load: Load): Promise<ReadonlySet<number> | undefined> {
  const terms = parseQuery(query).filter((term) => !isBarelyBegun(term));
  if (terms.length === 0) return undefined;
  const contents = await load<Contents>('contents');
  return (await Promise.all(terms.map((term) => entriesWith(term, contents, load)))).reduce(inBoth);
}

/** One letter begins a word of nearly every source: what comes behind it is waited for. */
function isBarelyBegun({ words: [word = '', ...others], open }: Term): boolean {
  return open && others.length === 0 && /^\p{L}$/u.test(word) && !isUnspaced(word);
}

async function entriesWith(term: Term, contents: Contents, load: Load): Promise<ReadonlySet<number>> {
  const forms = await formsNear(term, contents, load);
  const wanted = wantedForms(term, forms, new Set(contents.langs));
  const entries = wanted.map((some) => new Set(known(some, forms).flatMap(entriesOf))).reduce(inBoth);
  return wanted.length === 1 || entries.size === 0 ? entries : whereInARow(wanted, entries, forms, load);
}

function known(some: ReadonlySet<string>, forms: FormsOfAll): NonNullable<ReturnType<FormsOfAll['get']>>[] {
  return [...some].flatMap((form) => forms.get(form) ?? []);
}

/** Those of the entries in which words of each of the wanted sets stand one behind the other. */
async function whereInARow(
  wanted: Wanted,
  entries: ReadonlySet<number>,
  forms: FormsOfAll,
  load: Load,
): Promise<ReadonlySet<number>> {
  const all = await Promise.all(
    wanted.map((some) => Promise.all(known(some, forms).map((one) => placesOf(one, load)))),
  );
  return new Set(
    [...entries].filter((entry) => {
      const [first = [], ...others] = all.map((some) => some.flatMap((places) => places.get(entry) ?? []));
      const behind = others.map((places) => new Set(places));
      return first.some((place) => behind.every((places, i) => places.has(place + i + 1)));
    }),
  );
}
