/** What a page says that came without an error. */
import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/measure.ts';
import { mentions } from '../../source/unreadable/wall-words.ts';
import type { Verdict } from './judgement.ts';
import { ownText } from './own-words.ts';
import type { TitlePlace } from './title-place.ts';

/** Fewer words of its own, and what the page says stands in its other parts. */
const HARDLY_ANY = 12;
/** As many words as a notice or an error has. */
const FEW_WORDS = 45;
/** A text of fewer words is one only under the title of the source: a news brief has more. */
const BRIEF = 25;
const LONGEST_BEGINNING = 100;
const LOOKED_AT = 2000;
const STATUS = /(?:^|[^\p{L}\p{N}.,])([45]\d\d)(?![\p{L}\p{N}.,]*\p{N})/u;

/** `place` is where the title of the source stands in it. */
export function verdictOnPage(source: SourceText, place: TitlePlace): Verdict {
  const { unreadable } = source;
  if (!unreadable) return (place === 'absent' && verdictOnFewWords(source)) || article(source, place);
  const { kind, reason } = unreadable;
  switch (kind) {
    case 'pay-wall':
    case 'consent-wall':
    case 'bot-wall':
    case 'login':
      return { outcome: kind, reason };
    case 'error-page':
      return place === 'heading' ? conflict(reason) : verdictOnErrorPage(source, reason);
    case 'moved':
      return verdictOnMoved(source, reason, place);
    case 'empty':
      return (place !== 'heading' && verdictOnEmpty(source)) || { outcome: 'unclear', reason };
    case 'no-text-layer':
    case 'damaged':
      return { outcome: 'no-text', reason };
  }
}

/** Whether the page says in words that there is nothing, or that it is elsewhere: nothing has to be compared then. */
export function saysSo(source: SourceText): boolean {
  const said = shownText(source);
  return mentions(said, 'moved') > 0 || mentions(said, 'sale') > 0;
}

function article(source: SourceText, place: TitlePlace): Verdict {
  const words = Math.round(wordCount(ownText(source)));
  const title = {
    heading: ', under the title of the source',
    head: ', under the title of the source',
    within: ', in which the title of the source stands',
    absent: '; the title of the source does not stand in it',
    unknown: '',
  }[place];
  return { outcome: 'article', reason: `A text of ${words} words came${title}.` };
}

/** A line or two that are not headed as the source is. */
function verdictOnFewWords(source: SourceText): Verdict | undefined {
  const said = saidInFewWords(source);
  if (said || wordCount(ownText(source)) >= BRIEF) return said;
  return {
    outcome: 'unclear',
    reason: `A line or two came, under another title than the source has: ${beginning(source)}`,
  };
}

function verdictOnEmpty(source: SourceText): Verdict | undefined {
  if (mentions(ownText(source), 'privacy') === 0) return saidInFewWords(source);
  return {
    outcome: 'consent-wall',
    reason: `The page speaks of cookies or privacy and shows nothing else: ${beginning(source)}`,
  };
}

/** What a line or two say that stand in for an article. */
function saidInFewWords(source: SourceText): Verdict | undefined {
  const own = ownText(source);
  if (wordCount(own) > FEW_WORDS) return undefined;
  const said = `${source.title ?? ''}\n${own}`;
  if (mentions(said, 'moved') > 0)
    return { outcome: 'moved', reason: `The page only says that it is elsewhere: ${beginning(source)}` };
  const outcome = outcomeByWords(said);
  return outcome && { outcome, reason: `The page only says that there is nothing to see: ${beginning(source)}` };
}

function beginning(source: SourceText): string {
  return `“${ownText(source).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_BEGINNING)}”.`;
}

/** A page without an article at an address that the server has: whether it is nothing, or there and not shown. */
function verdictOnErrorPage(source: SourceText, reason: string): Verdict {
  const said = shownText(source);
  const status = Number(STATUS.exec(source.title ?? '')?.[1] ?? STATUS.exec(said)?.[1]);
  const byNumber = status === 404 || status === 410 ? 'soft-404' : status >= 400 ? 'error' : 'unclear';
  return { outcome: outcomeByWords(said) ?? byNumber, reason };
}

function outcomeByWords(said: string): 'soft-404' | 'error' | undefined {
  if (mentions(said, 'denied') > 0) return 'error';
  const [missing, failure] = [mentions(said, 'missing'), mentions(said, 'failure')];
  if (missing + failure === 0) return undefined;
  return missing >= failure ? 'soft-404' : 'error';
}

function verdictOnMoved(source: SourceText, reason: string, place: TitlePlace): Verdict {
  if (mentions(shownText(source), 'sale') > 0) return { outcome: 'soft-404', reason };
  return place === 'heading' && !saysSo(source) ? conflict(reason) : { outcome: 'moved', reason };
}

function conflict(reason: string): Verdict {
  return { outcome: 'unclear', reason: `The page is headed by the title of the source, and yet: ${reason}` };
}

/** Title and own words of a page, or all of it where there are hardly any. */
function shownText(source: SourceText): string {
  const own = ownText(source);
  const text = wordCount(own.slice(0, LOOKED_AT)) < HARDLY_ANY ? source.text : own;
  return `${source.title ?? ''}\n${text.slice(0, LOOKED_AT)}`;
}
