import { InputError } from '../../model/input-error.ts';
import { LineIndex } from '../../model/place.ts';
import { type JsonScan, scanJson } from './json-scan.ts';

/** JSON that anybody may have edited: its value, and where in the text each part of it stands. */
export interface JsonText {
  readonly data: unknown;
  readonly scan: JsonScan;
  readonly lines: LineIndex;
}

/**
 * Parses JSON. Values have their places down to `depth` steps below the whole. Throws `InputError`, with the place, for
 * what is not JSON, for a key that stands twice in an object, and for a key `__proto__`.
 */
export function parseJson(text: string, name: string, depth = 4): JsonText {
  const lines = new LineIndex(text);
  const scan = scanJson(text, depth);
  const where = (offset: number): string => {
    const { line, column } = lines.place(offset);
    return `line ${line}, column ${column}`;
  };
  if (scan.fault) {
    const { offset, reason } = scan.fault;
    throw new InputError(
      `${name} is damaged at ${where(offset)}: ${reason}; mend it there, or take the last version that could be read.`,
    );
  }
  if (scan.forbidden !== undefined) {
    throw new InputError(
      `${name} holds a key "__proto__" at ${where(scan.forbidden)}, which no page has; take it out.`,
    );
  }
  if (scan.repeated) {
    const { key, offset } = scan.repeated;
    throw new InputError(
      `${name} holds the key ${JSON.stringify(key)} a second time in one object, at ${where(offset)}; take out the one that is wrong.`,
    );
  }
  return { data: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text), scan, lines };
}
