/**
 * Files of citations as text. The site that a build replaces has those of the last build, and in them formatted references,
 * so that only what has changed costs time.
 */
import type { CitationFile, Line } from '../../../page-script/cite/citation-file.ts';
import { sha256 } from '../../../text/hash.ts';

/** What a file of citations starts with; JSON follows. */
const START = 'contextpageCitations=';

export function citationText(file: CitationFile): string {
  return START + JSON.stringify(file);
}

/** The hash that the name of the file has. */
export function citationHash(content: string): string {
  return sha256(content).slice(0, 8);
}

export function citationPath(content: string): string {
  return `assets/cite-${citationHash(content)}.js`;
}

/** Whether a file of a site holds citations. */
export function isCitationPath(path: string): boolean {
  return /^assets\/cite-[\da-f]{8}\.js$/u.test(path);
}

/**
 * The lines by what they were made of. `files` are texts by path; one that is not what its name says, and whatever is not
 * as a build writes it, is passed over: it is made anew.
 */
export function formerLines(files: ReadonlyMap<string, string>): Map<string, readonly Line[]> {
  const lines = new Map<string, readonly Line[]>();
  for (const [path, content] of files) {
    if (citationPath(content) !== path || !content.startsWith(START)) continue;
    for (const entry of entriesIn(content.slice(START.length))) {
      const citation: unknown = Array.isArray(entry) ? entry[1] : undefined;
      if (typeof citation !== 'object' || citation === null || !('made' in citation) || !('lines' in citation))
        continue;
      const { made, lines: all } = citation;
      if (typeof made === 'string' && Array.isArray(all) && all.every(isLine)) lines.set(made, all.slice(1));
    }
  }
  return lines;
}

function entriesIn(json: string): readonly unknown[] {
  try {
    const file: unknown = JSON.parse(json);
    return typeof file === 'object' && file !== null && 'entries' in file && Array.isArray(file.entries)
      ? file.entries
      : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isLine(value: unknown): value is Line {
  return Array.isArray(value) && value.every((run) => typeof run === 'string');
}
