import type { Outcome } from '../../model/capture.ts';
import type { SourceText, Unreadable } from '../../model/source.ts';
import type { Exchange } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import { isGuarded } from './bot-signs.ts';
import { asLatin, type Verdict } from './judgement.ts';

/** Refusals that say nothing of the source: guards against robots give them as well as servers in trouble. */
const REFUSALS: ReadonlySet<number> = new Set([202, 403, 405, 406, 418, 429, 503, 999]);
const WALLS: ReadonlySet<string> = new Set<Unreadable['kind']>(['bot-wall', 'login', 'consent-wall', 'pay-wall']);
const PASSWORD = /<input\b[^>]{0,200}\btype=["']?password\b/iu;
const OPEN_IT = 'Open it in a browser to see whether it is there.';

const SAID: ReadonlyMap<number, readonly [Outcome, string]> = new Map([
  [204, ['error', 'The server answered without sending anything']],
  [205, ['error', 'The server answered without sending anything']],
  [304, ['error', 'The server says that nothing has changed, but there is no copy from before']],
  [400, ['error', 'The server does not understand this address']],
  [401, ['login', 'The server asks for a name and a password']],
  [402, ['pay-wall', 'The server asks for payment']],
  [403, ['error', `The server refuses to show this page to a program. ${OPEN_IT}`]],
  [404, ['gone', 'The server says that there is no such page']],
  [405, ['error', `The server refuses to show this page to a program. ${OPEN_IT}`]],
  [406, ['error', `The server refuses to show this page to a program. ${OPEN_IT}`]],
  [407, ['login', 'A proxy on the way asks for a name and a password']],
  [408, ['error', 'The server gave up waiting']],
  [410, ['gone', 'The server says that this page was taken away for good']],
  [429, ['error', 'The server says that it was asked too often. Try again later']],
  [451, ['error', 'The server says that it may not show this page for legal reasons, at least not here']],
  [500, ['error', 'The server failed while it made this page']],
  [502, ['error', 'The server stands behind another one, and did not answer it']],
  [503, ['error', 'The server is overloaded or under repair. Try again later']],
  [504, ['error', 'The server stands behind another one, and was too slow for it']],
  [999, ['error', `The server refuses to show this page to a program. ${OPEN_IT}`]],
]);

/** What the status of the last answer says (RFC 9110, section 15). Nothing where the page itself has to be looked at. */
export function verdictOnStatus(answer: Exchange, body: Uint8Array, source?: SourceText): Verdict | undefined {
  const { status } = answer.response;
  if (REFUSALS.has(status)) {
    const wall = verdictOnRefusal(answer, body, source?.unreadable);
    if (wall) return wall;
  }
  if (status === 206 && !isWhole(answer)) {
    return {
      outcome: 'error',
      reason: 'Only a part of the document came, though all of it was asked for (status 206).',
    };
  }
  const [outcome, reason] = SAID.get(status) ?? byClass(status) ?? [];
  if (outcome === undefined || reason === undefined) return undefined;
  return { outcome, reason: `${reason.replace(/\.$/u, '')} (status ${status}).` };
}

function verdictOnRefusal(answer: Exchange, body: Uint8Array, shown: Unreadable | undefined): Verdict | undefined {
  const { status } = answer.response;
  const isBotWall = shown?.kind === 'bot-wall' || isGuarded(answer, body);
  if (isBotWall) {
    return { outcome: 'bot-wall', reason: `The site checks for robots before it shows anything (status ${status}).` };
  }
  if (status === 403 && PASSWORD.test(asLatin(body, body.byteLength))) {
    return { outcome: 'login', reason: 'The site shows this page only to readers who have signed in (status 403).' };
  }
  return shown && isWall(shown.kind) ? { outcome: shown.kind, reason: shown.reason } : undefined;
}

function isWall(kind: Unreadable['kind']): kind is Unreadable['kind'] & Outcome {
  return WALLS.has(kind);
}

function byClass(status: number): readonly [Outcome, string] | undefined {
  if (status >= 500) return ['error', 'The server failed'];
  if (status >= 400) return ['error', 'The server refused the request'];
  return status >= 300 ? ['error', 'The server sends its reader on, but does not say where to'] : undefined;
}

/** A part that is all of it: `bytes 0-41/42`. */
function isWhole(answer: Exchange): boolean {
  const [range = ''] = headerValues(answer.response, 'content-range');
  const [, last, length] = /^bytes\s+0-(\d+)\/(\d+)$/iu.exec(range.trim()) ?? [];
  return length !== undefined && Number(last) + 1 === Number(length);
}
