import type { Comment, Part } from '../../model/manuscript.ts';
import { attribute, parseXml } from '../../xml/parse.ts';
import { Changes } from '../manuscript/story/changes.ts';
import { type CommentPlace, CommentPlaces } from '../manuscript/story/comment-places.ts';
import { textOf } from '../manuscript/story/comment-text.ts';
import { BodyReader } from './body/body.ts';
import type { Shared } from './body/cursor.ts';
import type { Relationship } from './package.ts';
import { isOn } from './styles.ts';

/** The parts that comments are kept in. */
export interface CommentParts {
  /** `comments.xml`, read anew for every call. */
  readonly comments: () => Iterable<Uint8Array>;
  /** `commentsExtended.xml`: which answers which, and which are settled. */
  readonly extended: Iterable<Uint8Array>;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

interface Thread {
  readonly parent?: string;
  readonly isDone: boolean;
}

interface Draft {
  readonly id: string;
  readonly author?: string;
  readonly date?: string;
  readonly parts: Part[];
}

/** @param placeOf where the comment with an id stands */
export function readComments(
  given: CommentParts,
  shared: Shared,
  placeOf: (id: string) => CommentPlace | undefined,
): Comment[] {
  const drafts = draftsOf(given, shared);
  const threads = threadsOf(given.extended);
  const paragraphIds = threads.size > 0 ? lastParagraphs(given.comments()) : [];
  const parentOf = parentFinder(drafts, paragraphIds, threads, placeOf);
  return drafts.map(({ id, author, date, parts }, index): Comment => {
    const thread = threads.get(paragraphIds[index] ?? '');
    const parent = parentOf(index);
    // An answer stands after what it answers; what says otherwise could go round in a circle.
    const replyTo = parent !== undefined && parent < index ? parent : undefined;
    const place = placeOf(id) ?? (replyTo === undefined ? undefined : placeOf(drafts[replyTo]?.id ?? ''));
    return {
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
      text: textOf(parts),
      ...(replyTo === undefined ? {} : { replyTo }),
      isDone: thread?.isDone ?? false,
      ...(place ? { at: { part: place.part, offset: place.offset, words: place.words } } : {}),
    };
  });
}

/**
 * Offset of the comment that one answers. Where no thread is told at all, the mark of an answer stands right behind
 * that of the comment which it answers: LibreOffice 7.4, for one, keeps no more of it.
 */
function parentFinder(
  drafts: readonly Draft[],
  paragraphIds: readonly string[],
  threads: ReadonlyMap<string, Thread>,
  placeOf: (id: string) => CommentPlace | undefined,
): (index: number) => number | undefined {
  const byParagraph = new Map(paragraphIds.map((id, index) => [id, index]));
  const byId = new Map(drafts.map(({ id }, index) => [id, index]));
  const isTold = [...threads.values()].some(({ parent }) => parent !== undefined);
  return (index) => {
    const names = isTold ? byParagraph : byId;
    const id = drafts[index]?.id ?? '';
    const name = isTold ? threads.get(paragraphIds[index] ?? '')?.parent : placeOf(id)?.behind;
    return name === undefined ? undefined : names.get(name);
  };
}

function draftsOf({ comments, relationships }: CommentParts, shared: Shared): Draft[] {
  const drafts: Draft[] = [];
  const own = { ...shared, changes: new Changes(), comments: new CommentPlaces() };
  new BodyReader(own, relationships, (tag) => {
    const author = attribute(tag, 'author');
    const date = attribute(tag, 'date');
    const parts: Part[] = [];
    drafts.push({
      id: attribute(tag, 'id') ?? '',
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
      parts,
    });
    return (part) => parts.push(part);
  }).read(comments());
  return drafts;
}

/** The `w14:paraId` of the last paragraph of each comment, which the threads name it by; in the order of comments. */
function lastParagraphs(chunks: Iterable<Uint8Array>): string[] {
  const ids: string[] = [];
  parseXml(chunks, {
    open(tag) {
      if (tag.local === 'comment') ids.push('');
      else if (tag.local === 'p' && ids.length > 0) ids[ids.length - 1] = attribute(tag, 'paraId') ?? '';
    },
  });
  return ids;
}

function threadsOf(chunks: Iterable<Uint8Array>): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  parseXml(chunks, {
    open(tag) {
      if (tag.local !== 'commentEx') return;
      const parent = attribute(tag, 'paraIdParent');
      const isDone = isOn(attribute(tag, 'done') ?? '0');
      threads.set(attribute(tag, 'paraId') ?? '', { isDone, ...(parent === undefined ? {} : { parent }) });
    },
  });
  return threads;
}
