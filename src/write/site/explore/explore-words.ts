/** The words of `explore.html`, by language; English where a language is missing. */
import type { SortingWords } from '../../../page-script/explore/explore-words.ts';

export interface ExploreWords {
  /** The link to the page. */
  readonly explore: string;
  /** Its heading. */
  readonly heading: string;
  readonly whoIsQuoted: string;
  readonly whichOutlets: string;
  readonly allSources: string;
  readonly date: string;
  readonly title: string;
  readonly sources: string;
  readonly quotations: string;
  readonly years: string;
  readonly added: string;
  /** For what has no author, or no outlet. */
  readonly notNamed: string;
  /** Opens on the rest of a list. */
  readonly more: (count: number) => string;
  /** Stands in place of a table that is too long; the link to the CSV file follows. */
  readonly tooLong: string;
  /** Name of the box that stands for all rows. */
  readonly chooseAll: string;
  readonly sorting: SortingWords;
}

const EN: ExploreWords = {
  explore: 'Explore',
  heading: 'Explore the sources',
  whoIsQuoted: 'Who is quoted',
  whichOutlets: 'Which outlets',
  allSources: 'All sources',
  date: 'Date',
  title: 'Title',
  sources: 'Sources',
  quotations: 'Quotations',
  years: 'Years',
  added: 'Added',
  notNamed: 'not named',
  more: (count) => `${count} more`,
  tooLong: 'There are too many sources for a table on this page. A spreadsheet holds all of them:',
  chooseAll: 'Choose all',
  sorting: { ascending: 'Sorted by #, ascending', descending: 'Sorted by #, descending' },
};

const DE: ExploreWords = {
  explore: 'Überblick',
  heading: 'Die Quellen im Überblick',
  whoIsQuoted: 'Wer zitiert wird',
  whichOutlets: 'Welche Medien',
  allSources: 'Alle Quellen',
  date: 'Datum',
  title: 'Titel',
  sources: 'Quellen',
  quotations: 'Zitate',
  years: 'Jahre',
  added: 'Aufgenommen',
  notNamed: 'nicht genannt',
  more: (count) => `${count} weitere`,
  tooLong:
    'Für eine Tabelle auf dieser Seite sind es zu viele Quellen. Alle stehen in einer Datei für Tabellenprogramme:',
  chooseAll: 'Alle auswählen',
  sorting: { ascending: 'Aufsteigend sortiert nach: #', descending: 'Absteigend sortiert nach: #' },
};

const FR: ExploreWords = {
  explore: 'Explorer',
  heading: 'Explorer les sources',
  whoIsQuoted: 'Qui est cité',
  whichOutlets: 'Quels médias',
  allSources: 'Toutes les sources',
  date: 'Date',
  title: 'Titre',
  sources: 'Sources',
  quotations: 'Citations',
  years: 'Années',
  added: 'Ajout',
  notNamed: 'non précisé',
  more: (count) => `${count} de plus`,
  tooLong:
    'Les sources sont trop nombreuses pour un tableau sur cette page. Un fichier pour tableur les contient toutes\u00a0:',
  chooseAll: 'Tout choisir',
  sorting: { ascending: 'Tri croissant\u00a0: #', descending: 'Tri décroissant\u00a0: #' },
};

const ES: ExploreWords = {
  explore: 'Explorar',
  heading: 'Explorar las fuentes',
  whoIsQuoted: 'A quién se cita',
  whichOutlets: 'Qué medios',
  allSources: 'Todas las fuentes',
  date: 'Fecha',
  title: 'Título',
  sources: 'Fuentes',
  quotations: 'Citas',
  years: 'Años',
  added: 'Incorporación',
  notNamed: 'sin indicar',
  more: (count) => `${count} más`,
  tooLong: 'Hay demasiadas fuentes para una tabla en esta página. Una hoja de cálculo las contiene todas:',
  chooseAll: 'Elegir todas',
  sorting: { ascending: 'Orden ascendente: #', descending: 'Orden descendente: #' },
};

const AR: ExploreWords = {
  explore: 'استكشاف',
  heading: 'استكشاف المصادر',
  whoIsQuoted: 'المقتبَس عنهم',
  whichOutlets: 'وسائل النشر',
  allSources: 'كل المصادر',
  date: 'التاريخ',
  title: 'العنوان',
  sources: 'المصادر',
  quotations: 'الاقتباسات',
  years: 'السنوات',
  added: 'أُضيف',
  notNamed: 'غير مذكور',
  more: (count) => `عرض المزيد (${count})`,
  tooLong: 'المصادر أكثر من أن يسعها جدول في هذه الصفحة، وهي كلها في ملف لبرامج الجداول:',
  chooseAll: 'اختيار الكل',
  sorting: { ascending: 'ترتيب تصاعدي: #', descending: 'ترتيب تنازلي: #' },
};

const BY_LANGUAGE: ReadonlyMap<string, ExploreWords> = new Map(
  Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }),
);

export function exploreWords(lang: string): ExploreWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
