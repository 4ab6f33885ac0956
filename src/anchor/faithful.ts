/** A quotation in the words of its source: where it stands, how it is rebuilt from there, and what a person changed. */
import type { Caution, Change, Passage } from '../model/verification.ts';
import { endOfLetter, shownBetween, sourceJointBefore } from './between.ts';
import { chainPieces, isOmission } from './chain.ts';
import { fitEnd, sharedLead } from './edges.ts';
import { markKind } from './joint.ts';
import type { Stretch } from './letters.ts';
import { judgeLink } from './links.ts';
import { fitPiece } from './piece-fit.ts';
import {
  type Operator,
  operatorsWithin,
  type ParsedQuotation,
  type Piece,
  type QuotationReadings,
} from './quotation.ts';
import { Rebuilding, type Step } from './rebuild.ts';
import type { PreparedSource, SourceStrand } from './source-strands.ts';
import { changesOfSteps } from './step-changes.ts';

export interface Match {
  readonly steps: readonly Step[];
  readonly passages: readonly Passage[];
  readonly changes: readonly Change[];
  readonly cautions: readonly Caution[];
  /** Where every word is found, yet an omission or a bracket turns the sense. */
  readonly alterations: readonly Change[];
}

/** The best match in any strand of the source: one that turns no sense comes before one that does. */
export function findMatch(readings: QuotationReadings, prepared: PreparedSource): Match | undefined {
  const literal = matchIn(readings.literal, prepared);
  if ((literal && literal.alterations.length === 0) || readings.marked === readings.literal) return literal;
  return matchIn(readings.marked, prepared) ?? literal;
}

function matchIn(quotation: ParsedQuotation, prepared: PreparedSource): Match | undefined {
  let turned: Match | undefined;
  if (quotation.pieces.length === 0) return undefined;
  for (const strand of prepared.strands) {
    const chain = chainPieces(quotation, strand, prepared);
    if (!chain) continue;
    const match = new Matching(quotation, strand, prepared).along(chain);
    if (match.alterations.length === 0) return match;
    turned ??= match;
  }
  return turned;
}

class Matching {
  readonly #quotation: ParsedQuotation;
  readonly #strand: SourceStrand;
  readonly #prepared: PreparedSource;
  readonly #into: Rebuilding;
  readonly #changes: Change[] = [];
  readonly #cautions: Caution[] = [];
  readonly #alterations: Change[] = [];
  /** Whether the first word of the quotation begins a sentence of the source. */
  #startsSentence = false;

  constructor(quotation: ParsedQuotation, strand: SourceStrand, prepared: PreparedSource) {
    this.#quotation = quotation;
    this.#strand = strand;
    this.#prepared = prepared;
    this.#into = new Rebuilding(strand.text);
  }

  along(chain: readonly number[]): Match {
    const { pieces } = this.#quotation;
    for (const [number, piece] of pieces.entries()) {
      const index = chain[number] ?? 0;
      const before = pieces[number - 1];
      if (before) this.#link(before, piece, (chain[number - 1] ?? 0) + before.to - before.from, index);
      else this.#begin(piece, index);
      const caseIsFree = before ? isOmission(piece.before) : piece.before.every(({ kind }) => kind === 'ellipsis');
      const fit = {
        quotation: this.#quotation,
        piece,
        prepared: this.#prepared,
        strand: this.#strand,
        index,
        caseIsFree,
      };
      fitPiece(fit, this.#into);
    }
    const last = pieces.at(-1);
    if (last) this.#end(last, (chain.at(-1) ?? 0) + last.to - last.from);
    const { steps, passages } = this.#into;
    const changes = [...this.#changes, ...changesOfSteps(steps, this.#quotation.strand.text, this.#strand.text)];
    return { steps, passages, changes, cautions: this.#cautions, alterations: this.#alterations };
  }

  /** Marks that the source has too are copied from it; others stand around the quotation, or say that words are left out. */
  #begin(piece: Piece, index: number): void {
    const { text } = this.#quotation.strand;
    const lead = this.#withoutLetterBracket(0, piece.lead.end);
    const { start, end, after } = sourceJointBefore(this.#strand, index);
    const source = this.#strand.text.slice(start, end);
    this.#startsSentence = index === 0 || /[.!?\u2026\u3002\uff01\uff1f\n]/u.test(source);
    const marksFrom = piece.before.at(-1)?.end ?? 0;
    const marks = lead.slice(marksFrom);
    const shared = sharedEnd(marks, source);
    const changed = shared < marks.length ? sharedLead(marks, source, /\p{Nd}/u.test(after)) : 0;
    const from = end - Math.max(changed, shared);
    if (changed > shared) {
      this.#mark(piece.before, { start: 0, end: marksFrom }, from);
      this.#into.edit({ edit: markKind(marks, source.slice(-changed)), start: from, end, text: marks });
      this.#into.extend(from, end);
    } else {
      this.#mark(piece.before, { start: 0, end: lead.length - shared }, from);
      this.#into.copy(from, end);
    }
    this.#judge(piece, text, '');
  }

  #end(piece: Piece, index: number): void {
    const { strand, operators, pieces } = this.#quotation;
    const theirs = sourceJointBefore(this.#strand, index);
    const raw = strand.text.slice(piece.trail.start);
    const source = this.#strand.text.slice(theirs.start, theirs.end);
    const isSentence = this.#startsSentence && piece.after.length === 0;
    const fit = fitEnd(shownBetween(strand, piece.trail.start, piece.trail.end), theirs, {
      isCut: isOmission(piece.after),
      isSentence,
    });
    const mostShared = (piece.after[0]?.start ?? strand.text.length) - piece.trail.start;
    const shared = fit.changed ? 0 : Math.min(sharedStart(raw, source), mostShared);
    this.#into.copy(theirs.start, theirs.start + shared);
    const end = fit.changed ? theirs.start : Math.max(fit.end, theirs.start + shared);
    const rest = raw.slice(shared);
    if (!fit.changed && fit.kind === 'end-punctuation' && piece.after.length === 0) {
      const dropped = rest === '' ? 1 : 0;
      this.#into.edit({ edit: 'end-punctuation', start: theirs.start + shared, end: end + dropped, text: rest });
    } else if (piece.after.length > 0)
      this.#mark(piece.after, { start: piece.trail.start + shared, end: strand.text.length }, end);
    else {
      const stressed = operators.some(({ kind, start }) => kind === 'emphasis' && start >= piece.trail.start);
      const edit = stressed ? 'emphasis' : markKind(rest, source.slice(shared, end - theirs.start));
      this.#into.edit({
        edit,
        start: theirs.start + shared,
        end,
        text: rest,
        silent: !stressed && end === theirs.start + shared,
      });
      this.#into.extend(theirs.start, end);
    }
    const toldBefore = pieces[0]?.before.length && isOmission(piece.after) && isOmission(pieces[0].before);
    if (piece.after.length > 0 && !toldBefore) this.#judge({ ...piece, before: piece.after }, strand.text, '');
  }

  /** What operators at the ends of the quotation and marks around it add. */
  #mark(operators: readonly Operator[], place: Stretch, at: number): void {
    const text = this.#quotation.strand.text.slice(place.start, place.end);
    if (operators.length > 0) {
      this.#operate(operators, place, at, at);
      return;
    }
    const stressed = this.#quotation.operators.some(({ kind, start }) => kind === 'emphasis' && start < text.length);
    const edit = stressed && /[*_]/u.test(text) ? 'emphasis' : 'typography';
    this.#into.edit({ edit, start: at, end: at, text, silent: edit === 'typography' });
  }

  /** A step for each operator; what is left out goes with the first omission, else with the first bracket. */
  #operate(operators: readonly Operator[], place: Stretch, start: number, end: number): void {
    const holder = Math.max(
      0,
      operators.findIndex(({ kind }) => kind === 'ellipsis'),
    );
    for (const [number, { kind }] of operators.entries()) {
      const from = number === 0 ? place.start : (operators[number]?.start ?? place.start);
      const text = this.#quotation.strand.text.slice(from, operators[number + 1]?.start ?? place.end);
      const edit = kind === 'ellipsis' ? 'ellipsis' : 'bracket';
      this.#into.edit({ edit, start: number <= holder ? start : end, end: number < holder ? start : end, text });
    }
  }

  #link(before: Piece, piece: Piece, from: number, to: number): void {
    const { strand } = this.#quotation;
    const start = endOfLetter(this.#strand, from - 1);
    const end = this.#strand.at[to] ?? start;
    const text = this.#withoutLetterBracket(before.trail.start, piece.lead.end);
    const omitted = shownBetween(this.#strand, start, end);
    const kept = from === to && sameDots(text, omitted);
    if (kept) this.#into.edit({ edit: 'typography', start, end, text });
    else this.#operate(piece.before, { start: before.trail.start, end: before.trail.start + text.length }, start, end);
    if (!kept && isOmission(piece.before) && from < to) this.#into.part(end);
    else this.#into.extend(start, end);
    if (!kept) this.#judge(piece, strand.text, omitted);
  }

  #judge(piece: Piece, text: string, omitted: string): void {
    const { changes, cautions, alteration } = judgeLink({
      operators: piece.before,
      text,
      omitted,
      lang: this.#prepared.lang,
    });
    this.#changes.push(...changes);
    this.#cautions.push(...cautions);
    if (alteration) this.#alterations.push(alteration);
  }

  /** The bracket before a letter is told with the letter. */
  #withoutLetterBracket(start: number, end: number): string {
    const opens = operatorsWithin(this.#quotation, end - 1, end).some(({ kind }) => kind === 'letter');
    return this.#quotation.strand.text.slice(start, opens ? end - 1 : end);
  }
}

/** The source has the dots itself: nobody left anything out. */
function sameDots(text: string, omitted: string): boolean {
  return /\u2026|\.\s?\.\s?\./u.test(omitted) && !/[[\]()]/u.test(text);
}

function sharedEnd(ours: string, theirs: string): number {
  let count = 0;
  while (count < ours.length && ours[ours.length - 1 - count] === theirs[theirs.length - 1 - count]) count += 1;
  return Math.min(count, theirs.length);
}

function sharedStart(ours: string, theirs: string): number {
  let count = 0;
  while (count < ours.length && count < theirs.length && ours[count] === theirs[count]) count += 1;
  return count;
}
