/** News pages in the manner of large sites, with helpful names, other names, or none. */
import { paragraph } from './invented-prose.ts';
import { type SamplePage, samplePage } from './sample-page.ts';

const en = (number: number): string => paragraph('en', number);
const TEASERS = [
  ['Harbour seals return to the inner basin after forty years', 'Divers counted nineteen of them in one morning.'],
  ['Why the night train to Velm no longer stops at all', 'A timetable error became a habit.'],
  ['The last typesetter of Brackwater closes her shop', 'She keeps the letter Q for herself.'],
] as const;

export const NEWS_PAGES: readonly SamplePage[] = [
  samplePage(
    'a news site with boxes of hashed class names',
    ({ own, other }) => `<!doctype html><html lang="en"><head>
<title>Ferry pier rebuilt without its own plans | Tidewater Post</title><meta property="og:title" content="Ferry pier rebuilt without its own plans"></head><body>
<div class="x1a"><div class="k2"><a href="/">Tidewater Post</a><a href="/n">News</a><a href="/s">Sport</a><a href="/w">Weather</a></div></div>
<div class="m9"><div class="q7"><h1>${own('Ferry pier rebuilt without its own plans')}</h1>
<div class="q8">${own('The drawings were found a week after the concrete had set')}</div>
<div class="q9"><span>Lena Orvik</span> <span>12 March 2031</span></div>
<div class="z1"><div class="z2"><p>${own(en(0))}</p></div><div class="z2"><p>${own(en(1))}</p></div>
<div class="z7"><div class="z8"><p>${other('Two nights in Velm from 89 with breakfast. Book by Friday.')}</p></div></div>
<div class="z2"><p>${own(en(2))}</p></div>
<div class="z6"><div><a href="/a1"><h3>${other(TEASERS[0][0])}</h3></a><p>${other(TEASERS[0][1])}</p></div></div>
<div class="z2"><p>${own(en(3))}</p></div><div class="z2"><p>${own(en(4))}</p></div></div>
<div class="t1">${TEASERS.map(([title, text]) => `<div class="t2"><div><a href="/x">${other(title)}</a></div><div>${other(text)}</div></div>`).join('')}</div>
</div></div><div class="f1"><div>© 2031 Tidewater Post</div><a href="/t">Terms</a></div></body></html>`,
  ),

  samplePage(
    'a broadcaster: blocks of text in divs of their own, related links in a list inside the body',
    ({ own, other }) => `<!doctype html><html lang="en-GB"><head>
<title>Mill hall survives second winter - Northern Channel</title></head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Programmes</a></li></ul></nav></header>
<main id="main-content"><article><header><h1 id="main-heading">${own('Mill hall survives second winter')}</h1></header>
<div data-component="byline"><span>By Tom Arkle</span><span>Rural affairs correspondent</span></div>
<div data-component="image-block"><figure><img src="a.jpg" alt=""><figcaption>${own('The east wall, photographed from the footbridge')}</figcaption></figure></div>
<div data-component="text-block"><div><p><b>${own(en(5))}</b></p></div></div>
<div data-component="text-block"><div><p>${own(en(6))}</p><p>${own(en(7))}</p></div></div>
<div data-component="links-block"><ul><li><a href="/1">${other(TEASERS[1][0])}</a></li><li><a href="/2">${other(TEASERS[2][0])}</a></li></ul></div>
<div data-component="text-block"><div><p>${own(en(8))}</p><h2>${own('An unexpected ally')}</h2><p>${own(en(9))}</p></div></div>
<div data-component="subheadline"><h2>${own('What happens next')}</h2></div>
<div data-component="text-block"><div><p>${own('The council meets again in May.')}</p></div></div></article>
<section><h2>More to explore</h2><ul>${TEASERS.map(([title, text]) => `<li><div><a href="/y"><span>${other(title)}</span></a><p>${other(text)}</p></div></li>`).join('')}</ul></section></main>
<footer><p>Copyright 2031 Northern Channel. The channel is not responsible for the content of external sites.</p></footer></body></html>`,
  ),

  samplePage(
    'a newspaper with a newsletter box, a pull quote and an author portrait',
    ({ own, other }) => `<!doctype html><html lang="en"><head><title>The choir that met in a garage</title></head><body>
<dialog open><h2>Your choices</h2><p>${other('We and our 214 partners store information on your device to show you things you did not ask for.')}</p><button>Accept</button><button>Reject</button></dialog>
<main><article><h1>${own('The choir that met in a garage')}</h1><p>${own('Forty voices, one car and a patient street')}</p>
<address><a href="/p/ol">Olaf Brandt</a></address>
<p><span>I</span>t began in the dark. ${own(en(10))}</p><p>${own(en(11))}</p>
<aside><blockquote><p>“We counted 95 chairs and only then did we count the people,” she said.</p><footer>— Ines Marlow</footer></blockquote></aside>
<p>${own(en(12))}</p>
<div><h4>Morning Letter</h4><p>${other('The best of our reporting in your inbox, every weekday before seven.')}</p><form><input type="email"><button>Sign up</button></form></div>
<p>${own(en(13))}</p><p>${own(en(14))}</p></article>
<div><img src="ob.jpg" alt=""><p>${other('Olaf Brandt writes about music and streets for the paper and has lived in a garage himself.')}</p></div>
<section><h2>Comments (3)</h2><div><div><b>mallow_9</b><time>3 hours ago</time><p>${other('I lived next door and I promise you we listened.')}</p><button>Reply</button></div>
<div><b>tenor</b><time>2 hours ago</time><p>${other('The car was a Wartburg, and it was mine.')}</p><button>Reply</button></div>
<div><b>K. Ström</b><time>1 hour ago</time><p>${other('More of this and less of the football, please. It is the only article I have finished this week and I have started eleven of them.')}</p><button>Reply</button></div></div></section></main></body></html>`,
  ),

  samplePage(
    'a live report whose entries are articles, and its comments',
    ({ own, other }) => `<!doctype html><html lang="en"><head><title>Storm at the Sound: live</title></head><body>
<main><h1>${own('Storm at the Sound: live')}</h1><p>${own('Follow the night of the great storm with our reporters on the piers.')}</p>
${[20, 21, 22, 23].map((number) => `<article><time>${number}:15</time><h2>${own(`Pier ${number} is closed`)}</h2><p>${own(en(number))}</p></article>`).join('')}
<section><h3>Comments</h3><ol><li><span>ann77</span><p>${other('My fence is in the next county now.')}</p></li><li><span>bob</span><p>${other('Stay safe, all of you out there.')}</p></li></ol></section></main></body></html>`,
  ),

  samplePage(
    'an endless page: a second article follows the first',
    ({ own, other }) => `<!doctype html><html lang="en"><head><title>Baker lost to road works</title></head><body>
<div><div><h1>${own('Baker lost to road works')}</h1><div><p>${own(en(0))}</p><p>${own(en(1))}</p><p>${own(en(2))}</p></div></div>
<div><h1>${other('Pump room log was fiction')}</h1><div><p>${other(en(33))}</p><p>${other(en(34))}</p><p>${other(en(35))}</p><p>${other(en(36))}</p><p>${other(en(37))}</p></div></div></div></body></html>`,
  ),

  samplePage(
    'a second article below “up next”, under a linked headline',
    ({ own, other }) => `<!doctype html><html lang="en"><head><title>Baker lost to road works</title></head><body>
<div><div><h1>${own('Baker lost to road works')}</h1><p>${own(en(0))}</p><p>${own(en(1))}</p><p>${own(en(2))}</p></div>
<div><p>Up next</p><h2><a href="/pump">${other('Pump room log was fiction')}</a></h2><p>${other(en(33))}</p><p>${other(en(34))}</p><p>${other(en(35))}</p><p>${other(en(36))}</p></div></div></body></html>`,
  ),

  samplePage(
    'a brief of two sentences',
    ({
      own,
      other,
    }) => `<!doctype html><html lang="en"><head><title>Footbridge opens early</title><meta property="og:type" content="article"></head><body>
<nav><a href="/">Home</a> <a href="/l">Local</a></nav><main><h1>${own('Footbridge opens early')}</h1><p>${own('The footbridge over the Tarn opened on Saturday, three weeks ahead of plan. The mayor crossed first and forgot her umbrella on the far side.')}</p></main>
<section><h2>Latest</h2><ul>${TEASERS.map(([title]) => `<li><a href="/z">${other(title)}</a></li>`).join('')}</ul></section></body></html>`,
  ),

  samplePage(
    'an AMP page',
    ({
      own,
      other,
    }) => `<!doctype html><html ⚡ lang="en"><head><title>Wall to be finished</title><script async src="https://cdn.amp.example/v0.js"></script></head><body>
<amp-sidebar id="s"><ul><li><a href="/">Home</a></li><li><a href="/x">Sections</a></li></ul></amp-sidebar>
<amp-consent><div><p>${other('We use small files to remember what you prefer on this site and on others.')}</p><button>OK</button></div></amp-consent>
<article><h1>${own('Wall to be finished')}</h1><amp-img src="a"></amp-img><p>${own(en(15))}</p><amp-ad><div>${other('Cheap loans for brave people. Call today and ask for Rudi.')}</div></amp-ad><p>${own(en(16))}</p><p>${own(en(17))}</p></article></body></html>`,
  ),

  samplePage(
    'an interview with labels for the speakers',
    ({
      own,
    }) => `<!doctype html><html lang="en"><head><title>“I never liked the door”</title></head><body><div><h1>${own('“I never liked the door”')}</h1>
<p>${own(en(18))}</p>${[19, 20, 21].map((number) => `<div><p><b>Tidewater Post</b></p><p>${own(`Was hall ${number} ever meant to be opened again?`)}</p></div><div><p><b>Ines Marlow</b></p><p>${own(en(number))}</p></div>`).join('')}</div></body></html>`,
  ),
];
