/** Writes down how a quotation is rebuilt from the places of its pieces, and what a person changed. */
import type { Caution, Change, Passage } from '../../model/verification.ts';
import { endOfLetter, shownBetween, sourceJointBefore } from '../letters/between.ts';
import type { Stretch } from '../letters/letters.ts';
import type { PreparedSource, SourceStrand } from '../source-strands.ts';
import { isOmission } from './chain.ts';
import { fitEnd, sharedLead } from './edges.ts';
import { markKind } from './joint.ts';
import { judgeLink } from './links.ts';
import { fitPiece } from './piece-fit.ts';
import { type Operator, operatorsWithin, type ParsedQuotation, type Piece } from './quotation.ts';
import { Rebuilding, type Step } from './rebuild.ts';
import { changesOfSteps } from './step-changes.ts';

export interface Match {
  readonly steps: readonly Step[];
  readonly passages: readonly Passage[];
  readonly changes: readonly Change[];
  readonly cautions: readonly Caution[];
  /** Where every word is found, yet an omission or a bracket turns the sense. */
  readonly alterations: readonly Change[];
}

export class Matching {
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

  #begin(piece: Piece, index: number): void {
    const { start, end } = sourceJointBefore(this.#strand, index);
    this.#startsSentence = index === 0 || SENTENCE_BREAK.test(this.#strand.text.slice(start, end));
    this.#lead(piece, 0, index, (place, from) => this.#mark(piece.before, place, from));
    this.#judge(piece, this.#quotation.strand.text, '');
  }

  /**
   * Marks right before a piece are copied from the source, or are those of the source in another form, or stand around
   * the quotation. What comes before them is told by `tell`, with the place of the source where they begin.
   */
  #lead(piece: Piece, start: number, index: number, tell: (place: Stretch, from: number) => void): void {
    const leadEnd = this.#withoutLetterBracket(piece.lead.end);
    const marksFrom = piece.before.at(-1)?.end ?? start;
    const marks = this.#quotation.strand.text.slice(marksFrom, leadEnd);
    const joint = sourceJointBefore(this.#strand, index);
    // Over an inset the marks are told with what comes before them.
    const source = joint.skips ? '' : this.#strand.text.slice(joint.start, joint.end);
    const shared = sharedEnd(marks, source);
    const changed = shared < marks.trimStart().length ? sharedLead(marks, source, /\p{Nd}/u.test(joint.after)) : 0;
    const from = joint.end - Math.max(changed, shared);
    if (changed > shared) {
      const blank = marks.length - marks.trimStart().length;
      tell({ start, end: marksFrom + blank }, from);
      const written = source.slice(-changed);
      this.#into.edit({ edit: markKind(marks, written), start: from, end: joint.end, text: marks.slice(blank) });
      this.#into.extend(from, joint.end);
    } else {
      tell({ start, end: leadEnd - shared }, from);
      this.#into.copy(from, joint.end);
    }
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
    const { text } = this.#quotation.strand;
    const start = endOfLetter(this.#strand, from - 1);
    const end = this.#strand.at[to] ?? start;
    const omitted = shownBetween(this.#strand, start, end);
    const written = { start: before.trail.start, end: this.#withoutLetterBracket(piece.lead.end) };
    if (from === to && sameDots(text.slice(written.start, written.end), omitted)) {
      this.#into.edit({ edit: 'typography', start, end, text: text.slice(written.start, written.end) });
      this.#into.extend(start, end);
      return;
    }
    this.#lead(piece, written.start, to, (place, lead) => {
      this.#operate(piece.before, place, start, lead);
      if (isOmission(piece.before) && from < to) this.#into.part(lead);
      else this.#into.extend(start, lead);
    });
    this.#judge(piece, text, omitted);
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
  #withoutLetterBracket(end: number): number {
    const opens = operatorsWithin(this.#quotation, end - 1, end).some(({ kind }) => kind === 'letter');
    return opens ? end - 1 : end;
  }
}

const SENTENCE_BREAK = /[.!?\u2026\u3002\uff01\uff1f\n]/u;

/** The source has the dots itself: nobody left anything out. */
function sameDots(text: string, omitted: string): boolean {
  return /\u2026|\.\s?\.\s?\./u.test(omitted) && !/[[\]()]/u.test(text);
}

/** Without white space before the marks: a passage begins with a mark or a letter. */
function sharedEnd(ours: string, theirs: string): number {
  const most = ours.trimStart().length;
  let count = 0;
  while (count < most && ours[ours.length - 1 - count] === theirs[theirs.length - 1 - count]) count += 1;
  const shared = ours.slice(ours.length - Math.min(count, theirs.length));
  return shared.trimStart().length;
}

function sharedStart(ours: string, theirs: string): number {
  let count = 0;
  while (count < ours.length && count < theirs.length && ours[count] === theirs[count]) count += 1;
  return count;
}
