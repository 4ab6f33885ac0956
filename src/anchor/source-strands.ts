/** The strands of a source that a quotation may be taken from, made once for each source. */
import type { Region, SourceSpan, SourceText } from '../model/source.ts';
import { TokenIndex } from './align/token-index.ts';
import { type Strand, type Stretch, strandOf } from './letters/letters.ts';
import { decimalMarkOf } from './letters/numbers.ts';
import { tokensOf } from './letters/tokens.ts';
import { type ShownPage, shownPage } from './shown-page.ts';

/** A strand of a source, with what each of its stretches is. */
export interface SourceStrand extends Strand {
  readonly stretches: readonly SourceStretch[];
  /** Calls of notes that are left out. */
  readonly calls: readonly Stretch[];
}

export interface SourceStretch extends Stretch {
  readonly region: Region;
  readonly block: number;
  readonly row?: number;
}

/** Regions that hold the source's own words. */
export const OWN: ReadonlySet<Region> = new Set(['article', 'caption', 'pull-quote', 'note']);
/** Page apparatus: whoever quotes reads over it. */
const APPARATUS: ReadonlySet<Region> = new Set(['note-call', 'apparatus']);

/** What stands on the page of a source and is not the source. */
export function isOtherMatter(region: Region): boolean {
  return !OWN.has(region) && !APPARATUS.has(region);
}

/** A source made ready for any number of quotations: each part is made when it is first asked for. */
export class PreparedSource {
  readonly source: SourceText;
  /** Of the source, else of the quotation. */
  readonly lang: string | undefined;
  readonly decimalMark: string;
  #strands: readonly SourceStrand[] | undefined;
  #full: SourceStrand | undefined;
  #outside: SourceStrand | undefined;
  #tokens: TokenIndex | undefined;
  #page: ShownPage | undefined;

  constructor(source: SourceText, lang: string | undefined) {
    this.source = source;
    this.lang = lang;
    this.decimalMark = decimalMarkOf(this.lang) ?? '.';
  }

  /** Body alone; with captions, pull quotes and notes; with the apparatus, for who copied it: as far as they differ. */
  get strands(): readonly SourceStrand[] {
    this.#strands ??= strandsOf(this.source, this.full);
    return this.#strands;
  }

  /** All of the source's own words. */
  get full(): SourceStrand {
    this.#full ??= strandOver(this.source, (region) => OWN.has(region));
    return this.#full;
  }

  /** The words of `full`. */
  get tokens(): TokenIndex {
    this.#tokens ??= new TokenIndex(tokensOf(this.full), this.source.text);
    return this.#tokens;
  }

  /** The page as a browser searches it. */
  get page(): ShownPage {
    this.#page ??= shownPage(this.source);
    return this.#page;
  }

  /** All that is not the source's own: for hints alone. */
  get outside(): SourceStrand {
    this.#outside ??= strandFrom(
      this.source.text,
      this.source.spans.filter(({ region }) => isOtherMatter(region)),
      [],
    );
    return this.#outside;
  }
}

const prepared = new WeakMap<SourceText, Map<string, PreparedSource>>();

/** The same work for the same source is done once; a source is plain data that nobody changes. */
export function prepare(source: SourceText, lang: string | undefined): PreparedSource {
  const own = source.lang ?? lang;
  const known = prepared.get(source) ?? new Map<string, PreparedSource>();
  prepared.set(source, known);
  let ready = known.get(own ?? '');
  if (!ready) {
    ready = new PreparedSource(source, own);
    known.set(own ?? '', ready);
  }
  return ready;
}

function strandsOf(source: SourceText, full: SourceStrand): SourceStrand[] {
  const body = strandOver(source, (region) => region === 'article');
  const all = strandOver(source, (region) => OWN.has(region) || APPARATUS.has(region));
  const strands = full.stretches.length > body.stretches.length ? [body, full] : [full];
  return all.stretches.length > full.stretches.length ? [...strands, all] : strands;
}

function strandOver({ text, spans }: SourceText, isChosen: (region: Region) => boolean): SourceStrand {
  const parted = spans.flatMap((span) => (OWN.has(span.region) ? partedAtCalls(text, span) : [span]));
  const calls = parted.filter(({ region }) => region === 'note-call' && !isChosen(region));
  return strandFrom(
    text,
    parted.filter(({ region }) => isChosen(region)),
    calls,
  );
}

function strandFrom(text: string, spans: readonly SourceSpan[], calls: readonly Stretch[]): SourceStrand {
  return { ...strandOf(text, spans), stretches: spans, calls };
}

/** A number in square brackets right behind a word or its mark is the call of a note, whether or not a reader said so. */
const CALL = /(?<=[\p{L}\p{N}.,;:!?\u201d\u2019"')\u00bb])\[\d{1,3}\]/gu;

function partedAtCalls(text: string, span: SourceSpan): SourceSpan[] {
  const shown = text.slice(span.start, span.end);
  if (!shown.includes('[')) return [span];
  const parts: SourceSpan[] = [];
  let from = span.start;
  for (const call of shown.matchAll(CALL)) {
    const start = span.start + call.index;
    if (start > from) parts.push({ ...span, start: from, end: start });
    from = start + call[0].length;
    parts.push({ ...span, start, end: from, region: 'note-call' });
  }
  if (from < span.end) parts.push({ ...span, start: from });
  return parts;
}
