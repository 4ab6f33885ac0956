/** The words of all entries, of which only those are loaded that a query asks for. */
import { unpackAscending, unpackNumbers } from '../matching/packed.ts';
import type { Term } from '../matching/query.ts';
import { stem } from '../matching/stem.ts';
import type { KnownForm } from '../matching/wanted-forms.ts';
import type { Contents, PlaceFile, WordFile } from './files.ts';
import type { Load } from './load.ts';

export interface FormOfAll extends KnownForm {
  /** Packed. */
  readonly entries: string;
  /** Where its places are: the file, and which of those in it. */
  readonly file: number;
  readonly at: number;
}

export type FormsOfAll = ReadonlyMap<string, FormOfAll>;

/** The forms that a term may stand for, and others near them. */
export async function formsNear(term: Term, { langs, keys }: Contents, load: Load): Promise<FormsOfAll> {
  const files = new Set(rangesOf(term, langs).flatMap(([from, to]) => filesWith(keys, from, to)));
  const rows = [...files].map(async (file) => rowsIn(await load<WordFile>(`words-${file}`), file, langs));
  return new Map((await Promise.all(rows)).flat());
}

type Range = readonly [from: string, to: string];

/** A form stands under itself, and under its stem too where that does not begin it; so ranges by beginnings hold all. */
function rangesOf({ words, inflected, open }: Term, langs: readonly string[]): Range[] {
  return words.flatMap((word, i): Range[] => {
    const isOpen = open && i === words.length - 1;
    const stems = inflected ? langs.map((lang) => stem(word, lang)) : [];
    return [[word, isOpen ? behind(word) : word], ...stems.map((one): Range => [one, behind(one)])];
  });
}

/** Behind all that begin so. */
function behind(beginning: string): string {
  return `${beginning}\uffff`;
}

function filesWith(keys: readonly string[], from: string, to: string): number[] {
  return keys.flatMap((key, i) => {
    const next = keys[i + 1];
    // One key may stand at the end of a file and go on in the next.
    return key <= to && (next === undefined || next >= from) ? [i] : [];
  });
}

function rowsIn([forms, langs, entries]: WordFile, file: number, all: readonly string[]): [string, FormOfAll][] {
  const [packedLangs, packedEntries] = [langs.split(' '), entries.split(' ')];
  return forms.split(' ').map((form, at) => {
    const own = unpackNumbers(packedLangs[at] ?? '').map((lang) => all[lang] ?? '');
    const stems = new Map(own.map((lang) => [lang, stem(form, lang)]));
    return [form, { stems, entries: packedEntries[at] ?? '', file, at }];
  });
}

/** Ascending. */
export function entriesOf({ entries }: FormOfAll): number[] {
  return unpackAscending(entries);
}

/** At which words of each entry the form stands. */
export async function placesOf(form: FormOfAll, load: Load): Promise<Map<number, number[]>> {
  const numbers = unpackNumbers((await load<PlaceFile>(`places-${form.file}`)).split(' ')[form.at] ?? '');
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  return new Map(
    entriesOf(form).map((entry) => {
      let place = 0;
      return [entry, Array.from({ length: next() }, () => (place += next()))];
    }),
  );
}
