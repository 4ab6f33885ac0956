/** The words of search and facets, by language; English where a language is missing. */
import type { CitingWords, SavingWords } from '../../../page-script/cite/citing-words.ts';
import type { ScriptWords } from '../../../page-script/script-words.ts';
import type { FacetName } from './facets.ts';
import type { Choice } from './view-bar.ts';

export interface FindingWords {
  readonly search: string;
  readonly filter: string;
  /** The name of each facet, and “All # outlets” for its values after the first. */
  readonly facets: Readonly<Record<FacetName, { readonly label: string; readonly all: string }>>;
  /** Before the tags of a source. */
  readonly tags: string;
  /** The field that searches in a long list of values. */
  readonly narrow: string;
  readonly words: Choice;
  readonly order: Choice;
  /** What the script prints; the total is put in by `scriptWords`. */
  readonly script: Omit<
    ScriptWords,
    'hits' | 'filter' | 'comma' | 'citations' | keyof CitingWords | keyof SavingWords
  > & {
    readonly hits: (sources: string) => string;
  };
}

const EN: FindingWords = {
  search: 'Search',
  filter: 'Filter',
  facets: {
    page: { label: 'Page', all: 'All # pages' },
    section: { label: 'Section', all: 'All # sections' },
    outlet: { label: 'Outlet', all: 'All # outlets' },
    author: { label: 'Author', all: 'All # authors' },
    year: { label: 'Year', all: 'All # years' },
    tag: { label: 'Tag', all: 'All # tags' },
    check: { label: 'Check', all: 'All # results' },
  },
  tags: 'Tags',
  narrow: 'Search in this list',
  words: {
    label: 'Words',
    options: [
      ['', 'show'],
      ['hide', 'hide'],
    ],
  },
  order: {
    label: 'Order',
    options: [
      ['', 'by date'],
      ['added', 'by date added'],
    ],
  },
  script: {
    hits: (sources) => `# of ${sources}`,
    remove: 'Remove filter:',
    nothing: 'No source matches ‘{query}’.',
    nothingIn: 'No source matches ‘{query}’ in {chosen}.',
    nothingChosen: 'No source is in all of these: {chosen}.',
    everywhere: 'Search in all sources',
    showAll: 'Show all sources',
    fresh: '# new since your last visit',
  },
};

const DE: FindingWords = {
  search: 'Suche',
  filter: 'Filter',
  facets: {
    page: { label: 'Seite', all: 'Alle # Seiten' },
    section: { label: 'Abschnitt', all: 'Alle # Abschnitte' },
    outlet: { label: 'Medium', all: 'Alle # Medien' },
    author: { label: 'Autor', all: 'Alle # Autoren' },
    year: { label: 'Jahr', all: 'Alle # Jahre' },
    tag: { label: 'Schlagwort', all: 'Alle # Schlagwörter' },
    check: { label: 'Prüfung', all: 'Alle # Ergebnisse' },
  },
  tags: 'Schlagwörter',
  narrow: 'In dieser Liste suchen',
  words: {
    label: 'Zitate',
    options: [
      ['', 'zeigen'],
      ['hide', 'ausblenden'],
    ],
  },
  order: {
    label: 'Reihenfolge',
    options: [
      ['', 'nach Datum'],
      ['added', 'nach Aufnahme'],
    ],
  },
  script: {
    hits: (sources) => `# von ${sources}`,
    remove: 'Filter entfernen:',
    nothing: 'Keine Quelle passt zu „{query}“.',
    nothingIn: 'Keine Quelle in {chosen} passt zu „{query}“.',
    nothingChosen: 'Keine Quelle steht in allen diesen: {chosen}.',
    everywhere: 'In allen Quellen suchen',
    showAll: 'Alle Quellen zeigen',
    fresh: '# neu seit Ihrem letzten Besuch',
  },
};

const FR: FindingWords = {
  search: 'Rechercher',
  filter: 'Filtrer',
  facets: {
    page: { label: 'Page', all: 'Les # pages' },
    section: { label: 'Rubrique', all: 'Les # rubriques' },
    outlet: { label: 'Média', all: 'Les # médias' },
    author: { label: 'Auteur', all: 'Les # auteurs' },
    year: { label: 'Année', all: 'Les # années' },
    tag: { label: 'Mot-clé', all: 'Les # mots-clés' },
    check: { label: 'Vérification', all: 'Les # résultats' },
  },
  tags: 'Mots-clés',
  narrow: 'Chercher dans cette liste',
  words: {
    label: 'Citations',
    options: [
      ['', 'afficher'],
      ['hide', 'masquer'],
    ],
  },
  order: {
    label: 'Ordre',
    options: [
      ['', 'par date'],
      ['added', 'par date d’ajout'],
    ],
  },
  script: {
    hits: (sources) => `# sur ${sources}`,
    remove: 'Retirer le filtre\u00a0:',
    nothing: 'Aucune source ne correspond à «\u00a0{query}\u00a0».',
    nothingIn: 'Aucune source ne correspond à «\u00a0{query}\u00a0» dans {chosen}.',
    nothingChosen: 'Aucune source ne réunit tout ceci\u00a0: {chosen}.',
    everywhere: 'Chercher dans toutes les sources',
    showAll: 'Afficher toutes les sources',
    fresh: '# depuis votre dernière visite',
  },
};

const ES: FindingWords = {
  search: 'Buscar',
  filter: 'Filtrar',
  facets: {
    page: { label: 'Página', all: 'Las # páginas' },
    section: { label: 'Sección', all: 'Las # secciones' },
    outlet: { label: 'Medio', all: 'Los # medios' },
    author: { label: 'Autor', all: 'Los # autores' },
    year: { label: 'Año', all: 'Los # años' },
    tag: { label: 'Etiqueta', all: 'Las # etiquetas' },
    check: { label: 'Comprobación', all: 'Los # resultados' },
  },
  tags: 'Etiquetas',
  narrow: 'Buscar en esta lista',
  words: {
    label: 'Citas',
    options: [
      ['', 'mostrar'],
      ['hide', 'ocultar'],
    ],
  },
  order: {
    label: 'Orden',
    options: [
      ['', 'por fecha'],
      ['added', 'por fecha de incorporación'],
    ],
  },
  script: {
    hits: (sources) => `# de ${sources}`,
    remove: 'Quitar el filtro:',
    nothing: 'Ninguna fuente coincide con «{query}».',
    nothingIn: 'Ninguna fuente coincide con «{query}» en {chosen}.',
    nothingChosen: 'Ninguna fuente reúne todo esto: {chosen}.',
    everywhere: 'Buscar en todas las fuentes',
    showAll: 'Mostrar todas las fuentes',
    fresh: '# desde su última visita',
  },
};

const AR: FindingWords = {
  search: 'بحث',
  filter: 'تصفية',
  facets: {
    page: { label: 'الصفحة', all: 'كل الصفحات (#)' },
    section: { label: 'القسم', all: 'كل الأقسام (#)' },
    outlet: { label: 'الوسيلة', all: 'كل الوسائل (#)' },
    author: { label: 'المؤلف', all: 'كل المؤلفين (#)' },
    year: { label: 'السنة', all: 'كل السنوات (#)' },
    tag: { label: 'الوسم', all: 'كل الوسوم (#)' },
    check: { label: 'التحقق', all: 'كل النتائج (#)' },
  },
  tags: 'الوسوم',
  narrow: 'ابحث في هذه القائمة',
  words: {
    label: 'الاقتباسات',
    options: [
      ['', 'إظهار'],
      ['hide', 'إخفاء'],
    ],
  },
  order: {
    label: 'الترتيب',
    options: [
      ['', 'حسب التاريخ'],
      ['added', 'حسب تاريخ الإضافة'],
    ],
  },
  script: {
    hits: (sources) => `# من ${sources}`,
    remove: 'إزالة المرشح:',
    nothing: 'لا مصدر يطابق «{query}».',
    nothingIn: 'لا مصدر يطابق «{query}» في {chosen}.',
    nothingChosen: 'لا مصدر يجمع كل هذه: {chosen}.',
    everywhere: 'ابحث في كل المصادر',
    showAll: 'اعرض كل المصادر',
    fresh: 'الجديد منذ زيارتك الأخيرة: #',
  },
};

const BY_LANGUAGE: ReadonlyMap<string, FindingWords> = new Map(
  Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }),
);

export function findingWords(lang: string): FindingWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
