/** Menus at the top and the bottom of a text that was copied from a web page. */
import type { Line, Roles } from './lines.ts';

/**
 * Entries of menus and footers that are no words of an article when they stand alone on a line; from general knowledge
 * of how sites in these languages name them.
 */
const ENTRIES: ReadonlySet<string> = new Set([
  ...['home', 'menu', 'search', 'log in', 'login', 'sign in', 'sign up', 'register', 'subscribe', 'newsletter'],
  ...['contact', 'contact us', 'about', 'about us', 'privacy', 'privacy policy', 'terms', 'terms of use', 'cookies'],
  ...['cookie policy', 'share', 'facebook', 'twitter', 'instagram', 'whatsapp', 'rss', 'skip to content', 'sitemap'],
  ...['startseite', 'suche', 'anmelden', 'abmelden', 'abonnieren', 'impressum', 'datenschutz', 'kontakt', 'agb'],
  ...['über uns', 'teilen', 'accueil', 'rechercher', 'connexion', "s'abonner", 's’abonner', 'mentions légales'],
  ...['confidentialité', 'partager', 'inicio', 'buscar', 'iniciar sesión', 'suscribirse', 'contacto', 'aviso legal'],
  ...['privacidad', 'compartir', 'início', 'entrar', 'assinar', 'contato', 'contatti', 'cerca', 'accedi', 'abbonati'],
  ...['hjem', 'søk', 'logg inn', 'abonner', 'kontakt oss', 'personvern', 'hem', 'sök', 'logga in', 'prenumerera'],
  ...['zoeken', 'inloggen', 'abonneren', 'strona główna', 'szukaj', 'zaloguj', 'kontakt', 'etusivu', 'haku'],
  ...['главная', 'поиск', 'войти', 'контакты', 'подписаться', 'الرئيسية', 'بحث', 'اتصل بنا', 'من نحن', 'تسجيل الدخول'],
  ...['ホーム', '検索', 'ログイン', 'お問い合わせ', '首页', '搜索', '登录', '联系我们', '关于我们'],
]);
/** Fewer lines in a row are no menu; and so many of them must be entries that all sites have. */
const FEWEST_LINES = 4;
const FEWEST_ENTRIES = 2;
const LONGEST = 30;

export function markMenus(lines: readonly Line[], roles: Roles): void {
  const written = lines.filter((line) => line.words !== '' && !roles.has(line.index));
  const top = menuLength(written);
  const bottom = menuLength(written.slice(top).reverse());
  if (top + bottom >= written.length) return;
  for (const line of [...written.slice(0, top), ...(bottom === 0 ? [] : written.slice(-bottom))]) {
    roles.set(line.index, 'navigation');
  }
}

/** Lines from the first to the last entry of a run of short ones: a title below a menu is none of it. */
function menuLength(lines: readonly Line[]): number {
  let length = 0;
  let entries = 0;
  for (const [at, line] of lines.entries()) {
    if (line.words.length > LONGEST || /[.!?:;,\u3002]$/u.test(line.words)) break;
    if (!ENTRIES.has(line.words.toLowerCase())) continue;
    entries += 1;
    length = at + 1;
  }
  return length >= FEWEST_LINES && entries >= FEWEST_ENTRIES ? length : 0;
}
