import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unreadable } from '../../model/source.ts';
import { readHtmlSource } from '../html/read-html-source.ts';
import { paragraph } from '../html/samples/invented-prose.ts';
import type { SourceOptions } from '../source-options.ts';

type Case = readonly [kind: Unreadable['kind'] | 'readable', name: string, html: string, options?: SourceOptions];

function article(lang: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `<p>${paragraph(lang, at)}</p>`).join('');
}

const MENU =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>';
const teasers = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li><a href="/t${i}">Seals return to the inner basin again, part ${i}</a><p>Divers counted ${i + 10} of them.</p></li>`,
  ).join('');
const CASES: readonly Case[] = [
  [
    'error-page',
    'a missing page in French',
    '<title>Page introuvable - Le Bac</title>' +
      MENU +
      '<h1>Oups !</h1><p>Cette page n’existe plus ou a changé d’adresse.</p><form><input name=q><button>Rechercher</button></form>',
  ],
  [
    'error-page',
    'a bare status',
    '<html><head><title>404</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body>',
  ],
  [
    'error-page',
    'a forbidden page',
    "<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>You don't have permission to access this resource.</p></body>",
  ],
  [
    'error-page',
    'a missing page in Finnish',
    '<html lang=fi><title>Sivua ei löytynyt</title>' +
      MENU +
      '<main><h1>Sivua ei löytynyt</h1><p>Etsimääsi sivua ei löydy. Se on ehkä siirretty tai poistettu.</p></main>',
  ],
  [
    'error-page',
    'a missing page in a language without a list',
    '<html lang=eu><title>Orria ez da aurkitu | Egunon</title>' +
      MENU +
      '<main><h1>Barkatu, orri hau ez dago</h1><p>Helbidea gaizki idatzita egon daiteke, edo orria kendu egin da.</p><form><input name=q><button>Bilatu</button></form><h2>Irakurrienak</h2><ul>' +
      teasers(5) +
      '</ul></main>',
  ],
  [
    'error-page',
    'a server under repair',
    '<title>Service Unavailable</title><h1>Service Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p>',
  ],
  [
    'error-page',
    'a page for other countries, under the title of its article',
    '<html lang=pt><title>O farol que sabia nadar - Rádio Maré</title><main><h1>Este conteúdo não está disponível no seu país.</h1><p>Por razões legais só o podemos mostrar a quem nos ouve de perto, e o seu endereço fica longe.</p><p>3.12.2030</p></main>',
  ],
  [
    'consent-wall',
    'a question about age, under the title of its article',
    '<title>Inside the cellar at Velm | Cask</title><div><h2>Were you born before today twenty years ago?</h2><p>Tell us your date of birth and we will pour the page you asked for.</p><form><input placeholder=DD><input placeholder=MM><button>Enter</button></form></div>',
  ],
  [
    'moved',
    'a note that the page was put away',
    '<html lang=fr><meta name=robots content=noindex><title>Cette page a été archivée</title><main><h1>Cette page a été archivée</h1><p>Le rapport se trouve depuis le 3 mai 2030 aux archives de la commune.</p></main>',
  ],
  [
    'moved',
    'another page under the title of the article, in a language without a list',
    '<html lang=eu><title>Itsasargiaren azken gaua | Egunon</title><main><h1>Ongi etorri gure etxe berrira, irakurle</h1><p>Hemen dena aldatu dugu, eta ia dena aurkituko duzu lehen zegoen tokian.</p></main>',
  ],
  [
    'bot-wall',
    'a security check',
    '<title>Just a moment...</title><body><div><h1>tidewater.example</h1><h2>Checking if the site connection is secure</h2><p>tidewater.example needs to review the security of your connection before proceeding.</p><noscript>Enable JavaScript and cookies to continue</noscript></div><script src="/cdn-cgi/challenge-platform/x.js"></script></body>',
  ],
  [
    'bot-wall',
    'a page in German',
    '<title>tidewater.example</title><body><p>Bitte bestätigen Sie, dass Sie kein Roboter sind, und lösen Sie die Aufgabe.</p><iframe src="https://geo.captcha-delivery.example/captcha/"></iframe></body>',
  ],
  [
    'bot-wall',
    'a challenge in a language without a list',
    '<title>tidewater.example</title><body><p>Mesedez, baieztatu pertsona bat zarela jarraitzeko.</p><div id="captcha-box"></div><script src="https://x.example/turnstile/api.js"></script></body>',
  ],
  [
    'bot-wall',
    'a page for scripts only',
    '<title>Tidewater</title><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/main.js"></script></body>',
  ],
  [
    'login',
    'a form in English',
    '<title>Log in | Tidewater</title><body>' +
      MENU +
      '<main><h1>Welcome back</h1><form><label>E-mail</label><input type=email><label>Password</label><input type=password><button>Log in</button></form><p>New here? <a href="/r">Create an account</a> to read three articles a month for free.</p></main>',
  ],
  [
    'login',
    'a form in a language without a list',
    '<title>Egunon</title><body>' +
      MENU +
      '<main><h1>Kaixo berriro</h1><form><input type=email><input type=password><button>Sartu</button></form><p>Erregistratu hiru artikulu doan irakurtzeko hilean.</p></main>',
  ],
  [
    'consent-wall',
    'a page in German',
    '<html lang=de><title>Tarntaler Bote - Zustimmung</title><body><div><h1>Ihre Privatsphäre ist uns wichtig</h1><p>Wir und unsere 214 Partner speichern Informationen auf einem Gerät und greifen darauf zu, etwa Cookies, und verarbeiten personenbezogene Daten. Mit Ihrer Einwilligung dürfen wir genaue Standortdaten verwenden.</p><p>Sie können Ihre Einwilligung jederzeit widerrufen. Mehr steht in unserer Datenschutzerklärung.</p><button>Alle akzeptieren</button><button>Ablehnen</button></div></body>',
  ],
  [
    'consent-wall',
    'a page in Hungarian',
    '<html lang=hu><title>Völgyi Hírek</title><body><div><h2>Adatvédelem</h2><p>Az oldal sütiket használ, és a partnereivel személyes adatokat dolgoz fel a hozzájárulásával.</p><button>Elfogadom</button><button>Beállítások</button></div></body>',
  ],
  [
    'pay-wall',
    'a page that says it is not free',
    '<html lang=fr><title>Le mur tient</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Le mur tient","isAccessibleForFree":false}</script><body><article><h1>Le mur tient</h1>' +
      article('fr', 2) +
      '<div><h3>Il vous reste 80 % de cet article à lire</h3><p>La suite est réservée aux abonnés.</p><a href="/abo">S’abonner</a></div></article>',
  ],
  [
    'pay-wall',
    'a text that breaks off before a price',
    '<html lang=eu><title>Hormak zutik dirau</title><body><article><h1>Hormak zutik dirau</h1>' +
      article('en', 2) +
      '<p>The mayor opened the letter and then she…</p></article><div><h2>Egin harpidetza</h2><p>Hilean 9,90 €.</p><button>Harpidetu</button></div>',
  ],
  [
    'pay-wall',
    'an Italian preview',
    '<html lang=it><title>Il muro resiste</title><body><article><h1>Il muro resiste</h1>' +
      article('fr', 2) +
      '<div><p>Per continuare a leggere, abbonati a 1 € al mese.</p><button>Abbonati</button></div></article>',
  ],
  [
    'moved',
    'a home page in place of an article',
    '<html lang=en><title>Tidewater Post</title><link rel=canonical href="https://tidewater.example/"><body>' +
      MENU +
      '<main><ul>' +
      teasers(9) +
      '</ul></main>',
    { url: 'https://tidewater.example/2020/05/wall-stands' },
  ],
  [
    'moved',
    'a list of other articles',
    '<html lang=en><title>Tidewater Post - News</title><body>' +
      MENU +
      '<main><h1>Tidewater Post</h1><div>' +
      Array.from(
        { length: 9 },
        (_, i) =>
          `<div><h3><a href="/t${i}">Seals return to the basin again, part ${i}</a></h3><p>Divers counted ${i + 10} of them in one morning by the pier.</p></div>`,
      ).join('') +
      '</div></main>',
  ],
  [
    'moved',
    'a page that sends on',
    '<html><head><meta http-equiv="refresh" content="0; url=https://new.example/home"><title>Moved</title></head><body><p>If you are not redirected, <a href="https://new.example/home">follow this link</a>.</p></body>',
  ],
  [
    'empty',
    'scripts around nothing',
    '<html><head><title>Tidewater</title></head><body><div id="app"></div><script src="a.js"></script></body></html>',
  ],
  [
    'empty',
    'a frame around nothing',
    '<html><head><title>Tidewater</title></head><body>' +
      MENU +
      '<main></main><footer><p>© 2031</p></footer><script></script></body></html>',
  ],
  [
    'readable',
    'a brief',
    '<html><title>Footbridge opens early - Post</title><body>' +
      MENU +
      '<main><h1>Footbridge opens early</h1><p>The footbridge over the Tarn opened on Saturday, three weeks ahead of plan. The mayor crossed first and forgot her umbrella on the far side. It was returned by a goat.</p></main>',
  ],
  [
    'readable',
    'a brief above many teasers',
    '<html><title>Footbridge opens early - Post</title><body>' +
      MENU +
      '<main><h1>Footbridge opens early</h1><p>12 May 2031</p><p>The footbridge over the Tarn opened on Saturday, three weeks ahead of plan. The mayor crossed first and forgot her umbrella on the far side. It was returned by a goat.</p></main><ul>' +
      teasers(8) +
      '</ul>',
  ],
  [
    'readable',
    'an article under a banner for cookies',
    '<html><title>Wall stands</title><body><div role=dialog><p>We value your privacy. We use cookies.</p><button>Accept</button><button>Reject</button></div>' +
      MENU +
      '<article><h1>Wall stands</h1>' +
      article('en', 5) +
      '</article>',
  ],
  [
    'readable',
    'a whole article above an offer',
    '<html><title>Wall stands</title><body>' +
      MENU +
      '<article><h1>Wall stands</h1>' +
      article('en', 5) +
      '</article><div><h3>Support us</h3><p>Subscribe from £1 a week. Cancel anytime.</p><button>Subscribe</button></div>',
  ],
  [
    'readable',
    'a whole article whose page says that it is not free',
    '<html><title>Wall stands</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Wall stands","isAccessibleForFree":false}</script><body><article><h1>Wall stands</h1>' +
      article('en', 6) +
      '</article>',
  ],
  [
    'readable',
    'an article about status numbers',
    '<html><title>Why 404 pages matter</title><body><article><h1>Why 404 pages matter</h1>' +
      article('en', 4) +
      '</article>',
  ],
  [
    'readable',
    'an article with a refusal in its headline',
    '<html><title>Access denied: how towns shut out their own</title><body><article><h1>Access denied: how towns shut out their own</h1>' +
      article('en', 4) +
      '</article>',
  ],
  [
    'readable',
    'an article beside a login',
    '<html><title>Wall stands</title><body><div><form><input type=password><button>Log in</button></form></div><article><h1>Wall stands</h1>' +
      article('en', 4) +
      '</article>',
  ],
  [
    'empty',
    'a notice in a language without a list, headed by something else than its title',
    '<html lang=is><title>Hafnarblaðið</title><h1>Við erum að taka til</h1><p>Hér er ekkert að lesa núna. Við opnum aftur þegar gólfið er orðið þurrt og lesendur hafa fengið kaffi.</p>',
  ],
  [
    'empty',
    'a box that asks for leave with links for buttons, in words that no list has',
    '<html lang=sv><title>Strandposten</title><div><h2>Vi bryr oss om dina uppgifter</h2><p>Vi sparar uppgifter på din enhet för att visa annonser och mäta hur de fungerar. Du kan när som helst ändra dina val.</p><a role=button href="#">Anpassa</a><a role=button href="#">Jag tackar ja</a></div>',
  ],
  [
    'moved',
    'a notice of a new address in Spanish',
    '<html lang=es><title>Aviso</title><h1>Aviso</h1><p>Esta web ha cambiado de dirección. Ahora nos encontrará en <a href="https://nuevo.example/">nuevo.example</a>.</p>',
  ],
  [
    'bot-wall',
    'a check of the connection in Italian',
    '<html lang=it><title>lagune.example</title><p>Verifica della connessione in corso</p><p>Il sito controlla la sicurezza della connessione prima di procedere. Ci vuole qualche secondo.</p>',
  ],
  [
    'pay-wall',
    'a preview above what is left of it, in French',
    '<html lang=fr><title>Le phare à l’envers</title><main><h1>Le phare à l’envers</h1><p>1 mars 2022</p>' +
      article('fr', 1) +
      '<div><p>Il vous reste 86 % de cet article à découvrir.</p><a href=/abo>Je m’abonne pour 1 €</a></div></main>',
  ],
  [
    'readable',
    'a brief without a date, headed as its title says',
    '<html><title>Goat wins race - Tolver Post</title><h1>Goat wins race</h1><p>A goat has won the race round the harbour wall, in nine minutes and without a rider.</p>',
  ],
  [
    'readable',
    'a poem',
    '<html><title>Low Water</title><body><h1>Low Water</h1><p>The pier forgets its number<br>and the numbers forget the sea,<br>a rope is all that remembers<br>the hand it was meant to be.</p>',
  ],
  [
    'readable',
    'an article that ends in an ellipsis',
    '<html><title>Low Water</title><body><article><h1>Low Water</h1>' +
      article('en', 5) +
      '<p>And so they waited, and waited…</p></article>',
  ],
  [
    'readable',
    'a short dated release of a body that titles all its pages with its own name',
    '<title>Ministry of Lakes and Rivers</title><main><h1>Ferry toll lowered before winter</h1><p>Press release, 3 May 2030</p><p>The toll for boats under nine metres falls on the first of June. The minister signed the order this morning.</p></main>',
  ],
  [
    'readable',
    'an article that ends in a list',
    '<html><title>Low Water</title><body><article><h1>Low Water</h1>' +
      article('en', 5) +
      '<ul><li>nine goats</li><li>one gate</li></ul></article>',
  ],
];

for (const [kind, name, html, options = {}] of CASES) {
  test(`${kind}: ${name}`, () => {
    const { unreadable } = readHtmlSource(html, options);
    assert.equal(unreadable?.kind ?? 'readable', kind);
  });
}

test('a preview stays the article’s, and the offer after it is a box', () => {
  const html = `<title>Wall stands</title><article><h1>Wall stands</h1>${article('en', 2)}<p>Then she opened the…</p></article><div><h2>Read on</h2><p>9.90 € per month.</p><button>Subscribe</button></div>`;
  const { text, spans, unreadable } = readHtmlSource(html, {});
  assert.equal(unreadable?.kind, 'pay-wall');
  const regionAt = (words: string): string | undefined => spans.find(({ end }) => end > text.indexOf(words))?.region;
  assert.deepEqual([regionAt('Then she'), regionAt('9.90')], ['article', 'consent']);
});
