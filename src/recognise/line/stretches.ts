/**
 * Where a reference line is cut: at every separator, and at the edges of links, of emphasis, of quotation marks, of dates
 * and of addresses; before the small words that lead to a name, and after the initials that end one.
 */
import { latinFirst } from '../../text/latin-first.ts';
import { JOINING_WORDS, NAME_PARTICLES } from '../knowledge/lead-words.ts';
import type { LineParts, Range } from './atoms.ts';

/**
 * Comma and its kin, bars, brackets, tabs, line ends, a spaced dash, a colon with a space, a full stop before a capital
 * or a number. A full stop after one to three letters that begin with a capital (“W.”, “St.”) parts nothing.
 */
const SEPARATOR = latinFirst(
  String.raw`\/\/|(?<=\s)\/(?=\s)|(?<!\d),|,(?!\d)|[\uff0c\uff1b\uff5c;|\t\n\u060c\u3001\u00b7\u2022\u3002]|(?<=[\p{Script=Han}])\u30fb(?=[\p{Script=Han}])|(?<=\s|^)[\u2013\u2014\u2015-]+(?=\s)|[()[\]\u300a\u300b\uff08\uff09\u3010\u3011]|[:\uff1a](?=\s|$)|\uff1a|[?!\u061f](?=["\u201d\u2019\u00bb]?\s)|(?<!(?:^|[\s,.(-])(?:[\p{Lu}][\p{L}]{0,2}|Prof|Capt|Corp|Thos|Chas|Mlle|[\p{Lo}]|[nN][or]|[vV]ol|pp?|[bB]d|iss|eds?|ch|art|para|cap|n[u\u00fa]m|[tns]))\.(?=\s+(?:[\p{Lu}\p{Lo}\d"\u201c\u2018\u00ab*]|$)|$)|(?<=[\p{Lu}]{2}|[\p{Ll}]{2})(?<!(?:^|[\s(-])(?:S[tT]|Rev|Dr|Mrs?|Ms|Prof|Jr|Sr|Gen|Col|Capt|Lt|Sgt|Hon|Sen|Rep|Gov|Thos|Wm|Ald|Chas|Inc|Ltd|Co|Corp|vs|Mme|Mlle|Hr|Fr|Ing|Mag|Sig|Sra?|Dra|Ir|Drs))\.(?=\s+[\p{Lu}]|\s+[a-z][\w-]*\.[a-z]{2,}|$)`,
  'gu',
);
const WORDS = latinFirst(String.raw`[\p{L}\p{N}]`);

/** What may stand before a family name: “van der ”, “d'”, “St. ”. */
const PARTICLES = String.raw`(?:[\p{L}]{1,4}['\u2019.]?\s?){0,3}`;
const SURNAMES = String.raw`[\p{Lu}][\p{L}'\u2019-]+(?:\s[\p{Lu}][\p{L}'\u2019-]+)?`;
/** Not where the words go on to a second author rather than to a title. */
const NO_AND = String.raw`(?!(?:and|und|et|y|e|i|og|och|en|&)\s[\p{Lu}]|et\sal|u\.|and\sothers)`;

/**
 * Between an initial and the title after it: “Holt R. The barrier”, “Weir, A. Why …”; only after a surname, so that
 * “J. P. Weir” stays whole.
 */
const AFTER_INITIAL = latinFirst(
  String.raw`(?<=(?:^|[;,&\]]\s?|\s(?:and|et|und|y|e)\s)${PARTICLES}(?:[\p{Lu}][\p{L}'\u2019-]+|[\p{Lu}'\u2019-]{2,}(?:\s[\p{Lu}'\u2019-]{2,}){1,2}),\s?(?:[\p{Lu}]\.[\s-]?){0,5}[\p{Lu}]\.)\s+(?=[\p{Lu}\d"\u201c\u2018\u00ab][^.])|(?<=(?:^|[;,\]]\s?|\d[.)]\s|&\s)${PARTICLES}(?:${SURNAMES}\s[\p{Lu}](?:\.?[\s-]?[\p{Lu}]){0,2}|[\p{Lo}]{2,}\s[\p{Lo}])\.)\s+(?=["\u201c\u2018\u00ab\u00bf\u00a1]|[\p{Lo}]{2}|\d|(?:The|A|An|After|Before|How|Why|What|When|Who|Where|On|In|From|Is|Are|Not|No|We|Der|Die|Das|Ein|Eine|Wie|Warum|Nach|Le|La|Les|Un|Une|Comment|Pourquoi|El|Los|Las|Una|C\u00f3mo|Il|Lo|Gli|Come|O|Os|As|Um|Uma|Het|Een|De|Hoe|Det|En|Ett)\s[\p{Lu}]|[\p{Lu}]\S*:\s|(?<=[\p{Lu}'\u2019-]{3}\s[\p{Lu}](?:\.?[\s-]?[\p{Lu}]){0,2}\.\s+)[\p{Lu}][\p{Ll}]|[\p{Lu}](?!\.)\S*\s+${NO_AND}["\u201c\u2018\u00ab]?[\p{Ll}])`,
  'gu',
);
/** Before the small word that leads from what it is to its author: “a film by Ada Brook”. */
const BEFORE_BY = latinFirst(
  String.raw`(?<=[\p{L}\p{M}\p{N}?!])\s+(?=(?:by|par|por|autor|yazan|\u00edrta)\s+[\p{Lu}]|(?:von|av|af|door|di)\s+[\p{Lu}][\p{L}-]+\s+(?:(?:van|von|de|der|den|del|da|du|la|le|af|av|ten|ter|zu)\s){0,2}[\p{Lu}])`,
  'gu',
);
/** “#press”. */
const TAG: RegExp = /(?<![^\s,;([])#[\p{L}][\p{L}\p{N}_/-]*/gu;

/** Before the “and” between two names. */
const BEFORE_AND = latinFirst(
  String.raw`(?<=[\p{L}\p{M}.])\s+(?=(?:${JOINING_WORDS})\s+(?:(?:${NAME_PARTICLES})\s+){0,3}[\p{Lu}\p{Lo}])|(?<=[\u0621-\u064a]{2}\s[\u0621-\u064a]{2,24})\s+(?=\u0648(?!\u0632\u0627\u0631|\u0643\u0627\u0644|\u062b\u0627\u0626|\u062d\u062f|\u0631\u0642|\u0633\u0627\u0626)[\u0621-\u064a]{3,} [\u0621-\u064a])`,
  'gu',
);

/** The stretches between all cuts that hold a word, in order. */
export function stretches({ text, marks, dates, addresses, titles }: LineParts): Range[] {
  const whole = [...dates, ...addresses];
  const cuts = new Set<number>([0, text.length]);
  const gaps: Range[] = [];
  for (const range of whole) cuts.add(range.start).add(range.end);
  const inside = (at: number): boolean => whole.some((range) => at > range.start && at < range.end);
  for (const mark of marks) {
    if (mark.kind === 'break') continue;
    for (const at of [mark.start, mark.end]) if (!inside(at)) cuts.add(at);
  }
  for (const title of titles) {
    for (const at of [title.outerStart, title.outerEnd]) if (!inside(at)) cuts.add(at);
  }
  const number = /^\s*(?:\[\d{1,4}\]|\(?\d{1,3}[.)])\s+(?=\S)/u.exec(text)?.[0].length ?? 0;
  const called = /^(?=\S*\d)[A-Z]{1,6}(?:[/-][A-Z\d]{1,6}){1,5}(?=\s)/u.exec(text)?.[0].length ?? 0;
  if (called > 0) cuts.add(called);
  if (number > 0 && !whole.some((range) => range.start < number)) {
    gaps.push({ start: 0, end: number });
    cuts.add(number);
  }
  for (const match of text.matchAll(SEPARATOR(text))) {
    if (match.index < number && gaps.length > 0) continue;
    const end = match.index + match[0].length;
    if (whole.some((range) => match.index >= range.start && match.index < range.end)) continue;
    gaps.push({ start: match.index, end });
    cuts.add(match.index).add(end);
  }
  for (const match of text.matchAll(TAG))
    if (!inside(match.index)) cuts.add(match.index).add(match.index + match[0].length);
  for (const pattern of [AFTER_INITIAL(text), BEFORE_AND(text), BEFORE_BY(text)]) {
    for (const match of text.matchAll(pattern)) if (!inside(match.index)) cuts.add(match.index + 1);
  }
  const words = WORDS(text);
  const points = [...cuts].sort((a, b) => a - b);
  const out: Range[] = [];
  let gap = 0;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] ?? 0;
    const to = points[i] ?? 0;
    while ((gaps[gap]?.end ?? to) <= from) gap++;
    if (gaps[gap] && (gaps[gap]?.start ?? to) <= from) continue;
    const sure = whole.find((range) => range.start === from && range.end === to);
    const trimmed = sure ?? trim(text, from, to);
    if (trimmed && words.test(text.slice(trimmed.start, trimmed.end))) out.push(trimmed);
  }
  return out;
}

/** Without white space at both ends, and without quotation marks there that have no partner inside. */
function trim(text: string, from: number, to: number): Range | undefined {
  const part = text.slice(from, to);
  const lead =
    part.length -
    part.replace(/^'(?=[\p{Lu}\d])|^[\s.,;:\u2026"\u2018\u201c-\u201f\u00ab\u2039\u300c\u300e*_>]+/u, '').length;
  const end = from + part.replace(/[\s"\u2019\u201c-\u201f\u00bb\u203a\u300d\u300f*_]+$/u, '').length;
  const stop = /[\p{Ll}\p{Lo}\d)]{2}\.$|\p{Lu}{2}\.$/u.test(text.slice(Math.max(from, end - 3), end)) ? 1 : 0;
  return from + lead < end - stop ? { start: from + lead, end: end - stop } : undefined;
}
