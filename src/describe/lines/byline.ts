/** Who wrote a source, as it shows it to its readers: in a byline, behind a label, as a signature. */
import { beginsWithName } from '../credit.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { afterBy, isAuthorLabel, isOtherCredit } from '../words/byline-words.ts';
import type { WrittenDates } from '../written-dates.ts';
import { eastAsianByline } from './east-asian-byline.ts';
import { type Line, type Place, readText, seamedText, withLabels } from './line.ts';
import {
  aboutAuthor,
  isMostlyNames,
  MOST_OF_OFFICE,
  namesUnder,
  SENTENCE,
  SIGNED,
  signature,
  textOf,
  withoutDates,
} from './names-alone.ts';

/** Longer lines are sentences. */
const LONGEST = 240;
/** How far apart lines of one list of authors stand at most: each has an office or an address under it. */
const LIST_GAP = 3;
/** The share of names in what stands behind “by”, and behind a word that is a particle of names as well. */
const MOST = 0.6;
const NEARLY_ALL = 0.8;
/** Lines right under the headline where a name may stand without any word. */
const NEAR = 4;
const LABEL = /(?:^|[\s\u2063|•·/(（【[])([\p{L}\p{M}·・/]{1,18}(?:\([sS]\))?)\s?[:：]\s?/gu;
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
    const about = line.place === 'tail' ? aboutAuthor(text, lang) : undefined;
    if (about !== undefined) yield byline(about, TRUST.weak);
    if (trust === 0 || text === '' || text.length > LONGEST) continue;
    const credited = creditIn(text, dates, line.place, lang);
    if (credited !== undefined) yield byline(credited, trust);
    else if (line.place === 'under' && under <= NEAR) {
      const found = namesUnder(lines, at, dates, lang);
      if (found) yield byline(found.names, found.sure ? TRUST.usual : TRUST.placed);
    } else if (
      line.place === 'tail' &&
      (line.isProse || SIGNED.test(text)) &&
      !lines.slice(Math.max(0, at - 3), at).some((one) => CONTACT.test(readText(one.parts)))
    ) {
      const signed = signature(withoutDates(text, dates), lang);
      if (signed !== undefined) yield byline(signed, TRUST.weak);
    }
  }
}

function byline(text: string, trust: number): Evidence {
  return { field: 'author', text, from: SHOWN.author, trust, kind: 'byline' };
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
    // “A report by Tom Weir finds …” and “De Mora a Orsel, una noche sin luz” are sentences.
    const isKnown = by.sure || beginsWithName(by.rest, { lang, kind: 'byline', sure: true }, false);
    const isPlain = by.isFirst && isKnown && !SENTENCE.test(cell);
    return isPlain || isMostlyNames(by.rest, lang, by.sure ? MOST : NEARLY_ALL) ? [by] : [];
  });
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
