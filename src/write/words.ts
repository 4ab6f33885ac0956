/** The fixed words that the web page and the Word document print, by language; English where a language is missing. */

export interface Words {
  /** What kind of document this is. */
  readonly contextPage: string;
  /** “1 source”, “15 sources”: the number is grouped as the language does. */
  readonly sources: (count: number) => string;
  /** “2016 to 2021”. */
  readonly years: (first: number, last: number) => string;
  /** Before a date in words: “as of 3 May 2021”. */
  readonly asOf: (date: string) => string;
  /** Before the eight characters of the stamp. */
  readonly version: string;
  /** As a heading. */
  readonly noDate: string;
  /** As a heading over the sources that were added to the page in a year. */
  readonly addedIn: (year: number) => string;
  /** As a heading below those, over the sources of which it is not known when they were added. */
  readonly addedEarlier: string;
  /** In a reference line, in the date's place. */
  readonly undated: string;
  /** Label of a curator's note, without colon. */
  readonly note: string;
  /** Label of a quotation's translation, without colon. */
  readonly translation: string;
  /** The colon after a label, with the space before it where the language has one. */
  readonly colon: string;
  readonly archivedCopy: string;
  readonly noSources: string;
  readonly contents: string;
  /** Around the numbers of “Page 2 of 4”: before, between, after. */
  readonly pageOf: readonly [string, string, string];
}

const EN: Words = {
  contextPage: 'Context page',
  sources: (count) => `${grouped(count, 'en')} ${count === 1 ? 'source' : 'sources'}`,
  years: (first, last) => `${first} to ${last}`,
  asOf: (date) => `as of ${date}`,
  version: 'Version',
  noDate: 'No date',
  addedIn: (year) => `Added in ${year}`,
  addedEarlier: 'Added earlier',
  undated: 'no date',
  note: 'Note',
  translation: 'Translation',
  colon: ':',
  archivedCopy: 'archived copy',
  noSources: 'No sources yet.',
  contents: 'Contents',
  pageOf: ['Page ', ' of ', ''],
};

const DE: Words = {
  contextPage: 'Kontextseite',
  sources: (count) => `${grouped(count, 'de')} ${count === 1 ? 'Quelle' : 'Quellen'}`,
  years: (first, last) => `${first} bis ${last}`,
  asOf: (date) => `Stand: ${date}`,
  version: 'Fassung',
  noDate: 'Ohne Datum',
  addedIn: (year) => `${year} aufgenommen`,
  addedEarlier: 'Früher aufgenommen',
  undated: 'ohne Datum',
  note: 'Anmerkung',
  translation: '\u00dcbersetzung',
  colon: ':',
  archivedCopy: 'archivierte Kopie',
  noSources: 'Noch keine Quellen.',
  contents: 'Inhalt',
  pageOf: ['Seite ', ' von ', ''],
};

const FR: Words = {
  contextPage: 'Page de contexte',
  sources: (count) => `${grouped(count, 'fr')} ${count < 2 ? 'source' : 'sources'}`,
  years: (first, last) => `${first} \u00e0 ${last}`,
  asOf: (date) => `\u00e9tat au ${date}`,
  version: 'Version',
  noDate: 'Sans date',
  addedIn: (year) => `Ajouts de ${year}`,
  addedEarlier: 'Ajouts antérieurs',
  undated: 'sans date',
  note: 'Note',
  translation: 'Traduction',
  colon: '\u00a0:',
  archivedCopy: 'copie archiv\u00e9e',
  noSources: 'Aucune source pour le moment.',
  contents: 'Sommaire',
  pageOf: ['Page ', ' sur ', ''],
};

const ES: Words = {
  contextPage: 'P\u00e1gina de contexto',
  sources: (count) => `${grouped(count, 'es')} ${count === 1 ? 'fuente' : 'fuentes'}`,
  years: (first, last) => `${first} a ${last}`,
  asOf: (date) => `a ${date}`,
  version: 'Versi\u00f3n',
  noDate: 'Sin fecha',
  addedIn: (year) => `Incorporadas en ${year}`,
  addedEarlier: 'Incorporadas antes',
  undated: 'sin fecha',
  note: 'Nota',
  translation: 'Traducci\u00f3n',
  colon: ':',
  archivedCopy: 'copia archivada',
  noSources: 'Todav\u00eda no hay fuentes.',
  contents: '\u00cdndice',
  pageOf: ['P\u00e1gina ', ' de ', ''],
};

const AR: Words = {
  contextPage: 'صفحة سياق',
  sources: arabicSources,
  years: (first, last) => `من ${first} إلى ${last}`,
  asOf: (date) => `حتى ${date}`,
  version: 'الإصدار',
  noDate: 'بدون تاريخ',
  addedIn: (year) => `أُضيفت في ${year}`,
  addedEarlier: 'أُضيفت من قبل',
  undated: 'بدون تاريخ',
  note: 'ملاحظة',
  translation: 'ترجمة',
  colon: ':',
  archivedCopy: 'نسخة مؤرشفة',
  noSources: 'لا مصادر بعد.',
  contents: 'المحتويات',
  pageOf: ['صفحة ', ' من ', ''],
};

const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map(Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }));

export function words(lang: string): Words {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}

/** Arabic counts one, two, a few (3 to 10), many (11 to 99) and the hundreds each in their own form. */
function arabicSources(count: number): string {
  if (count === 1) return 'مصدر واحد';
  if (count === 2) return 'مصدران';
  const rest = count % 100;
  const noun = rest >= 3 && rest <= 10 ? 'مصادر' : rest >= 11 ? 'مصدرًا' : 'مصدر';
  return `${grouped(count, 'ar')} ${noun}`;
}

/** 12345 as “12,345”; small numbers do without the cost of an Intl formatter. */
function grouped(count: number, lang: string): string {
  return count < 1000 ? String(count) : new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(count);
}
