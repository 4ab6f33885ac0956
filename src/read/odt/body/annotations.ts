import type { SaxesTagNS } from 'saxes';
import type { Comment, Part } from '../../../model/manuscript.ts';
import { attribute } from '../../../xml/parse.ts';
import type { CommentPlace } from '../../manuscript/story/comment-places.ts';
import { textOf } from '../../manuscript/story/comment-text.ts';

interface Draft {
  readonly id: string;
  readonly parts: Part[];
  readonly isDone: boolean;
  /** Name of the comment that it answers. */
  readonly parent?: string;
  author: string;
  date: string;
}

/** Comments (ODF 1.3 part 3, 14.1). They stand among the words, at the beginning of those that they are on. */
export class Annotations {
  readonly #drafts: Draft[] = [];

  /** Takes the beginning of a comment; its name, or one made up for a comment on a place. */
  open(tag: SaxesTagNS): { readonly id: string; readonly parts: Part[]; readonly isOnPlace: boolean } {
    const name = attribute(tag, 'name');
    const parent = attribute(tag, 'parent-name');
    const draft: Draft = {
      id: name ?? `place ${this.#drafts.length}`,
      parts: [],
      // LibreOffice's own attribute, in a namespace of its own.
      isDone: attribute(tag, 'resolved') === 'true',
      ...(parent ? { parent } : {}),
      author: '',
      date: '',
    };
    this.#drafts.push(draft);
    return { id: draft.id, parts: draft.parts, isOnPlace: name === undefined };
  }

  note(what: 'author' | 'date', words: string): void {
    const draft = this.#drafts.at(-1);
    if (draft) draft[what] += words;
  }

  finish(placeOf: (id: string) => CommentPlace | undefined): Comment[] {
    const indexOf = new Map(this.#drafts.map(({ id }, index) => [id, index]));
    return this.#drafts.map(({ id, parts, isDone, parent, author, date }, index): Comment => {
      const answered = indexOf.get(parent ?? '');
      // An answer stands after what it answers; what says otherwise could go round in a circle.
      const replyTo = answered !== undefined && answered < index ? answered : undefined;
      const at = placeOf(id);
      return {
        ...(author ? { author } : {}),
        ...(date ? { date } : {}),
        text: textOf(parts),
        ...(replyTo === undefined ? {} : { replyTo }),
        isDone,
        ...(at ? { at } : {}),
      };
    });
  }
}
