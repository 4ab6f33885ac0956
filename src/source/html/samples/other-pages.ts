/** Weblogs, encyclopedias, records, old layouts, and scripts of other directions and spacing. */
import { paragraph } from './invented-prose.ts';
import { type SamplePage, samplePage } from './sample-page.ts';

const en = (number: number): string => paragraph('en', number);

export const OTHER_PAGES: readonly SamplePage[] = [
  samplePage(
    'a WordPress theme with sharing, related posts and comments',
    ({
      own,
      other,
    }) => `<!doctype html><html lang="en"><head><title>A wall of nine metres – Notes from Halden</title></head><body class="single single-post has-sidebar">
<div id="page"><header id="masthead"><p class="site-title"><a href="/">Notes from Halden</a></p></header><div id="content"><div id="primary"><article class="post"><header class="entry-header"><h1 class="entry-title">${own('A wall of nine metres')}</h1><div class="entry-meta">Posted on <a href="/d">4 May 2029</a> by <a href="/a">ines</a></div></header>
<div class="entry-content"><p>${own(en(1))}</p><p>${own(en(2))}</p><blockquote><p>${own('Whoever builds a wall must first decide which side is the inside.')}</p></blockquote><p>${own(en(3))}</p><ul><li>${own('nine metres of wall')}</li><li>${own('two gates, one of them for goats')}</li></ul><p>${own(en(4))}</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#t">Post</a></li><li><a href="#m">Mail</a></li></ul></div>
<div id="jp-relatedposts"><h3>Related</h3><div><h4><a href="/g">${other('Goats and their gates')}</a></h4><p>${other('12 June 2028')}</p></div><div><h4><a href="/h">${other('Why the hall stands')}</a></h4></div></div></div>
<footer class="entry-footer">Posted in <a href="/w">Walls</a></footer></article>
<div id="comments"><h2>2 thoughts on “A wall of nine metres”</h2><ol class="comment-list"><li><article><footer><b>Piet</b> says:</footer><div><p>${other('The goats will win in the end, they always do.')}</p></div></article></li><li><article><footer><b>Maud</b> says:</footer><div><p>${other('Nine metres is not enough for anybody I know.')}</p></div></article></li></ol>
<div id="respond"><h3>Leave a Reply</h3><form><textarea></textarea><input type="submit"></form></div></div></div>
<aside id="secondary"><section><h2>About</h2><p>${other('Notes on walls, weather and goats from the lower end of the valley, since 2019.')}</p></section></aside></div></div></body></html>`,
  ),

  samplePage(
    'a letter by mail with a box to subscribe in the middle',
    ({
      own,
      other,
    }) => `<!doctype html><html lang="en"><head><title>On being late</title></head><body><div><div><h1>${own('On being late')}</h1><h3>${own('A letter about ferries and other promises')}</h3><div><a href="/@o">Oda Lind</a><div>Apr 2, 2030</div></div></div>
<div><div><p>${own(en(5))}</p><p>${own(en(6))}</p><div><div><p>${other('Slow Letters is supported by its readers. Become a free or paid subscriber to receive new letters.')}</p><form><input type="email"><button>Subscribe</button></form></div></div><p>${own(en(7))}</p><hr><p>${own('I will write again when the ferry comes.')}</p><p>${own(en(8))}</p></div></div>
<div><div><div><a href="/@q">quillon</a></div><div>Apr 3</div><div><p>${other('I read this on the ferry, which was late.')}</p></div><div><button>Reply</button></div></div><div><div><a href="/@r">R. Sand</a></div><div>Apr 3</div><div><p>${other('Beautiful, as ever, and too short.')}</p></div><div><button>Reply</button></div></div></div></div></body></html>`,
  ),

  samplePage(
    'an encyclopedia with notes, a table, an infobox and links everywhere',
    ({
      own,
    }) => `<!doctype html><html lang="en"><head><title>Halden mill – Openpedia</title></head><body><div id="mw-navigation"><ul><li><a href="/m">Main page</a></li><li><a href="/r">Random page</a></li></ul></div><div id="content"><h1 id="firstHeading">${own('Halden mill')}</h1><div id="mw-content-text"><table class="infobox"><tr><th>Built</th><td>1871</td></tr><tr><th>Halls</th><td>14</td></tr></table>
<p>The <b>Halden mill</b> is a <a href="/p">paper mill</a> on the <a href="/t">Tarn</a>.<sup id="r1"><a href="#n1">[1]</a></sup> ${own('It was the first mill of the valley that paid its workers in coal.')}</p>
<p>${own(en(9))}</p><h2>${own('History')}<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>${own(en(10))}</p><p>${own('The mill and its')} <a href="/c">canal</a>, <a href="/l">lock</a>, <a href="/b">bridge</a>, <a href="/y">yard</a> and <a href="/o">office</a> were listed in 1999 as one monument.</p>
<table><tr><th>Year</th><th>Paper (t)</th></tr><tr><td>1900</td><td>${own('4,120')}</td></tr><tr><td>1910</td><td>5,300</td></tr></table>
<h2>References</h2><ol><li id="n1"><a href="#r1">↑</a> ${own('I. Marlow, Walls and Water, Velm 1988, p. 41.')}</li></ol></div></div></body></html>`,
  ),

  samplePage(
    'an old page laid out by tables',
    ({
      own,
    }) => `<html><head><title>TARN VALLEY GAZETTE - Bridge falls</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td colspan="2"><font size="5">TARN VALLEY GAZETTE</font></td></tr><tr><td width="120" valign="top"><a href="a.htm">Home</a><br><a href="b.htm">Archive</a><br><a href="c.htm">Letters</a></td>
<td><font face="Arial"><b><font size="4">${own('Bridge falls')}</font></b><p>${own(en(11))}<p>${own(en(12))}<br><br>${own(en(13))}<br><br>${own(en(14))}</font></td></tr><tr><td colspan="2"><center><font size="1">Copyright 2002 Tarn Valley Gazette. All rights reserved.</font></center></td></tr></table></body></html>`,
  ),

  samplePage(
    'a weblog of lines and breaks',
    ({
      own,
      other,
    }) => `<html lang="en"><head><title>Slow Ferry: Third week</title></head><body><div><div><h1><a href="/">Slow Ferry</a></h1></div><div><div><h3>${own('Third week')}</h3><div>${own(en(15))}<br /><br />${own(en(16))}<br /><br />${own('That is all.')}<br /><br />${own(en(17))}</div><div>Posted by Oda at 7:15 PM</div></div>
<div><h4>2 comments:</h4><dl><dt>grebe said...</dt><dd><p>${other('Fourth week will be worse, believe me.')}</p></dd><dt>Anonymous said...</dt><dd><p>${other('Lovely blog, I bookmarked it.')}</p></dd></dl></div></div><div><h2>Blog Archive</h2><ul><li><a href="/1">March (4)</a></li><li><a href="/2">April (2)</a></li></ul></div></div></body></html>`,
  ),

  samplePage(
    'a judgment with numbered paragraphs',
    ({
      own,
    }) => `<!doctype html><html lang="en"><head><title>Marlow v Town of Velm [2030] TVC 14</title></head><body><div><h1>${own('Marlow v Town of Velm [2030] TVC 14')}</h1>
${[1, 2, 3, 4, 5].map((number) => `<div><div>${number}.</div><div>${own(en(number + 20))}</div></div>`).join('')}</div></body></html>`,
  ),

  samplePage(
    'a record of a parliament with names, columns and times',
    ({
      own,
    }) => `<!doctype html><html lang="en"><head><title>Ferries Bill – Second Reading</title></head><body><main><h1>${own('Ferries Bill – Second Reading')}</h1>
${[1, 2, 3, 4].map((number) => `<div><div><b>${number % 2 ? 'Ms Orvik (Tarn North)' : 'Mr Brandt (Velm)'}</b></div><p>${own(en(number + 30))}</p><p><span>[p. ${number + 100}]</span> ${own(en(number + 40))}</p></div>`).join('')}</main></body></html>`,
  ),

  samplePage(
    'a transcript with time codes',
    ({ own }) =>
      `<!doctype html><html lang="en"><head><title>Episode 12: The lock keeper</title></head><body><h1>${own('Episode 12: The lock keeper')}</h1><div>${[1, 2, 3].map((number) => `<p>[00:0${number}:10] <b>Host:</b> ${own(en(number + 4))}</p>`).join('')}</div></body></html>`,
  ),

  samplePage(
    'news from right to left',
    ({ own, other }) =>
      `<!doctype html><html lang="ar" dir="rtl"><head><title>العبارة تتأخر للأسبوع الثالث | بريد الوادي</title></head><body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav><div><h1>${own('العبارة تتأخر للأسبوع الثالث')}</h1><div>${[0, 1, 2, 3].map((n) => `<p>${own(paragraph('ar', n))}</p>`).join('')}<div><p>${other('اشتركوا في نشرتنا لتصلكم الأخبار كل صباح.')}</p></div><p>${own(paragraph('ar', 5))}</p></div><ul><li><a href="/1">${other('الفقمات تعود إلى الحوض الداخلي بعد أربعين عاما')}</a></li><li><a href="/2">${other('لماذا لم يعد القطار الليلي يتوقف في المدينة')}</a></li></ul></div></body></html>`,
  ),

  samplePage(
    'Japanese news with readings above the words',
    ({ own, other }) =>
      `<!doctype html><html lang="ja"><head><title>渡し船、三週続けて遅れ｜谷新聞</title></head><body><header><a href="/">谷新聞</a><nav><a href="/a">社会</a><a href="/b">経済</a></nav></header><main><h1>${own('渡し船、三週続けて遅れ')}</h1><p>2031年3月12日 午前7時</p><div>${[0, 1, 2].map((n) => `<p>${own(paragraph('ja', n))}</p>`).join('')}<p>役場の<ruby>担当<rt>たんとう</rt></ruby>者は${own('理由を明らかにしていない。')}</p></div></main><aside><h2>関連記事</h2><ul><li><a href="/1">${other('夜行列車が止まらなくなった理由')}</a></li><li><a href="/2">${other('港にアザラシが戻る、四十年ぶり')}</a></li></ul></aside></body></html>`,
  ),

  samplePage(
    'Thai news',
    ({ own, other }) =>
      `<!doctype html><html lang="th"><head><title>เรือข้ามฟากล่าช้าสามสัปดาห์ติดต่อกัน</title></head><body><div><h1>${own('เรือข้ามฟากล่าช้าสามสัปดาห์ติดต่อกัน')}</h1><div>${[0, 1, 2, 3].map((n) => `<p>${own(paragraph('th', n))}</p>`).join('')}</div><div><div><a href="/1">${other('แมวน้ำกลับมาที่ท่าเรือในรอบสี่สิบปี')}</a></div><div><a href="/2">${other('เหตุใดรถไฟกลางคืนจึงไม่จอดที่นี่อีก')}</a></div></div></div></body></html>`,
  ),

  samplePage(
    'a poem with its lines, and a portrait of the poet',
    ({ own }) =>
      `<!doctype html><html lang="en"><head><title>Low Water</title></head><body><main><h1>${own('Low Water')}</h1><div><p>${own('The pier forgets its number')}<br>${own('and the numbers forget the sea')},<br>${own('a rope is all that remembers')}<br>${own('the hand it was meant to be.')}</p><p>${own('Whoever waits for the ferry')}<br>${own('has already begun to row.')}</p></div></main></body></html>`,
  ),

  samplePage(
    'text that only a closed box, a page without scripts or the data of the page show',
    ({ own }) =>
      `<!doctype html><html lang="en"><head><title>Three ways to hide a wall</title><script type="application/ld+json">{"@type":"Article","headline":"Three ways to hide a wall","articleBody":"${own('The data of the page \u2013 and only they \u2013 mention the third wall, which was painted green.')} Nobody saw it."}</script></head><body><article><h1>${own('Three ways to hide a wall')}</h1><p>${own(en(1))}</p><p>${own(en(2))}</p><details><summary>${own('Method')}</summary><p>${own(en(3))}</p></details><noscript><p>${own(en(4))}</p></noscript><div hidden><p>${own(en(7))}</p><p>${own(en(8))}</p></div></article></body></html>`,
  ),

  samplePage(
    'a German page with boxes of other matter set between the paragraphs',
    ({ own, other }) =>
      `<!doctype html><html lang="de"><head><title>Mühle steht noch – Tarntaler Bote</title></head><body><div><a href="/">Tarntaler Bote</a></div><div><div><h1>${own('Mühle steht noch')}</h1><p>${own(paragraph('de', 0))}</p><p>${own(paragraph('de', 1))}</p><p><a href="/x">${other('Lesen Sie auch: Warum der Nachtzug nicht mehr hält')}</a></p><p>${own(paragraph('de', 2))}</p><div><p>Anzeige</p><p>${other('Jetzt Winterreifen sichern und vierzig Euro sparen.')}</p></div><p>${own(paragraph('de', 4))}</p><h2>${own('Wie es weitergeht')}</h2><p>${own(paragraph('de', 5))}</p></div></div></body></html>`,
  ),

  samplePage(
    'a French page with powers, ordinals and notes',
    ({ own }) =>
      `<!doctype html><html lang="fr"><head><title>Le mur du III<sup>e</sup> siècle</title></head><body><article><h1>${own('Le mur')}</h1><p>${own('Le mur occupe 40 m')}<sup>2</sup> et date du III<sup>e</sup> siècle.<sup>1</sup> ${own(paragraph('fr', 0))}</p><p>${own(paragraph('fr', 1))}</p><p>${own(paragraph('fr', 2))}</p><p><sup>1</sup> ${own('D’après I. Marlow, le 1er mai.')}</p></article></body></html>`,
  ),

  samplePage(
    'a Russian page whose comments say more than the article',
    ({ own, other }) =>
      `<!doctype html><html lang="ru"><head><title>Паром снова опоздал</title></head><body><div><div><h1>${own('Паром снова опоздал')}</h1><div><p>${own(paragraph('ru', 0))}</p><p>${own(paragraph('ru', 1))}</p><p>${own(paragraph('ru', 2))}</p></div></div><div><h3>Комментарии (4)</h3>${[40, 41, 42, 43].map((n) => `<div><div><span>user_${n}</span></div><div>${other(paragraph('ru', n))}</div><div>${other(paragraph('ru', n + 20))}</div></div>`).join('')}</div></div></body></html>`,
  ),
];
