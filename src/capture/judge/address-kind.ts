/** What an address says of the page behind it: by the words that its path or host consists of, in many languages. */
import { decodedPart } from '../../text/decoded.ts';

export type AddressKind = 'home' | 'login' | 'consent' | 'challenge' | 'offer' | 'search' | 'missing' | 'denied';

/** As they stand in addresses: small letters, no accents, hyphens. A word counts only as a whole segment of the path. */
const WORDS: Readonly<Record<Exclude<AddressKind, 'home'>, string>> = {
  login:
    'login log-in logon log-on signin sign-in signon sign-on sso saml saml2 auth oauth oauth2 authorize authenticate authentication register registration anmelden anmeldung einloggen registrieren connexion se-connecter identification inscription iniciar-sesion acceder ingresar registro accedi accesso registrati entrar iniciar-sessao inloggen aanmelden registreren logg-inn log-ind logga-in kirjaudu zaloguj logowanie rejestracja vhod vojti giris giris-yap prihlaseni prihlasit bejelentkezes autentificare conectare syndesi masuk dang-nhap 登录 登入 ログイン 로그인 войти вход вхід تسجيل-الدخول ورود התחברות',
  consent:
    'consent cookie-consent cookie-wall cookiewall cookies cookie cookie-check cookies-required enable-cookies no-cookies nocookies privacy-gate privacy-wall privacy-consent gdpr-consent cmp einwilligung zustimmung consentement consentimiento consenso consentimento samtykke samtycke toestemming zgoda suostumus souhlas',
  challenge:
    'captcha challenge sorry robot-check bot-check botcheck human-verification are-you-human are-you-a-robot security-check distil-r-captcha',
  offer:
    'subscribe subscription subscriptions paywall pay-wall abo abos abonnement abonnements abonnieren abonnez-vous suscripcion suscripciones suscribete suscriptores abbonati abbonamento abbonamenti assinatura assinaturas assine prenumerera prenumeration prenumerata subskrypcja podpiska abonneren tilaa predplatne elofizetes abonare abonelik',
  search:
    'search search-results searchresults suche suchergebnisse recherche rechercher buscar busca busqueda resultados cerca ricerca risultati zoeken sok sog haku szukaj wyszukiwarka wyniki poisk arama ara hledat vyhledavani kereses cautare anazitisi tim-kiem 搜索 搜尋 検索 검색 поиск пошук البحث بحث חיפוש',
  missing:
    '404 410 404-not-found 404-error error-404 error404 404-page page-404 not-found notfound page-not-found pagenotfound missing gone error errors fehler erreur errore erro fel fejl feil virhe blad chyba hiba eroare hata oshibka nicht-gefunden seite-nicht-gefunden introuvable page-introuvable no-encontrada no-encontrado pagina-no-encontrada non-trovata pagina-non-trovata nao-encontrada pagina-nao-encontrada niet-gevonden pagina-niet-gevonden ikke-fundet ikke-funnet hittades-inte ei-loydy nie-znaleziono bulunamadi nenalezeno ne-najdeno nem-talalhato',
  denied:
    '403 451 500 503 forbidden access-denied denied unavailable not-available geoblock geo-block geoblocked geo-blocked geo-restricted region-blocked blocked maintenance under-maintenance wartung mantenimiento manutenzione manutencao onderhoud underhall vedligehold',
};
const KIND_OF: ReadonlyMap<string, AddressKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as AddressKind] as const),
  ),
);
/** First part of the host: `login.post.example`. */
const HOSTS: ReadonlyMap<string, AddressKind> = new Map([
  ...['login', 'signin', 'auth', 'sso', 'accounts', 'account', 'idp', 'passport'].map(
    (name) => [name, 'login'] as const,
  ),
  ...['consent', 'cmp', 'privacy', 'myprivacy', 'cookies'].map((name) => [name, 'consent'] as const),
  ...['captcha', 'challenge', 'challenges'].map((name) => [name, 'challenge'] as const),
]);
const HOME_PAGE =
  /^(?:index|home|homepage|home-page|default|main|start|startseite|accueil|inicio|portada|hem|forside|etusivu)$/u;
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/u;
/** Parameters that tell a home page where its reader comes from, and not which page to show. */
const NO_PAGE =
  /^(?:utm_.*|ref|referer|referrer|from|redirect|redirected|redirect_?to|return_?(?:to|url)?|url|src|source|lang|language|locale|error|err|status|code|msg|message|fbclid|gclid)$/iu;
/** `aspxerrorpath` is what ASP.NET adds when it leads to its error page. */
const MISSING = /^(?:404|not_?found|aspxerrorpath)$/iu;
const ERROR_NUMBER = /^(?:404|410)$/u;

const ACCENT = /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu;

export function addressKind(address: string): AddressKind | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const host = HOSTS.get(url.hostname.split('.', 1)[0] ?? '');
  if (host) return host;
  const parameters = [...url.searchParams];
  const isMissing = parameters.some(
    ([name, value]) => MISSING.test(name) || (NO_PAGE.test(name) && ERROR_NUMBER.test(value)),
  );
  if (isMissing) return 'missing';
  const segments = segmentsOf(url);
  const [first = '', last = first] = [segments[0], segments.at(-1)];
  const kind = KIND_OF.get(last) ?? KIND_OF.get(first);
  if (kind) return kind;
  const named = LANGUAGE.test(first) ? segments.slice(1) : segments;
  const isHome = named.length === 0 || (named.length === 1 && HOME_PAGE.test(named[0] ?? ''));
  return isHome && parameters.every(([name]) => NO_PAGE.test(name)) ? 'home' : undefined;
}

/** The words of a path: decoded, in small letters, without accents and the ending of a file. */
function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').flatMap((raw) => {
    const segment = decodedPart(raw).normalize('NFKD').replace(ACCENT, '').normalize('NFC').toLowerCase();
    const name = segment.replace(/\.(?:html?|php\d?|aspx?|jsp|jsf|do|cgi|cfm|shtml)$/u, '').replace(/[_.\s]+/gu, '-');
    return name === '' ? [] : [name];
  });
}
