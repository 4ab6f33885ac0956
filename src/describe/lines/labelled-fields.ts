/** What a source says behind a label: “Publisher: …”, “Published in …”, in a line or in two. */

import { fieldWord } from '../../recognise/knowledge/field-words.ts';
import { isIssuer } from '../../recognise/line/likeness.ts';
import { type Evidence, type Field, TRUST } from '../evidence.ts';
import { bareWords } from '../words/bare-words.ts';
import { type Line, readText, withLabels } from './line.ts';

const LABELLED = /^([^:：]{2,40})[:：]\s*(\S.{0,300})$/u;
/** Words that say less clearly than “publisher” what follows: only a body that issues papers counts. */
const ISSUERS: ReadonlySet<string> = new Set(
  'from|institution|issued by|department|organisation|organization|agency|published by|herausgegeben von'.split('|'),
);
/** What another outlet said first, or what stands behind the label of a field that is no outlet’s. */
const ELSEWHERE =
  /^(?:source|sources|quelle|quellen|fuente|fonte|fonti|kilde|kalla|bron|zrodlo|zdroj|forras|sursa|kaynak|источник|джерело|πηγη|المصدر|منبع|מקור|来源|來源|出典|출처|media|medium|site|web site|website|in|w|dans|icinde)$/u;
const PUBLISHED_IN =
  /^(?:first |originally )?(?:published|appeared|posted) in[\s\u2063]+|^erschienen in[\s\u2063]+|^publié dans[\s\u2063]+|^publicado en[\s\u2063]+|^pubblicato (?:su|in)[\s\u2063]+|^publicado em[\s\u2063]+/iu;
const LONGEST_NAME = 90;

export function* labelledFields(all: readonly Line[]): Generator<Evidence> {
  for (const line of withLabels(all, (text) => fieldOf(text) !== undefined)) {
    if (line.place === 'apart' || line.place === 'title') continue;
    const text = readText(line.parts);
    const inside = PUBLISHED_IN.exec(text);
    const outlet =
      inside &&
      text
        .slice(inside[0].length)
        .split(/\s[·|•–—-]\s|,|\s\(/u)[0]
        ?.trim();
    if (outlet && !/\d/u.test(outlet) && outlet.length <= LONGEST_NAME)
      yield { field: 'outlet', text: outlet, from: 'a line on the page', trust: TRUST.placed };
    const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
    const field = fieldOf(label);
    if (field === undefined || (field === 'publisher' && !isIssuer(value))) continue;
    if (field !== 'title' && value.length > LONGEST_NAME) continue;
    yield { field, text: value.trim(), from: `“${label.trim()}”`, trust: TRUST.usual };
  }
}

function fieldOf(label: string): Field | undefined {
  const folded = bareWords(label).join(' ');
  if (ISSUERS.has(folded)) return 'publisher';
  const field = ELSEWHERE.test(folded) ? undefined : fieldWord(label)?.field;
  return field === 'outlet' ? 'outlet' : undefined;
}
