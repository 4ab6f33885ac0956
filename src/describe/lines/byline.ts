/** Who wrote a source, as it shows it to its readers: in a byline, behind a label, as a signature. */
import { isBodyName } from '../../cite/name-parsing.ts';
import { nameInReadingOrder } from '../../cite/names.ts';
import { beginsWithName, creditedNames } from '../credit.ts';
import { BYLINE } from '../decide/choose-author.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { afterBy, isAnd, isAuthorLabel, isOtherCredit, SEAM } from '../words/byline-words.ts';
import { looksLikePlace } from '../words/place-words.ts';
import { isRoleWord } from '../words/roles.ts';
import type { WrittenDates } from '../written-dates.ts';
import { eastAsianByline } from './east-asian-byline.ts';
import { type Line, type Place, readText, seamedText, withLabels } from './line.ts';

/** Longer lines are sentences. */
const LONGEST = 240;
/** How far apart lines of one list of authors stand at most: each has an office or an address under it. */
const LIST_GAP = 3;
/** Lines right under the headline where a name may stand without any word. */
const NEAR = 4;
const LABEL = /(?:^|[\s\u2063|•·/(（【[])([\p{L}\p{M}·・/]{1,18}(?:\([sS]\))?)\s?[:：]\s?/gu;
const ABOUT =
  /^[\s\u2063*]*((?:[\p{L}\p{M}.’'-]+[ \u2063]+){1,4}[\p{L}\p{M}.’'-]+)[,\u2063 ]+(?:is|was|ist|est|es|é|è|er|är|on|jest|je|este|είναι|является)[ \u2063]/u;
const NO_LINE: Line = { parts: [], place: 'apart', isProse: false };
/** Languages that write section names and headlines with capitals, as names are. */
const TITLE_CASE = /^(?:en|de|nl|lb|af|tr|az|id|ms|vi|tl|fil)\b/iu;
const FIRST_PIECE = /[,،、|·•/\u2063\n]|\s[–—-]\s/u;
const SENTENCE = /[.!?。！？]$/u;
const MOST_OF_NAME = 36;
const MOST_OF_OFFICE = 70;
const IN_PLACE =
  /\s(?:in|aus|from|à|en|da|w|v|в)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?=$|,|\s(?:and|und|et|y|e|i|и)\s)/gu;
const TIME =
  /^[\s,|·•–—-]*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:uhr|hod|h|am|pm|[ap]\.m\.)\.?)?(?:\s?(?:[A-Z]{2,4}))?(?![\p{L}\d])[\s,|·•–—-]*/iu;
/** What stands over the names of those who answer questions. */
const CONTACT =
  /^[^\p{L}]{0,3}(?:\p{L}+[ -]){0,2}(?:contacts?|kontakt\p{L}*|ansprechpartner\p{L}*|press office|media enquiries|enquiries|contacto|contatt[oi]|contato|yhteystiedot|kapcsolat|контакты?|контактна|επικοινωνία|iletişim|اتصال|للتواصل|お問い合わせ|联系|聯絡|문의)/iu;
const CELLS = /\s*[|•·｜▪]\s*|\s[–—]\s|\s{3,}/u;

/** Of what the markup calls an author. */
const MARKED: Readonly<Record<Place, number>> = {
  above: TRUST.usual,
  title: 0,
  under: TRUST.shown,
  body: 0,
  tail: TRUST.usual,
  elsewhere: 0,
  apart: 0,
};
/** Of what is behind a word that says so. */
const BY_PLACE: Readonly<Record<Place, number>> = {
  above: TRUST.placed,
  title: TRUST.faint,
  under: TRUST.signed,
  body: TRUST.weak,
  tail: TRUST.usual,
  elsewhere: 0,
  apart: 0,
};

/** Evidence has the kind `byline`: only what surely is a name in it counts. */
export function* bylineEvidence(all: readonly Line[], dates: WrittenDates, lang: string): Generator<Evidence> {
  const lines = withLabels(all, isAuthorLabel);
  yield* markedNames(lines, dates);
  let under = 0;
  for (const [at, line] of lines.entries()) {
    const text = textOf(line, dates);
    if (line.place === 'under' && text !== '') under += 1;
    const trust = BY_PLACE[line.place];
    if (line.place === 'tail') yield* aboutAuthor(text, lang);
    if (trust === 0 || text === '' || text.length > LONGEST) continue;
    const credited = creditIn(text, dates, line.place, lang);
    if (credited !== undefined) yield byline(credited, trust);
    else if (line.place === 'under' && under <= NEAR) yield* namesUnder(lines, at, dates, lang);
    else if (
      line.place === 'tail' &&
      line.isProse &&
      !lines.slice(Math.max(0, at - 3), at).some((one) => CONTACT.test(readText(one.parts)))
    ) {
      const signed = namesAlone(withoutDates(text, dates), lang);
      if (signed !== undefined) yield byline(signed, TRUST.weak);
    }
  }
}

function textOf(line: Line, dates: WrittenDates): string {
  return dates.plain(seamedText(line.parts.filter(({ label }) => label !== 'photo')));
}

/**
 * A name right under the headline: one with a given name that is known; else one beside a day or an office, in languages
 * where only names have all their words in capitals, or that have none.
 */
function* namesUnder(lines: readonly Line[], at: number, dates: WrittenDates, lang: string): Generator<Evidence> {
  const text = textOf(lines[at] ?? NO_LINE, dates);
  const bare = withoutDates(text, dates).replace(IN_PLACE, '');
  const [first = '', ...rest] = bare.split(FIRST_PIECE);
  const office = rest.join(' ');
  const hasOffice = office.split(/[\s\u2063,]+/u).some(isRoleWord);
  const isPlace = office.length <= MOST_OF_OFFICE && !SENTENCE.test(office) && (hasOffice || isBodyName(office));
  const sure = namesAlone(bare, lang) ?? (isPlace ? namesAlone(first, lang) : undefined);
  if (sure !== undefined) return yield byline(sure, TRUST.usual);
  const name = first.length <= MOST_OF_NAME ? namesAlone(first, lang, false) : undefined;
  if (name === undefined || bare.length > MOST_OF_OFFICE || SENTENCE.test(bare) || looksLikePlace(first)) return;
  const near = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined && line.place !== 'title');
  const isNear = near.some((line) => dates.find(textOf(line ?? NO_LINE, dates)).length > 0);
  const isDated = (bare !== text || isNear) && !TITLE_CASE.test(lang);
  if (isPlace || isDated) yield byline(name, TRUST.placed);
}

/** “Ada Brook is a lecturer in …”, at the end of an article. */
function* aboutAuthor(text: string, lang: string): Generator<Evidence> {
  const name = ABOUT.exec(text)?.[1];
  if (name !== undefined && namesAlone(name, lang) !== undefined) yield byline(name, TRUST.weak);
}

function byline(text: string, trust: number): Evidence {
  return { field: 'author', text, from: BYLINE, trust, kind: 'byline' };
}

/** What the markup calls an author; lines that follow one another closely are one list. */
function* markedNames(lines: readonly Line[], dates: WrittenDates): Generator<Evidence> {
  let open: { texts: string[]; place: Place; last: number } | undefined;
  for (const [at, { parts, place }] of lines.entries()) {
    const text = dates.plain(seamedText(parts.filter(({ label }) => label === 'author')));
    if (text === '' || text.length > LONGEST || MARKED[place] === 0) continue;
    if (isOtherCredit(text)) continue;
    if (open && (open.place !== place || at - open.last > LIST_GAP)) {
      yield byline(open.texts.join('\n'), MARKED[open.place]);
      open = undefined;
    }
    open ??= { texts: [], place, last: at };
    open.texts.push(withoutDates(text, dates));
    open.last = at;
  }
  if (open) yield byline(open.texts.join('\n'), MARKED[open.place]);
}

/** What stands behind “by”, or behind a label; undefined where neither is there, or no name follows it. */
function creditIn(text: string, dates: WrittenDates, place: Place, lang: string): string | undefined {
  // Amid the text, speakers have labels, too.
  const isAmid = place === 'body';
  if (isAmid && (text.length > MOST_OF_OFFICE || SENTENCE.test(text))) return undefined;
  const eastern = isAmid ? undefined : eastAsianByline(text);
  if (eastern !== undefined) return eastern;
  const labelled = isAmid ? undefined : behindLabel(text);
  const behind = place === 'title' ? [] : behindBy(text, lang).filter(({ sure }) => sure || !isAmid);
  const found = labelled === undefined ? behind : [{ rest: labelled, sure: true }];
  for (const { rest, sure } of found) {
    const credit = withoutDates(rest, dates);
    if (beginsWithName(credit, { lang, kind: 'byline' }, sure)) return credit;
  }
  return undefined;
}

function behindBy(text: string, lang: string): { rest: string; sure: boolean }[] {
  if (SENTENCE.test(text) && text.length > MOST_OF_OFFICE) return [];
  return text.split(CELLS).flatMap((cell) => {
    const by = afterBy(cell);
    if (!by || isOtherCredit(cell.slice(0, cell.length - by.rest.length))) return [];
    // “A report by Tom Weir finds …” is a sentence.
    return by.isFirst || severalOrOne(by.rest, lang) ? [by] : [];
  });
}

function severalOrOne(text: string, lang: string): boolean {
  const { people, bodies } = creditedNames(text, { lang, kind: 'byline' });
  const length = [...people, ...bodies].reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  return (
    length >
    text
      .split(FIRST_PIECE)
      .slice(0, people.length || 1)
      .join(' ').length *
      0.6
  );
}

/** “Text: Ada Brook Photo: Tom Weir”: up to the next label. */
function behindLabel(text: string): string | undefined {
  const labels = [...text.matchAll(LABEL)];
  for (const [at, label] of labels.entries()) {
    if (!isAuthorLabel(label[1] ?? '')) continue;
    const value = text.slice(label.index + label[0].length, labels[at + 1]?.index ?? text.length);
    const [first = ''] = value.split(CELLS);
    return first;
  }
  return undefined;
}

/** The text up to its first date, or behind it; without times of day. */
function withoutDates(text: string, dates: WrittenDates): string {
  const [first] = dates.find(text.replaceAll(SEAM, ' '));
  if (!first) return text;
  const before = text.slice(0, first.start);
  return /\p{L}{2}/u.test(before) ? before : text.slice(first.end).replace(TIME, '');
}

/** The line without brackets and dashes around it, if it is names and nothing else, each with a given name that is known. */
function namesAlone(text: string, lang: string, sure = true): string | undefined {
  const bare = text.replace(/^[\s\u2063(（【〔–—―-]+|[\s\u2063)）】〕,،、|·•–—-]+$/gu, '');
  if (bare === '' || bare.length > 80 || /[.!?:…]$/u.test(bare.replace(/\b(?:Jr|Sr)\.$/u, ''))) return undefined;
  const { people } = creditedNames(bare, { lang, kind: 'byline', sure });
  const length = people.reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  const isOneWord = people.some(({ literal }) => literal !== undefined);
  // Of several names, and nothing else, one that is known speaks for all.
  if (sure && people.length > 0 && severalNames(bare, lang)) return bare;
  // Most of the line is in the names.
  return people.length > 0 && !isOneWord && length > bare.length * (sure ? 0.6 : 0.9) ? bare : undefined;
}

function severalNames(text: string, lang: string): boolean {
  const { people } = creditedNames(text, { lang, kind: 'byline' });
  const length = people.reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  const isJoined = people.length > 2 || text.split(/\s+/u).some((word) => isAnd(word, lang));
  const isWhole = isJoined && people.every(({ literal, given }) => literal === undefined && given !== undefined);
  return (
    people.length > 1 &&
    isWhole &&
    length > text.length * 0.75 &&
    !people.some((name) => looksLikePlace(nameInReadingOrder(name)))
  );
}
