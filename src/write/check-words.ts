/** The words for checks, corrections and withdrawals, by language; English where a language is missing. */
import { dateInWords, fromEdtf } from '../cite/dates/dates.ts';
import type { AlteredKind, Caution, PermittedKind } from '../model/verification.ts';
import type { ShownVerdict } from './shown-checks.ts';

/** Words that are quoted in a sentence come with the marks of the page's language around them. */
export interface CheckWords {
  /** The names of the verdicts, fixed in every language. */
  readonly verdicts: Readonly<Record<ShownVerdict, string>>;
  /** What was changed in an edited quotation: nouns. */
  readonly edits: Readonly<Record<PermittedKind, string>>;
  /** Before the cautions. */
  readonly look: string;
  readonly cautions: Readonly<Record<Caution['kind'], string>>;
  /** “2 words differ from the source”. */
  readonly wordsDiffer: (count: number) => string;
  /** What makes a quotation false without another word in it. */
  readonly sameWords: Readonly<Record<'reordered' | 'spliced' | 'punctuation-changed', string>>;
  /** “‘never’ for ‘always’”: the page's words, then the source's. */
  readonly instead: (quote: string, source: string) => string;
  readonly added: (quote: string) => string;
  readonly leftOut: (source: string) => string;
  /** Between the things listed in a sentence. */
  readonly comma: string;
  readonly semicolon: string;
  /** For a wrong source: which one holds the words. */
  readonly standIn: (source: string) => string;
  /** For words that were not found; without a date where the copy has none. */
  readonly notInCopy: (date: string | undefined) => string;
  /** For an unreadable source. */
  readonly noText: string;
  /** Label of the source's own words, without colon. */
  readonly inSource: string;
  /** “Copy of 3 May 2026”. */
  readonly copyOf: (date: string) => string;
  /** A link to the quotation on the web page, from other forms of the page. */
  readonly onWebPage: string;
  /** “9 of 15 quotations are verbatim”. */
  readonly verbatimOf: (count: number, all: number) => string;
  /** A day (`isDay`), a month or a year on which a quotation was put right; on which a source was taken off. */
  readonly corrected: (date: string, isDay: boolean) => string;
  readonly withdrawn: (date: string, isDay: boolean) => string;
  /** Names the words as they stood before a correction. */
  readonly formerWording: string;
}

/** The kinds of change that are told word by word. */
export type WordKind = Exclude<AlteredKind, keyof CheckWords['sameWords']>;

const EN: CheckWords = {
  verdicts: {
    verbatim: 'Verbatim',
    edited: 'Edited',
    altered: 'Altered',
    'wrong-source': 'Wrong source',
    'not-found': 'Not found',
    unreadable: 'Source unreadable',
    'not-checked': 'Not checked',
    'not-verified': 'Not verified',
  },
  edits: {
    ellipsis: 'ellipsis',
    bracket: 'words in brackets',
    case: 'first letter',
    'end-punctuation': 'end punctuation',
    footnote: 'note mark left out',
    emphasis: 'emphasis added',
  },
  look: 'please look:',
  cautions: {
    'bracket-unverified': 'the words in brackets are not the source\u2019s',
    'negator-omitted': 'the words left out hold a negation',
  },
  wordsDiffer: (count) => (count === 1 ? '1 word differs from the source' : `${count} words differ from the source`),
  sameWords: {
    reordered: 'the order of the words differs',
    spliced: 'passages that stand apart in the source are joined',
    'punctuation-changed': 'the punctuation differs',
  },
  instead: (quote, source) => `${quote} for ${source}`,
  added: (quote) => `${quote} is not in the source`,
  leftOut: (source) => `${source} is left out`,
  comma: ', ',
  semicolon: '; ',
  standIn: (source) => `the words stand in ${source}`,
  notInCopy: (date) => `the copy ${date === undefined ? 'of the source' : `of ${date}`} does not have these words`,
  noText: 'its copy has no text to compare with',
  inSource: 'In the source',
  copyOf: (date) => `Copy of ${date}`,
  onWebPage: 'See the web page',
  verbatimOf: (count, all) => `${count} of ${all} ${all === 1 ? 'quotation is' : 'quotations are'} verbatim`,
  corrected: (date, isDay) => `Corrected ${isDay ? 'on' : 'in'} ${date}`,
  withdrawn: (date, isDay) => `Withdrawn ${isDay ? 'on' : 'in'} ${date}`,
  formerWording: 'Former wording',
};

const DE: CheckWords = {
  verdicts: {
    verbatim: 'W\u00f6rtlich',
    edited: 'Bearbeitet',
    altered: 'Ver\u00e4ndert',
    'wrong-source': 'Falsche Quelle',
    'not-found': 'Nicht gefunden',
    unreadable: 'Quelle nicht lesbar',
    'not-checked': 'Nicht gepr\u00fcft',
    'not-verified': 'Nicht best\u00e4tigt',
  },
  edits: {
    ellipsis: 'Auslassung',
    bracket: 'W\u00f6rter in Klammern',
    case: 'Anfangsbuchstabe',
    'end-punctuation': 'Schlusszeichen',
    footnote: 'Anmerkungszeichen weggelassen',
    emphasis: 'Hervorhebung hinzugef\u00fcgt',
  },
  look: 'bitte ansehen:',
  cautions: {
    'bracket-unverified': 'die W\u00f6rter in Klammern stammen nicht aus der Quelle',
    'negator-omitted': 'die Auslassung enth\u00e4lt eine Verneinung',
  },
  wordsDiffer: (count) =>
    count === 1 ? '1 Wort weicht von der Quelle ab' : `${count} W\u00f6rter weichen von der Quelle ab`,
  sameWords: {
    reordered: 'die Wortfolge weicht ab',
    spliced: 'Stellen, die in der Quelle getrennt stehen, sind verbunden',
    'punctuation-changed': 'die Zeichensetzung weicht ab',
  },
  instead: (quote, source) => `${quote} statt ${source}`,
  added: (quote) => `${quote} steht nicht in der Quelle`,
  leftOut: (source) => `${source} fehlt`,
  comma: ', ',
  semicolon: '; ',
  standIn: (source) => `die W\u00f6rter stehen in ${source}`,
  notInCopy: (date) =>
    `die Kopie ${date === undefined ? 'der Quelle' : `vom ${date}`} enth\u00e4lt diese W\u00f6rter nicht`,
  noText: 'ihre Kopie enth\u00e4lt keinen Text zum Vergleichen',
  inSource: 'In der Quelle',
  copyOf: (date) => `Kopie vom ${date}`,
  onWebPage: 'Auf der Webseite ansehen',
  verbatimOf: (count, all) => `${count} von ${all} ${all === 1 ? 'Zitat' : 'Zitaten'} w\u00f6rtlich`,
  corrected: (date, isDay) => `Berichtigt ${isDay ? `am ${date}` : `(${date})`}`,
  withdrawn: (date, isDay) => `Zur\u00fcckgezogen ${isDay ? `am ${date}` : `(${date})`}`,
  formerWording: 'Fr\u00fcherer Wortlaut',
};

const FR: CheckWords = {
  verdicts: {
    verbatim: 'Textuelle',
    edited: 'Adapt\u00e9e',
    altered: 'Alt\u00e9r\u00e9e',
    'wrong-source': 'Source erron\u00e9e',
    'not-found': 'Introuvable',
    unreadable: 'Source illisible',
    'not-checked': 'Non contr\u00f4l\u00e9e',
    'not-verified': 'Non v\u00e9rifi\u00e9e',
  },
  edits: {
    ellipsis: 'coupe signal\u00e9e',
    bracket: 'mots entre crochets',
    case: 'premi\u00e8re lettre',
    'end-punctuation': 'ponctuation finale',
    footnote: 'appel de note omis',
    emphasis: 'mise en relief ajout\u00e9e',
  },
  look: '\u00e0 regarder\u00a0:',
  cautions: {
    'bracket-unverified': 'les mots entre crochets ne sont pas ceux de la source',
    'negator-omitted': 'les mots coup\u00e9s contiennent une n\u00e9gation',
  },
  wordsDiffer: (count) =>
    count < 2 ? `${count} mot diff\u00e8re de la source` : `${count} mots diff\u00e8rent de la source`,
  sameWords: {
    reordered: 'l\u2019ordre des mots diff\u00e8re',
    spliced: 'des passages s\u00e9par\u00e9s dans la source sont r\u00e9unis',
    'punctuation-changed': 'la ponctuation diff\u00e8re',
  },
  instead: (quote, source) => `${quote} au lieu de ${source}`,
  added: (quote) => `${quote} ne figure pas dans la source`,
  leftOut: (source) => `${source} est omis`,
  comma: ', ',
  semicolon: '\u00a0; ',
  standIn: (source) => `les mots figurent dans ${source}`,
  notInCopy: (date) => `la copie ${date === undefined ? 'de la source' : `du ${date}`} ne contient pas ces mots`,
  noText: 'sa copie ne contient aucun texte \u00e0 comparer',
  inSource: 'Dans la source',
  copyOf: (date) => `Copie du ${date}`,
  onWebPage: 'Voir sur la page web',
  verbatimOf: (count, all) => `${count} ${count < 2 ? 'citation textuelle' : 'citations textuelles'} sur ${all}`,
  corrected: (date, isDay) => `Corrig\u00e9e ${isDay ? `le ${date}` : `(${date})`}`,
  withdrawn: (date, isDay) => `Retir\u00e9e ${isDay ? `le ${date}` : `(${date})`}`,
  formerWording: 'Texte pr\u00e9c\u00e9dent',
};

const ES: CheckWords = {
  verdicts: {
    verbatim: 'Literal',
    edited: 'Editada',
    altered: 'Alterada',
    'wrong-source': 'Fuente equivocada',
    'not-found': 'No encontrada',
    unreadable: 'Fuente ilegible',
    'not-checked': 'Sin comprobar',
    'not-verified': 'No verificada',
  },
  edits: {
    ellipsis: 'elipsis',
    bracket: 'palabras entre corchetes',
    case: 'letra inicial',
    'end-punctuation': 'puntuaci\u00f3n final',
    footnote: 'llamada de nota omitida',
    emphasis: '\u00e9nfasis a\u00f1adido',
  },
  look: 'conviene mirar:',
  cautions: {
    'bracket-unverified': 'las palabras entre corchetes no son de la fuente',
    'negator-omitted': 'las palabras omitidas contienen una negaci\u00f3n',
  },
  wordsDiffer: (count) => (count === 1 ? '1 palabra difiere de la fuente' : `${count} palabras difieren de la fuente`),
  sameWords: {
    reordered: 'el orden de las palabras difiere',
    spliced: 'se han unido pasajes separados en la fuente',
    'punctuation-changed': 'la puntuaci\u00f3n difiere',
  },
  instead: (quote, source) => `${quote} en lugar de ${source}`,
  added: (quote) => `${quote} no est\u00e1 en la fuente`,
  leftOut: (source) => `falta ${source}`,
  comma: ', ',
  semicolon: '; ',
  standIn: (source) => `las palabras est\u00e1n en ${source}`,
  notInCopy: (date) => `la copia ${date === undefined ? 'de la fuente' : `del ${date}`} no contiene estas palabras`,
  noText: 'su copia no contiene texto con que comparar',
  inSource: 'En la fuente',
  copyOf: (date) => `Copia del ${date}`,
  onWebPage: 'Ver en la p\u00e1gina web',
  verbatimOf: (count, all) =>
    `${count} de ${all} ${all === 1 ? 'cita' : 'citas'} ${count === 1 ? 'literal' : 'literales'}`,
  corrected: (date, isDay) => `Corregida ${isDay ? `el ${date}` : `(${date})`}`,
  withdrawn: (date, isDay) => `Retirada ${isDay ? `el ${date}` : `(${date})`}`,
  formerWording: 'Texto anterior',
};

const AR: CheckWords = {
  verdicts: {
    verbatim: 'حرفي',
    edited: 'محرَّر',
    altered: 'مغيَّر',
    'wrong-source': 'مصدر خاطئ',
    'not-found': 'غير موجود',
    unreadable: 'مصدر غير مقروء',
    'not-checked': 'لم يُفحص',
    'not-verified': 'لم يُتحقَّق منه',
  },
  edits: {
    ellipsis: 'حذف مُشار إليه',
    bracket: 'كلمات بين معقوفين',
    case: 'الحرف الأول',
    'end-punctuation': 'علامة الترقيم الأخيرة',
    footnote: 'حذف إشارة الحاشية',
    emphasis: 'إبراز مضاف',
  },
  look: 'يُرجى الانتباه:',
  cautions: {
    'bracket-unverified': 'الكلمات بين المعقوفين ليست من المصدر',
    'negator-omitted': 'الكلمات المحذوفة فيها نفي',
  },
  wordsDiffer: arabicWordsDiffer,
  sameWords: {
    reordered: 'ترتيب الكلمات مختلف',
    spliced: 'جُمعت مقاطع متفرقة في المصدر',
    'punctuation-changed': 'علامات الترقيم مختلفة',
  },
  instead: (quote, source) => `${quote} بدلًا من ${source}`,
  added: (quote) => `${quote} ليست في المصدر`,
  leftOut: (source) => `${source} محذوفة`,
  comma: '، ',
  semicolon: '؛ ',
  standIn: (source) => `الكلمات موجودة في ${source}`,
  notInCopy: (date) => `${date === undefined ? 'نسخة المصدر' : `نسخة ${date}`} لا تتضمن هذه الكلمات`,
  noText: 'ليس في نسخته نص للمقارنة',
  inSource: 'في المصدر',
  copyOf: (date) => `نسخة ${date}`,
  onWebPage: 'انظر صفحة الويب',
  verbatimOf: (count, all) => `الاقتباسات الحرفية: ${count} من ${all}`,
  corrected: (date) => `صُحِّح في ${date}`,
  withdrawn: (date) => `سُحب في ${date}`,
  formerWording: 'النص السابق',
};

const BY_LANGUAGE: ReadonlyMap<string, CheckWords> = new Map(
  Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }),
);

export function checkWords(lang: string): CheckWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}

/** “Corrected on 3 May 2026”, for an EDTF date. */
export function correctedOn(on: string, lang: string): string {
  return checkWords(lang).corrected(...datePhrase(on, lang));
}

/** “Withdrawn on 3 May 2026”, for an EDTF date. */
export function withdrawnOn(on: string, lang: string): string {
  return checkWords(lang).withdrawn(...datePhrase(on, lang));
}

function datePhrase(on: string, lang: string): [date: string, isDay: boolean] {
  const date = fromEdtf(on);
  return [unbroken(dateInWords(date, lang)), date?.['date-parts']?.length === 1 && date['date-parts'][0]?.length === 3];
}

/** Words that do not break over lines: a date, a name with its number. */
export function unbroken(text: string): string {
  return text.replace(/ /g, '\u00a0');
}

/** Arabic counts one, two, a few (3 to 10), many (11 to 99) and the hundreds each in their own form. */
function arabicWordsDiffer(count: number): string {
  if (count === 1) return 'كلمة واحدة تختلف عن المصدر';
  if (count === 2) return 'كلمتان تختلفان عن المصدر';
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? 'كلمات' : 'كلمة'} تختلف عن المصدر`;
}
