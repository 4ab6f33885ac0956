/**
 * A document that came back from colleagues, as what `propose` compares: what was printed, how it reads with all tracked
 * changes accepted and with all rejected; and with what people said in its margin, and who made which change.
 */
import type { Base } from '../../identity/base.ts';
import { InputError } from '../../model/input-error.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { docx } from '../../read/docx/docx.ts';
import { readManuscript as readDocx } from '../../read/docx/manuscript.ts';
import { asRejected } from '../../read/manuscript/as-rejected.ts';
import { leftOutMessages } from '../../read/manuscript/losses.ts';
import { type KnownReading, readKnown } from '../../read/manuscript/own/come-back.ts';
import { knownAgain } from '../../read/manuscript/own/known-again.ts';
import { hasOwnBookmarks } from '../../read/manuscript/own/own.ts';
import { readManuscript as readOdt } from '../../read/odt/manuscript.ts';
import { odt } from '../../read/odt/odt.ts';
import { basePage } from '../base-page.ts';
import type { FormerNotes } from '../parts/keys.ts';
import type { Theirs } from '../propose.ts';
import { baseFor, exportedBy, type FoundBase } from './base-for.ts';
import { type Discussion, discussionOf } from './discussion.ts';
import { editedLineMessages } from './edited-lines.ts';
import { importedInto } from './imported.ts';
import { leftOverMessages } from './left-over.ts';
import { type Makers, makersOf } from './makers.ts';
import type { Sides } from './sides.ts';

export interface Returned {
  /** What was printed; where nothing says that any more, what would be printed of the page as it is now. */
  readonly base: Page;
  readonly accepted: Page;
  readonly rejected: Page;
  /** As `Theirs.formerNotes`; not for a document that was never printed. */
  readonly formerNotes?: NonNullable<Theirs['formerNotes']>;
  /** How its sources were known again, in one sentence; empty where all were known by their bookmarks. */
  readonly known: string;
  readonly discussion: readonly Discussion[];
  readonly makers: Makers;
  /** What its property `contextpageExport` says or, where a program dropped that, what its base says of it. */
  readonly exported?: string;
  /** Whether it was ever printed from a page. What is not is taken as an addition to the page, and removes nothing. */
  readonly isOwn: boolean;
  readonly messages: readonly Message[];
}

/**
 * Throws `InputError`, in one sentence for the user, for what is neither a Word document nor an OpenDocument text.
 * @param name of the file, for messages
 * @param ours the page as it is now
 */
export async function readReturned(bytes: Uint8Array, name: string, ours: Page): Promise<Returned> {
  const manuscript = manuscriptOf(bytes, name);
  const isOwn = isPrinted(manuscript);
  return returnedFrom(manuscript, name, baseFor(manuscript, name, ours, isOwn), isOwn);
}

/** What a manuscript says, held against its base. @param isOwn as `Returned.isOwn` */
export function returnedFrom(
  manuscript: Manuscript,
  name: string,
  { base, exported, messages }: FoundBase,
  isOwn: boolean,
): Returned {
  const sides = sidesOf(manuscript, name, base);
  const { accepted, rejected } = sides;
  const said = [...messages, ...leftOutMessages(manuscript.leftOut, name), ...accepted.reading.messages];
  const common = {
    base: basePage(base),
    known: knownAgain(accepted.reading.placements, base)[0]?.reason ?? '',
    discussion: discussionOf(manuscript, sides),
    makers: makersOf(manuscript, sides),
    ...(exported === undefined ? {} : { exported }),
    isOwn,
  };
  const theirs = accepted.reading.page;
  if (!isOwn) {
    const imported = importedInto(common.base, theirs);
    const told = [...said, ...imported.messages, ...leftOverMessages(theirs, theirs)];
    return { ...common, accepted: imported.page, rejected: common.base, messages: told };
  }
  const before = rejected.reading.page;
  const isAsPrinted = exported === exportedBy(base);
  const lines = isAsPrinted ? editedLineMessages(accepted.reading, common.base) : [];
  const told = [...said, ...lines, ...leftOverMessages(theirs, before)];
  const formerNotes = { accepted: formerNotesOf(accepted.reading), rejected: formerNotesOf(rejected.reading) };
  return { ...common, accepted: theirs, rejected: before, formerNotes, messages: told };
}

function formerNotesOf({ placements }: Pick<KnownReading, 'placements'>): FormerNotes {
  return new Map(placements.map(({ entry, formerNotes }) => [entry, formerNotes]));
}

function manuscriptOf(bytes: Uint8Array, name: string): Manuscript {
  const input = { bytes, name, text: '' };
  const isNamed = (extensions: readonly string[]): boolean =>
    extensions.some((one) => name.toLowerCase().endsWith(one));
  if (docx.detect(input)) return readDocx(bytes, name);
  if (odt.detect(input)) return readOdt(bytes, name);
  if (isNamed(docx.extensions)) return readDocx(bytes, name);
  if (isNamed(odt.extensions)) return readOdt(bytes, name);
  throw new InputError(
    `“${name}” is neither a Word document nor an OpenDocument text; give the edited document, as .docx or .odt.`,
  );
}

function isPrinted({ base, exported, parts }: Manuscript): boolean {
  return base !== undefined || exported !== undefined || hasOwnBookmarks(parts);
}

function sidesOf(manuscript: Manuscript, name: string, base: Base): Sides {
  const read = (one: Manuscript): KnownReading => {
    const reading = readKnown(one, { name, base });
    if (!reading) throw new Error('A document that there is a base for can be read.');
    return reading;
  };
  const reading = read(manuscript);
  const accepted = { reading, offsetOf: reading.offsetOf };
  if (manuscript.changes.length === 0) return { accepted, rejected: accepted };
  const before = asRejected(manuscript);
  const former = read(before.manuscript);
  return {
    accepted,
    rejected: {
      reading: former,
      offsetOf: (part, offset) => {
        const at = before.placeOf(part, offset);
        return at && former.offsetOf(at.part, at.offset);
      },
    },
  };
}
