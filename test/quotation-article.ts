/** Articles drawn by number, with the words they are made of: the same number gives the same article. */
import type { Region, SourceSpan, SourceText } from '../src/model/source.ts';
import { SCRIPTS, type Script } from './quotation-scripts.ts';

/** A word or a number of the article's own text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a reader sees between it and the next: neither note calls nor insets; a space or nothing between paragraphs. */
  readonly after: string;
  readonly kind: 'word' | 'negator' | 'number';
  readonly hasCall: boolean;
}

export interface Article {
  readonly source: SourceText;
  readonly script: Script;
  readonly tokens: readonly Token[];
  /** Sentences of teasers, comments and advertisements. */
  readonly elsewhere: readonly string[];
}

/** Draws whole numbers from 0 up to, and without, `below` (mulberry32). */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const one = list[draw(list.length)];
  if (one === undefined) throw new RangeError('Nothing to draw from.');
  return one;
}

interface Piece extends Pick<Token, 'text' | 'after' | 'kind' | 'hasCall'> {
  /** A quotation mark that stands before the word. */
  readonly before: string;
}

const FOREIGN: readonly Region[] = ['teaser', 'comment', 'aside', 'consent', 'navigation', 'second-article'];
const CALLS = ['[1]', '[12]', '²', '³'];

export function drawArticle(draw: Draw, script: Script = pick(draw, SCRIPTS)): Article {
  const page = new Page();
  const tokens: Token[] = [];
  const elsewhere: string[] = [];
  const paragraphs = 1 + draw(4);
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    const sentences = Array.from({ length: 1 + draw(3) }, () => drawSentence(draw, script));
    tokens.push(...page.addParagraph(sentences.flat(), draw, paragraph === paragraphs - 1));
    if (draw(3) > 0) continue;
    const inset = drawSentence(draw, script);
    const text = inset
      .map(({ before, text: word, after }) => before + word + after)
      .join('')
      .trim();
    const isForeign = draw(3) > 0;
    page.addInset(text, isForeign ? pick(draw, FOREIGN) : 'caption');
    if (isForeign) elsewhere.push(text);
  }
  return { source: page.sourceIn(script.lang), script, tokens, elsewhere };
}

function drawSentence(draw: Draw, script: Script): Piece[] {
  const length = 5 + draw(9);
  const quoted = draw(3) === 0 && length > 7 ? 1 + draw(3) : -1;
  const unquoted = quoted + 2 + draw(3);
  let hasNumber = false;
  return Array.from({ length }, (_, index) => {
    const kind = draw(9) === 0 ? 'negator' : draw(8) === 0 && index > 0 && !hasNumber ? 'number' : 'word';
    hasNumber = kind === 'number';
    const list = kind === 'word' ? script.words : kind === 'number' ? script.numbers : script.negators;
    const isLast = index === length - 1;
    const mark = isLast ? (draw(6) === 0 ? script.question : script.stop) : draw(7) === 0 ? script.comma : '';
    const close = index === unquoted && !isLast ? script.quotes[1] : '';
    return {
      before: index === quoted ? script.quotes[0] : '',
      text: pick(draw, list),
      after: `${mark}${close}${mark === ' ' ? '' : script.space}`,
      kind,
      hasCall: isLast && draw(5) === 0,
    };
  });
}

class Page {
  #text = '';
  readonly #spans: SourceSpan[] = [];
  #block = 0;

  addParagraph(pieces: readonly Piece[], draw: Draw, isLast: boolean): Token[] {
    const tokens = pieces.map((piece, index): Token => {
      const next = pieces[index + 1];
      this.#add(piece.before, 'article');
      const start = this.#text.length;
      this.#add(piece.text, 'article');
      const end = this.#text.length;
      const after = next || !isLast ? piece.after : piece.after.trimEnd();
      const mark = next ? after : after.trimEnd();
      const blank = mark.length - mark.trimEnd().length;
      this.#add(mark.slice(0, mark.length - blank), 'article');
      if (piece.hasCall) this.#add(pick(draw, CALLS), 'note-call');
      this.#add(mark.slice(mark.length - blank), 'article');
      return { ...piece, start, end, after: after + (next?.before ?? '') };
    });
    this.#add('\n', 'article');
    this.#block++;
    return tokens;
  }

  addInset(text: string, region: Region): void {
    this.#add(`${text}\n`, region);
    this.#block++;
  }

  sourceIn(lang: string): SourceText {
    return { text: this.#text, spans: this.#spans, origins: [], contentType: 'text/html', lang };
  }

  #add(text: string, region: Region): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const last = this.#spans.at(-1);
    if (last?.region === region && last.block === this.#block) {
      this.#spans[this.#spans.length - 1] = { ...last, end: this.#text.length };
    } else this.#spans.push({ start, end: this.#text.length, region, block: this.#block });
  }
}
