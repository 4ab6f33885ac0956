/**
 * A third lot of invented pages, written after the second had been learned from: first of all sources that look odd and
 * are there, then what servers, hosts and their makers show in place of a source.
 */
import { type Answer, type Case, redirect, type Site, type Sites, siteOf } from './invented-site.ts';

const LINES = [
  'The archive of the valley was kept in a boathouse until the roof gave way, and what the water left was carried to the school.',
  'Eleven boxes have been opened so far; in the ninth lay a map that shows a road nobody remembers.',
  'Whoever walked it must have come out behind the brewery, where there is only a wall today.',
  'The brewer’s grandson says that he has heard steps there, but he says so every autumn.',
  'A surveyor will come in June with instruments that can see through brick.',
  'Until then the map lies under glass, and children draw the road on the pavement with chalk.',
  'It ends each time at another door, and so far nobody has been willing to open theirs.',
];
const HU = [
  'A völgy levéltárát egy csónakházban tartották, míg be nem szakadt a teteje, és amit a víz meghagyott, az iskolába vitték.',
  'Eddig tizenegy dobozt nyitottak ki; a kilencedikben egy térkép feküdt, amely olyan utat mutat, amelyre senki sem emlékszik.',
  'Aki azon járt, a sörfőzde mögött bukkanhatott ki, ahol ma csak egy fal áll.',
  'A sörfőző unokája azt mondja, hallott ott lépteket, de ezt minden ősszel mondja.',
  'Júniusban földmérő érkezik olyan műszerekkel, amelyek átlátnak a téglán.',
];
const p = (lines: readonly string[], from = 0): string =>
  lines
    .slice(from)
    .map((line) => `<p>${line}</p>`)
    .join('');
const SCRIPTS = '<script src="/stats.js"></script><script>window.dataLayer=[]</script>';
const doc = (lang: string, title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta charset="utf-8">${head}${SCRIPTS}</head><body><header><a href="/">Valley</a> <a href="/a">Articles</a> <a href="/about">About</a> <a href="/search">Search</a></header>${body}<footer>Valley Trust, registered charity</footer></body></html>`;
const gone: Answer = { status: 404, body: doc('en', 'Not found', '<h1>Not found</h1>') };
const LIST = Array.from(
  { length: 9 },
  (_, at) =>
    `<div class="card"><h3><a href="/a/${at}">Box ${at} of the valley archive is open</a></h3><p>What lay in it, and who had put it there.</p></div>`,
).join('');

/** Sends what it does not have to its home page for now. */
const valley = siteOf(
  {
    '/': doc('en', 'Valley Trust', LIST),
    '/a/road': doc('hu', 'A térkép útja', `<h1>A térkép útja</h1>${p(HU)}`),
    '/cookies/ginger': doc('en', 'Ginger biscuits from box four', `<h1>Ginger biscuits from box four</h1>${p(LINES)}`),
    '/login-of-ghosts': doc(
      'en',
      'The login of ghosts',
      `<form><input type="password"><button>Log in</button></form><main><h1>The login of ghosts</h1>${p(LINES)}</main>`,
    ),
    '/old': redirect('/en/a/map', 302),
    '/en/a/map': doc('en', 'A map of nowhere', `<h1>A map of nowhere</h1>${p(LINES)}`),
    '/retitled': redirect('/a/that-map', 301),
    '/a/that-map': doc('en', 'Eleven boxes and a road', `<h1>Eleven boxes and a road</h1>${p(LINES)}`),
    '/law': doc(
      'en',
      'Basic Order',
      `<h1>Basic Order</h1>${LINES.map((line, at) => `<h2>§ ${at + 1}</h2><p>${line}</p>`).join('')}`,
    ),
    '/poem': doc('en', 'Box nine', '<h1>Box nine</h1><p>A road of ink,<br>a door of chalk,<br>and nobody home.</p>'),
    '/note/1': doc(
      'en',
      'Valley on Notes',
      '<div><p>Chalk washed off again. The road begins at the well this time, and ends at the baker’s back door.</p><time>2 May 2031</time></div>',
    ),
    '/data/12': doc(
      'hu',
      'Térképek adatai',
      '<h1>Térképek adatai</h1><p>Tizenegy doboz leltára, 1911 és 1931 között, táblázatban, magyarázattal és a felmérő naplójával.</p><p>Készítette a völgy levéltára, 2031. Letölthető szabadon, forrás megjelölésével, bárki számára, aki dolgozni akar vele.</p>',
    ),
    '/dl?f=5': redirect('https://files.valleycdn.example/boxes.txt', 302),
    '/errors-explained': doc(
      'en',
      '404 not found, explained by an archivist',
      `<h1>404 not found, explained by an archivist</h1>${p(LINES)}`,
    ),
    '/noscript': doc(
      'en',
      'Steps behind the brewery',
      `<noscript>Please enable JavaScript for the full experience.</noscript><article><h1>Steps behind the brewery</h1>${p(LINES)}</article>`,
    ),
    '/203': { status: 203, body: doc('en', 'Chalk', `<h1>Chalk on the pavement</h1>${p(LINES)}`) },
    '/move': doc(
      'en',
      'The lighthouse has moved',
      '<article><h1>The lighthouse has moved</h1><time datetime="2031-04-02">2 April 2031</time><p>On Sunday forty people pushed it eleven metres inland, on rails that were laid for the purpose. The keeper stayed inside and went on reading.</p></article>',
    ),
  },
  () => redirect('/?notfound=1', 302),
);
const cdn = siteOf({ '/boxes.txt': { headers: { 'content-type': 'text/plain' }, body: LINES.join('\n\n') } }, () => ({
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
}));
/** Shows its shelves, with what was asked for in a sentence, for all it does not have. */
const shelves = siteOf({ '/b/7': doc('hu', 'A kilencedik doboz', `<h1>A kilencedik doboz</h1>${p(HU)}`) }, (path) => ({
  body: doc('en', 'Shelves', `<h1>Shelves</h1><p>You asked for ${path}; here is what stands next to it.</p>${LIST}`),
}));
const makers = siteOf(
  {
    '/plugin': redirect('/?404=1', 301),
    '/?404=1': doc('en', 'Makers', LIST),
    '/drupal': {
      status: 403,
      body: doc(
        'en',
        'Access denied | Makers',
        '<h1>Access denied</h1><p>You are not authorized to access this page.</p><form><input name="name"><input type="password"><button>Log in</button></form>',
      ),
    },
    '/sites/x/doc.aspx': redirect('/_layouts/15/Authenticate.aspx?Source=%2Fsites%2Fx'),
    '/_layouts/15/Authenticate.aspx?Source=%2Fsites%2Fx': doc(
      'en',
      'Sign in',
      '<h1>Sign in to your account</h1><form><input type="email"><button>Next</button></form>',
    ),
    '/keycloak': redirect('/realms/makers/protocol/openid-connect/auth?client_id=web'),
    '/realms/makers/protocol/openid-connect/auth?client_id=web': doc(
      'en',
      'Makers',
      '<div id="kc"><form><input name="username"><button>Continue</button></form></div>',
    ),
    '/sorry-first': redirect('/sorry/index?continue=x'),
    '/sorry/index?continue=x': {
      status: 429,
      body: '<html><body>Our systems have detected unusual traffic from your computer network.<form id="captcha-form"></form></body></html>',
    },
    '/1020': {
      status: 403,
      headers: { server: 'cloudflare' },
      body: doc(
        'en',
        'Access denied',
        '<h1>Error 1020</h1><p>Access denied. This website is using a security service to protect itself.</p>',
      ),
    },
    '/varnish': {
      status: 503,
      body: '<html><head><title>503 Backend fetch failed</title></head><body><h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 9</p></body></html>',
    },
    '/iis': doc(
      'pl',
      'Błąd',
      '<h1>Nie znaleziono zasobu</h1><p>Strona, której szukasz, nie istnieje lub została usunięta.</p>',
    ),
    '/geo-pt': doc(
      'pt',
      'A ponte - Rádio Vale',
      '<h1>Este conteúdo não está disponível na sua região</h1><p>Os direitos só valem para o nosso país.</p>',
    ),
    '/yen': doc(
      'ja',
      '消えた道の地図 - 谷日報',
      `<article><h1>消えた道の地図</h1><p>谷の文書館は屋根が落ちるまで艇庫に置かれていた。水が残したものは学校に運ばれ、これまでに十一箱が開けられた。</p></article><div><p>この記事は有料会員限定です。残り1,204文字</p><a href="/plans">月額980円で続きを読む</a></div>`,
    ),
    '/dirham': doc(
      'ar',
      'خريطة الطريق المفقود',
      '<article><h1>خريطة الطريق المفقود</h1><p>حُفظ أرشيف الوادي في بيت للقوارب حتى انهار سقفه، وما تركه الماء نُقل إلى المدرسة.</p></article><div><p>هذا المحتوى للمشتركين فقط. اشترك الآن لمتابعة القراءة.</p><button>اشترك</button></div>',
    ),
    '/refresh-login': '<html><head><meta http-equiv="refresh" content="0;url=/login"></head><body></body></html>',
    '/js-redirect': '<html><head><script>location.replace("/new")</script></head><body></body></html>',
    '/private': doc(
      'en',
      'Makers Community',
      '<h1>This community is private</h1><p>Sign in to view it.</p><form><input type="email"><button>Sign in</button></form>',
    ),
    '/loading': doc('en', 'Boxes', '<div id="app">Loading…</div>'),
    '/no-key': {
      status: 404,
      headers: { 'content-type': 'application/xml' },
      body: '<Error><Code>NoSuchKey</Code></Error>',
    },
  },
  () => gone,
);
const soon: Site = () => ({
  body: '<html><head><title>Welcome</title></head><body><h1>This site is coming soon</h1><p>A new home for something great is being built here by our customer. Come back in a few weeks, or read about our hosting plans in the meantime.</p><a href="https://host.example/plans">Plans</a></body></html>',
});
const expired: Site = () => ({
  body: '<html><head><title>valley-old.example</title><script src="/p.js"></script></head><body><h1>valley-old.example</h1><p>The registration of this domain has expired. If you are its owner, renew it with your registrar within thirty days, before it becomes available to others again.</p></body></html>',
});

export const LATE_SITES: Sites = new Map<string, Site>([
  ['valley.example', valley],
  ['files.valleycdn.example', cdn],
  ['shelves.example', shelves],
  ['makers.example', makers],
  ['soon.example', soon],
  ['valley-old.example', expired],
]);

const at = (path: string): string => `https://valley.example${path}`;
const by = (path: string): string => `https://makers.example${path}`;

export const LATE_ARTICLES: readonly Case[] = [
  {
    name: 'another language than our title, on a site that sends all else home',
    url: at('/a/road'),
    title: 'The road on the map',
    expected: 'article',
  },
  { name: 'an address with a telling word', url: at('/cookies/ginger'), title: 'Ginger biscuits', expected: 'article' },
  {
    name: 'a login beside the article',
    url: at('/login-of-ghosts'),
    title: 'The login of ghosts',
    expected: 'article',
  },
  { name: 'a redirect into the folder of a language', url: at('/old'), title: 'A map of nowhere', expected: 'article' },
  {
    name: 'for good, under another headline',
    url: at('/retitled'),
    title: 'The map that nobody drew',
    expected: 'article',
  },
  { name: 'a law under its usual name', url: at('/law'), title: 'Constitution of the Valley', expected: 'article' },
  {
    name: 'a poem',
    url: at('/poem'),
    title: 'Box nine',
    expected: 'article',
    gap: 'so few words are taken for a frame',
  },
  {
    name: 'a short note, under its first words',
    url: at('/note/1'),
    title: 'Chalk washed off again',
    expected: 'article',
  },
  { name: 'a record in another language', url: at('/data/12'), title: 'Inventory of the maps', expected: 'article' },
  { name: 'a download from elsewhere', url: at('/dl?f=5'), title: 'Boxes', expected: 'article' },
  {
    name: 'an article on errors',
    url: at('/errors-explained'),
    title: '404 not found, explained by an archivist',
    expected: 'article',
  },
  {
    name: 'an article on errors, in translation',
    url: at('/errors-explained'),
    title: 'Nicht da, sagt die Archivarin',
    expected: 'article',
  },
  {
    name: 'a request for scripts above the article',
    url: at('/noscript'),
    title: 'Steps behind the brewery',
    expected: 'article',
  },
  { name: '203', url: at('/203'), title: 'Chalk on the pavement', expected: 'article' },
  { name: 'a brief about a move', url: at('/move'), title: 'The lighthouse has moved', expected: 'article' },
  {
    name: 'a brief about a move, in translation',
    url: at('/move'),
    title: 'Der Leuchtturm auf Schienen',
    expected: 'article',
  },
  {
    name: 'a page of a site that shrugs, in translation',
    url: 'https://shelves.example/b/7',
    title: 'The ninth box',
    expected: 'article',
  },
  {
    name: 'shelves in place of a page',
    url: 'https://shelves.example/b/8',
    title: 'The tenth box',
    expected: 'soft-404',
  },
  { name: 'home by a plugin', url: by('/plugin'), title: 'The tenth box', expected: 'soft-404' },
  { name: '403 above a login', url: by('/drupal'), title: 'The tenth box', expected: 'login' },
  { name: 'an intranet', url: by('/sites/x/doc.aspx'), title: 'The tenth box', expected: 'login' },
  { name: 'single sign-on', url: by('/keycloak'), title: 'The tenth box', expected: 'login' },
  { name: '“sorry”', url: by('/sorry-first'), title: 'The tenth box', expected: 'bot-wall' },
  { name: '1020', url: by('/1020'), title: 'The tenth box', expected: 'error' },
  { name: 'a cache without a server', url: by('/varnish'), title: 'The tenth box', expected: 'error' },
  { name: 'missing in Polish', url: by('/iis'), title: 'Dziesiąte pudło', expected: 'soft-404' },
  { name: 'not available, in Portuguese', url: by('/geo-pt'), title: 'A ponte', expected: 'unclear' },
  {
    name: 'pay wall in Japanese',
    url: by('/yen'),
    title: '消えた道の地図',
    expected: 'pay-wall',
    gap: 'the offer is read as a menu',
  },
  { name: 'pay wall in Arabic', url: by('/dirham'), title: 'خريطة الطريق المفقود', expected: 'pay-wall' },
  { name: 'sent on to a login', url: by('/refresh-login'), title: 'The tenth box', expected: 'moved' },
  { name: 'sent on by a script', url: by('/js-redirect'), title: 'The tenth box', expected: 'unclear' },
  { name: 'a private community', url: by('/private'), title: 'Knots', expected: 'login' },
  { name: 'loading', url: by('/loading'), title: 'The tenth box', expected: 'unclear' },
  { name: 'no such key', url: by('/no-key'), title: 'The tenth box', expected: 'gone' },
  {
    name: 'no leave for a file',
    url: 'https://files.valleycdn.example/x.pdf',
    title: 'The tenth box',
    expected: 'error',
  },
  { name: 'coming soon', url: 'https://soon.example/2020/a', title: 'The tenth box', expected: 'soft-404' },
  { name: 'an expired domain', url: 'https://valley-old.example/2020/a', title: 'The tenth box', expected: 'soft-404' },
];
