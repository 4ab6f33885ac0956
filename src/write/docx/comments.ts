/**
 * Comments (ECMA-376 part 1, 17.13.4): what colleagues said of the page goes out with the next document, so that they
 * can go on. Only for a document that is asked for with them: they come from private notes.
 */
import { bookmarkName } from '../../identity/bookmark-names.ts';
import { type Said, type Thread, threadOf, withInnerMarks } from '../../identity/discussion.ts';
import type { Entry, Page } from '../../model/page.ts';
import { startsRightToLeft } from '../../text/direction.ts';
import { escapeAttribute } from '../../xml/escape.ts';
import type { Markup } from '../document/markup.ts';
import { type LinkedPart, partType } from './package.ts';

/** One comment of the document: its number, and that of the one which it answers. */
interface Comment extends Said {
  readonly id: number;
  readonly answers?: number;
  readonly isDone: boolean;
}

/** Names of paragraphs (`w14:paraId` of [MS-DOCX]) count from here: eight digits, below 80000000. */
const FIRST_NAME = 0x10000000;

export class Comments {
  /** By the bookmark that they stand at. */
  readonly #at = new Map<string, Comment[]>();
  #count = 0;

  /** @param page with its private notes */
  constructor({ entries }: Page) {
    for (const entry of entries) {
      const threads = entry.notes.flatMap((note) => (note.private ? (threadOf(note.text.plain) ?? []) : []));
      if (threads.length === 0) continue;
      const bookmarkOf = bookmarkFinder(entry);
      for (const thread of threads) this.#add(bookmarkOf(thread), thread);
    }
  }

  /** The markup with all bookmarks that have comments inside the ranges of these. */
  marking(markup: Markup): Markup {
    return { ...markup, bookmark: (name, content) => this.#around(name, markup.bookmark(name, content)) };
  }

  /** None where nobody said anything. @param markup for what the comments say */
  parts(markup: Markup, isRightToLeft: boolean): LinkedPart[] {
    if (this.#count === 0) return [];
    return [
      {
        ...{ path: 'word/comments.xml', content: this.#comments(markup, isRightToLeft) },
        contentType: partType('comments'),
        relation: { id: 'comments', kind: 'comments' },
      },
      {
        ...{ path: 'word/commentsExtended.xml', content: this.#threads() },
        contentType: partType('commentsExtended'),
        relation: {
          id: 'commentsExtended',
          kind: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
        },
      },
    ];
  }

  #add(bookmark: string, { isDone, replies, ...first }: Thread): void {
    const id = this.#count;
    const comments = [
      { ...first, id, isDone },
      ...replies.map((reply, i) => ({ ...reply, id: id + 1 + i, answers: id, isDone })),
    ];
    this.#count += comments.length;
    const known = this.#at.get(bookmark) ?? [];
    known.push(...comments);
    this.#at.set(bookmark, known);
  }

  #around(name: string, content: string): string {
    const comments = this.#at.get(name) ?? [];
    const starts = comments.map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`);
    const ends = comments.map(
      ({ id }) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    );
    return starts.join('') + content + ends.join('');
  }

  *#all(): Generator<Comment> {
    for (const comments of this.#at.values()) yield* comments;
  }

  *#comments({ runs }: Markup, isRightToLeft: boolean): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14">';
    for (const { id, author = '', day, text } of this.#all()) {
      const date = day === undefined ? '' : ` w:date="${day}T00:00:00Z"`;
      const lines = text.split('\n');
      const paragraphs = lines.map((line, i) => {
        const rtl = startsRightToLeft(line, isRightToLeft);
        // A thread names the last paragraph of a comment.
        const named = i === lines.length - 1 ? ` w14:paraId="${nameOf(id)}"` : '';
        const mark = i === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
        return `<w:p${named}>${rtl ? '<w:pPr><w:bidi/></w:pPr>' : ''}${mark}${runs(line, {}, rtl)}</w:p>`;
      });
      yield `<w:comment w:id="${id}" w:author="${escapeAttribute(author)}"${date}>${paragraphs.join('')}</w:comment>`;
    }
    yield '</w:comments>';
  }

  *#threads(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">';
    for (const { id, answers, isDone } of this.#all()) {
      const parent = answers === undefined ? '' : ` w15:paraIdParent="${nameOf(answers)}"`;
      yield `<w15:commentEx w15:paraId="${nameOf(id)}"${parent} w15:done="${isDone ? 1 : 0}"/>`;
    }
    yield '</w15:commentsEx>';
  }
}

/** The bookmark of the quotation that the words stand in, else that of the reference. */
function bookmarkFinder({ id, quotations }: Entry): (thread: Thread) => string {
  const texts = quotations.map(({ text }) => oneLine(text.plain));
  return ({ words }) => {
    // Longer words were cut.
    const sought = words.replace(/…$/u, '').trim();
    const quoted = sought === '' ? undefined : quotations[texts.findIndex((text) => text.includes(sought))];
    return quoted ? bookmarkName('q', quoted.id) : bookmarkName('e', id);
  };
}

function oneLine(text: string): string {
  return withInnerMarks(text).replace(/\s+/gu, ' ');
}

function nameOf(comment: number): string {
  return (FIRST_NAME + comment).toString(16).toUpperCase();
}
