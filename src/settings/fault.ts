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

/** “colours.light.accent”; a key that is longer than any of ours is cut. */
export function nameOf(path: readonly string[]): string {
  const name = path.join('.');
  return `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
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
  return new InputError(
    `“${name}” cannot be used as it stands; mend ${placed.length === 1 ? 'this' : `these ${placed.length} places`} (docs/settings.md has all settings):`,
    shown,
  );
}

/** Where the value stands, or else what holds it; where the key is wrong, that. */
function offsetOf({ path, isKey }: Fault, text: string, { scan }: JsonText): number {
  for (let length = path.length; length >= 0; length--) {
    const range = scan.places.get(path.slice(0, length).join('.'));
    if (!range) continue;
    const key = isKey && length === path.length ? text.lastIndexOf(JSON.stringify(path.at(-1)), range.start) : -1;
    return key < 0 ? range.start : key;
  }
  return 0;
}
