/** `verdicts.json` of an archive folder: what it says to this version of the program, and what it is to say. */
import type { NamedFolder } from '../../archive/layout.ts';
import { keepVerdicts, keptVerdicts } from '../../archive/verdicts-file.ts';
import { isSystemError } from '../../files/file-error.ts';
import { InputError } from '../../model/input-error.ts';
import { softwareName } from '../version.ts';
import type { KnownDocument, KnownDocuments } from './verdict-memory.ts';

/** Goes up with each change after which the same bytes are read, judged or described in another way. */
const WAY_OF_JUDGING = 2;

/** Nothing, where the file is not there, damaged, or of another version. */
export function readKnownDocuments(folder: NamedFolder): KnownDocuments {
  const content = keptVerdicts(folder);
  return isOurs(content) ? content.documents : {};
}

interface Content {
  readonly maker: string;
  readonly documents: KnownDocuments;
}

/** The sum of the file tells that it is as it was written, and so the maker’s name that this version wrote it. */
function isOurs(content: unknown): content is Content {
  return typeof content === 'object' && content !== null && 'maker' in content && content.maker === maker();
}

/**
 * Keeps what is known of documents that are still there: the passages of what was purged or taken out of the folder must
 * not stay.
 * @param isSaved tells whether there is still a file at a path that a person saved something under
 */
export function keepKnownDocuments(
  folder: NamedFolder,
  documents: KnownDocuments,
  isSaved: (path: string) => boolean,
): void {
  try {
    keepVerdicts(folder, (looks): Content => {
      const captured = new Set(looks.map(({ copy }) => copy?.sha256));
      const isThere = ({ sha256, savedAs }: KnownDocument): boolean =>
        savedAs === undefined ? captured.has(sha256) : isSaved(savedAs);
      return { maker: maker(), documents: stillThere(documents, isThere) };
    });
  } catch (error) {
    // While another process writes, or on a disk that can only be read, the next run judges anew, and nothing is lost.
    if (!(error instanceof InputError) && !isSystemError(error)) throw error;
  }
}

/** A verdict may quote from a second document. */
function stillThere(documents: KnownDocuments, isThere: (document: KnownDocument) => boolean): KnownDocuments {
  const there = new Map(Object.entries(documents).filter(([, document]) => isThere(document)));
  const trimmed = [...there].map(([key, { verdicts, ...document }]) => {
    const kept = Object.entries(verdicts).filter(([, { foundIn }]) => foundIn === undefined || there.has(foundIn));
    return [key, { ...document, verdicts: Object.fromEntries(kept) }] as const;
  });
  return Object.fromEntries(trimmed);
}

function maker(): string {
  return `${softwareName()}, way of judging ${WAY_OF_JUDGING}`;
}
