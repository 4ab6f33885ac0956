import type { Manuscript, Part } from '../../model/manuscript.ts';
import { rejected } from './readings.ts';

/** A manuscript as if nobody had made its tracked changes, and where a place of the other stands in it. */
export interface RejectedManuscript {
  readonly manuscript: Manuscript;
  placeOf(part: number, offset: number): { readonly part: number; readonly offset: number } | undefined;
}

/** Notes whose marks were put in go with them. */
export function asRejected(manuscript: Manuscript): RejectedManuscript {
  const { parts, placeOf } = rejected(manuscript.parts);
  const [before, after] = [noteMarks(manuscript.parts), noteMarks(parts)];
  const notes = [...manuscript.notes].flatMap(([key, note]): [string, readonly Part[]][] =>
    before.has(key) && !after.has(key) ? [] : [[key, rejected(note).parts]],
  );
  return { manuscript: { ...manuscript, parts, notes: new Map(notes), changes: [] }, placeOf };
}

function noteMarks(parts: readonly Part[]): Set<string> {
  const paragraphs = parts.flatMap((part) => ('cells' in part ? part.cells.flatMap((cell) => cell.paragraphs) : part));
  return new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? [])));
}
