/** The shape of the lines of the list, which another version may have written. The types come first; this follows. */
import * as v from 'valibot';
import type { Copy, Look, Outcome, Rung } from '../../model/capture.ts';
import { WARC_NAME, WARCS } from '../layout.ts';
import type { Forgotten, KeptLook, Records } from './list.ts';

/** Records, so that the compiler asks for a new member here, too. */
const RUNGS: Readonly<Record<Rung, true>> = { http: true, browser: true, outside: true };

const OUTCOMES: Readonly<Record<Outcome, true>> = {
  article: true,
  'no-text': true,
  moved: true,
  gone: true,
  'soft-404': true,
  'pay-wall': true,
  'consent-wall': true,
  'bot-wall': true,
  login: true,
  error: true,
  unreachable: true,
  refused: true,
  unclear: true,
};

function memberOf<Name extends string>(names: Readonly<Record<Name, true>>): v.GenericSchema<unknown, Name> {
  return v.custom<Name>((value) => typeof value === 'string' && Object.hasOwn(names, value));
}

const text = v.string();
const optionalText = v.exactOptional(text);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/u));
const instant = v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u));

/** Never a way out of the folder. */
const warc = v.pipe(
  text,
  v.check((path) => path.startsWith(`${WARCS}/`) && WARC_NAME.test(path.slice(WARCS.length + 1))),
);

const copySchema: v.GenericSchema<unknown, Copy> = v.object({
  warc,
  offset: count,
  length: count,
  sha256,
  textSha256: sha256,
  contentType: optionalText,
  title: optionalText,
  lang: optionalText,
  etag: optionalText,
  lastModified: optionalText,
});

export const lookSchema: v.GenericSchema<unknown, Look> = v.object({
  at: instant,
  url: text,
  entries: v.array(text),
  rung: memberOf(RUNGS),
  outcome: memberOf(OUTCOMES),
  reason: text,
  status: v.exactOptional(count),
  finalUrl: optionalText,
  movedTo: optionalText,
  copy: v.exactOptional(copySchema),
  outside: v.exactOptional(v.object({ url: text, at: instant })),
  since: v.exactOptional(v.object({ at: instant, text: v.picklist(['same', 'changed']) })),
});

export const recordsSchema: v.GenericSchema<unknown, Pick<KeptLook, 'records'>> = v.object({
  records: v.exactOptional<v.GenericSchema<unknown, Records>>(v.object({ warc, offset: count, length: count, sha256 })),
});

export const forgottenSchema: v.GenericSchema<unknown, Forgotten> = v.object({ forgotten: count, at: instant });
