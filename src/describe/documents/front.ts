/** The front of a document without markup, a PDF, a Word file or a text: a title, and lines that say who and when. */
import type { SourceDescription } from '../../model/description.ts';
import { guessLanguage } from '../../recognise/blocks/language.ts';
import { fieldWord } from '../../recognise/knowledge/field-words.ts';
import { hostOf } from '../../text/host.ts';
import { dayOrder } from '../day-order.ts';
import { decide } from '../decide/decide.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { bylineEvidence } from '../lines/byline.ts';
import { datelineEvidence } from '../lines/dateline.ts';
import { labelledFields } from '../lines/labelled-fields.ts';
import type { Line } from '../lines/line.ts';
import { addressEvidence, originalAddress } from '../web/addresses.ts';
import { writtenDates } from '../written-dates.ts';
import { signersIn } from './signers.ts';

export interface Front {
  /** Lines of the first pages in their order, without those of the title. */
  readonly lines: readonly Line[];
  /** What the file says in its properties, and what its letters make a title. */
  readonly evidence: readonly Evidence[];
  /** The whole text, or its beginning, for guessing the language. */
  readonly text: string;
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
}

const LABELLED = /^([^:：]{2,30})[:：]\s*(\S.{0,300})$/u;
const FROM = /^(?:from|von|de|da|van|från|fra|od|от|від)$/iu;
const SUBJECT =
  /^(?:subject|re|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|тема|件名|主题|主旨|제목)$/iu;
const SAMPLE = 20_000;
/** Lines at the front in which a DOI or an ISBN is the document’s own; further on, others are cited. */
const OWN_NUMBERS = 60;

export function describeFront({ lines, evidence, text, lang: stated, url }: Front): SourceDescription {
  const lang = stated ?? guessLanguage(text.slice(0, SAMPLE));
  const dates = writtenDates(lang, 'day-first');
  const address = url === undefined ? undefined : originalAddress(url, undefined);
  const all: Evidence[] = [
    ...evidence,
    ...lines.flatMap(titled),
    ...labelledFields(lines),
    ...bylineEvidence(lines, dates, lang),
    ...signersIn(lines, dates, lang),
    ...datelineEvidence(lines, dates),
    ...addressEvidence(address),
    ...numbersIn(lines),
  ];
  if (stated !== undefined) all.push({ field: 'language', text: stated, from: 'the file', trust: TRUST.stated });
  if (address !== undefined) all.push({ field: 'url', text: address, from: 'the address', trust: TRUST.faint });
  const host = hostOf(address ?? '');
  const known = new Set(all.flatMap((one) => (one.field === 'date' ? one.text.slice(0, 10) : [])));
  return decide(all, { lang, host, order: dayOrder(lines.map(textOf), known, lang, host) });
}

/** “Title: …”, “Subject: …” and “From: …” at the head of a text. */
function titled(line: Line): Evidence[] {
  const [, label = '', text = ''] = line.place === 'body' ? [] : (LABELLED.exec(textOf(line)) ?? []);
  // As in letters and messages.
  if (FROM.test(label)) return [{ field: 'author', text: text.trim(), from: `“${label}”`, trust: TRUST.shown }];
  const field = fieldWord(label)?.field;
  if (field === 'outlet') return [{ field: 'outlet', text: text.trim(), from: `“${label}”`, trust: TRUST.usual }];
  const isTitle = field === 'title' || SUBJECT.test(label);
  return isTitle ? [{ field: 'title', text: text.trim(), from: `“${label}”`, trust: TRUST.citation }] : [];
}

function* numbersIn(lines: readonly Line[]): Generator<Evidence> {
  for (const line of lines.slice(0, OWN_NUMBERS)) {
    const text = textOf(line);
    const doi = /(?:doi(?:\.org\/|[:\s])\s*|^)(10\.\d{4,9}\/[^\s"<>]+)/iu.exec(text)?.[1];
    if (doi) yield { field: 'doi', text: doi, from: 'the first pages', trust: TRUST.usual };
    const isbn = /\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])\b/u.exec(text)?.[1];
    if (isbn) yield { field: 'isbn', text: isbn, from: 'the first pages', trust: TRUST.usual };
  }
}

function textOf({ parts }: Line): string {
  return parts.map(({ text }) => text).join('');
}
