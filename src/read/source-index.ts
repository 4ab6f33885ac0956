/** The list of saved sources that a person or a program keeps beside them, for input that anybody may have edited. */
import * as v from 'valibot';
import { fromEdtf } from '../cite/dates/dates.ts';
import { InputError } from '../model/input-error.ts';
import { decode } from './encoding/decode.ts';
import { type JsonText, parseJson } from './page-json/json-text.ts';

/** One saved file, and which source it is a copy of: by the id of its entry, or by its address. */
export interface ListedSource {
  /** `Entry.id`. */
  readonly entry?: string;
  /** Where it was copied from. */
  readonly url?: string;
  /** Path from the folder of the list. */
  readonly file: string;
  readonly contentType?: string;
  /** EDTF date of the copy. */
  readonly captured?: string;
}

/** A list of this size names some hundred thousand files. */
const MOST_BYTES = 20_000_000;

const text = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));

const listedSchema: v.GenericSchema<unknown, ListedSource> = v.pipe(
  v.object(
    {
      entry: v.exactOptional(text),
      url: v.exactOptional(text),
      file: v.pipe(text, v.regex(/^[^\p{Cc}]*$/u, 'must be a path without control characters')),
      contentType: v.exactOptional(text),
      captured: v.exactOptional(
        v.pipe(
          text,
          v.check((day) => fromEdtf(day) !== undefined, 'must be a date, such as "2026-05-01"'),
        ),
      ),
    },
    'must be an object with "entry" and "file"',
  ),
  v.check(
    ({ entry, url }) => entry !== undefined || url !== undefined,
    'must say which source it is: by "entry", the id of an entry, or by "url", its address',
  ),
);

const indexSchema: v.GenericSchema<unknown, { sources: ListedSource[] }> = v.object(
  { sources: v.array(listedSchema, 'must be a list in square brackets') },
  'must be an object with "sources"',
);

/** Throws `InputError`, with the place, for what is no such list. */
export function readSourceIndex(bytes: Uint8Array, name: string): readonly ListedSource[] {
  if (bytes.byteLength > MOST_BYTES) {
    throw new InputError(`${name} is larger than 20 MB, which no list of sources is; check what has got into it.`);
  }
  const json = parseJson(decode(bytes, name).text, name);
  const result = v.safeParse(indexSchema, json.data, { abortEarly: true });
  if (result.success) return result.output.sources;
  const [{ path = [], message, input }] = result.issues;
  // JSON has no undefined: what is undefined is not there.
  throw wrongShape(
    path.map(({ key }) => String(key)),
    input === undefined ? 'is missing' : message,
    json,
    name,
  );
}

function wrongShape(path: readonly string[], problem: string, { scan, lines }: JsonText, name: string): InputError {
  const at = scan.places.get(path.join('.')) ?? scan.places.get(path.slice(0, -1).join('.'));
  const { line, column } = lines.place(at?.start ?? 0);
  const what = path.length > 0 ? path.join('.') : 'the whole';
  return new InputError(
    `${name} is no list of saved sources: ${what} ${problem} (line ${line}, column ${column}); docs/quotations.md shows one.`,
  );
}
