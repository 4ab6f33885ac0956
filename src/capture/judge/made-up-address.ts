import { sha256 } from '../../text/hash.ts';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = 7;
/** A segment with such a number, which is no year, may be all by which a site knows the page: `12345` in `/12345/tides`. */
const NUMBERED = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3,}/u;
const SCRIPT = /\.(?:php\d?|aspx?|jsp|jsf|do|cgi|pl|cfm)$/iu;
const ENDING = /\.[a-z]{1,5}\d?$/iu;

/**
 * An address that nobody has ever given to a page, beside this one: the same host and folder, the same ending, and for
 * the name a word made from the hash of the address, so that the same address is asked for each time. Where a number or
 * the query tells which page is meant, the word stands for that as well. Undefined for what is no web address.
 */
export function madeUpAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  const word = unusedWord(address);
  url.hash = '';
  const segments = url.pathname.split('/');
  const last = segments.findLastIndex((segment) => segment !== '');
  const isQueried = url.searchParams.size > 0 && (last < 0 || SCRIPT.test(segments[last] ?? ''));
  if (isQueried) {
    for (const name of [...url.searchParams.keys()]) url.searchParams.set(name, word);
    return url.href;
  }
  url.search = '';
  const made = segments.map((segment, at) => {
    if (at === last) return `${word}${ENDING.exec(segment)?.[0] ?? ''}`;
    return NUMBERED.test(segment) ? word : segment;
  });
  url.pathname = last < 0 ? `/${word}` : made.join('/');
  return url.href;
}

/** A word of open syllables, which no filter takes for noise: `tobaluzirefako`. */
export function unusedWord(address: string): string {
  const hash = Buffer.from(sha256(address), 'hex');
  const letter = (from: string, at: number): string => from[(hash[at] ?? 0) % from.length] ?? '';
  return Array.from({ length: SYLLABLES }, (_, at) => letter(CONSONANTS, 2 * at) + letter(VOWELS, 2 * at + 1)).join('');
}
