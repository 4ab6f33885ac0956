/** What each kind of edit in a proof may do. */
import type { SourceText } from '../../model/source.ts';
import type { ProofStep } from '../../model/verification.ts';
import { isNegator } from '../knowledge/negators.ts';
import { edgeFaults, ownText, SPACELESS, spansOf, WORDY, wordsOf } from './proof-source.ts';

export interface Place {
  readonly step: ProofStep;
  /** Source that the step stands for. */
  readonly slice: string;
  /** Quotation right before and after the step. */
  readonly before: string;
  readonly after: string;
  readonly source: SourceText;
  /** Edit of the last step before that takes or writes a letter or a digit, or leaves text out. */
  readonly follows: ProofStep['edit'] | 'copy' | undefined;
}

const EMPHASIS_NOTE =
  /[([]\s*(?:[^()[\]]{0,30}(?:emphas|italic|hervorh|herv\.|kursiv|soulign|énfasis|cursiva|grifo|ênfase|corsiv|nadruk|cursiver|fremhæv|utheve|korost|podkreśl|wyróż|zvýraz|kiemel|vurgu|курсив|выделен|강조|強調|强调|着重|التشديد|ההדגש)[^()[\]]{0,30})[)\]]/iu;

/** What each edit may do by itself; that nothing else changed is seen from the stretches between omissions. */
export const RULES: Partial<Record<NonNullable<ProofStep['edit']>, (place: Place) => string | undefined>> = {
  ellipsis({ step, slice, source }) {
    if (!/\.\s*\.|…|⋯|‥|。。/u.test(step.text)) return 'holds no ellipsis';
    if (WORDY.test(step.text)) return 'writes words';
    if (turnsSense(step.text, slice)) return 'writes a mark that the source has not';
    const words = wordsOf(ownText(source, step));
    if (words.length <= 3 && words.some((word) => isNegator(word, source.lang))) return 'omits a negator';
    return edgeFaults(source, omittedEdges(step, slice));
  },
  bracket({ step, slice, source, before, after }) {
    const [all = '', inner = ''] = /[[［〔]([^[\]［］〔〕]*)[\]］〕]/u.exec(step.text) ?? [];
    if (all === '') return 'holds no brackets';
    if (WORDY.test(step.text.replace(all, ''))) return 'writes words outside its brackets';
    if (turnsSense(step.text.replace(all, ''), slice)) return 'writes a mark that the source has not';
    if (/^.$/u.test(inner) && lowerCase(inner, source) === lowerCase(slice.trim(), source)) return undefined;
    if (
      /[\p{L}\p{N}]$/u.test(before + step.text.split(all)[0]) ||
      /^[\p{L}\p{N}]/u.test((step.text.split(all)[1] ?? '') + after)
    ) {
      if (WORDY.test(inner + slice) && !SPACELESS.test(slice + before.slice(-1) + after.slice(0, 1)))
        return 'stands inside a word';
    }
    const words = wordsOf(ownText(source, step));
    if (words.length > 6) return 'stands for more than six words';
    const lost = words.some((word) => isNegator(word, source.lang));
    if (lost && !wordsOf(inner).some((word) => isNegator(word, source.lang))) return 'loses a negator';
    return edgeFaults(source, omittedEdges(step, slice));
  },
  case({ step, slice, before, follows, source }) {
    if (lowerCase(slice, source) !== lowerCase(step.text, source)) return 'changes more than the case of a letter';
    if ((slice.match(/\p{L}/gu) ?? []).length !== 1) return 'changes more than one letter';
    if (follows !== undefined && follows !== 'ellipsis') return 'is not the first letter';
    return /[\p{L}\p{N}]$/u.test(before) ? 'is inside a word' : undefined;
  },
  'end-punctuation'({ step, slice, after, source }) {
    if (WORDY.test(after.replace(EMPHASIS_NOTE, ''))) return 'is not at the end';
    if (WORDY.test(slice)) return 'leaves out words';
    const written = bare(step.text);
    if (/[^.,;:]/u.test(written.normalize('NFKC').replace(/[。、।،؛]/gu, '.'))) return 'writes another mark';
    const there = slice === '' ? upToSpace(source.text, step.end) : slice;
    if (/[;\u037e]/u.test(written) && isGreek(source, step.start)) return 'writes a Greek question mark';
    const asks = /[?!？！؟¿]/u.test(there) || (/;|;/u.test(there) && isGreek(source, step.start));
    return asks && written !== '' ? 'turns a question or a call' : undefined;
  },
  footnote({ step, slice, source }) {
    const calls = spansOf(source, step).some(({ region }) => region === 'note-call');
    return calls ? undefined : `drops “${slice}”, which is no note call`;
  },
  emphasis({ step, before, after }) {
    const bared = step.text.replace(EMPHASIS_NOTE, '');
    if (bared === step.text && !/[*_]/u.test(step.text)) return 'writes no mark of emphasis';
    return /\d$/u.test(before) && /^[*_]+$/u.test(step.text) && /^\d/u.test(after) ? 'parts a number' : undefined;
  },
  hyphenation({ step, slice }) {
    if (bareOfHyphens(step.text) !== bareOfHyphens(slice)) return 'changes more than a hyphen';
    const soft = /\u00ad|[-‐\u00ac]\s*[\r\n]/u;
    return soft.test(slice) || soft.test(step.text) ? undefined : 'changes a hyphen that is not at a line end';
  },
};

/** Marks that the edit copies from both ends of the source it stands for are not left out. */
function omittedEdges({ start, end, text }: ProofStep, slice: string): readonly number[] {
  if (!WORDY.test(slice)) return [];
  let lead = 0;
  while (lead < text.length && text[lead] === slice[lead]) lead++;
  let rest = 0;
  while (rest < text.length - lead && rest < slice.length - lead && text.at(-1 - rest) === slice.at(-1 - rest)) rest++;
  return [start + lead, end - rest];
}

/** What the step wrote, with the change that its kind permits taken back. */
export function undone({ edit, text }: ProofStep, slice: string): string {
  if (edit === 'case' || edit === 'end-punctuation' || edit === 'hyphenation') return slice;
  // The joiner of no width that parts a Persian word, and the space that stands for it.
  if (edit === 'typography' && [text, slice].sort().join('|') === ' |\u200c') return slice;
  if (edit === 'emphasis') return text.replace(EMPHASIS_NOTE, '').replace(/[*_]+/gu, '');
  const plain = edit === undefined || /[*_]/u.test(slice) ? text : text.replace(/[*_]+/gu, '');
  if (edit === 'paragraph-join') return plain.replace(/\s[/|]{1,2}\s/u, ' ');
  return edit === 'ligature' ? plain.replace(/[-‐]\s*[\r\n]\s*/u, '') : plain;
}

/** Whether the edit writes a question, a call, a pause of a sentence or a symbol where the source has none. */
function turnsSense(text: string, slice: string): boolean {
  const marks = text.normalize('NFKC').match(/[?!;:؟؛\p{S}\p{Co}\p{Cn}\p{Cs}]/gu) ?? [];
  return marks.some((mark) => !slice.normalize('NFKC').includes(mark));
}

function upToSpace(text: string, at: number): string {
  return /^[^\p{L}\p{N}\s]*/u.exec(text.slice(at, at + 8))?.[0] ?? '';
}

/** Turkish and Azerbaijani have two letters i, each with its capital. */
function lowerCase(text: string, { lang }: SourceText): string {
  return text.toLocaleLowerCase(/^(?:tr|az)(?:-|$)/iu.test(lang ?? '') ? 'tr' : 'en');
}

function isGreek({ text }: SourceText, at: number): boolean {
  return /\p{sc=Greek}/u.test(text.slice(Math.max(0, at - 12), at + 1));
}

/** Without spaces, quotation marks and marks of emphasis. */
function bare(text: string): string {
  return text.replace(EMPHASIS_NOTE, '').replace(/[\s*_"'‘’“”„«»‹›「」『』]/gu, '');
}

function bareOfHyphens(text: string): string {
  return text.replace(/[\u00ad\u00ac\-‐‑]\s*/gu, '');
}
