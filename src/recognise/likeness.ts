/** How much a piece of a reference line looks like a person, an outlet, a medium …: from 0 to 1, by its own words. */
import { isBodyWord } from '../cite/body-words.ts';
import { isBodyName } from '../cite/name-parsing.ts';
import { foldWords } from '../cite/type.ts';
import { mediumTypes, outletTypes } from '../cite/type-words.ts';
import { latinFirst } from '../text/latin-first.ts';

const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|das|du|des|la|le|el|al|bin|ben|ibn|abu|st\.?|ter|ten|af|av|y|e|dr\.?|prof\.?|sir|jr\.?|sr\.?|i{2,3})$/iu;
const INITIAL = latinFirst(String.raw`^(?:[\p{Lu}]\.-?)+$`);
const NAME_WORD = latinFirst(
  String.raw`^(?:[\p{Lu}][\p{L}\p{M}'\u2019\u02bc-]*|(?:al|el|ad|an|ar|as|ash|at|az|d|l|o)[-'\u2019][\p{Lu}][\p{L}\p{M}'\u2019-]*)$`,
);
const UNCASED = latinFirst(String.raw`^[\p{Lo}\p{M}\u30fb\u00b7\s-]+$`);
const NO_NAME = latinFirst(String.raw`[\p{N}@/&?!]`);
const CAPITALS = latinFirst(String.raw`^[\p{Lu}]+$`);

/** One person's name in reading order. A single word is hardly one; neither is an acronym. */
export function personLikeness(text: string): number {
  const words = text.trim().split(/\s+/u);
  if (UNCASED(text).test(text)) return words.length <= 4 && text.length <= 30 ? 0.6 : 0;
  if (NO_NAME(text).test(text) || words.length > 6) return 0;
  let names = 0;
  for (const word of words) {
    if (INITIAL(word).test(word) || PARTICLE.test(word)) continue;
    if (!NAME_WORD(word).test(word)) return 0;
    names++;
  }
  const acronyms = words.filter((word) => word.length > 1 && CAPITALS(word).test(word)).length;
  if (names === 0 || acronyms > 0) return words.length === 2 && acronyms === 2 ? 0.4 : 0.1;
  if (isBodyName(text)) return 0.15;
  if (names === 1) return words.length > 1 ? 0.8 : 0.3;
  return names <= 3 ? 1 : 0.5;
}

/** Of one person, or the mean of several joined by “and”. */
export function peopleLikeness(text: string): number {
  const people = text.split(/\s+(?:and|und|et|y|e|en|och|og|i|\u0438|ve|&|\u0648)\s+|\s*[/]\s*/u);
  return people.reduce((sum, person) => sum + personLikeness(person), 0) / people.length;
}

/** Words that name outlets in many languages, beside the kinds of outlet that give a type. */
const OUTLET_WORDS = new Set(
  'news post press review today observer guardian mail standard report reports wire online live media channel network broadcasting radio tv dispatch examiner inquirer independent mirror sun star globe journal affairs politics nachrichten rundschau presse welt kurier spiegel monde parisien libre echo express nouvelles actualites noticias prensa pais mundo jornal folha estado stampa repubblica messaggero nieuws volkskrant blad nyheter posten dagens politiken wiadomosci novosti pravda vestnik haber gazetesi sanomat lehti'.split(
    ' ',
  ),
);

const ADDRESS = latinFirst(String.raw`^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$`);
const ARTICLE = latinFirst(String.raw`^(?:the|le|la|el|il|der|die|das|al|de)\s+[\p{Lu}]`, 'iu');

export function outletLikeness(text: string): number {
  const trimmed = text.trim();
  if (ADDRESS(trimmed).test(trimmed)) return 1;
  const words = foldWords(trimmed);
  if (words.length === 0 || words.length > 9) return 0;
  if (words.some((word) => outletTypes.has(word) || OUTLET_WORDS.has(word))) return 0.9;
  if (ARTICLE(trimmed).test(trimmed)) return 0.6;
  return words.length === 1 ? 0.5 : 0.25;
}

/** A think tank, ministry or other body that issues papers itself, rather than an outlet that prints articles. */
export function isIssuer(text: string): boolean {
  return outletLikeness(text) < 0.9 && foldWords(text).some(isBodyWord);
}

/** “Webinar”, “Policy Brief”: the whole piece says what kind of thing the source is. */
export function isMedium(text: string): boolean {
  const words = foldWords(text);
  return (
    words.length <= 3 &&
    (mediumTypes.has(words.join(' ')) || (words.length === 2 && words.every((w) => mediumTypes.has(w))))
  );
}

export function isLocator(text: string): boolean {
  return /^\d+\s*[-\u2013]\s*\d+$|^(?:pp?\.?|S\.|Seiten?|pages?|p\u00e1gs?\.?|pag\.|str\.|\u0441\u0442\u0440\.)\s*\d+(?:\s*[-\u2013]\s*\d+)?f{0,2}\.?$/iu.test(
    text,
  );
}

export function isVolume(text: string): boolean {
  return /^(?:vol(?:ume)?|no|nr|n\u00ba|n\u00b0|num|issue|iss|bd|heft|jg|t|\u2116)\.?\s*\d+$|^\d+(?:\s*\(\d+\))?$/iu.test(
    text,
  );
}

/** News agencies: beside another outlet they are where it had the text from. General knowledge, the world's largest. */
const AGENCIES = new Set(
  'reuters|afp|agence france presse|ap|associated press|the associated press|dpa|upi|united press international|xinhua|tass|interfax|efe|ansa|ap news|kyodo|kyodo news|yonhap|anadolu agency|anadolu|the canadian press|canadian press|pa media|press association|apa|sda|keystone sda|belga|anp|pap|ctk|tanjug|ria novosti|bloomberg news'.split(
    '|',
  ),
);

export function isAgency(text: string): boolean {
  return AGENCIES.has(foldWords(text).join(' '));
}
