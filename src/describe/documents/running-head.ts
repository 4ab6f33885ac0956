/** “Quaderni di Brenna 12 (2024)”, “River Review, Vol. 3, No. 2, May 2019, pp. 1–20”: how journals head their pages. */
import { outletLikeness } from '../../recognise/line/likeness.ts';
import { type Evidence, TRUST } from '../evidence.ts';

const VOLUME = String.raw`(?:(?:vol(?:ume)?|bd|band|jg|jahrgang|tome|tomo|anno|año|ano|ročník|rocznik|том|год|t|v)\.?\s*)`;
const ISSUE = String.raw`(?:(?:no|nr|n[o°º]|heft|issue|iss|núm|num|č|z|№)\.?\s*)`;
const HEAD = new RegExp(
  String.raw`^(?:\d{1,4}\s+)?(\p{L}[^\d|•·]{2,80}?)[\s,.;:|•·–-]+${VOLUME}?(\d{1,4})\s?(?:[,(/:|•·]\s?${ISSUE}?(\d{1,4})\)?)?[\s,|•·–-]*\(?(?:[\p{L}./-]+\s){0,2}((?:19|20)\d{2})\)?(?:\W|$)`,
  'iu',
);
/** Without a volume: “River Review, No. 2 (2019)”, “River Review | May 2019”. */
const NUMBERED = new RegExp(String.raw`^(\p{L}[^\d|•·]{2,80}?)[\s,.;:|•·–-]+${ISSUE}(\d{1,4})(?:\W|$)`, 'iu');
const PAGES = /\b(?:pp?\.|S\.|str\.|с\.)\s?(\d{1,5})\s?[-–]\s?(\d{1,5})\b/u;
const LONGEST = 160;
/** Numbers of papers are no issues of a journal. */
const PAPER = /(?:paper|brief|report|note|papier|bericht|document|studie?)s?$/iu;

export function* runningHead(text: string): Generator<Evidence> {
  if (text.length > LONGEST) return;
  const [, name = '', volume, issue, year] = HEAD.exec(text) ?? [];
  const [, other = '', number] = name === '' ? (NUMBERED.exec(text) ?? []) : [];
  const outlet = (name || other).trim();
  if (outlet === '' || PAPER.test(outlet) || outlet.split(/\s+/u).length > 10) return;
  const from = 'the head of the page';
  // Two numbers and a name say that it is a journal; one number may be that of a house.
  const isSure = year !== undefined && (issue !== undefined || /\(/u.test(text));
  if (!isSure && outletLikeness(outlet) < 0.9) return;
  yield { field: 'outlet', text: outlet, from, trust: TRUST.stated };
  if (volume !== undefined) yield { field: 'volume', text: volume, from, trust: TRUST.usual };
  const part = issue ?? number;
  if (part !== undefined) yield { field: 'issue', text: part, from, trust: TRUST.usual };
  if (year !== undefined) yield { field: 'date', text: year, from, trust: TRUST.placed };
  const pages = PAGES.exec(text);
  if (pages) yield { field: 'page', text: `${pages[1]}–${pages[2]}`, from, trust: TRUST.usual };
}
