import type { Manuscript, Paragraph } from '../../model/manuscript.ts';

/** The keys of notes that go with their marks: their own words need not be tracked. */
export function deletedNotes({ parts }: Manuscript): ReadonlySet<string> {
  const standing = new Set<string>();
  const gone = new Set<string>();
  for (const part of parts) {
    const paragraphs: readonly Paragraph[] = 'cells' in part ? part.cells.flatMap((cell) => cell.paragraphs) : [part];
    for (const { note, tracked } of paragraphs.flatMap(({ runs }) => runs)) {
      if (note !== undefined) (tracked?.deleted === undefined ? standing : gone).add(note);
    }
  }
  return new Set([...gone].filter((key) => !standing.has(key)));
}
