/** Captures one source: asks for it, judges what came, and says what of it is worth keeping. Nothing is written here. */
import type { Capture, CapturedDocument, NewLook } from '../archive/capture.ts';
import type { Look, Outcome } from '../model/capture.ts';
import type { SourceText } from '../model/source.ts';
import { readSource } from '../source/read-source.ts';
import type { Fault, Fetched } from './fetch/exchange.ts';
import type { Validators } from './fetch/request.ts';
import { compareTexts } from './judge/compare-texts.ts';
import { forbidsCopy } from './judge/forbids-copy.ts';
import { judgeAnswer } from './judge/judge-answer.ts';
import { headerValues, type Judgement, type Sought } from './judge/judgement.ts';
import { judgeWithProbe, needsProbe } from './judge/probe.ts';

/** A source to ask for, with what is known of it. */
export interface Wanted extends Sought {
  /** `Entry.id` of the entries whose source it is. */
  readonly entries: readonly string[];
  readonly former?: Former;
}

/** The last copy of a source. */
export interface Former {
  readonly look: Look & Required<Pick<Look, 'copy'>>;
  /** Reads it. */
  source(): Promise<SourceText>;
}

export interface Means {
  get(address: string, validators?: Validators): Promise<Fetched>;
  now(): Date;
}

export interface Captured {
  readonly look: NewLook;
  /** None where there is nothing to keep. */
  readonly capture?: Capture;
  /** What kept the source from being asked or from answering. */
  readonly fault?: Fault;
}

/** What is kept: the source, or what of it a wall leaves to be read. Never a page that stands in its place. */
const KEPT: ReadonlySet<Outcome> = new Set(['article', 'no-text', 'pay-wall', 'consent-wall', 'unclear']);

/** Asks by plain HTTP; for a source that was kept before, whether it is still the same. */
export async function captureSource(wanted: Wanted, means: Means): Promise<Captured> {
  const at = instantOf(means.now());
  const fetched = await means.get(wanted.url, validatorsOf(wanted.former));
  const answer = fetched.exchanges.at(-1);
  if (wanted.former && answer?.response.status === 304 && !fetched.fault) {
    return unchanged(wanted, wanted.former, fetched, at);
  }
  const source = fetched.fault || fetched.body.byteLength === 0 ? undefined : await sourceOf(fetched);
  const judgement = await judged(fetched, source, wanted, means);
  const said = { at, url: wanted.url, entries: wanted.entries, rung: 'http', ...judgement } as const;
  if (!source || !KEPT.has(judgement.outcome)) {
    return { look: said, ...(fetched.fault && { fault: fetched.fault }) };
  }
  const forbidden = forbidsCopy(fetched);
  if (forbidden !== undefined) return { look: { ...said, outcome: 'refused', reason: forbidden } };
  const document = documentOf(fetched, source);
  return {
    look: { ...said, ...(await sinceOf(wanted.former, source)) },
    capture: { exchanges: fetched.exchanges, document },
  };
}

/** Of an address that answered with another one, the conditions belong to that one. */
function validatorsOf(former: Former | undefined): Validators | undefined {
  if (!former) return undefined;
  const { url, finalUrl = url, copy } = former.look;
  const { etag, lastModified } = copy;
  if (etag === undefined && lastModified === undefined) return undefined;
  return {
    url: finalUrl,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function unchanged(wanted: Wanted, { look: former }: Former, { exchanges }: Fetched, at: string): Captured {
  const { outcome, finalUrl, movedTo } = former;
  const look: NewLook = {
    at,
    url: wanted.url,
    entries: wanted.entries,
    rung: 'http',
    outcome,
    reason: 'The server says that it has not changed.',
    status: 304,
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(movedTo === undefined ? {} : { movedTo }),
    since: { at: former.at, text: 'same' },
  };
  return { look, capture: { exchanges } };
}

function sourceOf({ exchanges, body }: Fetched): Promise<SourceText> {
  const answer = exchanges.at(-1);
  const contentType = answer && headerValues(answer, 'content-type')[0];
  return readSource(body, {
    ...(contentType === undefined ? {} : { contentType }),
    ...(answer ? { url: answer.url } : {}),
  });
}

/** A second request, to a made-up address of the same host, only where something is odd about the first answer. */
async function judged(
  fetched: Fetched,
  source: SourceText | undefined,
  wanted: Wanted,
  means: Means,
): Promise<Judgement> {
  const first = judgeAnswer(fetched, source, wanted);
  const madeUp = needsProbe(first, fetched, source, wanted);
  if (madeUp === undefined || !source) return first;
  const probe = await means.get(madeUp);
  const hasPage = !probe.fault && probe.body.byteLength > 0;
  const other = hasPage ? { fetched: probe, source: await sourceOf(probe) } : { fetched: probe };
  return judgeWithProbe(first, fetched, source, other, wanted);
}

function documentOf({ exchanges, body }: Fetched, source: SourceText): CapturedDocument {
  const answer = exchanges.at(-1);
  const contentType = answer && headerValues(answer, 'content-type')[0];
  return { bytes: body, ...(contentType === undefined ? {} : { contentType }), ...readingOf(source) };
}

/** What a person reads of a document, as it is kept beside it. */
export function readingOf({ text, title, lang }: SourceText): Pick<CapturedDocument, 'text' | 'title' | 'lang'> {
  return { text, ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
}

/** How a text, where there is one, stands to that of the last copy: what surrounds the article may change every day. */
export async function sinceOf(former: Former | undefined, source: SourceText): Promise<Pick<Look, 'since'>> {
  if (!former || source.text === '') return {};
  return { since: { at: former.look.at, text: compareTexts(await former.source(), source) } };
}

/** In UTC, to the second. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
