/** What a page says that came without an error. */
import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/blocks/measure.ts';
import { isForSale, saidInFewWords, saidOnEmpty, saysElsewhere, verdictOnErrorPage } from './by-words.ts';
import type { Verdict } from './judgement.ts';
import { ownText } from './own-words.ts';
import type { TitlePlace } from './title-place.ts';

/** `place` is where the title of the source stands in it. */
export function verdictOnPage(source: SourceText, place: TitlePlace): Verdict {
  const { unreadable } = source;
  if (!unreadable) return verdictOnReadable(source, place);
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
      return (place !== 'heading' && saidOnEmpty(source)) || { outcome: 'unclear', reason };
    case 'no-text-layer':
    case 'damaged':
      return { outcome: 'no-text', reason };
  }
}

function verdictOnReadable(source: SourceText, place: TitlePlace): Verdict {
  const said = place === 'absent' ? saidInFewWords(source) : undefined;
  if (said) return said;
  const title = {
    heading: ', under the title of the source',
    head: ', under the title of the source',
    within: ', in which the title of the source stands',
    absent: '; the title of the source does not stand in it',
    unknown: '',
  }[place];
  return { outcome: 'article', reason: `A text of ${Math.round(wordCount(ownText(source)))} words came${title}.` };
}

function verdictOnMoved(source: SourceText, reason: string, place: TitlePlace): Verdict {
  if (isForSale(source)) return { outcome: 'soft-404', reason };
  return place === 'heading' && !saysElsewhere(source) ? conflict(reason) : { outcome: 'moved', reason };
}

function conflict(reason: string): Verdict {
  return { outcome: 'unclear', reason: `The page is headed by the title of the source, and yet: ${reason}` };
}
