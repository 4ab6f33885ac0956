/** The words of a page that is one of several, and of the home page of its site, by language; English where one is missing. */

export interface WithinWords {
  /** Name of the list of pages, for screen readers. */
  readonly pages: string;
  /** “8 pages”. */
  readonly count: (pages: number) => string;
  /** How the list of the home page is ordered. */
  readonly changedFirst: (pages: string) => string;
  /** Opens on a long list of pages. */
  readonly allPages: (pages: string) => string;
  /** Link to the home page behind a list that does not name all. */
  readonly more: string;
  /** Labels of links to pages, without colon. */
  readonly onPage: string;
  readonly alsoQuotedIn: string;
  readonly alsoListedIn: string;
  /** Link that leads from a search back to the list of the home page. */
  readonly showPages: string;
  /** Leads to the list of the home page. */
  readonly skip: string;
}

const EN: WithinWords = {
  pages: 'Pages of this site',
  count: (pages) => `${pages} ${pages === 1 ? 'page' : 'pages'}`,
  changedFirst: (pages) => `${pages}, last changed first`,
  allPages: (pages) => `All ${pages}`,
  more: 'More pages',
  onPage: 'On the page',
  alsoQuotedIn: 'Also quoted in',
  alsoListedIn: 'Also listed in',
  showPages: 'Show all pages',
  skip: 'Skip to the pages',
};

const DE: WithinWords = {
  pages: 'Seiten dieser Website',
  count: (pages) => `${pages} ${pages === 1 ? 'Seite' : 'Seiten'}`,
  changedFirst: (pages) => `${pages}, zuletzt geänderte zuerst`,
  allPages: (pages) => `Alle ${pages}`,
  more: 'Weitere Seiten',
  onPage: 'Auf der Seite',
  alsoQuotedIn: 'Auch zitiert in',
  alsoListedIn: 'Auch aufgeführt in',
  showPages: 'Alle Seiten zeigen',
  skip: 'Zu den Seiten',
};

const FR: WithinWords = {
  pages: 'Pages de ce site',
  count: (pages) => `${pages} ${pages < 2 ? 'page' : 'pages'}`,
  changedFirst: (pages) => `${pages}, les dernières modifiées d’abord`,
  allPages: (pages) => `Les ${pages}`,
  more: 'Autres pages',
  onPage: 'Sur la page',
  alsoQuotedIn: 'Cité aussi dans',
  alsoListedIn: 'Figure aussi dans',
  showPages: 'Afficher toutes les pages',
  skip: 'Aller aux pages',
};

const ES: WithinWords = {
  pages: 'Páginas de este sitio',
  count: (pages) => `${pages} ${pages === 1 ? 'página' : 'páginas'}`,
  changedFirst: (pages) => `${pages}, las últimas modificadas primero`,
  allPages: (pages) => `Las ${pages}`,
  more: 'Más páginas',
  onPage: 'En la página',
  alsoQuotedIn: 'También citado en',
  alsoListedIn: 'También figura en',
  showPages: 'Mostrar todas las páginas',
  skip: 'Ir a las páginas',
};

const AR: WithinWords = {
  pages: 'صفحات هذا الموقع',
  count: arabicPages,
  changedFirst: (pages) => `${pages}، الأحدث تعديلًا أولًا`,
  allPages: (pages) => `كل الصفحات: ${pages}`,
  more: 'صفحات أخرى',
  onPage: 'في الصفحة',
  alsoQuotedIn: 'مقتبس أيضًا في',
  alsoListedIn: 'مذكور أيضًا في',
  showPages: 'أظهر كل الصفحات',
  skip: 'إلى الصفحات',
};

const BY_LANGUAGE: ReadonlyMap<string, WithinWords> = new Map(
  Object.entries({ ar: AR, de: DE, en: EN, es: ES, fr: FR }),
);

export function withinWords(lang: string): WithinWords {
  return BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? EN;
}

/** Arabic counts one, two, a few (3 to 10), many (11 to 99) and the hundreds each in their own form. */
function arabicPages(count: number): string {
  if (count === 1) return 'صفحة واحدة';
  if (count === 2) return 'صفحتان';
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? 'صفحات' : 'صفحة'}`;
}
