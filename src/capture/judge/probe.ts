/**
 * Unmasks hosts that answer “200 OK” for pages that do not exist (“soft 404”), as Bar-Yossef and others do (2004): by
 * asking for an address that nobody has ever given to a page, and comparing.
 */
import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/blocks/measure.ts';
import { mentions } from '../../source/unreadable/wall-words.ts';
import type { Fetched } from '../fetch/exchange.ts';
import { addressKind } from './address-kind.ts';
import { isHeadedMissing, saysElsewhere } from './by-words.ts';
import { WHOLE_ARTICLE } from './judge-answer.ts';
import { askedAddress, asLatin, type Judgement, type Sought, withoutFragment } from './judgement.ts';
import { madeUpAddress } from './made-up-address.ts';
import { ownText } from './own-words.ts';
import { isSamePage } from './same-page.ts';
import { titlePlace } from './title-place.ts';

/** The answer to a made-up address, with what `readSource` made of it. */
export interface Probe {
  readonly fetched: Fetched;
  readonly source?: SourceText;
}

/** Pages that scripts fill are alike as long as they are empty: a page has to say so much before it can be unmasked. */
const TELLING_WORDS = 40;
const LONGEST_ADDRESS = 200;
const HEAD = 100_000;

/**
 * The address for a second request, if there is reason for one: something is odd about a page that came with 200, and
 * the title of the source does not head it.
 */
export function needsProbe(
  first: Judgement,
  fetched: Fetched,
  source: SourceText | undefined,
  sought: Sought,
): string | undefined {
  if (!source || first.status !== 200 || source.contentType !== 'text/html') return undefined;
  const asked = askedAddress(fetched, sought);
  if (addressKind(asked) === 'home' || !isOdd(first, fetched, source, sought)) return undefined;
  return madeUpAddress(asked);
}

/**
 * The class after the second answer. The same page for both: there is nothing at this address. Another page, or a real
 * 404: the site knows the address. Where the second answer tells nothing, what was found first stands.
 */
export function judgeWithProbe(
  first: Judgement,
  fetched: Fetched,
  source: SourceText,
  probe: Probe,
  sought: Sought,
): Judgement {
  const { movedTo: _, ...rest } = first;
  switch (compared(fetched, source, probe, sought)) {
    case 'same place':
      return { ...rest, outcome: 'soft-404', reason: `${SAME_PLACE} ${first.finalUrl?.slice(0, LONGEST_ADDRESS)}` };
    case 'same page':
      return saysEnough(source, fetched.body)
        ? { ...rest, outcome: 'soft-404', reason: SAME_PAGE }
        : { ...rest, outcome: 'unclear', reason: SAME_SHELL };
    case 'another page':
      return first.outcome === 'soft-404' && !isHeadedMissing(source)
        ? { ...first, outcome: 'unclear', reason: `${first.reason} ${KNOWN}` }
        : first;
    case undefined:
      return first;
  }
}

const SAME_PAGE = 'The site shows the same page for a made-up address: there is nothing at this one.';
const SAME_SHELL =
  'The site shows the same few words for a made-up address. Perhaps scripts fill the page: open it in a browser.';
const SAME_PLACE = 'The address leads where any made-up one of this site leads:';
const KNOWN = 'For a made-up address the site says something else, so this one may still be in use.';

function compared(
  fetched: Fetched,
  source: SourceText,
  probe: Probe,
  sought: Sought,
): 'same place' | 'same page' | 'another page' | undefined {
  const [answer, other] = [fetched.exchanges.at(-1), probe.fetched.exchanges.at(-1)];
  if (!answer || !other || probe.fetched.fault) return undefined;
  if (other.response.status === 404 || other.response.status === 410) return 'another page';
  if (other.response.status !== 200 || !probe.source) return undefined;
  const asked = askedAddress(fetched, sought);
  const place = withoutFragment(answer.url);
  if (place !== withoutFragment(asked) && place === withoutFragment(other.url)) return 'same place';
  const made = probe.fetched.exchanges[0]?.url ?? asked;
  const isSame = isSamePage({ source, asked }, { source: probe.source, asked: made });
  return isSame === undefined ? undefined : isSame ? 'same page' : 'another page';
}

function isOdd(first: Judgement, fetched: Fetched, source: SourceText, sought: Sought): boolean {
  const { outcome, finalUrl } = first;
  if (outcome === 'unclear') return true;
  if (outcome === 'soft-404') return finalUrl === undefined;
  if (outcome === 'moved') return finalUrl === undefined && !saysElsewhere(source);
  if (outcome !== 'article') return false;
  const place = titlePlace(sought.title, source);
  if (place === 'heading' || place === 'head') return false;
  if (place === 'absent') return true;
  const words = wordCount(ownText(source));
  return words < WHOLE_ARTICLE || isHeadedMissing(source) || (place === 'unknown' && isHomeElsewhere(fetched));
}

/** Whether the page calls itself the home page. */
function isHomeElsewhere({ exchanges, body }: Fetched): boolean {
  const link = /<link\b[^>]{0,1000}\brel=["']?canonical\b[^>]{0,2000}>/iu.exec(asLatin(body, HEAD))?.[0] ?? '';
  const canonical = /\bhref=["']?([^\s"'>]+)/iu.exec(link)?.[1];
  const address = canonical === undefined ? undefined : URL.parse(canonical, exchanges.at(-1)?.url)?.href;
  return address !== undefined && addressKind(address) === 'home';
}

/** Whether what two pages have in common is theirs, and not only the frame that scripts have yet to fill. */
function saysEnough(source: SourceText, body: Uint8Array): boolean {
  if (
    mentions(`${source.title ?? ''}\n${source.text}`, 'missing') > 0 ||
    !/<script\b/iu.test(asLatin(body, body.byteLength))
  )
    return true;
  if (wordCount(ownText(source)) >= TELLING_WORDS / 2) return true;
  return source.unreadable?.kind !== 'empty' && wordCount(source.text) >= TELLING_WORDS;
}
