import { InputError } from '../model/input-error.ts';
import type { JsonText } from '../read/page-json/json-text.ts';

/** One thing that is wrong in `contextpage.json`. */
export interface Fault {
  /** Keys down to the value. */
  readonly path: readonly string[];
  /** It is the key that is wrong. */
  readonly isKey?: boolean;
  /** Without its full stop. */
  readonly sentence: string;
}

/** More than a person mends before looking again. */
const MOST = 20;

/** Characters of what the file holds that a message repeats: more than any key of ours, and most paths, have. */
const LONGEST = 80;

/** “colours.light.accent”. */
export function nameOf(path: readonly string[]): string {
  return quoted(path.join('.'));
}

export function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** All faults in one error, in the order of the file, each with its place. */
export function faultyFile(name: string, faults: readonly Fault[], text: string, json: JsonText): InputError {
  const placed = faults
    .map((fault) => ({ fault, ...json.lines.place(offsetOf(fault, text, json)) }))
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ fault, line, column }) => {
      const end = fault.sentence.endsWith('?') ? '' : '.';
      return `line ${line}, column ${column}: ${fault.sentence}${end}`;
    });
  const rest = placed.length - MOST;
  const shown = rest > 0 ? [...placed.slice(0, MOST), `and ${rest} more.`] : placed;
  const places = placed.length === 1 ? 'this' : `these ${placed.length} places`;
  return new InputError(`“${name}” cannot be used as it stands; mend ${places} (docs/settings.md has all settings):`, {
    faults: shown,
  });
}

/** Where the value stands, or else what holds it; where the key is wrong, that. */
function offsetOf({ path, isKey }: Fault, text: string, { scan }: JsonText): number {
  for (let length = path.length; length >= 0; length--) {
    const range = scan.places.get(path.slice(0, length).join('.'));
    if (range) return isKey && length === path.length ? keyBefore(range.start, path.at(-1) ?? '', text) : range.start;
  }
  return 0;
}

/** Blanks around a colon, as people write them. */
const BLANKS = 20;

/** The value itself where its key is written with escapes, or stands far before it. */
function keyBefore(value: number, key: string, text: string): number {
  const written = JSON.stringify(key);
  const from = Math.max(0, value - written.length - BLANKS);
  const at = text.slice(from, value).lastIndexOf(written);
  return at < 0 ? value : from + at;
}
