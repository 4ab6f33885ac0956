/** The shape of the lines of the list, which another version may have written. The types come first; this follows. */
import * as v from 'valibot';
import type { Copy, Look, Outcome, Rung } from '../model/capture.ts';
import { WARC_NAME, WARCS } from './layout.ts';
import type { Forgotten, KeptLook, Records } from './list.ts';

const RUNGS: readonly Rung[] = ['http', 'browser', 'outside'];

const OUTCOMES: readonly Outcome[] = [
  'article',
  'no-text',
  'moved',
  'gone',
  'soft-404',
  'pay-wall',
  'consent-wall',
  'bot-wall',
  'login',
  'error',
  'unreachable',
  'refused',
  'unclear',
];

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
  rung: v.picklist(RUNGS),
  outcome: v.picklist(OUTCOMES),
  reason: text,
  status: v.exactOptional(count),
  finalUrl: optionalText,
  movedTo: optionalText,
  copy: v.exactOptional(copySchema),
  since: v.exactOptional(v.object({ at: instant, text: v.picklist(['same', 'changed']) })),
});

export const recordsSchema: v.GenericSchema<unknown, Pick<KeptLook, 'records'>> = v.object({
  records: v.exactOptional<v.GenericSchema<unknown, Records>>(v.object({ warc, offset: count, length: count, sha256 })),
});

export const forgottenSchema: v.GenericSchema<unknown, Forgotten> = v.object({ forgotten: count, at: instant });
