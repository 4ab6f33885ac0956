/** What a line or two say that stand in for an article. */
import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/blocks/measure.ts';
import { mentions } from '../../source/unreadable/wall-words.ts';
import type { Verdict } from './judgement.ts';
import { ownBlocks, ownText } from './own-words.ts';

/** As many words as a notice or an error has. */
const FEW_WORDS = 45;
/** A news brief has more words than this, and a notice without any other sign of one has fewer. */
const BRIEF = 25;
/** Fewer words of its own, and what the page says stands in its other parts. */
const HARDLY_ANY = 12;
const LONGEST_BEGINNING = 100;
const LOOKED_AT = 2000;
const STATUS = /(?:^|[^\p{L}\p{N}.,])([45]\d\d)(?![\p{L}\p{N}.,]*\p{N})/u;
/** “Not available” may be for good, for now, or for readers of this country: alone it says too little. */
const AVAILABLE =
  /(?:vailable|verfügbar|disponib|disponív|beschikbaar|tilgjengelig|tilgængelig|dostępn|доступ)\p{L}*/giu;

/** A page without an article at an address that the server has: whether it is nothing, or there and not shown. */
export function verdictOnErrorPage(source: SourceText, reason: string): Verdict {
  const said = shownText(source);
  const status = Number(STATUS.exec(source.title ?? '')?.[1] ?? STATUS.exec(said)?.[1]);
  const byNumber = status === 404 || status === 410 ? 'soft-404' : status >= 400 ? 'error' : 'unclear';
  const outcome = outcomeByWords(said) ?? byNumber;
  return outcome === 'unclear' && asksToLogIn(source) ? login(source) : { outcome, reason };
}

/** Of a page that is nearly empty. */
export function saidOnEmpty(source: SourceText): Verdict | undefined {
  if (mentions(ownText(source), 'privacy') > 0) {
    const reason = `The page speaks of cookies or privacy and shows nothing else: ${beginning(source)}`;
    return { outcome: 'consent-wall', reason };
  }
  return said(source, FEW_WORDS) ?? (asksToLogIn(source) ? login(source) : undefined);
}

/** Of a page that shows no other sign of an error than that it is short, and not headed as the source is. */
export function saidInFewWords(source: SourceText): Verdict | undefined {
  if (wordCount(ownText(source)) >= BRIEF) return undefined;
  const reason = `A line or two came, under another title than the source has: ${beginning(source)}`;
  return said(source, BRIEF) ?? { outcome: 'unclear', reason };
}

/** Whether title or headline say that there is no such page, and not only that it is not available. */
export function isHeadedMissing(source: SourceText): boolean {
  const heading = ownBlocks(source)[0]?.text ?? '';
  return [source.title ?? '', heading].some(
    (line) => wordCount(line) <= HARDLY_ANY && (saysMissing(line) || /(?<!\d)4(?:04|10)(?!\d)/u.test(line)),
  );
}

/** Whether the page says that it is elsewhere, or that its address is for sale. */
export function saysElsewhere(source: SourceText): boolean {
  return mentions(shownText(source), 'moved') > 0 || isForSale(source);
}

export function isForSale(source: SourceText): boolean {
  return mentions(shownText(source), 'sale') > 0;
}

function said(source: SourceText, most: number): Verdict | undefined {
  const own = ownText(source);
  if (wordCount(own) > most) return undefined;
  const words = `${source.title ?? ''}\n${own}`.slice(0, LOOKED_AT);
  if (mentions(words, 'moved') > 0) {
    return { outcome: 'moved', reason: `The page only says that it is elsewhere: ${beginning(source)}` };
  }
  const outcome = outcomeByWords(words);
  return outcome && { outcome, reason: `The page only says that there is nothing to see: ${beginning(source)}` };
}

function outcomeByWords(words: string): 'soft-404' | 'error' | undefined {
  if (mentions(words, 'denied') > 0) return 'error';
  if (mentions(words, 'failure') > mentions(words, 'missing')) return 'error';
  return saysMissing(words) ? 'soft-404' : undefined;
}

function saysMissing(words: string): boolean {
  return mentions(words.replace(AVAILABLE, ' '), 'missing') > 0;
}

function asksToLogIn(source: SourceText): boolean {
  const own = ownText(source);
  return wordCount(own) < BRIEF && mentions(own, 'login') > 0;
}

function login(source: SourceText): Verdict {
  return {
    outcome: 'login',
    reason: `The page asks its reader to sign in, and shows nothing else: ${beginning(source)}`,
  };
}

function beginning(source: SourceText): string {
  return `“${ownText(source).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_BEGINNING)}”.`;
}

/** Title and own words of a page, or all of it where there are hardly any. */
function shownText(source: SourceText): string {
  const own = ownText(source);
  const text = wordCount(own.slice(0, LOOKED_AT)) < HARDLY_ANY ? source.text : own;
  return `${source.title ?? ''}\n${text.slice(0, LOOKED_AT)}`;
}
