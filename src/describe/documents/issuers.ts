/** The body that issues a document, where its front names one on a line of its own or says that it published it. */
import { isIssuer, outletLikeness } from '../../recognise/line/likeness.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { type Line, readText } from '../lines/line.ts';

const PUBLISHED =
  /(?:published by|publisher|herausgegeben von|herausgeber(?:in)?|verlag|publié par|éditeur|édité par|publicado por|editorial|pubblicato da|editore|publicado por|uitgegeven door|uitgave van|utgiven av|utgitt av|udgivet af|wydawca|vydavatel|kiadó|издатель|издано|©|\(c\)\s?(?:19|20)\d\d|copyright)\s*:?\s*(?:(?:19|20)\d\d,?\s*)?(?:by\s+)?([^.,;:|©]{3,80})/iu;
/** “(Estuary Herald, 3 November 2020, p. 4)” */
const CITED = /^[([]?([^\d,;:()[\]]{3,60}),\s[^,]{0,12}?\d{1,2}?\.?.{0,30}(?:19|20)\d{2}/u;
const LONGEST = 80;
const MOST_WORDS = 10;

export function* issuersIn(lines: readonly Line[], trust: number): Generator<Evidence> {
  for (const { parts, place } of lines) {
    const text = readText(parts);
    const named =
      text.length > 200
        ? undefined
        : PUBLISHED.exec(text)?.[1]
            ?.replace(/\s*(?:19|20)\d\d$/u, '')
            .trim();
    if (named) yield { field: 'publisher', text: named, from: 'the imprint', trust: TRUST.placed };
    else if (place !== 'body' && isBodyAlone(text)) yield { field: 'publisher', text, from: 'the first page', trust };
    else if (place === 'above' && isOutletAlone(text)) yield { field: 'outlet', text, from: 'the first page', trust };
    const cited = CITED.exec(text)?.[1];
    if (cited && outletLikeness(cited) >= 0.9)
      yield { field: 'outlet', text: cited, from: 'a line at the front', trust: TRUST.placed };
  }
}

function isOutletAlone(text: string): boolean {
  return (
    text.length <= LONGEST && text.split(/\s+/u).length <= 5 && !/[\d:;,?!@]/u.test(text) && outletLikeness(text) >= 0.9
  );
}

function isBodyAlone(text: string): boolean {
  if (text.length > LONGEST || text.split(/\s+/u).length > MOST_WORDS || /[\d.:;,?!@]/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(text) && isIssuer(text) && !/^(?:by|from|to|for)\s/iu.test(text);
}
