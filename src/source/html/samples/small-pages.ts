/** Small pages, one difficulty each: «…» is the source’s, ‹…› is not. */
import { paragraph } from './invented-prose.ts';
import { markedPage, type SamplePage } from './sample-page.ts';

const p = (number: number): string => paragraph('en', number);

const PAGES: readonly (readonly [name: string, html: string])[] = [
  [
    'entries of a report with times and a button each',
    `<title>Night of the storm</title><div><h1>«Night of the storm»</h1><p>«Our reporters stayed on the piers until the wind had gone.»</p><ul>${[1, 2, 3, 4].map((n) => `<li><span>${n + 9}.30</span><div><p>«${p(n)}»</p></div><a href="#u${n}">‹Share this›</a></li>`).join('')}</ul></div>`,
  ],
  [
    'numbered paragraphs in the rows of a table, with headings between them',
    `<title>Marlow v Velm</title><center><h2>«Marlow v Velm»</h2></center><table><tr><td colspan="2"><b>«Background»</b></td></tr>${[1, 2, 3].map((n) => `<tr><td>${n}.</td><td>«${p(n)}»</td></tr>`).join('')}<tr><td colspan="2"><b>«Order»</b></td></tr><tr><td>4.</td><td>«${p(4)}»</td></tr></table>`,
  ],
  [
    'comments nested, no heading, names only, divs',
    `<title>Wall stands</title><div><div><h1>«Wall stands»</h1><div>${[1, 2, 3, 4].map((n) => `<p>«${p(n)}»</p>`).join('')}</div></div><div><div><div>grebe</div><div>‹This is the best thing I have read about walls in a year.›</div><div><div>maud</div><div>‹Then you have not read much about walls, my friend.›</div></div></div><div><div>piet</div><div>‹Goats could have told you all this for free.›</div></div></div></div>`,
  ],
  [
    'flat page: everything a direct child of body',
    `<title>Wall stands - Post</title><p>Post</p><p><a href="/">Home</a> | <a href="/n">News</a></p><h1>«Wall stands»</h1><p>By Ann, 3 May 2031</p>${[1, 2, 3].map((n) => `<p>«${p(n)}»</p>`).join('')}<h2>«The other side»</h2><p>«${p(4)}»</p><h3>More on this story</h3><ul><li><a href="/1">‹Goats and their gates›</a></li><li><a href="/2">‹Seals return to the inner basin›</a></li></ul><h3>Comments (2)</h3><ol><li><b>ann</b><p>‹I told you so, did I not?›</p></li><li><b>bob</b><p>‹You did not, and you know it.›</p></li></ol><p>© 2031 Post. All rights reserved by the Post and its owners.</p>`,
  ],
  [
    'teasers with heading not linked, whole card in a link',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div>${[1, 2, 3].map((n) => `<p>«${p(n)}»</p>`).join('')}</div><div><a href="/1"><div><h3>‹Goats and their gates›</h3><p>‹A long walk along the gates of the lower valley.›</p></div></a><a href="/2"><div><h3>‹Seals return to basin›</h3><p>‹Nineteen of them in one single morning.›</p></div></a></div></main>`,
  ],
  [
    'one teaser inset with image in link',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><div><a href="/1"><img></a><div><a href="/1">‹Goats and their gates›</a><p>‹A long walk along the gates.›</p></div></div><p>«${p(3)}»</p></div></main>`,
  ],
  [
    'newsletter inset no form',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><div><h3>‹Morning Letter›</h3><p>‹Our best stories every day before breakfast, free of charge.›</p><a href="/nl">Sign up</a></div><p>«${p(3)}»</p></div></main>`,
  ],
  [
    'ad box with link long text',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><div><span>‹Brannock Motors›</span><p>‹Our winter sale has begun and every tyre in the shop is a third cheaper until the last day of the month, so bring your car and your neighbour and stay for coffee.›</p></div><p>«${p(3)}»</p></div></main>`,
  ],
  [
    'factbox with list (own)',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><ul><li>«nine goats»</li><li>«two gates»</li></ul><p>«${p(3)}»</p><table><tr><th>Wall</th><th>Metres</th></tr><tr><td>«East»</td><td>«41»</td></tr></table><p>«${p(4)}»</p></div></main>`,
  ],
  [
    'image credit in div, no figure',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><div><img src="a"><div>«The wall on a quiet morning in May»</div></div><p>«${p(3)}»</p></div></main>`,
  ],
  [
    'lead image above the body',
    `<title>Wall stands</title><main><h1>«Wall stands»</h1><div><img src="a"><span>«The wall on a quiet morning in May»</span></div><div><p>«${p(1)}»</p><p>«${p(2)}»</p></div></main>`,
  ],
  [
    'whole page in a form',
    `<title>Wall stands</title><form><div><a href="/">Post</a></div><div><h1>«Wall stands»</h1><div><p>«${p(1)}»</p><p>«${p(2)}»</p><p>«${p(3)}»</p></div></div><input type="submit"></form>`,
  ],
  [
    'sections of h2 with divs',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><div><p>«${p(1)}»</p></div><div><h2>«East»</h2><p>«${p(2)}»</p></div><div><h2>«West»</h2><p>«${p(3)}»</p><p>«Short end.»</p></div></div>`,
  ],
  [
    'FAQ',
    `<title>Questions about the wall</title><div><h1>«Questions about the wall»</h1><p>«Here are the answers to what people ask most often.»</p>${[1, 2, 3].map((n) => `<div><h3>«Is wall ${n} safe?»</h3><div><p>«Yes, it is, since ${n} May.»</p></div></div>`).join('')}</div>`,
  ],
  [
    'short paragraphs, tabloid',
    `<title>Goat eats hat</title><div><h1>«Goat eats hat»</h1><div><p>«A goat ate a hat.»</p><p>«It was a red hat.»</p><p>«The owner, Ann Lee, was not amused at all by the goat.»</p><p>«“He liked it,” she said.»</p><p>«The goat said nothing.»</p></div></div>`,
  ],
  [
    'press release with contacts',
    `<title>Wall to open</title><div><h1>«Wall to open»</h1><p>«Velm, 3 May 2031 – The wall will open to the public next week, the town said.»</p><p>«${p(2)}»</p><p>«${p(3)}»</p><h3>«About Velm»</h3><p>«Velm is a town of nine thousand people and eleven thousand goats.»</p></div>`,
  ],
  [
    'second article h2 unlinked in div after teasers',
    `<title>Wall stands</title><div><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><p>«${p(3)}»</p></div><ul><li><a href="/1">‹Goats and their gates›</a></li><li><a href="/2">‹Seals return to basin›</a></li></ul><div><h2>‹Pump log was fiction›</h2><div>3 May 2031</div>${[33, 34, 35, 36].map((n) => `<p>‹${p(n)}›</p>`).join('')}</div></div>`,
  ],
  [
    'author bio long w/o image',
    `<title>Wall stands</title><div><article><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><p>«${p(3)}»</p></article><div><h4><a href="/a">Ann Lee</a></h4><p>‹Ann Lee has covered walls, weirs and the weather for the Post since 2019 and lives with two goats near the river Tarn.›</p></div></div>`,
  ],
  [
    'verse stanzas and epigraph',
    `<title>Low Water</title><div><h1>«Low Water»</h1><div>«The pier forgets its number»</div><div>«and the numbers forget the sea,»</div><div>«a rope is all that remembers»</div><div>«the hand it was meant to be.»</div></div>`,
  ],
  [
    'details transcript',
    `<title>Episode 3</title><div><h1>«Episode 3»</h1><p>«${p(1)}»</p><details><summary>Transcript</summary><p>«${p(2)}»</p><p>«${p(3)}»</p></details></div>`,
  ],
  [
    'template content body',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><template><p>«${p(2)}»</p><p>«${p(3)}»</p></template></div>`,
  ],
  [
    'h1 in header apart from main',
    `<title>Wall stands | Post</title><div><div><a href="/">Post</a></div><div><h1>«Wall stands»</h1><p>«A town and its old stones»</p></div></div><div><div><div><p>«${p(1)}»</p><p>«${p(2)}»</p></div><div><h3>Most read</h3><ol><li>‹Goats and their gates›</li><li>‹Seals return to the inner basin›</li></ol></div></div></div>`,
  ],
  [
    'cookie text after article in div',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p></div><div><div><p>‹This site uses cookies to make your visit better. By staying you agree that we and our partners store small files on your device and read them again later.›</p><button>OK</button></div></div>`,
  ],
  [
    'most-read without heading or links after',
    `<title>Wall stands</title><div><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p></div><div><ol><li>‹Goats and their gates in the lower valley›</li><li>‹Seals return to the inner basin›</li></ol></div></div>`,
  ],
  [
    'pull quote unrelated wording in aside',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><figure><blockquote>«Whoever builds a wall must decide.»</blockquote><figcaption>«Ann Lee»</figcaption></figure><p>«${p(3)}»</p></div>`,
  ],
  [
    'correction line at end',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><p><em>«This article was amended on 5 May to correct the height of the wall.»</em></p></div>`,
  ],
  [
    'comments in flat dl',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><p>«${p(3)}»</p></div><div><h4>Kommentarer (2)</h4><div><p>Ann</p><p>‹Det sagde jeg også i går aftes.›</p></div><div><p>Bo</p><p>‹Muren burde være malet grøn.›</p></div></div>`,
  ],
  [
    'single comment',
    `<title>Wall stands</title><div><h1>«Wall stands»</h1><p>«${p(1)}»</p><p>«${p(2)}»</p><p>«${p(3)}»</p></div><div><h4>Comments (1)</h4><div><p>Ann</p><p>‹I was there and it was not nine metres.›</p></div></div>`,
  ],
];

export const SMALL_PAGES: readonly SamplePage[] = PAGES.map(([name, html]) => markedPage(name, html));
