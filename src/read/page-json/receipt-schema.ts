/** The shape of a receipt in `page.json`. Whether it holds for the words that it stands at is not asked here. */
import * as v from 'valibot';
import type { CopyEvidence, Receipt } from '../../model/receipt.ts';
import type {
  Caution,
  Change,
  ChangeKind,
  Context,
  CosmeticKind,
  Passage,
  PermittedKind,
  ProofStep,
  Verdict,
} from '../../model/verification.ts';
import { count, day, filled, list, text } from './schema-parts.ts';

/** Every member of the type, which the compiler sees to. */
type All<K extends string> = Readonly<Record<K, true>>;

const VERDICTS: All<Verdict> = {
  verbatim: true,
  edited: true,
  altered: true,
  'wrong-source': true,
  'not-found': true,
  unreadable: true,
};
const EDITS: All<CosmeticKind | PermittedKind> = {
  ...{ typography: true, 'nested-quotes': true, hyphenation: true, ligature: true, unicode: true },
  ...{ 'paragraph-join': true, ellipsis: true, bracket: true, case: true, 'end-punctuation': true },
  ...{ footnote: true, emphasis: true },
};
const CHANGES: All<ChangeKind> = {
  ...EDITS,
  ...{ 'word-substituted': true, 'name-changed': true, 'number-changed': true, 'negation-changed': true },
  ...{ 'words-dropped': true, 'words-added': true, reordered: true, spliced: true, 'punctuation-changed': true },
};
const CAUTIONS: All<Caution['kind']> = { 'bracket-unverified': true, 'negator-omitted': true };

function oneOf<K extends string>(known: All<K>): v.GenericSchema<unknown, K> {
  return v.custom<K>(
    (value) => typeof value === 'string' && Object.hasOwn(known, value),
    `must be one of ${Object.keys(known).join(', ')}`,
  );
}

const optionalText = v.exactOptional(text);
const hash = v.pipe(v.string('must be a text'), v.regex(/^[\da-f]{64}$/, 'must be a sha256 in hexadecimal'));
const BACKWARDS = 'has an end before its start';

const copySchema: v.GenericSchema<unknown, CopyEvidence> = v.object(
  { sha256: hash, textSha256: hash, contentType: optionalText, url: optionalText, captured: v.exactOptional(day) },
  'must be an object',
);
const passageSchema: v.GenericSchema<unknown, Passage> = v.pipe(
  v.object({ exact: text, start: count, end: count }, 'must be an object'),
  v.check(({ start, end }) => start <= end, BACKWARDS),
);
const contextSchema: v.GenericSchema<unknown, Context> = v.object({ before: text, after: text }, 'must be an object');
const changeSchema: v.GenericSchema<unknown, Change> = v.object(
  { kind: oneOf(CHANGES), quote: optionalText, source: optionalText },
  'must be an object',
);
const cautionSchema: v.GenericSchema<unknown, Caution> = v.object(
  { kind: oneOf(CAUTIONS), quote: optionalText, source: optionalText },
  'must be an object',
);
const stepSchema: v.GenericSchema<unknown, ProofStep> = v.pipe(
  v.object({ edit: v.exactOptional(oneOf(EDITS)), start: count, end: count, text }, 'must be an object'),
  v.check(({ start, end }) => start <= end, BACKWARDS),
);

export const receiptSchema: v.GenericSchema<unknown, Receipt> = v.object(
  {
    verdict: oneOf(VERDICTS),
    quotationSha256: hash,
    copy: copySchema,
    foundIn: v.exactOptional(v.object({ entry: filled, copy: copySchema }, 'must be an object')),
    passages: list(passageSchema),
    context: v.exactOptional(contextSchema),
    fragment: optionalText,
    changes: list(changeSchema),
    cautions: list(cautionSchema),
    proof: v.exactOptional(list(stepSchema)),
    hint: optionalText,
  },
  'must be an object',
);
