/** Captures one source: asks for it, judges what came, and says what of it is worth keeping. Nothing is written here. */

import type { Look, Outcome } from '../model/capture.ts';
import type { SourceText } from '../model/source.ts';
import { readSource } from '../source/read-source.ts';
import type { CapturedDocument, NewLook } from './capture.ts';
import { type Browse, captureInBrowser } from './capture-in-browser.ts';
import type { Exchange, Fetched } from './fetch/exchange.ts';
import { headerValues } from './fetch/header-values.ts';
import type { Validators } from './fetch/request.ts';
import { forbidsCopy } from './judge/forbids-copy.ts';
import { judge } from './judge/judge.ts';
import type { Probe } from './judge/probe.ts';
import { type Captured, type Former, instantOf, isWorthKeeping, readingOf, sinceOf, type Wanted } from './wanted.ts';

export interface Means {
  get(address: string, validators?: Validators): Promise<Fetched>;
  /** None where no browser is to be asked. */
  readonly browse?: Browse;
  now(): Date;
}

/** What came without the article, and may come with it to a browser that runs the scripts of the page. */
const SCRIPTS_MAY_HELP: ReadonlySet<Outcome> = new Set([
  'unclear',
  'soft-404',
  'pay-wall',
  'consent-wall',
  'bot-wall',
  'error',
]);

/** Whether a browser was not what brought it, and could bring more. */
export function mayShowMoreToBrowser({ rung, outcome }: Pick<Look, 'rung' | 'outcome'>): boolean {
  return rung === 'http' && SCRIPTS_MAY_HELP.has(outcome);
}

/** Asks by plain HTTP, then a browser where there is one and it may do better. */
export async function captureSource(wanted: Wanted, means: Means): Promise<Captured> {
  const captured = await captureByHttp(wanted, means);
  if (!means.browse || !mayShowMoreToBrowser(captured.look)) return captured;
  const browsed = await captureInBrowser(wanted, means.browse, instantOf(means.now()));
  return browsed.look.outcome === 'article' ? browsed : captured;
}

/** For a source that was kept before, asks whether it is still the same. */
async function captureByHttp(wanted: Wanted, means: Means): Promise<Captured> {
  const at = instantOf(means.now());
  const fetched = await means.get(wanted.url, validatorsOf(wanted.former));
  const isSame = fetched.exchanges.at(-1)?.response.status === 304 && !fetched.fault;
  if (wanted.former && isSame) return unchanged(wanted, wanted.former, fetched, at);
  const source = fetched.fault || fetched.body.byteLength === 0 ? undefined : await sourceOf(fetched);
  const judgement = await judge(fetched, source, wanted, (address) => probed(address, means));
  const look = { at, url: wanted.url, entries: wanted.entries, rung: 'http', ...judgement } as const;
  if (!source || !isWorthKeeping(judgement.outcome, source)) {
    return { look, ...(fetched.fault && { fault: fetched.fault }) };
  }
  const forbidden = forbidsCopy(fetched);
  if (forbidden !== undefined) return { look: { ...look, outcome: 'refused', reason: forbidden } };
  const document = documentOf(fetched, source);
  const since = await sinceOf(wanted.former, source);
  return { look: { ...look, ...since }, capture: { exchanges: fetched.exchanges, document } };
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
  return readSource(body, { ...servedType(answer), ...(answer ? { url: answer.url } : {}) });
}

/** What the host says to an address that nobody has given to a page. */
async function probed(address: string, means: Means): Promise<Probe> {
  const fetched = await means.get(address);
  return fetched.fault || fetched.body.byteLength === 0 ? { fetched } : { fetched, source: await sourceOf(fetched) };
}

function documentOf({ exchanges, body }: Fetched, source: SourceText): CapturedDocument {
  return { bytes: body, ...servedType(exchanges.at(-1)), ...readingOf(source) };
}

function servedType(answer: Exchange | undefined): { contentType?: string } {
  const contentType = answer && headerValues(answer.response, 'content-type')[0];
  return contentType === undefined ? {} : { contentType };
}
