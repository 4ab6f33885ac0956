/** Which line at the front of a document is its title, where no markup says so. */
import { isIssuer, isMedium, outletLikeness, personLikeness } from '../../recognise/line/likeness.ts';
import { afterBy } from '../words/byline-words.ts';
import type { WrittenDates } from '../written-dates.ts';

/** What stands over titles and is none: kinds of papers, embargoes, marks of drafts. Common usage. */
const OVER_TITLES =
  /^(?:for immediate release|embargo(?:ed)?\b.*|draft|entwurf|confidential|vertraulich|final|memo(?:randum)?|news|newsletter|press (?:release|statement|notice)|media release|pressemitteilung|presseinformation|medienmitteilung|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato(?: stampa)?|persbericht|pressmeddelande|pressemelding|tiedote|tisková zpráva|komunikat prasowy|пресс-релиз|新闻稿|プレスリリース|보도자료|policy (?:brief|paper|note)|working paper|discussion paper|research (?:paper|note|brief)|briefing(?: paper| note)?|issue brief|fact ?sheet|white paper|technical report|occasional paper|(?:annual )?report|study|studie|bericht|analysis|analyse|kurzanalyse|arbeitspapier|diskussionspapier|note|rapport|étude|informe|documento de trabajo|relazione|quaderno|rapporto|raport|zpráva|abstract|contents|inhalt|table of contents|chapter \d+|series|special issue|open access|original (?:article|research)|article|editorial|letter|proceedings|transcript|protokoll|minutes)(?:\s*(?:no|nr|n[o°]|number|#|vol|volume|issue|heft|band)?\.?\s*[\d/.–-]+)?(?:\s*[|·–-]\s*.{0,30})?$/iu;
const NUMBERED =
  /^(?:vol|volume|no|nr|number|issue|ausgabe|jahrgang|heft|band|année|año|anno|numéro|número|rok|ročník|том|выпуск|第)\b.{0,30}\d/iu;
const LABEL = /^[\p{L}][\p{L} ./-]{1,24}[:：](?:\s|$)/u;
const LONGEST_SUBTITLE = 150;
const ADDRESS = /https?:\/\/|www\.|@|^(?:tel|fax|phone|p\.\s?o\.\s?box)\b/iu;

/** Whether a line at the front only says what kind of paper it is, or nothing in words. */
export function isKindOfPaper(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || OVER_TITLES.test(text.trim()) || isMedium(text) || NUMBERED.test(text);
}

/** Whether a line at the front is something else than a title. */
export function isOverTitle(text: string, dates: WrittenDates): boolean {
  if (isKindOfPaper(text) || ADDRESS.test(text)) return true;
  if (isAlone(text) && (isIssuer(text) || outletLikeness(text) >= 0.9)) return true;
  const by = afterBy(text);
  if (by?.sure || LABEL.test(text)) return true;
  const [date] = dates.find(dates.plain(text));
  return date !== undefined && text.length - (date.end - date.start) < 25;
}

/** Whether a line that follows a title, set apart from the text, goes on with it: no name, no day, no sentence. */
export function isSubtitle(text: string, dates: WrittenDates): boolean {
  const isName = text.split(/,|\s(?:and|und|et|y|e|&)\s/u).some((part) => personLikeness(part.trim()) >= 0.5);
  // A day at its end is that of the paper, under its authors.
  const isDated = (dates.find(text).at(-1)?.end ?? 0) === text.length;
  return text.length <= LONGEST_SUBTITLE && !/[.。]$/u.test(text) && !isName && !isDated && !isOverTitle(text, dates);
}

/** A few words that might be a name. */
function isAlone(text: string): boolean {
  return text.split(/\s+/u).length <= 7 && !/[:?!]/u.test(text);
}
