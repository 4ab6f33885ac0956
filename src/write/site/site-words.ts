/** The fixed words that only the web page prints, by language; English where a language is missing. */

export interface SiteWords {
  readonly skip: string;
  readonly newestFirst: (sources: string) => string;
  /** Before a date in words. */
  readonly changed: (date: string) => string;
  /** In a reference line, in the date's place. */
  readonly undated: string;
  /** As a link of its own. */
  readonly archivedCopyLink: string;
  /** The link to the entry itself; a bare “link” would be taken for that to the source. */
  readonly link: string;
  /** Opens on the forms in which a source can be cited. */
  readonly cite: string;
  readonly citePage: string;
  /** Before its number, where a source has several. */
  readonly linkToQuotation: string;
  /** Name of the timeline for screen readers. */
  readonly byYear: string;
  /** Name of the list of other forms of the page, for screen readers. */
  readonly downloads: string;
  readonly wordDocument: string;
  /** Opens on the forms of the page that few ask for. */
  readonly moreForms: string;
  readonly feed: string;
  /** Heading over text of the page that belongs to no source. */
  readonly otherText: string;
}

const EN: SiteWords = {
  skip: 'Skip to the list',
  newestFirst: (sources) => `${sources}, newest first`,
  changed: (date) => `Changed ${date}`,
  undated: 'no date',
  archivedCopyLink: 'Archived copy',
  link: 'Permalink',
  cite: 'Cite',
  citePage: 'How to cite this page',
  linkToQuotation: 'Link to quotation',
  byYear: 'Sources by year',
  downloads: 'This page in other forms',
  wordDocument: 'Word document',
  moreForms: 'More forms',
  feed: 'Feed',
  otherText: 'Also on this page',
};

const DE: SiteWords = {
  skip: 'Zur Liste',
  newestFirst: (sources) => `${sources}, neueste zuerst`,
  changed: (date) => `Ge\u00e4ndert am ${date}`,
  undated: 'ohne Datum',
  archivedCopyLink: 'Archivierte Kopie',
  link: 'Permalink',
  cite: 'Zitieren',
  citePage: 'Diese Seite zitieren',
  linkToQuotation: 'Link zum Zitat',
  byYear: 'Quellen nach Jahr',
  downloads: 'Diese Seite in anderer Form',
  wordDocument: 'Word-Dokument',
  moreForms: 'Weitere Formate',
  feed: 'Feed',
  otherText: 'Ebenfalls auf dieser Seite',
};

const FR: SiteWords = {
  skip: 'Aller \u00e0 la liste',
  newestFirst: (sources) => `${sources}, les plus r\u00e9centes d\u2019abord`,
  changed: (date) => `Modifi\u00e9 le ${date}`,
  undated: 'sans date',
  archivedCopyLink: 'Copie archiv\u00e9e',
  link: 'Permalien',
  cite: 'Citer',
  citePage: 'Citer cette page',
  linkToQuotation: 'Lien vers la citation',
  byYear: 'Sources par ann\u00e9e',
  downloads: 'Cette page sous d\u2019autres formes',
  wordDocument: 'Document Word',
  moreForms: 'Autres formats',
  feed: 'Flux',
  otherText: '\u00c9galement sur cette page',
};

const ES: SiteWords = {
  skip: 'Ir a la lista',
  newestFirst: (sources) => `${sources}, las m\u00e1s recientes primero`,
  changed: (date) => `Modificado el ${date}`,
  undated: 'sin fecha',
  archivedCopyLink: 'Copia archivada',
  link: 'Enlace permanente',
  cite: 'Citar',
  citePage: 'C\u00f3mo citar esta p\u00e1gina',
  linkToQuotation: 'Enlace a la cita',
  byYear: 'Fuentes por a\u00f1o',
  downloads: 'Esta p\u00e1gina en otras formas',
  wordDocument: 'Documento de Word',
  moreForms: 'Otros formatos',
  feed: 'Canal',
  otherText: 'Tambi\u00e9n en esta p\u00e1gina',
};

const AR: SiteWords = {
  skip: '\u0625\u0644\u0649 \u0627\u0644\u0642\u0627\u0626\u0645\u0629',
  newestFirst: (sources) => `${sources}\u060c \u0627\u0644\u0623\u062d\u062f\u062b \u0623\u0648\u0644\u064b\u0627`,
  changed: (date) => `\u0639\u064f\u062f\u0651\u0644\u062a \u0641\u064a ${date}`,
  undated: '\u0628\u062f\u0648\u0646 \u062a\u0627\u0631\u064a\u062e',
  archivedCopyLink: '\u0646\u0633\u062e\u0629 \u0645\u0624\u0631\u0634\u0641\u0629',
  link: '\u0631\u0627\u0628\u0637 \u062f\u0627\u0626\u0645',
  cite: '\u0627\u0633\u062a\u0634\u0647\u0627\u062f',
  citePage:
    '\u0643\u064a\u0641\u064a\u0629 \u0627\u0644\u0627\u0633\u062a\u0634\u0647\u0627\u062f \u0628\u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062d\u0629',
  linkToQuotation: '\u0631\u0627\u0628\u0637 \u0627\u0644\u0627\u0642\u062a\u0628\u0627\u0633',
  byYear: '\u0627\u0644\u0645\u0635\u0627\u062f\u0631 \u062d\u0633\u0628 \u0627\u0644\u0633\u0646\u0629',
  downloads:
    '\u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062d\u0629 \u0628\u0635\u064a\u063a \u0623\u062e\u0631\u0649',
  wordDocument: '\u0645\u0633\u062a\u0646\u062f Word',
  moreForms: '\u0635\u064a\u063a \u0623\u062e\u0631\u0649',
  feed: '\u062e\u0644\u0627\u0635\u0629',
  otherText:
    '\u0648\u0641\u064a \u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062d\u0629 \u0623\u064a\u0636\u064b\u0627',
};

const BY_LANGUAGE: ReadonlyMap<string, SiteWords> = new Map(Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }));

export function siteWords(lang: string): SiteWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
