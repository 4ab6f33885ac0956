/** How much a piece of a reference line looks like a person, an outlet, a medium …: from 0 to 1, by its own words. */
import { isBodyWord } from '../../cite/names/body-words.ts';
import { isBodyName } from '../../cite/names/name-parsing.ts';
import { foldWords } from '../../cite/types/type.ts';
import { mediumTypes, outletTypes } from '../../cite/types/type-words.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { KNOWN_GIVEN_NAMES } from '../knowledge/given-names.ts';
import { eastAsianLikeness } from './east-asian-names.ts';

const PARTICLE =
  /^(?:[\u2019'][ts]|van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|das|du|des|la|le|el|al|bin|ben|ibn|abu|st\.?|ter|ten|af|av|y|e|dr\.?|prof\.?|sir|jr\.?|sr\.?|i{2,3})$/iu;
const INITIAL = latinFirst(String.raw`^(?:[\p{Lu}]\.-?)+$`);
const NAME_WORD = latinFirst(
  String.raw`^(?:[\p{Lu}][\p{L}\p{M}'\u2019\u02bc-]*|(?:al|el|ad|an|ar|as|ash|at|az|d|l|o)[-'\u2019][\p{Lu}][\p{L}\p{M}'\u2019-]*)$`,
);
const UNCASED = latinFirst(String.raw`^[\p{Lo}\p{M}\u30fb\u00b7\s-]+$`);
const NO_NAME = latinFirst(String.raw`[\p{N}@/&?!]`);
const CAPITALS = latinFirst(String.raw`^[\p{Lu}]+$`);

/** Small words that begin titles and never names. */
const NEVER_FIRST =
  /^(?:the|a|an|after|before|how|why|what|when|where|who|is|are|on|in|at|from|to|for|with|without|against|beyond|inside|towards?|under|over|between|no|not|yes|new|our|my|your|this|that|these|opinion|editorial|analysis|briefing|der|die|das|ein|eine|wie|warum|was|wenn|nach|vor|ohne|mit|le|la|les|l|un|une|des|du|comment|pourquoi|quand|après|avant|sans|vers|el|los|las|una|por|para|cómo|qué|después|sin|il|lo|gli|come|perché|dopo|senza|o|os|as|um|uma|como|depois|sem|het|een|hoe|waarom|na|zonder|det|den|ett|hur|varför|efter|hvordan|hvorfor|jak|dlaczego|po|bez|co|как|почему|после|без|что)$/iu;

/** “Holt R”, “von Holt HR”, “FIELD-LORNE M.”: as medical and Chinese styles have names. */
const SURNAME_INITIALS = latinFirst(
  String.raw`^(?:[\p{Ll}]{1,4}\s){0,2}(?:[\p{Lu}][\p{L}'\u2019-]+\s){1,2}(?:[\p{Lu}]{1,2}\.?|(?:[\p{Lu}]\.[\s-]?){1,3})$|^[\p{Lo}]{2,}\s[\p{Lo}]\.?$|^(?:[\p{Lu}.]{2,}[\s'\u2019-])*[\p{Lu}'\u2019-]{2,}\s(?:[\p{Lu}]\.?\s?){1,3}$`,
);

/** One person's name in reading order. A single word is hardly one; neither is an acronym. */
export function personLikeness(text: string): number {
  const words = text.trim().split(/\s+/u);
  const eastern = eastAsianLikeness(text.trim());
  if (eastern !== undefined) return isBodyName(text) ? 0.15 : eastern;
  if (UNCASED(text).test(text)) return words.length <= 4 && text.length <= 30 ? 0.6 : 0;
  if (NO_NAME(text).test(text) || words.length > 6) return 0;
  const given = foldWords(words[0] ?? '')[0] ?? '';
  const small = NEVER_FIRST.test(words[0] ?? '') && !PARTICLE.test(words[0] ?? '');
  if (words.length > 1 && small && (given.length < 3 || !KNOWN_GIVEN_NAMES.has(given))) return 0;
  if (SURNAME_INITIALS(text).test(text) || isSurnameInCapitals(words)) return 0.9;
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
  const known =
    KNOWN_GIVEN_NAMES.has(foldWords(words[0] ?? '')[0] ?? '') || INITIAL(words[0] ?? '').test(words[0] ?? '');
  return names <= 3 ? (known ? 1 : 0.75) : 0.5;
}

/** “TESSANDIER Hélène”, “Hélène TESSANDIER”: only the family name in capitals, beside a given name that is known. */
function isSurnameInCapitals(words: readonly string[]): boolean {
  const capitals = words.filter((word) => word.length > 2 && CAPITALS(word).test(word.replace(/[-'\u2019]/gu, '')));
  const others = words.filter((word) => !capitals.includes(word));
  if (capitals.length === 0 || others.length === 0 || others.length > 2) return false;
  const known = others.every((word) => KNOWN_GIVEN_NAMES.has(foldWords(word)[0] ?? ''));
  // “OULD BRAHIM Idriss”: two words in capitals are no acronym.
  return known || (capitals.length > 1 && others.every((word) => NAME_WORD(word).test(word)));
}

/** Of one person, or the mean of several joined by “and”. */
export function peopleLikeness(text: string): number {
  const people = text.split(
    /\s+(?:and|und|et|y|e|en|och|og|i|ja|\u00e9s|\u0219i|\u015fi|\u0438|\u0442\u0430|ve|\u03ba\u03b1\u03b9|a|&|\u0648)\s+|\s*[/\u30fb]\s*/u,
  );
  return people.reduce((sum, person) => sum + personLikeness(person), 0) / people.length;
}

/** Words that name outlets in many languages, beside the kinds of outlet that give a type. */
const OUTLET_WORDS = new Set(
  'news post press review today observer guardian mail standard report reports wire online live media channel network broadcasting radio tv dispatch examiner inquirer independent mirror sun star globe journal affairs politics nachrichten rundschau presse welt kurier spiegel monde parisien libre echo express nouvelles actualites noticias prensa pais mundo jornal folha estado stampa repubblica messaggero advertiser ledger argus recorder bugle reporter evening morning sunday digest messenger boletim boletin bollettino bulletin gaceta gazeta periodico noticiero courrier quotidien gazzetta nieuws dagblad krant courant aftonbladet nyheter tidende hirlap naplo szemle ujsag hirado nepszava gazete haberler postasi haber dnes noviny listy vesti glasnik ziarul stirile glos kurier dziennik gazeta tygodnik \u0433\u0430\u0437\u0435\u0442\u0430 \u0436\u0443\u0440\u043d\u0430\u043b \u0433\u043e\u043b\u043e\u0441 \u0432\u0435\u0441\u0442\u043d\u0438\u043a \u043d\u043e\u0432\u043e\u0441\u0442\u0438 \u0438\u0437\u0432\u0435\u0441\u0442\u0438\u044f \u0432\u0435\u0434\u043e\u043c\u043e\u0441\u0442\u0438 \u043a\u0443\u0440\u044c\u0435\u0440 \u0442\u0435\u043b\u0435\u043a\u0430\u043d\u0430\u043b \u03b5\u03c6\u03b7\u03bc\u03b5\u03c1\u03b9\u03b4\u03b1 \u03bd\u03b5\u03b1 \u03b2\u03b7\u03bc\u03b1 \u03ba\u03b1\u03b8\u03b7\u03bc\u03b5\u03c1\u03b9\u03bd\u03b7 \u0635\u062d\u064a\u0641\u0629 \u062c\u0631\u064a\u062f\u0629 \u0645\u062c\u0644\u0629 \u0627\u062e\u0628\u0627\u0631 \u0628\u0631\u064a\u062f \u0635\u0648\u062a \u0645\u0646\u0628\u0631 \u0631\u0648\u0632\u0646\u0627\u0645\u0647 \u0645\u062c\u0644\u0647 \u0641\u0635\u0644\u0646\u0627\u0645\u0647 \u062e\u0628\u0631 \u067e\u06cc\u06a9 \u05e2\u05d9\u05ea\u05d5\u05df \u05d7\u05d3\u05e9\u05d5\u05ea nieuws volkskrant blad nyheter posten dagens politiken wiadomosci novosti pravda vestnik haber gazetesi sanomat lehti'.split(
    ' ',
  ),
);

const ADDRESS = latinFirst(String.raw`^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$`);
const ARTICLE = latinFirst(String.raw`^(?:the|le|la|el|il|der|die|das|al|de)\s+[\p{Lu}]`, 'iu');

/** What kind of paper it is, at the end of a longer word, as in German, Dutch and the languages of the North. */
const COMPOUND_OUTLET = latinFirst(
  String.raw`[\p{L}]{3}(?:zeitung|blatt|bl\u00e4tter|fernsehen|rundfunk|magazin|anzeiger|nachrichten|kurier|presse|krant|courant|blad|bladet|nieuws|avis|avisen|tidning|tidningen|tidende|posten|lehti|sanomat)(?![\p{L}])`,
  'iu',
);

/** How names of papers and sites end in Chinese, Japanese and Korean. */
const EASTERN_OUTLET =
  /(?:\u5468\u520a|\u9031\u520a|\u65e5\u62a5|\u65e5\u5831|\u665a\u62a5|\u65f6\u62a5|\u6642\u5831|\u65b0\u95fb\u7f51|\u65b0\u805e\u7db2|\u65b0\u805e|\u65b0\u95fb|\u6742\u5fd7|\u96dc\u8a8c|\u5b66\u62a5|\u5b78\u5831|\u901a\u4fe1|\u30bf\u30a4\u30e0\u30ba|\u30cb\u30e5\u30fc\u30b9|\uc2e0\ubb38|\uc77c\ubcf4|\ub274\uc2a4|\uc800\ub110|\ud0c0\uc784\uc2a4)$/u;

export function outletLikeness(text: string): number {
  const trimmed = text.trim();
  if (EASTERN_OUTLET.test(trimmed) || COMPOUND_OUTLET(trimmed).test(trimmed)) return 0.9;
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
  return /^(?:[vnt](?:\.\s?|\s)|vol(?:ume)?|r\u00e9v|cilt|say\u0131|\u0441\u0451\u043c|\u0442\u043e\u043c|tom|zv|\u010d|no|nr|n\u00ba|n\u00b0|num|issue|iss|bd|heft|jg|t|\u2116)\.?\s*\d+(?:\s*[/\u2013-]\s*\d+)?$|^\d{1,3}(?:\s*\(\d+\))?$/iu.test(
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
