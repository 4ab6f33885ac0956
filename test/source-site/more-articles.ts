/**
 * A second lot of invented pages, in the manner of other makes of sites than the first: catalogues, parliaments, courts,
 * forums, wikis, film and sound, hosting by frames, metered walls. It was written when the judge was done.
 */
import { type Answer, type Case, redirect, type Site, type Sites, siteOf } from './invented-site.ts';

const text = (sentences: readonly string[], times: number): string =>
  Array.from(
    { length: times },
    (_, at) => `<p>${sentences.map((one) => one.replace('#', String(at * 3 + 4))).join(' ')}</p>`,
  ).join('');

const KO = [
  '시의회는 화요일에 부두 #번의 수리 비용을 다시 논의했지만 아무 결론도 내리지 못했다.',
  '어부들은 파도가 아니라 서류가 문제라고 말했다.',
  '다음 회의는 봄에 열린다고 의장이 알렸다.',
];
const ZH = [
  '市议会星期二再次讨论了第#号码头的维修费用，但没有得出任何结论。',
  '渔民们说，问题不在海浪，而在文件。',
  '主席宣布，下一次会议将在春天举行，届时将公布全部账目。',
];
const HI = [
  'नगर परिषद ने मंगलवार को घाट संख्या # की मरम्मत के खर्च पर फिर चर्चा की, पर कोई निर्णय नहीं हुआ।',
  'मछुआरों ने कहा कि समस्या लहरें नहीं, काग़ज़ हैं।',
];
const PL = [
  'Rada miasta we wtorek znów rozmawiała o kosztach naprawy nabrzeża numer #, ale do niczego nie doszła.',
  'Rybacy mówią, że kłopotem nie są fale, lecz papiery.',
  'Następne posiedzenie zwołano na wiosnę.',
];
const ES = [
  'El ayuntamiento volvió a hablar el martes del coste de reparar el muelle número #, sin llegar a nada.',
  'Los pescadores dicen que el problema no son las olas, sino los papeles.',
  'La próxima sesión será en primavera.',
];
const NL = [
  'De gemeenteraad sprak dinsdag opnieuw over de kosten van kade #, maar kwam er niet uit.',
  'Volgens de vissers zijn niet de golven het probleem, maar de formulieren.',
  'De volgende vergadering is in het voorjaar.',
];
const TR = [
  'Belediye meclisi salı günü # numaralı iskelenin onarım masrafını yeniden görüştü, ama bir sonuca varamadı.',
  'Balıkçılara göre sorun dalgalar değil, evraklar.',
];
const HE = [
  'מועצת העיר דנה ביום שלישי שוב בעלות תיקון רציף מספר #, ולא הגיעה לשום החלטה.',
  'הדייגים אומרים שהבעיה אינה הגלים אלא הניירת.',
];
const UK = [
  'Міська рада у вівторок знову говорила про вартість ремонту причалу номер #, але ні до чого не дійшла.',
  'Рибалки кажуть, що клопіт не в хвилях, а в паперах.',
];
const EN = [
  'On Tuesday the council talked once more about what it costs to mend quay number #, and once more it came to nothing.',
  'The fishermen say that it is not the waves that trouble them but the forms.',
  'The next sitting is called for spring.',
];

const html = (lang: string, title: string, body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const SIDE =
  '<div id="sidebar"><h3>Categories</h3><ul><li><a href="/c/1">Boats</a></li><li><a href="/c/2">Nets</a></li></ul><form action="/find"><input name="s"><input type="submit" value="Go"></form></div>';
const BAR =
  '<div class="bar"><a href="/">Start</a> | <a href="/docs">Documents</a> | <a href="/people">People</a> | <a href="/contact">Contact</a></div>';
const real: Answer = { status: 404, body: html('en', '404', '<h1>404</h1>') };
const none: Site = () => real;

const assembly = siteOf(
  {
    '/debates/2031-05-14.html': html(
      'en',
      'Sitting of 14 May 2031',
      `${BAR}<h2>Sitting of 14 May 2031</h2><div>${EN.map((one, at) => `<p><b>Member ${at}.</b> ${one}</p>`)
        .join('')
        .repeat(4)}</div>`,
    ),
    '/q/1187': html(
      'en',
      'Written question 1187',
      `${BAR}<h1>Written question 1187</h1><table><tr><th>Asked by</th><td>R. Sallow</td></tr><tr><th>Date</th><td>3 May 2031</td></tr></table><p>Why was quay four not mended?</p><p>Because the money that had been set aside for it was spent on quay five, as was reported to this House on 2 April.</p>`,
    ),
    '/bill.xml': {
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0"?><bill><title>Quays Act 2031</title><section>${EN.join(' ').repeat(6)}</section></bill>`,
    },
    '/frames':
      '<html><head><title>Report of the Quay Commission</title></head><frameset cols="200,*"><frame src="toc.html"><frame src="report.html"><noframes><body><p>This document uses frames.</p></body></noframes></frameset></html>',
    '/expired': html(
      'en',
      'Session expired',
      `${BAR}<h1>Session expired</h1><p>Your session has expired. Please return to the start page and search again.</p>`,
    ),
    '/view.aspx?doc=14': redirect('/ErrorPages/Oops.aspx?aspxerrorpath=/view.aspx'),
    '/ErrorPages/Oops.aspx?aspxerrorpath=/view.aspx': html(
      'en',
      'Assembly',
      `${BAR}<p>We are looking into it. Meanwhile you may want to browse the documents of this session, ask the clerk, or ring the bell at the side door of the old building.</p>`,
    ),
  },
  none,
);
const archive = siteOf(
  {
    '/record/55': html(
      'en',
      'Letters of a lock keeper, 1911–1913 - Lock Archive',
      `${BAR}<h1>Letters of a lock keeper, 1911–1913</h1><dl><dt>Author</dt><dd>Ottilie Wray</dd><dt>Year</dt><dd>1913</dd></dl><h2>Abstract</h2>${text(EN, 2)}<a href="/record/55/file.pdf">Full text (PDF)</a>`,
    ),
    '/record/56': {
      status: 410,
      headers: { 'content-type': 'text/html' },
      body: html('en', 'Withdrawn', '<h1>Item withdrawn</h1><p>This item was withdrawn by its author.</p>'),
    },
    '/handle/9/9': redirect('/record/55', 303),
    '/old/55.php': redirect('/record/55', 301),
    '/film/8': html(
      'en',
      'Film: the opening of the lock',
      `${BAR}<h1>Film: the opening of the lock</h1><video src="/8.mp4"></video><p>12 minutes, black and white, 1931.</p>`,
    ),
    '/sound.mp3': {
      headers: { 'content-type': 'audio/mpeg' },
      body: new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 255, 251, 144, 0]),
    },
    '/sheet.xlsx': {
      headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      body: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]),
    },
  },
  none,
);
const blog = siteOf(
  {
    '/': html(
      'es',
      'Cuaderno del muelle',
      `<h1>Cuaderno del muelle</h1>${Array.from({ length: 6 }, (_, at) => `<div class="post"><h2><a href="/p${at}">Nota ${at} sobre las redes</a></h2>${text(ES, 1)}<a href="/p${at}">Leer más</a></div>`).join('')}${SIDE}`,
    ),
    '/2030/11/el-muelle-de-mi-abuelo/': html(
      'es',
      'El muelle de mi abuelo – Cuaderno del muelle',
      `<article class="post"><h1 class="entry-title">El muelle de mi abuelo</h1><div class="entry-content">${text(ES, 5)}</div></article><div id="comments"><h3>2 comentarios</h3><p>Muy bonito, gracias por contarlo.</p></div>${SIDE}`,
    ),
    '/?p=81': redirect('/2030/11/el-muelle-de-mi-abuelo/', 301),
  },
  () => ({
    body: html(
      'es',
      'Nada por aquí – Cuaderno del muelle',
      `<h1>¡Vaya! Esa página no se puede encontrar.</h1><p>Parece que no hay nada en esta ubicación. ¿Quieres probar una búsqueda?</p>${SIDE}`,
    ),
  }),
);
/** Falls back to the blog’s list of notes for any query it does not know. */
const cms: Site = (path) => {
  const id = /[?&]id=([^&]+)/u.exec(path)?.[1];
  if (id === '30')
    return { body: html('pl', 'Nabrzeże bez papierów', `${BAR}<h1>Nabrzeże bez papierów</h1>${text(PL, 5)}`) };
  return {
    body: html(
      'pl',
      'Portal',
      `${BAR}<h1>Witamy w portalu</h1><p>Portal prowadzi biblioteka portowa. Znajdziesz tu rozkłady, ogłoszenia, protokoły i stare mapy, a od marca także głosy tych, którzy pamiętają dawny port.</p><ul>${Array.from({ length: 5 }, (_, at) => `<li><a href="/?id=${at}">Wiadomość ${at} z portu</a></li>`).join('')}</ul>`,
    ),
  };
};
const daily = siteOf(
  {
    '/n/1': html('ko', '부두의 봄 - 바다일보', `${BAR}<h1>부두의 봄</h1><p class="date">2031.05.14</p>${text(KO, 6)}`),
    '/n/2': html('zh', '码头的春天_海日报', `${BAR}<h1>码头的春天</h1><p>2031年5月14日</p>${text(ZH, 6)}`),
    '/n/3': html('hi', 'घाट का वसंत', `${BAR}<h1>घाट का वसंत</h1>${text(HI, 6)}`),
    '/n/4': html('tr', 'İskelede bahar', `${BAR}<h1>İskelede bahar</h1>${text(TR, 6)}`),
    '/n/5': html('he', 'אביב ברציף', `${BAR}<h1>אביב ברציף</h1>${text(HE, 6)}`),
    '/n/6': html('uk', 'Весна на причалі', `${BAR}<h1>Весна на причалі</h1>${text(UK, 6)}`),
    '/n/7': html(
      'nl',
      'Lente op de kade',
      `<div id="cookie"><p>Wij gebruiken cookies.</p><button>Akkoord</button></div>${BAR}<h1>Lente op de kade</h1>${text(NL, 6)}`,
    ),
    '/n/8': html(
      'nl',
      'Lente op de kade',
      `${BAR}<article><h1>Lente op de kade</h1>${text(NL, 1)}</article><div><h3>Verder lezen?</h3><p>Dit artikel is alleen voor abonnees. Vanaf € 2 per maand.</p><button>Word abonnee</button></div>`,
    ),
    '/n/9': html(
      'ko',
      '바다일보',
      `<h1>로그인</h1><form><input type="text"><input type="password"><button>로그인</button></form>`,
    ),
    '/n/10': html('zh', '安全验证', '<div><p>请完成安全验证，确认您不是机器人。</p><div id="captcha"></div></div>'),
    '/n/11': html(
      'tr',
      'Sayfa bulunamadı',
      '<h1>Aradığınız sayfa bulunamadı</h1><p>Bu sayfa mevcut değil ya da kaldırılmış.</p>',
    ),
    '/n/12': redirect('/uyelik/giris?donus=/n/12'),
    '/uyelik/giris?donus=/n/12': html(
      'tr',
      'Üyelik',
      '<h1>Üyelik</h1><p>Devam etmek için kimliğinizi girin.</p><form><input name="u"><button>Devam</button></form>',
    ),
    '/n/13': redirect('/tr/', 302),
    '/tr/': html(
      'tr',
      'Deniz Günlüğü',
      `<h1>Deniz Günlüğü</h1>${Array.from({ length: 8 }, (_, at) => `<div><h3><a href="/n/${at}">Haber ${at}: iskelede yeni gün</a></h3><p>Kısa bir özet.</p></div>`).join('')}`,
    ),
    '/n/14': html('he', 'תחזוקה', '<h1>האתר בתחזוקה</h1><p>נחזור בקרוב.</p>'),
    '/n/15': html(
      'en',
      'Spring on the quay',
      `${BAR}<article><h1>Spring on the quay</h1>${text(EN, 6)}<div class="newsletter"><h3>Sign up for our letter</h3><form><input type="email"><button>Sign up</button></form></div></article>`,
    ),
  },
  none,
);
/** Sends all it does not have to the section, for good. */
const sections = siteOf(
  {
    '/culture/': html(
      'en',
      'Culture',
      `${BAR}<h1>Culture</h1>${Array.from({ length: 9 }, (_, at) => `<div><h3><a href="/culture/c${at}">A choir sang for the ${at}th time by the lock</a></h3><p>They sang in the rain, and the lock keeper sang with them until the gates were shut.</p></div>`).join('')}`,
    ),
  },
  () => redirect('/culture/', 301),
);
const cut = siteOf(
  { '/a/lock-keeper': html('en', 'The lock keeper of Wray', `${BAR}<h1>The lock keeper of Wray</h1>${text(EN, 5)}`) },
  none,
);
const short: Site = (path) => (path === '/x7k' ? redirect('https://cut.example/a/lock-keeper', 301) : real);
const mobile: Site = (path) => redirect(`https://cut.example${path}`, 302);
const amp: Site = () => redirect('https://cut.example/a/lock-keeper?amp=1&utm_source=amp', 301);
const campaign = siteOf(
  { '/': html('en', 'Save the old lock: a petition', `<h1>Save the old lock: a petition</h1>${text(EN, 4)}`) },
  none,
);
const toCampaign: Site = () => redirect('https://savethelock.example/', 301);
const guards = siteOf(
  {
    '/imperva':
      '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><script src="/_Incapsula_Resource?SWJIYLWA=71"></script></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 9-1</iframe></body></html>',
    '/edge': {
      status: 403,
      headers: { server: 'AkamaiGHost' },
      body: '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "/edge" on this server.<P>Reference #18.2c</BODY></HTML>',
    },
    '/999': { status: 999, body: '<html><script>window.location.href="/wall"</script></html>' },
    '/anubis': html(
      'en',
      'Making sure you&#39;re not a bot!',
      '<main><h1>Making sure you’re not a bot!</h1><p>Loading…</p><script src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script></main>',
    ),
    '/429-wait': { status: 429, headers: { 'retry-after': '30' }, body: 'slow down' },
    '/521': { status: 521, body: html('en', 'Web server is down', '<h1>Web server is down</h1><p>Error code 521</p>') },
    '/418': { status: 418, body: 'no tea' },
    '/age': html(
      'en',
      'Cellar notes from Velm',
      '<div><h2>Are you over 18?</h2><p>You must be of legal drinking age to enter this site.</p><button>Yes</button><button>No</button></div>',
    ),
    '/metered': {
      status: 200,
      body: html(
        'en',
        'The cellar that floods',
        `<article><h1>The cellar that floods</h1>${text(EN, 1)}<p>By noon the water had…</p></article><div class="wall"><h2>You have read your last free article</h2><p>Become a member to keep reading, from $3 a month.</p><button>Join</button></div>`,
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      ),
    },
    '/json-error': { headers: { 'content-type': 'application/json' }, body: '{"error":"not found"}' },
    '/cookies-first': redirect('/cookie-check?next=/cookies-first'),
    '/cookie-check?next=/cookies-first': html(
      'en',
      'Cookies',
      '<p>Your browser must accept cookies to use this site.</p>',
    ),
    '/privacy-first': redirect('https://myprivacy.guards.example/?siteKey=9&callbackUrl=x'),
  },
  none,
);
/** One notice for all addresses after the site was closed, in Greek. */
const closed: Site = () => ({
  body: html(
    'el',
    'Ευχαριστούμε',
    '<h1>Ευχαριστούμε</h1><p>Μετά από είκοσι χρόνια η εφημερίδα μας έκλεισε τον Μάιο. Ευχαριστούμε όλους όσοι μας διάβασαν, μας έγραψαν και μας διόρθωσαν. Τα φύλλα μας βρίσκονται στη βιβλιοθήκη του λιμανιού, όπου μπορεί κανείς να τα δει κάθε Τρίτη.</p>',
  ),
});
/** A shell whose scripts fetch everything, and which says so much beside that. */
const portal: Site = () => ({
  body: html(
    'vi',
    'Cổng dữ liệu',
    '<div id="app"><div class="loading">Đang tải…</div></div><footer>Bản quyền 2031</footer><script src="/a.js"></script><script src="/b.js"></script>',
  ),
});
/** A forum that shows its boards for a thread that it does not have. */
const forum: Site = (path) =>
  path === '/thread/771-nets'
    ? {
        body: html(
          'en',
          'Which nets for herring? - Quay Forum',
          `${BAR}<h1>Which nets for herring?</h1>${Array.from({ length: 5 }, (_, at) => `<div class="post"><b>user${at}</b><p>${EN[at % 3]?.replace('#', '2')} I have tried it myself, and so has everyone I know who still goes out.</p></div>`).join('')}`,
        ),
      }
    : {
        body: html(
          'en',
          'Quay Forum',
          `${BAR}<h1>Quay Forum</h1><table>${Array.from({ length: 8 }, (_, at) => `<tr><td><a href="/board/${at}">Board ${at}: nets, knots and weather</a></td><td>${at * 31} threads</td></tr>`).join('')}</table>`,
        ),
      };
const wiki = siteOf(
  {
    '/wiki/Old_Lock': html(
      'en',
      'Old Lock - Quaypedia',
      `<h1>Old Lock</h1><div class="mw-parser-output">${text(EN, 5)}<h2>References</h2><ol><li>Wray 1913.</li></ol></div>`,
    ),
  },
  (path) => ({
    status: 404,
    body: html('en', `${path} - Quaypedia`, '<p>There is currently no text in this page.</p>'),
  }),
);

export const MORE_SITES: Sites = new Map<string, Site>([
  ['assembly.example', assembly],
  ['lockarchive.example', archive],
  ['cuaderno.example', blog],
  ['portalpl.example', cms],
  ['daily.example', daily],
  ['sections.example', sections],
  ['cut.example', cut],
  ['sh.example', short],
  ['m.cut.example', mobile],
  ['amp.cut.example', amp],
  ['savethelock.example', campaign],
  ['petition.example', toCampaign],
  ['guards.example', guards],
  [
    'myprivacy.guards.example',
    () => ({ body: html('en', 'Privacy Gate', '<div id="cmp"></div><script src="/cmp.js"></script>') }),
  ],
  ['closed.example', closed],
  ['portalvn.example', portal],
  ['forum.example', forum],
  ['quaypedia.example', wiki],
]);

export const MORE_ARTICLES: readonly Case[] = [
  {
    name: 'a record of a debate',
    url: 'https://assembly.example/debates/2031-05-14.html',
    title: 'Debate on the quays',
    expected: 'article',
  },
  {
    name: 'a short answer to a question',
    url: 'https://assembly.example/q/1187',
    title: 'Answer to written question 1187',
    expected: 'article',
  },
  { name: 'a document in XML', url: 'https://assembly.example/bill.xml', title: 'Quays Act 2031', expected: 'article' },
  {
    name: 'a set of frames',
    url: 'https://assembly.example/frames',
    title: 'Report of the Quay Commission',
    expected: 'unclear',
  },
  {
    name: 'a session that expired',
    url: 'https://assembly.example/expired',
    title: 'Quays Bill: second reading',
    expected: 'unclear',
  },
  {
    name: 'an error page of ASP.NET',
    url: 'https://assembly.example/view.aspx?doc=14',
    title: 'Quays Bill',
    expected: 'soft-404',
  },
  {
    name: 'a record with an abstract',
    url: 'https://lockarchive.example/record/55',
    title: 'Letters of a lock keeper',
    expected: 'article',
  },
  { name: 'an item withdrawn', url: 'https://lockarchive.example/record/56', title: 'Letters', expected: 'gone' },
  {
    name: 'a handle that sees other',
    url: 'https://lockarchive.example/handle/9/9',
    title: 'Letters of a lock keeper',
    expected: 'article',
  },
  {
    name: 'an old script for good',
    url: 'https://lockarchive.example/old/55.php',
    title: 'Letters of a lock keeper, 1911-1913',
    expected: 'article',
    movedTo: 'https://lockarchive.example/record/55',
  },
  {
    name: 'a page around a film',
    url: 'https://lockarchive.example/film/8',
    title: 'The opening of the lock',
    expected: 'unclear',
  },
  { name: 'a recording', url: 'https://lockarchive.example/sound.mp3', expected: 'no-text' },
  { name: 'a spreadsheet', url: 'https://lockarchive.example/sheet.xlsx', expected: 'no-text' },
  {
    name: 'a blog',
    url: 'https://cuaderno.example/2030/11/el-muelle-de-mi-abuelo/',
    title: 'El muelle de mi abuelo',
    expected: 'article',
  },
  {
    name: 'a blog by number',
    url: 'https://cuaderno.example/?p=81',
    title: 'El muelle de mi abuelo',
    expected: 'article',
    movedTo: 'https://cuaderno.example/2030/11/el-muelle-de-mi-abuelo/',
  },
  {
    name: 'a blog that shrugs',
    url: 'https://cuaderno.example/2029/01/otra-cosa/',
    title: 'Otra cosa',
    expected: 'soft-404',
  },
  {
    name: 'a query it has',
    url: 'https://portalpl.example/index.php?id=30',
    title: 'Nabrzeże bez papierów',
    expected: 'article',
  },
  {
    name: 'a query it has, under a title of ours',
    url: 'https://portalpl.example/index.php?id=30',
    title: 'A quay without papers',
    expected: 'article',
  },
  {
    name: 'a query it has not',
    url: 'https://portalpl.example/index.php?id=31',
    title: 'Statek bez załogi',
    expected: 'soft-404',
  },
  { name: 'Korean', url: 'https://daily.example/n/1', title: '부두의 봄', expected: 'article' },
  { name: 'Chinese', url: 'https://daily.example/n/2', title: '码头的春天', expected: 'article' },
  { name: 'Hindi', url: 'https://daily.example/n/3', title: 'घाट का वसंत', expected: 'article' },
  { name: 'Turkish', url: 'https://daily.example/n/4', title: 'İskelede bahar', expected: 'article' },
  { name: 'Hebrew', url: 'https://daily.example/n/5', title: 'אביב ברציף', expected: 'article' },
  {
    name: 'Ukrainian, romanized title',
    url: 'https://daily.example/n/6',
    title: 'Vesna na prychali',
    expected: 'article',
  },
  {
    name: 'Dutch under a cookie box',
    url: 'https://daily.example/n/7',
    title: 'Lente op de kade',
    expected: 'article',
  },
  { name: 'Dutch pay wall', url: 'https://daily.example/n/8', title: 'Lente op de kade', expected: 'pay-wall' },
  { name: 'Korean login', url: 'https://daily.example/n/9', title: '부두의 봄', expected: 'login' },
  { name: 'Chinese check', url: 'https://daily.example/n/10', title: '码头的春天', expected: 'bot-wall' },
  { name: 'Turkish not found', url: 'https://daily.example/n/11', title: 'Balıkçılar', expected: 'soft-404' },
  { name: 'Turkish login by redirect', url: 'https://daily.example/n/12', title: 'Balıkçılar', expected: 'login' },
  { name: 'home page of a language', url: 'https://daily.example/n/13', title: 'Balıkçılar', expected: 'moved' },
  { name: 'Hebrew repair with 200', url: 'https://daily.example/n/14', title: 'אביב', expected: 'error' },
  {
    name: 'a letter to sign up for',
    url: 'https://daily.example/n/15',
    title: 'Spring on the quay',
    expected: 'article',
  },
  {
    name: 'sent to the section',
    url: 'https://sections.example/culture/a-song',
    title: 'A song',
    expected: 'soft-404',
  },
  {
    name: 'a short link',
    url: 'https://sh.example/x7k',
    title: 'The lock keeper of Wray',
    expected: 'article',
    movedTo: 'https://cut.example/a/lock-keeper',
  },
  {
    name: 'a mobile host',
    url: 'https://m.cut.example/a/lock-keeper',
    title: 'The lock keeper of Wray',
    expected: 'article',
  },
  {
    name: 'a light page that leads to the full one',
    url: 'https://amp.cut.example/a',
    title: 'Lock keeper of Wray',
    expected: 'gone',
  },
  {
    name: 'a page that is all of its site now',
    url: 'https://petition.example/2031/lock',
    title: 'Save the old lock',
    expected: 'article',
    movedTo: 'https://savethelock.example/',
  },
  { name: 'Imperva with 200', url: 'https://guards.example/imperva', title: 'x y z', expected: 'bot-wall' },
  { name: 'denied at the edge', url: 'https://guards.example/edge', expected: 'error' },
  { name: '999', url: 'https://guards.example/999', expected: 'error' },
  { name: 'proof of work', url: 'https://guards.example/anubis', title: 'Nets', expected: 'bot-wall' },
  { name: '429 in plain text', url: 'https://guards.example/429-wait', expected: 'error' },
  { name: '521', url: 'https://guards.example/521', expected: 'error' },
  { name: '418', url: 'https://guards.example/418', expected: 'error' },
  {
    name: 'a question about age',
    url: 'https://guards.example/age',
    title: 'Cellar notes from Velm',
    expected: 'consent-wall',
  },
  {
    name: 'a metered article',
    url: 'https://guards.example/metered',
    title: 'The cellar that floods',
    expected: 'pay-wall',
  },
  { name: 'an error as data', url: 'https://guards.example/json-error', title: 'Nets', expected: 'no-text' },
  { name: 'cookies first', url: 'https://guards.example/cookies-first', title: 'Nets', expected: 'consent-wall' },
  { name: 'a privacy host', url: 'https://guards.example/privacy-first', title: 'Nets', expected: 'consent-wall' },
  { name: 'a site that closed', url: 'https://closed.example/2019/kaiki', title: 'Το καΐκι', expected: 'soft-404' },
  {
    name: 'a shell in Vietnamese',
    url: 'https://portalvn.example/d/9',
    title: 'Dữ liệu bến cảng',
    expected: 'unclear',
  },
  {
    name: 'a thread',
    url: 'https://forum.example/thread/771-nets',
    title: 'Which nets for herring?',
    expected: 'article',
  },
  {
    name: 'a thread that is not there',
    url: 'https://forum.example/thread/772-knots',
    title: 'Knots for beginners',
    expected: 'soft-404',
  },
  { name: 'a wiki', url: 'https://quaypedia.example/wiki/Old_Lock', title: 'Old Lock', expected: 'article' },
];
