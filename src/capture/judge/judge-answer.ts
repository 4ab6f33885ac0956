/** What came of asking for a source: its class, and by which sign. */

import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/blocks/measure.ts';
import type { Exchange, Fetched } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import { hasChallengeMark, isChallenge } from './bot-signs.ts';
import { verdictOnFault } from './by-fault.ts';
import { verdictOnPage } from './by-page.ts';
import { permanentTarget, verdictOnRedirect } from './by-redirect.ts';
import { verdictOnStatus } from './by-status.ts';
import { askedAddress, asLatin, type Judgement, type Sought, type Verdict, withoutFragment } from './judgement.ts';
import { verdictOnDocument } from './not-text.ts';
import { ownText } from './own-words.ts';
import { type TitlePlace, titlePlace } from './title-place.ts';

/** So much text under the title of the source is the source, whatever a server says of it. */
export const WHOLE_ARTICLE = 120;
/** A question has so many words. */
const FEWEST_ASKING = 8;
const BUTTON = /<button\b|\btype=["']?(?:submit|button)\b|\brole=["']?button\b/iu;

/**
 * `source` is what `readSource` made of the body; none where there is no answer. What says most comes first: a fault, a
 * challenge, the status, walls on the page, where redirects led, the page. An answer of 304 to a question with a
 * condition is not for this judge: the copy from before is what came.
 */
export function judgeAnswer(fetched: Fetched, source: SourceText | undefined, sought: Sought): Judgement {
  const { exchanges, body, fault } = fetched;
  const answer = exchanges.at(-1);
  const trail = trailOf(fetched, sought);
  if (fault) return { ...verdictOnFault(fault), ...trail };
  if (!answer) return { outcome: 'error', reason: 'Nothing came.' };
  const place = source ? titlePlace(sought.title, source) : 'unknown';
  const verdict = verdictOnAnswer(answer, body, source, place, askedAddress(fetched, sought));
  // Under another title it may be another article, and its address nothing to write down.
  const isIt = verdict.outcome === 'no-text' || (verdict.outcome === 'article' && place !== 'absent');
  const movedTo = isIt ? permanentTarget(exchanges) : undefined;
  return { ...verdict, ...trail, ...(movedTo !== undefined && { movedTo }) };
}

function verdictOnAnswer(
  answer: Exchange,
  body: Uint8Array,
  source: SourceText | undefined,
  place: TitlePlace,
  asked: string,
): Verdict {
  if (isChallenge(answer)) {
    return { outcome: 'bot-wall', reason: 'The site checks for robots before it shows anything, and says so.' };
  }
  const byStatus = verdictOnStatus(answer, body, source);
  if (byStatus) return source && isWhole(source, place) ? contradicted(byStatus) : byStatus;
  if (body.byteLength === 0 || !source) return { outcome: 'error', reason: 'The server sent an empty answer.' };
  if (answer.truncated) return { outcome: 'error', reason: 'Only the first part of the document came.' };
  return (
    verdictOnDocument(answer, source) ??
    refreshed(answer, source, place) ??
    verdictOnShown(answer, body, source, place, asked)
  );
}

/** Walls that a page shows come before where it stands, and where it stands before what else may be odd about it. */
function verdictOnShown(
  answer: Exchange,
  body: Uint8Array,
  source: SourceText,
  place: TitlePlace,
  asked: string,
): Verdict {
  const onPage = verdictOnPage(source, place);
  const kind = source.unreadable?.kind;
  if (kind === 'empty' && hasChallengeMark(body)) {
    return { outcome: 'bot-wall', reason: 'The page holds a check for robots and no text.' };
  }
  if (kind === 'empty' && place === 'head' && asksFirst(body, source)) {
    return {
      outcome: 'consent-wall',
      reason: 'The page asks something before it shows the source: it has the title, a line or two and buttons.',
    };
  }
  const isWall = onPage.outcome.endsWith('-wall') || onPage.outcome === 'login';
  if (isWall || (kind === undefined && (place === 'heading' || place === 'head'))) return onPage;
  const led = verdictOnRedirect(asked, answer.url);
  // A page without the article says itself which error it is.
  const tellsMore = led?.outcome === 'moved' && (onPage.outcome === 'soft-404' || onPage.outcome === 'error');
  return led && !tellsMore ? led : onPage;
}

/** A sentence or two beside a button, in any language. */
function asksFirst(body: Uint8Array, source: SourceText): boolean {
  return wordCount(ownText(source)) >= FEWEST_ASKING && BUTTON.test(asLatin(body, body.byteLength));
}

/** `Refresh`, the header that does what its namesake in the page does. */
function refreshed(answer: Exchange, source: SourceText, place: TitlePlace): Verdict | undefined {
  const [, target] =
    /^\s*\d{1,2}\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,2000})/iu.exec(
      headerValues(answer.response, 'refresh')[0] ?? '',
    ) ?? [];
  if (target === undefined || isWhole(source, place) || wordCount(ownText(source)) >= WHOLE_ARTICLE) return undefined;
  const to = URL.parse(target, answer.url)?.href ?? target;
  if (withoutFragment(to) === withoutFragment(answer.url)) return undefined;
  return { outcome: 'moved', reason: `The page sends its reader on to another address: ${to.slice(0, 200)}` };
}

function isWhole(source: SourceText, place: TitlePlace): boolean {
  const isTitled = place === 'heading' || place === 'head';
  return !source.unreadable && isTitled && wordCount(ownText(source)) >= WHOLE_ARTICLE;
}

function contradicted({ reason }: Verdict): Verdict {
  return { outcome: 'unclear', reason: `A long text came under the title of the source, and yet: ${reason}` };
}

function trailOf(fetched: Fetched, sought: Sought): Pick<Judgement, 'status' | 'finalUrl'> {
  const answer = fetched.exchanges.at(-1);
  if (!answer) return {};
  const final = withoutFragment(answer.url);
  const isElsewhere = final !== withoutFragment(askedAddress(fetched, sought));
  return { status: answer.response.status, ...(isElsewhere && { finalUrl: final }) };
}
