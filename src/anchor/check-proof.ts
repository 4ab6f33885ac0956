/**
 * Does a proof hold? A second judge of faithful verdicts, written from the rules (`docs/quotations.md`) and not from the
 * matcher: it follows the steps from the source to the quotation and looks at each edit, at what is left out between
 * them and at both ends. It reads no more of the source than the proof names.
 */
import type { SourceSpan, SourceText } from '../model/source.ts';
import type { ProofStep, Verification } from '../model/verification.ts';
import { isNegatedForm, isNegator } from './knowledge/negators.ts';
import { cosmeticFold } from './proof-fold.ts';

export type Proven = Pick<Verification, 'verdict' | 'passages' | 'proof'>;

interface Place {
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

/** How far around a step its rule looks, in characters: further than marks and a note of emphasis reach. */
const NEAR = 120;
const OWN: ReadonlySet<string> = new Set(['article', 'caption', 'pull-quote', 'note']);
const PERSONAL: ReadonlySet<string> = new Set([
  'ellipsis',
  'bracket',
  'case',
  'end-punctuation',
  'footnote',
  'emphasis',
]);
const INSET: ReadonlySet<string> = new Set(['caption', 'pull-quote', 'note']);
const KEPT: ReadonlySet<string> = new Set([...OWN, 'note-call', 'apparatus']);
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const WORDY = /[\p{L}\p{N}]/u;
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });
const EMPHASIS_NOTE =
  /[([]\s*(?:[^()[\]]{0,30}(?:emphas|italic|hervorh|herv\.|kursiv|soulign|énfasis|cursiva|grifo|ênfase|corsiv|nadruk|cursiver|fremhæv|utheve|korost|podkreśl|wyróż|zvýraz|kiemel|vurgu|курсив|выделен|강조|強調|强调|着重|التشديد|ההדגש)[^()[\]]{0,30})[)\]]/iu;

/** @returns nothing where the proof holds, else one sentence that names the step which fails */
export function checkProof(
  quotation: string,
  source: SourceText,
  { proof, verdict, passages }: Proven,
): string | undefined {
  if (!proof) return `A quotation that is ${verdict} needs a proof.`;
  if (proof.map(({ text }) => text).join('') !== quotation) return 'The steps together are not the quotation.';
  const edited = proof.find(({ edit }) => edit !== undefined && PERSONAL.has(edit));
  if (verdict === 'verbatim' && edited) return `A verbatim quotation holds no ${edited.edit}.`;
  const strange = passages.find(({ start, end, exact }) => source.text.slice(start, end) !== exact);
  if (strange) return `The passage at ${strange.start} is not the source's.`;
  let at = 0;
  let follows: Place['follows'];
  let reached = 0;
  for (const [index, step] of proof.entries()) {
    const slice = source.text.slice(step.start, step.end);
    const before = quotation.slice(Math.max(0, at - NEAR), at);
    at += step.text.length;
    const place: Place = { step, slice, before, after: quotation.slice(at, at + NEAR), source, follows };
    const fault = step.start < reached || step.end < step.start ? 'goes back in the source' : faultOf(place);
    if (fault) return `Step ${index + 1} (${step.edit ?? 'copy'} “${step.text.slice(0, 60)}”) ${fault}.`;
    if (step.edit === 'ellipsis' || WORDY.test(step.text) || WORDY.test(slice)) follows = step.edit ?? 'copy';
    reached = step.end;
  }
  return faultOfStretches(proof, source) ?? faultOfEnds(proof, source);
}

function faultOf(place: Place): string | undefined {
  const { step, slice, source } = place;
  if (step.edit === undefined && slice !== step.text) return 'is not what the source has there';
  if (step.edit === undefined && spansOf(source, step).some(({ region }) => !KEPT.has(region))) {
    return 'takes text that is not the source’s own';
  }
  return step.edit === undefined ? undefined : RULES[step.edit]?.(place);
}

/** What each edit may do by itself; that nothing else changed is seen from the stretches between omissions. */
const RULES: Partial<Record<NonNullable<ProofStep['edit']>, (place: Place) => string | undefined>> = {
  ellipsis({ step, slice, source }) {
    if (!/\.\s*\.|…|⋯|‥|。。/u.test(step.text)) return 'holds no ellipsis';
    if (WORDY.test(step.text)) return 'writes words';
    if (turnsSense(step.text, slice)) return 'writes a mark that the source has not';
    const words = wordsOf(ownText(source, step));
    if (words.length <= 3 && words.some((word) => isNegator(word, source.lang))) return 'omits a negator';
    return edgeFaults(source, omittedEdges(step, slice));
  },
  bracket({ step, slice, source, before, after }) {
    const [all = '', inner = ''] = /\[([^[\]]*)\]/u.exec(step.text) ?? [];
    if (all === '') return 'holds no brackets';
    if (WORDY.test(step.text.replace(all, ''))) return 'writes words outside its brackets';
    if (turnsSense(step.text.replace(all, ''), slice)) return 'writes a mark that the source has not';
    if (/^.$/u.test(inner) && lowerCase(inner, source) === lowerCase(slice.trim(), source)) return undefined;
    if (
      /[\p{L}\p{N}]$/u.test(before + step.text.split(all)[0]) ||
      /^[\p{L}\p{N}]/u.test((step.text.split(all)[1] ?? '') + after)
    ) {
      if (!SPACELESS.test(slice + before.slice(-1) + after.slice(0, 1))) return 'stands inside a word';
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

/** Between omissions and brackets: what is left after all edits are undone differs from the source by typesetting only. */
function faultOfStretches(proof: readonly ProofStep[], source: SourceText): string | undefined {
  let theirs = '';
  let ours = '';
  let reached = proof[0]?.start ?? 0;
  let isFirst = true;
  for (const [index, step] of [...proof.entries(), [proof.length, undefined] as const]) {
    if (step && step.start > reached) theirs += ownText(source, { start: reached, end: step.start });
    reached = step?.end ?? reached;
    if (step && step.edit !== 'ellipsis' && step.edit !== 'bracket') {
      const slice = source.text.slice(step.start, step.end);
      const shown = step.edit === undefined || cosmeticFold(slice) === cosmeticFold(step.text);
      theirs += shown ? slice : ownText(source, step, step.edit === 'footnote');
      ours += undone(step, slice);
      continue;
    }
    const fault = differs(theirs, ours, isFirst, step === undefined);
    if (fault) return `Before step ${index + 1}: ${fault}.`;
    [theirs, ours, isFirst] = ['', '', false];
  }
  return undefined;
}

/** What the step wrote, with the change that its kind permits taken back. */
function undone({ edit, text }: ProofStep, slice: string): string {
  if (edit === 'case' || edit === 'end-punctuation' || edit === 'hyphenation') return slice;
  if (edit === 'emphasis') return text.replace(EMPHASIS_NOTE, '').replace(/[*_]+/gu, '');
  const plain = edit === undefined || /[*_]/u.test(slice) ? text : text.replace(/[*_]+/gu, '');
  if (edit === 'paragraph-join') return plain.replace(/\s[/|]{1,2}\s/u, ' ');
  return edit === 'ligature' ? plain.replace(/[-‐]\s*[\r\n]\s*/u, '') : plain;
}

/** Quotation marks round a whole quotation may be added or left out. */
function differs(theirs: string, ours: string, isFirst: boolean, isLast: boolean): string | undefined {
  const [one, two] = [theirs, ours].map((text) => {
    const folded = cosmeticFold(text).replace(isFirst ? /^"+/u : /^(?!)/u, '');
    return isLast ? folded.replace(/"+$/u, '') : folded;
  });
  return one === two ? undefined : `“${ours.slice(0, 80)}” is not “${theirs.slice(0, 80)}”`;
}

/** The text without what whoever quotes leaves out: what is not the source's own, apparatus, and insets that it holds. */
function ownText(source: SourceText, range: Range, dropsCalls = false): string {
  return spansOf(source, range)
    .filter(({ region, start, end }) => {
      if (INSET.has(region) && start >= range.start && end <= range.end) return false;
      return OWN.has(region) || (region === 'note-call' && !dropsCalls);
    })
    .map(({ start, end }) => source.text.slice(Math.max(start, range.start), Math.min(end, range.end)))
    .join('');
}

type Range = Pick<ProofStep, 'start' | 'end'>;

function faultOfEnds(proof: readonly ProofStep[], source: SourceText): string | undefined {
  const taken = proof.filter(({ edit, start, end }) => edit !== 'ellipsis' && (edit !== 'bracket' || end - start <= 2));
  const first = taken[0];
  const last = taken.at(-1);
  if (!first || !last) return proof.some(({ edit }) => edit === 'bracket') ? undefined : 'No step takes a word.';
  const fault = edgeFaults(source, [first.start, last.end]);
  return fault ? `The quotation ${fault}` : undefined;
}

/** Marks that the edit copies from both ends of the source it stands for are not left out. */
function omittedEdges({ start, end, text }: ProofStep, slice: string): readonly number[] {
  if (!WORDY.test(slice)) return [];
  let lead = 0;
  while (lead < text.length && text[lead] === slice[lead]) lead++;
  let rest = 0;
  while (rest < text.length - lead && rest < slice.length - lead && text.at(-1 - rest) === slice.at(-1 - rest)) rest++;
  return [start + lead, end - rest];
}

function edgeFaults(source: SourceText, places: readonly number[]): string | undefined {
  const place = places.find((at) => !isWordEdge(source, at));
  return place === undefined ? undefined : `begins or ends inside a word or a number, at ${place}`;
}

/** Between two words: not inside a word, a contraction or a number with its sign, currency or per cent. */
function isWordEdge(source: SourceText, at: number): boolean {
  const [before, after] = [around(source, at - 24, at), around(source, at, at + 24)];
  if (/^\p{M}/u.test(after) || /^\p{N}/u.test(after) !== /^\p{N}/u.test(after.normalize('NFC'))) return false;
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    return SPACELESS.test(before.slice(-2)) || SPACELESS.test(after.slice(0, 2));
  }
  if (/\p{L}$/u.test(before) && /^['’]\p{L}/u.test(after)) return false;
  if (/n['’]$/iu.test(before) && /^\p{L}/u.test(after)) return false;
  if (/\p{L}(?:\u00ad|[-‐\u00ac]\s*\n\s*)$/u.test(before) && /^\p{L}/u.test(after)) return false;
  if (/\p{L}$/u.test(before) && /^(?:\u00ad|[-‐\u00ac]\s*\n\s*)\p{L}/u.test(after)) return false;
  const prefix = /([\p{L}\p{M}]+)[-‐‑]$/u.exec(before)?.[1];
  const word = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (prefix && word && isNegatedForm(prefix + word, word)) return false;
  if (/\d[.,٫٬’']$/u.test(before) && /^\d/u.test(after)) return false;
  if (/\d$/u.test(before) && /^[.,٫٬’']\d/u.test(after)) return false;
  if (/\p{N}$/u.test(before) && /^\s?[%‰٪\p{Sc}]/u.test(after)) return false;
  return !(/(?:\p{Sc}\s?|(?:^|[\s(\p{Sc}])[-−–+±])$/u.test(before) && /^\p{N}/u.test(after));
}

/** Text with blanks for whatever is not in the words: a note call ends a word. */
function around(source: SourceText, start: number, end: number): string {
  const range = { start: Math.max(0, start), end: Math.min(source.text.length, end) };
  return spansOf(source, range)
    .map((span) => {
      const text = source.text.slice(Math.max(span.start, range.start), Math.min(span.end, range.end));
      return OWN.has(span.region) ? text : text.replace(/./gsu, ' ');
    })
    .join('');
}

function spansOf({ spans }: SourceText, { start, end }: Range): SourceSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: SourceSpan[] = [];
  for (let span = spans[low]; span && span.start < end; span = spans[++low]) found.push(span);
  return found;
}

function wordsOf(text: string): readonly string[] {
  if (!SPACELESS.test(text)) return text.match(WORD) ?? [];
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Whether the edit writes a question, a call or a pause of a sentence where the source has none. */
function turnsSense(text: string, slice: string): boolean {
  const marks = text.normalize('NFKC').match(/[?!;:؟؛]/gu) ?? [];
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
  return text.replace(/[\s\u00ad\u00ac\-‐‑]/gu, '');
}
