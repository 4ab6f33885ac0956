/**
 * Unmasks hosts that answer “200 OK” for pages that do not exist (“soft 404”), as Bar-Yossef and others do (2004): by
 * asking for an address that nobody has ever given to a page, and comparing.
 */
import type { SourceText } from '../../model/source.ts';
import { wordCount } from '../../source/html/measure.ts';
import { mentions } from '../../source/unreadable/wall-words.ts';
import type { Fetched } from '../fetch/exchange.ts';
import { addressKind } from './address-kind.ts';
import { saysSo } from './by-page.ts';
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
const LONGEST_TITLE = 12;
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

/** The class after the second answer. Where that tells nothing, or the host has a real 404, what was found first stands. */
export function judgeWithProbe(
  first: Judgement,
  fetched: Fetched,
  source: SourceText,
  probe: Probe,
  sought: Sought,
): Judgement {
  const [answer, other] = [fetched.exchanges.at(-1), probe.fetched.exchanges.at(-1)];
  if (!answer || !other || !probe.source || probe.fetched.fault || other.response.status !== 200) return first;
  const { movedTo: _, ...rest } = first;
  const isLed = fetched.exchanges.length > 1 && probe.fetched.exchanges.length > 1;
  if (isLed && withoutFragment(answer.url) === withoutFragment(other.url)) {
    return {
      ...rest,
      outcome: 'soft-404',
      reason: `The address leads to ${answer.url.slice(0, 200)}, as any made-up one of this site does.`,
    };
  }
  const asked = askedAddress(fetched, sought);
  const made = probe.fetched.exchanges[0]?.url ?? asked;
  if (isSamePage({ source, asked }, { source: probe.source, asked: made }) !== true) return first;
  return saysEnough(source, fetched.body)
    ? {
        ...rest,
        outcome: 'soft-404',
        reason: 'The site shows the same page for a made-up address: there is nothing at this one.',
      }
    : {
        ...rest,
        outcome: 'unclear',
        reason:
          'The site shows the same few words for a made-up address. Perhaps scripts fill the page: open it in a browser.',
      };
}

function isOdd(first: Judgement, fetched: Fetched, source: SourceText, sought: Sought): boolean {
  const { outcome, finalUrl } = first;
  if (outcome === 'unclear') return true;
  if (outcome === 'moved') return finalUrl === undefined && !saysSo(source);
  if (outcome !== 'article') return false;
  const place = titlePlace(sought.title, source);
  if (place === 'heading' || place === 'head') return false;
  if (place === 'absent') return true;
  const words = wordCount(ownText(source));
  const title = source.title ?? '';
  const isErrorTitle = title.split(/\s+/u).length <= LONGEST_TITLE && mentions(title, 'missing') > 0;
  return words < WHOLE_ARTICLE || isErrorTitle || (place === 'unknown' && isHomeElsewhere(fetched));
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
