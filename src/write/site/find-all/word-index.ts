/** The words of all entries in files of like size, so that a browser loads those that a query asks for. */
import type { Contents, PlaceFile, WordFile } from '../../../page-script/large/files.ts';
import { packAscending, packNumbers } from '../../../page-script/matching/packed.ts';
import { stem } from '../../../page-script/matching/stem.ts';
import { wordsIn } from '../../../page-script/matching/words.ts';
import type { SearchedText } from './searched-text.ts';

/** Characters of a file of words; a word that most entries have may take more. */
const FILE_SIZE = 16_000;

export interface WordIndex extends Contents {
  readonly words: readonly WordFile[];
  /** One for each of `words`. */
  readonly places: readonly PlaceFile[];
}

interface Form {
  readonly langs: Set<string>;
  /** Ascending. */
  readonly entries: number[];
  /** For each entry how often the form occurs there, and at which words, as steps from one to the next. */
  readonly counts: number[];
  readonly steps: number[];
  last: number;
}

interface Row {
  readonly key: string;
  readonly form: string;
  readonly langs: string;
  readonly entries: string;
  readonly places: string;
}

/** `texts`: those of each entry, in the order of the numbers that entries have. */
export function wordIndex(texts: readonly (readonly SearchedText[])[], fileSize: number = FILE_SIZE): WordIndex {
  const forms = new Map<string, Form>();
  for (const [entry, fields] of texts.entries()) addEntry(forms, entry, fields);
  const langs = [...new Set(texts.flatMap((fields) => fields.map(({ lang }) => lang)))];
  const files = filesOf([...forms].flatMap(([form, known]) => rowsOf(form, known, langs)).sort(byKey), fileSize);
  return {
    langs,
    keys: files.map(([first]) => first?.key ?? ''),
    words: files.map((rows) => [column(rows, 'form'), column(rows, 'langs'), column(rows, 'entries')]),
    places: files.map((rows) => column(rows, 'places')),
  };
}

/** Words of an entry are counted on from field to field, with one left out between them, so that no phrase spans two. */
function addEntry(forms: Map<string, Form>, entry: number, fields: readonly SearchedText[]): void {
  let place = 0;
  for (const { text, lang } of fields) {
    for (const { folded } of wordsIn(text)) addWord(forms, folded, lang, entry, place++);
    place++;
  }
}

function addWord(forms: Map<string, Form>, folded: string, lang: string, entry: number, place: number): void {
  let form = forms.get(folded);
  if (!form) {
    form = { langs: new Set(), entries: [], counts: [], steps: [], last: 0 };
    forms.set(folded, form);
  }
  form.langs.add(lang);
  if (form.entries.at(-1) !== entry) {
    form.entries.push(entry);
    form.counts.push(0);
    form.last = 0;
  }
  form.counts.push((form.counts.pop() ?? 0) + 1);
  form.steps.push(place - form.last);
  form.last = place;
}

function rowsOf(form: string, { langs, entries, counts, steps }: Form, all: readonly string[]): Row[] {
  const stems = [...langs].map((lang) => stem(form, lang)).filter((one) => !form.startsWith(one));
  const packed = {
    form,
    langs: packNumbers([...langs].map((lang) => all.indexOf(lang))),
    entries: packAscending(entries),
    places: packNumbers(withCounts(counts, steps)),
  };
  return [...new Set([form, ...stems])].map((key) => ({ key, ...packed }));
}

function* withCounts(counts: readonly number[], steps: readonly number[]): Generator<number> {
  let at = 0;
  for (const count of counts) {
    yield count;
    for (const end = at + count; at < end; at++) yield steps[at] ?? 0;
  }
}

function byKey(a: Row, b: Row): number {
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

function filesOf(rows: readonly Row[], fileSize: number): Row[][] {
  const files: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = row.form.length + row.langs.length + row.entries.length;
    if (room < size) {
      files.push([]);
      room = fileSize;
    }
    files.at(-1)?.push(row);
    room -= size;
  }
  return files;
}

function column(rows: readonly Row[], name: Exclude<keyof Row, 'key'>): string {
  return rows.map((row) => row[name]).join(' ');
}
