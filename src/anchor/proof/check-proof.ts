/**
 * Does a proof hold? A second judge of faithful verdicts, written from the rules (`docs/quotations.md`) and not from the
 * matcher: it follows the steps from the source to the quotation and looks at each edit, at what is left out between
 * them and at both ends. It reads no more of the source than the proof names.
 */
import type { SourceText } from '../../model/source.ts';
import type { Passage, ProofStep, Verification } from '../../model/verification.ts';
import { type Place, RULES, undone } from './proof-edits.ts';
import { cosmeticFold } from './proof-fold.ts';
import { edgeFaults, OWN, ownText, spansOf, WORDY } from './proof-source.ts';

export type Proven = Pick<Verification, 'verdict' | 'passages' | 'proof'>;

/** How far around a step its rule looks, in characters: further than marks and a note of emphasis reach. */
const NEAR = 120;
const PERSONAL: ReadonlySet<string> = new Set([
  'ellipsis',
  'bracket',
  'case',
  'end-punctuation',
  'footnote',
  'emphasis',
]);
const KEPT: ReadonlySet<string> = new Set([...OWN, 'note-call', 'apparatus']);

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
  const outside = stepOutside(proof, passages);
  if (outside) return `“${outside.text.slice(0, 60)}” is taken from no passage.`;
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

/** Passages and steps both go forward. */
function stepOutside(proof: readonly ProofStep[], passages: readonly Passage[]): ProofStep | undefined {
  let at = 0;
  return proof.find(({ edit, start, end, text }) => {
    if (edit !== undefined || !WORDY.test(text)) return false;
    while (at < passages.length && (passages[at]?.end ?? 0) < end) at++;
    return start < (passages[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

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

/** Quotation marks round a whole quotation may be added or left out. */
function differs(theirs: string, ours: string, isFirst: boolean, isLast: boolean): string | undefined {
  const [one, two] = [theirs, ours].map((text) => {
    const folded = cosmeticFold(text).replace(isFirst ? /^"+/u : /^(?!)/u, '');
    return isLast ? folded.replace(/"+$/u, '') : folded;
  });
  return one === two ? undefined : `“${ours.slice(0, 80)}” is not “${theirs.slice(0, 80)}”`;
}

function faultOfEnds(proof: readonly ProofStep[], source: SourceText): string | undefined {
  const taken = proof.filter(({ edit, start, end }) => edit !== 'ellipsis' && (edit !== 'bracket' || end - start <= 2));
  const first = taken[0];
  const last = taken.at(-1);
  if (!first || !last) return proof.some(({ edit }) => edit === 'bracket') ? undefined : 'No step takes a word.';
  const fault = edgeFaults(source, [first.start, last.end]);
  return fault ? `The quotation ${fault}` : undefined;
}
