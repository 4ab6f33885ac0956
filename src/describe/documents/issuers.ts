/** The body that issues a document, where its front names one on a line of its own or says that it published it. */
import { isIssuer } from '../../recognise/line/likeness.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { type Line, readText } from '../lines/line.ts';

const PUBLISHED =
  /(?:published by|publisher|herausgegeben von|herausgeber(?:in)?|verlag|publié par|éditeur|édité par|publicado por|editorial|pubblicato da|editore|publicado por|uitgegeven door|uitgave van|utgiven av|utgitt av|udgivet af|wydawca|vydavatel|kiadó|издатель|издано|©|\(c\)\s?(?:19|20)\d\d|copyright)\s*:?\s*(?:(?:19|20)\d\d,?\s*)?(?:by\s+)?([^.,;:|©]{3,80})/iu;
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
  }
}

function isBodyAlone(text: string): boolean {
  if (text.length > LONGEST || text.split(/\s+/u).length > MOST_WORDS || /[\d.:;,?!@]/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(text) && isIssuer(text) && !/^(?:by|from|to|for)\s/iu.test(text);
}
