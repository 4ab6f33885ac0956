/**
 * Small words that lead to an author or to an outlet, in the languages of the product: “by Ada Brook”, “in Estuary
 * Review”. They belong to neither. Common usage, collected by hand.
 */
const TO_AUTHOR =
  'by|\u00edrta|autor|autorka|autorzy|auteur|author|\u0430\u0432\u0442.|par|por|door|av|af|od|przez|von|di|da|del|\u043e\u0442|\u0430\u0432\u0442\u043e\u0440|\u03c4\u03bf\u03c5|\u03c4\u03b7\u03c2|\u03c4\u03bf\u03c5/\u03c4\u03b7\u03c2|\u03b1\u03c0\u03cc|\u0628\u0642\u0644\u0645|\u0645\u05d0\u05ea|\u05de\u05d0\u05ea|\u0646\u0648\u0634\u062a\u0647|\u0628\u0647 \u0642\u0644\u0645|written by|de|yazan';
const TO_OUTLET =
  'in|aus|dans|en|via|from|on|bei|auf|em|no|na|nel|nella|su|sul|i|w|v|ve|\u0432|\u0443|\u043d\u0430|\u03c3\u03c4\u03bf|\u03c3\u03c4\u03b7\u03bd|\u0641\u064a|\u062f\u0631|\u05d1|p\u00e5|\u00een|for|with|julkaisussa|teoksessa|u|\u0432\u0438\u0434\u0430\u043d\u043d\u0456|\u05d1\u05ea\u05d5\u05da|\u05de\u05ea\u05d5\u05da|\uc218\ub85d|i\u00e7inde|\u8f7d|\u8f09|\u520a\u4e8e|\u8f7d\u4e8e';
/** “And” in the languages of the product, as the alternatives of a pattern. */
export const JOINING_WORDS: string =
  'and|und|et|y|e|en|i|och|og|ja|\u00e9s|\u0219i|\u015fi|ve|\u0438|\u0442\u0430|\u03ba\u03b1\u03b9|\u0648|&';

/** Small words before a family name, as the alternatives of a pattern. */
export const NAME_PARTICLES: string = 'van|von|de|der|den|del|di|da|du|la|le|af|ten|ter|zu|dos|das';

/** Words that may be the beginning of a name as well: they lead only where two capitals follow. */
const DOUBTFUL = new Set(['von', 'di', 'da', 'del', 'de']);

const AUTHOR = new Set(TO_AUTHOR.split('|'));
const OUTLET = new Set(TO_OUTLET.split('|'));
const JOINS = new Set(JOINING_WORDS.split('|'));
const ALL = [...AUTHOR, ...OUTLET, ...JOINS].sort((a, b) => b.length - a.length);
/** Words that begin with the letter itself: ministry, agency, documents, unit, paper, media. */
const ARABIC_W =
  /^\u0648(?:\u0632\u0627\u0631|\u0643\u0627\u0644|\u062b\u0627\u0626|\u062d\u062f|\u0631\u0642|\u0633\u0627\u0626|\u0644\u064a\u062f|\u0627\u0626\u0644)/u;
const FIRST = new RegExp(
  `^(\u0130\u00e7inde|${ALL.map((word) => word.replace(/[/.]/gu, '\\$&')).join('|')})(?:\\s*:\\s*|\\s+)`,
  'iu',
);

const SOME_PARTICLES = new RegExp(String.raw`^(?:(?:${NAME_PARTICLES})\s+){1,3}`, 'u');

export function leadsToAuthor(word: string): boolean {
  return AUTHOR.has(word);
}

export function isJoining(word: string): boolean {
  return JOINS.has(word);
}

export function leadsToOutlet(word: string): boolean {
  return OUTLET.has(word);
}

/**
 * The small word at the beginning of a text with the space after it, where a name follows; else an empty string.
 * `beforeComma`: what follows may be a family name, “de Sousa, Ana”, of which the word is a part.
 */
export function leadOf(text: string, beforeComma = false): string {
  // In Arabic “and” is written with the word after it.
  if (/^\u0648[\u0621-\u064a]{3,}\s/u.test(text) && !ARABIC_W.test(text)) return '\u0648';
  const found = FIRST.exec(text);
  const word = found?.[1]?.replace('i\u0307', 'i');
  if (!found || word === undefined) return '';
  const rest = text.slice(found[0].length);
  const named = JOINS.has(word.toLowerCase()) ? rest.replace(SOME_PARTICLES, '') : rest;
  if (!/^["\u201c\u2018*]?[\p{Lu}\p{Lo}\p{N}]/u.test(named)) return '';
  // “In”, “By” with a capital begin a sentence, and so do titles; “En Marche”, “I, Daniel” are names.
  const plain = word.toLowerCase();
  const leads = AUTHOR.has(plain)
    ? !DOUBTFUL.has(plain) || plain === 'von' || plain === 'di'
    : /^(?:in|from|via|aus|dans)$/u.test(plain);
  const capital = /^\p{Lu}/u.test(word) && !leads;
  if (capital) return '';
  const second = /^\S+\s+(?:\p{Ll}{1,4}\s+){0,2}["\u201c]?\p{Lu}/u.test(rest);
  return DOUBTFUL.has(word.toLowerCase()) && (!second || beforeComma) ? '' : found[0];
}

/** A small word that stands alone, its name set off from it. */
export function isLeadAlone(text: string): boolean {
  const word = text.trim().replace(/:$/u, '').toLowerCase();
  return ALL.includes(word);
}
