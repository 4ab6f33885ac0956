/** The words of a site whose list is on several pages, by language; English where a language is missing. */
import type { LargeWords } from '../../../page-script/large/large-words.ts';

export interface PartWords {
  /** Before the title of a part. */
  readonly previous: string;
  readonly next: string;
  readonly script: LargeWords;
}

const EN: PartWords = {
  previous: 'Previous',
  next: 'Next',
  script: {
    results: 'Sources found',
    more: 'Show # more',
    failed: 'Search did not load. Your browser’s own search works on this page.',
  },
};

const DE: PartWords = {
  previous: 'Zurück',
  next: 'Weiter',
  script: {
    results: 'Gefundene Quellen',
    more: '# weitere zeigen',
    failed: 'Die Suche wurde nicht geladen. Die Suche Ihres Browsers findet, was auf dieser Seite steht.',
  },
};

const FR: PartWords = {
  previous: 'Précédent',
  next: 'Suivant',
  script: {
    results: 'Sources trouvées',
    more: 'Afficher # de plus',
    failed: 'La recherche ne s’est pas chargée. Celle de votre navigateur fonctionne sur cette page.',
  },
};

const ES: PartWords = {
  previous: 'Anterior',
  next: 'Siguiente',
  script: {
    results: 'Fuentes encontradas',
    more: 'Mostrar # más',
    failed: 'La búsqueda no se cargó. La de su navegador funciona en esta página.',
  },
};

const AR: PartWords = {
  previous: 'السابق',
  next: 'التالي',
  script: {
    results: 'المصادر التي عُثر عليها',
    more: 'أظهر # أخرى',
    failed: 'لم يُحمَّل البحث. يمكنك استخدام بحث المتصفح في هذه الصفحة.',
  },
};

const BY_LANGUAGE: ReadonlyMap<string, PartWords> = new Map(Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }));

export function partWords(lang: string): PartWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}
