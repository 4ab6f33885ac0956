/**
 * Invented pages of every class that capture knows, in several languages. Each case says what should be found out about
 * it. To add one: a page on a site below (or a site, if it answers for missing pages in a way of its own), and a line in
 * `ARTICLES`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraph } from '../../src/source/html/samples/invented-prose.ts';
import { type Answer, type Case, redirect, routesOf, type Site, type Sites, siteOf } from './invented-site.ts';
import type { Routes } from './site.ts';

const PDF = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../src/source/pdf/fixtures', name)));

const MENU =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/sport/">Sport</a></li><li><a href="/weather/">Weather</a></li></ul></nav></header>';
const FOOT = '<footer><p>© 2031 Lune Herald. <a href="/terms">Terms</a> <a href="/imprint">Imprint</a></p></footer>';

function prose(lang: string, from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>${paragraph(lang, from + at)}</p>`).join('\n');
}

function teasers(count: number): string {
  const items = Array.from(
    { length: count },
    (_, at) =>
      `<li><h3><a href="/news/t${at}">Seals return to the inner basin again, part ${at}</a></h3><p>Divers counted ${at + 10} of them in one morning by the pier.</p></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function page(title: string, main: string, { lang = 'en', head = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${MENU}<main>${main}</main>${FOOT}</body></html>`;
}

function news(lang: string, title: string, from: number, paragraphs = 6): string {
  return page(
    `${title} | Lune Herald`,
    `<article><h1>${title}</h1><p>By Ada Brook</p><time datetime="2031-03-12">12 March 2031</time>${prose(lang, from, paragraphs)}</article><aside><h2>More</h2>${teasers(3)}</aside>`,
    { lang },
  );
}

/** One article of two days: its teasers, its stamp and its counter are new, and so is a sentence if `sentence` is given. */
export function changing(day: number, sentence = 'The mill stood through the night.'): string {
  const list = Array.from(
    { length: 4 },
    (_, at) =>
      `<li><h3><a href="/d${day}-${at}">Story ${day * 4 + at} of the day</a></h3><p>It took the whole town by surprise in the morning of day ${day}.</p></li>`,
  );
  return page(
    'The mill in the storm | Lune Herald',
    `<article><h1>The mill in the storm</h1><p>Last updated on ${['Monday, 5 May', 'Tuesday, 10 June'][day % 2]} 2031 at ${10 + day}:05</p><p>${400 + day * 31} comments</p>${prose('en', 250, 5)}<p>${sentence}</p></article><section><h2>Most read</h2><ul>${list.join('')}</ul></section>`,
  );
}

const HOME = page('Lune Herald', `<h1>Lune Herald</h1>${teasers(12)}`, {
  head: '<link rel="canonical" href="https://front.example/">',
});
const NOT_FOUND: Answer = {
  status: 404,
  body: page('Page not found | Lune Herald', '<h1>Page not found</h1><p>We could not find that page.</p>'),
};
const notFound: Site = () => NOT_FOUND;
const LOGIN_FORM =
  '<form><label>E-mail</label><input type="email"><label>Password</label><input type="password"><button>Log in</button></form>';
const SHELL =
  '<!doctype html><html><head><title>Ledger</title></head><body><div id="root"></div><script src="/main.js"></script></body></html>';

/** A site of many builds, which says 404 when it means it. */
const HERALD: Readonly<Record<string, Answer | string>> = {
  '/': HOME,
  '/news/pier-rebuilt': news('en', 'Ferry pier rebuilt without its own plans', 0),
  '/de/muehle': news('de', 'Die Mühle steht noch', 20),
  '/fr/bac': news('fr', 'Le bac de Sainte-Orne', 30),
  '/ar/ferry': news('ar', 'العبارة التي تأخرت كل يوم', 40),
  '/ja/ferry': news('ja', '渡し船はまた遅れた', 50),
  '/th/ferry': news('th', 'เรือข้ามฟากมาช้าอีกครั้ง', 60),
  '/ru/ferry': news('ru', 'Паром снова опоздал', 70),
  '/news/brief': page(
    'Footbridge opens early | Lune Herald',
    '<article><h1>Footbridge opens early</h1><time datetime="2031-05-12">12 May 2031</time><p>The footbridge over the Tarn opened on Saturday, three weeks ahead of plan. The mayor crossed first and forgot her umbrella on the far side. It was returned by a goat.</p></article>',
  ),
  '/old/table.htm': `<html><head><title>The choir of Tarn Street</title></head><body bgcolor=white><table width=100%><tr><td width=150><a href=a.htm>Start</a><br><a href=b.htm>Archive</a></td><td><font size=5><b>The choir of Tarn Street</b></font>${prose('en', 80, 6)}</td></tr></table></body></html>`,
  '/live/storm': page(
    'Storm at the Sound: live',
    `<h1>Storm at the Sound: live</h1>${[20, 21, 22, 23].map((n) => `<article><time>${n}:15</time><h2>Pier ${n} is closed</h2><p>${paragraph('en', n)}</p></article>`).join('')}`,
  ),
  '/data/shell': `<!doctype html><html lang="en"><head><title>Pump room log was fiction</title></head><body><div id="root"></div><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Pump room log was fiction', articleBody: Array.from({ length: 8 }, (_, at) => paragraph('en', 90 + at)).join('\n\n') })}</script></body></html>`,
  '/speech.txt': {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: `Speech at the opening of the pier\n\n${Array.from({ length: 6 }, (_, at) => paragraph('en', 100 + at)).join('\n\n')}\n`,
  },
  '/report.pdf': { headers: { 'content-type': 'application/pdf' }, body: PDF('columns.pdf') },
  '/download?id=7': {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="report.pdf"',
    },
    body: PDF('hebrew.pdf'),
  },
  '/film.mp4': {
    headers: { 'content-type': 'video/mp4' },
    body: new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32, 0, 0, 0, 0, 255, 254, 0, 1]),
  },
  '/files.zip': {
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
  },
  '/photo': {
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array([255, 216, 255, 224, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1]),
  },
  '/api/item/9': {
    headers: { 'content-type': 'application/json' },
    body: '{"id":9,"title":"Tides","body":"Water came."}',
  },
  '/latin': {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(
      news('fr', 'Le bac de Sainte-Orne', 30).replaceAll('’', "'").replace('<meta charset="utf-8">', ''),
      'latin1',
    ),
  },
  '/moved-for-good': redirect('/news/pier-rebuilt', 301),
  '/moved-today': redirect('/news/pier-rebuilt', 302),
  '/moved-both': redirect('/moved-for-good', 307),
  '/print?id=4': redirect('/', 302),
  '/tides/2020': redirect('/error/404.html', 302),
  '/deleted': { status: 410, body: page('Gone', '<h1>This page was removed</h1>') },
  '/news/pay': page(
    'The wall that stayed | Lune Herald',
    `<article><h1>The wall that stayed</h1>${prose('en', 110, 2)}<p>The mayor opened the letter and then she…</p></article><div><h2>Subscribe to continue reading</h2><p>£4.50 a month. Cancel anytime.</p><button>Subscribe</button></div>`,
  ),
  '/zahl': page(
    'Die Mauer | Lune Herald',
    `<article><h1>Die Mauer</h1>${prose('de', 120, 1)}</article><div><h2>Jetzt weiterlesen</h2><p>Nur für Abonnenten. 9,90 € im Monat, jederzeit kündbar.</p><button>Jetzt abonnieren</button></div>`,
    { lang: 'de' },
  ),
  '/consent': page(
    'Tarntaler Bote - Zustimmung',
    '<div><h1>Ihre Privatsphäre ist uns wichtig</h1><p>Wir und unsere 214 Partner speichern Informationen auf einem Gerät, etwa Cookies, und verarbeiten personenbezogene Daten. Mit Ihrer Einwilligung dürfen wir genaue Standortdaten verwenden.</p><button>Alle akzeptieren</button><button>Ablehnen</button></div>',
    { lang: 'de' },
  ),
  '/member': page('Log in | Lune Herald', `<h1>Welcome back</h1>${LOGIN_FORM}`),
  '/members-only': redirect('https://login.herald.example/authorize?client=4&return=%2Fmembers-only'),
  '/account-only': redirect('/user/login?destination=/account-only'),
  '/choose': redirect('https://consent.herald.example/v2?continue=https%3A%2F%2Fherald.example%2Fchoose'),
  '/offer': redirect('/subscribe?from=%2Foffer'),
  '/challenge-403': {
    status: 403,
    headers: { 'cf-mitigated': 'challenge', server: 'cloudflare' },
    body: '<title>Just a moment...</title><h1>herald.example</h1><p>Checking if the site connection is secure</p>',
  },
  '/guarded': {
    status: 403,
    headers: { 'x-datadome': 'protected' },
    body: '<html><title>herald.example</title><body><p>Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
  },
  '/slow-down': { status: 429, body: '<title>Too Many Requests</title><h1>Too Many Requests</h1>' },
  '/riddle-503': {
    status: 503,
    body: '<title>lune</title><h1>Are you a robot?</h1><p>Complete the captcha to go on.</p><div class="h-captcha"></div>',
  },
  '/challenge-202': { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } },
  '/refused': {
    status: 403,
    body: "<title>403 Forbidden</title><h1>Forbidden</h1><p>You don't have permission to access this resource.</p>",
  },
  '/repair': {
    status: 503,
    headers: { 'retry-after': '3600' },
    body: page('Wartungsarbeiten', '<h1>Wartungsarbeiten</h1><p>In Kürze wieder da.</p>', { lang: 'de' }),
  },
  '/broken': { status: 500, body: '<h1>Internal Server Error</h1>' },
  '/law': { status: 451, body: page('Unavailable', '<h1>Unavailable for legal reasons</h1>') },
  '/pay': { status: 402 },
  '/basic': { status: 401, headers: { 'www-authenticate': 'Basic realm="archive"' }, body: '<h1>Unauthorized</h1>' },
  '/nothing': { status: 204 },
  '/zero': { body: '' },
  '/part': { status: 206, headers: { 'content-range': 'bytes 0-99/4000' }, body: '<h1>Half a' },
  '/same': { status: 304 },
  '/list-of-choices': { status: 300, body: '<a href="/a">a</a>' },
  '/loop': redirect('/loop'),
  '/lost-host': redirect('https://nowhere.example/x'),
  '/notice': page(
    'Aviso | Lune Herald',
    '<h1>Aviso</h1><p>Esta web ha cambiado de dirección. Ahora nos encontrará en <a href="https://nuevo.example/">nuevo.example</a>.</p>',
    { lang: 'es' },
  ),
  '/refresh':
    '<html><head><meta http-equiv="refresh" content="0; url=https://new.example/home"><title>Moved</title></head><body><p>Follow <a href="https://new.example/home">this link</a>.</p></body></html>',
  '/refresh-header': {
    headers: { refresh: '3; url=https://new.example/' },
    body: page('Lune Herald', '<p>One moment, please.</p>'),
  },
  '/geo-200': page(
    'Mill hall | Lune Herald',
    '<h1>This content is not available in your country</h1><p>For legal reasons we can show it only to readers nearby.</p>',
  ),
  '/failure-200': page(
    'Something went wrong',
    '<h1>Something went wrong</h1><p>An error occurred. Please try again later.</p>',
  ),
  '/gone-but-there': { status: 404, body: news('en', 'Hall of the second winter', 130, 8) },
  '/es/titulo': news('en', 'Harbour wall survives', 140),
  '/robots.txt': {
    headers: { 'content-type': 'text/plain' },
    body: 'User-agent: *\nDisallow: /private/\n\nUser-agent: contextpage\nDisallow: /not-for-contextpage/\n',
  },
  '/private/diary': news('en', 'A private diary', 210),
  '/not-for-contextpage/log': news('en', 'A log for others', 220),
  '/no-copy': page('No copy | Lune Herald', `<article><h1>No copy</h1>${prose('en', 230, 6)}</article>`, {
    head: '<meta name="robots" content="index, noarchive">',
  }),
  '/no-copy-header': { headers: { 'x-robots-tag': 'noindex, noarchive' }, body: news('en', 'No copy either', 240) },
};

/** The first site for a listener on loopback. */
export const ROUTES: Routes = routesOf(HERALD);

const herald = siteOf(HERALD, notFound);

const front: Site = () => ({ body: HOME });
const shrug: Site = (path) => ({
  body: path.startsWith('/fi')
    ? page('Sivua ei löytynyt', '<h1>Sivua ei löytynyt</h1><p>Etsimääsi sivua ei löydy. Se on ehkä poistettu.</p>', {
        lang: 'fi',
      })
    : page('Seite nicht gefunden', '<h1>Hoppla</h1><p>Die gewünschte Seite wurde nicht gefunden.</p>', { lang: 'de' }),
});
/** Basque, of which no list has words; the address is repeated, and the list of articles is another each time. */
const basque = siteOf({ '/albisteak/hormak': news('en', 'Hormak zutik dirau', 150) }, (path) => ({
  body: page(
    'Egunon',
    `<h1>Barkatu, orri hau ez dago</h1><p>Eskatu duzun helbidea (${path}) gaizki idatzita egon daiteke, edo orria kendu egin da gure gunetik duela denbora asko. Saiatu bilatzailearekin, edo joan hasierara eta hasi berriro handik, mesedez.</p>${teasers(4 + (path.length % 3))}`,
    { lang: 'eu' },
  ),
}));
const sweep = siteOf({ '/': HOME }, () => redirect('/', 301));
const parked: Site = () => ({
  body: '<html><head><title>parked.example</title></head><body><h1>parked.example</h1><p>This domain is for sale! Buy this domain today.</p><ul><li><a href="/s?k=hotels">Hotels</a></li><li><a href="/s?k=loans">Loans</a></li></ul></body></html>',
});
const app: Site = () => ({ body: SHELL });
const seeker: Site = (path) =>
  path.startsWith('/search')
    ? { body: page('Search | Seeker', `<h1>Results</h1>${teasers(8)}`) }
    : redirect(`/search?q=${encodeURIComponent(path.split('/').at(-1) ?? '')}`);
/** A page of long prose for every address, without a redirect. */
const welcome: Site = () => ({
  body: page('The Mill Society', `<h1>Welcome to the Mill Society</h1>${prose('en', 160, 6)}`),
});
/** Unknown addresses lead to one page that is neither the home page nor called an error. */
const hub = siteOf({ '/topics/all-about-ports': page('Ports', `<h1>All about ports</h1>${prose('en', 170, 6)}`) }, () =>
  redirect('/topics/all-about-ports', 301),
);
/** Knows its pages by number, whatever name stands after it. */
const numbered: Site = (path) =>
  /^\/news\/48213\//u.test(path) ? { body: news('en', 'Der Kai gehört niemandem', 180) } : NOT_FOUND;
const upgraded: Site = (path) => redirect(`https://www.upgraded.example${path}/`, 301);
const wwwUpgraded = siteOf({ '/news/quay/': news('en', 'Who owns the quay?', 190) }, notFound);
const renamed: Site = (path) => redirect(`https://newname.example/archive${path}`, 308);
const newname = siteOf({ '/archive/a/sluice': news('en', 'The sluice keeper’s last log', 200) }, notFound);
const sold: Site = () => redirect('https://casino.example/');

export const SITES: Sites = new Map<string, Site>([
  ['herald.example', herald],
  ['login.herald.example', () => ({ body: page('Herald account', `<h1>Your account</h1>${LOGIN_FORM}`) })],
  [
    'consent.herald.example',
    () => ({
      body: page(
        'Before you continue',
        '<h1>Before you continue</h1><p>We use cookies.</p><button>Accept all</button>',
      ),
    }),
  ],
  ['front.example', front],
  ['shrug.example', shrug],
  ['egunon.example', basque],
  ['sweep.example', sweep],
  ['parked.example', parked],
  ['app.example', app],
  ['seeker.example', seeker],
  ['welcome.example', welcome],
  ['hub.example', hub],
  ['numbered.example', numbered],
  ['upgraded.example', upgraded],
  ['www.upgraded.example', wwwUpgraded],
  ['oldname.example', renamed],
  ['newname.example', newname],
  ['sold.example', sold],
  ['casino.example', () => ({ body: page('Casino', `<h1>Play</h1>${teasers(7)}`) })],
]);

const at = (path: string): string => `https://herald.example${path}`;
const PIER = 'Ferry pier rebuilt without its own plans';

export const ARTICLES: readonly Case[] = [
  { name: 'a news page', url: at('/news/pier-rebuilt'), title: PIER, expected: 'article' },
  { name: 'a news page without a known title', url: at('/news/pier-rebuilt'), expected: 'article' },
  { name: 'a news page in German', url: at('/de/muehle'), title: 'Die Mühle steht noch', expected: 'article' },
  { name: 'a news page in French', url: at('/fr/bac'), title: 'Le bac de Sainte-Orne', expected: 'article' },
  { name: 'a news page in Arabic', url: at('/ar/ferry'), title: 'العبارة التي تأخرت كل يوم', expected: 'article' },
  { name: 'a news page in Japanese', url: at('/ja/ferry'), title: '渡し船はまた遅れた', expected: 'article' },
  { name: 'a news page in Thai', url: at('/th/ferry'), title: 'เรือข้ามฟากมาช้าอีกครั้ง', expected: 'article' },
  { name: 'a news page in Russian', url: at('/ru/ferry'), title: 'Паром снова опоздал', expected: 'article' },
  {
    name: 'a title that was translated on our page',
    url: at('/ru/ferry'),
    title: 'The ferry was late once more, and nobody knew',
    expected: 'article',
  },
  { name: 'a brief', url: at('/news/brief'), title: 'Footbridge opens early', expected: 'article' },
  {
    name: 'an old page laid out with tables',
    url: at('/old/table.htm'),
    title: 'The choir of Tarn Street',
    expected: 'article',
  },
  { name: 'a live report', url: at('/live/storm'), title: 'Storm at the Sound', expected: 'article' },
  {
    name: 'a shell whose data hold the article',
    url: at('/data/shell'),
    title: 'Pump room log was fiction',
    expected: 'article',
  },
  { name: 'plain text', url: at('/speech.txt'), title: 'Speech at the opening of the pier', expected: 'article' },
  { name: 'a PDF', url: at('/report.pdf'), title: 'Another title', expected: 'article' },
  { name: 'a PDF as a download of unknown kind', url: at('/download?id=7'), expected: 'article' },
  {
    name: 'a page in another encoding than it says',
    url: at('/latin'),
    title: 'Le bac de Sainte-Orne',
    expected: 'article',
  },
  { name: 'a film', url: at('/film.mp4'), expected: 'no-text' },
  { name: 'a packed archive', url: at('/files.zip'), expected: 'no-text' },
  { name: 'a picture', url: at('/photo'), expected: 'no-text' },
  { name: 'data for programs', url: at('/api/item/9'), expected: 'no-text' },
  {
    name: 'a new address for good',
    url: at('/moved-for-good'),
    title: PIER,
    expected: 'article',
    movedTo: at('/news/pier-rebuilt'),
  },
  { name: 'another address for now', url: at('/moved-today'), title: PIER, expected: 'article' },
  { name: 'for now, then for good', url: at('/moved-both'), title: PIER, expected: 'article' },
  {
    name: 'https, www and a slash',
    url: 'http://upgraded.example/news/quay',
    title: 'Who owns the quay?',
    expected: 'article',
    movedTo: 'https://www.upgraded.example/news/quay/',
  },
  {
    name: 'another host for good',
    url: 'https://oldname.example/a/sluice',
    title: 'The sluice keeper’s last log',
    expected: 'article',
    movedTo: 'https://newname.example/archive/a/sluice',
  },
  {
    name: 'a page known by its number, under a title of ours',
    url: 'https://numbered.example/news/48213/kai',
    title: 'Nobody owns the quay, says the council',
    expected: 'article',
  },
  {
    name: 'a host whose missing pages are in Basque',
    url: 'https://egunon.example/albisteak/hormak',
    title: 'Hormak zutik dirau',
    expected: 'article',
  },
  {
    name: 'another title than ours on a host with a real 404',
    url: at('/es/titulo'),
    title: 'El muro del puerto sobrevive',
    expected: 'article',
  },
  { name: 'a redirect to the home page', url: at('/print?id=4'), title: PIER, expected: 'moved' },
  {
    name: 'a site-wide redirect to the front page',
    url: 'https://sweep.example/2019/a-wall',
    title: 'A wall',
    expected: 'moved',
  },
  {
    name: 'a redirect to another host’s front page',
    url: 'https://sold.example/a/b',
    title: 'The last mill',
    expected: 'moved',
  },
  {
    name: 'a redirect to a search page',
    url: 'https://seeker.example/a/tides-rise',
    title: 'Tides rise',
    expected: 'moved',
  },
  { name: 'a notice of a new address', url: at('/notice'), title: 'El faro', expected: 'moved' },
  { name: 'a page that sends on', url: at('/refresh'), title: 'The wall', expected: 'moved' },
  { name: 'a header that sends on', url: at('/refresh-header'), title: 'The wall', expected: 'moved' },
  { name: '404', url: at('/no/such'), title: 'The wall', expected: 'gone' },
  { name: '410', url: at('/deleted'), title: 'The wall', expected: 'gone' },
  {
    name: '404 above the whole article',
    url: at('/gone-but-there'),
    title: 'Hall of the second winter',
    expected: 'unclear',
  },
  { name: 'a redirect to an error page', url: at('/tides/2020'), title: 'The wall', expected: 'gone' },
  {
    name: 'the home page for every address',
    url: 'https://front.example/2020/wall',
    title: 'The wall that stayed',
    expected: 'soft-404',
  },
  { name: '“not found” with 200 in German', url: 'https://shrug.example/a', title: 'The wall', expected: 'soft-404' },
  {
    name: '“not found” with 200 in Finnish',
    url: 'https://shrug.example/fi/a',
    title: 'The wall',
    expected: 'soft-404',
  },
  {
    name: '“not found” with 200 in a language without a list',
    url: 'https://egunon.example/albisteak/zubia',
    title: 'Zubia erori da',
    expected: 'soft-404',
  },
  { name: 'a parked domain', url: 'https://parked.example/a', title: 'The wall', expected: 'soft-404' },
  {
    name: 'prose of the site for every address',
    url: 'https://welcome.example/reports/14',
    title: 'Fourteenth report on the mill',
    expected: 'soft-404',
  },
  {
    name: 'one page for all unknown addresses',
    url: 'https://hub.example/2018/a-port-in-winter',
    title: 'A port in winter',
    expected: 'soft-404',
  },
  {
    name: 'a shell for scripts at every address',
    url: 'https://app.example/article/9',
    title: 'The wall',
    expected: 'unclear',
  },
  { name: 'a pay wall', url: at('/news/pay'), title: 'The wall that stayed', expected: 'pay-wall' },
  { name: 'a pay wall in German', url: at('/zahl'), title: 'Die Mauer', expected: 'pay-wall' },
  { name: 'a redirect to an offer', url: at('/offer'), title: 'The wall', expected: 'gone' },
  { name: '402', url: at('/pay'), expected: 'pay-wall' },
  { name: 'a consent wall', url: at('/consent'), title: 'Der Bote', expected: 'consent-wall' },
  { name: 'a redirect to a consent host', url: at('/choose'), title: 'The wall', expected: 'consent-wall' },
  { name: 'a login page', url: at('/member'), title: 'The wall', expected: 'login' },
  { name: 'a redirect to a login host', url: at('/members-only'), title: 'The wall', expected: 'login' },
  { name: '401', url: at('/basic'), expected: 'login' },
  { name: 'a challenge that says so', url: at('/challenge-403'), expected: 'bot-wall' },
  { name: 'a guard with 403', url: at('/guarded'), expected: 'bot-wall' },
  { name: 'a riddle with 503', url: at('/riddle-503'), expected: 'bot-wall' },
  { name: 'a challenge with 202 and no page', url: at('/challenge-202'), expected: 'bot-wall' },
  { name: '429', url: at('/slow-down'), expected: 'error' },
  { name: '403', url: at('/refused'), expected: 'error' },
  { name: 'repair with 503', url: at('/repair'), expected: 'error' },
  { name: '500', url: at('/broken'), expected: 'error' },
  { name: '451', url: at('/law'), expected: 'error' },
  { name: '204', url: at('/nothing'), expected: 'error' },
  { name: 'no bytes', url: at('/zero'), expected: 'error' },
  { name: 'a part', url: at('/part'), expected: 'error' },
  { name: '304', url: at('/same'), expected: 'error' },
  { name: '300', url: at('/list-of-choices'), expected: 'error' },
  { name: 'a redirect that never ends', url: at('/loop'), expected: 'error' },
  { name: 'a page for other countries, with 200', url: at('/geo-200'), title: 'Mill hall', expected: 'error' },
  { name: 'a failure with 200', url: at('/failure-200'), title: 'Mill hall', expected: 'error' },
  { name: 'a redirect to a host without a name', url: at('/lost-host'), expected: 'unreachable' },
];
