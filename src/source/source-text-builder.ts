import type { Region, SourceOrigin, SourceSpan, SourceText } from '../model/source.ts';

/** What a piece of text is, and where it stands in the raw source if it stands there. */
export interface Piece {
  readonly region: Region;
  readonly block: number;
  readonly row?: number;
  readonly part?: string;
  readonly rawStart?: number;
}

type About = Omit<SourceText, 'text' | 'spans' | 'origins'>;

/** Collects text piece by piece; neighbours of one role, and neighbours in the raw source, become one span or run. */
export class SourceTextBuilder {
  readonly #pieces: string[] = [];
  readonly #spans: SourceSpan[] = [];
  readonly #origins: SourceOrigin[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(text: string, piece: Piece): void {
    if (text === '') return;
    const start = this.#length;
    this.#length += text.length;
    this.#pieces.push(text);
    this.#span(start, piece);
    if (piece.rawStart !== undefined) this.#origin(start, piece.rawStart, piece.part);
  }

  finish(about: About): SourceText {
    return { text: this.#pieces.join(''), spans: this.#spans, origins: this.#origins, ...about };
  }

  #span(start: number, { region, block, row }: Piece): void {
    const last = this.#spans.at(-1);
    if (last && last.region === region && last.block === block && last.row === row) {
      this.#spans[this.#spans.length - 1] = { ...last, end: this.#length };
      return;
    }
    this.#spans.push({ start, end: this.#length, region, block, ...(row === undefined ? {} : { row }) });
  }

  #origin(start: number, rawStart: number, part: string | undefined): void {
    const rawEnd = rawStart + this.#length - start;
    const last = this.#origins.at(-1);
    if (last && last.end === start && last.rawEnd === rawStart && last.part === part) {
      this.#origins[this.#origins.length - 1] = { ...last, end: this.#length, rawEnd };
      return;
    }
    this.#origins.push({ start, end: this.#length, rawStart, rawEnd, ...(part === undefined ? {} : { part }) });
  }
}
