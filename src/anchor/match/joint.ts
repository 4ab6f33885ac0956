/** Compares what stands between two letters of the quotation with what stands there in the source. */
import type { CosmeticKind, PermittedKind } from '../../model/verification.ts';
import { isWithoutSpaces, visible } from '../letters/characters.ts';
import { type Around, canonicalMarks, markLevels } from '../letters/marks.ts';

/** What stands between two letters that follow each other in a strand. */
export interface Joint {
  /** What is read: without note calls, apparatus and insets in the source, without marks of emphasis in the quotation. */
  readonly shown: string;
  /** The letters on both sides. */
  readonly before: string;
  readonly after: string;
  /** Source: whether a paragraph, cell or verse line ends here. */
  readonly endsBlock?: boolean;
  /** Source: whether a note call is left out; whether anything is. */
  readonly dropsCall?: boolean;
  readonly skips?: boolean;
}

export type JointKind = CosmeticKind | Extract<PermittedKind, 'footnote'>;

/** `same` in the reading of a person, and what the difference is called if there is any; else the marks were changed. */
export type JointFit = { readonly same: true; readonly kind?: JointKind } | { readonly same: false };

const SAME: JointFit = { same: true };
const CHANGED: JointFit = { same: false };
const DIGIT = /\p{Nd}/u;
const LINE_END_HYPHEN = /^[-\u00ad\u2010\u2011][^\S\n]*\n\s*$/u;
const SEAM = /(?:^|\s)\s*[/|]\s*$/u;
/** What a list or a paragraph of dialogue puts before its text. */
const BULLET = /(\n\s*)[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7*]\s+$/u;
/** A speech over several paragraphs opens its marks again at each. */
const REOPENED = /^([^"\n]*\n\s*)["\u201c\u201e\u00ab\u2018\u201a\u300c\u300e\u2039]\s*$/u;

export function compareJoints(quote: Joint, source: Joint): JointFit {
  const { shown: ours } = quote;
  const { shown: theirs } = source;
  if (ours === theirs) return named(source.dropsCall ? 'footnote' : skipsInset(source) ? 'paragraph-join' : undefined);
  if (hasHyphenatedLine(ours, theirs) || hasHyphenatedLine(theirs, ours)) return named('hyphenation');
  if (isHalfSpace(ours, theirs) || isHalfSpace(theirs, ours)) return named('typography');
  const around: Around = { digitAfter: DIGIT.test(source.after), first: false, before: source.before };
  const form = canonicalMarks(ours, around);
  for (const reading of readings(source)) {
    const same = canonicalMarks(reading, around);
    if (same === form || isUnspaced(form, same, source)) return named(kindOf(quote, source));
  }
  if ((source.endsBlock || theirs.includes('\n')) && SEAM.test(ours)) {
    if (canonicalMarks(ours.replace(SEAM, ' '), around) === canonicalMarks(theirs, around))
      return named('paragraph-join');
  }
  return CHANGED;
}

function skipsInset({ endsBlock, skips }: Joint): boolean {
  return endsBlock === true && skips === true;
}

function named(kind: JointKind | undefined): JointFit {
  return kind === undefined ? SAME : { same: true, kind };
}

/** The source as it stands, and at the start of a paragraph without a bullet or a mark that is only opened again. */
function* readings({ shown, endsBlock }: Joint): Generator<string> {
  yield shown;
  if (!endsBlock && !shown.includes('\n')) return;
  if (BULLET.test(shown)) yield shown.replace(BULLET, '$1');
  if (REOPENED.test(shown)) yield shown.replace(REOPENED, '$1');
}

/** Persian parts the parts of a word by a joiner of no width, which many keyboards lack. */
function isHalfSpace(joiner: string, space: string): boolean {
  return joiner === '\u200c' && space === ' ';
}

function hasHyphenatedLine(broken: string, whole: string): boolean {
  if (!LINE_END_HYPHEN.test(broken)) return false;
  return whole === '' || /^[-\u00ad\u2010\u2011]$/u.test(whole);
}

/** Spaces mean nothing between letters of a script that does without them. */
function isUnspaced(ours: string, theirs: string, { before, after }: Joint): boolean {
  if (!isWithoutSpaces(before) && !isWithoutSpaces(after)) return false;
  return ours.trim() === theirs.trim();
}

function kindOf(quote: Joint, source: Joint): JointKind | undefined {
  if (source.dropsCall) return 'footnote';
  if (source.endsBlock && !quote.shown.includes('\n')) return 'paragraph-join';
  const [ours, theirs] = [plainSpaces(quote.shown), plainSpaces(source.shown)];
  if (ours === theirs) return undefined;
  return visible(ours) === visible(theirs) ? 'unicode' : markKind(ours, theirs);
}

/** Marks of one level for those of another, or of another shape. */
export function markKind(quote: string, source: string): 'nested-quotes' | 'typography' {
  return markLevels(quote) === markLevels(source) ? 'typography' : 'nested-quotes';
}

/** Line ends and runs of blanks differ with each copy: no person and no typesetter chose them. */
function plainSpaces(shown: string): string {
  return shown.replace(/[ \t\r\n]+/gu, ' ');
}
