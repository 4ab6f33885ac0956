/** Whether a site asks that no copies of a page be kept. */

import { InputError } from '../../model/input-error.ts';
import { decode } from '../../read/encoding/decode.ts';
import { attribute, eachElement, parseTree } from '../../read/html/tree.ts';
import { servedCharset } from '../../source/sniff.ts';
import type { Fetched } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import { asLatin } from './judgement.ts';

/** The name by which sites can speak to us alone. */
const OUR_NAME = 'contextpage';
/** `nocache` is the older name that Bing knows. `none` is short for `noindex, nofollow`, and says nothing of copies. */
const FORBIDS: ReadonlySet<string> = new Set(['noarchive', 'nocache']);
/** Rules with a value: what stands before the colon is no name of a robot. */
const WITH_VALUE = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/iu;
const MENTIONED = /noarchive|nocache/iu;

/**
 * By the header `X-Robots-Tag` or `<meta name="robots">`, for all robots or for us by name (Google, “Robots meta tag,
 * data-nosnippet, and X-Robots-Tag specifications”). One sentence for people if it does.
 */
export function forbidsCopy({ exchanges, body }: Fetched): string | undefined {
  const answer = exchanges.at(-1);
  if (!answer) return undefined;
  if (headerValues(answer.response, 'x-robots-tag').some(headerForbids)) {
    return 'The site asks that no copy of this page be kept (X-Robots-Tag: noarchive).';
  }
  const served = headerValues(answer.response, 'content-type')[0];
  return pageForbids(body, served)
    ? 'The page asks that no copy of it be kept (<meta name="robots" content="noarchive">).'
    : undefined;
}

/** `noindex, otherbot: noarchive, nofollow`: a name holds for all rules after it. */
function headerForbids(value: string): boolean {
  let isMeant = true;
  for (const part of value.split(',')) {
    const [, name, rest] = /^\s*([\w-]+)\s*:(.*)$/su.exec(part) ?? [];
    const isName = name !== undefined && !WITH_VALUE.test(name);
    if (isName) isMeant = name.toLowerCase() === OUR_NAME;
    if (isMeant && FORBIDS.has((isName ? (rest ?? '') : part).trim().toLowerCase())) return true;
  }
  return false;
}

function pageForbids(body: Uint8Array, contentType: string | undefined): boolean {
  // Hardly any page has the word: only those that have it are parsed.
  if (!MENTIONED.test(asLatin(body, body.byteLength).replaceAll('\0', ''))) return false;
  try {
    const page = decode(body, 'page', servedCharset(contentType)).text;
    return /<meta/iu.test(page) && metaForbids(page);
  } catch (error) {
    // What cannot be read as a page says nothing of itself.
    if (error instanceof InputError) return false;
    throw error;
  }
}

function metaForbids(page: string): boolean {
  let found = false;
  eachElement(parseTree(page, 'page').document, (element) => {
    const name = element.tagName === 'meta' ? attribute(element, 'name')?.trim().toLowerCase() : undefined;
    if (name === 'robots' || name === OUR_NAME) {
      const rules = (attribute(element, 'content') ?? '').toLowerCase().split(/[\s,]+/u);
      found ||= rules.some((rule) => FORBIDS.has(rule));
    }
    return true;
  });
  return found;
}
